import Campaigns
import Quantities

/// Finds a title for each week that no person gave one, in the campaign's own words and never the same twice.
struct ThemeTitles {
  private let campaign: Campaign
  private let pillars: Set<String>
  private let isForeign: Bool
  private var used: Set<String>

  /// `taken` are the titles that people wrote; of the pillars, only those a person named are subjects to speak of.
  init(_ campaign: Campaign, pillars: [PlanPart<Pillar>], taken: [String]) {
    self.campaign = campaign
    self.pillars = Set(pillars.filter { $0.provenance == .authored }.map(\.value.name))
    isForeign = Script.isOther(campaign)
    used = Set(taken.map { $0.lowercased() })
  }

  /// The title of a week that an angle and a pillar lead.
  mutating func next(_ week: Week, _ stage: FunnelStage, _ angle: PlanAngle, _ pillar: Pillar) -> String {
    let titles = candidates(stage, angle, pillar).map { Wording.heading($0, to: 80) }.filter { !$0.isEmpty }
    let fresh = titles.first { !isSaid($0) } ?? titles.first { !used.contains($0.lowercased()) }
    if let fresh {
      used.insert(fresh.lowercased())
      return fresh
    }
    // A long campaign runs out of words before it runs out of weeks.
    let subject = pillars.contains(pillar.name) ? Wording.shortened(pillar.name, to: 60) : campaign.offerName
    if isForeign || Script.isOther(subject) { return "\(subject), \(week)" }
    return "\(subject), the week of \(ThemeTitles.words(week.first))"
  }

  /// Whether another week already says the same in more words or in fewer.
  private func isSaid(_ title: String) -> Bool {
    let own = title.lowercased()
    return used.contains { other in
      let (short, long) = own.utf8.count < other.utf8.count ? (own, other) : (other, own)
      return short == long || (short.utf8.count * 2 > long.utf8.count && long.contains(short))
    }
  }

  /// What the week can be called, the best first.
  private func candidates(_ stage: FunnelStage, _ angle: PlanAngle, _ pillar: Pillar) -> [String] {
    let isSubject = pillars.contains(pillar.name)
    let line = [angle.label]
    let matter = isSubject ? [pillar.message ?? ""] + pillar.support + [pillar.name] : []
    let name = Wording.phrase(pillar.name)
    let readers = campaign.audience.map { Wording.inner($0.name) }.filter { !$0.isEmpty && !Script.isOther($0 + name) }
    // Where there is one audience, everything is for it.
    let whom = readers.count > 1 ? readers.map { "\(name), for \($0)" } : []
    let pairs = isSubject ? ["\(name): \(angle.label)"] + whom : []
    // Towards the end the step comes first, unless the angle itself is the offer.
    let own = stage == .conversion && angle.kind != .offer ? words(for: stage) + line : line
    return own + matter + words(for: stage) + frames(for: stage, angle.kind) + pairs
  }

  /// What the brief says that suits the stage.
  private func words(for stage: FunnelStage) -> [String] {
    switch stage {
    case .awareness: campaign.audience.flatMap(\.pains).map(Wording.capitalised)
    case .consideration:
      campaign.proofPoints.map(Wording.capitalised)
        + campaign.audience.flatMap(\.objections).map { Wording.quoted(Wording.capitalised(Wording.phrase($0))) }
    case .conversion:
      [Wording.capitalised(campaign.callToAction)] + campaign.audience.flatMap(\.outcomes).map(Wording.capitalised)
    }
  }

  /// Plain titles around the offer and the step; none around words of another script.
  private func frames(for stage: FunnelStage, _ kind: Angle.Kind) -> [String] {
    let offer = Wording.shortened(campaign.offerName, to: 40)
    let step = Wording.shortened(campaign.callToAction, to: 40)
    guard !isForeign, !Script.isOther(offer), !Script.isOther(step), !offer.isEmpty else { return [] }
    switch stage {
    case .awareness: return [opening(offer), "What \(offer) is, and for whom", "A closer look at \(offer)"]
    case .consideration:
      let frames = [
        "How it works with \(offer), step by step", "What people ask about \(offer)", "Reasons to choose \(offer)",
      ]
      // The week's lead decides which of them fits it.
      let fitting =
        switch kind {
        case .howTo: 0
        case .problem, .contrarian: 1
        case .proof, .data, .story, .offer: 2
        }
      return [frames[fitting]] + frames.indices.filter { $0 != fitting }.map { frames[$0] }
    case .conversion: return ["What comes after “\(step)”", "Last questions before “\(step)”"]
    }
  }

  /// How to open the subject, by what the campaign is to reach.
  private func opening(_ offer: String) -> String {
    switch campaign.objective.kind {
    case .awareness, nil: "Meet \(offer)"
    case .traffic: "What there is to see at \(offer)"
    case .engagement: "What \(offer) would like to ask you"
    case .leads: "When it is worth talking to \(offer)"
    case .sales: "What you get from \(offer)"
    case .retention: "Getting more out of \(offer)"
    }
  }

  /// A day in words, as in `5 April 2027`.
  private static func words(_ day: Day) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    guard months.indices.contains(day.month - 1) else { return day.description }
    return "\(day.day) \(months[day.month - 1]) \(day.year)"
  }
}
