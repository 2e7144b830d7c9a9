/// Measures a text as X does.
///
/// Source: docs.x.com/fundamentals/counting-characters, version 3 of its configuration: after Unicode normalisation
/// form C, scalars in U+0000–10FF, U+2000–200D, U+2010–201F and U+2032–2037 weigh 1, all others 2; an emoji of any
/// composition weighs 2; a link weighs 23 however long it is. Bare hosts without `http://` or `https://` are taken
/// as links only for the endings listed here, because X's list of top-level domains changes.
enum WeightedText {
  /// The weight of any link.
  static let linkWeight = WeightedLink.weight

  /// Endings with which a bare host becomes a link.
  private static let endings: Set<String> = [
    "com", "org", "net", "edu", "gov", "info", "biz", "io", "co", "ai", "app", "dev", "me", "ly", "be", "de", "uk",
    "eu", "fr", "us", "tv",
  ]

  /// The weighted length of a text.
  static func length(of text: String) -> Int {
    var total = 0
    for run in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
      total += length(ofRun: run)
    }
    return total + text.reduce(0) { $0 + ($1.isWhitespace ? $1.unicodeScalars.reduce(0) { $0 + weight(of: $1) } : 0) }
  }

  /// The weight of one run without blanks, in which at most one link is looked for.
  private static func length(ofRun run: Substring) -> Int {
    guard let link = link(in: run) else { return plain(run) }
    return plain(run[..<link.lowerBound]) + linkWeight + plain(run[link.upperBound...])
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

  /// The part of a run that X would shorten to a link, without the punctuation around it.
  private static func link(in run: Substring) -> Range<Substring.Index>? {
    guard run.utf8.contains(0x2E) else { return nil }
    if let start = schemeStart(in: run) { return start..<linkEnd(run[start...]) }
    guard let start = run.firstIndex(where: { $0.isASCII && ($0.isLetter || $0.isNumber) }) else { return nil }
    let rest = run[start...]
    let host = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
    let trimmed = host.trimmingSuffix { $0 == "." || $0 == "-" }
    let next = run[trimmed.endIndex...].first
    if next == "@" || run[..<start].last == "@" || run[..<start].last == "#" { return nil }
    let labels = trimmed.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last else { return nil }
    guard endings.contains(last.lowercased()) else { return nil }
    return start..<(next == "/" ? linkEnd(rest) : trimmed.endIndex)
  }

  private static func schemeStart(in run: Substring) -> Substring.Index? {
    var index = run.startIndex
    while index < run.endIndex {
      let rest = run[index...]
      if rest.first == "h" || rest.first == "H" {
        let head = rest.prefix(9).lowercased()
        let body = head.hasPrefix("https://") ? rest.dropFirst(8) : head.hasPrefix("http://") ? rest.dropFirst(7) : ""
        if body.first.map({ $0.isLetter || $0.isNumber }) == true { return index }
      }
      index = run.index(after: index)
    }
    return nil
  }

  /// The end of a link: before closing punctuation, and before a bracket that the link did not open.
  private static func linkEnd(_ text: Substring) -> Substring.Index {
    var rest = text.prefix { $0.isASCII && !"<>\"".contains($0) }
    while let last = rest.last {
      let isUnopened = last == ")" && rest.count(where: { $0 == "(" }) < rest.count(where: { $0 == ")" })
      guard isUnopened || ".,;:!?'*]}".contains(last) else { break }
      rest.removeLast()
    }
    return rest.endIndex
  }
}

/// What a link weighs on X.
public enum WeightedLink {
  /// The weight of any link, however long it is.
  public static let weight = 23
}

extension Substring {
  /// The text without those last characters that fulfil a condition.
  fileprivate func trimmingSuffix(while isUnwanted: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isUnwanted(last) { rest.removeLast() }
    return rest
  }
}
