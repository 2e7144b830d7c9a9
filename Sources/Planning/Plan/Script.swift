/// Tells in which kind of letters a text is written, so that no English is wrapped around another language.
enum Script {
  /// Whether most of a text's letters are other than Latin ones.
  static func isOther(_ text: String) -> Bool {
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count { !isLatin($0) } * 2 > letters.count
  }

  /// Whether a sentence that ends in this character is closed with the full stop of Latin texts.
  ///
  /// Greek and Cyrillic close sentences with it as well; scripts with marks of their own, or with none, do not.
  static func takesFullStop(_ last: Character) -> Bool {
    guard last.isLetter, let scalar = last.unicodeScalars.first else { return true }
    return isLatin(scalar) || (0x0370...0x052F).contains(scalar.value) || (0x1F00...0x1FFF).contains(scalar.value)
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
