import Quantities

/// Which figures each export has a column for, or rows for where a row holds one figure.
///
/// A blank cell, or a day without a row, is no activity as long as the export has the column. Where it has none, nobody
/// knows, and a ratio must not take such a day into one of its sums alone.
struct ReportedMetrics: Sendable {
  private let byFile: [String: Set<Metric>]

  /// Looks over how exports were read.
  init(_ readings: some Sequence<ExportReading>) {
    var byFile: [String: Set<Metric>] = [:]
    // Mended rows have the columns of the exports they belong to, which their own file does not tell.
    for reading in readings where reading.kind != nil && reading.kind != MendedFile.kind {
      byFile[reading.path, default: []].formUnion(reading.rows.columns.columns.map(\.metric))
    }
    self.byFile = byFile
  }

  /// Whether an export has a figure; one of which nothing is known counts as having all.
  func has(_ metric: Metric, in path: String) -> Bool { byFile[path]?.contains(metric) ?? true }
}
