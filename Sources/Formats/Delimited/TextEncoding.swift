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
  /// Windows-1252, Western Europe; Latin-1 without its unused control characters is this too.
  case windows1252 = "cp1252"
  /// ISO 8859-1 with control characters from 0x80 to 0x9F; read only where a feed states it.
  case latin1 = "iso-8859-1"
  /// Windows-1251, Cyrillic.
  case windows1251 = "cp1251"

  /// The number of bytes of the byte-order mark.
  var markLength: Int {
    switch self {
    case .utf16LE, .utf16BE: 2
    case .utf8BOM: 3
    default: 0
    }
  }

  /// Whether each byte is a character.
  var isSingleByte: Bool { self == .windows1252 || self == .latin1 || self == .windows1251 }
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

  /// The encoding's name; `ascii` for UTF-8 whose every byte is below 0x80.
  public var encodingName: String { DecodedText.name(of: encoding, isASCII: isASCII) }

  /// The name of the encoding of a text, of which it is known whether every byte is below 0x80.
  public static func name(of encoding: TextEncoding, isASCII: Bool) -> String {
    encoding == .utf8 && isASCII ? "ascii" : encoding.rawValue
  }

  /// Whether every byte is below 0x80; one pass without a branch for each byte.
  private var isASCII: Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var all: UInt8 = 0
      for byte in buffer { all |= byte }
      return all < 0x80
    }
  }
}
