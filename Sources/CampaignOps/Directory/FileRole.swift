/// What a file is for, told from its path below the data directory.
enum FileRole: Hashable {
  /// `campaign-ops.json`.
  case settings
  /// `campaigns/<id>.json` or `.jsonc`.
  case definition
  /// `campaigns/<id>/content.csv`.
  case content
  /// A file below `campaigns/<id>/`, referred to by content or proofs.
  case asset
  /// An export below `metrics/`.
  case export
  /// A kind of exports that the workspace describes, `profiles/<id>.json` or `.jsonc`.
  case profile
  /// A list of public holidays, `holidays/<name>.csv`.
  case holidays
  /// An instruction that the workspace writes itself, `instructions/<platform>/<type>/<TASK>.md`.
  case instruction
  /// What the workspace states of a platform, `platforms/<platform>.json` or `.jsonc`.
  case platform
  /// A record or a filled-in worklist below `progress/`.
  case progress
  /// Anything below `generated/`.
  case generated
  /// A segment of the audit log, `audit/<year>/<month>/<run>.jsonl`.
  case segment
  /// Anything else below `audit/`, such as the heads.
  case audit
  /// A table of schema version 1.
  case table
  /// What a migration keeps: the old files, its record and its report.
  case migration
  /// A file that version control or the operating system keeps.
  case housekeeping
  /// None of these.
  case unknown

  /// Tells the role.
  init(of path: String) {
    // Most files are generated, and nearly all of these have plain names.
    if path.utf8.starts(with: "generated/".utf8), FileRole.isPlain(path) {
      self = .generated
      return
    }
    let parts = path.split(separator: "/")
    let name = parts.last.map(String.init) ?? ""
    guard !parts.contains(where: { $0.hasPrefix(".") }), !name.hasSuffix("~"), name != "Thumbs.db",
      name != "desktop.ini"
    else {
      self = .housekeeping
      return
    }
    switch (parts.first, parts.count) {
    case ("campaign-ops.json", 1): self = .settings
    case ("campaigns", 2) where name.hasSuffix(".json") || name.hasSuffix(".jsonc"): self = .definition
    case ("campaigns", 3) where name == "content.csv": self = .content
    case ("campaigns", 3...): self = .asset
    case ("metrics", 2...): self = .export
    case ("profiles", 2) where name.hasSuffix(".json") || name.hasSuffix(".jsonc"): self = .profile
    case ("holidays", 2) where name.hasSuffix(".csv"): self = .holidays
    case ("instructions", 2...) where name.hasSuffix(".md"): self = .instruction
    case ("platforms", 2) where name.hasSuffix(".json") || name.hasSuffix(".jsonc"): self = .platform
    case ("progress", 2...): self = .progress
    case ("generated", 2...): self = .generated
    case ("audit", 2...): self = name.hasSuffix(".jsonl") ? .segment : .audit
    case ("tables", 2...): self = .table
    case ("migrations", 2...): self = .migration
    default: self = Self.documents.contains(name.lowercased()) ? .housekeeping : .unknown
    }
  }

  /// Whether no part of a path can be anybody's but the tool's: none begins with a dot, and the last is a name of its.
  private static func isPlain(_ path: String) -> Bool {
    var before = UInt8(ascii: "/")
    for byte in path.utf8 {
      if before == UInt8(ascii: "/"), byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") { return false }
      before = byte
    }
    let ends = [".json", ".md", ".csv", ".ics"]
    return ends.contains { path.utf8.count > $0.utf8.count && path.utf8.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// Names of texts that people may leave beside their data.
  private static let documents: Set = ["readme.md", "readme.txt", "readme", "license", "licence"]

  /// The largest size read, in bytes; nothing for files the stages do not look into.
  var limit: Int? {
    switch self {
    case .settings, .definition, .content, .profile, .holidays, .platform, .instruction, .progress, .audit:
      ReadLimit.document
    // What the tool itself wrote it must be able to read again, or each run would write it anew.
    case .generated: ReadLimit.generated
    // Exports of any size are read piece by piece.
    case .export: nil
    // Segments grow for ever and are looked into only when a plan's history is missing.
    case .segment, .asset, .table, .migration, .housekeeping, .unknown: nil
    }
  }
}
