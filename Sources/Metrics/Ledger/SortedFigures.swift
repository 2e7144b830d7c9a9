/// Figures that were decided, group by group and day by day, one behind the other.
final class SortedFigures: @unchecked Sendable {
  /// One figure.
  struct Figure: BitwiseCopyable {
    /// The day, counted from the first of January 1970.
    var day: Int32
    /// The position of what it is from.
    var origin: UInt32
    /// What it is.
    var slot: FigureSlot
  }

  /// The figures; a group's are found by `range(of:)`.
  let base: UnsafePointer<Figure>
  private let memory: MemoryChunk
  private let starts: [Int]

  /// Takes over figures that were kept; `starts` has where each group starts, and the end of the last.
  init(_ kept: KeptFigures, starts: [Int], in memory: ListedMemory) {
    memory.giveBack(kept.room, from: (starts.last ?? 0) * MemoryLayout<Figure>.stride)
    base = UnsafePointer(kept.base)
    self.memory = kept.room.owner
    self.starts = starts
  }

  /// Where the figures of a group stand.
  func range(of group: Int) -> Range<Int> { starts[group]..<starts[group + 1] }

  /// Where those of some days stand; days are found by halving.
  func range(of group: Int, in days: ClosedRange<Int>?) -> Range<Int> {
    let all = range(of: group)
    guard let days else { return all }
    let first = first(in: all) { Int($0) >= days.lowerBound }
    return first..<self.first(in: first..<all.upperBound) { Int($0) > days.upperBound }
  }

  private func first(in range: Range<Int>, where fits: (_ day: Int32) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if fits(base[middle].day) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Days of which none of a group's lies outside; nothing if it has none.
  func span(of group: Int) -> ClosedRange<Int>? {
    let all = range(of: group)
    return all.isEmpty ? nil : Int(base[all.lowerBound].day)...Int(base[all.upperBound - 1].day)
  }
}

/// Where figures go that are being decided: where they will stay.
struct KeptFigures {
  /// The first of them.
  let base: UnsafeMutablePointer<SortedFigures.Figure>
  fileprivate let room: MemoryChunks.Room

  /// Has room for at most so many.
  init(atMost count: Int, in memory: ListedMemory) {
    room = memory.room(for: count * MemoryLayout<SortedFigures.Figure>.stride)
    base = room.start.bindMemory(to: SortedFigures.Figure.self, capacity: count)
  }
}
