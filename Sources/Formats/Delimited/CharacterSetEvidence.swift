/// What a text that is not UTF-8 shows about the older character set it is in.
///
/// It looks at every byte beyond ASCII together with its neighbours, in whatever pieces the text comes. The set is
/// named only where the whole text agrees: letters stand in words, capitals do not stand behind small letters, signs do
/// not stand inside words, and, for Cyrillic, vowels are as frequent as in real words. Of a byte or two each must be one
/// that every other set makes nonsense of where it stands, or reads alike: `SureByte` knows which. A text in a set that
/// is not known here, and UTF-8 with a few broken bytes stay without an answer.
public struct CharacterSetEvidence: Sendable {
  /// The byte before the last one looked at, the last one, and how they are followed.
  private var before: UInt8 = 0x20
  private var current: UInt8?
  private var western = WesternEvidence()
  private var cyrillic = CyrillicEvidence()
  private var unicode = UnicodeEvidence()

  /// Starts with nothing seen.
  public init() {}

  /// Looks at the next piece of the text.
  public mutating func look(at piece: some Sequence<UInt8>) {
    for byte in piece {
      unicode.look(at: byte)
      if let current { look(at: current, next: byte) }
      current = byte
    }
  }

  /// The set, if the text looked at so far shows one beyond doubt.
  public var encoding: TextEncoding? {
    var whole = self
    if let current { whole.look(at: current, next: 0x20) }
    whole.western.pounds.endCell()
    guard !whole.unicode.isLikely else { return nil }
    if whole.cyrillic.isCertain { return .windows1251 }
    return whole.western.isCertain ? .windows1252 : nil
  }

  private mutating func look(at byte: UInt8, next: UInt8) {
    western.pounds.look(at: byte, before: before, next: next)
    if byte >= 0x80 {
      western.look(at: byte, before: before, next: next)
      cyrillic.look(at: byte, before: before, next: next)
    } else if before >= 0x80 {
      cyrillic.endWord(at: byte)
    }
    before = byte
  }
}

/// How much of a text is UTF-8 beyond ASCII, and how much cannot be.
private struct UnicodeEvidence: Sendable {
  private var sequences = 0
  private var broken = 0
  /// How many bytes of a sequence are still to come, and how many it has had.
  private var wanted = 0
  private var had = 0

  mutating func look(at byte: UInt8) {
    if wanted > 0 {
      if byte & 0xC0 == 0x80 {
        wanted -= 1
        had += 1
        if wanted == 0 { sequences += 1 }
        return
      }
      broken += had
      wanted = 0
    }
    guard byte >= 0x80 else { return }
    switch byte {
    case 0xC2...0xDF: (wanted, had) = (1, 1)
    case 0xE0...0xEF: (wanted, had) = (2, 1)
    case 0xF0...0xF4: (wanted, had) = (3, 1)
    default: broken += 1
    }
  }

  /// Whether a tenth of what is not ASCII is UTF-8: a broken text, or one in two encodings.
  var isLikely: Bool { sequences * 10 > broken + had }
}

/// Whether bytes make sense as Windows-1252.
private struct WesternEvidence: Sendable {
  private var plausible = 0
  private var implausible = 0
  /// Letters that hardly stand in Western languages but often where another set is meant.
  private var rare = 0
  /// Letters behind another letter beyond ASCII.
  private var runs = 0
  private var all = 0
  /// Bytes that can be nothing else where they stand.
  private var sure = 0
  /// The bytes that may be the sign of the pound, which only the cell they stand in tells.
  var pounds = PoundEvidence()

  mutating func look(at byte: UInt8, before: UInt8, next: UInt8) {
    all += 1
    if SureByte.is(byte, before: before, next: next) { sure += 1 }
    switch byte {
    case 0x81, 0x8D, 0x8F, 0x90, 0x9D: implausible += 1
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF: lookAtLetter(byte, before, next)
    case 0x83, 0x8A, 0x8E, 0x9A, 0x9E, 0x9F: rare += 1
    // The ligature of French says neither way.
    case 0x8C, 0x9C: break
    default: lookAtSign(byte, before, next)
    }
  }

  private mutating func lookAtLetter(_ byte: UInt8, _ before: UInt8, _ next: UInt8) {
    if [0xD0, 0xDD, 0xDE, 0xF0, 0xFD, 0xFE].contains(byte) { rare += 1 }
    // Portuguese has words in -ção and -ções.
    let isNasal = [0xE3, 0xF5].contains(byte | 0x20) && before | 0x20 == 0xE7
    if before >= 0xC0, !isNasal { runs += 1 }
    let isCapital = byte < 0xDF
    let standsInWord = isLetter(before) || isLetter(next)
    let standsInNumber = isDigit(before) || isDigit(next)
    if isCapital && isSmall(before) || standsInNumber && !standsInWord {
      implausible += 1
    } else if standsInWord {
      plausible += 1
    }
  }

