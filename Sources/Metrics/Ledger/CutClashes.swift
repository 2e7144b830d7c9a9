import Diagnostics
import Formats
import Quantities

/// Files of one feed that cut the same figures of a period in different ways, as the cards of one account do.
///
/// They never add up; the newest decides, and people should know that the other one stands there for nothing.
struct CutClashes: Sendable {
  private struct Pair: Hashable {
    var newer: String
    var older: String
  }

  private struct Clash {
    var newer: FileResult
    var older: FileResult
    var metrics: Set<Metric> = []
    var periods: Set<Period> = []
  }

  private var clashes: [Pair: Clash] = [:]

  /// Notes that a figure of one file was decided by another one.
  mutating func add(_ newer: FileResult, over older: FileResult, _ metric: Metric, _ period: Period) {
    let pair = Pair(newer: newer.reading.id, older: older.reading.id)
    var clash = clashes[pair] ?? Clash(newer: newer, older: older)
    clash.metrics.insert(metric)
    clash.periods.insert(period)
    clashes[pair] = clash
  }

  /// One finding a pair of files.
  var findings: [Diagnostic] { clashes.values.map(Self.finding).sorted() }

  private static func finding(_ clash: Clash) -> Diagnostic {
    let metrics = clash.metrics.map { "`\($0)`" }.sorted().joined(separator: ", ")
    let period = clash.periods.count == 1 ? words(clash.periods.first) : "\(clash.periods.count) periods"
    let newer = clash.newer
    return Diagnostic(
      .exportCutTwice, at: location(of: clash.older),
      "\(name(of: clash.older)) has the same figures of \(period) by \(words(clash.older.cut)) that "
        + "\(name(of: newer)) has by \(words(newer.cut)); only the latter count: \(metrics)",
      notes: [Note("the figures that count", at: location(of: newer))])
  }

  private static func location(of file: FileResult) -> Location {
    Location(path: file.reading.path, line: file.reading.headerLine ?? 1, column: 1)
  }

  private static func name(of file: FileResult) -> String {
    let name = file.reading.path.split(separator: "/").last.map(String.init) ?? file.reading.path
    return file.reading.table.map { "table \($0.number) of \(quoted(name))" } ?? quoted(name)
  }

  private static func words(_ cut: [String]) -> String {
    cut.isEmpty ? "nothing" : cut.map { quoted($0) }.joined(separator: ", ")
  }

  private static func words(_ period: Period?) -> String {
    guard let period, period != .unknown else { return "an unknown period" }
    return "\(period)"
  }
}
