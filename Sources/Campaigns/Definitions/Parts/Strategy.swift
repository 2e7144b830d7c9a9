import Diagnostics
import Formats
import Quantities

extension Objective {
  /// Reads an objective: a sentence, or an object with a statement and figures.
  static func read(_ reader: inout ObjectReader, _ references: inout References) -> Objective? {
    guard let node = reader.node("objective", required: true) else { return nil }
    if node.string != nil {
      return reader.text(in: node, key: "objective", maxLength: TextLength.text).map { Objective(statement: $0.value) }
    }
    guard node.object != nil else {
      let place = reader.location(of: node)
      reader.record(.wrongType("objective", expected: "a string or an object", found: node.kind, at: place))
      return nil
    }
    var part = ObjectReader(node, path: reader.location.path, what: "objective")
    var objective = Objective(statement: part.requiredText("statement", maxLength: TextLength.text)?.value ?? "")
    objective.kind = part.word("type", as: Objective.Kind.self)?.value
    objective.metric = part.text("metric", maxLength: TextLength.title)
    if let metric = objective.metric { references.metrics.append(.init(key: "metric", name: metric)) }
    objective.target = part.amount("target", allowsText: true)?.aboveZero("target", in: &part)
    objective.by = part.day("by")
    references.note(objective.by?.asRange, key: "by")
    reader.record(part.finish())
    return objective
  }
}

extension Audience {
  /// Reads one audience.
  static func read(_ reader: inout ObjectReader) -> Audience? {
    let name = reader.requiredText("name", maxLength: TextLength.title)?.value
    var audience = Audience(
      name: name ?? "", role: reader.text("role")?.value, pains: reader.plainTexts("pains"),
      outcomes: reader.plainTexts("outcomes"), objections: reader.plainTexts("objections"),
      channels: reader.plainTexts("channels"))
    audience.language = reader.text("language", maxLength: TextLength.title)?.value
    audience.timeZone =
      reader.parsed("timeZone", code: .invalidZone, expecting: "a canonical zone name such as `Europe/Berlin`") {
        ZoneName.isCanonical($0) ? $0 : nil
      }?.value
    return audience
  }
}

extension Positioning {
  /// Reads the parts of the statement; each may be missing.
  static func read(_ reader: inout ObjectReader) -> Positioning {
    Positioning(
      forWhom: reader.text("for")?.value, need: reader.text("need")?.value, offer: reader.text("offer")?.value,
      category: reader.text("category")?.value, benefit: reader.text("benefit")?.value,
      alternative: reader.text("alternative")?.value, reason: reader.text("reason")?.value)
  }
}

extension Definition {
  /// Reads the hooks.
  mutating func readAngles(_ reader: inout ObjectReader) -> [Angle] {
    var pillars: [Placed<String>] = []
    let angles = reader.each("angles", as: "angle") { part -> Angle? in
      let kind = part.word("type", as: Angle.Kind.self, required: true)?.value
      let line = part.requiredText("line", maxLength: TextLength.text)?.value
      let pillar = part.text("pillar", maxLength: TextLength.title)
      if let pillar { pillars.append(pillar) }
      guard let kind, let line else { return nil }
      return Angle(kind: kind, line: line, pillar: pillar?.value)
    }
    references.pillars += pillars
    return angles
  }

  /// Reads the pillars; two of one name are refused.
  mutating func readPillars(_ reader: inout ObjectReader) -> [Pillar] {
    var first: [String: Location] = [:]
    var audiences: [Placed<String>] = []
    let pillars = reader.each("pillars", as: "pillar") { part -> Pillar? in
      let name = part.requiredText("name", maxLength: TextLength.title)
      let message = part.text("message", maxLength: TextLength.text)?.value
      let support = part.plainTexts("support")
      let proof = part.text("proof", maxLength: TextLength.text)?.value
      let audience = part.text("audience", maxLength: TextLength.title)
      if let audience { audiences.append(audience) }
      let (dos, donts) = (part.plainTexts("do"), part.plainTexts("dont"))
      guard let name else { return nil }
      if let earlier = first[name.value.lowercased()] {
        part.record(.duplicateEntry(name.value, in: "pillars", at: name.location, first: earlier))
      }
      first[name.value.lowercased()] = first[name.value.lowercased()] ?? name.location
      var pillar = Pillar(name: name.value, message: message, support: support)
      (pillar.proof, pillar.audience, pillar.dos, pillar.donts) = (proof, audience?.value, dos, donts)
      return pillar
    }
    references.audiences += audiences
    return pillars
  }

  /// Reads the messages a person wrote.
  mutating func readMessages(_ reader: inout ObjectReader) -> [AuthoredMessage] {
    var references = references
    let messages = reader.each("messages", as: "message") { part -> AuthoredMessage? in
      let platform = references.platform("platform", of: "messages", in: &part)
      let pillar = part.text("pillar", maxLength: TextLength.title)
      if let pillar { references.pillars.append(pillar) }
      guard let text = part.requiredText("text", maxLength: TextLength.instruction) else { return nil }
      // A message for a platform that is none must not turn into one for all.
      guard platform != nil || part.all.allSatisfy({ $0.key != "platform" }) else { return nil }
      return AuthoredMessage(platform: platform?.value, pillar: pillar?.value, text: text)
    }
    self.references = references
    return messages
  }

  /// Reads the weekly themes; two for one week are refused.
  mutating func readThemes(_ reader: inout ObjectReader) -> [Theme] {
    var references = references
    var first: [Week: Location] = [:]
    let themes = reader.each("themes", as: "theme") { part -> Theme? in
      let week = part.parsed("week", code: .invalidDate, expecting: "a week such as `2026-W48`") { Week($0) }
      let stage = part.word("stage", as: FunnelStage.self)?.value
      if let week {
        references.note(week.asRange, key: "week")
        if let earlier = first[week.value] {
          part.record(.duplicateEntry(week.value.description, in: "themes", at: week.location, first: earlier))
        }
        first[week.value] = first[week.value] ?? week.location
      }
      let title = part.requiredText("title", maxLength: TextLength.title)?.value
      let asset = part.text("asset", maxLength: TextLength.text)?.value
      let goal = part.text("goal", maxLength: TextLength.text)?.value
      return title.map {
        var theme = Theme(week: week, title: $0, stage: stage)
        (theme.asset, theme.goal) = (asset, goal)
        return theme
      }
    }
    self.references = references
    return themes
  }
}

extension Placed<Day> {
  /// The day as a range of one.
  var asRange: Placed<DayRange>? { DayRange(first: value, last: value).map { Placed<DayRange>($0, at: location) } }
}

extension Placed<Week> {
  /// The days of the week.
  var asRange: Placed<DayRange>? {
    DayRange(first: value.first, last: value.last).map { Placed<DayRange>($0, at: location) }
  }
}

extension Placed<Amount> {
  /// The same number if it is above zero; zero is recorded as out of range.
  func aboveZero(_ key: String, in reader: inout ObjectReader) -> Placed<Amount>? {
    if value > .zero { return self }
    reader.record(
      Diagnostic(.valueOutOfRange, at: location, "\(quoted(key)) is \(value), but must be above zero"))
    return nil
  }
}
