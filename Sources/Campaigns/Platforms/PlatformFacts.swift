public import Quantities

/// What is known of a platform: how it counts text, what it publishes, where and when.
///
/// The facts are defaults with a date, not laws; a definition's own cadence, windows and mix always win.
public struct PlatformFacts: Sendable, Hashable {
  /// The platform.
  public let platform: Platform
  /// The name people read, such as `LinkedIn`.
  public let name: String
  /// How the platform measures a text, and the most it publishes.
  public let limit: TextLimit
  /// The content types it takes in order; a weight of zero means taken, but not by default.
  public let types: [TypeShare]
  /// Where a published item's address may lie.
  public let proofs: ProofHosts
  /// When its readers are usually reached, in local time; other days have no usual hours of their own.
  public let usualHours: [UsualHours]
  /// Posts per full week when the definition states none.
  public let cadence: Int
  /// Posts per full week above which a definition's cadence is questioned.
  public let cadenceWarnAbove: Int

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

  /// The facts of a platform: the known ones, else what the settings say of it; nothing if it is neither.
  public static func of(_ platform: Platform, in settings: Settings) -> PlatformFacts? {
    if let facts = wellKnown(platform) { return facts }
    return settings.platforms[platform].map { PlatformFacts(platform, custom: $0) }
  }
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
}

extension PlatformFacts {
  /// The facts of a platform that the workspace defines itself.
  init(_ platform: Platform, custom: CustomPlatform) {
    let types = custom.types.isEmpty ? [.post] : custom.types
    self.platform = platform
    name = custom.name
    limit = TextLimit(counting: .characters, most: custom.textLimit)
    self.types = types.map { TypeShare(type: $0, weight: 1) }
    proofs = ProofHosts(custom.hosts.map { ProofHost($0, pages: []) })
    usualHours = []
    cadence = custom.cadence
    cadenceWarnAbove = max(custom.cadence, 50)
  }
}
