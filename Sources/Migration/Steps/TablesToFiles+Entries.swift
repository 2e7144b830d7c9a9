import Campaigns
import Diagnostics
import Formats
import Metrics
import Quantities
import Reports

extension TablesToFiles {
  /// The feed of the figures that people typed into the old system.
  static let feed = "old-system"

  /// Writes the metric entries as one export in the tool's own long form, numbers as they were written.
  mutating func takeEntries() {
    var taken: [(row: TableRow, key: Promises.FigureKey, metric: Metric, literal: String, value: Amount)] = []
    for row in (rows[.metricEntries] ?? []).sorted(by: { TableRow.precedes($0.id, $1.id) }) {
      guard let place = campaign(of: row), let entry = entry(of: row, campaigns[place].id) else { continue }
      taken.append((row, entry.key, entry.metric, entry.literal, entry.value))
    }
    var last: [Promises.FigureKey: Int] = [:]
    for (index, entry) in taken.enumerated() {
      if let earlier = last[entry.key] { report(entry.row, after: taken[earlier].row, entry.metric) }
      last[entry.key] = index
    }
    var records = [["date", "campaign", "platform", "metric", "value", "notes", "source"]]
    for (index, entry) in taken.enumerated() {
      guard entry.metric.kind == .additive || last[entry.key] == index else { continue }
      records.append([
        entry.key.day.description, entry.key.campaign.text, entry.key.platform.text, entry.key.metric, entry.literal,
        entry.row.filled("notes") ?? "", "metric_entries/\(entry.row.id)",
      ])
      let sum = promises.figures[entry.key] ?? .zero
      promises.figures[entry.key] = sum.adding(entry.value) ?? sum
      promises.figureRows += 1
      fates[.metricEntries, default: [:]][entry.row.id] = "metrics/\(Self.feed)/metric-entries.csv"
      count("rows of an export", of: .metricEntries)
    }
    guard records.count > 1 else { return }
    files.append(
      OutputFile(path: "metrics/\(Self.feed)/metric-entries.csv", bytes: DelimitedWriter.text(records)))
  }

  private typealias Entry = (key: Promises.FigureKey, metric: Metric, literal: String, value: Amount)

  private mutating func entry(of row: TableRow, _ campaign: CampaignID) -> Entry? {
    let name = row.filled("metric_name") ?? ""
    guard let time = time("date", of: row) else { return keep(row, "date", "it has no day") }
    guard let metric = MetricRegistry.named(name) else {
      return keep(row, "metric_name", "\(quoted(name)) is no figure this tool knows")
    }
    let literal = row.filled("metric_value")?.trimmed ?? ""
    guard let number = Self.plain(literal), let (value, _) = Amount.rounding(Array(number.utf8)) else {
      return keep(row, "metric_value", "\(quoted(literal)) is no number that can be kept exactly")
    }
    guard value >= .zero || metric.mayBeNegative else {
      return keep(row, "metric_value", "`\(metric.name)` cannot be below zero")
    }
    let platform = platform(row.filled("platform"), of: row)
    let day = source.zone.local(at: time.instant).day
    let key = Promises.FigureKey(campaign: campaign, platform: platform, day: day, metric: metric.name)
    return (key, metric, number, value)
  }

  /// A float's shortest text without its exponent; nothing for what is no finite number.
  private static func plain(_ literal: String) -> String? {
    let lower = literal.lowercased()
    guard let mark = lower.firstIndex(of: "e") else { return Amount.rounding(Array(lower.utf8)) == nil ? nil : lower }
    guard let exponent = exponent(lower[lower.index(after: mark)...]) else { return nil }
    let isNegative = lower.hasPrefix("-")
    let parts = lower[..<mark].dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    var digits = String(whole) + fraction
    guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    var point = whole.count + exponent
    if point <= 0 { (digits, point) = (String(repeating: "0", count: 1 - point) + digits, 1) }
    if point > digits.count { digits += String(repeating: "0", count: point - digits.count) }
    let left = digits.prefix(point).drop { $0 == "0" }
    let right = digits.dropFirst(point)
    return (isNegative ? "-" : "") + (left.isEmpty ? "0" : left) + (right.isEmpty ? "" : ".\(right)")
  }

  /// An exponent of at most 40 either way, with one sign or none.
  private static func exponent(_ text: Substring) -> Int? {
    let digits = text.dropFirst(text.first == "+" || text.first == "-" ? 1 : 0)
    guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(digits), number <= 40
    else {
      return nil
    }
    return text.first == "-" ? -number : number
  }

  private mutating func keep(_ row: TableRow, _ column: String, _ why: String) -> Entry? {
    findings.append(
      .logged(at: row.location(of: column), "the metric entry \(row.id) is in the log only: \(why)"))
    return nil
  }

  private mutating func report(_ row: TableRow, after earlier: TableRow, _ metric: Metric) {
    let said = "`\(metric.name)` has an entry for that day already, in line \(earlier.place.line)"
    if metric.kind == .additive {
      findings.append(
        .repaired(
          at: row.location, "\(said); the two add up here, while the old system showed the last one only"))
    } else {
      findings.append(.logged(at: earlier.location, "a later entry, in line \(row.place.line), replaces this one"))
    }
  }
}
