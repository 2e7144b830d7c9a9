/// The rule by which a name becomes an identifier.
///
/// Letters lose their marks and case, letters of other scripts and everything else become single hyphens; at most 48
/// bytes, cut at a hyphen where there is one. A name that leaves nothing gets a word and its old id.
enum Slug {
  static let mostBytes = 48

  /// The identifier of a name.
  static func make(_ name: String, else fallback: String) -> String {
    var slug = ""
    for scalar in name.unicodeScalars {
      let folded = fold(scalar)
      if scalar == "\u{308}", let last = slug.last, "aou".contains(last) {
        slug += "e"
      } else if folded.isEmpty {
        if !isMark(scalar), !slug.hasSuffix("-") { slug += "-" }
      } else {
        slug += folded
      }
    }
    slug = trimmed(slug)
    if slug.utf8.count > mostBytes {
      let start = slug.prefix(mostBytes)
      let words = start.split(separator: "-").dropLast().joined(separator: "-")
      slug = trimmed(words.utf8.count >= 16 ? words : String(start))
    }
    return slug.isEmpty ? fallback : slug
  }

  /// The first of `slug`, `slug-2`, `slug-3` … that is free.
  static func unique(_ slug: String, _ isTaken: (String) -> Bool) -> String {
    if !isTaken(slug) { return slug }
    var number = 2
    while isTaken("\(slug)-\(number)") { number += 1 }
    return "\(slug)-\(number)"
  }

  private static func trimmed(_ slug: String) -> String {
    let start = slug.drop { $0 == "-" }
    return String(start.reversed().drop { $0 == "-" }.reversed())
  }

  // Combining marks follow the letter that they change; they part no words.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: true
    default: scalar == "'" || scalar == "’"
    }
  }

  private static func fold(_ scalar: Unicode.Scalar) -> String {
    if let special = letters[scalar] { return special }
    // The small letter, and of a letter with a mark the letter: the standard library decomposes no scalar by itself.
    let small = scalar.properties.lowercaseMapping.unicodeScalars
    guard let first = small.first else { return "" }
    if ("a"..."z").contains(first) || ("0"..."9").contains(first) { return String(first) }
    return letters[first] ?? ""
  }

  private static let letters: [Unicode.Scalar: String] = {
    let rows: [(String, String)] = [
      ("àáâãåāăąǎ", "a"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"),
      ("ìíîïĩīĭįıǐ", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŋ", "n"), ("òóôõøōŏőǒ", "o"),
      ("ŕŗř", "r"), ("śŝşšș", "s"), ("ţťŧț", "t"), ("ùúûũūŭůűųǔ", "u"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"),
      ("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("þ", "th"),
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (marked, plain) in rows { for scalar in marked.unicodeScalars { letters[scalar] = plain } }
    return letters
  }()
}
