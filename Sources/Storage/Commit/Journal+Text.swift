/// The journal as a file, version 1.
///
///     campaign-ops journal 1
///     write 812 8f1d2ab34c5e6f70 20:generated/index.json
///     create 97 0011223344556677 23:audit/2026/11/r-1.jsonl
///     remove 19:generated/old.json
///     end 3
///     sum 1f2e3d4c5b6a7980
///
/// `write` and `create` give the size in bytes, the checksum of the bytes, and the path after its own length, so a path
/// may hold any byte. `end` counts the lines between, `sum` is the checksum of everything before that line.
extension Journal {
  private static let title = Array("campaign-ops journal ".utf8)
  private static let version = Array("1\n".utf8)
  private static let sumLine = "sum ".utf8.count + 16 + 1

  /// The file's bytes.
  var text: [UInt8] {
    var text = Self.title + Self.version
    for placement in placements {
      text += Array("\(placement.mustBeNew ? "create" : "write") \(placement.size) ".utf8)
      text += placement.checksum.digits + [UInt8(ascii: " ")] + Self.measured(placement.path)
    }
    for removal in removals {
      text += Array("remove ".utf8) + Self.measured(removal)
    }
    text += Array("end \(placements.count + removals.count)\n".utf8)
    return text + Array("sum ".utf8) + Checksum(of: text).digits + [UInt8(ascii: "\n")]
  }

  private static func measured(_ path: RelativePath) -> [UInt8] {
    Array("\(path.bytes.count):".utf8) + path.bytes + [UInt8(ascii: "\n")]
  }

  /// Reads a journal; any deviation from what `text` writes is damage, and nothing of it is used.
  init(reading bytes: [UInt8]) throws(StorageError) {
    try Self.requireVersion(bytes)
    let damage = StorageError(.recover, StateFolder.journal, .journalDamaged)
    let body = bytes.dropLast(Self.sumLine)
    guard
      bytes.count > Self.sumLine,
      Array("sum ".utf8) + Checksum(of: body).digits + [UInt8(ascii: "\n")] == bytes.suffix(Self.sumLine),
      let journal = Self.lines(body.dropFirst(Self.title.count + Self.version.count)),
      journal.text == bytes,
      journal.objection == nil
    else { throw damage }
    self = journal
  }

  /// A higher version is told apart from damage, because the remedy is another one.
  private static func requireVersion(_ bytes: [UInt8]) throws(StorageError) {
    guard bytes.starts(with: title) else { throw StorageError(.recover, StateFolder.journal, .journalDamaged) }
    let stated = bytes.dropFirst(title.count).prefix { $0 != UInt8(ascii: "\n") }
    guard let number = JournalCursor.number(stated), number > 1 else { return }
    throw StorageError(.recover, StateFolder.journal, .journalTooNew)
  }

  private static func lines(_ body: ArraySlice<UInt8>) -> Journal? {
    var cursor = JournalCursor(rest: body)
    var placements: [Placement] = []
    var removals: [RelativePath] = []
    while let word = cursor.word(endedBy: " ") {
      switch String(decoding: word, as: UTF8.self) {
      case "write":
        guard let placement = cursor.placement(mustBeNew: false) else { return nil }
        placements.append(placement)
      case "create":
        guard let placement = cursor.placement(mustBeNew: true) else { return nil }
        placements.append(placement)
      case "remove":
        guard let path = cursor.path() else { return nil }
        removals.append(path)
      default:
        // Only `end` is left; reading the text back and comparing it settles whether its count is right.
        return Journal(placements: placements, removals: removals)
      }
    }
    return nil
  }
}

/// Reads the parts of a journal's lines, one after the other; nothing when the next bytes are something else.
private struct JournalCursor {
  var rest: ArraySlice<UInt8>

  mutating func word(endedBy end: Unicode.Scalar) -> ArraySlice<UInt8>? {
    guard let place = rest.firstIndex(of: UInt8(ascii: end)) else { return nil }
    defer { rest = rest[(place + 1)...] }
    return rest[..<place]
  }

  mutating func number(endedBy end: Unicode.Scalar) -> Int? {
    word(endedBy: end).flatMap(Self.number)
  }

  mutating func path() -> RelativePath? {
    guard let length = number(endedBy: ":"), length < rest.count else { return nil }
    let bytes = rest.prefix(length)
    rest = rest.dropFirst(length)
    guard rest.popFirst() == UInt8(ascii: "\n") else { return nil }
    return RelativePath(bytes: bytes)
  }

  mutating func placement(mustBeNew: Bool) -> Journal.Placement? {
    guard
      let size = number(endedBy: " "),
      let checksum = word(endedBy: " ").flatMap({ Checksum(digits: $0) }),
      let path = path()
    else { return nil }
    return Journal.Placement(path: path, mustBeNew: mustBeNew, size: size, checksum: checksum)
  }

  static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return nil
    }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
