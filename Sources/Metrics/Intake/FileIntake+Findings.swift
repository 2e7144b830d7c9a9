import Campaigns
import Diagnostics
import Formats
import Quantities

extension Diagnostic {
  /// A row so long that it cannot be held.
  static func rowTooLong(path: String, line: Int) -> Diagnostic {
    Diagnostic(
      .valueTooLong, at: Location(path: path, line: line, column: 1),
      "the row that starts here has more than 64 MiB, so the file is not read",
      help: "look for a quote that is never closed")
  }

  /// A file that would have to be held as a whole.
  static func tooLargeForMemory(path: String, _ limit: Int) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, at: Location(path: path),
      "the file has more than \(limit >> 20) MiB and is not a single table in UTF-8, so it is not read",
      help: "save it as UTF-8, or export it in parts")
  }

  /// A file that may hold several tables, and would have to be held as a whole to tell.
  static func tooLargeForTables(path: String, _ limit: Int) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, at: Location(path: path),
      "the file has more than \(limit >> 20) MiB and may hold several tables, so it is not read",
      help: "export the tables one by one, or in parts")
  }

  /// An export without rows.
  static func exportEmpty(at location: Location, _ message: String) -> Diagnostic {
    Diagnostic(.exportEmpty, at: location, message)
  }

  /// A file of a known kind that holds no figures to use.
  static func exportNotAReport(
    _ profile: Profile, _ refusal: Profile.Refusal, at location: Location
  ) -> Diagnostic {
    Diagnostic(
      refusal.comesAlong ? .exportComesAlong : .exportNotAReport, at: location,
      "this is \(refusal.what) (`\(profile.id)`)", help: refusal.instead)
  }

  /// An export that stops where its platform stops.
  static func exportCapped(_ profile: Profile, _ cap: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      .exportCapped, at: location,
      "this `\(profile.id)` export has \(cap) rows, the most there can be: its sums are below the truth")
  }

  /// An export that says which days it covers, in a way that can be read twice.
  static func exportNoDay(_ text: String, feed: FeedID, at location: Location) -> Diagnostic {
    Diagnostic(
      .exportNoDay, at: location, "the days in \(quoted(text)) can be day/month or month/day",
      help: "state `dateOrder` for the feed `\(feed)` in `campaign-ops.json`")
  }
}
