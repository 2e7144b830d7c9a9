public import Campaigns
public import Metrics
public import Quantities

/// What a campaign is to reach, as the plan reads it.
public struct PlanObjective: Sendable, Hashable {
  /// The author's own sentence.
  public var statement: String
  /// The kind, if stated.
  public var kind: Objective.Kind?
  /// The metric that measures it, by its canonical name, if stated.
  public var metric: String?
  /// The number to reach, if stated.
  public var target: Amount?
  /// The last day that counts.
  public var by: Day
  /// What the reader is asked to do.
  public var callToAction: String
  /// The page that leads to, without tracking parameters.
  public var link: String?
  /// What happens to those who do it, in the author's words.
  public var leadCapture: String?
  /// What the definition leaves open, in words: `a number to reach`.
  public var missing: [String]
}

/// How the weeks of a flight are shared among the funnel's stages.
public struct PlanFunnel: Sendable, Hashable {
  /// The share of one stage.
  public struct Share: Sendable, Hashable {
    /// The stage.
    public var stage: FunnelStage
    /// The wanted share in percent; all three add up to 100.
    public var percent: Int
    /// How many of the flight's weeks it has, themes of authors counted as they say.
    public var weeks: Int
  }

  /// The stages in their order.
  public var shares: [Share]
  /// Where the shares come from.
  public var provenance: Provenance
}

/// One figure that a stage is measured by.
public struct PlanKPI: Sendable, Hashable {
  /// The stage.
  public var stage: FunnelStage
  /// The name of the metric or KPI in the registry.
  public var name: String
  /// The number to reach, or for prices not to exceed; nothing where nothing can be worked out.
  public var target: Amount?
  /// What the number is.
  public var unit: KPI.Unit
  /// Whether the number is the most there should be, as with prices.
  public var isCeiling: Bool
  /// How the number came about, in words and figures.
  public var working: String
  /// The feeds that can deliver it, by name; empty if none does yet.
  public var feeds: [FeedID]
  /// How often to look at it.
  public var reading: String
  /// Where the number comes from.
  public var provenance: Provenance
  /// What the number was worked out from, where it was.
  var basis: KPIBasis?
  /// The platform it holds for, or nothing for all together.
  public var platform: Platform?
}

/// What a number of a plan was worked out from.
struct KPIBasis: Sendable, Hashable {
  /// The rate in percent.
  var percent: Amount
  /// The figure it leads up to, in words.
  var above: String
  /// How much of that is wanted.
  var goal: Amount
  /// How much it takes at that rate.
  var needed: Amount
}

/// A risk or an assumption of the plan.
public struct PlanNote: Sendable, Hashable {
  /// The text.
  public var text: String
  /// Who watches it, if anybody is named.
  public var owner: String?
  /// Where it comes from.
  public var provenance: Provenance
}

/// Which platform facts a plan was made with.
public struct PlanFacts: Sendable, Hashable {
  /// The day on which the oldest of them was looked at last; nothing if all are the workspace's own word.
  public var reviewedOn: Day?
  /// The platforms for which the workspace states facts of its own.
  public var own: [Platform]
}
