public import Quantities

/// How money or a target stands beside its planned curve, over final days only.
public struct Pacing: Sendable, Hashable {
  /// What is paced.
  public enum Subject: Sendable, Hashable {
    /// The budget less its reserve.
    case budget
    /// A target, by the name of its metric.
    case target(String)

    /// The word for it: `budget`, or the metric's name.
    public var name: String {
      switch self {
      case .budget: "budget"
      case .target(let metric): metric
      }
    }
  }

  /// Why something cannot be said.
  public enum Silence: String, Sendable, Hashable, CaseIterable {
    /// The flight has not begun.
    case notStarted = "flight-not-started"
    /// Nobody reports the figure.
    case noFigures = "no-figures"
    /// The money is in another currency than the budget.
    case otherCurrency = "other-currency"
    /// The plan has no curve for it: ratios and levels do not add up over days.
    case noCurve = "no-curve"
    /// No day is final yet.
    case noFinalDays = "no-final-days"
    /// The plan wanted nothing of the days that are final.
    case nothingPlanned = "nothing-planned-yet"
    /// No day of the flight is left.
    case noDaysLeft = "no-days-left"
    /// There are too few final days to know how days differ.
    case tooFewDays = "too-few-days"
    /// Nothing was spent on the last days, so the money lasts for ever.
    case noRecentSpend = "no-recent-spend"
    /// A number is beyond what can be kept exactly.
    case outOfRange = "out-of-range"
  }

  /// How far off a pace is.
  public enum Band: String, Sendable, Hashable, CaseIterable {
    /// Near enough to the plan.
    case onPace = "on-pace"
    /// Above the plan, which is welcome of a target and never said of money.
    case ahead
    /// To be watched.
    case watch
    /// Somebody has to act.
    case act
  }

  /// Where the whole will end if the rest goes on like the days so far.
  public struct Projection: Sendable, Hashable {
    /// The figure so far and the rest of the plan times the pace.
    public let value: Amount
    /// The same with the pace of the lower quartile of days; nothing where too few days are known.
    public let low: Amount?
    /// The same with the pace of the upper quartile of days.
    public let high: Amount?
    /// How many days the quartiles are of, at most the last 28.
    public let days: Int
  }

  /// When the money is used up if it goes on like the last seven final days.
  public struct Exhaustion: Sendable, Hashable {
    /// The money of one day: the mean of the last final days, at most seven.
    public let perDay: Amount
    /// How many days after the last final one it lasts, rounded half to even at the sixth decimal.
    public let days: Amount
    /// The day on which it runs out.
    public let on: Day
  }

  /// What is paced.
  public let subject: Subject
  /// The platform it is for; nothing for all together.
  public let platform: Platform?
  /// The currency, for money.
  public let currency: Currency?
  /// All that the plan wants of the platforms that report.
  public let total: Amount?
  /// Platforms that the plan has given something by now but of which nothing is reported; their part is left out.
  public let notReporting: [Platform]
  /// The final days that count, in order.
  public let counted: DayCount
  /// The figure of those days.
  public let actual: Amount?
  /// What the plan wanted of those days.
  public let expected: Amount?
  /// Actual ÷ expected, rounded half to even at the sixth decimal.
  public let pace: Amount?
  /// How far off that is.
  public let band: Band?
  /// The days of the flight after the last that counts.
  public let daysLeft: Int?
  /// What each of those has to bring on average to reach the whole; below zero where it is exceeded already.
  public let requiredPerDay: Amount?
  /// Where the whole will end.
  public let projection: Projection?
  /// When the money is used up; for budgets only.
  public let exhaustion: Exhaustion?
  /// Why there is no pace.
  public let silence: Silence?
  /// Why single parts are missing, by their names in the documents.
  public let reasons: [String: Silence]

  /// The days a pace is worked out from.
  public struct DayCount: Sendable, Hashable {
    /// How many.
    public let count: Int
    /// The first.
    public let first: Day?
    /// The last.
    public let last: Day?
    /// The feeds the figures are from, in the order of their names.
    public let feeds: [FeedID]
    /// The feed whose days are final least far, if another's are final further: it holds the count back.
    public let heldBackBy: FeedID?

    /// No days.
    static let none = DayCount(count: 0, first: nil, last: nil, feeds: [], heldBackBy: nil)
  }
}
