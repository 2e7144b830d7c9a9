import Campaigns
import Diagnostics
import Formats
import Metrics
import Quantities
import Reports
import Storage

/// A data directory that passed the gate, opened for one command.
struct Session: Sendable {
  /// The disk.
  let disk: any Disk
  /// What is on it.
  let contents: DirectoryContents
  /// The machine's zone data.
  private let zones: ZoneFiles
  /// What earlier runs left.
  let previous: PreviousState
  /// What people wrote, if the settings could be read.
  let book: CampaignBook?
  /// The findings of reading and checking.
  let diagnostics: [Diagnostic]
  /// The clock's reading for this command.
  let now: Instant
  /// The moment the command works for; the clock's reading while the settings cannot be read.
  let asOf: Instant

  /// Why a directory cannot be worked on.
  enum Refusal: Error {
    /// There is no such directory.
    case missing(String)
    /// The gate is closed.
    case gate(Gate)
    /// The disk refuses.
    case storage(StorageError)
    /// The machine has no zone data.
    case zones(String)
    /// A signal asks to stop, and nothing has been written.
    case stopped(StopSignal)
  }

  /// The disk at a path.
  static func disk(at path: String, _ surroundings: Surroundings) throws(Refusal) -> any Disk {
    do {
      return try surroundings.openDisk(path)
    } catch {
      if error.cause == .missing || error.cause == .notAFolder { throw .missing(path) }
      throw .storage(error)
    }
  }

  /// Reads a directory through the gate; after a commit left unfinished, `run` calls this again once it is finished.
  static func read(_ disk: any Disk, asOf: AsOf, surroundings: Surroundings) throws(Refusal) -> Session {
    let zones = ZoneFiles(environment: surroundings.environment)
    let contents: DirectoryContents
    do {
      let gate = try examine(disk)
      guard gate.isOpen else { throw Refusal.gate(gate) }
      guard zones.isUsable else { throw Refusal.zones(zones.folder) }
      contents = try DirectoryContents.read(from: disk)
    } catch let refusal as Refusal {
      throw refusal
    } catch let error as StorageError {
      throw .storage(error)
    } catch {
      preconditionFailure("reading throws refusals and storage errors only")
    }
    return Session(disk: disk, contents: contents, zones: zones, asOf: asOf, now: surroundings.now())
  }

  /// Looks at the version and the required parts, and at nothing else.
  static func examine(_ disk: any Disk) throws(StorageError) -> Gate {
    let entries = try disk.entries(in: .root)
    // A file or link by the name of a part is not the part: taken for an empty one, it would undo all that was recorded.
    let folders = entries.filter { $0.kind == .folder }.map(\.path.text)
    guard entries.contains(where: { $0.path.text == "campaign-ops.json" }) else {
      return Gate.examine(settings: nil, entries: folders)
    }
    do {
      return Gate.examine(
        settings: try disk.read("campaign-ops.json", limit: ReadLimit.document), entries: folders)
    } catch  where [.denied, .isAFolder, .notAFile, .link, .tooLarge].contains(error.cause) {
      return Gate.unreadable(because: error.cause.sentence, entries: folders)
    }
  }

  /// The same session over other contents, to see what a file not yet written would change.
  func replacing(_ contents: DirectoryContents) -> Session {
    Session(disk: disk, contents: contents, zones: zones, asOf: .moment(asOf), now: now)
  }

  private init(disk: any Disk, contents: DirectoryContents, zones: ZoneFiles, asOf: AsOf, now: Instant) {
    self.disk = disk
    self.contents = contents
    self.zones = zones
    previous = PreviousState(contents) { contents.auditSegments(on: disk) }
    self.now = now
    let checked = CampaignBook.read(contents.sources(zones: zones, disk: disk))
    book = checked.output
    diagnostics = contents.diagnostics + contents.misplaced + checked.diagnostics
    self.asOf = asOf.resolve(in: checked.output?.settings.zone ?? .utc, now: now, lastRun: previous.lastRun)
  }

  /// The bytes of an export, to quote a line of it; of one larger than a document nothing is quoted.
  func exportBytes(at path: String) -> [UInt8]? {
    guard FileRole(of: path) == .export, let path = RelativePath(validating: path) else { return nil }
    return try? disk.read(path, limit: ReadLimit.document)
  }

