public import Diagnostics
public import Formats
import Quantities

/// What a directory records of a step that was applied to it: enough to notice a change of the step, and to undo it.
public struct AppliedStep: Sendable, Hashable {
  /// A file with the SHA-256 of its bytes.
  public struct File: Sendable, Hashable {
    /// The path below the data directory.
    public var path: String
    /// The digest in lower-case hexadecimal.
    public var digest: String

    /// Names a file.
    public init(path: String, digest: String) {
      self.path = path
      self.digest = digest
    }

    /// Names a file by its bytes.
    public init(path: String, bytes: [UInt8]) { self.init(path: path, digest: SHA256.hash(bytes).hex) }
  }

  /// The folder of all that migrations leave.
  public static let folder = "migrations"

  /// The step's name.
  public var id: String
  /// The step it followed.
  public var parent: String?
  /// The version it led to.
  public var to: Int
  /// Its checksum when it was applied.
  public var checksum: String
  /// The files it made, ordered.
  public var made: [File]
  /// The old files by their old paths, ordered; each is kept in the snapshot.
  public var snapshot: [File]

  /// The folder of one step.
  public static func folder(of id: String) -> String { "\(folder)/\(id)" }
  /// Where an old file is kept.
  public static func kept(_ path: String, by id: String) -> String { "\(folder(of: id))/before/\(path)" }
  /// Where the record of a step is.
  public static func path(of id: String) -> String { "\(folder(of: id))/applied.json" }
  /// Where the report of a step is; it is there only if the step was applied.
  public static func report(of id: String) -> String { "\(folder(of: id))/report.json" }

  /// Describes an applied step.
  public init(id: String, parent: String?, to: Int, checksum: String, made: [File], snapshot: [File]) {
    self.id = id
    self.parent = parent
    self.to = to
    self.checksum = checksum
    self.made = made
    self.snapshot = snapshot
  }

  /// The record as its file.
  public var json: JSON {
    let files = { (files: [File]) -> JSON in
      .array(files.map { ["path": .string($0.path), "sha256": .string($0.digest)] })
    }
    return [
      "step": .string(id), "parent": parent.map(JSON.string) ?? .null, "to": .integer(to),
      "checksum": .string(checksum), "made": files(made), "snapshot": files(snapshot),
    ]
  }

  /// Reads a record back, or nothing if it is not one.
  public init?(_ node: JSONNode) {
    func files(_ key: String) -> [File]? {
      node[key]?.array?.compactMap { file in
        guard let path = file["path"]?.string, let digest = file["sha256"]?.string else { return nil }
        return File(path: path, digest: digest)
      }
    }
    guard let id = node["step"]?.string, let to = node["to"]?.int, let checksum = node["checksum"]?.string,
      let made = files("made"), let snapshot = files("snapshot")
    else { return nil }
    self.init(
      id: id, parent: node["parent"]?.string, to: to, checksum: checksum, made: made, snapshot: snapshot)
  }
}

extension MigrationChain {
  /// What does not agree between the steps and those a directory records: an unknown step, or one changed since.
  public func faults(against applied: [AppliedStep]) -> [Diagnostic] {
    applied.compactMap { record in
      let place = Location(path: AppliedStep.path(of: record.id))
      guard let step = steps.first(where: { $0.id == record.id }) else {
        return Diagnostic(
          .migrationChain, at: place,
          "the directory has the migration step \(quoted(record.id)), which is not known here",
          help: "use the campaign-ops that applied it")
      }
      guard step.checksum != record.checksum else { return nil }
      return Diagnostic(
        .migrationEdited, at: place,
        "the migration step \(quoted(step.id)) is not the one that was applied here: its checksum is "
          + "\(step.checksum.prefix(12)), recorded is \(record.checksum.prefix(12))")
    }
  }
}
