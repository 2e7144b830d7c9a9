import Campaigns
import Diagnostics
import Quantities

extension Planner {
  /// One message for each platform that speaks and each pillar, by platform, then pillar.
  static func messages(of campaign: Campaign, pillars: [Pillar], channels: [ChannelPlan]) -> [PlanMessage] {
    channels.filter { isSpoken(on: $0, campaign) }.flatMap { channel in
      pillars.map { message(on: channel, pillar: $0, campaign: campaign) }
    }
  }

  /// Whether a channel needs a text: one that publishes nothing has its own, or none.
  private static func isSpoken(on channel: ChannelPlan, _ campaign: Campaign) -> Bool {
    channel.cadence.perWeek > .zero || campaign.calendar.recurring.contains { $0.platforms.contains(channel.platform) }
      || campaign.content.contains { $0.platform == channel.platform }
      || campaign.messages.contains { $0.platform == channel.platform }
  }

  private static func message(on channel: ChannelPlan, pillar: Pillar, campaign: Campaign) -> PlanMessage {
    let made = text(on: channel, pillar: pillar, campaign: campaign)
    let lead = pillar.message.map(Wording.sentence) ?? ""
    let proof = pillar.proof ?? fact(for: pillar, campaign)
    var message = PlanMessage(
      platform: channel.platform, pillar: pillar.name, text: made.value,
      length: channel.limit.counting.length(of: made.value), limit: channel.limit.most,
      keyMessage: lead.isEmpty ? request(about: Wording.phrase(pillar.name)) : lead,
      support: pillar.support.map(Wording.sentence).filter { !$0.isEmpty },
      proof: proof.map(Wording.sentence), callToAction: Wording.line(campaign.callToAction),
      dos: pillar.dos.map(Wording.sentence), donts: pillar.donts.map(Wording.sentence), variants: [],
      provenance: made.provenance)
    let rules = campaign.extras.compliance
    message.dos += (rules.disclosures + rules.requiredLines).filter { $0.holds(on: channel.platform) }
      .map { "Write “\($0.text)” in every text." }
    message.donts += rules.bannedWords.map { "Never write “\($0)”." }
    message.variants = variants(of: message, within: channel.limit)
    return message
  }

  /// The brief's fact that a pillar rests on: the one that shares most words with it.
  ///
  /// None is better than one that has nothing to do with it; only the offer made from the brief takes its first.
  private static func fact(for pillar: Pillar, _ campaign: Campaign) -> String? {
    let facts = campaign.proofPoints.filter { !Wording.phrase($0).isEmpty }
    // A pillar's name is a label: a fact about another shop proves nothing of “The shop”.
    let said = ([pillar.message ?? ""] + pillar.support).joined(separator: " ")
    let own = SharedWords.of(said).isEmpty ? SharedWords.of(pillar.name) : SharedWords.of(said)
    let shared = facts.map { own.intersection(SharedWords.of($0)).count }
    if let most = shared.max(), most > 0, let place = shared.firstIndex(of: most) { return facts[place] }
    // Of the pillars made from the brief, the one that promises takes its first; a pain and a step prove nothing.
    return campaign.pillars.isEmpty && Angle.Kind.contrarian.suits(pillar) ? facts.first : nil
  }

  /// Whether most words of the shorter text are in the other, so that both in a row would repeat themselves.
  private static func saysTheSame(_ one: String, _ other: String) -> Bool {
    let (first, second) = (SharedWords.of(one), SharedWords.of(other))
    let least = min(first.count, second.count)
    return least > 0 && first.intersection(second).count * 2 > least
  }

  /// The same message shorter, and from its proof; only what differs from the text and from each other.
  private static func variants(of message: PlanMessage, within limit: TextLimit) -> [MessageVariant] {
    guard !message.keyMessage.contains("TODO(copy)") else { return [] }
    let action = Wording.sentence(message.callToAction)
    let proof = message.proof ?? ""
    func led(by text: String) -> [String] {
      if text.isEmpty || text == message.keyMessage { return [] }
      return saysTheSame(text, message.keyMessage) ? [text, action] : [text, message.keyMessage, action]
    }
    let drafts = [
      ("short", [message.keyMessage, action]), ("proof first", led(by: proof)),
      ("support first", led(by: message.support.first ?? "")),
    ]
    var seen: Set<String> = [message.text]
    return drafts.compactMap { name, pieces in
      guard !pieces.isEmpty else { return nil }
      let text = Fitting.fit(pieces, within: limit)
      guard !text.isEmpty, seen.insert(text).inserted else { return nil }
      return MessageVariant(name: name, text: text, length: limit.counting.length(of: text))
    }
  }

