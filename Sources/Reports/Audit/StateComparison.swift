public import Diagnostics
public import Formats

/// Compares the generated documents with the state that the audit log adds up to.
///
/// It shows a document that was changed by hand, and a newest segment that was taken away together with its head.
/// Documents that are not there are not compared: they may be deleted, and the next run makes them again.
public struct StateComparison {
  /// What differs, a finding a document with the first difference in it.
  public private(set) var findings: [Diagnostic] = []
  /// How many things were compared, by kind.
  public private(set) var compared: [AuditedThings.Kind: Int] = [:]

  private let logged: LoggedState
  private let read: (String) -> JSON?
  private let bytes: (String) -> [UInt8]?

  /// Compares, given the documents by path, read and as bytes, and the paths there are.
  public init(
    _ logged: LoggedState, paths: [String], read: @escaping (String) -> JSON?,
    bytes: @escaping (String) -> [UInt8]?
  ) {
    self.logged = logged
    self.read = read
    self.bytes = bytes
    compareOverview()
    for campaign in logged.all(.campaign).map(\.id) { compare(campaign, paths) }
  }

  private mutating func compareOverview() {
    if let index = read(GeneratedPaths.index) {
      let known = logged.things[.workspace]?[AuditedThings.workspaceID] ?? [:]
      compare(.workspace, [(AuditedThings.workspaceID, known)], at: GeneratedPaths.index) {
        [(AuditedThings.workspaceID, AuditedThings.workspace(of: index).presentFields)]
      }
      let lines = (index["campaigns"]?.elements ?? []).map(AuditedThings.campaign)
      compare(.campaign, logged.all(.campaign), at: GeneratedPaths.index) { Self.byID(lines) }
    }
    if let exports = read(ExportsDocument.path) {
      compare(.export, logged.all(.export), at: ExportsDocument.path) { Self.byID(AuditedThings.exports(of: exports)) }
      compare(.feed, logged.all(.feed), at: ExportsDocument.path) { Self.byID(AuditedThings.feeds(of: exports)) }
    }
  }

  private mutating func compare(_ campaign: String, _ paths: [String]) {
    let folder = "\(GeneratedPaths.folder)/\(campaign)"
    compare(.item, of: campaign, at: "\(folder)/calendar.json") { Self.byID(AuditedThings.items(of: $0)) }
    compare(.task, of: campaign, at: "\(folder)/tasks.json") { Self.byID(AuditedThings.tasks(of: $0)) }
    compare(.escalation, of: campaign, at: "\(folder)/tasks.json") {
      Self.byID([AuditedThings.escalation(of: $0)].filter { $0 != .null })
    }
    if let entries = bytes("\(folder)/entries.csv") {
      let periods = bytes("\(folder)/periods.csv")
      compare(.figure, of: campaign, at: "\(folder)/metrics.json") {
        Self.byID(AuditedThings.figures(of: $0, entries: entries, periods: periods))
      }
    }
    for path in paths where path.hasPrefix("\(folder)/plans/v") && path.hasSuffix(".json") {
      let id = "\(campaign)/\(path.dropFirst("\(folder)/plans/".count).dropLast(5))"
      let known = logged.things[.plan]?[id].map { [(id, $0)] } ?? []
      if let plan = read(path) { compare(.plan, known, at: path) { [(id, plan.presentFields)] } }
    }
    for path in paths where path.hasPrefix("\(folder)/weeks/") && path.hasSuffix(".json") {
      guard let week = read(path).flatMap(AuditedThings.summary) else { continue }
      let found = Self.byID([week])
      let known = logged.things[.summary]?[found[0].id].map { [(found[0].id, $0)] } ?? []
      compare(.summary, known, at: path) { found }
    }
  }

  private mutating func compare(
    _ kind: AuditedThings.Kind, of campaign: String, at path: String,
    _ things: (JSON) -> [(id: String, fields: LoggedState.Fields)]
  ) {
    guard let document = read(path) else { return }
    compare(kind, logged.all(kind, of: campaign), at: path) { things(document) }
  }

  private mutating func compare(
    _ kind: AuditedThings.Kind, _ known: [(id: String, fields: LoggedState.Fields)], at path: String,
    _ things: () -> [(id: String, fields: LoggedState.Fields)]
  ) {
    // An earlier version entered ids only, so there is nothing to compare with.
    guard !logged.isPartial.contains(kind) else { return }
    let found = things()
    compared[kind, default: 0] += found.count
    let before = Dictionary(known.map { ($0.id, $0.fields) }) { first, _ in first }
    let after = Dictionary(found.map { ($0.id, $0.fields) }) { first, _ in first }
    let differing = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
    guard let first = differing.first else { return }
    findings.append(.differs(kind, first, before[first], after[first], count: differing.count, at: path))
  }

  private static func byID(_ things: [JSON]) -> [(id: String, fields: LoggedState.Fields)] {
    things.map { (ThingTable.id(of: $0), $0.presentFields) }
  }
}

extension Diagnostic {
  fileprivate static func differs(
    _ kind: AuditedThings.Kind, _ id: String, _ logged: LoggedState.Fields?, _ found: LoggedState.Fields?, count: Int,
    at path: String
  ) -> Diagnostic {
    let more = count > 1 ? "; \(count - 1) more differ" : ""
    let what = "\(kind.rawValue) `\(id)`"
    guard let logged else {
      return Diagnostic(.auditStateDiffers, at: Location(path: path), "the log knows no \(what)\(more)")
    }
    guard let found else {
      return Diagnostic(
        .auditStateDiffers, at: Location(path: path), "\(what) is in the log and not in this document\(more)")
    }
    let keys = Set(logged.keys).union(found.keys).filter { logged[$0] != found[$0] }.sorted()
    let key = keys.first ?? ""
    return Diagnostic(
      .auditStateDiffers, at: Location(path: path),
      "`\(key)` of \(what) is \(text(found[key])) here and \(text(logged[key])) in the log\(more)")
  }

  private static func text(_ value: JSON?) -> String {
    guard let value, value != .null else { return "nothing" }
    if case .string(let text) = value { return "`\(text.prefix(60))`" }
    return "`\(String(decoding: value.line.dropLast(), as: UTF8.self).prefix(60))`"
  }
}
