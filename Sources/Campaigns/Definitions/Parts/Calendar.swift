import Diagnostics
import Formats
import Quantities

extension Definition {
  /// Reads when publishing is allowed, and what.
  mutating func readCalendar(_ reader: inout ObjectReader) -> CalendarRules {
    var rules = CalendarRules()
    if reader.node("workingDays") != nil {
      rules.workingDays = readDays("workingDays", &reader)
      rules.hasOwnWorkingDays = true
    }
    rules.windows = readWindows(&reader)
    rules.quietHours = reader.reading("quietHours", as: "quiet hours") { QuietHours.read(&$0) } ?? nil
    rules.blackouts = readBlackouts(&reader)
    if let spacing = reader.minutes("spacing", upTo: .days(7)) {
      (rules.spacingMinutes, rules.hasOwnSpacing) = (spacing, true)
    }
    rules.mix = readMix(&reader)
    rules.accounts = readAccounts(&reader)
    rules.perDay = readCaps(&reader)
    rules.blackouts += readHolidays(&reader)
    rules.recurring = readRecurring(&reader)
    rules.fillFrom = reader.day("fillFrom")?.value
    rules.fillTo = reader.day("fillTo")?.value
    return rules
  }

  /// Reads weekdays such as `mon`; an empty list is `no-working-days`, a repeated one `duplicate-entry`.
  private func readDays(_ key: String, _ reader: inout ObjectReader) -> Set<Weekday> {
    guard let nodes = reader.nodes(key) else { return Set(Weekday.allCases) }
    if nodes.isEmpty, let list = reader.node(key) {
      reader.record(.noDays(key, at: reader.location(of: list)))
      return Set(Weekday.allCases)
    }
    var first: [Weekday: Location] = [:]
    for word in reader.texts(key) ?? [] {
      guard let day = Weekday(abbreviation: word.value) else {
        let allowed = Weekday.allCases.map(\.abbreviation)
        reader.record(.unknownValue(key, value: word.value, allowed: allowed, at: word.location))
        continue
      }
      if let earlier = first[day] {
        reader.record(.duplicateEntry(word.value, in: key, at: word.location, first: earlier))
      } else {
        first[day] = word.location
      }
    }
    return first.isEmpty ? Set(Weekday.allCases) : Set(first.keys)
  }

  /// Reads windows: platforms and days may be missing; the hours are `from` and `to`, or one time `at`.
  private mutating func readWindows(_ reader: inout ObjectReader) -> [PostingWindow] {
    var references = references
    let windows = reader.each("windows", as: "posting window") { part -> PostingWindow? in
      let platforms = references.platformSet("platforms", of: "windows", in: &part)
      let isForAll = part.node("platforms").map { $0.array?.isEmpty == true } ?? true
      let days = part.node("days") == nil ? [] : readDays("days", &part)
      let isExact = part.node("at") != nil
      if isExact, let other = part.all.first(where: { $0.key == "from" || $0.key == "to" }) {
        _ = (part.node("from"), part.node("to"))
        part.record(.windowTwice(other.key, at: Location(path: part.location.path, place: other.keyPlace)))
      }
      let from = isExact ? part.time("at") : part.time("from", required: true)
      let to = isExact ? from : part.time("to", required: true)
      guard let from, let to, isForAll || !platforms.isEmpty else { return nil }
      return PostingWindow(
        platforms: platforms, days: days, from: from.value, to: to.value, location: part.location)
    }
    self.references = references
    return windows
  }

  /// Reads days without publishing: plain days, or ranges with platforms and a reason.
  private mutating func readBlackouts(_ reader: inout ObjectReader) -> [Blackout] {
    var blackouts: [Blackout] = []
    for node in reader.nodes("blackouts") ?? [] {
      let place = reader.location(of: node)
      if node.string != nil {
        guard let text = reader.text(in: node, key: "blackouts") else { continue }
        guard let day = Day(text.value), let days = DayRange(first: day, last: day) else {
          reader.record(.unreadable(.invalidDate, "blackouts", value: text.value, expected: Wording.day, at: place))
          continue
        }
        references.note(Placed(days, at: place), key: "blackouts")
        blackouts.append(Blackout(days: days, location: place))
        continue
      }
      var part = ObjectReader(node, path: place.path, what: "blackout")
      if let blackout = readBlackout(&part) { blackouts.append(blackout) }
      reader.record(part.finish())
    }
    return blackouts
  }

