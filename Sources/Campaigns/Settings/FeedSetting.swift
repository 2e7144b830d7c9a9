/// The keys of a feed in `campaign-ops.json`; the README's table is made from here.
public enum FeedSetting: String, Sendable, Hashable, CaseIterable {
  /// The platform of rows that name none.
  case platform
  /// The campaign of rows that name none.
  case campaign
  /// The account the exports are of.
  case account
  /// The currency of money without one.
  case currency
  /// The order of ambiguous dates.
  case dateOrder
  /// The decimal sign of ambiguous numbers.
  case decimal
  /// The character set.
  case encoding
  /// The platform's reporting zone.
  case zone
  /// How long figures may still change.
  case provisionalDays
  /// How long the figures of single metrics may still change.
  case provisionalDaysOf
  /// How old the newest day may be.
  case freshness
  /// Whether exports may hold e-mail addresses and keys.
  case privateData
  /// Free text.
  case description

  /// What may stand there, as an example or a list.
  public var values: String {
    switch self {
    case .platform: "`linkedin`, or one of your own"
    case .campaign: "a campaign's id"
    case .account: "text"
    case .currency: "`EUR`"
    case .dateOrder: Self.words(Feed.DateOrder.self)
    case .decimal: Self.words(Feed.DecimalSign.self)
    case .encoding: Self.words(Feed.Encoding.self)
    case .zone: "`America/Los_Angeles`"
    case .provisionalDaysOf: "`{ \"conversions\": 28 }`"
    case .provisionalDays: "0 to \(Self.longestProvision.upperBound)"
    case .freshness: "`{ \"warnAfterDays\": 2, \"errorAfterDays\": 5 }`, or `…Hours`"
    case .privateData: Self.words(Feed.PrivateData.self)
    case .description: "text"
    }
  }

  /// What it does, and what holds without it.
  public var meaning: String {
    switch self {
    case .platform: "the platform of rows that name none"
    case .campaign: "the campaign of rows that name none; account exports need it"
    case .account: "the account the exports are of, shown with the feed's state"
    case .currency: "the currency of money that states none; else the campaign's budget, else the workspace's"
    case .dateOrder: "how dates such as 03/04/2026 are read; without it, a column that leaves it open is refused"
    case .decimal: "how numbers such as 1,234 are read; without it, a column that leaves it open is refused"
    case .encoding: "the character set, where the bytes leave it open"
    case .zone: "the platform's reporting zone, in which its days begin and end; else the workspace's zone"
    case .provisionalDaysOf: "the same for metrics that change longer or shorter than the others"
    case .provisionalDays: "how many days back figures may still change; else 0, and only today is provisional"
    case .freshness: "how long after the end of its newest day the feed is in time; else it is never late"
    case .privateData:
      "`allow` to read exports with e-mail addresses or services' keys; else they are refused as a whole"
    case .description: "for people"
    }
  }

  /// How long an attribution window may be.
  static let longestProvision = 0...365

  private static func words<E: RawRepresentable & CaseIterable>(_ words: E.Type) -> String where E.RawValue == String {
    E.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
  }
}
