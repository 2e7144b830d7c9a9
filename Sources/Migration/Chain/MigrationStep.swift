public import Diagnostics
public import Formats

/// One step from a schema version to the next, with the step it follows.
public struct MigrationStep: Sendable {
  /// The name for good, such as `1-to-2`.
  public let id: String
  /// The step before it; nothing for the first.
  public let parent: String?
  /// The schema version it starts from.
  public let from: Int
  /// The schema version it leads to.
  public let to: Int
  /// What it does, as a document; its canonical bytes are what the step's checksum is of.
  public let rules: JSON
  /// Makes the new directory out of the old one.
  public let work: @Sendable (MigrationSource) -> Checked<Migrated>

  /// Describes a step.
  public init(
    id: String, parent: String?, from: Int, to: Int, rules: JSON,
    work: @escaping @Sendable (MigrationSource) -> Checked<Migrated>
  ) {
    self.id = id
    self.parent = parent
    self.from = from
    self.to = to
    self.rules = rules
    self.work = work
  }

  /// The SHA-256 of what the step is and does.
  ///
  /// It is taken of the rules' canonical form, not of any source text, so that layout and comments do not count.
  public var checksum: String {
    let whole: JSON = [
      "id": .string(id), "parent": parent.map(JSON.string) ?? .null, "from": .integer(from), "to": .integer(to),
      "rules": rules,
    ]
    return SHA256.hash(whole.line).hex
  }
}
