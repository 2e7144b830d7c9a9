import Campaigns
import Diagnostics
import Formats
import Metrics
import Quantities

/// How one file is understood, on one screen.
struct InspectionText {
  private let inspection: Inspection
  private var reading: ExportReading { inspection.reading }

  init(_ inspection: Inspection) {
    self.inspection = inspection
  }

  /// The screen, without a line end at its end.
  var text: String {
    let blocks = [[TerminalText.safe(reading.path)] + facts, tables, figures, columns, notes, findings]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var facts: [String] {
    let rows: [(String, String?)] = [
      ("kind", kind), ("platform", platform), ("text", writing), ("numbers", numbers), ("dates", dates),
      ("days", days), ("rows", rows), ("left out", excluded), ("refused", refused), ("money", money),
      ("feed", needs),
    ]
    return TextTable.lines(rows.compactMap { name, words in words.map { [name, $0] } }, indent: "  ")
  }

  private var kind: String {
    guard let kind = reading.kind else {
      guard let nearest = inspection.nearest else { return "not known" }
      return "not known; nearest is \(nearest.kind), which has besides: \(nearest.missing.joined(separator: "; "))"
    }
    let form = reading.form.map { ", \($0)" } ?? ""
    guard let confidence = reading.confidence else { return kind + form }
    let words: [Confidence.Level: String] = [.high: "certain", .medium: "likely", .low: "a guess"]
    return "\(kind)\(form), \(words[confidence.level] ?? ""): \(confidence.reason)"
  }

  private var platform: String? { inspection.platform?.description }

  private var writing: String {
    let header = reading.headerLine.map { "header in line \($0)" }
    return [reading.encoding, reading.delimiterName, "line ends \(reading.lineEnds)", header].compactMap { $0 }
      .joined(separator: ", ")
  }

  private var numbers: String? {
    guard reading.kind != nil, !reading.rows.columns.columns.isEmpty else { return nil }
    let words = reading.decimal.choice.map { "decimal \($0.rawValue)" } ?? "nothing shows the decimal sign"
    return words + evidence(reading.decimal)
  }

  private var dates: String? {
    guard reading.rows.dates.count > 0 || reading.dateOrder.basis != .nothing else { return nil }
    let words: [Feed.DateOrder: String] = [
      .yearMonthDay: "year, month, day", .dayMonthYear: "day, month, year", .monthDayYear: "month, day, year",
    ]
    guard let order = reading.dateOrder.choice else { return "in words, or in no need of an order" }
    return (words[order] ?? "") + evidence(reading.dateOrder)
  }

  private func evidence<Choice>(_ decision: GrammarDecision<Choice>) -> String {
    switch decision.basis {
    case .cell:
      decision.cell.map { ", shown by \"\($0.text)\" in line \($0.place.line), column \($0.place.column)" } ?? ""
    case .range:
      decision.cell.map {
        ", since the other order puts \"\($0.text)\" in line \($0.place.line), column \($0.place.column) outside \"\(decision.stated ?? "")\""
      } ?? ""
    case .kind: ", as this kind always has it"
    case .feed: ", as the feed states"
    case .language: ", as is usual in the language of the headers"
    case .nothing: ""
    }
  }

  private var days: String? {
    let periods = reading.rows.periods
    if let range = reading.rows.dates.range, periods.isEmpty || reading.rows.dates.count > periods.count {
      return "\(range.first) to \(range.last), \(Console.plural(reading.rows.dates.count, "different day"))"
    }
    guard !periods.isEmpty else { return nil }
    return PeriodWords.text(of: periods, origin: reading.periodOrigin)
  }

  private var rows: String? {
    guard reading.kind != nil else {
      return reading.rows.data > 0 ? "\(reading.rows.data) below the header, none used" : nil
    }
    let unattributed = inspection.isAlone ? "" : ", \(reading.rows.unattributed) of no campaign"
    return "\(reading.rows.data) with data: \(inspection.usedRows) used\(unattributed), \(reading.refusedRows) refused"
  }

  private var excluded: String? {
    let excluded = reading.rows.excluded
    let words = [
      (excluded.totals, "total", "totals"), (excluded.placeholders, "line that says there is nothing", "such lines"),
      (excluded.secondHeaders, "second header", "second headers"),
      (excluded.repeatedHeaders, "repeated header", "repeated headers"),
    ].filter { $0.0 > 0 }.map { Console.plural($0.0, $0.1, $0.2) }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private var refused: String? {
    let codes = reading.rows.refused.sorted { $0.key.rawValue < $1.key.rawValue }
    return codes.isEmpty ? nil : codes.map { "\($0.value) \($0.key.rawValue)" }.joined(separator: ", ")
  }

  private var money: String? {
    guard reading.rows.columns.columns.contains(where: { $0.metric.unit == .money }) else { return nil }
    let found = reading.rows.currencies.found.sorted { $0.key < $1.key }
    guard !found.isEmpty else { return "no currency stated: that of the feed, the campaign or the workspace counts" }
    return found.map { "\($0.key.currency.code) (\(place(of: $0.key.origin, $0.value)))" }.joined(separator: ", ")
  }

  private func place(of origin: CurrencyTally.Origin, _ seen: CurrencyTally.Seen) -> String {
    switch origin {
    case .header: "in a header, line \(seen.first.line), column \(seen.first.column)"
    case .column: "in the column for it, \(Console.plural(seen.count, "row"))"
    case .cell: "in \(Console.plural(seen.count, "cell")), first in line \(seen.first.line)"
    }
  }

  private var needs: String? {
    inspection.needs.isEmpty ? nil : "must state the \(inspection.needs.joined(separator: " and the "))"
  }
}

extension InspectionText {
  /// The tables of a file that has several, a line each.
  private var tables: [String] {
    guard !inspection.tables.isEmpty else { return [] }
    let head = ["TABLE", "LINES", "ROWS", "USED", "DAYS", "FIGURES", "FORM"]
    let lines = inspection.tables.map { table in
      let own = InspectionText(table)
      let number = table.reading.table
      let figures = table.reading.rows.columns.columns.map(\.metric.name).joined(separator: ", ")
      return [
        number.map { "\($0.number)" + ($0.title.map { " \($0)" } ?? "") } ?? "",
        number.map { "\($0.firstLine)-\($0.lastLine)" } ?? "", "\(table.reading.rows.data)", "\(table.usedRows)",
        own.days ?? "", figures, table.reading.kind == nil ? "not used" : table.reading.form ?? "",
      ]
    }
    return TextTable.lines([head] + lines, indent: "  ")
  }

  private var figures: [String] {
    let tallies = reading.rows.columns
    guard !tallies.columns.isEmpty else { return [] }
    let hides = tallies.masked.contains { $0 > 0 }
    let head = ["FIGURE", "SUM", "", "VALUES", "BLANK", hides ? "HIDDEN" : "", "COLUMN"]
    let lines = tallies.columns.indices.map { position in
      let column = tallies.columns[position]
      return [
        column.metric.name, WideAmount(micros: tallies.sums[position]).description, words(for: column.metric.kind),
        "\(tallies.values[position])", "\(tallies.blanks[position])", hides ? "\(tallies.masked[position])" : "",
        column.header,
      ]
    }
    return TextTable.lines([head] + lines, indent: "  ")
  }

  private func words(for kind: Metric.Kind) -> String {
    switch kind {
    case .additive: ""
    case .latest: "(the last one counts)"
    case .nonAdditive: "(never adds up)"
    }
  }

  private var columns: [String] {
    let others = inspection.columns.filter { $0.figure == nil }
    let used = others.filter(\.isUsed).map { "\($0.meaning): \"\($0.header)\"" }
    let unused = Dictionary(grouping: others.filter { !$0.isUsed }, by: \.meaning)
    var rows = used.isEmpty ? [] : [["also used", used.joined(separator: ", ")]]
    for (meaning, columns) in unused.sorted(by: { $0.key < $1.key }) {
      let headers = columns.prefix(12).map { "\"\($0.header)\"" }.joined(separator: ", ")
      let more = columns.count > 12 ? " and \(columns.count - 12) more" : ""
      rows.append([rows.contains { $0[0] == "not used" } ? "" : "not used", "\(meaning): \(headers)\(more)"])
    }
    return TextTable.lines(rows, indent: "  ")
  }

  private var notes: [String] { inspection.notes.map { "  note: \(TerminalText.safe($0))" } }

  private var findings: [String] {
    inspection.findings.flatMap { finding in
      ["  \(TerminalText.safe(finding.description))", "    help: \(TerminalText.safe(finding.advice))"]
    }
  }
}

/// Periods in words.
enum PeriodWords {
  /// Which days rows cover as a whole, and where that is said.
  static func text(of periods: Set<Period>, origin: PeriodOrigin?) -> String {
    let source: String =
      switch origin {
      case .columns: "in its columns"
      case .preamble: "above the header"
      case .fileName: "in the file's name"
      case .nowhere, nil: "said nowhere"
      }
    guard periods != [.unknown] else {
      return origin == .preamble ? "all time, as the lines above the header say" : "said nowhere"
    }
    let first = periods.compactMap(\.first).min()?.description ?? "an unknown day"
    let last = periods.compactMap(\.last).max()?.description ?? "an unknown day"
    let count = periods.count == 1 ? "as a whole" : "as \(periods.count) periods"
    return "\(first) to \(last) \(count), \(source)"
  }
}
