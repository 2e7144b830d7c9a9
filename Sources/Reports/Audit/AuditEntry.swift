public import Diagnostics
public import Formats

/// One change of state: who changed what, from what, to what, and why.
public struct AuditEntry: Sendable, Hashable {
  /// What was done, such as `task.changed`.
  public var action: String
  /// The kind of thing it was done to, such as `task`.
  public var entityType: String
  /// The thing's id.
  public var entity: String
  /// The fields as they were; `null` where there was nothing.
  public var before: JSON
  /// The fields as they are now; `null` where there is nothing any more.
  public var after: JSON
  /// Who did it; nothing for what the run itself decided.
  public var actor: String?
  /// The record or definition it follows from.
  public var source: Location?

  /// Makes an entry.
  public init(
    action: String, entityType: String, entity: String, before: JSON, after: JSON, actor: String? = nil,
    source: Location? = nil
  ) {
    self.action = action
    self.entityType = entityType
    self.entity = entity
    self.before = before
    self.after = after
    self.actor = actor
    self.source = source
  }
}
