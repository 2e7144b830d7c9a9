import Diagnostics
import Formats
import Quantities

/// What newer exports make of the figures of older ones, added up by pairs of files.
///
/// Platforms correct figures a little in either direction. One that gives a third less than before is more likely to be
/// filtered or cut off, which nothing in the file says.
struct LoweredFigures: Sendable {
  private struct Pair: Hashable {
    var newer: String
    var older: String
    var metric: Metric
  }

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

  private var sums: [Pair: Sums] = [:]

  /// Whether a figure is compared.
  static func watches(_ metric: Metric) -> Bool { watched.contains(metric) }

  /// Notes one figure as two files give it.
  mutating func add(_ metric: Metric, newer: String, _ newMicros: Int64, older: String, _ oldMicros: Int64) {
    guard newer != older else { return }
    var sum = sums[Pair(newer: newer, older: older, metric: metric)] ?? Sums()
    sum.newer += Int128(newMicros)
    sum.older += Int128(oldMicros)
    sum.count += 1
    sums[Pair(newer: newer, older: older, metric: metric)] = sum
  }

  /// One finding a pair of files whose newer one gives much less.
  var findings: [Diagnostic] {
    var lowered: [String: [(pair: Pair, sums: Sums)]] = [:]
    for (pair, sums) in sums where Self.isMuchLess(sums) {
      lowered["\(pair.newer)\n\(pair.older)", default: []].append((pair, sums))
    }
    return lowered.values.compactMap(Self.finding).sorted()
  }

  private static func isMuchLess(_ sums: Sums) -> Bool {
    sums.count >= fewest && sums.older > 0 && sums.newer * 100 < sums.older * leastShare
  }

  private static func finding(_ found: [(pair: Pair, sums: Sums)]) -> Diagnostic? {
    let ordered = watched.compactMap { metric in found.first { $0.pair.metric == metric } }
    guard let first = ordered.first else { return nil }
    let shares = ordered.map { "\(share(of: $0.sums)) % less `\($0.pair.metric)`" }
    return Diagnostic(
      .exportLowersFigures, at: Location(path: first.pair.newer),
      "\(quoted(first.pair.newer)) gives \(shares.joined(separator: ", ")) than \(quoted(first.pair.older)) for the "
        + "\(first.sums.count) figures that both have",
      notes: [Note("the older export", at: Location(path: first.pair.older))])
  }

  /// By how much the newer sum is lower, in whole per cent, rounded down.
  private static func share(of sums: Sums) -> Int128 {
    (sums.older - sums.newer) * 100 / sums.older
  }
}
