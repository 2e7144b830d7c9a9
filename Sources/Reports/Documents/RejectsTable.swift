import Diagnostics
import Formats
public import Metrics

/// The refused rows of one export as a CSV file that can be mended and dropped again.
public enum RejectsTable {
  /// The columns appended to each row; intake leaves them out of account when the file comes back.
  public static let reasonColumns = ["reject_line", "reject_column", "reject_code", "reject_reason"]

  /// The file: the header as it was with the reason columns, then the rows as they were.
  ///
  /// Rows shorter than the header are filled up with blank cells, so that the reasons stand under their headers;
  /// longer ones push the reasons to the right, and the reason says so.
  public static func file(of rejects: Rejects) -> OutputFile {
    var writer = DelimitedWriter()
    writer.write(rejects.header + reasonColumns)
    for row in rejects.rows {
      let missing = max(0, rejects.header.count - row.cells.count)
      let cells = row.cells + Array(repeating: "", count: missing)
      writer.write(cells + [String(row.line), row.column ?? "", row.code.rawValue, row.reason])
    }
    return OutputFile(path: GeneratedPaths.rejects(of: rejects.path), bytes: writer.bytes)
  }
}
