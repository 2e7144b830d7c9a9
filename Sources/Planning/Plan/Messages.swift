import Campaigns
import Diagnostics
import Quantities

extension Planner {
  /// One message for each platform and pillar, by platform, then pillar.
  static func messages(of campaign: Campaign, pillars: [Pillar], channels: [ChannelPlan]) -> [PlanMessage] {
    channels.flatMap { channel in
      pillars.map { message(on: channel, pillar: $0, campaign: campaign) }
    }
  }

  private static func message(on channel: ChannelPlan, pillar: Pillar, campaign: Campaign) -> PlanMessage {
    let made = text(on: channel, pillar: pillar, campaign: campaign)
    return PlanMessage(
      platform: channel.platform, pillar: pillar.name, text: made.value,
      length: channel.limit.counting.length(of: made.value), limit: channel.limit.most, provenance: made.provenance)
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
