import Diagnostics
import Formats
import Planning
import Quantities
import Reports

/// All versions of one campaign's plan.
struct PlanVersions: Sendable {
  /// One version as its document.
  struct Version: Sendable {
    /// The number, from 1.
    let number: Int
    /// The whole document.
    let json: JSON
    /// Whether this run made it.
    let isNew: Bool
    /// The number and fingerprint of the version before, for the audit log.
    let previous: JSON
  }

  /// The versions in order, the newest last.
  let documents: [Version]
  /// The newest version with its plan.
  let newest: PlanVersion

  /// Adds the plan as a new version if its content differs from the newest one's.
  fileprivate init(_ plan: CampaignPlan, _ known: KnownVersions.Records) {
    let ordered = known.values.sorted { $0.record.version < $1.record.version }
    let last = ordered.last?.record
    let newest = PlanHistory.version(of: plan, after: last)
    self.newest = newest
    let isNew = newest.version != last?.version
    // The newest is written from the plan itself, so that a damaged file of it is mended.
    documents =
      ordered.filter { $0.record.version != newest.version }
      .map { Version(number: $0.record.version, json: $0.json, isNew: false, previous: .null) }
      + [Version(number: newest.version, json: newest.json, isNew: isNew, previous: Self.reference(to: last))]
  }

  private static func reference(to record: PlanRecord?) -> JSON {
    record.map { ["version": .integer($0.version), "fingerprint": .string($0.fingerprint)] } ?? .null
  }
}

/// The versions of a campaign's plan that earlier runs left on the disk.
struct KnownVersions: Sendable {
  fileprivate typealias Records = [Int: (record: PlanRecord, json: JSON)]

  private let plan: CampaignPlan
  private let known: Records
  /// Whether the audit log has nothing to add: no version is missing, and the plan is none that is not there.
  ///
  /// The log grows for ever, so it is read only for those that are not whole: a version that was deleted must neither
  /// stay away nor be counted twice.
  let isWhole: Bool

  init(plan: CampaignPlan, earlier: [JSON]) {
    self.plan = plan
    known = Self.records(earlier)
    let newest = known.values.max { $0.record.version < $1.record.version }?.record
    isWhole =
      known.keys.sorted().elementsEqual(1..<known.count + 1)
      && PlanHistory.version(of: plan, after: newest).version == newest?.version
  }

  /// All of them, with those of the audit log and that of the plan itself.
  func versions(with archived: [JSON]) -> PlanVersions {
    PlanVersions(plan, known.merging(Self.records(archived)) { there, _ in there })
  }

  private static func records(_ documents: [JSON]) -> Records {
    var records: Records = [:]
    for json in documents { if let record = PlanRecord(json) { records[record.version] = (record, json) } }
    return records
  }
}

/// Brings back plan versions from the audit log when the generated folder has lost them.
struct PlanArchive: Sendable {
  /// The action of the entries that hold whole plans.
  static let action = "plan.versioned"

  /// The versions found, by the campaign's id, oldest first.
  private let versions: [String: [JSON]]

  /// Looks through the segments of the audit log; where two branches made one version, the later in the log counts.
  init(segments: [(path: String, bytes: [UInt8])]) {
    let marker = Array("\"action\":\"\(Self.action)\"".utf8)
    var versions: [String: [Int: JSON]] = [:]
    for segment in AuditLog(segments).segments {
      for line in segment.bytes.split(separator: 0x0A) where line.contains(marker) {
        guard let entry = JSONReader.read(Array(line), path: segment.path, maxBytes: line.count).output,
          let plan = entry["after"],
          let campaign = plan["campaign"]?.string, let number = plan["version"]?.int
        else { continue }
        versions[campaign, default: [:]][number] = plan.plain
      }
    }
    self.versions = versions.mapValues { found in found.sorted { $0.key < $1.key }.map(\.value) }
  }

  /// The versions of one campaign, oldest first.
  func versions(of campaign: CampaignID) -> [JSON] { versions[campaign.text] ?? [] }
}
