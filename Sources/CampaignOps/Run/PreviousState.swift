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
  /// The generated JSON documents by path, as bytes: most are never looked into.
  private let documents: [String: [UInt8]]
  /// The ends of the audit log, ordered.
  let heads: [AuditSegment.Head]
  /// The lines of the overview by campaign.
  let index: [CampaignID: IndexDocument.Entry]
  /// The day whose knowledge the figures are, if they are not all there is.
  let knownAt: Day?

  /// Reads what is there; the audit log's segments are asked for only where its heads are gone.
  init(_ contents: DirectoryContents, segments: () -> [(path: String, bytes: [UInt8])]) {
    let files = contents.files(below: "generated/").filter { $0.path.hasSuffix(".json") }
    documents = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    // A head under another name than its own is not one of ours, and must not name files to be removed.
    let filed = contents.files(below: AuditHeads.folder + "/").compactMap { path, bytes in
      JSONReader.read(bytes, path: path).output.flatMap(AuditHeads.head)
        .flatMap { AuditHeads.file(of: $0).path == path ? $0 : nil }
    }.sorted()
    heads = filed.isEmpty ? AuditHeads.heads(of: segments()) : filed
    let index = documents[GeneratedPaths.index]
      .flatMap { JSONReader.read($0, path: GeneratedPaths.index, maxBytes: ReadLimit.generated).output }
    self.index = index.map(IndexDocument.entries) ?? [:]
    knownAt = index.flatMap(IndexDocument.knownAt)
  }

  /// The as-of of the last run that changed something.
  var lastRun: Instant? { heads.map(\.asOf).max() }

  /// A document, or nothing if it is not there or not readable.
  func document(_ path: String) -> JSONNode? {
    documents[path].flatMap { JSONReader.read($0, path: path, maxBytes: ReadLimit.generated).output }
  }

  /// The bytes of a document, or nothing if it is not there.
  func bytes(_ path: String) -> [UInt8]? { documents[path] }

  /// The calendar of a campaign: empty if there is none yet, nothing if there is one that cannot be read.
  func items(of campaign: CampaignID) -> [CalendarItem]? {
    let path = GeneratedPaths.calendar(of: campaign)
    guard bytes(path) != nil else { return [] }
    return document(path).flatMap(CalendarDocument.items)
  }

  /// The plan versions of a campaign that are there, oldest first.
  func planVersions(of campaign: CampaignID) -> [JSON] {
    let folder = GeneratedPaths.plans(of: campaign) + "/"
    var versions: [Int: JSON] = [:]
    for path in documents.keys where path.hasPrefix(folder) {
      guard let document = document(path), let number = document["version"]?.int,
        path == GeneratedPaths.plan(of: campaign, version: number)
      else {
        continue
      }
      versions[number] = document.plain
    }
    return versions.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The paths of the weekly summaries of a campaign, ordered.
  func summaries(of campaign: CampaignID) -> [String] {
    let folder = GeneratedPaths.folder(of: campaign) + "/weeks/"
    return documents.keys.filter { $0.hasPrefix(folder) }.sorted()
  }
}
