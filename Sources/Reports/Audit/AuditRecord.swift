import Diagnostics
public import Formats

/// One entry of the audit log as it is shown: who changed what from what to what, when, and from where.
public struct AuditRecord: Sendable {
  /// The line as it stands in the log.
  public let line: [UInt8]
  /// When the run took place, as it is written.
  public let recordedAt: String
  /// The run's as-of, as it is written.
  public let asOf: String
  /// The run.
  public let run: String
  /// Who did it, else who started the run.
  public let actor: String
  /// What was done.
  public let action: String
  /// The kind of thing.
  public let entityType: String
  /// The thing's id; for many at once, what they belong to.
  public let entity: String
  /// The fields as they were.
  public let before: JSON
  /// The fields as they are.
  public let after: JSON
  /// The record or definition it follows from, as `path:line`.
  public let source: String?
  /// The things that were entered together, by id; empty for an entry of one thing.
  public let things: [String: LoggedState.Fields]
  /// The ids of things that were entered together, in order.
  public let ids: [String]

  /// Reads a line of a segment; nothing for openings, closings and what is no entry.
  init?(_ entry: JSONNode, line: [UInt8]) {
    guard let action = entry["action"]?.string, let type = entry["entity"]?["type"]?.string,
      let id = entry["entity"]?["id"]?.string
    else { return nil }
    self.line = line
    self.action = action
    entityType = type
    entity = id
    recordedAt = entry["recordedAt"]?.string ?? ""
    asOf = entry["asOf"]?.string ?? ""
    run = entry["run"]?.string ?? ""
    actor = entry["by"]?.string ?? entry["actor"]?.string ?? ""
    before = entry["before"]?.plain ?? .null
    after = entry["after"]?.plain ?? .null
    source = entry["source"]?.string
    let table = entry["after"].flatMap(ThingTable.things) ?? []
    things = Dictionary(table.map { ($0.id, $0.fields) }) { first, _ in first }
    ids = (entry["after"]?["ids"]?.array ?? []).compactMap(\.string)
  }

  /// Whether it belongs to a campaign.
  public func belongs(to campaign: String) -> Bool { entity == campaign || entity.hasPrefix(campaign + "/") }

  /// Whether it is about a thing, alone or among others.
  public func isAbout(_ id: String) -> Bool { entity == id && ids.isEmpty || ids.contains(id) }
}

extension AuditLog {
  /// The entries for which something holds, in the order of the chain.
  public func records(where isWanted: (AuditRecord) -> Bool) -> [AuditRecord] {
    var found: [AuditRecord] = []
    forEachEntry { entry, line in
      guard let record = AuditRecord(entry, line: line), isWanted(record) else { return }
      found.append(record)
    }
    return found
  }
}
