public import Quantities

/// What a migration starts from.
public struct MigrationSource: Sendable {
  /// The old files by path: the settings and the tables.
  public var files: [String: [UInt8]]
  /// Every path of the directory, for files that rows refer to.
  public var paths: Set<String>
  /// The zone in which times without one are meant; it becomes the workspace's.
  public var zone: Zone
  /// The currency of money, if it was told.
  public var currency: Currency?
  /// The moment of the migration: what lies before it is the past and stays as it was.
  public var asOf: Instant

  /// Collects what is needed.
  public init(
    files: [String: [UInt8]], paths: Set<String>, zone: Zone, currency: Currency?, asOf: Instant
  ) {
    self.files = files
    self.paths = paths
    self.zone = zone
    self.currency = currency
    self.asOf = asOf
  }
}
