import Diagnostics
import Quantities

/// What a platform and a campaign demand of a text, on the days on which it may be published.
///
/// A row may be for a week. Where a fact changes within it, the row is held only against what holds on all its days; one
/// that names no week, against what holds once everything known has come. The item's own day decides once it has one,
/// see `CopyCheck`.
struct CopyDemands {
  private let first: PlatformFacts?
  private let last: PlatformFacts?
  private let platform: Platform
  private let compliance: Compliance
  /// The types that the item may be of: the row's own, else those that the mix may give it.
  private let types: [ContentType]

  init(_ context: ContentContext, _ row: ContentRow) {
    let week = row.slot.flatMap { Week(String($0.value.split(separator: "/").dropFirst().first ?? "")) }
    self.init(
      context.settings, context.compliance, row.platform,
      row.type.map { [$0.value] } ?? context.types(on: row.platform),
      from: week?.first ?? .latest, to: week?.last ?? .latest)
  }

  init(
    _ settings: Settings, _ compliance: Compliance, _ platform: Platform, _ types: [ContentType], from first: Day,
    to last: Day
  ) {
    self.first = PlatformFacts.of(platform, in: settings, on: first)
    self.last = first == last ? self.first : PlatformFacts.of(platform, in: settings, on: last)
    self.platform = platform
    self.compliance = compliance
    self.types = types
  }

  /// Everything that is wrong with a text.
  func findings(in copy: Placed<String>) -> [Diagnostic] { platformFindings(in: copy) + ruleFindings(in: copy) }

  /// What the platform does not take: on the first day and on the last alike.
  ///
  /// Where the type is still open, what none of the types takes.
  func platformFindings(in copy: Placed<String>) -> [Diagnostic] {
    let found = types.map { type in throughout { Self.findings(in: copy, as: type, $0) } }
    return found.min { $0.count < $1.count } ?? []
  }

  /// What is wrong with the title, where the platform publishes one.
  func titleFindings(in title: Placed<String>) -> [Diagnostic] {
    throughout { [Diagnostic.titleTooLong(title, on: $0)].compactMap(\.self) }
  }

  /// What is wrong with the description of the images.
  func altTextFindings(in text: Placed<String>) -> [Diagnostic] {
    throughout { [Diagnostic.altTextTooLong(text, on: $0)].compactMap(\.self) }
  }

  private func throughout(_ findings: (PlatformFacts) -> [Diagnostic]) -> [Diagnostic] {
    guard let first, let last else { return [] }
    let atFirst = findings(first)
    if first == last || atFirst.isEmpty { return atFirst }
    let atLast = findings(last)
    return atFirst.filter { found in atLast.contains { $0.code == found.code } }
  }

  private static func findings(
    in copy: Placed<String>, as type: ContentType, _ facts: PlatformFacts
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let excess = Diagnostic.copyTooLong(copy, as: type, on: facts) { found.append(excess) }
    if let character = facts.limit(of: type).refusedCharacter(in: copy.value) {
      found.append(.characterRefused(character, copy, facts))
    }
    if let limit = facts.hashtags, type != .dm {
      // A hashtag too many stands in one part of a thread, and is told once.
      let parts = type.texts(of: copy.value).map { hashtagFindings(in: Placed($0, at: copy.location), limit, facts) }
      found += parts.first { !$0.isEmpty } ?? []
    }
    return found
  }

  private static func hashtagFindings(
    in copy: Placed<String>, _ limit: HashtagLimit, _ facts: PlatformFacts
  ) -> [Diagnostic] {
    let tags = Hashtags.all(in: copy.value)
    var found: [Diagnostic] = []
    if let most = limit.most, tags.count > most { found.append(.hashtagsTooMany(tags.count, most, copy, facts)) }
    if let most = limit.mostCharacters, let long = tags.first(where: { $0.count > most }) {
      found.append(.hashtagTooLong(String(long), most, copy, facts))
    }
    return found
  }

  /// What the campaign's own rules do not allow.
  func ruleFindings(in copy: Placed<String>) -> [Diagnostic] {
    let words = ComplianceText(copy.value)
    let banned = compliance.bannedWords.filter { words.has($0) }.map { Diagnostic.wordBanned($0, copy) }
    let lines = compliance.disclosures + compliance.requiredLines
    let missing = lines.filter { $0.holds(on: platform) && !words.has($0.text) }.map {
      Diagnostic.lineMissing($0, copy)
    }
    return banned + missing
  }
}

