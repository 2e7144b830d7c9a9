import Diagnostics

/// Finds the first line of a segment that does not stand where it was written, and says what was done to it.
///
/// Each line's own hash is right by now, so whoever changed something either moved whole lines or made new hashes.
struct ChainCheck {
  let path: String
  let bytes: UnsafeBufferPointer<UInt8>
  let lines: [AuditLine]

  /// The first fault, if there is one.
  var fault: Diagnostic? {
    guard let first = lines.first else { return nil }
    for (index, line) in lines.enumerated() {
      let isStart = index == 0
      if line.sequence == index, bytes.isSame(line.common, first.common),
        isStart ? line.previous.isEmpty : bytes.isSame(line.previous, lines[index - 1].hash),
        isStart || index == lines.count - 1 || !isClosing(line)
      {
        continue
      }
      return fault(at: index, first)
    }
    return nil
  }

  private func fault(at index: Int, _ first: AuditLine) -> Diagnostic {
    let line = lines[index]
    if !bytes.isSame(line.common, first.common) {
      guard isOfSameRun(line, first) else {
        return finding(.auditLineInserted, index, line.common, "this line was inserted: it belongs to another run")
      }
      return finding(
        .auditLineEdited, index, line.common, "this line was edited: its times or its actor are not those of its run")
    }
    if let twin = lines[..<index].firstIndex(where: { bytes.isSame($0.hash, line.hash) }) {
      return finding(
        .auditLineInserted, index, line.hash, "this line was inserted: it is a copy of line \(twin + 1)")
    }
    if line.sequence == index, index < lines.count - 1, isClosing(line), index == 0 || follows(index, index - 1) {
      return finding(
        .auditLineInserted, index + 1, lines[index + 1].common, "this line was inserted after the segment was closed")
    }
    // The line that fits behind an earlier one shows that those in between were put there.
    if index > 1, let before = lines[..<(index - 1)].lastIndex(where: { bytes.isSame($0.hash, line.previous) }),
      line.sequence == lines[before].sequence + 1
    {
      return finding(
        .auditLineInserted, before + 1, lines[before + 1].common,
        "this line was inserted: line \(index + 1) follows line \(before + 1)")
    }
    if line.sequence != index { return misplaced(index, line) }
    return finding(
      .auditLineEdited, index, index == 0 ? line.common : line.previous,
      "this line does not follow the one before it: one of the two was replaced and its hash made anew")
  }

  private func misplaced(_ index: Int, _ line: AuditLine) -> Diagnostic {
    if line.sequence < index || lines[index...].contains(where: { $0.sequence == index }) {
      return finding(
        .auditLineReordered, index, line.common,
        "this line stands at place \(index) of the segment and was written at place \(line.sequence)")
    }
    let missing = line.sequence - index
    return finding(
      .auditLineRemoved, index, line.common,
      "\(missing == 1 ? "a line is" : "\(missing) lines are") missing before this one")
  }

  /// Whether two lines name one run, whatever else they say: `,"run":"…"` begins what all lines of a segment share.
  private func isOfSameRun(_ line: AuditLine, _ first: AuditLine) -> Bool {
    let quotes = bytes[first.common].indices.filter { bytes[$0] == UInt8(ascii: "\"") }
    guard quotes.count > 3 else { return false }
    let name = first.common.lowerBound..<quotes[3] + 1
    let other = line.common.lowerBound..<min(line.common.upperBound, line.common.lowerBound + name.count)
    return bytes.isSame(name, other)
  }

  private func follows(_ index: Int, _ before: Int) -> Bool {
    bytes.isSame(lines[index].previous, lines[before].hash)
  }

  private func isClosing(_ line: AuditLine) -> Bool { Self.isClosing(line, in: bytes) }

  /// Whether a line closes its segment.
  static func isClosing(_ line: AuditLine, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.has(closing, at: line.common.upperBound)
  }

  private static let closing = Array(",\"action\":\"\(AuditSegment.closingAction)\"".utf8)

  private func finding(_ code: Code, _ index: Int, _ part: Range<Int>, _ message: String) -> Diagnostic {
    let column = part.lowerBound - lines[index].start + 1
    return Diagnostic(code, at: Location(path: path, line: index + 1, column: column), message)
  }
}
