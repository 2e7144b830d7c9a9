public import Diagnostics
public import Formats

/// Finds what changed between two versions of a document that lists things by id.
///
/// Working on the documents themselves, and not on the values they were made from, means that nothing a reader can
/// see changes without an entry.
public struct StateChanges: Sendable {
  /// What caused a change of a thing, if something people wrote did.
  public struct Cause: Sendable, Hashable {
    /// Who.
    public var actor: String?
    /// Where it is written.
    public var source: Location?

    /// Names a cause.
    public init(actor: String?, source: Location?) {
      self.actor = actor
      self.source = source
    }
  }

  /// The kind of thing, such as `task`.
  let entityType: String
  /// The thing that holds them all, such as the campaign.
  let owner: String
  /// What caused the change of a thing with an id, given the fields that changed as they are now.
  let cause: @Sendable (_ id: String, _ after: JSON) -> Cause?

  /// Prepares to compare lists of things.
  public init(
    entityType: String, owner: String,
    cause: @escaping @Sendable (_ id: String, _ after: JSON) -> Cause? = { _, _ in nil }
  ) {
    self.entityType = entityType
    self.owner = owner
    self.cause = cause
  }

  /// The entries for the change from one list to another: one for all that is new, one for each other change.
  ///
  /// What is new is entered in bulk, whole and with the digest of it all; what changed is entered with the changed
  /// fields before and after; what is gone is entered with all it was. The entries alone therefore give every state.
  public func entries(from before: [JSON], to after: [JSON]) -> [AuditEntry] {
    let old = Self.byID(before)
    let new = Self.byID(after)
    let created = after.filter { old[Self.id(of: $0)] == nil }
    var entries = created.isEmpty ? [] : [creation(of: created)]
    for thing in after {
      let id = Self.id(of: thing)
      guard let earlier = old[id], earlier != thing, earlier.presentFields != thing.presentFields else { continue }
      entries.append(change(of: id, from: earlier, to: thing))
    }
    for thing in before where new[Self.id(of: thing)] == nil {
      entries.append(entry("removed", Self.id(of: thing), before: thing, after: .null))
    }
    return entries
  }

  private var plural: String { entityType.hasSuffix("y") ? "\(entityType.dropLast())ies" : "\(entityType)s" }

  private func creation(of things: [JSON]) -> AuditEntry {
    var hash = SHA256()
    for thing in things { hash.update(thing.line) }
    return AuditEntry(
      action: "\(plural).created", entityType: plural, entity: owner, before: .null,
      after: .object(
        [JSON.Field("count", .integer(things.count)), JSON.Field("digest", .string("sha256:\(hash.finish().hex)"))]
          + ThingTable.fields(of: things)))
  }

  private func change(of id: String, from before: JSON, to after: JSON) -> AuditEntry {
    let (old, new) = Self.changedFields(from: before, to: after)
    return entry("changed", id, before: old, after: new)
  }

  private func entry(_ verb: String, _ id: String, before: JSON, after: JSON) -> AuditEntry {
    let cause = cause(id, after)
    return AuditEntry(
      action: "\(entityType).\(verb)", entityType: entityType, entity: id, before: before, after: after,
      actor: cause?.actor, source: cause?.source)
  }

  /// The fields that differ between two objects, as they were and as they are; missing ones are `null`.
  public static func changedFields(from before: JSON, to after: JSON) -> (before: JSON, after: JSON) {
    guard case .object(let old) = before, case .object(let new) = after else { return (before, after) }
    let oldValues = Dictionary(old.map { ($0.key, $0.value) }) { first, _ in first }
    let newValues = Dictionary(new.map { ($0.key, $0.value) }) { first, _ in first }
    let keys = new.map(\.key) + old.map(\.key).filter { newValues[$0] == nil }
    let changed = keys.filter { (oldValues[$0] ?? .null) != (newValues[$0] ?? .null) }
    return (
      .object(changed.map { JSON.Field($0, oldValues[$0] ?? .null) }),
      .object(changed.map { JSON.Field($0, newValues[$0] ?? .null) })
    )
  }

  private static func byID(_ things: [JSON]) -> [String: JSON] {
    Dictionary(things.map { (id(of: $0), $0) }) { first, _ in first }
  }

  private static func id(of thing: JSON) -> String { ThingTable.id(of: thing) }
}
