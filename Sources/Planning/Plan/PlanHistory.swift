public import Formats

/// A plan as one of a campaign's versions.
public struct PlanVersion: Sendable, Hashable {
  /// The number, from 1.
  public var version: Int
  /// Why this version exists, as in `budget and weekly themes changed`.
  public var reason: String
  /// What made it, as in `planner/1`.
  public var generatedBy: String
  /// The plan's fingerprint.
  public var fingerprint: String
  /// The plan.
  public var plan: CampaignPlan

  /// The document: the plan's own, with version, reason, maker and fingerprint before it.
  public var json: JSON {
    guard case .object(let fields) = plan.json else { return plan.json }
    let head: [JSON.Field] = [
      JSON.Field(PlanRecord.Key.version, .integer(version)),
      JSON.Field(PlanRecord.Key.reason, .string(reason)),
      JSON.Field(PlanRecord.Key.generatedBy, .string(generatedBy)),
      JSON.Field(PlanRecord.Key.fingerprint, .string(fingerprint)),
    ]
    // The campaign's id comes first, since it is what a reader looks for.
    return .object(Array(fields.prefix(1)) + head + Array(fields.dropFirst()))
  }
}

/// A version read back from its document: what is needed to tell whether a new one differs.
public struct PlanRecord: Sendable, Hashable {
  enum Key {
    static let version = "version"
    static let reason = "reason"
    static let generatedBy = "generatedBy"
    static let fingerprint = "fingerprint"
  }

  /// The number, from 1.
  public let version: Int
  /// Why it was made.
  public let reason: String
  /// What made it.
  public let generatedBy: String
  /// The fingerprint of its content.
  public let fingerprint: String
  /// The parts' documents, as far as they were there.
  public let parts: [CampaignPlan.Part: JSON]

  /// Reads a document made by `PlanVersion.json`, or nothing if it has no usable version and fingerprint.
  ///
  /// Keys besides are passed over, so that a document with more around the plan is read as well.
  public init?(_ json: JSON) {
    guard case .object(let fields) = json else { return nil }
    func value(_ key: String) -> JSON? { fields.first { $0.key == key }?.value }
    guard case .integer(let version)? = value(Key.version), version >= 1, version < Int.max else { return nil }
    guard case .string(let fingerprint)? = value(Key.fingerprint) else { return nil }
    self.version = version
    self.fingerprint = fingerprint
    reason = value(Key.reason)?.text ?? ""
    generatedBy = value(Key.generatedBy)?.text ?? ""
    var parts: [CampaignPlan.Part: JSON] = [:]
    for part in CampaignPlan.Part.allCases { parts[part] = value(part.rawValue) }
    self.parts = parts
  }
}

/// Decides whether a plan is a new version.
public enum PlanHistory {
  /// What makes the plans of this release; it counts up when templates change.
  public static let generator = "planner/5"

  /// The version a plan is: the previous one's number and reason if nothing changed, else the next with its reason.
  public static func version(of plan: CampaignPlan, after previous: PlanRecord?) -> PlanVersion {
    let fingerprint = plan.fingerprint
    func version(_ number: Int, _ reason: String, by maker: String) -> PlanVersion {
      PlanVersion(version: number, reason: reason, generatedBy: maker, fingerprint: fingerprint, plan: plan)
    }
    guard let previous else { return version(1, "first plan", by: generator) }
    if previous.fingerprint == fingerprint {
      return version(previous.version, previous.reason, by: previous.generatedBy)
    }
    return version(previous.version + 1, reason(for: plan, after: previous), by: generator)
  }

  private static func reason(for plan: CampaignPlan, after previous: PlanRecord) -> String {
    guard case .object(let fields) = plan.json else { return "content changed" }
    let changed = CampaignPlan.Part.allCases.filter { part in
      previous.parts[part] != fields.first { $0.key == part.rawValue }?.value
    }
    if changed.isEmpty { return "content changed" }
    let words = Wording.listed(changed.map(\.words)) + " changed"
    // Nobody touched the definition where only the templates are others; the reason must not sound as if.
    return previous.generatedBy == generator ? words : "made anew by \(generator): \(words)"
  }
}

extension JSON {
  /// The text, if this is one.
  fileprivate var text: String? {
    if case .string(let text) = self { text } else { nil }
  }
}
