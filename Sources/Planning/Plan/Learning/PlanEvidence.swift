public import Campaigns
import Diagnostics
public import Metrics
public import Quantities

/// A post that somebody published, as far as learning needs to know it.
public struct PublishedPost: Sendable, Hashable {
  /// The campaign.
  public var campaign: CampaignID
  /// The platform.
  public var platform: Platform
  /// What kind of content it was, if that is known.
  public var type: ContentType?
  /// When it was published, in the campaign's zone.
  public var local: LocalTime

  /// Describes a post.
  public init(campaign: CampaignID, platform: Platform, type: ContentType?, local: LocalTime) {
    self.campaign = campaign
    self.platform = platform
    self.type = type
    self.local = local
  }
}

/// The figures of one feed for a campaign's platform on a day, as far as learning uses them.
public struct EvidenceDay: Sendable, Hashable {
  /// The campaign.
  public var campaign: CampaignID
  /// The platform.
  public var platform: Platform
  /// The day in the platform's own reckoning.
  public var day: Day
  /// The figures, in whole numbers, by metric.
  public var values: [Metric: Int64]

  /// Collects the figures of a day.
  public init(campaign: CampaignID, platform: Platform, day: Day, values: [Metric: Int64]) {
    self.campaign = campaign
    self.platform = platform
    self.day = day
    self.values = values
  }
}

/// What the workspace's own past has to say, gathered once for all campaigns.
public struct PlanEvidence: Sendable {
  /// The published posts.
  public let posts: [PublishedPost]
  /// The figures, one entry a feed, platform and day.
  public let days: [EvidenceDay]
  /// The client of each campaign: figures of other clients teach nothing.
  public let clients: [CampaignID: String]
  /// The day for which everything is worked out; nothing where there is no evidence at all.
  public var today: Day?
  /// The same by client and platform, so that no campaign goes through those of others.
  private let index: EvidenceIndex

  /// No evidence.
  public static let none = PlanEvidence(posts: [], days: [], clients: [:], today: nil)

  /// Collects evidence.
  public init(posts: [PublishedPost], days: [EvidenceDay], clients: [CampaignID: String], today: Day?) {
    self.posts = posts
    self.days = days
    self.clients = clients
    self.today = today
    index = EvidenceIndex(posts: posts, days: days, clients: clients)
  }

  /// The metrics that are looked at.
  static let metrics: Set<Metric> = [.impressions, .deliveries, .engagements, .clicks, .conversions, .leads]

  /// The figures of a campaign's cells, feeds apart.
  public static func days(of campaign: CampaignID, cells: [Cell]) -> [EvidenceDay] {
    struct Key: Hashable {
      let feed: FeedID
      let platform: Platform
      let day: Day
    }
    var order: [Key] = []
    var found: [Key: [Metric: Int64]] = [:]
    for cell in cells where metrics.contains(cell.key.metric) && cell.value >= .zero {
      let key = Key(feed: cell.key.feed, platform: cell.key.platform, day: cell.key.day)
      if found[key] == nil { order.append(key) }
      found[key, default: [:]][cell.key.metric] = cell.value.micros / 1_000_000
    }
    return order.map {
      EvidenceDay(campaign: campaign, platform: $0.platform, day: $0.day, values: found[$0] ?? [:])
    }
  }

  /// What speaks to one campaign: the same client's campaigns on its platforms, days before a day.
  func narrowed(to campaign: Campaign, before day: Day) -> ClientEvidence {
    ClientEvidence(parts: index.parts(for: campaign), before: day)
  }
}
