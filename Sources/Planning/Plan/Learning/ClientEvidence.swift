import Campaigns
import Diagnostics
import Metrics
import Quantities
import Synchronization

/// The evidence of all campaigns, sorted out by client and platform.
final class EvidenceIndex: Sendable {
  private struct Key: Hashable {
    let owner: String
    let platform: Platform
  }

  private let parts: [Key: PlatformEvidence]
  private let clients: [CampaignID: String]

  /// Sorts out evidence; figures of campaigns without a client teach nobody but themselves.
  init(posts: [PublishedPost], days: [EvidenceDay], clients: [CampaignID: String]) {
    let folded = clients.mapValues(Self.fold)
    let owner = { (campaign: CampaignID) in folded[campaign] ?? Self.alone(campaign) }
    let postsOf = Dictionary(grouping: posts) { Key(owner: owner($0.campaign), platform: $0.platform) }
    let daysOf = Dictionary(grouping: days) { Key(owner: owner($0.campaign), platform: $0.platform) }
    var parts: [Key: PlatformEvidence] = [:]
    for key in Set(postsOf.keys).union(daysOf.keys) {
      parts[key] = PlatformEvidence(key.platform, posts: postsOf[key] ?? [], days: daysOf[key] ?? [])
    }
    self.parts = parts
    self.clients = folded
  }

  private static func fold(_ client: String) -> String { Wording.line(client).lowercased() }

  /// A name for the owner of a campaign without a client; no client's line has a line break.
  private static func alone(_ campaign: CampaignID) -> String { "\n\(campaign.text)" }

  /// What there is for a campaign's client on the campaign's platforms, and of the campaign itself.
  func parts(for campaign: Campaign) -> [PlatformEvidence] {
    let client = Self.fold(campaign.client)
    let owners = clients[campaign.id] == nil ? [client, Self.alone(campaign.id)] : [client]
    let platforms = Set(campaign.platforms.map(\.value)).sorted()
    return platforms.flatMap { platform in owners.compactMap { parts[Key(owner: $0, platform: platform)] } }
  }
}

/// The posts and figures of one client on one platform.
final class PlatformEvidence: Sendable {
  /// A campaign's day.
  struct CampaignDay: Hashable {
    let campaign: CampaignID
    let day: Day
  }

  /// How many engaged, of how many impressions; of letters, clicks of deliveries.
  struct Engagement {
    var engagements: Int64 = 0
    var impressions: Int64 = 0
  }

  /// Two metrics whose sums are wanted.
  private struct Pair: Hashable {
    let numerator: Metric
    let denominator: Metric
  }

  /// The sums of two metrics up to and with each entry that has both, by day.
  private struct Sums {
    var days: [Day] = []
    var above: [Int64] = []
    var below: [Int64] = []
  }

  let platform: Platform
  let posts: [PublishedPost]
  private let days: [EvidenceDay]
  private let sums = Mutex<[Pair: Sums]>([:])
  private let engagements: [CampaignDay: Engagement]

  /// Gathers the posts and days of a platform.
  init(_ platform: Platform, posts: [PublishedPost], days: [EvidenceDay]) {
    self.platform = platform
    self.posts = posts
    self.days = days.sorted { $0.day < $1.day }
    // Only days with a post are ever asked for.
    let posted = Set(posts.map { CampaignDay(campaign: $0.campaign, day: $0.local.day) })
    let measure = LearnedMeasure.of(platform)
    var engagements: [CampaignDay: Engagement] = [:]
    for entry in days where !posted.isEmpty {
      let key = CampaignDay(campaign: entry.campaign, day: entry.day)
      guard posted.contains(key), let engaged = entry.values[measure.above], let seen = entry.values[measure.below]
      else {
        continue
      }
      engagements[key, default: Engagement()].engagements += engaged
      engagements[key, default: Engagement()].impressions += seen
    }
    self.engagements = engagements
  }

  /// The figures of a campaign's day with a post, if a feed has both of them.
  func engagement(on day: CampaignDay) -> Engagement? { engagements[day] }

  /// The sums of two metrics over the entries before a day that have both, and the days of these.
  func sums(
    _ numerator: Metric, _ denominator: Metric, before day: Day
  ) -> (above: Int64, below: Int64, days: DayRange)? {
    let pair = Pair(numerator: numerator, denominator: denominator)
    return sums.withLock { known in
      let sums = known[pair] ?? Self.sums(of: days, pair)
      known[pair] = sums
      var (low, high) = (0, sums.days.count)
      while low < high {
        let middle = (low + high) / 2
        if sums.days[middle] < day { low = middle + 1 } else { high = middle }
      }
      guard low > 0, let range = DayRange(first: sums.days[0], last: sums.days[low - 1]) else { return nil }
      return (sums.above[low - 1], sums.below[low - 1], range)
    }
  }

  private static func sums(of days: [EvidenceDay], _ pair: Pair) -> Sums {
    var sums = Sums()
    var (above, below) = (Int64(0), Int64(0))
    for entry in days {
      guard let one = entry.values[pair.numerator], let other = entry.values[pair.denominator] else { continue }
      (above, below) = (adding(above, one), adding(below, other))
      sums.days.append(entry.day)
      sums.above.append(above)
      sums.below.append(below)
    }
    return sums
  }

  /// A sum, or the first number alone if the sum is out of range.
  static func adding(_ sum: Int64, _ more: Int64) -> Int64 {
    let (added, overflow) = sum.addingReportingOverflow(more)
    return overflow ? sum : added
  }
}

/// What speaks to one campaign.
struct ClientEvidence {
  /// Posts and figures by platform.
  let parts: [PlatformEvidence]
  /// The day before which they count.
  let before: Day

  /// The sums of two metrics over the entries that have both, with the days of these.
  func sums(_ numerator: Metric, _ denominator: Metric) -> (numerator: Int64, denominator: Int64, days: DayRange?) {
    var (above, below) = (Int64(0), Int64(0))
    var days: DayRange?
    for part in parts {
      guard let sums = part.sums(numerator, denominator, before: before) else { continue }
      above = PlatformEvidence.adding(above, sums.above)
      below = PlatformEvidence.adding(below, sums.below)
      let (first, last) = (min(days?.first ?? .latest, sums.days.first), max(days?.last ?? .earliest, sums.days.last))
      days = DayRange(first: first, last: last)
    }
    return (above, below, days)
  }
}
