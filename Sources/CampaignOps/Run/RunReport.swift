import Campaigns
import Diagnostics
import Formats
import Metrics
import Planning
import Quantities
import Reports

/// What a run says when it is done.
struct RunReport {
  private let session: Session
  private let pipeline: Pipeline
  private let changes: Changes?
  private let segment: String?

  init(_ session: Session, _ pipeline: Pipeline, _ changes: Changes?, segment: String?) {
    self.session = session
    self.pipeline = pipeline
    self.changes = changes
    self.segment = segment
  }

  /// The report, a line a subject.
  var text: String {
    ([heading] + campaigns + [exports, lookBack] + outcome).compactMap { $0 }.joined(separator: "\n")
  }

  /// The same for machines, as one document.
  var json: JSON {
    let readings = pipeline.ledger.readings
    return [
      "workspace": .string(pipeline.book.settings.name),
      "asOf": .string(session.asOf.description),
      "campaigns": .array(pipeline.states.map(json)),
      "unchanged": .strings(pipeline.unchanged.map(\.text)),
      "exports": [
        "files": .integer(Set(readings.map(\.path)).count),
        "used": .integer(readings.reduce(0) { $0 + $1.usedRows }),
        "refused": .integer(readings.reduce(0) { $0 + $1.refusedRows }),
        "unattributed": .integer(readings.reduce(0) { $0 + $1.unattributedRows }),
      ],
      "knownAt": pipeline.past.map { .string($0.day.description) } ?? .null,
      "leftOut": .strings(pipeline.past?.leftOut.map(\.path) ?? []),
      "written": changes.map { .strings($0.writes.map(\.path)) } ?? .null,
      "removed": changes.map { .strings($0.removals) } ?? .null,
      "audit": segment.map { .string($0) } ?? .null,
      "errors": .integer(pipeline.diagnostics.count { $0.severity == .error }),
      "warnings": .integer(pipeline.diagnostics.count { $0.severity == .warning }),
    ]
  }

  private func json(of state: CampaignState) -> JSON {
    [
      "id": .string(state.campaign.id.text),
      "status": .string(state.tasks.status.rawValue),
      "items": .integer(state.items.count),
      "published": .integer(published(of: state)),
      "due": .integer(state.tasks.tasks.count { $0.urgency == .due }),
      "overdue": .integer(state.tasks.tasks.count { $0.urgency == .overdue }),
    ]
  }

  private var heading: String {
    "\(TerminalText.safe(pipeline.book.settings.name)), as of \(session.asOf.text(in: pipeline.book.settings.zone))"
  }

  private var campaigns: [String] {
    let rows = pipeline.states.map { state in
      [state.campaign.id.text, state.tasks.status.rawValue, items(of: state), target(of: state), tasks(of: state)]
    }
    let faulty = Set(pipeline.book.broken)
    let kept = pipeline.unchanged.map { id in
      [id.text, "NOT CHANGED", faulty.contains(id) ? "its definition has errors" : "a file it rests on cannot be read"]
    }
    return TextTable.lines(rows + kept, indent: "  ")
  }

  private func items(of state: CampaignState) -> String {
    "\(published(of: state)) of \(Console.plural(state.items.count, "item")) published"
  }

  private func published(of state: CampaignState) -> Int {
    Set(state.tasks.tasks.filter { $0.type == .post && $0.status == .completed }.map(\.item)).count
  }

  /// The first target that is stated, which is the objective's own if that has a number.
  private func target(of state: CampaignState) -> String {
    guard let target = state.source.targets.first, target.reached != nil else { return "" }
    return target.text(currency: state.currency)
  }

  private func tasks(of state: CampaignState) -> String {
    let due = state.tasks.tasks.count { $0.urgency == .due }
    let overdue = state.tasks.tasks.count { $0.urgency == .overdue }
    guard due + overdue > 0 else { return "" }
    return [due > 0 ? "\(due) due" : nil, overdue > 0 ? "\(overdue) overdue" : nil].compactMap { $0 }
      .joined(separator: ", ")
  }

  private var exports: String? {
    let readings = pipeline.ledger.readings
    guard !readings.isEmpty else { return nil }
    let used = readings.reduce(0) { $0 + $1.usedRows }
    let refused = readings.reduce(0) { $0 + $1.refusedRows }
    let unattributed = readings.reduce(0) { $0 + $1.unattributedRows }
    // They are in no week and no total, which somebody who looks for them there should know.
    let inPeriods = readings.reduce(0) { $0 + $1.rows.usedForPeriods }
    let periods = inPeriods == 0 ? "" : " (\(inPeriods) for whole periods)"
    return
      "  \(Console.plural(Set(readings.map(\.path)).count, "export")): \(Console.plural(used, "row")) used\(periods), \(refused) refused, "
      + "\(unattributed) of no campaign"
  }

  /// Which day's knowledge the figures are, if not all there is.
  private var lookBack: String? {
    guard let past = pipeline.past else { return nil }
    return "  figures as known at \(past.day): \(Console.plural(past.leftOut.count, "export")) left out"
  }

  private var outcome: [String?] {
    guard let changes else { return ["nothing would be written, because of --strict"] }
    guard !changes.isEmpty else { return ["nothing changed"] }
    let counts = "\(Console.plural(changes.writes.count, "file")) written, \(changes.removals.count) removed"
    guard let segment else { return ["would change:"] + changes.lines.map { "  " + $0 } + [counts] }
    return [counts, "audit: \(segment) (\(Console.plural(changes.entries.count, "entry", "entries")))"]
  }
}

extension Changes {
  /// Each change with what it does.
  var lines: [String] {
    let joins = joinedHeads > 0 ? ["join    \(joinedHeads) heads of the audit log"] : []
    return (writes.map { "write   \($0.path)" } + removals.map { "remove  \($0)" } + joins).map(TerminalText.safe)
  }
}

extension Console {
  /// A number with its noun, whose plural is not made with an `s`.
  static func plural(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
}

/// Columns of text, aligned by blanks.
enum TextTable {
  /// The rows as lines; cells are made safe for a terminal, and each column is as wide as its widest cell;
  /// one with nothing in it is left out.
  static func lines(_ rows: [[String]], indent: String = "") -> [String] {
    let safe = rows.map { $0.map(TerminalText.safe) }
    let columns = safe.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in safe.map { $0.count > column ? $0[column].count : 0 }.max() ?? 0 }
    return safe.map { row in
      var line = indent
      for (column, cell) in row.enumerated() where widths[column] > 0 {
        line += cell + String(repeating: " ", count: widths[column] - cell.count + 2)
      }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