  /// Works everything out for the as-of, or nothing where the settings cannot be read.
  ///
  /// With `knownAt` the figures are made of those exports only that had been made by that day.
  func pipeline(knownAt: Day? = nil, explaining: String? = nil) -> Pipeline? {
    pipeline(knownAt: knownAt, explaining: explaining, goOn: { () throws(Never) in })
  }

  /// The same, asking now and then whether to go on; it throws what that throws.
  func pipeline<Stop: Error>(
    knownAt: Day?, explaining: String? = nil, goOn: @escaping @Sendable () throws(Stop) -> Void
  ) throws(Stop) -> Pipeline? {
    guard let book else { return nil }
    return try Pipeline(
      book: book, found: diagnostics, contents: contents, previous: previous,
      // Only a directory that ran before can have versions in the log.
      archive: { PlanArchive(segments: previous.heads.isEmpty ? [] : contents.auditSegments(on: disk)) },
      digest: { DirectoryContents.digest(of: $0, on: disk) }, asOf: asOf,
      knownAt: knownAt.map { KnownAt(day: $0, recorded: exportRecords) }, explaining: explaining,
      goOn: goOn)
  }

  /// When the audit log first had each export.
  var exportRecords: ExportRecords {
    guard !previous.heads.isEmpty, let book else { return .none }
    return ExportRecords(segments: contents.auditSegments(on: disk), zone: book.settings.zone)
  }
}

extension DirectoryContents {
  /// What the book is read from.
  fileprivate func sources(zones: ZoneFiles, disk: any Disk) -> BookSources {
    let byRole = written
    var sources = BookSources(
      settings: SourceFile(path: "campaign-ops.json", bytes: files["campaign-ops.json"] ?? []),
      definitions: byRole[.definition] ?? [], unread: unreadDefinitions, content: byRole[.content] ?? [],
      progress: byRole[.progress] ?? [], instructions: byRole[.instruction] ?? [], paths: paths,
      zones: ZoneFinder { zones.zone(named: $0) }, metrics: Set(MetricRegistry.names + KPI.allCases.map(\.rawValue)),
      nonAdditiveMetrics: Set(MetricRegistry.all.filter { $0.kind == .nonAdditive }.map(\.name)),
      ratios: Set(KPI.allCases.map(\.rawValue)),
      digest: { path in Self.digest(of: path, on: disk) })
    sources.sharing = SideBySide.sharing
    sources.holidays = byRole[.holidays] ?? []
    sources.platforms = byRole[.platform] ?? []
    sources.hasUnreadPlatforms = unread.contains { FileRole(of: $0) == .platform }
    return sources
  }

  // A definition that cannot be read is not gone: what exists for its campaign must stay.
  private var unreadDefinitions: [String] {
    diagnostics.compactMap { $0.location?.path }.filter { FileRole(of: $0) == .definition }
  }

  /// What people wrote, by what it is for, in the order of the paths.
  private var written: [FileRole: [SourceFile]] {
    var written: [FileRole: [SourceFile]] = [:]
    for path in paths {
      let role = FileRole(of: path)
      guard role != .generated, let bytes = files[path] else { continue }
      written[role, default: []].append(SourceFile(path: path, bytes: bytes))
    }
    return written
  }

  /// The digest of an asset or upload, read only when a proof asks for it.
  static func digest(of path: String, on disk: any Disk) -> String? {
    guard let path = RelativePath(validating: path),
      let bytes = try? disk.read(path, limit: ReadLimit.document)
    else { return nil }
    return SHA256.hash(bytes).hex
  }

  /// The audit log's segments in the order of their paths; what cannot be read is left out.
  func auditSegments(on disk: any Disk) -> [(path: String, bytes: [UInt8])] {
    paths.filter { FileRole(of: $0) == .segment }.compactMap { path in
      guard let bytes = try? disk.read(RelativePath(stringLiteral: path), limit: ReadLimit.generated) else {
        return nil
      }
      return (path, bytes)
    }
  }

  /// Files that no stage looks at; strays among the definitions are found with these.
  fileprivate var misplaced: [Diagnostic] {
    paths.filter { FileRole(of: $0) == .unknown && !$0.hasPrefix("campaigns/") }.map { path in
      Diagnostic(.unexpectedFile, at: Location(path: path), "no part of the tool reads this file")
    }
  }
}
