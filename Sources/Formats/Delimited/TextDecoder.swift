public import Diagnostics

/// Brings a text into UTF-8 piece by piece, in whatever pieces it comes.
///
/// Its encoding has been decided before: by `TextEncoding.detect` on the first bytes, which tells everything but UTF-8
/// from an older character set. A reader of large files starts with UTF-8 and, at the first fault, has
/// `CharacterSetEvidence` look at the whole file; a set found there means to start again with that set.
/// After a fault nothing more is decoded.
public struct TextDecoder: Sendable {
  /// Something that cannot be decoded.
  public struct Fault: Sendable, Hashable {
    /// What it is.
    enum Kind: Sendable, Hashable {
      case notUTF8(UInt8)
      case notInSet(UInt8, TextEncoding)
      case halfPair
      case cutOff
    }

    let kind: Kind
    /// Where it stands in the decoded text.
    public let place: Place
  }

  /// How the text is written.
  public let encoding: TextEncoding
  /// What could not be decoded, if anything was met.
  public private(set) var fault: Fault?

  /// The first bytes of a character whose end has not come yet, at most three.
  private var rest: [UInt8] = []
  private var place = PlaceCounter()
  private var bytesOfMarkLeft: Int
  private let table: [[UInt8]]

  /// Starts a text.
  public init(_ encoding: TextEncoding) {
    self.encoding = encoding
    bytesOfMarkLeft = encoding.markLength
    table = CharacterSet.table(of: encoding)
  }

  /// Decodes the next piece; what it returns are whole characters.
  public mutating func decode(_ piece: ArraySlice<UInt8>) -> [UInt8] {
    guard fault == nil else { return [] }
    let skipped = min(bytesOfMarkLeft, piece.count)
    bytesOfMarkLeft -= skipped
    let text: [UInt8]
    switch encoding {
    case .utf8, .utf8BOM: text = decodeUTF8(rest + piece.dropFirst(skipped))
    case .windows1252, .windows1251, .latin1: text = decodeSingle(piece)
    case .utf16LE, .utf16LEBare: text = decodeUTF16(rest + piece.dropFirst(skipped), lowFirst: true)
    case .utf16BE, .utf16BEBare: text = decodeUTF16(rest + piece.dropFirst(skipped), lowFirst: false)
    }
    place.pass(text)
    return text
  }

  /// Ends the text: bytes of a character whose end never came are a fault.
  public mutating func finish() -> [UInt8] {
    guard fault == nil, let first = rest.first else { return [] }
    switch encoding {
    case .utf8, .utf8BOM: report(.notUTF8(first), behind: [])
    // One byte is half a unit; more are the first half of a pair.
    default: report(rest.count == 1 ? .cutOff : .halfPair, behind: [])
    }
    return []
  }

  private mutating func report(_ kind: Fault.Kind, behind text: [UInt8]) {
    var place = place
    place.pass(text)
    if fault == nil { fault = Fault(kind: kind, place: place.place) }
  }

  private mutating func decodeUTF8(_ bytes: [UInt8]) -> [UInt8] {
    rest = []
    guard let fault = UTF8Check.firstFault(in: bytes, 0..<bytes.count) else { return bytes }
    let text = Array(bytes[..<fault])
    if UTF8Check.mayContinue(bytes[fault...]) {
      rest = Array(bytes[fault...])
    } else {
      report(.notUTF8(bytes[fault]), behind: text)
    }
    return text
  }

  private mutating func decodeSingle(_ piece: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(piece.count + piece.count / 8)
    for byte in piece {
      if byte < 0x80 {
        text.append(byte)
        continue
      }
      let character = table[Int(byte) - 0x80]
      if character.isEmpty {
        report(.notInSet(byte, encoding), behind: text)
        return text
      }
      text.append(contentsOf: character)
    }
    return text
  }

  private mutating func decodeUTF16(_ bytes: [UInt8], lowFirst: Bool) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = 0
    rest = []
    while index + 1 < bytes.count {
      let first = TextDecoder.unit(in: bytes, at: index, lowFirst: lowFirst)
      if let scalar = Unicode.Scalar(first) {
        appendUTF8(scalar, to: &text)
        index += 2
        continue
      }
      guard first < 0xDC00 else {
        report(.halfPair, behind: text)
        return text
      }
      guard index + 3 < bytes.count else { break }
      let second = TextDecoder.unit(in: bytes, at: index + 2, lowFirst: lowFirst)
      guard (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + second - 0xDC00)
      else {
        report(.halfPair, behind: text)
        return text
      }
      appendUTF8(scalar, to: &text)
      index += 4
    }
    rest = Array(bytes[index...])
    return text
  }

  private static func unit(in bytes: [UInt8], at index: Int, lowFirst: Bool) -> UInt32 {
    let (low, high) = lowFirst ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
    return UInt32(high) << 8 | UInt32(low)
  }
}

/// Counts lines and columns as text goes by; each LF, CRLF and lone CR ends one line.
struct PlaceCounter: Sendable {
  private var line = 1
  private var column = 1
  private var endsWithReturn = false

  /// The place of the next byte.
  var place: Place { Place(line: line, column: column) }

  /// Passes bytes.
  mutating func pass(_ bytes: [UInt8]) {
    for byte in bytes {
      let completesPair = endsWithReturn && byte == 0x0A
      endsWithReturn = byte == 0x0D
      if completesPair { continue }
      if byte == 0x0A || byte == 0x0D {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
  }
}
