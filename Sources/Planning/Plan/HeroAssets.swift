public import Campaigns
import Diagnostics
import Quantities

/// Says what the one asset of a week is: the richest format of the platforms in turn, filled by the lead angle.
///
/// Only what the cadence plans for that very week is promised.
struct HeroAssets {
  /// A platform with the formats of each week's slots.
  private struct Stage {
    let platform: Platform
    let name: String
    let types: [[ContentType]]

    /// The place of the format that shows most.
    func best(in week: Int) -> Int? {
      guard types.indices.contains(week) else { return nil }
      for type in HeroAssets.order { if let place = types[week].firstIndex(of: type) { return place } }
      return types[week].indices.first
    }
  }

  private let stages: [Stage]
  /// The places of the weeks into which somebody pins an item.
  private let pinnedWeeks: Set<Int>
  private let hasRecurringPosts: Bool
  private let isForeign: Bool
  private var turn = 0
  /// The weeks without a post, if there are others; none where posts come round by other rules than the cadence.
  let quietWeeks: Set<Int>

  init(_ campaign: Campaign, channels: [ChannelPlan]) {
    let rules = campaign.calendar
    let stages = channels.map { channel in
      let counts = WeekCounts(
        flight: campaign.flight, workingDays: rules.workingDays, hundredths: campaign.hundredths(of: channel.platform),
        from: rules.fillFrom, to: rules.fillTo
      ).counts
      var types = ContentRotation.types(count: counts.reduce(0, +), mix: channel.mix.value)[...]
      return Stage(
        platform: channel.platform, name: channel.name,
        types: counts.map { count in
          defer { types = types.dropFirst(count) }
          return Array(types.prefix(count))
        }.enumerated().map { index, types in
          HeroAssets.isClosed(campaign.flight.weeks[index], for: channel.platform, campaign) ? [] : types
        })
    }
    self.stages = stages
    isForeign = Script.isOther(campaign)
    let pinned = campaign.content.compactMap(\.time).map { Pin($0, in: campaign.zone).local.day.week }
    let weeks = campaign.flight.weeks
    let pinnedWeeks = Set(weeks.indices.filter { pinned.contains(weeks[$0]) })
    let empty = weeks.indices.filter { week in
      stages.allSatisfy { $0.best(in: week) == nil } && !pinnedWeeks.contains(week)
    }
    quietWeeks = empty.count == weeks.count || !rules.recurring.isEmpty ? [] : Set(empty)
    self.pinnedWeeks = pinnedWeeks
    hasRecurringPosts = !rules.recurring.isEmpty
  }

  /// Whether black-outs leave a platform no working day of a week.
  private static func isClosed(_ week: Week, for platform: Platform, _ campaign: Campaign) -> Bool {
    let pauses = campaign.calendar.blackouts.filter { $0.platforms.isEmpty || $0.platforms.contains(platform) }
    let days = week.days.filter {
      campaign.flight.contains($0) && campaign.calendar.workingDays.contains($0.weekday)
    }
    return !days.isEmpty && days.allSatisfy { day in pauses.contains { $0.days.contains(day) } }
  }

  /// What stands for the asset of a week in which the cadence plans no post.
  private func substitute(in week: Int) -> String {
    if pinnedWeeks.contains(week) { return "What content.csv pins to the week; the cadence plans nothing beside it." }
    if hasRecurringPosts {
      return "The recurring posts due in the week, if any; the cadence plans nothing beside them."
    }
    return "None: no posts are planned."
  }

  /// Formats from the one that shows most down to the plainest.
  private static let order: [ContentType] = [
    .video, .reel, .short, .carousel, .article, .newsletter, .pin, .thread, .story, .post, .quote, .email,
  ]

  /// The asset of a week, the weeks being asked for in order, and its slot.
  mutating func next(in week: Int, for angle: PlanAngle, _ own: Theme?) -> (PlanPart<String>, HeroSlot?) {
    let open = stages.indices.map { stages[($0 + turn) % stages.count] }.lazy.compactMap { stage in
      stage.best(in: week).map { (stage, $0) }
    }
    turn += 1
    let found = open.first
    let slot = found.map { HeroSlot(platform: $0.0.platform, position: $0.1) }
    if let written = own?.asset.map(Wording.line), !written.isEmpty { return (PlanPart(written, .authored), slot) }
    let provenance = Provenance.generated(template: "hero-asset/1")
    guard let (stage, position) = found else { return (PlanPart(substitute(in: week), provenance), nil) }
    return (PlanPart(text(stage, stage.types[week][position], angle), provenance), slot)
  }

  private func text(_ stage: Stage, _ type: ContentType, _ angle: PlanAngle) -> String {
    let label = Wording.phrase(angle.label)
    let place = "\(stage.name) \(type.words)"
    if isForeign || Script.isOther(label) { return "\(place): \(label)" }
    let quoted = label.hasPrefix("“") ? label : "“\(label)”"
    return "\(place): \(quoted) – \(angle.kind.direction)"
  }
}

extension Angle.Kind {
  /// What the asset of a week shows that such a hook leads.
  public var direction: String {
    switch self {
    case .problem: "one scene the reader knows, nothing else in it"
    case .proof: "the evidence itself, with its source in sight"
    case .contrarian: "the doubt in the reader's words, then the answer"
    case .howTo: "the steps in order, each usable on its own"
    case .story: "one person, before and after"
    case .offer: "what one gets, what it takes, what happens next"
    case .data: "the figure large, how it was counted small"
    }
  }
}
