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
  /// The generated files by path, as bytes: most are never looked into.
  private let documents: [String: [UInt8]]
  /// Their paths by their bytes, so that those of a folder stand together: there are many campaigns with many weeks.
  private let paths: [String]
  /// The ends of the audit log, ordered.
  let heads: [AuditSegment.Head]
  /// The lines of the overview by campaign.
  let index: [CampaignID: IndexDocument.Entry]
  /// The overview as it was; nothing if it is gone.
  private let overview: JSON?
  /// The campaigns of which a weekly summary is gone that the overview counts.
  private let lacksSummaries: Set<CampaignID>
  /// What the audit log says there was; worked out only where documents are gone or branches were merged.
  private let logged: LoggedState?

  /// Reads what is there; the audit log's segments are asked for only where its heads or documents are gone, or where
  /// it has several heads.
  init(_ contents: DirectoryContents, segments: () -> [(path: String, bytes: [UInt8])]) {
    let files = contents.files(below: "generated/")
    documents = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    paths = documents.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    // A head under another name than its own is not one of ours, and must not name files to be removed.
    let filed = contents.files(below: AuditHeads.folder + "/").compactMap { path, bytes in
      JSONReader.read(bytes, path: path).output.flatMap(AuditHeads.head)
        .flatMap { AuditHeads.file(of: $0).path == path ? $0 : nil }
    }.sorted()
    let index = documents[GeneratedPaths.index]
      .flatMap { JSONReader.read($0, path: GeneratedPaths.index, maxBytes: ReadLimit.generated).output }
    self.index = index.map(IndexDocument.entries) ?? [:]
    overview = index?.plain
    let lacking = Self.lackingSummaries(self.index, paths)
    lacksSummaries = lacking
    let lacks = Self.lacksDocuments(contents) || !lacking.isEmpty
    let log = filed.count == 1 && !lacks ? nil : AuditLog(segments())
    heads = filed.isEmpty ? log?.heads ?? [] : filed
    logged = heads.isEmpty ? nil : log.map { LoggedState($0) }
  }

  /// Whether a document of a defined campaign, or one of all, is not there.
  private static func lacksDocuments(_ contents: DirectoryContents) -> Bool {
    let campaigns = contents.paths.filter { FileRole(of: $0) == .definition }.compactMap { path in
      path.split(separator: "/").last?.split(separator: ".").first.flatMap { CampaignID(String($0)) }
    }
    let needed =
      [GeneratedPaths.index, ExportsDocument.path]
      + campaigns.flatMap {
        [GeneratedPaths.calendar(of: $0), GeneratedPaths.tasks(of: $0), GeneratedPaths.metrics(of: $0)]
      }
    return needed.contains { contents.files[$0] == nil }
  }

  /// The campaigns with another number of weekly summaries than the overview says.
  private static func lackingSummaries(
    _ index: [CampaignID: IndexDocument.Entry], _ paths: [String]
  ) -> Set<CampaignID> {
    Set(
      index.filter { campaign, entry in
        let files = below(GeneratedPaths.folder(of: campaign) + "/weeks/", in: paths)
        return IndexDocument.weeks(of: entry) != files.count { $0.hasSuffix(".json") }
      }.keys)
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
    guard bytes(path) != nil else { return loggedItems(of: campaign) }
    return document(path).flatMap(CalendarDocument.items)
  }

  /// What the calendar of a campaign had withdrawn, by the audit log if it is gone; none if it cannot be read.
  func withdrawn(of campaign: CampaignID) -> [CalendarItem] {
    let path = GeneratedPaths.calendar(of: campaign)
    guard bytes(path) == nil else { return document(path).map(CalendarDocument.withdrawn) ?? [] }
    return logged.map { items($0.withdrawnItems(of: campaign.text), of: campaign, in: $0) } ?? []
  }

  // The calendar may be deleted like any generated file; what is past must not be laid out anew for that.
  private func loggedItems(of campaign: CampaignID) -> [CalendarItem] {
    logged.map { items($0.items(of: campaign.text), of: campaign, in: $0) } ?? []
  }

  /// Items of the audit log, read as those of a calendar are.
  private func items(
    _ entered: [(id: String, fields: LoggedState.Fields)], of campaign: CampaignID, in logged: LoggedState
  ) -> [CalendarItem] {
    let calendar: JSON = [
      "campaign": .string(campaign.text), "zone": logged.zone(of: campaign.text) ?? .string(Zone.utc.name),
      "items": .array(entered.map { JSON($0.fields) }),
    ]
    return JSONReader.read(calendar.line, path: "audit", maxBytes: ReadLimit.generated).output
      .flatMap(CalendarDocument.items) ?? []
  }

  /// The plan versions of a campaign that are there, oldest first.
  func planVersions(of campaign: CampaignID) -> [JSON] {
    let folder = GeneratedPaths.plans(of: campaign) + "/"
    var versions: [Int: JSON] = [:]
    for path in paths(below: folder) {
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
    return paths(below: folder).sorted()
  }

  /// The paths that start with a folder's.
  private func paths(below folder: String) -> ArraySlice<String> { Self.below(folder, in: paths) }

  private static func below(_ folder: String, in paths: [String]) -> ArraySlice<String> {
    var (low, high) = (0, paths.count)
    while low < high {
      let middle = (low + high) / 2
      if paths[middle].utf8.lexicographicallyPrecedes(folder.utf8) { low = middle + 1 } else { high = middle }
    }
    return paths[low...].prefix { $0.utf8.starts(with: folder.utf8) }
  }
}

