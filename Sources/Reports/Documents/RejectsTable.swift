import Diagnostics
import Formats
public import Metrics

/// The refused rows of one export as a CSV file that can be mended and dropped again.
public enum RejectsTable {
  /// The file: the header as it was with `Rejects.columns`, then the rows as they were.
  ///
  /// Rows shorter than the header are filled up with `Rejects.missingCell`, so that the reasons stand under their headers;
  /// longer ones push the reasons to the right, and the reason says so.
  public static func file(of rejects: Rejects) -> OutputFile {
    var writer = DelimitedWriter()
    writer.write(rejects.header + Rejects.columns)
    for row in rejects.rows {
      let missing = max(0, rejects.header.count - row.cells.count)
      let cells = row.cells + Array(repeating: Rejects.missingCell, count: missing)
      writer.write(cells + [row.file, String(row.line), row.column ?? "", row.code.rawValue, row.reason])
    }
    return OutputFile(path: GeneratedPaths.rejects(of: rejects.path), bytes: writer.bytes)
  }
}
