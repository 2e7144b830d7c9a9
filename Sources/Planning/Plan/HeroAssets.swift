import Campaigns
import Diagnostics
import Quantities

/// Says what the one asset of a week is: the richest format of the platforms in turn, filled by the lead angle.
struct HeroAssets {
  /// A platform with the format that shows most.
  private struct Stage {
    let name: String
    let type: ContentType
  }

  private let stages: [Stage]
  private var turn = 0

  init(_ campaign: Campaign, channels: [ChannelPlan]) {
    stages = channels.filter { $0.cadence.perWeek > .zero }.compactMap { channel in
      let types = channel.mix.value.map(\.type)
      return HeroAssets.order.first(where: types.contains).map { Stage(name: channel.name, type: $0) }
    }
  }

  /// Formats from the one that shows most down to the plainest.
  private static let order: [ContentType] = [
    .video, .reel, .short, .carousel, .article, .newsletter, .pin, .thread, .story, .post, .quote, .email,
  ]

  /// The asset of the next week.
  mutating func next(for angle: PlanAngle, _ own: Theme?) -> PlanPart<String> {
    let stage = stages.isEmpty ? nil : stages[turn % stages.count]
    turn += 1
    if let written = own?.asset.map(Wording.line), !written.isEmpty { return PlanPart(written, .authored) }
    let provenance = Provenance.generated(template: "hero-asset/1")
    guard let stage else { return PlanPart("None: no posts are planned.", provenance) }
    let label = Wording.phrase(angle.label)
    let place = "\(stage.name) \(stage.type.words)"
    if Script.isOther(label) { return PlanPart("\(place): \(label)", provenance) }
    let quoted = label.hasPrefix("“") ? label : "“\(label)”"
    return PlanPart("\(place): \(quoted) – \(HeroAssets.direction(angle.kind))", provenance)
  }

  private static func direction(_ kind: Angle.Kind) -> String {
    switch kind {
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