/// A text in which words and lines are looked for: capitals and runs of blanks do not count, whole words do.
struct ComplianceText {
  private let folded: [Character]

  init(_ text: String) { folded = Self.fold(text) }

  /// Whether a word or phrase stands in the text, not inside a longer word.
  func has(_ phrase: String) -> Bool {
    let wanted = Self.fold(phrase)
    guard !wanted.isEmpty, wanted.count <= folded.count else { return false }
    for start in 0...(folded.count - wanted.count) where folded[start] == wanted[0] {
      let end = start + wanted.count
      guard folded[start..<end].elementsEqual(wanted) else { continue }
      let opens = start == 0 || !Self.joins(folded[start - 1], wanted[0])
      let closes = end == folded.count || !Self.joins(wanted[wanted.count - 1], folded[end])
      if opens, closes { return true }
    }
    return false
  }

  private static func joins(_ one: Character, _ other: Character) -> Bool { isWord(one) && isWord(other) }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private static func fold(_ text: String) -> [Character] {
    Array(text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}

extension Diagnostic {
  /// A title that its platform refuses for its length, or nothing.
  static func titleTooLong(_ title: Placed<String>, on facts: PlatformFacts) -> Diagnostic? {
    // Where the title is only the name of an item in lists, nobody publishes it.
    guard [.youtube, .pinterest].contains(facts.platform) || facts.facts.contains(where: isOwnTitle),
      let field = facts.field(.title), field.isHard, let excess = field.limit.excess(of: title.value)
    else { return nil }
    return Diagnostic(
      .copyTooLong, at: title.location, "the title has \(excess.count) of \(excess.limit), by \(facts.name) counting")
  }

  /// A description of images that its platform refuses for its length, or nothing.
  static func altTextTooLong(_ text: Placed<String>, on facts: PlatformFacts) -> Diagnostic? {
    guard let field = facts.field(.altText), field.isHard, let excess = field.limit.excess(of: text.value) else {
      return nil
    }
    return Diagnostic(
      .copyTooLong, at: text.location,
      "the alt text has \(excess.count) of \(excess.limit), by \(facts.name) counting")
  }

  private static func isOwnTitle(_ fact: PlatformFact) -> Bool {
    if case .field(let field) = fact.value { return fact.location != nil && field.name == .title }
    return false
  }

  fileprivate static func characterRefused(
    _ character: Character, _ copy: Placed<String>, _ facts: PlatformFacts
  ) -> Diagnostic {
    Diagnostic(.copyRefused, at: copy.location, "the text has a `\(character)`, which \(facts.name) does not take")
  }

  fileprivate static func hashtagsTooMany(
    _ count: Int, _ most: Int, _ copy: Placed<String>, _ facts: PlatformFacts
  ) -> Diagnostic {
    let since = facts.facts.first { $0.topic == "hashtags" }?.effectiveFrom.map { " since \($0)" } ?? ""
    return Diagnostic(
      .copyRefused, at: copy.location, "the text has \(count) hashtags, \(facts.name) takes \(most)\(since)",
      help: "keep the \(most == 1 ? "one" : "\(most)") that readers look for")
  }

  fileprivate static func hashtagTooLong(
    _ tag: String, _ most: Int, _ copy: Placed<String>, _ facts: PlatformFacts
  ) -> Diagnostic {
    Diagnostic(
      .copyRefused, at: copy.location,
      "the hashtag `#\(tag.prefix(30))…` has \(tag.count) characters, \(facts.name) takes \(most)")
  }

  fileprivate static func wordBanned(_ word: String, _ copy: Placed<String>) -> Diagnostic {
    Diagnostic(
      .copyNotCompliant, at: copy.location, "the text says `\(word)`, which the campaign must not say",
      help: "write it another way; the word is banned under `compliance`")
  }

  fileprivate static func lineMissing(_ line: Compliance.Line, _ copy: Placed<String>) -> Diagnostic {
    Diagnostic(
      .copyNotCompliant, at: copy.location, "the text lacks `\(line.text)`, which has to be in it",
      help: "add the line as it stands under `compliance` in the definition")
  }
}
