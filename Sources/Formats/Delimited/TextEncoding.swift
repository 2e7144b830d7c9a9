public import Diagnostics

/// The character encodings that exports come in; the raw value is the name people know.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  /// UTF-8 without a byte-order mark; plain ASCII is this too.
  case utf8 = "utf-8"
  /// UTF-8 that starts with a byte-order mark.
  case utf8BOM = "utf-8 BOM"
  /// UTF-16, low byte first, with a byte-order mark.
  case utf16LE = "utf-16le BOM"
  /// UTF-16, high byte first, with a byte-order mark.
  case utf16BE = "utf-16be BOM"
  /// UTF-16, low byte first, known by its zero bytes only.
  case utf16LEBare = "utf-16le"
  /// UTF-16, high byte first, known by its zero bytes only.
  case utf16BEBare = "utf-16be"

  /// The number of bytes of the byte-order mark.
  var markLength: Int {
    switch self {
    case .utf8, .utf16LEBare, .utf16BEBare: 0
    case .utf16LE, .utf16BE: 2
    case .utf8BOM: 3
    }
  }
}

/// A text brought into UTF-8, and how it was written.
public struct DecodedText: Sendable, Hashable {
  /// How the text was written.
  public let encoding: TextEncoding
  /// The text in UTF-8 without a byte-order mark.
  public let bytes: [UInt8]

  /// Pairs a text in UTF-8 with how it was written.
  public init(encoding: TextEncoding, bytes: [UInt8]) {
    self.encoding = encoding
    self.bytes = bytes
  }
}

extension TextEncoding {
  /// Brings an export's bytes into UTF-8.
  ///
  /// A byte-order mark decides; without one, zero bytes in every second place mean UTF-16. Whatever cannot be
  /// decoded is `export-encoding`, at its line and column in the decoded text, and leaves no output.
  public static func decode(_ bytes: [UInt8], path: String) -> Checked<DecodedText> {
    let encoding = detect(bytes)
    switch encoding {
    case .utf8, .utf8BOM: return decodeUTF8(bytes, encoding, path)
    case .utf16LE, .utf16LEBare: return decodeUTF16(bytes, encoding, lowFirst: true, path)
    case .utf16BE, .utf16BEBare: return decodeUTF16(bytes, encoding, lowFirst: false, path)
    }
  }

  /// How a text is written, as far as its first bytes tell.
  public static func detect(_ bytes: [UInt8]) -> TextEncoding {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8BOM }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LE }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BE }
    return wideByZeros(bytes.prefix(512)) ?? .utf8
  }

  /// UTF-16 if an eighth of the bytes are zero and nearly all of those stand in one half of the places.
  private static func wideByZeros(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
    var zeros = (even: 0, odd: 0)
    for (position, byte) in bytes.enumerated() where byte == 0 {
      if position.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let enough = max(1, bytes.count / 8)
    // Not all of them: characters such as the ideographic space U+3000 have a low byte of zero.
    if zeros.odd >= enough, zeros.even * 8 <= zeros.odd { return .utf16LEBare }
    if zeros.even >= enough, zeros.odd * 8 <= zeros.even { return .utf16BEBare }
    return nil
  }

  private static func decodeUTF8(_ bytes: [UInt8], _ encoding: TextEncoding, _ path: String) -> Checked<DecodedText> {
    let text = encoding.markLength == 0 ? bytes : Array(bytes.dropFirst(encoding.markLength))
    guard let fault = UTF8Check.firstFault(in: text, 0..<text.count) else {
      return Checked(DecodedText(encoding: encoding, bytes: text))
    }
    let digits = String(decoding: [hexDigit(text[fault] >> 4), hexDigit(text[fault] & 15)], as: UTF8.self)
    let place = LineEnds.place(of: fault, in: text)
    return Checked(nil, [.encodingFault("the byte 0x\(digits) here is not UTF-8", path: path, place: place)])
  }

  private static func decodeUTF16(
    _ bytes: [UInt8], _ encoding: TextEncoding, lowFirst: Bool, _ path: String
  ) -> Checked<DecodedText> {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = encoding.markLength
    while index + 1 < bytes.count {
      guard let (scalar, length) = scalar(in: bytes, at: index, lowFirst: lowFirst) else {
        let place = LineEnds.place(of: text.count, in: text)
        return Checked(nil, [.encodingFault("half of a surrogate pair stands here", path: path, place: place)])
      }
      appendUTF8(scalar, to: &text)
      index += length
    }
    guard index == bytes.count else {
      let place = LineEnds.place(of: text.count, in: text)
      return Checked(
        nil, [.encodingFault("the last character of the UTF-16 text is cut in half", path: path, place: place)])
    }
    return Checked(DecodedText(encoding: encoding, bytes: text))
  }

  private static func scalar(in bytes: [UInt8], at index: Int, lowFirst: Bool) -> (Unicode.Scalar, Int)? {
    let first = unit(in: bytes, at: index, lowFirst: lowFirst)
    if let scalar = Unicode.Scalar(first) { return (scalar, 2) }
    guard first < 0xDC00, index + 3 < bytes.count else { return nil }
    let second = unit(in: bytes, at: index + 2, lowFirst: lowFirst)
    guard (0xDC00...0xDFFF).contains(second) else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + second - 0xDC00).map { ($0, 4) }
  }

  private static func unit(in bytes: [UInt8], at index: Int, lowFirst: Bool) -> UInt32 {
    let (low, high) = lowFirst ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
    return UInt32(high) << 8 | UInt32(low)
  }
}

extension Diagnostic {
  /// Bytes that are no text in the encoding the file is written in.
  fileprivate static func encodingFault(_ message: String, path: String, place: Place) -> Diagnostic {
    Diagnostic(.exportEncoding, at: Location(path: path, place: place), message)
  }
}
