public import Quantities

/// Everything people wrote, checked: what every later stage starts from.
///
/// A campaign with an error in its definition is not in `campaigns` but in `broken`, so that its last good outputs
/// are kept and the others go on.
public struct CampaignBook: Sendable {
  /// The workspace's settings.
  public var settings: Settings
  /// The campaigns that passed all checks, ordered by id.
  public var campaigns: [Campaign]
  /// The ids of definitions with errors, ordered; what exists for them is left as it is.
  public var broken: [CampaignID]
  /// What is known of those definitions, ordered by id.
  public var held: [HeldCampaign]
  /// The valid records of progress, ordered by time, then place.
  public var progress: [ProgressRecord]

  /// Makes a book.
  public init(
    settings: Settings, campaigns: [Campaign], broken: [CampaignID], held: [HeldCampaign] = [],
    progress: [ProgressRecord]
  ) {
    self.settings = settings
    self.campaigns = campaigns
    self.broken = broken
    self.held = held
    self.progress = progress
  }
}

/// One file of the data directory as it was read.
public struct SourceFile: Sendable, Hashable {
  /// Its path below the data directory.
  public var path: String
  /// Its bytes.
  public var bytes: [UInt8]

  /// Makes a file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
