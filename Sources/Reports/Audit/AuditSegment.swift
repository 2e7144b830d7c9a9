import Diagnostics
import Formats
public import Quantities

/// The entries of one run as a file of JSON lines, each line bound to the one before by its hash.
///
/// The first line opens the segment and names the heads it follows; the last closes it and counts the entries, so
/// that a cut tail shows. `hash` is the SHA-256 of the line as it stands without its `hash` field; with a key it is
/// the HMAC-SHA-256, and the first line has the key's name.
public struct AuditSegment: Sendable {
  /// The end of an earlier segment that a new one follows.
  public struct Head: Sendable, Hashable, Comparable {
    /// The run that wrote the segment.
    public var run: String
    /// The segment's path below the data directory.
    public var segment: String
    /// The hash of its closing line.
    public var hash: String
    /// How many entries it has, the opening and closing lines not counted.
    public var entries: Int
    /// The as-of of the run.
    public var asOf: Instant

    /// Orders by run.
    public static func < (left: Head, right: Head) -> Bool { (left.run, left.hash) < (right.run, right.hash) }
  }

  /// The action of a segment's first line.
  static let openingAction = "segment.opened"
  /// The action of a segment's last line.
  static let closingAction = "segment.closed"

  /// What every line of the segment has in common.
  public struct Run: Sendable {
    /// The as-of of the run.
    public var asOf: Instant
    /// When the run took place.
    public var recordedAt: Instant
    /// Who started it.
    public var actor: String
    /// The command that was run, without paths.
    public var command: String
    /// The tool's version.
    public var version: String

    /// Describes a run.
    public init(asOf: Instant, recordedAt: Instant, actor: String, command: String, version: String) {
      self.asOf = asOf
      self.recordedAt = recordedAt
      self.actor = actor
      self.command = command
      self.version = version
    }
  }

  /// The segment's file.
  public let file: OutputFile
  /// The head it leaves behind.
  public let head: Head

  /// Writes the segment of a run that follows the heads given.
  public init(run: Run, follows heads: [Head], entries: [AuditEntry], key: [UInt8]? = nil) {
    let name = Self.name(of: run, follows: heads, entries: entries)
    var chain = Chain(name: name, run: run, key: key)
    var opening = [
      JSON.Field("action", .string(Self.openingAction)),
      JSON.Field("command", .string(run.command)),
      JSON.Field("version", .string(run.version)),
    ]
    if let key { opening.append(JSON.Field("key", .string(AuditKey(key).name))) }
    chain.append(
      opening + [
        JSON.Field("follows", .array(heads.sorted().map { ["run": .string($0.run), "hash": .string($0.hash)] }))
      ])
    for entry in entries { chain.append(Self.fields(of: entry)) }
    chain.append([JSON.Field("action", .string(Self.closingAction)), JSON.Field("entries", .integer(entries.count))])
    let path =
      "audit/\(run.recordedAt.description.prefix(4))/\(run.recordedAt.description.dropFirst(5).prefix(2))/\(name).jsonl"
    file = OutputFile(path: path, bytes: chain.bytes)
    head = Head(run: name, segment: path, hash: chain.last, entries: entries.count, asOf: run.asOf)
  }

  // The name starts with the time so that a folder lists in order, and ends in a digest so that two branches that
  // ran in the same second never write one file.
  private static func name(of run: Run, follows heads: [Head], entries: [AuditEntry]) -> String {
    var hash = SHA256()
    hash.update(Array("\(run.actor)\n\(run.asOf)\n".utf8))
    for head in heads.sorted() { hash.update(Array("\(head.hash)\n".utf8)) }
    for entry in entries { hash.update(JSON.object(fields(of: entry)).line) }
    let stamp = run.recordedAt.description.filter { $0 != "-" && $0 != ":" }
    return "\(stamp)-\(hash.finish().hex.prefix(8))"
  }

  private static func fields(of entry: AuditEntry) -> [JSON.Field] {
    var fields = [JSON.Field("action", .string(entry.action))]
    if let actor = entry.actor { fields.append(JSON.Field("by", .string(actor))) }
    fields.append(JSON.Field("entity", ["type": .string(entry.entityType), "id": .string(entry.entity)]))
    fields.append(JSON.Field("before", entry.before))
    fields.append(JSON.Field("after", entry.after))
    fields.append(JSON.Field("source", entry.source.map { "\($0.path):\($0.place.line)" } ?? .null))
    return fields
  }
}

/// Lines that each carry the hash of the line before.
private struct Chain {
  let name: String
  let run: AuditSegment.Run
  let key: [UInt8]?
  var bytes: [UInt8] = []
  var last = ""
  var count = 0

  init(name: String, run: AuditSegment.Run, key: [UInt8]?) {
    self.name = name
    self.run = run
    self.key = key
  }

  mutating func append(_ fields: [JSON.Field]) {
    let common = [
      JSON.Field("seq", .integer(count)),
      JSON.Field("run", .string(name)),
      JSON.Field("asOf", .string(run.asOf.description)),
      JSON.Field("recordedAt", .string(run.recordedAt.description)),
      JSON.Field("actor", .string(run.actor)),
    ]
    let body = common + fields + [JSON.Field("prev", last.isEmpty ? .null : .string(last))]
    let line = JSON.object(body).line
    last = (key.map { HMAC.authenticate(line, key: $0) } ?? SHA256.hash(line)).hex
    bytes += JSON.object(body + [JSON.Field("hash", .string(last))]).line
    count += 1
  }
}
