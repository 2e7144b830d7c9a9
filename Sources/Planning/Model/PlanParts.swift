public import Campaigns
public import Quantities

/// A hook of the plan.
public struct PlanAngle: Sendable, Hashable {
  /// The id within the plan: `angle-1`, `angle-2`, ….
  public var id: String
  /// The kind of hook.
  public var kind: Angle.Kind
  /// The line: an author's own, or a direction to whoever writes.
  public var line: String
  /// A few words for titles and lists.
  public var label: String
  /// The pillar it belongs to, if it is bound to one.
  public var pillar: String?
  /// Where it comes from.
  public var provenance: Provenance
}

/// What one platform says about one pillar.
public struct PlanMessage: Sendable, Hashable {
  /// The platform.
  public var platform: Platform
  /// The pillar's name.
  public var pillar: String
  /// The text, within the platform's limit by the platform's own counting.
  public var text: String
  /// The text's length in the platform's own counting.
  public var length: Int
  /// The platform's limit in the same counting, if it has one.
  public var limit: Int?
  /// The one thing to get across.
  public var keyMessage: String
  /// What backs it, by the pillar.
  public var support: [String]
  /// The fact that proves it, if the brief has one.
  public var proof: String?
  /// What the reader is asked to do.
  public var callToAction: String
  /// What texts should do, in the author's words or by the rules for copy.
  public var dos: [String]
  /// What they should not.
  public var donts: [String]
  /// Other texts for the same message, each within the limit.
  public var variants: [MessageVariant]
  /// Where it comes from.
  public var provenance: Provenance
}

/// Another text for a message.
public struct MessageVariant: Sendable, Hashable {
  /// What it does differently, as in `proof first`.
  public var name: String
  /// The text, within the platform's limit by the platform's own counting.
  public var text: String
  /// The text's length in the platform's own counting.
  public var length: Int
}

/// What one week is about.
public struct WeeklyTheme: Sendable, Hashable {
  /// The ISO week.
  public var week: Week
  /// The funnel stage, by the week's position in the flight unless an author said otherwise.
  public var stage: FunnelStage
  /// The theme in a few words.
  public var title: String
  /// The id of the angle that leads the week.
  public var leadAngle: String
  /// The pillar that leads the week.
  public var pillar: String
  /// What readers should know or do by the week's end.
  public var aim: String
  /// The one asset the week stands on.
  public var heroAsset: PlanPart<String>
  /// What the week is to bring: the author's words, else its shares of the targets; nothing without either.
  public var goal: PlanPart<String>?
  /// Where the title comes from.
  public var provenance: Provenance
  /// Whether nothing at all is planned in the week while other weeks have posts, so that nothing needs to lead it.
  public var isQuiet: Bool
  /// The slot whose item is that asset; nothing where the cadence plans no post.
  var hero: HeroSlot?
}

/// The slot of a week's one asset: the calendar gives it the week's lead angle.
struct HeroSlot: Sendable, Hashable {
  let platform: Platform
  /// The position among the platform's slots of the week, from 0.
  let position: Int
}

/// A figure to reach, with its share for each week where shares make sense.
public struct PlanTarget: Sendable, Hashable {
  /// The metric's canonical name, as the author wrote it if it is not in the registry.
  public var metric: String
  /// The number to reach.
  public var value: Amount
  /// The platform it holds for, or nothing for all together.
  public var platform: Platform?
  /// The last day that counts.
  public var by: Day
  /// What each week has to bring, adding up to the number exactly; empty for figures that do not add up.
  public var weekly: [WeeklyAmount]
}

/// A number for one week.
public struct WeeklyAmount: Sendable, Hashable {
  /// The week.
  public var week: Week
  /// The number.
  public var amount: Amount
}

/// The money of the plan, spread over platforms and weeks.
public struct PlanBudget: Sendable, Hashable {
  /// All of it.
  public var total: Money
  /// What is kept back.
  public var reserve: Money?
  /// The shape over the flight.
  public var shape: Budget.Shape
  /// The parts, by platform in the author's order, then week; they add up to the total less the reserve.
  public var lines: [BudgetLine]
  /// When to stop spending.
  public var stopRule: PlanPart<String>?
  /// Where the split by platform comes from.
  public var provenance: Provenance
}

/// The money of one platform in one week.
public struct BudgetLine: Sendable, Hashable {
  /// The platform.
  public var platform: Platform
  /// The week.
  public var week: Week
  /// The money, in whole minor units.
  public var amount: Money
}

/// How one platform is used.
public struct ChannelPlan: Sendable, Hashable {
  /// The platform.
  public var platform: Platform
  /// The platform's name as people read it.
  public var name: String
  /// The page, profile or list that publishes, if named.
  public var account: String?
  /// What the platform is there for.
  public var role: PlanPart<String>
  /// Posts per full week.
  public var cadence: Cadence
  /// Where the cadence comes from.
  public var cadenceProvenance: Provenance
  /// The cadence above which the platform's facts question it.
  public var cadenceWarnAbove: Int
  /// Who does the work, if named.
  public var owner: String?
  /// The weights of content types; never empty.
  public var mix: PlanPart<[ContentWeight]>
  /// When to publish, each weekday that is a working day once or more, in order.
  public var hours: PlanPart<[ChannelHours]>
  /// How long a text may be, by the platform's own counting.
  public var limit: TextLimit
  /// What the platform's facts say about publishing there, in words.
  public var rules: [String]
}

/// Hours of one weekday in which to publish.
public struct ChannelHours: Sendable, Hashable {
  /// The weekday.
  public var day: Weekday
  /// The first minute.
  public var from: TimeOfDay
  /// The last minute; equal to `from` for one exact time.
  public var to: TimeOfDay
}
