import Formats

/// One line of a segment, taken apart at its fixed places without reading it as JSON.
///
/// The tool writes its lines in one form only, so a line in another form was not written by it. Positions count bytes
/// from the segment's start.
struct AuditLine {
  /// Where the line starts.
  let start: Int
  /// Where it ends, its line break not counted.
  let end: Int
  /// The number under `seq`.
  let sequence: Int
  /// What stands between the number and the action: run, as-of, time and actor, the same in each line of a segment.
  let common: Range<Int>
  /// The digits under `prev`; empty for `null`.
  let previous: Range<Int>
  /// The digits under `hash`.
  let hash: Range<Int>

  /// `,"hash":"`, 64 digits, `"}`.
  private static let tail = 9 + 64 + 2
  private static let opening = Array("{\"seq\":".utf8)
  private static let action = Array(",\"action\":\"".utf8)
  private static let hashKey = Array(",\"hash\":\"".utf8)
  private static let previousKey = Array(",\"prev\":\"".utf8)
  private static let noPrevious = Array(",\"prev\":null".utf8)

  /// Takes a line apart; nothing if it has not the form in which lines are written.
  ///
  /// `commonLength` is the length of the part that all lines share, once the first line has told it.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, commonLength: Int?) {
    let bodyEnd = end - Self.tail
    guard bodyEnd > start, bytes[end - 1] == 0x7D, bytes[end - 2] == 0x22, bytes.has(Self.hashKey, at: bodyEnd),
      bytes.has(Self.opening, at: start)
    else { return nil }
    let digits = end - 2 - 64..<end - 2
    guard bytes[digits].allSatisfy(\.isLowerHex) else { return nil }
    var position = start + Self.opening.count
    let first = position
    var sequence = 0
    while position < bodyEnd, position - first < 12, (0x30...0x39).contains(bytes[position]) {
      sequence = sequence * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    guard position > first, position - first == 1 || bytes[first] != 0x30 else { return nil }
    guard let common = Self.common(bytes, position, bodyEnd, commonLength) else { return nil }
    guard let previous = Self.previous(bytes, common.upperBound, bodyEnd) else { return nil }
    self.start = start
    self.end = end
    self.sequence = sequence
    self.common = common
    self.previous = previous
    hash = digits
  }

  /// Where the line's body ends: its hash is that of the body, a brace and a line break.
  var bodyEnd: Int { end - Self.tail }

  // A text never holds a quote without a backslash before it, so the key can be found by its bytes.
  private static func common(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int, _ length: Int?
  ) -> Range<Int>? {
    if let length, bytes.has(action, at: start + length) { return start..<start + length }
    var position = start
    while position + action.count <= limit {
      if bytes.has(action, at: position) { return start..<position }
      position += 1
    }
    return nil
  }

  private static func previous(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Range<Int>? {
    if end - noPrevious.count >= start, bytes.has(noPrevious, at: end - noPrevious.count) { return end..<end }
    let from = end - 1 - 64
    guard from - previousKey.count >= start, bytes[end - 1] == 0x22,
      bytes.has(previousKey, at: from - previousKey.count),
      bytes[from..<end - 1].allSatisfy(\.isLowerHex)
    else { return nil }
    return from..<end - 1
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes of a word stand at a position.
  func has(_ word: [UInt8], at position: Int) -> Bool {
    guard position >= 0, position + word.count <= count else { return false }
    for index in 0..<word.count where self[position &+ index] != word[index] { return false }
    return true
  }

  /// Whether two pieces are the same.
  func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    for index in 0..<one.count where self[one.lowerBound &+ index] != self[other.lowerBound &+ index] { return false }
    return true
  }

  /// A piece as text.
  func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}

extension UInt8 {
  fileprivate var isLowerHex: Bool { (0x30...0x39).contains(self) || (0x61...0x66).contains(self) }
}
