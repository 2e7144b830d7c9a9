import Diagnostics
import Formats
import Quantities

/// Why a mended row cannot stand in for the row it names.
enum Mismatch: Error {
  /// It does not say which line of which export it is for.
  case namesNothing
  /// The feed has no such export.
  case noSuchExport
  /// That line of the export is no refused row, so it counts already or is none.
  case notRefused(Int)
  /// A column of the export is gone.
  case columnMissing(String)
}

extension Diagnostic {
  /// A mended row that no refused row is found for.
  static func rejectUnmatched(
    _ row: Supplement.Row, _ mismatch: Mismatch, feed: FeedID, at location: Location
  ) -> Diagnostic {
    let export = quoted(row.file)
    let (message, help): (String, String) =
      switch mismatch {
      case .namesNothing:
        (
          "the row does not say which line of which export it mends",
          "keep the columns `reject_file` and `reject_line` as the tool wrote them"
        )
      case .noSuchExport:
        (
          "\(export) is no export in the feed `\(feed)`, so its row cannot be mended",
          "drop that export into the feed again, beside this file"
        )
      case .notRefused(let line):
        ("line \(line) of \(export) is not refused, so it is not mended", "remove the row from this file")
      case .columnMissing(let header):
        ("the column \(quoted(header)) of \(export) is gone", "keep all columns of the export")
      }
    return Diagnostic(.rejectUnmatched, at: location, message, help: help)
  }

  /// A mended row for a line that another one is taken for.
  static func rejectMendedTwice(_ row: Supplement.Row, at location: Location, newer: Location) -> Diagnostic {
    Diagnostic(
      .rejectMendedTwice, at: location,
      "line \(row.line ?? 0) of \(quoted(row.file)) is mended by \(newer.path):\(newer.place.line) instead",
      notes: [Note("the row that is taken", at: newer)])
  }
}
