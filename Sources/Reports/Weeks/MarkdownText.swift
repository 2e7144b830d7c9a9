import Formats

/// Text made safe to stand inside a Markdown document.
public enum MarkdownText {
  /// A text in running prose or a table cell: markup characters are escaped, line breaks become blanks.
  ///
  /// HTML is escaped too, since Markdown passes it through. Controls and characters that reorder text are left out:
  /// a page in a review must read as it is written.
  public static func inline(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "!": result += "\\\(scalar)"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\n", "\r", "\t", "\u{2028}", "\u{2029}", "\u{85}": result += " "
      default: if !scalar.isHidden { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// A table from a header and rows; all cells must already be escaped.
  ///
  /// Columns after the first are aligned right, as figures are read.
  static func table(_ header: [String], _ rows: [[String]]) -> String {
    let rule = header.indices.map { $0 == 0 ? "---" : "---:" }
    return ([header, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n") + "\n"
  }
}
