import Campaigns

extension Planner {
  /// The positioning statement: the author's parts in one paragraph, or a draft from what the brief holds.
  static func positioning(of campaign: Campaign) -> PlanPart<String> {
    let written = campaign.positioning ?? Positioning()
    let words = [
      Wording.dropping("for", from: written.forWhom ?? ""), Wording.dropping("our", from: written.offer ?? ""),
      Wording.withArticle(written.category ?? ""), Wording.dropping("that", from: written.benefit ?? ""),
    ]
    let isWhole = !words.contains("")
    let text = isWhole ? classic(written) : draft(written, of: campaign)
    return PlanPart(text, isWhole ? .authored : .generated(template: "positioning/1"))
  }

  /// The classic statement of seven parts: for, who, our, is a, that, unlike, because.
  private static func classic(_ parts: Positioning) -> String {
    let need = parts.need.map { Wording.dropping("who", from: $0) }.flatMap { $0.isEmpty ? nil : " who \($0)" } ?? ""
    let whom = Wording.dropping("for", from: parts.forWhom ?? "")
    let offer = Wording.dropping("our", from: parts.offer ?? "")
    let category = Wording.withArticle(parts.category ?? "")
    let benefit = Wording.dropping("that", from: parts.benefit ?? "")
    return Wording.paragraph([
      Wording.sentence("For \(whom)\(need), \(offer) is \(category) that \(benefit)"), belief(parts),
    ])
  }

  /// Why to believe it, against what.
  private static func belief(_ parts: Positioning) -> String? {
    let rival = parts.alternative.map { Wording.dropping("unlike", from: $0) } ?? ""
    let reason = parts.reason.map { Wording.dropping("because", from: $0) } ?? ""
    switch (rival.isEmpty, reason.isEmpty) {
    case (false, false) where reason.hasPrefix("it "): return Wording.sentence("Unlike \(rival), \(reason)")
    case (false, false): return Wording.sentence("Unlike \(rival), it comes with a reason to believe: \(reason)")
    case (true, false): return Wording.sentence("The reason to believe it: \(reason)")
    case (false, true): return Wording.sentence("The alternative it has to beat: \(rival)")
    case (true, true): return nil
    }
  }

  /// What the brief holds, in order, and what is still missing.
  private static func draft(_ parts: Positioning, of campaign: Campaign) -> String {
    let people = campaign.audience.map(\.name).filter { !Wording.phrase($0).isEmpty }
    let whom = parts.forWhom.map { Wording.dropping("for", from: $0) } ?? Wording.list(people)
    let need = parts.need.map { Wording.dropping("who", from: $0) }.flatMap { $0.isEmpty ? nil : " who \($0)" } ?? ""
    let pains = campaign.audience.flatMap(\.pains)
    let outcomes = campaign.audience.flatMap(\.outcomes)
    let benefit = parts.benefit.map { Wording.dropping("that", from: $0) } ?? ""
    let category = Wording.withArticle(parts.category ?? "")
    return Wording.paragraph([
      Wording.labelled("The aim", Wording.inner(campaign.objective.statement)),
      whom.isEmpty ? nil : Wording.sentence("\(campaign.offerName) speaks to \(whom)\(need)"),
      Wording.labelled("What hurts them today", Wording.list(pains)),
      Wording.labelled("What they would rather have", Wording.list(outcomes)),
      category.isEmpty ? nil : Wording.sentence("\(campaign.offerName) is \(category)"),
      Wording.labelled("What it does for them", benefit),
      belief(parts),
      Wording.labelled("What backs it", Wording.inner(campaign.proofPoints.first ?? "")),
      Wording.labelled("The campaign asks for one step", Wording.inner(campaign.callToAction)),
      missing(whom: whom, benefit: benefit, campaign: campaign),
    ])
  }

  private static func missing(whom: String, benefit: String, campaign: Campaign) -> String? {
    var gaps: [String] = []
    if whom.isEmpty { gaps.append("who this is for") }
    if benefit.isEmpty { gaps.append("what \(campaign.offerName) does for them that nothing else does") }
    if campaign.proofPoints.isEmpty, campaign.positioning?.reason == nil { gaps.append("why they should believe it") }
    return gaps.isEmpty ? nil : Wording.sentence("TODO(copy): say \(Wording.listed(gaps))")
  }
}

extension Wording {
  /// Several phrases as `one, two and three`, exactly as they stand.
  static func listed(_ phrases: [String]) -> String {
    guard let last = phrases.last, phrases.count > 1 else { return phrases.first ?? "" }
    return phrases.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension Campaign {
  /// What is offered, by its name: the positioning's offer, else the venture, else the client.
  var offerName: String {
    let offer = positioning?.offer.map { Wording.dropping("our", from: $0) } ?? ""
    if !offer.isEmpty { return offer }
    return [venture, client].compactMap { $0 }.map(Wording.phrase).first { !$0.isEmpty } ?? Wording.phrase(name)
  }

  /// The readers, as a text calls them inside a sentence: the first audience, else `readers`.
  var readers: String {
    let forWhom = positioning?.forWhom.map { Wording.dropping("for", from: $0) } ?? ""
    if let name = audience.first.map({ Wording.inner($0.name) }), !name.isEmpty { return name }
    return forWhom.isEmpty ? "readers" : forWhom
  }
}
