import Diagnostics
import Formats
import Quantities

/// Reads one fact of a platform file.
enum FactReader {
  /// The kinds of facts a file can state, by the word under `fact`.
  enum Kind: String, CaseIterable {
    case text, field, hashtags, media, cap, cadence, hours, types, hosts, rule
  }

  /// The fact, if everything it needs is there; what is wrong with it is recorded.
  static func read(_ reader: inout ObjectReader) -> PlatformFact? {
    let kind = reader.word("fact", as: Kind.self, required: true)?.value
    var value: PlatformFact.Value?
    if let kind { value = self.value(kind, &reader) }
    let source = reader.requiredText("source", maxLength: TextLength.text)?.value
    let confidence = reader.word("confidence", as: PlatformFact.Confidence.self)?.value ?? .medium
    let reviewed = reader.day("reviewedOn", required: true)?.value
    let from = reader.day("effectiveFrom")?.value
    guard kind != nil else {
      // Without its kind nobody can say which keys it may have.
      for member in reader.all { _ = reader.node(member.key) }
      return nil
    }
    guard let value, let source, let reviewed else { return nil }
    return PlatformFact(
      value, source: source, confidence: confidence, effectiveFrom: from, reviewedOn: reviewed,
      location: reader.location)
  }

  private static func value(_ kind: Kind, _ reader: inout ObjectReader) -> PlatformFact.Value? {
    switch kind {
    case .text: return limit(&reader).map { .text($0) }
    case .field:
      let name = reader.word("field", as: FieldLimit.Name.self, required: true)?.value
      let isHard = reader.boolean("refused")?.value ?? true
      guard let limit = limit(&reader), let name else { return nil }
      return .field(FieldLimit(name, limit, isHard: isHard))
    case .hashtags:
      let most = reader.integer("most", in: 0...1_000, required: true)?.value
      let length = reader.integer("mostCharacters", in: 1...1_000)?.value
      return most.map { .hashtags(HashtagLimit(most: $0, mostCharacters: length)) }
    case .media: return media(&reader)
    case .cap:
      let posts = reader.integer("posts", in: 1...100_000, required: true)?.value
      let hours = reader.integer("hours", in: 1...744)?.value ?? 24
      return posts.map { .cap(PublishCap(posts: $0, hours: hours)) }
    case .cadence:
      let usual = reader.integer("usual", in: 0...100, required: true)?.value
      let most = reader.integer("warnAbove", in: 0...1_000, required: true)?.value
      guard let usual, let most else { return nil }
      return .cadence(CadenceRange(usual: usual, warnAbove: most))
    case .hours: return hours(&reader)
    case .types: return types(&reader)
    case .hosts:
      let hosts = (reader.texts("hosts", maxLength: 253, required: true) ?? []).compactMap { reader.host($0) }
      return .proofs(ProofHosts(hosts.map { ProofHost($0, pages: []) }))
    case .rule: return reader.requiredText("text", maxLength: TextLength.title).map { .rule($0.value) }
    }
  }

  private static func limit(_ reader: inout ObjectReader) -> TextLimit? {
    let counting = reader.word("counting", as: TextCounting.self)?.value ?? .characters
    let most = reader.integer("most", in: 1...1_000_000)
    let bytes = reader.integer("mostBytes", in: 1...10_000_000)
    let refused = reader.text("without", maxLength: 100)?.value ?? ""
    return TextLimit(
      counting: counting, most: most?.value, mostBytes: bytes?.value, refused: Set(refused.filter { !$0.isWhitespace }))
  }

  private static func media(_ reader: inout ObjectReader) -> PlatformFact.Value? {
    let images = reader.integer("images", in: 0...1_000, required: true)?.value
    let videos = reader.integer("videos", in: 0...1_000, required: true)?.value
    let isRequired = reader.boolean("required")?.value ?? false
    let isEitherOr = reader.boolean("eitherOr")?.value ?? false
    let note = reader.text("note", maxLength: TextLength.title)?.value
    guard let images, let videos else { return nil }
    return .media(
      MediaRule(mostImages: images, mostVideos: videos, isRequired: isRequired, isEitherOr: isEitherOr, note: note))
  }

  private static func hours(_ reader: inout ObjectReader) -> PlatformFact.Value? {
    let windows = reader.each("windows", as: "window") { part -> UsualHours? in
      let words = part.texts("days", required: true) ?? []
      let days = words.compactMap { word -> Weekday? in
        if let day = Weekday(abbreviation: word.value) { return day }
        let allowed = Weekday.allCases.map(\.abbreviation)
        part.record(.unknownValue("days", value: word.value, allowed: allowed, at: word.location))
        return nil
      }
      let from = part.time("from", required: true)
      let to = part.time("to", required: true)
      guard let from, let to, !days.isEmpty else { return nil }
      guard from.value < to.value else {
        part.record(.hoursReversed(from, to))
        return nil
      }
      return UsualHours(days, from.value.description, to.value.description)
    }
    if windows.isEmpty, reader.node("windows", required: true)?.array?.isEmpty == true {
      reader.record(.valueEmpty("windows", at: reader.location))
    }
    return windows.isEmpty ? nil : .hours(windows)
  }

  private static func types(_ reader: inout ObjectReader) -> PlatformFact.Value? {
    guard let node = reader.object("types", required: true) else { return nil }
    var part = ObjectReader(node, path: reader.location.path, what: "types")
    var shares: [TypeShare] = []
    for member in part.all {
      let weight = part.integer(member.key, in: 0...1_000)?.value
      let word = Placed(member.key, at: Location(path: part.location.path, place: member.keyPlace))
      if let type = part.contentType(word, key: "types"), let weight {
        shares.append(TypeShare(type: type, weight: weight))
      }
    }
    if part.all.isEmpty { part.record(.valueEmpty("types", at: part.location)) }
    reader.record(part.finish())
    return shares.isEmpty ? nil : .types(shares)
  }
}

extension Diagnostic {
  fileprivate static func hoursReversed(_ from: Placed<TimeOfDay>, _ to: Placed<TimeOfDay>) -> Diagnostic {
    Diagnostic(
      .windowEmpty, at: to.location, "the hours end at \(to.value), before they start at \(from.value)",
      help: "write two windows if they run past midnight")
  }
}
