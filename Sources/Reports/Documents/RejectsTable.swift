import Diagnostics
import Formats
public import Metrics

/// The refused rows of one export as a CSV file that can be mended and dropped again.
public enum RejectsTable {
  /// The file: the header as it was with the reason columns, then the rows as they were.
  ///
  /// Rows shorter than the header are filled up with blank cells, so that the reasons stand under their headers;
  /// longer ones push the reasons to the right, and the reason says so. A file of rejects that came back and was
  /// refused again gets new reasons in place of the old.
  public static func file(of rejects: Rejects) -> OutputFile {
    var writer = DelimitedWriter()
    let isBack = rejects.header.suffix(Rejects.columns.count).elementsEqual(Rejects.columns)
    let width = rejects.header.count - (isBack ? Rejects.columns.count : 0)
    writer.write(rejects.header.prefix(width) + Rejects.columns)
    for row in rejects.rows {
      let kept = isBack ? Array(row.cells.prefix(width)) : row.cells
      let cells = kept + Array(repeating: "", count: max(0, width - kept.count))
      writer.write(cells + [String(row.line), row.column ?? "", row.code.rawValue, row.reason])
    }
    return OutputFile(path: GeneratedPaths.rejects(of: rejects.path), bytes: writer.bytes)
  }
}