extension PreviousState {
  /// The things of a document as they were, or as the audit log says they were where the document is gone.
  ///
  /// After a merge of branches the log decides everything: two branches may have entered different changes of one
  /// thing, and only a run that starts from what the log came to can enter how that was settled.
  func things(
    _ kind: AuditedThings.Kind, of campaign: CampaignID? = nil, at path: String, _ things: (JSON) -> [JSON]
  ) -> [JSON] {
    guard let logged = logged(insteadOf: path) else { return document(path).map { things($0.plain) } ?? [] }
    let all = campaign.map { logged.all(kind, of: $0.text) } ?? logged.all(kind)
    return all.map { JSON($0.fields) }
  }

  /// Whether a document's bytes are the same as before, so that nothing of it is to be entered.
  func isUnchanged(_ path: String, _ bytes: [UInt8]?) -> Bool {
    self.bytes(path) == bytes && logged(insteadOf: path) == nil
  }

  /// What the log says instead of a document.
  func logged(insteadOf path: String) -> LoggedState? {
    guard let logged else { return nil }
    return heads.count > 1 || document(path) == nil ? logged : nil
  }

  /// What the log says of a campaign's weekly summaries, where some of their documents are gone.
  func loggedSummaries(of campaign: CampaignID) -> LoggedState? {
    lacksSummaries.contains(campaign) ? logged : logged(insteadOf: GeneratedPaths.calendar(of: campaign))
  }

  /// What a campaign was, without its counts; nothing if it is new.
  func identity(of campaign: CampaignID) -> JSON? {
    if let logged = logged(insteadOf: GeneratedPaths.index) {
      return logged.things[.campaign]?[campaign.text].map { JSON($0) }
    }
    return index[campaign].map { AuditedThings.campaign(of: $0.json) }
  }

  /// The campaigns there were.
  var campaigns: [CampaignID] {
    guard let logged = logged(insteadOf: GeneratedPaths.index) else { return index.keys.sorted() }
    return logged.all(.campaign).compactMap { CampaignID($0.id) }.sorted()
  }

  /// What the workspace was; `null` if it is new.
  var workspace: JSON {
    if let logged = logged(insteadOf: GeneratedPaths.index) {
      return logged.things[.workspace]?[AuditedThings.workspaceID].map { JSON($0) } ?? .null
    }
    return overview.map(AuditedThings.workspace) ?? .null
  }

  /// The day whose knowledge the figures are, if they are not all there is.
  var knownAt: Day? {
    if let logged = logged(insteadOf: GeneratedPaths.index) { return logged.knownAt.flatMap { Day($0) } }
    guard case .string(let day)? = overview?["knownAt"] else { return nil }
    return Day(day)
  }
}
