import Diagnostics
import Formats
import Quantities

/// What a definition refers to, gathered while it is read so that each check can point at the very word.
struct References {
  /// Somewhere a platform is named outside `platforms`.
  struct PlatformMention {
    let key: String
    let platform: Placed<Platform>
  }

  /// A day outside of which something has no effect.
  struct DayMention {
    let key: String
    let days: Placed<DayRange>
  }

  /// A name that must be in the metric registry.
  struct MetricMention {
    let key: String
    let name: Placed<String>
  }

  /// The settings, for the platforms they define.
  let settings: Settings
  /// Words that were reported as no platform, or defined wrongly; one report is enough.
  var refused: Set<String>
  /// Every platform named outside `platforms`, in the order read.
  var platforms: [PlatformMention] = []
  /// Every pillar named outside `pillars`.
  var pillars: [Placed<String>] = []
  /// Every audience named outside `audience`.
  var audiences: [Placed<String>] = []
  /// Where the weights of a budget's weeks stand, if they are stated.
  var weekWeights: Location?
  /// Every metric named.
  var metrics: [MetricMention] = []
  /// Every day named that should lie in the flight.
  var days: [DayMention] = []

  /// The platform a word means; an unknown one is recorded once a definition.
  mutating func resolve(_ word: Placed<String>, in reader: inout ObjectReader) -> Placed<Platform>? {
    if let platform = Platform.named(word.value), PlatformFacts.of(platform, in: settings) != nil {
      return Placed(platform, at: word.location)
    }
    if refused.insert(word.value).inserted {
      reader.record(.unknownPlatform(word.value, known: settings, at: word.location))
    }
    return nil
  }

  /// The same for a word outside `platforms`, noting that it was mentioned.
  mutating func mention(_ word: Placed<String>, key: String, in reader: inout ObjectReader) -> Placed<Platform>? {
    guard let platform = resolve(word, in: &reader) else { return nil }
    platforms.append(PlatformMention(key: key, platform: platform))
    return platform
  }

  /// The platform named under a key, if any.
  mutating func platform(_ key: String, of what: String, in reader: inout ObjectReader) -> Placed<Platform>? {
    guard let word = reader.text(key) else { return nil }
    return mention(word, key: what, in: &reader)
  }

  /// The platforms of a list, each once; a second mention is `duplicate-entry`.
  mutating func platformSet(_ key: String, of what: String, in reader: inout ObjectReader) -> Set<Platform> {
    var first: [Platform: Location] = [:]
    for word in reader.texts(key) ?? [] {
      guard let platform = mention(word, key: what, in: &reader) else { continue }
      if let earlier = first[platform.value] {
        reader.record(.duplicateEntry(platform.value.text, in: key, at: word.location, first: earlier))
      } else {
        first[platform.value] = word.location
      }
    }
    return Set(first.keys)
  }

  /// The members of an object whose keys are platforms, each platform once.
  mutating func byPlatform(
    _ key: String, except word: String? = nil, in reader: inout ObjectReader
  ) -> [(platform: Placed<Platform>, value: JSONNode)] {
    var first: [Platform: Location] = [:]
    var entries: [(platform: Placed<Platform>, value: JSONNode)] = []
    for member in reader.members(key) ?? [] where member.key != word {
      let place = Location(path: reader.location.path, place: member.keyPlace)
      guard let platform = mention(Placed(member.key, at: place), key: key, in: &reader) else { continue }
      if let earlier = first[platform.value] {
        reader.record(.duplicateEntry(platform.value.text, in: key, at: place, first: earlier))
        continue
      }
      first[platform.value] = place
      entries.append((platform, member.value))
    }
    return entries
  }

  /// Notes the days of a rule.
  mutating func note(_ days: Placed<DayRange>?, key: String) {
    if let days { self.days.append(DayMention(key: key, days: days)) }
  }
}

extension Diagnostic {
  /// A platform that is neither known nor defined.
  static func unknownPlatform(_ word: String, known settings: Settings, at location: Location) -> Diagnostic {
    let words = PlatformRecord.all(in: settings).map(\.platform.text)
    return Diagnostic(
      .unknownPlatform, at: location, "there is no platform \(quoted(word))",
      help: Suggestion.closest(to: word, in: words).map { "did you mean \(quoted($0))?" })
  }

  /// The same thing twice in one list.
  static func duplicateEntry(_ what: String, in key: String, at location: Location, first: Location) -> Diagnostic {
    Diagnostic(
      .duplicateEntry, at: location, "\(quoted(key)) names \(quoted(what)) twice",
      notes: [Note("the first \(quoted(what))", at: first)])
  }
}
