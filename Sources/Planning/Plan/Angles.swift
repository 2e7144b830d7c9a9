import Campaigns

extension Planner {
  /// The author's angles first; generated ones fill up to three, or to one of each kind the brief has words for.
  ///
  /// An author's three are left alone. Generated ones are of kinds that are not there yet, and there are never more
  /// than seven with them. Each belongs to a pillar: the one its author named, else the one with the fewest angles.
  static func angles(of campaign: Campaign, pillars: [PlanPart<Pillar>]) -> [PlanAngle] {
    let authored = campaign.angles.filter { !Wording.phrase($0.line).isEmpty }.map { angle in
      PlanAngle(
        id: "", kind: angle.kind, line: Wording.line(angle.line), label: Wording.heading(angle.line, to: 60),
        pillar: angle.pillar, provenance: .authored)
    }
    var angles = authored
    if authored.count < 3 {
      let kinds = Set(authored.map(\.kind))
      let drafts = AngleDraft.all(for: campaign).filter { !kinds.contains($0.kind) }
      let worded = drafts.filter(\.isWorded).prefix(5 - authored.count)
      let open = drafts.filter { !$0.isWorded }.prefix(max(0, 3 - authored.count - worded.count))
      angles += (worded + open).map(\.angle)
    }
    return bound(angles, to: pillars).enumerated().map { index, angle in
      var numbered = angle
      numbered.id = "angle-\(index + 1)"
      return numbered
    }
  }

  /// The person's pillar that shares most words with a draft, if any does.
  private static func closest(to angle: PlanAngle, _ pillars: [PlanPart<Pillar>]) -> Int? {
    guard angle.provenance != .authored, angle.kind != .offer else { return nil }
    let own = SharedWords.of(angle.label)
    let shared = pillars.map { part -> Int in
      let pillar = part.value
      guard part.provenance == .authored else { return 0 }
      let said = [pillar.name, pillar.message ?? "", pillar.proof ?? ""] + pillar.support
      return SharedWords.of(said.joined(separator: " ")).intersection(own).count
    }
    guard let most = shared.max(), most > 0 else { return nil }
    return shared.firstIndex(of: most)
  }

  private static func bound(_ angles: [PlanAngle], to pillars: [PlanPart<Pillar>]) -> [PlanAngle] {
    let names = pillars.map(\.value.name)
    var counts = names.map { _ in 0 }
    func place(named name: String?) -> Int? {
      names.firstIndex { $0.lowercased() == name?.lowercased() }
    }
    for angle in angles { place(named: angle.pillar).map { counts[$0] += 1 } }
    return angles.map { angle in
      var bound = angle
      if let own = place(named: angle.pillar) {
        bound.pillar = names[own]
        return bound
      }
      // Pillars that were derived from the brief each have a kind of hook that leads into them; those that a person
      // named, the hook that speaks of the same.
      let suited =
        pillars.firstIndex { $0.provenance != .authored && angle.kind.suits($0.value) } ?? closest(to: angle, pillars)
      guard let place = suited ?? counts.indices.min(by: { (counts[$0], $0) < (counts[$1], $1) }) else { return angle }
      counts[place] += 1
      bound.pillar = names[place]
      return bound
    }
  }
}

/// A hook that a template suggests.
struct AngleDraft {
  var kind: Angle.Kind
  var label: String
  var line: String
  /// Whether the brief has words for it, so that a person need not find the substance first.
  var isWorded: Bool

  var angle: PlanAngle {
    PlanAngle(
      id: "", kind: kind, line: line, label: label, pillar: nil,
      provenance: .generated(template: "angle-\(kind.rawValue)/1"))
  }

  /// One for each kind that a template can suggest, in the order they are taken.
  static func all(for campaign: Campaign) -> [AngleDraft] {
    [
      problem(campaign), evidence(campaign), contrarian(campaign), howTo(campaign), offer(campaign), number(campaign),
      story(campaign),
    ]
    .compactMap { $0 }
  }

  private static func problem(_ campaign: Campaign) -> AngleDraft {
    guard let pain = first(campaign.audience.flatMap(\.pains)) else {
      return AngleDraft(
        kind: .problem, label: label("The problem that \(campaign.offerInSentence) \(campaign.does("take")) away"),
        line:
          "TODO(copy): name the one problem \(campaign.offerInSentence) \(campaign.does("take")) away, in the reader's own words.",
        isWorded: false)
    }
    let line = directed(pain, in: campaign) {
      "\(Wording.sentence(pain)) Say it the way \(campaign.readers) say it, then show the way out."
    }
    return AngleDraft(kind: .problem, label: label(pain), line: line, isWorded: true)
  }

