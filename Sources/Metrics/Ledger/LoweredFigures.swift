import Diagnostics
import Formats
import Quantities
import Synchronization

/// What newer exports make of the figures of older ones, added up by pairs of files.
///
/// Platforms correct figures a little in either direction. One that gives a third less than before is more likely to be
/// filtered or cut off, which nothing in the file says.
struct LoweredFigures: Sendable {
  private struct Sums {
    var newer: Int128 = 0
    var older: Int128 = 0
    var count = 0
  }

  /// How many figures both files must have, so that one odd day is none.
  private static let fewest = 3
  /// How much of the older sum must be left, in per cent.
  private static let leastShare: Int128 = 70
  /// The figures that a filter takes down with the rows it leaves out.
  private static let watched: [Metric] = [.spend, .impressions, .views, .videoViews, .clicks, .sessions]

  /// One finding a pair of files whose newer one gives much less.
  let findings: [Diagnostic]

  /// Compares each file with those that decided figures it has too; threads take a file each.
  init(of files: [FileResult], among parts: [RestatedPart], threads: Int) {
    // A file with mended rows counts as the export they are of.
    let fileOfSource = files.indices.flatMap { repeatElement($0, count: files[$0].paths.count) }
    let next = Atomic<Int>(0)
    let found = Mutex<[Diagnostic]>([])
    Workers.run(files.count > 1 ? threads : 1) { _ in
      var sums = Array(repeating: Sums(), count: files.count * Self.watched.count)
      while true {
        let file = next.add(1, ordering: .relaxed).oldValue
        guard file < files.count else { return }
        let touched = Self.compare(file, files[file].figures, parts, fileOfSource, &sums)
        let own = Self.findings(touched, files[file].reading.path, files, sums)
        for place in touched { sums[place] = Sums() }
        if !own.isEmpty { found.withLock { $0 += own } }
      }
    }
    findings = found.withLock { $0.sorted() }
  }

  /// Adds up what a file and newer ones give for the same figures; gives which sums are no longer zero.
  private static func compare(
    _ file: Int, _ figures: FileFigures, _ parts: [RestatedPart], _ fileOfSource: [Int], _ sums: inout [Sums]
  ) -> [Int] {
    let ranks = figures.metrics.map { watched.firstIndex(of: $0) }
    guard ranks.contains(where: { $0 != nil }) else { return [] }
    var touched: [Int] = []
    for part in parts {
      part.compare(figures, columns: ranks) { column, own, decided, source in
        guard let rank = ranks[column], fileOfSource[source] != file else { return }
        let place = fileOfSource[source] * watched.count + rank
        if sums[place].count == 0 { touched.append(place) }
        sums[place].newer += Int128(decided.micros)
        sums[place].older += Int128(own.micros)
        sums[place].count += 1
      }
    }
    return touched
  }

  /// One finding for each newer export that gives much less.
  private static func findings(
    _ touched: [Int], _ older: String, _ files: [FileResult], _ sums: [Sums]
  ) -> [Diagnostic] {
    let lowered = Dictionary(grouping: touched.filter { isMuchLess(sums[$0]) }) { $0 / watched.count }
    return lowered.compactMap { file, places in
      // Tables of one file stand beside each other.
      files[file].reading.path == older
        ? nil
        : finding(
          newer: files[file].reading.path, older: older,
          places.sorted().map { (watched[$0 % watched.count], sums[$0]) })
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
