import Formats

extension MarkdownText {
  /// A table from a header and rows; all cells must already be escaped.
  ///
  /// Columns after the first are aligned right, as figures are read.
  static func table(_ header: [String], _ rows: [[String]]) -> String {
    let rule = header.indices.map { $0 == 0 ? "---" : "---:" }
    return ([header, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n") + "\n"
  }
}