  private static func text(on channel: ChannelPlan, pillar: Pillar, campaign: Campaign) -> PlanPart<String> {
    let action = Wording.sentence(campaign.callToAction)
    if let written = authored(channel.platform, pillar.name, campaign.messages) {
      if channel.limit.excess(of: written) == nil { return PlanPart(written, .authored) }
      // One text for every platform may be too long for the shortest; the person's words are kept as far as they fit.
      return PlanPart(Fitting.fit([written], within: channel.limit), .generated(template: "message-cut/1"))
    }
    let lead = pillar.message.map(Wording.sentence) ?? ""
    let support = pillar.support.map(Wording.sentence).filter { !$0.isEmpty }
    let opening = lead.isEmpty ? request(about: Wording.phrase(pillar.name)) : lead
    let text = Fitting.fit(
      [opening, action] + support, order: [0] + Array(support.indices.map { $0 + 2 }) + [1], within: channel.limit)
    return PlanPart(text, .generated(template: "message/1"))
  }

  private static func request(about pillar: String) -> String {
    Script.isOther(pillar) ? "TODO(copy): “\(pillar)”" : "TODO(copy): say one thing about “\(pillar)”."
  }

  /// The closest of the author's messages: for platform and pillar, else the pillar, else the platform, else for all.
  private static func authored(_ platform: Platform, _ pillar: String, _ messages: [AuthoredMessage]) -> String? {
    let fitting = messages.filter {
      ($0.platform ?? platform) == platform && ($0.pillar ?? pillar).lowercased() == pillar.lowercased()
        && !$0.text.value.allSatisfy(\.isWhitespace)
    }
    let best = fitting.enumerated().max { left, right in
      (weight(left.element), right.offset) < (weight(right.element), left.offset)
    }
    return best?.element.text.value
  }

  private static func weight(_ message: AuthoredMessage) -> Int {
    (message.pillar == nil ? 0 : 2) + (message.platform == nil ? 0 : 1)
  }
}

/// The words by which two texts are seen to speak of the same.
enum SharedWords {
  /// The words of a text that say something: figures, and words of four letters or more.
  static func of(_ text: String) -> Set<String> {
    let all = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return Set(all.filter { $0.count > 3 || $0.contains(where: \.isNumber) }.map(String.init)).subtracting(small)
  }

  private static let small: Set = [
    "with", "that", "this", "from", "have", "your", "their", "they", "them", "what", "when", "which", "where", "into",
    "than", "only", "more", "most", "does", "been", "will", "every", "each",
  ]
}

/// Brings texts within a platform's limit.
enum Fitting {
  /// As many of the pieces as fit, the earlier the more important, in the order given and with a blank between.
  ///
  /// The first piece is cut at a word if it does not fit alone; later ones are left out whole.
  static func fit(_ pieces: [String], order: [Int]? = nil, separator: String = " ", within limit: TextLimit) -> String {
    let places = order ?? Array(pieces.indices)
    var kept: Set<Int> = []
    func joined(_ chosen: Set<Int>) -> String {
      Wording.joined(
        places.filter { chosen.contains($0) && !pieces[$0].isEmpty }.map { pieces[$0] }, separator: separator)
    }
    for index in pieces.indices {
      let tried = kept.union([index])
      if limit.excess(of: joined(tried)) == nil { kept = tried }
      if kept.isEmpty { return cut(pieces[index], within: limit) }
    }
    return joined(kept)
  }

  /// A text cut at a word, with an ellipsis, so that it fits; nothing at all where not even that does.
  static func cut(_ text: String, within limit: TextLimit) -> String {
    if limit.excess(of: text) == nil { return text }
    var low = 0
    var high = text.count
    // Length in any counting grows with the text, so the longest fitting start is found by halving.
    while low < high {
      let middle = (low + high + 1) / 2
      if limit.excess(of: text.prefix(middle) + "…") == nil { low = middle } else { high = middle - 1 }
    }
    let kept = text.prefix(low)
    let atWord = kept.lastIndex(of: " ").map { kept[..<$0] } ?? kept
    let text = (atWord.isEmpty ? kept : atWord) + "…"
    return limit.excess(of: String(text)) == nil ? String(text) : ""
  }
}

extension TextLimit {
  /// The same question for a part of a text.
  func excess(of text: Substring) -> Excess? { excess(of: String(text)) }
}
