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
    if Script.isOther([whom, need, offer, category, benefit].joined(separator: " ")) { return listed(parts) }
    let promise = "For \(whom)\(need), \(offer) \(Wording.verb(for: category)) \(category) that \(benefit)"
    let belief = belief(parts)
    // A benefit with a mark of its own has ended the sentence already.
    if let rival = belief.rival, !"!?…".contains(promise.last ?? "!") {
      return Wording.paragraph([Wording.sentence("\(promise), unlike \(rival)"), belief.proof])
    }
    return Wording.paragraph([
      Wording.sentence(promise), belief.rival.flatMap { Wording.labelled("The alternative", $0) }, belief.proof,
    ])
  }

  /// The parts, each by its name: around words of another script, an English sentence would be neither language.
  private static func listed(_ parts: Positioning) -> String {
    Wording.paragraph(
      [
        ("For", parts.forWhom), ("Need", parts.need), ("Offer", parts.offer), ("Category", parts.category),
        ("Benefit", parts.benefit), ("Unlike", parts.alternative), ("Because", parts.reason),
      ].map { label, text in text.flatMap { Wording.labelled(label, $0) } })
  }

  /// What to compare with, unless the proof does so, and why to believe it, as a sentence of its own.
  private static func belief(_ parts: Positioning) -> (rival: String?, proof: String?) {
    let rival = parts.alternative.map { Wording.dropping("unlike", from: $0) } ?? ""
    let reason = parts.reason.map { Wording.dropping("because", from: $0) } ?? ""
    if !rival.isEmpty, ["it ", "they ", "we "].contains(where: reason.hasPrefix) {
      return (nil, Wording.sentence("Unlike \(rival), \(reason)"))
    }
    return (rival.isEmpty ? nil : rival, Wording.labelled("The proof", reason))
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
    let belief = belief(parts)
    return Wording.paragraph([
      Wording.labelled("The aim", Wording.inner(campaign.objective.statement)),
      Script.isOther(campaign)
        ? Wording.labelled("For", whom) : speech(of: campaign.offerName, to: whom, need: need),
      Wording.labelled("What hurts them today", Wording.list(pains)),
      Wording.labelled("What they would rather have", Wording.list(outcomes)),
      naming(campaign.offerName, as: category),
      Wording.labelled("What it does for them", benefit),
      belief.rival.flatMap { Wording.labelled("The alternative", $0) },
      belief.proof ?? Wording.labelled("The proof", Wording.inner(campaign.proofPoints.first ?? "")),
      Wording.labelled("The campaign asks for one step", Wording.inner(campaign.callToAction)),
      missing(whom: whom, benefit: benefit, campaign: campaign),
    ])
  }

  private static func speech(of offer: String, to whom: String, need: String) -> String? {
    guard !whom.isEmpty else { return nil }
    // A sentence around words of another script would be neither language.
    // Nor do several names with capitals fit into one.
    if Script.isOther(offer) || Script.isOther(whom) || whom.contains(";") {
      return Wording.labelled("For", whom + need)
    }
    return Wording.sentence("\(offer) speaks to \(whom)\(need)")
  }

  private static func naming(_ offer: String, as category: String) -> String? {
    if category.isEmpty { return nil }
    return Script.isOther(category)
      ? Wording.labelled(offer, category) : Wording.sentence("\(offer) \(Wording.verb(for: category)) \(category)")
  }

  private static func missing(whom: String, benefit: String, campaign: Campaign) -> String? {
    var gaps: [String] = []
    if whom.isEmpty { gaps.append("who this is for") }
    if benefit.isEmpty {
      gaps.append("what \(campaign.offerInSentence) \(campaign.does("do")) for them that nothing else does")
    }
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

  /// The offer inside an English sentence: its name, unless that is of another script.
  var offerInSentence: String { Script.isOther(offerName) ? "the offer" : offerName }

  /// What the offer does, as a sentence about one or several has it: `offers`, or `offer`.
  ///
  /// Only an offer may be several; a firm is one, whatever its name ends in.
  func does(_ verb: String) -> String {
    let isSeveral = !(positioning?.offer ?? "").isEmpty && Wording.isPlural(offerInSentence)
    return isSeveral ? verb : verb == "do" ? "does" : verb + "s"
  }

  /// The readers, as a text calls them inside a sentence: the first audience, else `readers`.
  var readers: String {
    let forWhom = positioning?.forWhom.map { Wording.dropping("for", from: $0) } ?? ""
    if let name = audience.first.map({ Wording.inner($0.name) }), !name.isEmpty {
      // The author's own sentence shows whether the name is one that keeps its capital.
      let small = name.prefix(1).lowercased() + name.dropFirst()
      return forWhom.hasPrefix(small) || forWhom.hasSuffix(" " + small) ? small : name
    }
    return forWhom.isEmpty ? "readers" : forWhom
  }
}
