import Diagnostics
import Formats
import Quantities
import Synchronization

/// What newer exports make of the figures of older ones, added up by pairs of files.
///
/// Platforms correct figures a little in either direction. One that gives a third less than before is more likely to be
/// filtered or cut off, which nothing in the file says.
struct LoweredFigures: Sendable {
  /// The sums of the figures that two exports have.
  struct Sums {
    var newer: Int128 = 0
    var older: Int128 = 0
    var count = 0

    /// Adds those of other figures.
    mutating func add(_ other: Sums) {
      newer += other.newer
      older += other.older
      count += other.count
    }
  }

  /// What a newer file makes of the figures of an older one.
  struct Comparison {
    /// The newer file's position, and the metric's rank: one number for both.
    var place: Int
    var sums: Sums
  }

  /// The figures of one file beside those of newer ones, while they are being added up.
  struct Comparisons {
    private let count: Int
    /// Made with the first figure: where all files are small, there is never one.
    private var sums: [Sums] = []
    private var touched: [Int] = []

    init(files: Int) {
      count = files * LoweredFigures.watched.count
    }

    /// Adds one figure as two files give it.
    mutating func add(_ newer: Int, _ rank: Int, newer newMicros: Int64, older oldMicros: Int64) {
      add(
        Comparison(
          place: newer * LoweredFigures.watched.count + rank,
          sums: Sums(newer: Int128(newMicros), older: Int128(oldMicros), count: 1)))
    }

    /// Adds what was added up elsewhere.
    mutating func add(_ other: Comparison) {
      if sums.isEmpty { sums = Array(repeating: Sums(), count: count) }
      if sums[other.place].count == 0 { touched.append(other.place) }
      sums[other.place].add(other.sums)
    }

    /// Hands over what was added up, and starts anew.
    mutating func take() -> [Comparison] {
      let taken = touched.map { Comparison(place: $0, sums: sums[$0]) }
      for place in touched { sums[place] = Sums() }
      touched.removeAll(keepingCapacity: true)
      return taken
    }
  }

  /// How many figures both files must have, so that one odd day is none.
  private static let fewest = 3
  /// How much of the older sum must be left, in per cent.
  private static let leastShare: Int128 = 70
  /// The figures that a filter takes down with the rows it leaves out.
  static let watched: [Metric] = [.spend, .impressions, .views, .videoViews, .clicks, .sessions]

  /// One finding a pair of files whose newer one gives much less.
  let findings: [Diagnostic]

  /// The rank of a metric among those that are compared, below zero if it is not.
  static func rank(of metric: Metric) -> Int { watched.firstIndex(of: metric) ?? -1 }

  /// Judges what was compared, file by file, in parts that have to be added up.
  ///
  /// - Parameters:
  ///   - paths: the files' paths, newest first
  ///   - parts: what was compared of each file, by the part of the campaigns
  ///   - threads: how many threads share the files out
  init(of paths: [String], parts: [FigurePairs], threads: Int) {
    let shares = max(1, min(threads, 16, paths.count / 64))
    let found = Mutex<[Diagnostic]>([])
    let added = parts.filter(\.hasSums)
    Workers.run(shares) { share in
      var all = Comparisons(files: paths.count)
      var own: [Diagnostic] = []
      var counts = FlatArray<UInt8>()
      counts.extend(to: paths.count * LoweredFigures.watched.count, with: 0)
      for position in stride(from: share, to: paths.count, by: shares) {
        let summed = added.flatMap { $0.sums(of: position) }
        for one in summed { all.add(one) }
        Self.add(parts, of: position, beside: summed, to: &all, &counts)
        own += Self.findings(all.take(), older: paths[position], paths)
      }
      found.withLock { $0 += own }
    }
    findings = found.withLock { $0.sorted() }
  }

  /// Adds up the single figures of a file; most pairs of files have too few in common, and these are left out.
  private static func add(
    _ parts: [FigurePairs], of file: Int, beside summed: [Comparison], to all: inout Comparisons,
    _ counts: inout FlatArray<UInt8>
  ) {
    // Those that stand beside sums are never too few.
    for one in summed { counts[one.place] = UInt8(fewest) }
    var most = summed.isEmpty ? 0 : UInt8(fewest)
    let found = parts.compactMap { $0.pairs(of: file) }
    let enough = UInt8(fewest)
    for pairs in found {
      for place in pairs.places {
        let count = counts[Int(place)] &+ 1
        // What matters is whether there are enough, so counting ends there.
        counts[Int(place)] = min(count, enough)
        most = max(most, count)
      }
    }
    if most >= enough {
      for pairs in found {
        for (position, place) in pairs.places.enumerated() where counts[Int(place)] == enough {
          all.add(Comparison(place: Int(place), sums: pairs.values[position].sums))
        }
      }
    }
    for one in summed { counts[one.place] = 0 }
    for pairs in found {
      for place in pairs.places { counts[Int(place)] = 0 }
    }
  }

  /// One finding for each newer export that gives much less; tables of one file stand beside each other.
  private static func findings(
    _ compared: [Comparison], older: String, _ paths: [String]
  ) -> [Diagnostic] {
    let found = compared.filter { isMuchLess($0.sums) }
    guard !found.isEmpty else { return [] }
    let lowered = Dictionary(grouping: found) { $0.place / watched.count }
    return lowered.compactMap { file, found in
      let newer = paths[file]
      guard newer != older else { return nil }
      let ordered = found.sorted { $0.place < $1.place }
      return finding(newer: newer, older: older, ordered.map { (watched[$0.place % watched.count], $0.sums) })
    }
  }

  private static func isMuchLess(_ sums: Sums) -> Bool {
    sums.count >= fewest && sums.older > 0 && sums.newer * 100 < sums.older * leastShare
  }

  private static func finding(
    newer: String, older: String, _ lowered: [(metric: Metric, sums: Sums)]
  ) -> Diagnostic? {
    guard let first = lowered.first else { return nil }
    let shares = lowered.map { "\(share(of: $0.sums)) % less `\($0.metric)`" }
    return Diagnostic(
      .exportLowersFigures, at: Location(path: newer),
      "\(quoted(newer)) gives \(shares.joined(separator: ", ")) than \(quoted(older)) for the "
        + "\(first.sums.count) figures that both have",
      notes: [Note("the older export", at: Location(path: older))])
  }

  /// By how much the newer sum is lower, in whole per cent, rounded down.
  private static func share(of sums: Sums) -> Int128 {
    (sums.older - sums.newer) * 100 / sums.older
  }
}
