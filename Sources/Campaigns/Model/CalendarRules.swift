public import Diagnostics
public import Quantities

/// When a campaign may publish, and what.
public struct CalendarRules: Sendable, Hashable {
  /// The days on which anything is published; never empty.
  public var workingDays: Set<Weekday>
  /// The author's windows; where none fits a platform, the platform's usual hours are used.
  public var windows: [PostingWindow]
  /// Hours in which nothing is published or due; they may run past midnight.
  public var quietHours: QuietHours?
  /// Days on which nothing is published.
  public var blackouts: [Blackout]
  /// The least time between two items on one account, in minutes; an account's own spacing goes before it.
  public var spacingMinutes: Int
  /// The first day that the cadence fills; weeks that begin before it hold only what `content.csv` fixes.
  public var fillFrom: Day?
  /// The last day that the cadence fills, where the flight is longer.
  public var fillTo: Day?
  /// Weights of content types per platform; missing platforms use the platform's own usual mix.
  public var mix: [Platform: [ContentWeight]]
  /// The most items of one day, per platform; missing platforms have no cap of their own.
  public var perDay: [Platform: Int] = [:]
  /// The accounts the definition names, per platform; others are the venture's or the client's.
  public var accounts: [Platform: AccountUse] = [:]
  /// The hosts of the workspace's own pages, in small letters.
  public var ownHosts: Set<String> = []
  /// The platforms that are such pages themselves, as the blog is.
  public var ownPlatforms: Set<Platform> = []
  /// Posts that come round again.
  public var recurring: [RecurringPost] = []
  /// Whether a person wrote the working days; else they are this tool's usual ones.
  public var hasOwnWorkingDays = false
  /// Whether a person wrote the spacing; else it is this tool's usual one.
  public var hasOwnSpacing = false

  /// Makes a set of rules; the defaults are Monday to Friday, the platforms' usual hours, an hour apart.
  public init(
    workingDays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday], windows: [PostingWindow] = [],
    quietHours: QuietHours? = nil, blackouts: [Blackout] = [], spacingMinutes: Int = 60,
    mix: [Platform: [ContentWeight]] = [:], fillFrom: Day? = nil
  ) {
    self.workingDays = workingDays
    self.windows = windows
    self.quietHours = quietHours
    self.blackouts = blackouts
    self.spacingMinutes = spacingMinutes
    self.mix = mix
    self.fillFrom = fillFrom
  }
}

extension CalendarRules {
  /// Whether a link leads from one of the workspace's own pages to another.
  public func isInternal(_ link: WebLink, on platform: Platform) -> Bool {
    guard ownPlatforms.contains(platform) else { return false }
    return ownHosts.contains(link.host) || ownHosts.contains { link.host.hasSuffix("." + $0) }
  }
}

/// Hours in which items of some platforms may be published, in the campaign's zone.
public struct PostingWindow: Sendable, Hashable {
  /// The platforms it is for; empty means all.
  public var platforms: Set<Platform>
  /// The weekdays it is for; empty means all working days.
  public var days: Set<Weekday>
  /// The first minute.
  public var from: TimeOfDay
  /// The last minute, not before `from`; equal to it for one exact time.
  public var to: TimeOfDay
  /// Where it was written.
  public var location: Location

  /// Makes a window.
  public init(platforms: Set<Platform>, days: Set<Weekday>, from: TimeOfDay, to: TimeOfDay, location: Location) {
    self.platforms = platforms
    self.days = days
    self.from = from
    self.to = to
    self.location = location
  }
}

/// Hours to leave people in peace, from one time of day to another, past midnight if the end is earlier.
public struct QuietHours: Sendable, Hashable {
  /// The first quiet minute.
  public var from: TimeOfDay
  /// The first minute that is no longer quiet.
  public var to: TimeOfDay

  /// Makes quiet hours.
  public init(from: TimeOfDay, to: TimeOfDay) {
    self.from = from
    self.to = to
  }

  /// Whether a time of day is quiet.
  public func contains(_ time: TimeOfDay) -> Bool {
    from <= to ? (from <= time && time < to) : (time >= from || time < to)
  }
}

/// Days without publishing.
public struct Blackout: Sendable, Hashable {
  /// The days, both ends included.
  public var days: DayRange
  /// The platforms it is for; empty means all.
  public var platforms: Set<Platform>
  /// Why, in the author's words.
  public var reason: String?
  /// Where it was written.
  public var location: Location

  /// Makes a black-out.
  public init(days: DayRange, platforms: Set<Platform> = [], reason: String? = nil, location: Location) {
    self.days = days
    self.platforms = platforms
    self.reason = reason
    self.location = location
  }
}

/// What a calendar item is.
public enum ContentType: String, Sendable, Hashable, CaseIterable, Comparable {
  /// An ordinary post with or without an image.
  case post
  /// Several images or pages to swipe through.
  case carousel
  /// A short vertical video.
  case reel
  /// Several connected posts.
  case thread
  /// A post that vanishes after a day.
  case story
  /// A longer video.
  case video
  /// A short vertical video on YouTube.
  case short
  /// A pin.
  case pin
  /// Somebody else's post with a comment.
  case quote
  /// A longer text on a page of its own.
  case article
  /// An e-mail to a list.
  case newsletter
  /// A single e-mail.
  case email
  /// A direct message.
  case dm
  /// Anything else.
  case other

  /// Orders by name.
  public static func < (left: ContentType, right: ContentType) -> Bool { left.rawValue < right.rawValue }
}

/// How much of a platform's items are of a type.
public struct ContentWeight: Sendable, Hashable {
  /// The type.
  public var type: ContentType
  /// Its weight against the others, above zero.
  public var weight: Int

  /// Makes a weight.
  public init(type: ContentType, weight: Int) {
    self.type = type
    self.weight = weight
  }
}
