import Formats
import Planning
import Quantities

/// All versions of one campaign's plan.
struct PlanHistory: Sendable {
  /// One version as its document.
  struct Version: Sendable {
    /// The number, from 1.
    let number: Int
    /// The whole document.
    let json: JSON
    /// Whether this run made it.
    let isNew: Bool
    /// What the audit log says of the version before: its number and fingerprint.
    let previous: JSON
  }

  /// The versions in order, the newest last.
  let documents: [Version]

  /// Adds the plan as a new version if its content differs from the newest one's.
  init(plan: CampaignPlan, earlier: [JSONNode]) {
    var versions = earlier.compactMap { node in
      node["version"]?.int.map { Version(number: $0, json: node.plain, isNew: false, previous: .null) }
    }
    let last = earlier.last
    let record = last.flatMap { PlanRecord($0) }
    if record?.fingerprint != plan.fingerprint {
      let number = (versions.map(\.number).max() ?? 0) + 1
      let previous: JSON =
        record.map { ["version": .integer($0.version), "fingerprint": .string($0.fingerprint)] } ?? .null
      let json = plan.document(version: number, reason: plan.reason(since: record))
      versions.append(Version(number: number, json: json, isNew: true, previous: previous))
    }
    documents = versions
  }
}

/// Brings back plan versions from the audit log when the generated folder has lost them.
struct PlanArchive: Sendable {
  /// The action of the entries that hold whole plans.
  static let action = "plan.versioned"

  /// The versions found, by the campaign's id, oldest first.
  private let versions: [String: [JSONNode]]

  /// Looks through the segments of the audit log.
  init(segments: [(path: String, bytes: [UInt8])]) {
    let marker = Array("\"action\":\"\(Self.action)\"".utf8)
    var versions: [String: [Int: JSONNode]] = [:]
    for (path, bytes) in segments {
      for line in bytes.split(separator: 0x0A) where line.contains(marker) {
        guard let entry = JSONReader.read(Array(line), path: path).output, let plan = entry["after"],
          let campaign = plan["campaign"]?.string, let number = plan["version"]?.int
        else { continue }
        versions[campaign, default: [:]][number] = plan
      }
    }
    self.versions = versions.mapValues { found in found.sorted { $0.key < $1.key }.map(\.value) }
  }

  /// The versions of one campaign, oldest first.
  func versions(of campaign: CampaignID) -> [JSONNode] { versions[campaign.text] ?? [] }
}
