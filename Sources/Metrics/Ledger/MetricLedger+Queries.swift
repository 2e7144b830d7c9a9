public import Quantities

extension MetricLedger {
  /// The cells of a campaign, on some days or all, in the order of their keys; made each time they are asked for.
  public func cells(of campaign: CampaignID, days: DayRange? = nil) -> [Cell] {
    store.cells(of: campaign, days: days)
  }

  /// All figures of a campaign, for whoever asks more than once; judged by a maturity if one is given.
  public func figures(of campaign: CampaignID, maturity: Maturity? = nil) -> CampaignFigures {
    CampaignFigures(
      cells(of: campaign), periods: periods(of: campaign), maturity: maturity, reported: reported)
  }

  /// A campaign's figure over some days or all, for one platform or all, as `CampaignFigures` has it.
  public func sum(
    _ metric: Metric, campaign: CampaignID, platform: Platform? = nil, days: DayRange? = nil
  ) -> Amount? {
    figures(of: campaign).sum(metric, platform: platform, days: days)
  }

  /// The currency of a campaign's money, if there is money and its currency is known.
  public func currency(of campaign: CampaignID) -> Currency? {
    store.series(of: campaign).map { $0.lazy.compactMap(\.currency).first } ?? figures(of: campaign).currency
  }

  /// The metrics a campaign has figures for, in the order of their names.
  public func metrics(of campaign: CampaignID) -> [Metric] { figures(of: campaign).metrics }

  /// The platforms a campaign has figures for, in the order of their names.
  public func platforms(of campaign: CampaignID) -> [Platform] { figures(of: campaign).platforms }

  /// The days a campaign has figures for, in order.
  public func days(of campaign: CampaignID) -> [Day] { figures(of: campaign).days }

  /// The campaigns that each feed has figures of.
  var campaignsByFeed: [FeedID: Set<CampaignID>] {
    var users: [FeedID: Set<CampaignID>] = [:]
    for campaign in campaigns {
      for feed in store.feeds(of: campaign) { users[feed, default: []].insert(campaign) }
    }
    return users
  }
}

/// Where a figure comes from: figures of one origin belong together.
struct FigureOrigin: Hashable {
  let feed: FeedID
  let platform: Platform

  init(_ cell: Cell) {
    feed = cell.key.feed
    platform = cell.key.platform
  }
}
