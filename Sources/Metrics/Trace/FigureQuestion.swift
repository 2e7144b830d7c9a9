public import Quantities

/// A figure of one day that somebody wants to see the lines of.
public struct FigureQuestion: Sendable, Hashable {
  /// The campaign.
  public var campaign: CampaignID
  /// The platform; nothing for all of them.
  public var platform: Platform?
  /// The day.
  public var day: Day
  /// The metric.
  public var metric: Metric

  /// Asks about a figure.
  public init(campaign: CampaignID, platform: Platform?, day: Day, metric: Metric) {
    self.campaign = campaign
    self.platform = platform
    self.day = day
    self.metric = metric
  }

  /// Whether the question is about a platform.
  func concerns(_ platform: Platform) -> Bool { self.platform == nil || self.platform == platform }
}

/// What a reader of exports looks out for while somebody traces a figure.
struct Probe: Sendable {
  /// The figure.
  let question: FigureQuestion
  /// The campaign's position.
  let campaign: Int

  /// Whether a row can have to do with the figure; all platforms can, since a network's files stand for each other.
  func concerns(campaign: Int, day: Day) -> Bool { campaign == self.campaign && day == question.day }
}
