/// Measures a text as X does.
///
/// Source: docs.x.com/fundamentals/counting-characters, version 3 of its configuration: after Unicode normalisation
/// form C, scalars in U+0000–10FF, U+2000–200D, U+2010–201F and U+2032–2037 weigh 1, all others 2; an emoji of any
/// composition weighs 2; a link weighs 23 however long it is. What is a link, `WeightedLink` says.
enum WeightedText {
  /// The weighted length of a text.
  static func length(of text: String) -> Int {
    var total = 0
    for run in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
      total += length(ofRun: run)
    }
    return total + text.reduce(0) { $0 + ($1.isWhitespace ? $1.unicodeScalars.reduce(0) { $0 + weight(of: $1) } : 0) }
  }

  /// The weight of one run without blanks, with any number of links in it.
  private static func length(ofRun run: Substring) -> Int {
    var total = 0
    var rest = run
    while let link = WeightedLink.first(in: rest, of: run) {
      total += plain(rest[..<link.lowerBound]) + WeightedLink.weight
      rest = rest[link.upperBound...]
    }
    return total + plain(rest)
  }

  private static func plain(_ text: Substring) -> Int {
    text.reduce(0) { $0 + weight(of: $1) }
  }

  /// The weight of a character: 2 for an emoji, else the sum over its scalars in normalisation form C.
  static func weight(of character: Character) -> Int {
    if character.isShownAsEmoji { return 2 }
    return Composition.scalars(of: character).reduce(0) { $0 + weight(of: $1) }
  }

  private static func weight(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0...0x10FF, 0x2000...0x200D, 0x2010...0x201F, 0x2032...0x2037: 1
    default: 2
    }
  }
}