  private mutating func readBlackout(_ reader: inout ObjectReader) -> Blackout? {
    let from = reader.day("from", required: true)
    let hasEnd = reader.node("to") != nil
    let to = hasEnd ? reader.day("to") : from
    let platforms = references.platformSet("platforms", of: "blackouts", in: &reader)
    let isForAll = reader.node("platforms").map { $0.array?.isEmpty == true } ?? true
    let reason = reader.text("reason", maxLength: TextLength.text)?.value
    guard let from, let to else { return nil }
    guard let days = DayRange(first: from.value, last: to.value) else {
      reader.record(.endBeforeStart(to, start: from))
      return nil
    }
    references.note(Placed(days, at: from.location), key: "blackouts")
    guard isForAll || !platforms.isEmpty else { return nil }
    return Blackout(days: days, platforms: platforms, reason: reason, location: reader.location)
  }

  /// Reads weights of content types per platform.
  private mutating func readMix(_ reader: inout ObjectReader) -> [Platform: [ContentWeight]] {
    var mix: [Platform: [ContentWeight]] = [:]
    for entry in references.byPlatform("mix", in: &reader) {
      var part = ObjectReader(entry.value, path: reader.location.path, what: "mix")
      let facts = PlatformFacts.of(entry.platform.value, in: references.settings)
      var weights: [ContentWeight] = []
      for member in part.all {
        let weight = part.integer(member.key, in: 1...1_000)
        let word = Placed(member.key, at: Location(path: part.location.path, place: member.keyPlace))
        guard let type = part.contentType(word, key: "mix.\(entry.platform.value)", on: facts) else { continue }
        if let facts, !facts.accepts(type) {
          part.record(.typeNotTaken(word, by: facts))
        } else if let weight {
          weights.append(ContentWeight(type: type, weight: weight.value))
        }
      }
      if part.all.isEmpty, entry.value.object != nil {
        part.record(.valueEmpty("mix.\(entry.platform.value)", at: part.location))
      }
      if !weights.isEmpty { mix[entry.platform.value] = weights }
      reader.record(part.finish())
    }
    return mix
  }
}

extension QuietHours {
  /// Reads quiet hours; the end may be earlier than the start, but not equal to it.
  static func read(_ reader: inout ObjectReader) -> QuietHours? {
    let from = reader.time("from", required: true)
    let to = reader.time("to", required: true)
    guard let from, let to else { return nil }
    guard from.value != to.value else {
      reader.record(.quietHoursEmpty(at: to.location))
      return nil
    }
    return QuietHours(from: from.value, to: to.value)
  }
}

extension Diagnostic {
  /// A content type that exists, but not on this platform.
  static func typeNotTaken(_ word: Placed<String>, by facts: PlatformFacts) -> Diagnostic {
    let allowed = facts.types.map { quoted($0.type.rawValue) }.joined(separator: ", ")
    return Diagnostic(
      .unknownValue, at: word.location, "\(facts.name) takes no \(quoted(word.value))", help: "use one of \(allowed)")
  }

  fileprivate static func noDays(_ key: String, at location: Location) -> Diagnostic {
    Diagnostic(.noWorkingDays, at: location, "\(quoted(key)) names no day")
  }

  fileprivate static func windowTwice(_ key: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .unknownKey, at: location, "the posting window has `at`, so it has no use for \(quoted(key))",
      help: "write either `at`, or `from` and `to`")
  }

  fileprivate static func quietHoursEmpty(at location: Location) -> Diagnostic {
    Diagnostic(
      .valueOutOfRange, at: location, "the quiet hours end when they begin",
      help: "remove `quietHours`, or write another end")
  }
}
