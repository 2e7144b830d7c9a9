import Campaigns
import Diagnostics
import Metrics
import Planning
import Quantities

/// Gathers what the workspace's own past has to say, for the plans to learn from.
struct EvidenceGathering {
  let book: CampaignBook
  let ledger: MetricLedger
  let asOf: Instant
  /// The calendar of a campaign as it is without anything learned; made only where there are posts enough.
  let calendar: (Campaign) -> [CalendarItem]

  /// The evidence for all campaigns; none where no plan may learn.
  ///
  /// Between two campaigns it asks whether to go on, and throws what that throws.
  func evidence<Stop: Error>(goOn: @escaping @Sendable () throws(Stop) -> Void) throws(Stop) -> PlanEvidence {
    let today = book.settings.zone.local(at: asOf).day
    guard book.campaigns.contains(where: { $0.extras.learns ?? book.settings.learns }) else { return .none }
    let ledger = ledger
    let days = try SideBySide.map(book.campaigns, goOn: goOn) {
      PlanEvidence.days(of: $0.id, cells: ledger.cells(of: $0.id))
    }
    return PlanEvidence(
      posts: try posts(goOn), days: days.flatMap(\.self),
      clients: Dictionary(uniqueKeysWithValues: book.campaigns.map { ($0.id, $0.client) }), today: today)
  }

  /// The posts that records say were published, each once, with its type where there are enough to ask for types.
  private func posts<Stop: Error>(_ goOn: () throws(Stop) -> Void) throws(Stop) -> [PublishedPost] {
    let records = book.progress.filter { $0.at.value <= asOf && $0.action.isCompletion }
    var published: [CampaignID: [String: Instant]] = [:]
    for record in records {
      guard let task = record.task?.value, task.hasSuffix("/post") else { continue }
      published[record.campaign, default: [:]][String(task.dropLast("/post".count))] = record.at.value
    }
    let isEnough = published.values.reduce(0) { $0 + $1.count } >= LearningRules.leastPosts
    var posts: [PublishedPost] = []
    for campaign in book.campaigns {
      guard let items = published[campaign.id] else { continue }
      try goOn()
      let types = isEnough ? self.types(of: campaign) : [:]
      posts += items.sorted { $0.key < $1.key }.compactMap { id, moment in
        let parts = id.split(separator: "/")
        guard parts.count == 4, let platform = Platform(String(parts[1])) else { return nil }
        return PublishedPost(
          campaign: campaign.id, platform: platform, type: types[id], local: campaign.zone.local(at: moment))
      }
    }
    return posts
  }

  private func types(of campaign: Campaign) -> [String: ContentType] {
    Dictionary(calendar(campaign).map { ($0.id, $0.type) }) { first, _ in first }
  }
}

extension ProgressRecord.Action {
  fileprivate var isCompletion: Bool { if case .complete = self { true } else { false } }
}
