import Campaigns
import Diagnostics

/// Tells in which kind of letters a text is written, so that no English is wrapped around another language.
enum Script {
  /// Whether most of a text's letters are other than Latin ones, or its small words those of another language.
  static func isOther(_ text: String) -> Bool {
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count { !isLatin($0) } * 2 > letters.count || isForeign(text)
  }

  /// Whether a brief as a whole is written in another Latin language, which its single headings are too short to show.
  static func isOther(_ campaign: Campaign) -> Bool {
    let readers = campaign.audience.flatMap { [$0.role ?? ""] + $0.pains + $0.outcomes + $0.objections }
    let copy =
      campaign.angles.map(\.line) + campaign.pillars.flatMap { [$0.message ?? ""] + $0.support }
      + campaign.proofPoints + campaign.messages.map(\.text.value) + campaign.themes.map(\.title)
    return isForeign((readers + copy + [campaign.callToAction]).joined(separator: " "))
  }

  /// Whether a Latin text has two different small words of another language or more, and more of them than English ones.
  ///
  /// It does not recognise every text, only those that certainly are not English: names and headings hold too little to
  /// tell. Words that are English as well, as `die` and `on`, are in neither list, and one that begins with a capital
  /// inside a text belongs to a name, as in `Los Angeles`.
  private static func isForeign(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter && $0 != "'" }
    let isShouted = !text.contains(where: \.isLowercase)
    let small = words.enumerated().filter { place, word in
      place == 0 || isShouted || word.first?.isUppercase == false
    }
    let foreign = Set(small.map { $1.lowercased() }).intersection(foreignWords).count
    return foreign > 1 && foreign > Set(words.map { $0.lowercased() }).intersection(englishWords).count
  }

  /// Small words of German, French, Spanish, Italian, Portuguese and Dutch that are no English ones.
  private static let foreignWords: Set<String> = [
    "der", "das", "und", "nicht", "mit", "ein", "eine", "einen", "einer", "einem", "für", "ohne", "ist", "sind", "wird",
    "auf", "auch", "wir", "ihr", "sie", "ich", "zum", "zur", "dem", "im", "seit", "wie", "oder", "bis", "immer",
    "jeden", "über", "nach", "bei", "von", "aus", "le", "la", "les", "des", "du", "et", "est", "avec", "qui",
    "que", "dans", "sur", "nous", "vous", "pas", "votre", "une", "sans", "el", "los", "las", "una", "para", "por",
    "del", "su", "sus", "il", "gli", "che", "di", "della", "senza", "um", "uma", "não", "het",
    "een", "voor", "met", "niet", "zonder", "zijn",
  ]
  private static let englishWords: Set<String> = [
    "the", "a", "an", "and", "of", "to", "with", "for", "that", "who", "is", "are", "it", "our", "you", "your", "we",
    "in", "on", "by", "from", "at", "not", "without", "or",
  ]

  /// Whether a sentence that ends in this character is closed with the full stop of Latin texts.
  ///
  /// Greek, Cyrillic, Hebrew, Arabic, Georgian and Korean texts close sentences with it as well; scripts with marks of
  /// their own, or with none, do not.
  static func takesFullStop(_ last: Character) -> Bool {
    guard last.isLetter, let scalar = last.unicodeScalars.first else { return true }
    let others: [ClosedRange<UInt32>] = [
      0x0370...0x052F, 0x05D0...0x05EA, 0x0620...0x06D3, 0x10A0...0x10FF, 0x1F00...0x1FFF, 0xAC00...0xD7A3,
    ]
    return isLatin(scalar) || others.contains { $0.contains(scalar.value) }
  }

  /// The marks that end a sentence where Latin texts have `.`, `!` and `?`.
  static let fullWidthEnds: Set<Character> = ["。", "！", "？", "｡", "．", "…", "︒"]

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x024F, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF, 0xAB30...0xAB6F, 0xFF21...0xFF5A: true
    default: false
    }
  }
}
