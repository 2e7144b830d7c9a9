/// The tables of the older character sets.
enum CharacterSet {
  /// The UTF-8 of each byte from 0x80 on; empty for bytes that are no character, and for encodings of other kinds.
  static func table(of encoding: TextEncoding) -> [[UInt8]] {
    switch encoding {
    case .windows1252: windows1252
    case .windows1251: windows1251
    case .latin1: latin1
    default: []
    }
  }

  /// The byte of a character in Windows-1252 or, for the controls from U+0080 to U+009F, in Latin-1.
  static func byteInWindows1252(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value <= 0xFF { return UInt8(scalar.value) }
    return special1252.firstIndex(of: scalar).map { UInt8(0x80 + $0) }
  }

  /// The characters from 0x80 to 0x9F; U+FFFD where there is none.
  private static let special1252 = Array(
    """
    \u{20AC}\u{FFFD}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{FFFD}\
    \u{17D}\u{FFFD}\u{FFFD}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\u{2122}\u{161}\u{203A}\
    \u{153}\u{FFFD}\u{17E}\u{178}
    """.unicodeScalars)

  /// The characters from 0x80 to 0xBF; the letters from А to я follow.
  private static let special1251 = Array(
    """
    \u{402}\u{403}\u{201A}\u{453}\u{201E}\u{2026}\u{2020}\u{2021}\u{20AC}\u{2030}\u{409}\u{2039}\u{40A}\u{40C}\
    \u{40B}\u{40F}\u{452}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{FFFD}\u{2122}\u{459}\u{203A}\
    \u{45A}\u{45C}\u{45B}\u{45F}\u{A0}\u{40E}\u{45E}\u{408}\u{A4}\u{490}\u{A6}\u{A7}\u{401}\u{A9}\u{404}\u{AB}\
    \u{AC}\u{AD}\u{AE}\u{407}\u{B0}\u{B1}\u{406}\u{456}\u{491}\u{B5}\u{B6}\u{B7}\u{451}\u{2116}\u{454}\u{BB}\
    \u{458}\u{405}\u{455}\u{457}
    """.unicodeScalars)

  private static let windows1252 = encoded(special1252 + scalars(0xA0...0xFF))
  private static let windows1251 = encoded(special1251 + scalars(0x410...0x44F))
  private static let latin1 = encoded(scalars(0x80...0xFF))

  private static func scalars(_ range: ClosedRange<UInt32>) -> [Unicode.Scalar] {
    range.compactMap(Unicode.Scalar.init)
  }

  private static func encoded(_ scalars: [Unicode.Scalar]) -> [[UInt8]] {
    scalars.map { scalar in
      var bytes: [UInt8] = []
      if scalar != "\u{FFFD}" { appendUTF8(scalar, to: &bytes) }
      return bytes
    }
  }
}

/// Text in UTF-8 that was once read as Windows-1252 and saved so, as in `Montant dÃ©pensÃ©`.
public enum Mojibake {
  /// The text as it was meant; nothing unless every character fits and the bytes behind them are UTF-8 beyond ASCII.
  ///
  /// No text in a living language has such sequences throughout, so nothing is guessed.
  public static func mended(_ text: String) -> String? {
    // The commonest case first: every such text has a character from U+00C2 to U+00F4, in UTF-8 led by 0xC3.
    guard text.utf8.contains(0xC3), text.utf8.count <= 4_096 else { return nil }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = CharacterSet.byteInWindows1252(scalar) else { return nil }
      bytes.append(byte)
    }
    guard UTF8Check.firstFault(in: bytes, 0..<bytes.count) == nil else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
