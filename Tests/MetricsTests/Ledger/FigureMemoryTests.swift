import Quantities
import TestSupport
import Testing

@testable import Metrics

/// Lists of files that are read by rules of their own lie side by side all the same.
@Suite struct FigureMemoryTests {
  private func list(in memory: FigureMemory, _ rows: Int, width: Int) -> FigureList {
    let space = KeySpace(in: memory)
    let list = FigureList(space: space, width: width, capacity: rows)
    for row in 0..<rows {
      let key = space.number(
        of: KeySpace.Key(campaign: row % 40, platform: .linkedin, metric: width == 1 ? .clicks : nil))
      let position = list.append(FigureList.Head(key: key, day: Int32(row)))
      for column in 0..<width { list.slots[position * width + column].micros = Int64(row * 100 + column) }
    }
    list.divide()
    return list
  }

  @Test func spacesOfOneThreadShareTheirPages() {
    let memory = FigureMemory()
    let lists = (0..<50).map { list(in: memory, 20, width: $0 % 3 + 1) }
    let places = lists.map { UInt(bitPattern: $0.slots) }
    // Fifty lists of twenty rows are some kilobytes; on pages of their own they would be a hundred megabytes.
    #expect((places.max() ?? 0) - (places.min() ?? 0) < 1 << 20)
    for list in lists {
      #expect(list.count == 20)
      for number in 0..<list.count {
        let row = Int(list.heads[number].day)
        for column in 0..<list.width { #expect(list.slots[number * list.width + column].micros == row * 100 + column) }
      }
    }
  }

  @Test func draftsFitWideAndNarrowLists() {
    let memory = FigureMemory()
    for (rows, width) in [(3, 60), (180, 1), (200, 2), (10, 40), (500, 1), (1, 64)] {
      let list = list(in: memory, rows, width: width)
      #expect(list.count == rows)
      #expect((0..<rows).allSatisfy { list.slots[$0 * width].micros == Int64(list.heads[$0].day) * 100 })
    }
  }
}
