public import Quantities

/// Everything known of one platform, past and coming facts included.
public struct PlatformRecord: Sendable, Hashable {
  /// The platform.
  public let platform: Platform
  /// The name people read, such as `LinkedIn`.
  public let name: String
  /// The facts; those of the workspace itself stand last.
  public let facts: [PlatformFact]

  /// Collects the facts of a platform.
  public init(_ platform: Platform, _ name: String, _ facts: [PlatformFact]) {
    self.platform = platform
    self.name = name
    self.facts = facts
  }

  /// What is known of a platform: the tool's own facts, those of the settings, and those of `platforms/*.json`.
  public static func of(_ platform: Platform, in settings: Settings) -> PlatformRecord? {
    let own = settings.facts[platform]
    guard let base = wellKnown(platform) ?? settings.platforms[platform].map({ PlatformRecord(platform, custom: $0) })
    else { return own }
    guard let own else { return base }
    return PlatformRecord(platform, own.name == platform.text ? base.name : own.name, base.facts + own.facts)
  }

  /// Every platform that is known here: the tool's own in their order, then the workspace's by name.
  public static func all(in settings: Settings) -> [PlatformRecord] {
    let own = Set(settings.platforms.keys).union(settings.facts.keys).subtracting(Platform.wellKnown)
    return (Platform.wellKnown + own.sorted()).compactMap { of($0, in: settings) }
  }

  /// The facts that hold on a day, one a topic; without a day, once everything known has come.
  ///
  /// What the workspace states wins over what the tool knows; of either the one that began last, and of those the one
  /// that was reviewed last.
  public func facts(on day: Day? = nil) -> [PlatformFact] {
    var chosen: [String: Int] = [:]
    for (place, fact) in facts.enumerated() where fact.holds(on: day) {
      guard let other = chosen[fact.topic] else {
        chosen[fact.topic] = place
        continue
      }
      if !Self.wins(facts[other], over: fact) { chosen[fact.topic] = place }
    }
    return facts.indices.filter { chosen[facts[$0].topic] == $0 }.map { facts[$0] }
  }

  /// The facts that hold on a day and that nobody has looked at for long.
  public func stale(on day: Day) -> [PlatformFact] { facts(on: day).filter { $0.isStale(on: day) } }

  private static func wins(_ one: PlatformFact, over other: PlatformFact) -> Bool {
    let ranks = [one, other].map {
      ($0.location == nil ? 0 : 1, $0.effectiveFrom ?? .earliest, $0.reviewedOn)
    }
    return ranks[0] > ranks[1]
  }
}

extension PlatformRecord {
  /// The facts of a platform that the settings define.
  ///
  /// They are the operator's own word, so they are never stale.
  init(_ platform: Platform, custom: CustomPlatform) {
    let types = custom.types.isEmpty ? [.post] : custom.types
    let values: [PlatformFact.Value] = [
      .text(TextLimit(counting: .characters, most: custom.textLimit)),
      .types(types.map { TypeShare(type: $0, weight: 1) }),
      .proofs(ProofHosts(custom.hosts.map { ProofHost($0, pages: []) })),
      .cadence(CadenceRange(usual: custom.cadence, warnAbove: max(custom.cadence, 50))),
    ]
    self.init(
      platform, custom.name,
      values.map { PlatformFact($0, source: "campaign-ops.json", confidence: .high, reviewedOn: .latest) })
  }
}
