import TestSupport
import Testing

@testable import Metrics

/// Memory keeps what is in it while it grows from a few bytes to many megabytes.
@Suite struct GrowingMemoryTests {
  @Test func keepsItsValuesWhileItGrows() {
    var memory = GrowingMemory<UInt32>()
    var filled = 0
    for count in [1, 7, 1000, 1 << 20, (1 << 20) + 1, 3 << 20, 6 << 20] {
      memory.grow(to: count)
      #expect(memory.capacity == count)
      while filled < count {
        memory.base[filled] = UInt32(truncatingIfNeeded: filled &* 2_654_435_761)
        filled += 1
      }
    }
    let wrong = (0..<filled).first { memory.base[$0] != UInt32(truncatingIfNeeded: $0 &* 2_654_435_761) }
    #expect(wrong == nil)
    memory.grow(to: 5)
    #expect(memory.capacity == 6 << 20)
  }

  @Test func namesThePageThatIsNextAndKeepsWhatStandsThereWhenItIsProvided() throws {
    var memory = GrowingMemory<UInt64>()
    memory.grow(to: 1000)
    let pageOfSmall = memory.untouchedPage(behind: 1000)
    #expect(pageOfSmall == nil)
    memory.grow(to: 1 << 20)
    let largePage = UInt(2 << 20)
    for count in [0, 1, 1 << 17, 1 << 18, (1 << 18) + 1, 1 << 20] {
      let next = memory.untouchedPage(behind: count)
      let page = try #require(next)
      let end = UInt(bitPattern: memory.base + count)
      #expect(page % largePage == 0 && page >= end && page - end < largePage)
    }
    // A page that somebody has written to in the meantime keeps what stands there.
    let next = memory.untouchedPage(behind: 1)
    let page = try #require(next)
    let place = try #require(UnsafeMutablePointer<UInt64>(bitPattern: page))
    place[0] = 42
    place[1000] = 43
    GrowingMemory<UInt64>.provide(page: page)
    #expect(place[0] == 42 && place[1000] == 43 && place[1] == 0)
  }

  @Test func providingMemoryThatIsNotThereDoesNothing() {
    let table = DayTable<Int64>(width: 1, shift: 0)
    #expect(table.nextPage == nil)
    DayTable<Int64>.provide(page: 2 << 20)
  }

  @Test func tablesFindTheirValuesAgainWhenTheyAreLarge() {
    let table = DayTable<Int64>(width: 2, shift: 3)
    let groups = 40_000
    table.makeGroups(groups)
    for group in 0..<groups {
      for day in [group % 900, 20_000 - group % 7] {
        let place = table.position(group: group, day: day)
        table.base[place] = Int64(group)
        table.base[place + 1] = Int64(day)
      }
    }
    var seen = 0
    for group in 0..<groups {
      table.forEachDay(of: group) { day, place in
        guard table.base[place] != 0 || table.base[place + 1] != 0 else { return }
        #expect(table.base[place] == Int64(group) && table.base[place + 1] == Int64(day))
        seen += 1
      }
    }
    // The first group's first figure is all zeros.
    #expect(seen == groups * 2 - 1)
  }
}
