import Formats

/// How headers are compared: what people see, not what bytes say.
enum HeaderText {
  /// Small letters, no soft hyphens or byte-order marks, every run of blanks one blank, none at the ends.
  ///
  /// U+00A0 and its narrow relatives, tabs and line breaks are blanks. Real exports have all of these in headers, and
  /// some have UTF-8 that was read as Windows-1252 once, which is undone.
  static func fold(_ written: String) -> String {
    let text = Mojibake.mended(written) ?? written
    var folded = String.UnicodeScalarView()
    var blankIsDue = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{AD}", "\u{FEFF}", "\u{200B}"..."\u{200F}", "\u{2060}", "\u{202A}"..."\u{202E}": continue
      case " ", "\t", "\n", "\r", "\u{A0}", "\u{202F}", "\u{2007}", "\u{2009}":
        blankIsDue = !folded.isEmpty
      default:
        if blankIsDue { folded.append(" ") }
        blankIsDue = false
        folded.append(scalar == "\u{2019}" ? "'" : scalar)
      }
    }
    return String(folded).lowercased()
  }

  /// Splits `amount spent (aud)` into its base and the code in the last parentheses, if there is one.
  static func splittingCode(_ folded: String) -> (base: String, code: String)? {
    guard folded.hasSuffix(")"), let opening = folded.lastIndex(of: "(") else { return nil }
    let code = folded[folded.index(after: opening)...].dropLast()
    guard code.utf8.count == 3, code.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return nil }
    let base = folded[..<opening]
    return (String(base.hasSuffix(" ") ? base.dropLast() : base), code.uppercased())
  }

  /// Splits `7 day total sales (₹)` into its base and the currency's sign in the last parentheses, if there is one.
  static func splittingSign(_ folded: String) -> (base: String, sign: CurrencyMark.HeaderSign)? {
    guard folded.hasSuffix(")"), let opening = folded.lastIndex(of: "("),
      let sign = CurrencyMark.headerSign(String(folded[folded.index(after: opening)...].dropLast()))
    else { return nil }
    let base = folded[..<opening]
    return (String(base.hasSuffix(" ") ? base.dropLast() : base), sign)
  }

  /// What stands before the code or sign of a currency in the last parentheses; nothing if there is neither.
  static func base(of folded: String) -> String? { splittingCode(folded)?.base ?? splittingSign(folded)?.base }
}
