public import Diagnostics
public import Quantities

/// A group of people a campaign speaks to.
public struct Audience: Sendable, Hashable {
  /// A short name, such as `Plant managers`.
  public var name: String
  /// Role or segment in the author's words.
  public var role: String?
  /// What hurts them today.
  public var pains: [String]
  /// What they would rather have.
  public var outcomes: [String]
  /// Why they hesitate.
  public var objections: [String]
  /// Where they are to be found.
  public var channels: [String]
  /// The language they read, in the author's words.
  public var language: String?
  /// The canonical name of the zone they live in, if it is another than the campaign's.
  public var timeZone: String?

  /// Describes an audience.
  public init(
    name: String, role: String? = nil, pains: [String] = [], outcomes: [String] = [], objections: [String] = [],
    channels: [String] = []
  ) {
    self.name = name
    self.role = role
    self.pains = pains
    self.outcomes = outcomes
    self.objections = objections
    self.channels = channels
  }
}

/// The parts of a positioning statement: for … who … our … is a … that … unlike … because ….
public struct Positioning: Sendable, Hashable {
  /// For whom.
  public var forWhom: String?
  /// Their need: who ….
  public var need: String?
  /// The offer's name: our ….
  public var offer: String?
  /// What it is: a ….
  public var category: String?
  /// What it does for them: that ….
  public var benefit: String?
  /// The alternative: unlike ….
  public var alternative: String?
  /// Why to believe it: because ….
  public var reason: String?

  /// Collects the parts.
  public init(
    forWhom: String? = nil, need: String? = nil, offer: String? = nil, category: String? = nil, benefit: String? = nil,
    alternative: String? = nil, reason: String? = nil
  ) {
    self.forWhom = forWhom
    self.need = need
    self.offer = offer
    self.category = category
    self.benefit = benefit
    self.alternative = alternative
    self.reason = reason
  }
}

/// A hook: one way to open the subject.
public struct Angle: Sendable, Hashable {
  /// The kinds of hook; a plan spreads over them.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Names what hurts.
    case problem
    /// Shows evidence.
    case proof
    /// Contradicts what everybody says.
    case contrarian
    /// Teaches something useful.
    case howTo = "how-to"
    /// Tells what happened to somebody.
    case story
    /// Puts the offer first.
    case offer
    /// Starts from a figure.
    case data
  }

  /// The kind of hook.
  public var kind: Kind
  /// The line itself.
  public var line: String
  /// The pillar it belongs to, if any.
  public var pillar: String?

  /// Makes an angle.
  public init(kind: Kind, line: String, pillar: String? = nil) {
    self.kind = kind
    self.line = line
    self.pillar = pillar
  }
}

/// A subject the campaign returns to.
public struct Pillar: Sendable, Hashable {
  /// A short name, unique in the campaign.
  public var name: String
  /// The message behind it.
  public var message: String?
  /// What backs it up.
  public var support: [String]
  /// The fact that proves it, if one does.
  public var proof: String?
  /// The audience it is for, by the name given there; nothing for all.
  public var audience: String?
  /// What texts about it should do.
  public var dos: [String] = []
  /// What they should not.
  public var donts: [String] = []

  /// Makes a pillar.
  public init(name: String, message: String? = nil, support: [String] = []) {
    self.name = name
    self.message = message
    self.support = support
  }
}

/// A message a person wrote for one platform, or for all.
public struct AuthoredMessage: Sendable, Hashable {
  /// The platform, or nothing for every platform.
  public var platform: Platform?
  /// The pillar, or nothing for every pillar.
  public var pillar: String?
  /// The text, within the platform's limit.
  public var text: Placed<String>

  /// Makes a message.
  public init(platform: Platform?, pillar: String?, text: Placed<String>) {
    self.platform = platform
    self.pillar = pillar
    self.text = text
  }
}

/// What a week of the campaign is about.
public struct Theme: Sendable, Hashable {
  /// The week it belongs to; without one, themes fill the weeks in order.
  public var week: Placed<Week>?
  /// The theme in a few words.
  public var title: String
  /// The funnel stage, if the author states it.
  public var stage: FunnelStage?
  /// The one asset the week stands on, in the author's words.
  public var asset: String?
  /// What the week is to bring, in the author's words.
  public var goal: String?

  /// Makes a theme.
  public init(week: Placed<Week>?, title: String, stage: FunnelStage? = nil) {
    self.week = week
    self.title = title
    self.stage = stage
  }
}

/// How near the reader is to acting.
public enum FunnelStage: String, Sendable, Hashable, CaseIterable {
  /// Does not know the offer yet.
  case awareness
  /// Weighs it against others.
  case consideration
  /// Is about to act.
  case conversion
}

/// A figure to reach over the flight.
public struct Target: Sendable, Hashable {
  /// A name of the metric registry: of a metric that adds up, of a level, or of a KPI.
  public var metric: Placed<String>
  /// The number to reach.
  public var value: Placed<Amount>
  /// The platform it holds for, or nothing for all together.
  public var platform: Placed<Platform>?

  /// Makes a target.
  public init(metric: Placed<String>, value: Placed<Amount>, platform: Placed<Platform>? = nil) {
    self.metric = metric
    self.value = value
    self.platform = platform
  }
}

/// The money of a campaign and how it is spread.
public struct Budget: Sendable, Hashable {
  /// The shapes in which money is spent over the flight.
  public enum Curve: String, Sendable, Hashable, CaseIterable {
    /// The same every day.
    case even
    /// Most at the start, falling evenly.
    case frontLoaded = "front-loaded"
    /// Most at the end, rising evenly.
    case backLoaded = "back-loaded"
    /// The same every week, by weights of its days.
    case weekly
    /// By weights of the flight's weeks.
    case custom
  }

  /// A curve with the weights it may need.
  public struct Shape: Sendable, Hashable {
    /// The curve.
    public var curve: Curve
    /// The weights of weekdays for `weekly`; a day that is not named weighs nothing.
    public var weekdays: [Weekday: Int]
    /// The weights of the flight's weeks in order for `custom`.
    public var weeks: [Int]

    /// Makes a shape.
    public init(_ curve: Curve, weekdays: [Weekday: Int] = [:], weeks: [Int] = []) {
      self.curve = curve
      self.weekdays = weekdays
      self.weeks = weeks
    }

    /// The same every day.
    public static let even = Shape(.even)
    /// Most at the start.
    public static let frontLoaded = Shape(.frontLoaded)
    /// Most at the end.
    public static let backLoaded = Shape(.backLoaded)
  }

  /// All of it, in whole minor units.
  public var total: Placed<Money>
  /// Kept back, in whole minor units of the same currency.
  public var reserve: Money?
  /// The shape over the flight.
  public var curve: Curve
  /// Shares per platform in hundredths of a percent, adding up to 10,000; empty means by cadence.
  public var shares: [Platform: Int]
  /// The weights of weekdays for the curve `weekly`, from 0.
  public var weekdayWeights: [Weekday: Int] = [:]
  /// The weights of the flight's weeks for the curve `custom`, from 0.
  public var weekWeights: [Int] = []
  /// When to stop spending, in the author's words.
  public var stopRule: String?

  /// The curve with its weights.
  public var shape: Shape { Shape(curve, weekdays: weekdayWeights, weeks: weekWeights) }

  /// Makes a budget.
  public init(total: Placed<Money>, reserve: Money? = nil, curve: Curve = .even, shares: [Platform: Int] = [:]) {
    self.total = total
    self.reserve = reserve
    self.curve = curve
    self.shares = shares
  }
}
