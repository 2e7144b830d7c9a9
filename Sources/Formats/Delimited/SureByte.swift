/// Bytes that are one character of Windows-1252 for certain, by what stands beside them.
///
/// Either every Windows and ISO set of Latin letters reads them alike, or the other readings are nonsense there, those
/// of old Macs and of DOS included: `caf\xE9` would be `cafÈ` or `cafÚ`, `f\xFCr` would be `f¸r` or `f³r`. Letters that
/// are others in Central Europe or on the Baltic count only where those do not stand, as `ñ` before a vowel. Cyrillic
/// letters do not stand among Latin ones.
enum SureByte {
  /// Whether a byte beyond ASCII is sure between two others.
  static func `is`(_ byte: UInt8, before: UInt8, next: UInt8) -> Bool {
    switch byte {
    // The sign of the euro and the wide blank beside digits, a dash between blanks.
    case 0x80: isBesideNumber(before, next) || isInBrackets(before, next)
    case 0xA0: isDigit(before) && (isDigit(next) || isSign(next)) || isSign(before) && isDigit(next)
    case 0x96, 0x97: before == 0x20 && next == 0x20
    case 0xC4, 0xD6, 0xDC: !isLetter(before) && isSmall(next)
    default: byte >= 0xC0 && isSureLetter(byte, before, next)
    }
  }

  /// Whether a number may start or end at the sign of a currency.
  static func isBesideNumber(_ before: UInt8, _ next: UInt8) -> Bool {
    isDigit(before) || isDigit(next) || before == 0x20 && isEnd(next) || next == 0x20 && isEnd(before)
  }

  /// Whether a sign stands alone in parentheses.
  static func isInBrackets(_ before: UInt8, _ next: UInt8) -> Bool { before == 0x28 && next == 0x29 }

  private static func isSureLetter(_ byte: UInt8, _ before: UInt8, _ next: UInt8) -> Bool {
    let standsInWord = isLetter(before) && !isCapital(next)
    return switch byte {
    // ß, which follows small letters, ä, ö and ü among them
    case 0xDF: (isSmall(before) || isUmlaut(before)) && (isSmall(next) || !isLetter(next) && next < 0x80)
    // ä ö ü
    case 0xE4, 0xF6, 0xFC:
      (next < 0x80 || next == 0xDF) && (standsInWord || !isLetter(before) && before < 0x80 && isSmall(next))
    // é í ó ú
    case 0xE9, 0xED, 0xF3, 0xFA: standsInWord && next < 0x80
    // á, which on DOS is ß
    case 0xE1: standsInWord && isSmall(next) && next != 0x65
    // ñ, which in Poland is ń
    case 0xF1: standsInWord && [0x61, 0x65, 0x69, 0x6F, 0x75].contains(next)
    // ç, which on the Baltic is ē
    case 0xE7: standsInWord && [0x61, 0x6F, 0x75, 0xE3, 0xF5].contains(next)
    // ã õ
    case 0xE3, 0xF5: before == 0xE7 && isSmall(next)
    default: false
    }
  }

  private static func isUmlaut(_ byte: UInt8) -> Bool { byte == 0xE4 || byte == 0xF6 || byte == 0xFC }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private static func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  private static func isLetter(_ byte: UInt8) -> Bool { isSmall(byte) || isCapital(byte) }
  /// The signs of euro, pound and dollar, and of percent.
  private static func isSign(_ byte: UInt8) -> Bool { [0x80, 0xA3, 0x24, 0x25].contains(byte) }
  /// What ends a cell or a pair of brackets.
  private static func isEnd(_ byte: UInt8) -> Bool {
    [0x0A, 0x0D, 0x2C, 0x3B, 0x09, 0x22, 0x28, 0x29].contains(byte)
  }
}
