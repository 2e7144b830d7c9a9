import Diagnostics
import Formats
import Quantities

extension SettingsReader {
  /// Reads the declared feeds.
  static func readFeeds(
    _ reader: inout ObjectReader, _ settings: Settings, _ faulty: Set<String>, _ zones: ZoneFinder
  ) -> [FeedID: Feed] {
    var feeds: [FeedID: Feed] = [:]
    for member in reader.members("feeds") ?? [] {
      let place = Location(path: reader.location.path, place: member.keyPlace)
      var part = ObjectReader(member.value, path: place.path, what: "feed")
      let id = FeedID(member.key)
      if id == nil {
        reader.record(
          .unreadable(.invalidIdentifier, "feeds", value: member.key, expected: Wording.identifier, at: place))
      }
      // A feed without a proper name is read all the same, so that its other faults are found in the same go.
      let feed = (id ?? FeedID("feed")).map { readFeed(&part, $0, at: place, settings, faulty, zones) }
      if let id { feeds[id] = feed }
      reader.record(part.finish())
    }
    return feeds
  }

  private static func readFeed(
    _ reader: inout ObjectReader, _ id: FeedID, at place: Location, _ settings: Settings, _ faulty: Set<String>,
    _ zones: ZoneFinder
  ) -> Feed {
    var feed = Feed(id: id)
    feed.location = place
    feed.platform = readPlatform(&reader, settings, faulty)
    feed.campaign = reader.parsed(.campaign, code: .invalidIdentifier, expecting: Wording.identifier) { CampaignID($0) }
    feed.account = reader.text(FeedSetting.account.rawValue, maxLength: TextLength.title)?.value
    feed.currency = reader.currency(FeedSetting.currency.rawValue)?.value
    feed.dateOrder = reader.word(FeedSetting.dateOrder.rawValue, as: Feed.DateOrder.self)?.value
    feed.decimal = reader.word(FeedSetting.decimal.rawValue, as: Feed.DecimalSign.self)?.value
    feed.encoding = reader.word(FeedSetting.encoding.rawValue, as: Feed.Encoding.self)?.value
    let zoneKey = FeedSetting.zone.rawValue
    feed.zone = reader.text(zoneKey).flatMap { zones.zone(named: $0, key: zoneKey, in: &reader) }
    feed.provisionalDays =
      reader.integer(FeedSetting.provisionalDays.rawValue, in: FeedSetting.longestProvision)?.value ?? 0
    feed.provisionalDaysOf =
      reader.reading(FeedSetting.provisionalDaysOf.rawValue, as: "provisional days") { readProvisionalDays(&$0) } ?? [:]
    feed.freshness =
      reader.reading(FeedSetting.freshness.rawValue, as: "freshness") { readFreshness(&$0) } ?? Freshness()
    feed.privateData =
      reader.word(FeedSetting.privateData.rawValue, as: Feed.PrivateData.self)?.value ?? .refuse
    feed.description = reader.text(FeedSetting.description.rawValue)?.value
    return feed
  }

  /// Reads the days of single metrics; whether there are such metrics is checked with the campaigns.
  private static func readProvisionalDays(_ reader: inout ObjectReader) -> [String: Placed<Int>] {
    reader.all.map(\.key).filter { !$0.hasPrefix("x-") }.reduce(into: [:]) { days, key in
      days[key] = reader.integer(key, in: FeedSetting.longestProvision)
    }
  }

  private static func readPlatform(
    _ reader: inout ObjectReader, _ settings: Settings, _ faulty: Set<String>
  ) -> Platform? {
    guard let word = reader.text(FeedSetting.platform.rawValue) else { return nil }
    let platform = Platform.named(word.value).flatMap { PlatformFacts.of($0, in: settings) }?.platform
    if platform == nil, !faulty.contains(word.value) {
      reader.record(.unknownPlatform(word.value, known: settings, at: word.location))
    }
    return platform
  }

  private static func readFreshness(_ reader: inout ObjectReader) -> Freshness {
    let warn = readLimit(&reader, "warnAfter")
    let error = readLimit(&reader, "errorAfter")
    if let warn, let error, error.length.inHours < warn.length.inHours {
      reader.record(.errorBeforeWarning(error, warn))
    }
    return Freshness(warnAfter: warn, errorAfter: error)
  }

  /// The longest a feed may be silent, in days.
  static let longestSilence = 366

  private static func readLimit(_ reader: inout ObjectReader, _ key: String) -> Freshness.Limit? {
    let days = reader.integer("\(key)Days", in: 0...longestSilence)
    let hours = reader.integer("\(key)Hours", in: 0...longestSilence * 24)
    if days != nil, let hours { reader.record(.limitTwice(key, at: hours.location)) }
    if let days { return Freshness.Limit(.days(days.value), at: days.location) }
    return hours.map { Freshness.Limit(.hours($0.value), at: $0.location) }
  }
}

extension ObjectReader {
  fileprivate mutating func parsed<T>(
    _ key: FeedSetting, code: Code, expecting: String, _ parse: (String) -> T?
  ) -> Placed<T>? {
    parsed(key.rawValue, code: code, expecting: expecting, parse)
  }
}

extension Diagnostic {
  fileprivate static func errorBeforeWarning(_ error: Freshness.Limit, _ warning: Freshness.Limit) -> Diagnostic {
    Diagnostic(
      .valueOutOfRange, at: error.location,
      "the error after \(error.length.inHours) hours comes before the warning after \(warning.length.inHours)",
      help: "let the error come later than the warning, or leave the warning out",
      notes: [Note("the warning is stated here", at: warning.location)])
  }

  fileprivate static func limitTwice(_ key: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .duplicateEntry, at: location, "the limit \(quoted(key)) is stated in days and in hours",
      help: "keep `\(key)Days` or `\(key)Hours`")
  }
}
