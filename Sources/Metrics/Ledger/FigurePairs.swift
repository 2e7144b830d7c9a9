/// What newer files make of the figures of older ones in one part of the campaigns, file by file.
///
/// The figures of small files are noted one by one, since a pair of small files mostly has no more than one or two in
/// common; those of large ones, and those of small files beyond some number, are added up, since there may be millions.
final class FigurePairs: @unchecked Sendable {
  /// One figure as two files give it.
  struct Pair: BitwiseCopyable {
    /// The older file's position.
    var file: Int32
    /// The newer file's position, and the metric's rank: one number for both.
    var place: Int32
    /// What the newer file gives, in millionths.
    var newer: Int64
    /// What the older one gives, in millionths.
    var older: Int64

    /// Notes a figure of an older file and of a newer one, by their positions.
    init(of file: Int, _ newer: Int, _ rank: Int, newer newMicros: Int64, older oldMicros: Int64) {
      self.file = Int32(truncatingIfNeeded: file)
      place = Int32(truncatingIfNeeded: newer &* LoweredFigures.watched.count &+ rank)
      self.newer = newMicros
      older = oldMicros
    }

    /// The two by themselves.
    var comparison: LoweredFigures.Comparison {
      LoweredFigures.Comparison(
        place: Int(place), sums: LoweredFigures.Sums(newer: Int128(newer), older: Int128(older), count: 1))
    }
  }

  /// What was added up of each file.
  private var summed: [[LoweredFigures.Comparison]] = []
  private var sums: LoweredFigures.Comparisons
  private var sorted = FlatArray<Pair>()
  /// Where the pairs of each file start, and the end of the last, once they are sorted.
  private var starts: [Int] = []
  private let files: Int
  /// What was folded together of each file, by place.
  private var folded: [Int32: [Int32: LoweredFigures.Sums]] = [:]

  /// Starts with no figure of so many files.
  init(files: Int) {
    self.files = files
    sums = LoweredFigures.Comparisons(files: files)
  }

  /// Adds a figure of the file to others of it.
  func add(_ newer: Int, _ rank: Int, newer newMicros: Int64, older oldMicros: Int64) {
    sums.add(newer, rank, newer: newMicros, older: oldMicros)
  }

  /// Ends a file; what is added now is of the next one.
  func endFile() { summed.append(sums.take()) }

  /// Takes single figures, in any order.
  func take(_ pairs: borrowing FlatArray<Pair>) {
    var ends = Array(repeating: 0, count: files + 1)
    for position in 0..<pairs.count { ends[Int(pairs[position].file) + 1] += 1 }
    for file in 0..<files { ends[file + 1] += ends[file] }
    starts = ends
    sorted.extend(to: pairs.count, with: Pair(of: 0, 0, 0, newer: 0, older: 0))
    for position in 0..<pairs.count {
      let pair = pairs[position]
      sorted[ends[Int(pair.file)]] = pair
      ends[Int(pair.file)] += 1
    }
  }

  /// Adds up single figures, in any order.
  func fold(_ pairs: borrowing FlatArray<Pair>) {
    for position in 0..<pairs.count {
      let pair = pairs[position]
      folded[pair.file, default: [:]][pair.place, default: LoweredFigures.Sums()].add(pair.comparison.sums)
    }
  }

  /// The figures of a file that were taken by themselves.
  func pairs(of file: Int) -> UnsafeBufferPointer<Pair> {
    guard !starts.isEmpty else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: sorted.base + starts[file], count: starts[file + 1] - starts[file])
  }

  /// What was added up of a file.
  func sums(of file: Int) -> [LoweredFigures.Comparison] {
    let found = folded[Int32(truncatingIfNeeded: file)] ?? [:]
    return (summed.isEmpty ? [] : summed[file])
      + found.map { LoweredFigures.Comparison(place: Int($0.key), sums: $0.value) }
  }
}
