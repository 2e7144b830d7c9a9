import Campaigns

extension Planner {
  /// The pillars an author named, else up to four from the brief: the problem, the offer, the evidence, the next step.
  ///
  /// The objective itself is never a pillar: it is the client's aim, not something readers want to hear.
  static func pillars(of campaign: Campaign) -> [PlanPart<Pillar>] {
    let authored = campaign.pillars.filter { !Wording.phrase($0.name).isEmpty }
    if !authored.isEmpty { return authored.map { PlanPart($0, .authored) } }
    let derived = [problem(campaign), offer(campaign), evidence(campaign), nextStep(campaign)]
    return derived.compactMap { $0 }.map { PlanPart($0, .generated(template: "pillars/1")) }
  }

  private static func problem(_ campaign: Campaign) -> Pillar? {
    let pains = campaign.audience.flatMap(\.pains).filter { !Wording.phrase($0).isEmpty }
    guard let first = pains.first else { return nil }
    return Pillar(name: "The problem", message: Wording.sentence(first), support: Array(pains.dropFirst()))
  }

  private static func offer(_ campaign: Campaign) -> Pillar {
    let name = campaign.offerName
    let benefit = campaign.positioning?.benefit.map { Wording.dropping("that", from: $0) } ?? ""
    let category = campaign.positioning?.category.map { Wording.withArticle($0) } ?? ""
    let message: String
    let bare = Wording.inner(campaign.positioning?.category ?? "")
    let isForeign = Script.isOther(bare + " " + benefit)
    switch (category.isEmpty, benefit.isEmpty) {
    case (false, false) where isForeign:
      message = Wording.paragraph([Wording.labelled(name, bare), Wording.sentence(benefit)])
    case (true, false) where isForeign, (false, true) where isForeign:
      message = Wording.labelled(name, bare + benefit) ?? ""
    case (false, false):
      message = Wording.sentence("\(name) \(Wording.verb(for: category)) \(category) that \(benefit)")
    case (true, false): message = Wording.sentence("What \(name) \(campaign.does("do")): \(benefit)")
    case (false, true): message = Wording.sentence("\(name) \(Wording.verb(for: category)) \(category)")
    case (true, true):
      message = "TODO(copy): say in one sentence what \(name) \(campaign.does("offer")) and whom it helps."
    }
    // They stand in texts for readers, so nothing is put in front of them.
    let support = campaign.audience.flatMap(\.outcomes).map(Wording.phrase).filter { !$0.isEmpty }
    return Pillar(
      name: "What \(Wording.shortened(name, to: 40)) \(campaign.does("offer"))", message: message,
      support: support)
  }

  private static func evidence(_ campaign: Campaign) -> Pillar {
    let facts = campaign.proofPoints.filter { !Wording.phrase($0).isEmpty }
    let reason = campaign.positioning?.reason.map { Wording.dropping("because", from: $0) } ?? ""
    guard let first = facts.first ?? (reason.isEmpty ? nil : reason) else {
      return Pillar(name: "Why believe it", message: "TODO(copy): give one fact that can be checked.")
    }
    return Pillar(name: "Why believe it", message: Wording.sentence(first), support: Array(facts.dropFirst()))
  }

  private static func nextStep(_ campaign: Campaign) -> Pillar {
    let capture = campaign.leadCapture.map(Wording.phrase) ?? ""
    return Pillar(
      name: "The next step",
      message: "TODO(copy): say what happens after the reader takes the step, and how long it takes.",
      support: capture.isEmpty ? [] : [capture])
  }
}
