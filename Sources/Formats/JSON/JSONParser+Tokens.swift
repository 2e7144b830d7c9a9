import Diagnostics

extension JSONParser {
  /// Refuses a byte-order mark and text in UTF-16 or UTF-32, each with its own advice.
  mutating func acceptEncodingMark() -> Bool {
    let finding: Diagnostic? =
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        .jsonByteOrderMark(path: path)
      } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
        .jsonWideText(path: path)
      } else if hasZeroPattern {
        .jsonWideText(path: path)
      } else {
        nil
      }
    guard let finding else { return true }
    findings.append(finding)
    return false
  }

  /// Whether the first bytes are zero in the places where UTF-16 or UTF-32 has zeros for plain characters.
  private var hasZeroPattern: Bool {
    guard bytes.count >= 4 else { return false }
    return bytes[1] == 0 && bytes[3] == 0 || bytes[0] == 0 && bytes[2] == 0
  }

  /// Goes past blanks, line ends and, where allowed, comments; false after an unclosed comment.
  mutating func skipBlanks() -> Bool {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09: index += 1
      case 0x0A, 0x0D: skipLineEnd()
      case 0x2F where dialect == .withComments:
        guard skipComment() else { return false }
      default: return true
      }
    }
    return true
  }

  /// Goes past one LF, CRLF or lone CR, each of which ends one line.
  private mutating func skipLineEnd() {
    let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
    index += isPair ? 2 : 1
    line += 1
    lineStart = index
  }

  private mutating func skipComment() -> Bool {
    let start = index
    let startPlace = place
    switch index + 1 < bytes.count ? bytes[index + 1] : 0 {
    case 0x2F:
      while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    case 0x2A:
      index += 2
      guard skipToCommentEnd() else {
        findings.append(.jsonUnclosedComment(path: path, place: startPlace))
        return false
      }
    default:
      let nothing: Bool? = unexpected("a value or a comment")
      return nothing ?? false
    }
    guard let fault = UTF8Check.firstFault(in: bytes, start..<index) else { return true }
    return refuseCommentText(from: start, at: startPlace, fault: fault)
  }

  private mutating func skipToCommentEnd() -> Bool {
    while index < bytes.count {
      switch bytes[index] {
      case 0x2A where index + 1 < bytes.count && bytes[index + 1] == 0x2F:
        index += 2
        return true
      case 0x0A, 0x0D: skipLineEnd()
      default: index += 1
      }
    }
    return false
  }

  /// Counts the lines of a comment once more, up to the byte that is not UTF-8.
  private mutating func refuseCommentText(from start: Int, at place: Place, fault: Int) -> Bool {
    index = start
    line = place.line
    lineStart = start - (place.column - 1)
    while index < fault {
      if bytes[index] == 0x0A || bytes[index] == 0x0D { skipLineEnd() } else { index += 1 }
    }
    findings.append(.jsonInvalidByte(bytes[fault], path: path, place: self.place(of: fault)))
    return false
  }

  /// Reads a string, a number or one of the three words.
  mutating func scalar() -> JSONNode? {
    let start = place
    switch next {
    case 0x22: return string().map { JSONNode(place: start, content: .string($0)) }
    case .some(let byte) where Self.isWordByte(byte): return word(at: start)
    default: return unexpected("a value")
    }
  }

  /// Reads a run of letters, digits, signs and dots, which must be one of the words or a number.
  private mutating func word(at start: Place) -> JSONNode? {
    let begin = index
    while index < bytes.count, Self.isWordByte(bytes[index]) { index += 1 }
    let range = begin..<index
    let text = String(decoding: bytes[range], as: UTF8.self)
    let content: JSONNode.Content
    switch text {
    case "true": content = .bool(true)
    case "false": content = .bool(false)
    case "null": content = .null
    default:
      if let fault = JSONNumber.fault(in: bytes[range]) {
        return stop(.jsonBadWord(text, fault: fault, path: path, place: start))
      }
      content = .number(JSONNumber(literal: text))
    }
    return JSONNode(place: start, content: content)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  /// Records that something else was expected at the index, and ends the reading.
  mutating func unexpected<Wanted>(_ wanted: String) -> Wanted? {
    guard let byte = next else { return stop(.jsonUnexpectedEnd(wanted: wanted, path: path, place: place)) }
    if isConflictMarker { return stop(.jsonConflictMarker(path: path, place: place)) }
    let sequence = bytes.withUnsafeBufferPointer {
      byte < 0x80 ? 1 : UTF8Check.sequenceLength(in: $0, at: index, end: $0.count)
    }
    guard sequence > 0 else { return stop(.jsonInvalidByte(byte, path: path, place: place)) }
    let found = String(decoding: bytes[index..<index + sequence], as: UTF8.self)
    return stop(.jsonUnexpected(found, wanted: wanted, path: path, place: place))
  }

  /// Whether the line starts here with seven `<`, `=`, `>` or `|`, as an unfinished merge leaves it.
  private var isConflictMarker: Bool {
    guard index == lineStart, index + 7 <= bytes.count else { return false }
    guard let mark = next, [0x3C, 0x3D, 0x3E, 0x7C].contains(mark) else { return false }
    guard bytes[index..<index + 7].allSatisfy({ $0 == mark }) else { return false }
    return index + 7 == bytes.count || [0x20, 0x0A, 0x0D].contains(bytes[index + 7])
  }
}
