import Campaigns
import Diagnostics
import Formats
import Planning
import Quantities
import Reports

/// What earlier runs left behind, as far as it can still be read.
///
/// Generated files may be deleted at any time, and a merge may leave one with conflict markers: whatever does not
/// read as one of ours counts as not there, and is made again.
struct PreviousState: Sendable {
  /// The generated JSON documents by path.
  private let documents: [String: JSONNode]
  /// The ends of the audit log, ordered.
  let heads: [AuditSegment.Head]
  /// The lines of the overview by campaign.
  let index: [CampaignID: IndexDocument.Entry]
  /// The campaigns that have a folder of documents.
  let campaigns: Set<CampaignID>

  /// Reads what is there.
  init(_ contents: DirectoryContents) {
    var documents: [String: JSONNode] = [:]
    for (path, bytes) in contents.files(below: "generated/") where path.hasSuffix(".json") {
      documents[path] = JSONReader.read(bytes, path: path).output
    }
    self.documents = documents
    // A head under another name than its own is not one of ours, and must not name files to be removed.
    heads = contents.files(below: AuditHeads.folder + "/").compactMap { path, bytes in
      JSONReader.read(bytes, path: path).output.flatMap(AuditHeads.head)
        .flatMap { AuditHeads.file(of: $0).path == path ? $0 : nil }
    }.sorted()
    index = documents[GeneratedPaths.index].map(IndexDocument.entries) ?? [:]
    campaigns = Set(
      documents.keys.compactMap { path in
        let parts = path.split(separator: "/")
        return parts.count > 2 ? CampaignID(String(parts[1])) : nil
      })
  }

  /// The as-of of the last run that changed something.
  var lastRun: Instant? { heads.map(\.asOf).max() }

  /// A document, or nothing if it is not there or not readable.
  func document(_ path: String) -> JSONNode? { documents[path] }

  /// The calendar of a campaign.
  func items(of campaign: CampaignID) -> [CalendarItem] {
    document(GeneratedPaths.calendar(of: campaign)).flatMap(CalendarDocument.items) ?? []
  }

  /// The things a document lists under a key, without their places.
  func things(_ key: String, in path: String) -> [JSON] {
    document(path)?[key]?.array?.map(\.plain) ?? []
  }

  /// The plan versions of a campaign that are there, oldest first.
  func planVersions(of campaign: CampaignID) -> [JSON] {
    let folder = GeneratedPaths.plans(of: campaign) + "/"
    var versions: [Int: JSON] = [:]
    for (path, document) in documents where path.hasPrefix(folder) {
      guard let number = document["version"]?.int, path == GeneratedPaths.plan(of: campaign, version: number) else {
        continue
      }
      versions[number] = document.plain
    }
    return versions.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The documents of weekly summaries of a campaign by week.
  func summaries(of campaign: CampaignID) -> [String: JSONNode] {
    let folder = GeneratedPaths.folder(of: campaign) + "/weeks/"
    return documents.filter { $0.key.hasPrefix(folder) }
  }
}
