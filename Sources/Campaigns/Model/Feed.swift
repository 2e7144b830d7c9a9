public import Diagnostics
public import Quantities

/// A source of exports: one folder under `metrics/`.
public struct Feed: Sendable, Hashable {
  /// The order of day and month in its dates, where a file leaves it open.
  public enum DateOrder: String, Sendable, Hashable, CaseIterable {
    /// Year, month, day.
    case yearMonthDay = "ymd"
    /// Day, month, year.
    case dayMonthYear = "dmy"
    /// Month, day, year.
    case monthDayYear = "mdy"
  }

  /// The decimal sign of its numbers, where a file leaves it open.
  public enum DecimalSign: String, Sendable, Hashable, CaseIterable {
    /// `1,234.5`
    case point
    /// `1.234,5`
    case comma
  }

  /// The character set of its files, where their bytes leave it open or mislead.
  public enum Encoding: String, Sendable, Hashable, CaseIterable {
    /// UTF-8.
    case utf8 = "utf-8"
    /// UTF-16, low byte first.
    case utf16LE = "utf-16le"
    /// UTF-16, high byte first.
    case utf16BE = "utf-16be"
    /// Windows-1252, Western Europe.
    case windows1252 = "cp1252"
    /// Windows-1251, Cyrillic.
    case windows1251 = "cp1251"
    /// ISO 8859-1, Western Europe.
    case latin1 = "iso-8859-1"
  }

  /// What becomes of an export that holds e-mail addresses or keys.
  public enum PrivateData: String, Sendable, Hashable, CaseIterable {
    /// Nothing of it is used.
    case refuse
    /// It is read as any other.
    case allow
  }

  /// The folder's name.
  public var id: FeedID
  /// The platform of rows that do not name one.
  public var platform: Platform?
  /// The campaign of rows that do not name one, such as an account used for one campaign only.
  public var campaign: Placed<CampaignID>?
  /// The account the exports are of, in the platform's own words; only shown.
  public var account: String?
  /// The currency of money without one.
  public var currency: Currency?
  /// The order of ambiguous dates.
  public var dateOrder: DateOrder?
  /// The decimal sign of ambiguous numbers.
  public var decimal: DecimalSign?
  /// The character set, whatever the bytes look like.
  public var encoding: Encoding?
  /// The zone in which the platform cuts its days; the workspace's where none is stated.
  public var zone: Zone?
  /// How many days back figures may still change, because the platform attributes conversions late; from 0.
  ///
  /// With 3, yesterday and the two days before it are provisional. A day that is not over always is.
  public var provisionalDays: Int
  /// The same for single metrics that change longer or shorter than the others, by their names.
  public var provisionalDaysOf: [String: Placed<Int>] = [:]
  /// How far its newest day may lie back.
  public var freshness: Freshness
  /// What becomes of exports that hold e-mail addresses or keys; they are refused unless somebody allows them.
  public var privateData: PrivateData
  /// Free text for people.
  public var description: String?
  /// Where the feed is declared, or nothing for a folder that nobody declared.
  public var location: Location?

  /// Makes a feed.
  public init(id: FeedID) {
    self.id = id
    provisionalDays = 0
    privateData = .refuse
    freshness = Freshness()
  }
}

/// How far a feed's newest day may lie back before somebody has to look.
///
/// The newest day ends at midnight of the feed's zone; from there on it may grow as old as a limit says.
public struct Freshness: Sendable, Hashable {
  /// A limit, and where it is stated.
  public struct Limit: Sendable, Hashable {
    /// The time in days or hours.
    public enum Length: Sendable, Hashable {
      /// Whole days of the feed's zone, from 0.
      case days(Int)
      /// Hours, from 0.
      case hours(Int)

      /// The time in hours, a day taken as 24.
      public var inHours: Int {
        switch self {
        case .days(let days): days * 24
        case .hours(let hours): hours
        }
      }
    }

    /// How long after the end of the newest day the feed is still in time.
    public var length: Length
    /// Where the limit is stated.
    public var location: Location

    /// Makes a limit.
    public init(_ length: Length, at location: Location) {
      self.length = length
      self.location = location
    }
  }

  /// The limit after which there is a warning.
  public var warnAfter: Limit?
  /// The limit after which there is an error.
  public var errorAfter: Limit?

  /// Makes a rule; without limits a feed is never late.
  public init(warnAfter: Limit? = nil, errorAfter: Limit? = nil) {
    self.warnAfter = warnAfter
    self.errorAfter = errorAfter
  }
}
