/// Text made safe to stand inside a Markdown document.
public enum MarkdownText {
  /// A text in running prose or a table cell: markup characters are escaped, line breaks become blanks.
  ///
  /// HTML is escaped too, since Markdown passes it through. Controls and characters that reorder text are left out:
  /// a page in a review must read as it is written. Nothing in the text calls people, refers to issues, changes, epics or
  /// labels by their numbers, or becomes a link. Prices stay as they are, though `$24` can name a snippet: nobody hears of it.
  public static func inline(_ text: String) -> String {
    let shown = text.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      "\n\r\t\u{2028}\u{2029}\u{85}".unicodeScalars.contains(scalar) ? " " : scalar.isHidden ? nil : scalar
    }
    var result = ""
    for (place, scalar) in shown.enumerated() {
      switch scalar {
      case "~", "!": result += "\\\(scalar)" + gap(before: place + 1, in: shown)
      case "\\", "`", "*", "_", "[", "]", "|": result += "\\\(scalar)"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;" + gap(before: place + 1, in: shown)
      case "#": result += "\\#" + gap(before: place + 1, in: shown)
      case "@": result += "@\(nothing)"
      case "-" where isWord("gh", in: shown, endingAt: place) || isWord("gl", in: shown, endingAt: place):
        result += "-" + gap(before: place + 1, in: shown)
      case ":" where shown[(place + 1)...].starts(with: "//".unicodeScalars): result += "\\:"
      case "." where isWord("www", in: shown, endingAt: place): result += "\\."
      default: result.unicodeScalars.append(scalar)
      }
    }
    return guardingStart(result)
  }

  /// A character without width, to stand between a sign and a name.
  ///
  /// Code hosts look for people, teams, issues and the like in the finished page, behind all escapes, so only something in
  /// between ends a mention. Bare addresses are looked for in the source, where an escaped sign is none; they keep all their
  /// characters.
  private static let nothing = "&ZeroWidthSpace;"

  /// What keeps a sign apart from a number that begins at a place.
  private static func gap(before place: Int, in text: [Unicode.Scalar]) -> String {
    place < text.count && ("0"..."9").contains(text[place]) ? nothing : ""
  }

  private static func isWord(_ word: String, in text: [Unicode.Scalar], endingAt end: Int) -> Bool {
    let start = end - word.unicodeScalars.count
    guard start >= 0 else { return false }
    return zip(text[start..<end], word.unicodeScalars).allSatisfy {
      $0 == $1 || $0.properties.lowercaseMapping.unicodeScalars.first == $1
    }
  }

  /// A text that a line begins with must not begin a list, an underline that makes headings, or a rule.
  private static func guardingStart(_ text: String) -> String {
    let start = text.drop { $0 == " " }
    guard let first = start.first else { return text }
    let rest = start.dropFirst()
    if "-+=".contains(first), rest.first.map({ $0 == " " || $0 == first }) ?? true { return "\\\(start)" }
    let digits = start.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let sign = start.dropFirst(digits.count).first, sign == "." || sign == ")" else {
      return text
    }
    let behind = start.dropFirst(digits.count + 1)
    return behind.first.map { $0 == " " } ?? true ? "\(digits)\\\(sign)\(behind)" : text
  }
}
