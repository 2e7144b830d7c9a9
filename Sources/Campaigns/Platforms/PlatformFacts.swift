public import Quantities

/// What holds for a platform on one day: how it counts text, what it publishes, where and when.
///
/// The facts are defaults with a date, not laws; a definition's own cadence, windows and mix always win.
public struct PlatformFacts: Sendable, Hashable {
  /// The platform.
  public let platform: Platform
  /// The name people read, such as `LinkedIn`.
  public let name: String
  /// The facts that hold, one a topic, with their sources.
  public let facts: [PlatformFact]
  /// How the platform measures a text, and the most it publishes.
  public private(set) var limit = TextLimit(counting: .characters, most: nil)
  /// How long other texts may be.
  public private(set) var fields: [FieldLimit] = []
  /// How many hashtags a text may have, if that is known.
  public private(set) var hashtags: HashtagLimit?
  /// Which media an item takes, if that is known.
  public private(set) var media: MediaRule?
  /// How much one account may publish, if that is known.
  public private(set) var cap: PublishCap?
  /// The content types it takes in order; a weight of zero means taken, but not by default.
  public private(set) var types = [TypeShare(type: .post, weight: 1)]
  /// Where a published item's address may lie.
  public private(set) var proofs = ProofHosts.anywhere
  /// When its readers are usually reached, in local time; other days have no usual hours of their own.
  public private(set) var usualHours: [UsualHours] = []
  /// How often to publish.
  public private(set) var cadenceRange = CadenceRange(usual: 1, warnAbove: 50)
  /// Rules of publishing in words.
  public private(set) var rules: [String] = []

  /// Posts per full week when the definition states none.
  public var cadence: Int { cadenceRange.usual }
  /// Posts per full week above which a definition's cadence is questioned.
  public var cadenceWarnAbove: Int { cadenceRange.warnAbove }

  /// Takes from a record what holds on a day; without a day, once everything known has come.
  public init(_ record: PlatformRecord, on day: Day? = nil) {
    platform = record.platform
    name = record.name
    facts = record.facts(on: day)
    for fact in facts {
      switch fact.value {
      case .text(let limit): self.limit = limit
      case .field(let field): fields.append(field)
      case .hashtags(let hashtags): self.hashtags = hashtags
      case .media(let media): self.media = media
      case .cap(let cap): self.cap = cap
      case .cadence(let range): cadenceRange = range
      case .hours(let hours): usualHours = hours
      case .types(let types): self.types = types
      case .proofs(let proofs): self.proofs = proofs
      case .rule(let rule): rules.append(rule)
      }
    }
  }

  /// The content types by default, with their weights; never empty.
  public var defaultMix: [ContentWeight] {
    let weights = types.filter { $0.weight > 0 }.map { ContentWeight(type: $0.type, weight: $0.weight) }
    return weights.isEmpty ? [ContentWeight(type: .post, weight: 1)] : weights
  }

  /// Whether the platform takes a content type.
  public func accepts(_ type: ContentType) -> Bool { types.contains { $0.type == type } }

  /// The hours in which to publish on a weekday: the usual ones, else 09:00 to 17:00.
  public func hours(on day: Weekday) -> (from: TimeOfDay, to: TimeOfDay)? {
    let usual = usualHours.first { $0.days.contains(day) } ?? UsualHours.working
    return usual.times
  }

  /// The limit of a text beside the main one.
  public func field(_ name: FieldLimit.Name) -> FieldLimit? { fields.first { $0.name == name } }

  /// The facts of a platform: the known ones, what the settings say of it, and what `platforms/*.json` says.
  ///
  /// Without a day, everything that is known to come holds already. Nothing if nobody knows the platform.
  public static func of(_ platform: Platform, in settings: Settings, on day: Day? = nil) -> PlatformFacts? {
    if day == nil, settings.facts[platform] == nil, let known = known[platform] { return known }
    return PlatformRecord.of(platform, in: settings).map { PlatformFacts($0, on: day) }
  }

  // They are asked for with every row and record, so they are made once.
  private static let known = Dictionary(uniqueKeysWithValues: all.map { ($0.platform, $0) })

  /// The facts of the platforms the tool knows by itself, in the order of `Platform.wellKnown`.
  public static let all: [PlatformFacts] = Platform.wellKnown.compactMap { platform in
    PlatformRecord.wellKnown(platform).map { PlatformFacts($0) }
  }

  /// The facts of one platform the tool knows by itself.
  static func wellKnown(_ platform: Platform) -> PlatformFacts? { known[platform] }
}

/// How much of a platform's items are of a type by default.
public struct TypeShare: Sendable, Hashable {
  /// The type.
  public let type: ContentType
  /// Its default weight against the others; zero where it is taken only when asked for.
  public let weight: Int
}

/// Hours in which a platform's readers are usually reached.
public struct UsualHours: Sendable, Hashable {
  /// The weekdays.
  public let days: [Weekday]
  /// The first and the last time, written as `09:00`.
  private let written: [String]

  /// Nine to five: what applies where no better source was found.
  public static let working = UsualHours(Weekday.allCases, "09:00", "17:00")

  init(_ days: [Weekday], _ from: String, _ to: String) {
    self.days = days
    self.written = [from, to]
  }

  /// The first and the last time.
  public var times: (from: TimeOfDay, to: TimeOfDay)? {
    guard let from = TimeOfDay(written[0]), let to = TimeOfDay(written[1]) else { return nil }
    return (from, to)
  }

  /// The hours as people read them, as in `tue, wed 10:00-12:00`.
  public var text: String {
    "\(days.map(\.abbreviation).joined(separator: ", ")) \(written[0])-\(written[1])"
  }
}
