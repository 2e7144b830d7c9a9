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
  /// What rows spent in one currency.
  public struct Spend: Sendable, Hashable {
    /// The sum, never zero.
    public var amount: Amount
    /// The currency, if the rows, their column or their feed state one.
    public var currency: Currency?

    /// Names an amount.
    public init(amount: Amount, currency: Currency?) {
      self.amount = amount
      self.currency = currency
    }
  }

  /// The name or id the export gives.
  public var name: String
  /// The feed.
  public var feed: FeedID
  /// The platform.
  public var platform: Platform
  /// How many rows.
  public var rows: Int
  /// Their spend, if they have any, by the codes of the currencies, money that states none last.
  public var spend: [Spend]
  /// The first such row.
  public var location: Location
  /// The campaign with the nearest name, if one is near.
  public var nearest: CampaignID?
  /// The campaign the rows belong to, if its definition has errors.
  public var held: CampaignID?

  /// Gathers rows.
  public init(
    name: String, feed: FeedID, platform: Platform, rows: Int, spend: [Spend], location: Location, nearest: CampaignID?,
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
///
/// Figures are asked for by campaign; nothing here holds a `Cell` for each of them, since there may be millions.
public struct MetricLedger: Sendable {
  /// Where the figures are.
  let store: FigureStore
  /// The exports in the order of their paths.
  public var readings: [ExportReading]
  /// Refused rows, a collection a file, in the order of their paths.
  public var rejects: [Rejects]
  /// Names that belong to no campaign, ordered by feed and name.
  public var unattributed: [Unattributed]
  /// The figures of periods longer than a day or not known, in their order, which no sum over days counts.
  public var periods: [PeriodFigure]
  /// Which figures each export has.
  let reported: ReportedMetrics

  /// Makes a ledger of cells, each key once.
  public init(
    cells: [Cell], readings: [ExportReading], rejects: [Rejects], unattributed: [Unattributed],
    periods: [PeriodFigure] = []
  ) {
    self.init(
      store: FigureStore(cells), readings: readings, rejects: rejects, unattributed: unattributed, periods: periods)
  }

  /// Makes a ledger of figures that were read.
  init(
    store: FigureStore, readings: [ExportReading], rejects: [Rejects], unattributed: [Unattributed],
    periods: [PeriodFigure] = []
  ) {
    self.store = store
    self.readings = readings
    self.rejects = rejects
    self.unattributed = unattributed
    self.periods = periods
    reported = ReportedMetrics(readings)
  }

  /// The campaigns there are figures for, in order.
  public var campaigns: [CampaignID] { store.campaigns }

  /// How many cells there are.
  public var cellCount: Int { store.cellCount }

  /// Every cell in the order of the keys, made for the occasion: for small ledgers, as in tests.
  public var cells: [Cell] { campaigns.flatMap { cells(of: $0) } }
}
