/// How often a text uses each kind of line end, those inside quoted cells included.
public struct LineEndCounts: Sendable, Hashable {
  /// Line feeds.
  public var lf: Int
  /// Carriage returns followed by a line feed.
  public var crlf: Int
  /// Carriage returns alone.
  public var cr: Int

  /// States the counts, which are zero unless told.
  public init(lf: Int = 0, crlf: Int = 0, cr: Int = 0) {
    self.lf = lf
    self.crlf = crlf
    self.cr = cr
  }

  /// Counts the line ends of a text.
  public init(of bytes: [UInt8]) {
    self.init()
    bytes.withUnsafeBufferPointer { buffer in
      var isAfterReturn = false
      for byte in buffer {
        // Nearly all bytes are above both marks.
        if byte > 0x0D {
          isAfterReturn = false
          continue
        }
        if byte == 0x0A {
          if isAfterReturn {
            cr -= 1
            crlf += 1
          } else {
            lf += 1
          }
        }
        isAfterReturn = byte == 0x0D
        if isAfterReturn { cr += 1 }
      }
    }
  }

  /// Adds the counts of another piece of the same text; no CRLF may have been cut in two.
  public mutating func merge(_ other: LineEndCounts) {
    lf += other.lf
    crlf += other.crlf
    cr += other.cr
  }
}

extension LineEndCounts: CustomStringConvertible {
  /// The kinds with their counts, the commonest first, as in `CRLF:116+CR:3`; `none` for a single line.
  public var description: String {
    let kinds = [("CRLF", crlf), ("LF", lf), ("CR", cr)].filter { $0.1 > 0 }
    guard !kinds.isEmpty else { return "none" }
    // Sorting keeps equal counts in the order of the list.
    let ordered = kinds.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
    return ordered.map { "\($0.element.0):\($0.element.1)" }.joined(separator: "+")
  }
}
