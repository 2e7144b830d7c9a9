public import Diagnostics

/// The ways in which a text ends its lines.
public enum LineEnds: String, Sendable, Hashable {
  /// The text has a single line and no line end.
  case none
  /// Line feeds, as on Unix.
  case lf
  /// Carriage return and line feed, as on Windows.
  case crlf
  /// Carriage returns alone, as some spreadsheets still write.
  case cr
  /// Several of these.
  case mixed

  /// How a text ends its lines, line ends inside quoted cells included.
  public static func detect(in bytes: [UInt8]) -> LineEnds {
    var found: LineEnds = .none
    var index = 0
    while index < bytes.count {
      let length = lineEndLength(in: bytes, at: index)
      if length > 0 {
        let kind: LineEnds = length == 2 ? .crlf : bytes[index] == 0x0A ? .lf : .cr
        if found != .none, found != kind { return .mixed }
        found = kind
      }
      index += max(1, length)
    }
    return found
  }

  /// The place of a byte in a text; each LF, CRLF and lone CR ends one line.
  public static func place(of offset: Int, in bytes: [UInt8]) -> Place {
    var line = 1
    var start = 0
    var index = 0
    while index < min(offset, bytes.count) {
      let length = lineEndLength(in: bytes, at: index)
      index += max(1, length)
      guard length > 0, index <= offset else { continue }
      line += 1
      start = index
    }
    return Place(line: line, column: offset - start + 1)
  }

  /// The length of the line end at an index, or 0 if there is none.
  static func lineEndLength(in bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case 0x0A: 1
    case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    default: 0
    }
  }
}