  private static func evidence(_ campaign: Campaign) -> AngleDraft? {
    guard let fact = first(campaign.proofPoints) else { return nil }
    let line = directed(fact, in: campaign) {
      Wording.labelled("Show it instead of claiming it", Wording.inner(fact)) ?? ""
    }
    return AngleDraft(kind: .proof, label: label(fact), line: line, isWorded: true)
  }

  private static func contrarian(_ campaign: Campaign) -> AngleDraft? {
    if let doubt = first(campaign.audience.flatMap(\.objections)) {
      let line = directed(doubt, in: campaign) {
        "Take the doubt seriously and answer it: \(Wording.quoted(Wording.capitalised(Wording.phrase(doubt))))."
      }
      let quoted = Wording.quoted(label(doubt))
      return AngleDraft(
        kind: .contrarian, label: isForeign(quoted, in: campaign) ? quoted : "\(quoted), answered", line: line,
        isWorded: true)
    }
    let rival = campaign.positioning?.alternative.map { Wording.dropping("unlike", from: $0) } ?? ""
    guard !rival.isEmpty else { return nil }
    return AngleDraft(
      kind: .contrarian, label: isForeign(rival, in: campaign) ? label(rival) : label("Compared with \(rival)"),
      line: directed(rival, in: campaign) {
        Wording.sentence("Compare openly with \(rival) and say when that is the better choice")
      }, isWorded: true)
  }

  private static func howTo(_ campaign: Campaign) -> AngleDraft {
    guard let wish = first(campaign.audience.flatMap(\.outcomes)) else {
      return AngleDraft(
        kind: .howTo, label: Script.isOther(campaign.readers) ? campaign.readers : usefulToday(campaign),
        line: "TODO(copy): teach one thing that helps today, whether or not the reader takes the next step.",
        isWorded: false)
    }
    return AngleDraft(
      kind: .howTo, label: isForeign(wish, in: campaign) ? label(wish) : label("First step: \(Wording.inner(wish))"),
      line: directed(wish, in: campaign) {
        Wording.labelled("Teach one step towards what \(campaign.readers) want", Wording.inner(wish)) ?? ""
      }, isWorded: true)
  }

  private static func usefulToday(_ campaign: Campaign) -> String {
    label("One thing \(campaign.readers) can use today")
  }

  private static func offer(_ campaign: Campaign) -> AngleDraft {
    AngleDraft(
      kind: .offer, label: label(campaign.callToAction),
      line: directed(campaign.callToAction, in: campaign) {
        "Put the next step first and say what it costs and what comes of it: \(Wording.sentence(campaign.callToAction))"
      }, isWorded: true)
  }

  /// A second proof point with a figure in it; the first already stands for itself.
  private static func number(_ campaign: Campaign) -> AngleDraft? {
    let figures = campaign.proofPoints.dropFirst().filter { $0.contains(where: \.isNumber) }
    guard let fact = first(Array(figures)) else { return nil }
    return AngleDraft(
      kind: .data, label: label(fact),
      line: directed(fact, in: campaign) { Wording.labelled("Start from the figure and explain it", fact) ?? "" },
      isWorded: true)
  }

  private static func story(_ campaign: Campaign) -> AngleDraft {
    AngleDraft(
      kind: .story, label: label("What changed for one customer of \(campaign.offerInSentence)"),
      line:
        "TODO(copy): tell what changed for one real customer of \(campaign.offerInSentence), with their permission.",
      isWorded: false)
  }

  /// A direction around somebody's words; words of another language stand alone, since no English fits around them.
  private static func directed(_ words: String, in campaign: Campaign, _ direction: () -> String) -> String {
    isForeign(words, in: campaign) ? Wording.sentence(words) : direction()
  }

  private static func isForeign(_ words: String, in campaign: Campaign) -> Bool {
    Script.isOther(words) || Script.isOther(campaign)
  }

  private static func first(_ texts: [String]) -> String? { texts.first { !Wording.phrase($0).isEmpty } }

  private static func label(_ text: String) -> String { Wording.capitalised(Wording.heading(text, to: 60)) }
}
