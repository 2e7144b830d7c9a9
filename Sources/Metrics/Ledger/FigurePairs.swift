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
    /// What both give.
    var values: Values

    /// Notes a figure of an older file and of a newer one, by their positions.
    init(of file: Int, _ newer: Int, _ rank: Int, newer newMicros: Int64, older oldMicros: Int64) {
      self.file = Int32(truncatingIfNeeded: file)
      place = Int32(truncatingIfNeeded: newer &* LoweredFigures.watched.count &+ rank)
      values = Values(newer: newMicros, older: oldMicros)
    }
  }

  /// What two files give for one figure, in millionths.
  struct Values: BitwiseCopyable {
    /// What the newer one gives.
    var newer: Int64
    /// What the older one gives.
    var older: Int64

    /// The two by themselves.
    var sums: LoweredFigures.Sums { LoweredFigures.Sums(newer: Int128(newer), older: Int128(older), count: 1) }
  }

  /// The figures of one file that were taken by themselves, in no order.
  struct OfFile {
    /// The newer file's position of each, and the metric's rank: one number for both.
    let places: UnsafeBufferPointer<Int32>
    /// What both files give.
    let values: UnsafePointer<Values>
  }

  /// What was added up of each file.
  private var summed: [[LoweredFigures.Comparison]] = []
  private var sums: LoweredFigures.Comparisons
  /// Single figures, file by file: the places apart from the rest, since most of them are only counted.
  private var places: UnsafeMutablePointer<Int32>?
  private var values: UnsafeMutablePointer<Values>?
  /// What both lie in.
  private var memory: MemoryChunk?
  /// Where the figures of each file start, and the end of the last, once they are sorted.
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

  /// Takes single figures, in any order, once; they stay in memory of the thread that calls.
  func take(_ pairs: borrowing FlatArray<Pair>, in memory: ListedMemory) {
    let count = pairs.count
    guard count > 0 else { return }
    let valueBytes = count * MemoryLayout<Values>.stride
    let room = memory.room(for: valueBytes + count * MemoryLayout<Int32>.stride)
    let values = room.start.bindMemory(to: Values.self, capacity: count)
    let places = (room.start + valueBytes).bindMemory(to: Int32.self, capacity: count)
    var ends = FlatArray<Int>()
    ends.extend(to: files + 1, with: 0)
    for position in 0..<count { ends[Int(pairs[position].file) &+ 1] &+= 1 }
    for file in 0..<files { ends[file &+ 1] &+= ends[file] }
    starts = (0...files).map { ends[$0] }
    for position in 0..<count {
      let pair = pairs[position]
      let target = ends[Int(pair.file)]
      ends[Int(pair.file)] = target &+ 1
      values[target] = pair.values
      places[target] = pair.place
    }
    (self.values, self.places, self.memory) = (values, places, room.owner)
  }

  /// Adds up single figures, in any order.
  func fold(_ pairs: borrowing FlatArray<Pair>) {
    for position in 0..<pairs.count {
      let pair = pairs[position]
      folded[pair.file, default: [:]][pair.place, default: LoweredFigures.Sums()].add(pair.values.sums)
    }
  }

  /// The figures of a file that were taken by themselves.
  func pairs(of file: Int) -> OfFile? {
    guard let places, let values, starts[file] < starts[file + 1] else { return nil }
    let start = starts[file]
    return OfFile(
      places: UnsafeBufferPointer(start: places + start, count: starts[file + 1] - start), values: values + start)
  }

  /// Whether anything was added up.
  var hasSums: Bool { !summed.isEmpty || !folded.isEmpty }

  /// What was added up of a file.
  func sums(of file: Int) -> [LoweredFigures.Comparison] {
    let found = folded[Int32(truncatingIfNeeded: file)] ?? [:]
    return (summed.isEmpty ? [] : summed[file])
      + found.map { LoweredFigures.Comparison(place: Int($0.key), sums: $0.value) }
  }
}