  private mutating func lookAtSign(_ byte: UInt8, _ before: UInt8, _ next: UInt8) {
    let standsInWord = isLetter(before) && isLetter(next)
    switch byte {
    // A currency's sign by itself, a wide blank beside a number.
    case 0x80: if isLetter(before) || isLetter(next) { implausible += 1 } else { plausible += 1 }
    case 0xA3: if isLetter(before) || isLetter(next) { implausible += 1 }
    case 0xA0: if isDigit(before) || isDigit(next) { plausible += 1 }
    // An apostrophe, the dot of Catalan, a soft hyphen.
    case 0x92, 0xB7, 0xAD: break
    default: if standsInWord { implausible += 1 }
    }
  }

  var isCertain: Bool {
    let (sure, plausible) = (sure + pounds.signs, plausible + pounds.plausible)
    if sure > 0, sure == all { return true }
    return plausible >= 3 && implausible * 20 <= plausible && rare * 10 <= plausible && runs * 4 <= plausible
  }
}

/// Whether bytes make sense as Windows-1251.
private struct CyrillicEvidence: Sendable {
  private var letters = 0
  private var vowels = 0
  private var words = 0
  private var implausible = 0
  private var lettersOfWord = 0
  private var vowelsOfWord = 0

  mutating func look(at byte: UInt8, before: UInt8, next: UInt8) {
    guard isCyrillic(byte) else {
      // Signs may stand at the ends of words, not inside.
      let standsInWord = isCyrillic(before) && isCyrillic(next)
      if byte == 0x98 || standsInWord || isASCIILetter(before) && isASCIILetter(next) { implausible += 1 }
      closeWord()
      return
    }
    letters += 1
    lettersOfWord += 1
    if isVowel(byte) {
      vowels += 1
      vowelsOfWord += 1
    }
    let isBehindSmall = isSmallCyrillic(before)
    if isCapitalCyrillic(byte) && isBehindSmall || isASCIILetter(before) { implausible += 1 }
  }

  /// Ends a word at an ASCII byte, which must not be a letter.
  mutating func endWord(at byte: UInt8) {
    if lettersOfWord > 0, isASCIILetter(byte) { implausible += 1 }
    closeWord()
  }

  private mutating func closeWord() {
    if lettersOfWord > 1 { words += 1 }
    // Hardly a word of four letters has no vowel.
    if lettersOfWord > 3, vowelsOfWord == 0 { implausible += 1 }
    (lettersOfWord, vowelsOfWord) = (0, 0)
  }

  /// Words of several letters, nearly without a fault, with vowels as frequent as in the Slavic languages.
  var isCertain: Bool {
    letters >= 12 && words >= 4 && implausible * 20 <= words && vowels * 10 >= letters * 3
      && vowels * 10 <= letters * 6
  }

  private func isCyrillic(_ byte: UInt8) -> Bool {
    byte >= 0xC0 || [0xA1, 0xA2, 0xA5, 0xA8, 0xAA, 0xAF, 0xB2, 0xB3, 0xB4, 0xB8, 0xBA, 0xBF].contains(byte)
  }

  private func isSmallCyrillic(_ byte: UInt8) -> Bool {
    byte >= 0xE0 || [0xA2, 0xB3, 0xB4, 0xB8, 0xBA, 0xBF].contains(byte)
  }

  private func isCapitalCyrillic(_ byte: UInt8) -> Bool { isCyrillic(byte) && !isSmallCyrillic(byte) }

  private func isVowel(_ byte: UInt8) -> Bool {
    // а е и о у ы э ю я, their capitals, and those of Ukrainian and Belarusian.
    let small = byte >= 0xC0 && byte < 0xE0 ? byte + 0x20 : byte
    return [
      0xE0, 0xE5, 0xE8, 0xEE, 0xF3, 0xFB, 0xFD, 0xFE, 0xFF, 0xA8, 0xB8, 0xAA, 0xBA, 0xAF, 0xBF, 0xB2, 0xB3,
    ].contains(small)
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

private func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

/// Whether a byte is a letter in Windows-1252.
private func isLetter(_ byte: UInt8) -> Bool {
  isASCIILetter(byte) || byte >= 0xC0 && byte != 0xD7 && byte != 0xF7
}

private func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A || byte >= 0xDF && byte != 0xF7 }
