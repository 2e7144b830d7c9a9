import Campaigns

extension Planner {
  /// The author's angles first; generated ones fill up to three, or to one of each kind the brief has words for.
  ///
  /// An author's three are left alone. Generated ones are of kinds that are not there yet, and there are never more
  /// than seven with them.
  static func angles(of campaign: Campaign) -> [PlanAngle] {
    let authored = campaign.angles.filter { !Wording.phrase($0.line).isEmpty }.map { angle in
      PlanAngle(
        id: "", kind: angle.kind, line: Wording.line(angle.line), label: Wording.shortened(angle.line, to: 60),
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
    return angles.enumerated().map { index, angle in
      var numbered = angle
      numbered.id = "angle-\(index + 1)"
      return numbered
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
        kind: .problem, label: "The problem, in the reader's words",
        line: "TODO(copy): name the one problem \(campaign.offerName) takes away, in the reader's own words.",
        isWorded: false)
    }
    let line = "\(Wording.sentence(pain)) Say it the way \(campaign.readers) say it, then show the way out."
    return AngleDraft(kind: .problem, label: label(pain), line: line, isWorded: true)
  }

  private static func evidence(_ campaign: Campaign) -> AngleDraft? {
    guard let fact = first(campaign.proofPoints) else { return nil }
    let line = "Show it instead of claiming it: \(Wording.sentence(Wording.inner(fact)).lowercasedAfterColon(fact))"
    return AngleDraft(kind: .proof, label: label(fact), line: line, isWorded: true)
  }

  private static func contrarian(_ campaign: Campaign) -> AngleDraft? {
    if let doubt = first(campaign.audience.flatMap(\.objections)) {
      let line = "Take the doubt seriously and answer it: “\(Wording.capitalised(Wording.phrase(doubt)))”."
      return AngleDraft(kind: .contrarian, label: "“\(label(doubt))”, answered", line: line, isWorded: true)
    }
    let rival = campaign.positioning?.alternative.map { Wording.dropping("unlike", from: $0) } ?? ""
    guard !rival.isEmpty else { return nil }
    return AngleDraft(
      kind: .contrarian, label: label("Compared with \(rival)"),
      line: Wording.sentence("Compare openly with \(rival) and say when that is the better choice"), isWorded: true)
  }

  private static func howTo(_ campaign: Campaign) -> AngleDraft {
    guard let wish = first(campaign.audience.flatMap(\.outcomes)) else {
      return AngleDraft(
        kind: .howTo, label: "One thing to use today",
        line: "Teach one thing \(campaign.readers) can use today, whether or not they take the next step.",
        isWorded: false)
    }
    return AngleDraft(
      kind: .howTo, label: label("First step: \(Wording.inner(wish))"),
      line:
        "Teach one step towards what \(campaign.readers) want: \(Wording.sentence(wish).lowercasedAfterColon(wish))",
      isWorded: true)
  }

  private static func offer(_ campaign: Campaign) -> AngleDraft {
    AngleDraft(
      kind: .offer, label: label(campaign.callToAction),
      line:
        "Put the next step first and say what it costs and what comes of it: \(Wording.sentence(campaign.callToAction))",
      isWorded: true)
  }

  /// A second proof point with a figure in it; the first already stands for itself.
  private static func number(_ campaign: Campaign) -> AngleDraft? {
    let figures = campaign.proofPoints.dropFirst().filter { $0.contains(where: \.isNumber) }
    guard let fact = first(Array(figures)) else { return nil }
    return AngleDraft(
      kind: .data, label: label(fact), line: "Start from the figure and explain it: \(Wording.sentence(fact))",
      isWorded: true)
  }

  private static func story(_ campaign: Campaign) -> AngleDraft {
    AngleDraft(
      kind: .story, label: "One true story",
      line: "TODO(copy): tell what changed for one real customer of \(campaign.offerName), with their permission.",
      isWorded: false)
  }

  private static func first(_ texts: [String]) -> String? { texts.first { !Wording.phrase($0).isEmpty } }

  private static func label(_ text: String) -> String { Wording.capitalised(Wording.shortened(text, to: 60)) }
}

extension String {
  /// A sentence whose first letter stands as it would after a colon, given the words it was made from.
  fileprivate func lowercasedAfterColon(_ source: String) -> String {
    let inner = Wording.inner(source)
    guard let first = inner.first, !isEmpty else { return self }
    return String(first) + dropFirst()
  }
}
