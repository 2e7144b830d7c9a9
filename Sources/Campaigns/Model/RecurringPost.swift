public import Diagnostics
public import Quantities

/// A post that comes round again at an interval, beside the cadence, such as evergreen advice.
///
/// Its occurrences are items of their own, with ids such as `spring/linkedin/2026-W48/care-tips-3`: the third
/// occurrence of `care-tips`. A row of `content.csv` with that slot changes this occurrence alone.
public struct RecurringPost: Sendable, Hashable {
  /// The name, by the grammar of a `CampaignID`; it begins with a letter.
  public var name: Placed<String>
  /// The platforms, never empty.
  public var platforms: [Platform]
  /// The days from one occurrence to the next, counted from the first without drifting, at least one.
  public var everyDays: Int
  /// The day of the first occurrence; the flight's first day if not stated.
  public var first: Day?
  /// The local time; the first open minute of the day if not stated.
  public var at: TimeOfDay?
  /// The last day on which it may come.
  public var until: Day?
  /// The most occurrences, above zero.
  public var count: Int?
  /// The least days between two occurrences as they are really placed; zero for none.
  public var cooldownDays: Int
  /// What it says, as a row of `content.csv` would.
  public var content: RecurringContent

  /// Makes a recurring post.
  public init(
    name: Placed<String>, platforms: [Platform], everyDays: Int, first: Day? = nil, at: TimeOfDay? = nil,
    until: Day? = nil, count: Int? = nil, cooldownDays: Int = 0, content: RecurringContent = RecurringContent()
  ) {
    self.name = name
    self.platforms = platforms
    self.everyDays = everyDays
    self.first = first
    self.at = at
    self.until = until
    self.count = count
    self.cooldownDays = cooldownDays
    self.content = content
  }
}

/// What a recurring post says.
public struct RecurringContent: Sendable, Hashable {
  /// The item's title.
  public var title: String?
  /// The text to publish.
  public var copy: Placed<String>?
  /// The asset's path below the campaign's folder, or an address.
  public var asset: String?
  /// The call to action.
  public var callToAction: String?
  /// The page it leads to, without tracking parameters.
  public var link: Placed<WebLink>?
  /// The type of content, if not the first of the platform's mix.
  public var type: ContentType?

  /// Makes content that says nothing yet.
  public init() {}
}
