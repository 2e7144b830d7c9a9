import Diagnostics
import Formats

/// Checks one segment line by line: hashes, numbers, the chain, its opening and its closing.
///
/// Only the first bad line is named, since those after it follow from it.
struct SegmentCheck {
  /// How a segment's hashes were made.
  enum Keyed: Hashable {
    /// Without a key.
    case no
    /// With the key that was given.
    case yes
    /// With a key that was not given, so that the hashes could not be compared.
    case unknown
    /// With another key than the one given.
    case another
  }

  /// The segment's path.
  let path: String
  /// The first fault, if there is one.
  private(set) var fault: Diagnostic?
  /// The lines between opening and closing.
  private(set) var entries = 0
  /// How its hashes were made.
  private(set) var keyed = Keyed.no
  /// What its first and last line say, if they can be read.
  private(set) var segment: AuditLog.Segment?

  private let key: AuditKey?
  private var lines: [AuditLine] = []
  private var hash = LineHash(key: nil)

  /// Checks a segment, under a key if there is one.
  init(path: String, bytes: [UInt8], key: AuditKey?) {
    self.path = path
    self.key = key
    segment = AuditLog.Segment(path: path, bytes: bytes)
    fault = bytes.withUnsafeBufferPointer { firstFault(in: $0) }
    entries = max(0, lines.count - 2)
  }

  private mutating func firstFault(in bytes: UnsafeBufferPointer<UInt8>) -> Diagnostic? {
    guard !bytes.isEmpty else {
      return finding(.auditTailCut, 1, 1, "the segment is empty, although a run never leaves it so")
    }
    if let fault = opening(bytes) { return fault }
    if let fault = splitAndHash(bytes) { return fault }
    return ChainCheck(path: path, bytes: bytes, lines: lines).fault ?? closing(bytes)
  }

  /// Looks at the first line, which says whose segment it is and whether its hashes are under a key.
  private mutating func opening(_ bytes: UnsafeBufferPointer<UInt8>) -> Diagnostic? {
    let end = bytes.firstIndex(of: 0x0A) ?? bytes.count
    guard let first = AuditLine(bytes, 0, end, commonLength: nil) else {
      return end == bytes.count
        ? finding(.auditTailCut, 1, 1, "the segment ends in its first line")
        : finding(.auditLineEdited, 1, 1, "this line is no entry as the tool writes them")
    }
    guard let opened = JSONReader.read(Array(bytes[0..<end]), path: path).output,
      opened["action"]?.string == AuditSegment.openingAction
    else { return finding(.auditLineRemoved, 1, 1, "the line that opens the segment is missing before this one") }
    let isPlain = LineHash(key: nil).matches(first, in: bytes)
    let name = opened["key"]?.string
    if let key, LineHash(key: key).matches(first, in: bytes) {
      keyed = .yes
      hash = LineHash(key: key)
    } else if name != nil, !isPlain {
      keyed = key == nil ? .unknown : name == key?.name ? .yes : .another
      if let key { hash = LineHash(key: key) }
    }
    guard keyed != .another else {
      return finding(.auditKeyWrong, 1, 1, "this segment was written with another key than the one given")
    }
    return nil
  }

  /// Finds the lines, and the first that is not as it was written.
  private mutating func splitAndHash(_ bytes: UnsafeBufferPointer<UInt8>) -> Diagnostic? {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let number = lines.count + 1
      guard end < bytes.count else {
        return finding(.auditTailCut, number, 1, "the segment ends in the middle of this line")
      }
      guard let line = AuditLine(bytes, start, end, commonLength: lines.first?.common.count) else {
        if let last = lines.last, ChainCheck.isClosing(last, in: bytes) {
          return finding(.auditLineInserted, number, 1, "this line was inserted after the segment was closed")
        }
        return finding(.auditLineEdited, number, 1, "this line is no entry as the tool writes them")
      }
      if keyed != .unknown, !hash.matches(line, in: bytes) {
        return finding(
          .auditLineEdited, number, line.hash.lowerBound - start + 1,
          "this line was edited: its hash is not that of its content")
      }
      lines.append(line)
      start = end + 1
    }
    return nil
  }

  private func closing(_ bytes: UnsafeBufferPointer<UInt8>) -> Diagnostic? {
    guard let last = lines.last else { return nil }
    let closed = JSONReader.read(Array(bytes[last.start..<last.end]), path: path).output
    guard closed?["action"]?.string == AuditSegment.closingAction else {
      return finding(
        .auditTailCut, lines.count, 1, "the segment ends with this line and is not closed: its tail was cut")
    }
    guard closed?["entries"]?.int == lines.count - 2 else {
      return finding(
        .auditLineRemoved, lines.count, 1,
        "the segment was closed with \(closed?["entries"]?.int ?? 0) entries and has \(lines.count - 2)")
    }
    return nil
  }

  private func finding(_ code: Code, _ line: Int, _ column: Int, _ message: String) -> Diagnostic {
    Diagnostic(code, at: Location(path: path, line: line, column: column), message)
  }
}
