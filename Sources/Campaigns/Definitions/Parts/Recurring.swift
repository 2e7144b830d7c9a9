import Diagnostics
import Formats
import Quantities

extension Definition {
  /// Reads posts that come round again; two of one name are refused.
  mutating func readRecurring(_ reader: inout ObjectReader) -> [RecurringPost] {
    var references = references
    var first: [String: Location] = [:]
    let posts = reader.each("recurring", as: "recurring post") { part -> RecurringPost? in
      let post = RecurringPost.read(&part, &references)
      guard let post else { return nil }
      if let earlier = first[post.name.value] {
        part.record(.duplicateEntry(post.name.value, in: "recurring", at: post.name.location, first: earlier))
        return nil
      }
      first[post.name.value] = post.name.location
      return post
    }
    self.references = references
    return posts
  }
}

extension RecurringPost {
  fileprivate static func read(_ reader: inout ObjectReader, _ references: inout References) -> RecurringPost? {
    let name = reader.parsed(
      "name", code: .invalidIdentifier, expecting: "\(Wording.identifier), and begin with a letter", required: true
    ) { word in CampaignID(word).flatMap { _ in word.first?.isLetter == true ? word : nil } }
    if reader.node("platforms", required: true).map({ $0.array?.isEmpty == true }) ?? false {
      reader.record(.valueEmpty("platforms", at: reader.location))
    }
    let platforms = references.platformSet("platforms", of: "recurring", in: &reader)
    let every = reader.wholeDays("every", from: 1, required: true)
    let first = reader.day("first")
    let until = reader.day("until")
    references.note(
      first.flatMap { day in DayRange(first: day.value, last: day.value).map { Placed($0, at: day.location) } },
      key: "first")
    if let first, let until, until.value < first.value { reader.record(.endBeforeStart(until, start: first)) }
    var post = RecurringPost(
      name: name ?? Placed("", at: reader.location), platforms: platforms.sorted(), everyDays: every ?? 1,
      first: first?.value, at: reader.time("at")?.value, until: until?.value,
      count: reader.integer("count", in: 1...1_000)?.value, cooldownDays: reader.wholeDays("cooldown", from: 0) ?? 0)
    post.content = readContent(&reader, platforms, references)
    guard name != nil, every != nil, !platforms.isEmpty else { return nil }
    return post
  }

  private static func readContent(
    _ reader: inout ObjectReader, _ platforms: Set<Platform>, _ references: References
  ) -> RecurringContent {
    var content = RecurringContent()
    content.title = reader.text("title", maxLength: TextLength.title)?.value
    content.copy = reader.text("copy", maxLength: TextLength.instruction)
    content.asset = reader.text("asset", maxLength: 512)?.value
    content.callToAction = reader.text("callToAction", maxLength: TextLength.title)?.value
    content.link = reader.link("link")
    let facts = platforms.sorted().compactMap { PlatformFacts.of($0, in: references.settings) }
    let word = reader.text("type")
    content.type = word.flatMap { reader.contentType($0, key: "type", on: facts.first) }
    if let copy = content.copy {
      let type = content.type ?? .post
      for excess in facts.compactMap({ Diagnostic.copyTooLong(copy, as: type, on: $0) }) { reader.record(excess) }
    }
    guard let word else { return content }
    if let type = content.type, let refusing = facts.first(where: { !$0.accepts(type) }) {
      reader.record(.typeNotTaken(word, by: refusing))
    }
    return content
  }
}

extension ObjectReader {
  /// A length of time in whole days, such as `14d`.
  fileprivate mutating func wholeDays(_ key: String, from least: Int, required: Bool = false) -> Int? {
    guard
      let length = parsed(
        key, code: .invalidTime, expecting: "a number of whole days such as `14d`", required: required,
        { text in Interval(text).flatMap { $0.minutes % 1_440 == 0 ? $0.minutes / 1_440 : nil } })
    else { return nil }
    guard least...366 ~= length.value else {
      record(.valueOutOfRange(key, value: "\(length.value)d", range: least...366, at: length.location))
      return nil
    }
    return length.value
  }
}
