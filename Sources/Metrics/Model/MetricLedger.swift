public import Diagnostics
public import Quantities

/// Which figure a value is: one feed, campaign, platform, day and metric.
public struct CellKey: Sendable, Hashable, Comparable {
  /// The campaign the rows were attributed to.
  public var campaign: CampaignID
  /// The day, as the platform dates it.
  public var day: Day
  /// The platform.
  public var platform: Platform
  /// The metric.
  public var metric: Metric
  /// The feed the file lies in.
  public var feed: FeedID

  /// Names a cell.
  public init(campaign: CampaignID, day: Day, platform: Platform, metric: Metric, feed: FeedID) {
    self.campaign = campaign
    self.day = day
    self.platform = platform
    self.metric = metric
    self.feed = feed
  }

  /// Orders by campaign, day, platform, metric, feed: the order of `entries.csv`.
  public static func < (left: CellKey, right: CellKey) -> Bool {
    (left.campaign, left.day, left.platform, left.metric, left.feed)
      < (right.campaign, right.day, right.platform, right.metric, right.feed)
  }
}

/// A figure and the lines it was made of.
public struct Cell: Sendable, Hashable {
  /// Which figure it is.
  public var key: CellKey
  /// The sum of the rows of the file that decides, or the last value for a metric of kind `latest`.
  public var value: Amount
  /// The currency, for money only.
  public var currency: Currency?
  /// The first line for this cell, in the file that decides or in one with mended rows of it.
  public var source: Location
  /// How many rows of that file add up to the value.
  public var rows: Int

  /// Makes a cell.
  public init(key: CellKey, value: Amount, currency: Currency?, source: Location, rows: Int) {
    self.key = key
    self.value = value
    self.currency = currency
    self.source = source
    self.rows = rows
  }
}

/// How one export was understood.
public struct ExportReading: Sendable, Hashable {
  /// The file's path below the data directory.
  public var path: String
  /// The feed it was dropped into.
  public var feed: FeedID
  /// The export kind, such as `meta_ads`, `mended` for mended rows of others, or nothing if it was not recognised.
  public var kind: String?
  /// How its characters are encoded, such as `utf-8` or `utf-16le BOM`.
  public var encoding: String
  /// The header's line, from 1.
  public var headerLine: Int?
  /// Rows that hold data; totals, blank lines and rows that a mended one stands in for are not counted.
  public var dataRows: Int
  /// Rows that became figures of a campaign.
  public var usedRows: Int
  /// Total rows that were recognised and left out.
  public var totalRows: Int
  /// Rows refused with a reason.
  public var refusedRows: Int
  /// Rows that belong to no campaign.
  public var unattributedRows: Int
  /// The first and last day of its rows.
  public var days: DayRange?
  /// The day it was exported, from the file itself or its name.
  public var exportedOn: Day?
  /// Figures of this export that a newer one of the same feed decides instead.
  public var supersededFigures: Int

  /// Starts a reading with nothing understood yet.
  public init(path: String, feed: FeedID, encoding: String = "utf-8") {
    self.path = path
    self.feed = feed
    self.encoding = encoding
    kind = nil
    headerLine = nil
    dataRows = 0
    usedRows = 0
    totalRows = 0
    refusedRows = 0
    unattributedRows = 0
    days = nil
    exportedOn = nil
    supersededFigures = 0
  }
}

/// Rows of one export that were refused, as they were, with the reasons.
public struct Rejects: Sendable, Hashable {
  /// One refused row.
  public struct Row: Sendable, Hashable {
    /// Its cells as they were.
    public var cells: [String]
    /// The export it stands in, or the one it was a mended row for.
    public var file: String
    /// The line of that export it starts on; 0 if a mended row names none.
    public var line: Int
    /// The header of the column at fault, if it is one column's fault.
    public var column: String?
    /// The code of the finding.
    public var code: Code
    /// The finding's message.
    public var reason: String

    /// Makes a row.
    public init(cells: [String], file: String, line: Int, column: String?, code: Code, reason: String) {
      self.cells = cells
      self.file = file
      self.line = line
      self.column = column
      self.code = code
      self.reason = reason
    }
  }

  /// The headers of the columns appended to refused rows.
  ///
  /// A file that comes back with the first two holds mended rows: each stands in for the line of the export it names.
  public static let columns = ["reject_file", "reject_line", "reject_column", "reject_code", "reject_reason"]

  /// What is written where a refused row that is too short has no cell.
  ///
  /// Whoever mends the row puts a value there, or leaves the cell blank; as it is, the row is refused again.
  public static let missingCell = "?"

  /// The export's path below the data directory.
  public var path: String
  /// The feed it was dropped into.
  public var feed: FeedID
  /// The header as it was.
  public var header: [String]
  /// The refused rows in the file's order.
  public var rows: [Row]

  /// Makes a collection of refused rows.
  public init(path: String, feed: FeedID, header: [String], rows: [Row]) {
    self.path = path
    self.feed = feed
    self.header = header
    self.rows = rows
  }
}

/// Rows that belong to no campaign, gathered by name.
public struct Unattributed: Sendable, Hashable {
  /// The name or id the export gives.
  public var name: String
  /// The feed.
  public var feed: FeedID
  /// The platform.
  public var platform: Platform
  /// How many rows.
  public var rows: Int
  /// Their spend, if they have any.
  public var spend: Amount
  /// The first such row.
  public var location: Location
  /// The campaign with the nearest name, if one is near.
  public var nearest: CampaignID?
  /// The campaign the rows belong to, if its definition has errors.
  public var held: CampaignID?

  /// Gathers rows.
  public init(
    name: String, feed: FeedID, platform: Platform, rows: Int, spend: Amount, location: Location, nearest: CampaignID?,
    held: CampaignID? = nil
  ) {
    self.name = name
    self.feed = feed
    self.platform = platform
    self.rows = rows
    self.spend = spend
    self.location = location
    self.nearest = nearest
    self.held = held
  }
}

/// All figures of all campaigns, and how each export was understood.
public struct MetricLedger: Sendable {
  /// The cells in the order of their keys, each key once.
  public var cells: [Cell]
  /// The exports in the order of their paths.
  public var readings: [ExportReading]
  /// Refused rows, a collection a file, in the order of their paths.
  public var rejects: [Rejects]
  /// Names that belong to no campaign, ordered by feed and name.
  public var unattributed: [Unattributed]

  /// Makes a ledger.
  public init(cells: [Cell], readings: [ExportReading], rejects: [Rejects], unattributed: [Unattributed]) {
    self.cells = cells
    self.readings = readings
    self.rejects = rejects
    self.unattributed = unattributed
  }
}
