public import Campaigns
public import Formats
public import Quantities

/// How one export was understood.
public struct ExportReading: Sendable, Hashable {
  /// The file's path below the data directory.
  public var path: String
  /// The feed it was dropped into.
  public var feed: FeedID
  /// The export kind, such as `meta_ads`, `mended` for mended rows of others, or nothing if it was not recognised.
  public var kind: String?
  /// Which of the kind's forms it has, such as `report`.
  public var form: String?
  /// How sure the kind is.
  public var confidence: Confidence?
  /// Which of several tables of the file this is, if it has several.
  public var table: TableNumber?
  /// How its characters are encoded, such as `utf-8` or `utf-16le BOM`.
  public var encoding: String
  /// The byte between its cells.
  public var delimiter: UInt8?
  /// How its lines end.
  public var lineEnds: LineEndCounts
  /// The header's line, from 1.
  public var headerLine: Int?
  /// How it writes decimals.
  public var decimal: GrammarDecision<Feed.DecimalSign>
  /// How it orders day and month.
  public var dateOrder: GrammarDecision<Feed.DateOrder>
  /// What its rows gave.
  public var rows: RowTallies
  /// The first and last day of its rows that were used.
  public var days: DayRange?
  /// Where it says which days its rows cover, if rows have no day.
  public var periodOrigin: PeriodOrigin?
  /// The day it was exported, from the file itself or its name.
  public var exportedOn: Day?
  /// Where that day is known from.
  public var exportedOnFrom: ExportDateOrigin?
  /// The next older export of the feed, and why this one counts as newer.
  public var newerThan: Precedence?
  /// Figures of this export that a newer one of the same feed decides instead.
  public var supersededFigures: Int

  /// Starts a reading with nothing understood yet.
  public init(path: String, feed: FeedID, encoding: String = "utf-8") {
    self.path = path
    self.feed = feed
    self.encoding = encoding
    kind = nil
    form = nil
    confidence = nil
    table = nil
    delimiter = nil
    lineEnds = LineEndCounts()
    headerLine = nil
    decimal = .none
    dateOrder = .none
    rows = RowTallies()
    days = nil
    periodOrigin = nil
    exportedOn = nil
    exportedOnFrom = nil
    newerThan = nil
    supersededFigures = 0
  }
}

extension ExportReading {
  /// One of several tables that stand one below the other in a file.
  public struct TableNumber: Sendable, Hashable {
    /// Its number in the file, from 1.
    public var number: Int
    /// How many tables the file has.
    public var count: Int
    /// The line above its header that names it.
    public var title: String?
    /// The line it starts on, those about it included.
    public var firstLine: Int
    /// The line it ends on.
    public var lastLine: Int
  }

  /// Readings in the order of their files, then of the tables in a file.
  static func standsBefore(_ left: ExportReading, _ right: ExportReading) -> Bool {
    (left.path, left.table?.number ?? 0) < (right.path, right.table?.number ?? 0)
  }

  /// The path, with the number of the table behind it if the file has several.
  public var id: String { table.map { "\(path)#\($0.number)" } ?? path }

  /// Rows that hold data; totals, blank lines and rows that a mended one stands in for are not counted.
  public var dataRows: Int {
    get { rows.data }
    set { rows.data = newValue }
  }

  /// Rows that became figures of a campaign.
  public var usedRows: Int {
    get { rows.used }
    set { rows.used = newValue }
  }

  /// Rows that belong to no campaign.
  public var unattributedRows: Int {
    get { rows.unattributed }
    set { rows.unattributed = newValue }
  }

  /// Rows that were left out because they are totals, placeholders or further headers.
  public var totalRows: Int { rows.excluded.count }

  /// The delimiter in words: `comma`, `semicolon`, `tab`, `pipe`, or the character itself.
  public var delimiterName: String? {
    switch delimiter {
    case nil: nil
    case 0x2C: "comma"
    case 0x3B: "semicolon"
    case 0x09: "tab"
    case 0x7C: "pipe"
    case let other?: String(decoding: [other], as: UTF8.self)
    }
  }

  /// Rows refused with a reason.
  public var refusedRows: Int { rows.refused.values.reduce(0, +) }
}
