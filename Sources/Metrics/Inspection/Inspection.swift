public import Campaigns
public import Diagnostics
import Formats
public import Quantities

/// How one file is understood by itself, for whoever wants to know before dropping it into a feed.
///
/// Without a feed to read it for, the campaign, and the platform if the file names none, are taken as stated, and
/// `needs` names them.
public struct Inspection: Sendable {
  /// What one column of the file is taken for.
  public struct Column: Sendable, Hashable {
    /// The header as it stands there.
    public let header: String
    /// Where the header stands.
    public let place: Place
    /// What the column means, in words.
    public let meaning: String
    /// Whether anything in the column is used.
    public let isUsed: Bool
    /// The position of the column's sum among those of the reading, if it holds a figure.
    public let figure: Int?
  }

  /// The kind that a file comes closest to, and what it lacks.
  public struct Nearest: Sendable, Hashable {
    /// The kind.
    public let kind: String
    /// What is missing.
    public let missing: [String]
  }

  /// How it is understood.
  public var reading: ExportReading
  /// The platform whose figures they are, if it is known.
  public var platform: Platform?
  /// Whether campaign and platform were taken as stated.
  public var isAlone: Bool
  /// What its feed must state, because the file does not.
  public var needs: [String] = []
  /// Its columns from left to right; none if the kind is not known.
  public var columns: [Column] = []
  /// The kind it comes closest to, if it is of none.
  public var nearest: Nearest?
  /// What is worth knowing beside the findings, in sentences.
  public var notes: [String] = []
  /// Its findings, sorted.
  public var findings: [Diagnostic]
  /// Its tables from top to bottom, if it has several; what is said of the file then holds for all of them.
  public var tables: [Inspection] = []

  /// Rows that count, in whatever campaign.
  public var usedRows: Int { reading.rows.used + (isAlone ? reading.rows.unattributed : 0) }

  /// The currency of its money, if it is one.
  public var currency: Currency? {
    let stated = reading.rows.currencies.currencies
    return stated.count == 1 ? stated[0] : nil
  }
}

extension Inspection {
  /// Reads a file as if it lay in a feed.
  public static func of(
    _ file: SourceFile, feed: Feed, settings: Settings, campaigns: [Campaign], held: [HeldCampaign] = [], asOf: Day,
    kinds: ExportKinds = .builtIn
  ) -> Inspection {
    let context = IntakeContext(settings: settings, campaigns: campaigns, held: held, asOf: asOf, kinds: kinds)
    return Inspector(file: file, feed: feed, context: context, isAlone: false).inspection
  }

  /// Reads a file by itself.
  public static func of(_ file: SourceFile, asOf: Day, kinds: ExportKinds = .builtIn) -> Inspection? {
    guard let id = FeedID("inspected") else { return nil }
    let context = IntakeContext(settings: Settings(name: "", zone: .utc), campaigns: [], asOf: asOf, kinds: kinds)
    return Inspector(file: file, feed: Feed(id: id), context: context, isAlone: true).inspection
  }
}
