import Diagnostics
import Formats
import Metrics
import Quantities
import Reports

/// The lines behind a figure as a page of text.
struct TraceText {
  let trace: FigureTrace

  private var metric: Metric { trace.question.metric }

  var lines: [String] {
    let question = trace.question
    let platform = question.platform.map(\.text) ?? "all platforms"
    let head = "\(metric) of \(question.campaign) on \(platform), \(question.day): \(text(trace.value, trace.currency))"
    return [head] + notes + trace.cells.flatMap(lines)
  }

  /// How the parts combine, where that is not plain.
  private var notes: [String] {
    let counting = trace.cells.filter { $0.value != nil }
    switch metric.kind {
    case .nonAdditive where counting.count > 1:
      return ["  figures of this kind never add up, so there is one for each feed and platform and none for all"]
    case .nonAdditive, .latest, .additive: return []
    }
  }

  private func lines(of cell: TracedCell) -> [String] {
    let heading = "feed \(cell.feed), \(cell.platform): \(text(cell.value, cell.currency))"
    return ["", heading] + leftOut(cell) + cell.files.flatMap { lines(of: $0, currency: cell.currency) }
  }

  private func leftOut(_ cell: TracedCell) -> [String] {
    guard let wanted = cell.leftOutFor else { return [] }
    let words = { (currency: Currency?) in currency?.code ?? "no stated currency" }
    return [
      "  left out: it is in \(words(cell.currency)), the campaign's money in \(words(wanted.currency)); currencies are never mixed"
    ]
  }

  private func lines(of file: TracedFile, currency: Currency?) -> [String] {
    var lines = ["  \(TerminalText.safe(file.path)), \(Self.age(of: file)): \(standing(of: file, currency))"]
    if file.standing == .decides || file.standing == .void { lines += self.lines(behind: file) }
    lines += TextTable.lines(
      file.refused.map { ["refused", $0.location.description, $0.reason, "[\($0.code.rawValue)]"] }, indent: "    ")
    if file.refusedWithoutDay > 0 {
      lines.append(
        "    \(Console.plural(file.refusedWithoutDay, "refused row")) of the campaign in this file without a day that can be read"
      )
    }
    return lines
  }

  private func lines(behind file: TracedFile) -> [String] {
    let rows = file.lines.map { line in
      [
        line.location.description, line.written, "= \(line.value)", line.name.isEmpty ? "no name" : "`\(line.name)`",
        Self.words(for: line.rule),
        line.mends.map { "mends line \($0)" } ?? "",
      ]
    }
    var lines = TextTable.lines(rows, indent: "    ")
    if file.unlisted > 0 { lines.append("    and \(Console.plural(file.unlisted, "more row")) like these") }
    return lines
  }

  /// When a file was exported and where that is known from.
  static func age(of file: TracedFile) -> String {
    guard let day = file.exportedOn else { return "no export date" }
    return "exported \(day) by its \(file.exportedOnFrom == .file ? "own words" : "name")"
  }

  private func standing(of file: TracedFile, _ currency: Currency?) -> String {
    let rows = Console.plural(file.rows, "row")
    let sum = "\(text(file.value, currency)) in \(rows)"
    switch file.standing {
    case .decides:
      let largest = metric.kind == .latest && file.rows > 1 ? ", of which the largest counts" : ""
      return "decides, \(sum)\(largest)"
    case .superseded(let newer): return "superseded, \(sum); \(Self.words(for: newer))"
    case .otherGrain(let newer):
      return "not added, \(sum): it divides the network's figures another way; \(Self.words(for: newer))"
    case .blank: return "covers it with a blank cell, so there is no figure"
    case .void: return "\(rows) give a figure that never adds up, so none is known"
    case .refused: return "no row for it could be used"
    }
  }

  private static func words(for newer: Precedence) -> String {
    "\(TerminalText.safe(newer.file)) is newer by \(newer.reason.words)"
  }

  /// A rule in a few words, with its place.
  static func words(for rule: AttributionRule) -> String {
    let place = rule.location.map { " (\($0))" } ?? ""
    switch rule.kind {
    case .id: return "by the id `\(rule.text)`\(place)"
    case .namePattern: return "by the pattern `\(rule.text)`\(place)"
    case .utm: return "by the UTM value `\(rule.text)`\(place)"
    case .name: return "by its name or id, `\(rule.text)`\(place)"
    case .feed: return "by the feed, which is all `\(rule.text)`'s"
    }
  }

  private func text(_ value: Amount?, _ currency: Currency?) -> String {
    value == nil ? "no figure" : FigureWords.value(value, of: metric, currency: currency)
  }
}

extension Precedence.Reason {
  /// The reason behind `newer by`.
  var words: String {
    switch self {
    case .laterDate: "its export date"
    case .onlyDate: "having an export date"
    case .name: "its name"
    case .earlierTable: "standing above it in the file"
    }
  }
}
