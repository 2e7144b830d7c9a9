import Diagnostics
import Formats
import Quantities

extension Definition {
  /// Reads how the campaign is used, measured and kept in bounds.
  mutating func readExtras(_ reader: inout ObjectReader) {
    extras.funnel = reader.reading("funnel", as: "funnel") { Self.funnel(&$0) } ?? [:]
    readChannels(&reader)
    readRates(&reader)
    readCompliance(&reader)
    extras.risks = OwnedNote.read("risks", &reader)
    extras.assumptions = OwnedNote.read("assumptions", &reader)
    extras.learns = reader.boolean("learning")?.value
  }

  /// Percentages of the stages; all three, adding up to 100.
  private static func funnel(_ reader: inout ObjectReader) -> [FunnelStage: Int] {
    var shares: [FunnelStage: Int] = [:]
    for stage in FunnelStage.allCases {
      if let share = reader.integer(stage.rawValue, in: 0...100, required: true) { shares[stage] = share.value }
    }
    let sum = shares.values.reduce(0, +)
    guard shares.count == FunnelStage.allCases.count, sum != 100 else { return shares }
    reader.record(.funnelDoesNotAddUp(sum, at: reader.location))
    return [:]
  }

  private mutating func readChannels(_ reader: inout ObjectReader) {
    for entry in references.byPlatform("channels", in: &reader) {
      var part = ObjectReader(entry.value, path: reader.location.path, what: "channel")
      extras.channels[entry.platform.value] = ChannelBrief(
        account: part.text("account", maxLength: TextLength.title)?.value,
        role: part.text("role", maxLength: TextLength.text)?.value)
      reader.record(part.finish())
    }
  }

  private mutating func readRates(_ reader: inout ObjectReader) {
    var first: [AssumedRate.Name: Location] = [:]
    extras.rates = reader.each("rates", as: "rate") { part -> AssumedRate? in
      let name = part.word("rate", as: AssumedRate.Name.self, required: true)
      let percent = part.amount("percent", allowsText: true, decimals: 4, to: 100, required: true)
      let source = part.text("source", maxLength: TextLength.text)?.value
      guard let name, let percent = percent?.aboveZero("percent", in: &part) else { return nil }
      if let earlier = first[name.value] {
        part.record(.duplicateEntry(name.value.rawValue, in: "rates", at: name.location, first: earlier))
      }
      first[name.value] = first[name.value] ?? name.location
      return AssumedRate(name.value, percent: percent.value, source: source)
    }
  }

  private mutating func readCompliance(_ reader: inout ObjectReader) {
    guard let node = reader.object("compliance") else { return }
    var part = ObjectReader(node, path: reader.location.path, what: "compliance")
    extras.compliance = Compliance(
      disclosures: readLines("disclosures", &part), requiredLines: readLines("requiredLines", &part),
      bannedWords: (part.texts("bannedWords", maxLength: TextLength.title) ?? []).map(\.value),
      approvers: (part.texts("approvers", maxLength: TextLength.title) ?? []).map(\.value))
    reader.record(part.finish())
  }

  /// Texts that copy must have: a plain text for all platforms, or an object that names some.
  private mutating func readLines(_ key: String, _ reader: inout ObjectReader) -> [Compliance.Line] {
    var lines: [Compliance.Line] = []
    for node in reader.nodes(key) ?? [] {
      if node.string != nil {
        if let text = reader.text(in: node, key: key, maxLength: TextLength.text) {
          lines.append(Compliance.Line(text.value))
        }
        continue
      }
      var part = ObjectReader(node, path: reader.location.path, what: "line")
      let text = part.requiredText("text", maxLength: TextLength.text)?.value
      let platforms = references.platformSet("platforms", of: key, in: &part)
      let isForAll = part.node("platforms").map { $0.array?.isEmpty == true } ?? true
      if let text, isForAll || !platforms.isEmpty { lines.append(Compliance.Line(text, platforms: platforms)) }
      reader.record(part.finish())
    }
    return lines
  }
}

extension OwnedNote {
  /// Reads notes: a plain text, or an object with a text and its owner.
  fileprivate static func read(_ key: String, _ reader: inout ObjectReader) -> [OwnedNote] {
    var notes: [OwnedNote] = []
    for node in reader.nodes(key) ?? [] {
      if node.string != nil {
        if let text = reader.text(in: node, key: key, maxLength: TextLength.text) {
          notes.append(OwnedNote(text.value))
        }
        continue
      }
      var part = ObjectReader(node, path: reader.location.path, what: "note")
      let text = part.requiredText("text", maxLength: TextLength.text)?.value
      let owner = part.text("owner", maxLength: TextLength.title)?.value
      if let text { notes.append(OwnedNote(text, owner: owner)) }
      reader.record(part.finish())
    }
    return notes
  }
}

extension DefinitionCheck {
  /// Pillars are for audiences that exist; capitals do not count.
  static let unknownAudience: Check = { definition, _ in
    let names = definition.audience.map(\.name)
    let folded = Set(names.map { $0.lowercased() })
    return definition.references.audiences.filter { !folded.contains($0.value.lowercased()) }.map {
      .unknownValue("audience", value: $0.value, allowed: names, at: $0.location)
    }
  }
}

extension Diagnostic {
  fileprivate static func funnelDoesNotAddUp(_ sum: Int, at location: Location) -> Diagnostic {
    Diagnostic(.valueOutOfRange, at: location, "the shares of the funnel add up to \(sum), not to 100")
  }
}
