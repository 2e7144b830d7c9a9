import Campaigns
import Diagnostics
import Formats
import Quantities

/// Puts the mended rows of one feed in the place of the refused ones.
///
/// A mended row counts exactly as if it had stood in its export from the start: same columns, same way of writing
/// numbers and dates, same currency, same age. Its figures and findings name the file and line where it really stands.
/// It must name a refused row of an export of the same feed, so that nothing counts twice. If it is still wrong it is
/// refused once more, and the refused rows of the export hold it as it is now.
struct Mending {
  private struct Claim {
    var source: Int
    var row: Supplement.Row
    var record: DelimitedRecord
  }

  private let feed: Feed
  private let supplements: [Supplement]
  private var sources: [RowSource]
  private var rejected: [[Rejects.Row]]
  private var exports: [String: FileResult]
  private var claims: [String: [Int: Claim]] = [:]

  /// Mends the exports of a feed; `reread` reads one of them once more with mended rows in it.
  static func results(
    of exports: [FileResult], _ files: [MendedFile], feed: Feed, asOf: Day,
    reread: (_ export: ExportReading, _ mended: MendedRows) -> FileResult
  ) -> [FileResult] {
    var mending = Mending(exports, files, feed)
    mending.claimRows()
    for path in mending.claims.keys.sorted() { mending.reread(path, reread) }
    for index in mending.sources.indices { mending.sources[index].addSummaries(asOf: asOf) }
    return mending.results
  }

  private init(_ exports: [FileResult], _ files: [MendedFile], _ feed: Feed) {
    self.feed = feed
    let ordered = files.sorted { $0.age < $1.age }
    supplements = ordered.map(\.supplement)
    sources = ordered.map { file in
      var source = RowSource(file.reading)
      for finding in file.supplement.findings { source.log.add(finding) }
      return source
    }
    rejected = ordered.map { _ in [] }
    self.exports = Dictionary(exports.map { ($0.reading.id, $0) }) { first, _ in first }
  }

  /// Finds the refused row that each mended row is for; of several the newest file's last one is taken.
  private mutating func claimRows() {
    let refused = exports.mapValues { Dictionary($0.rejects.rows.map { ($0.line, $0.cells) }) { first, _ in first } }
    for (source, supplement) in supplements.enumerated() {
      for row in supplement.rows {
        switch claim(row, supplement, source, refused) {
        case .failure(let mismatch): refuse(row, source, mismatch)
        case .success(let claim): take(claim)
        }
      }
    }
  }

  private func claim(
    _ row: Supplement.Row, _ supplement: Supplement, _ source: Int, _ refused: [String: [Int: [String]]]
  ) -> Result<Claim, Mismatch> {
    guard let line = row.line else { return .failure(.namesNothing) }
    guard let export = exports[row.file] else { return .failure(.noSuchExport) }
    guard let cells = refused[row.file]?[line] else { return .failure(.notRefused(line)) }
    switch supplement.columns(for: export.rejects.header) {
    case .failure(let missing): return .failure(.columnMissing(missing.header))
    case .success(let columns):
      let record = supplement.record(of: row, columns: columns, refused: cells)
      return .success(Claim(source: source, row: row, record: record))
    }
  }

  private mutating func take(_ claim: Claim) {
    guard let line = claim.row.line else { return }
    if let older = claims[claim.row.file]?[line] {
      sources[older.source].log.add(
        .rejectMendedTwice(older.row, at: location(of: older), newer: location(of: claim)))
    }
    claims[claim.row.file, default: [:]][line] = claim
  }

  private func location(of claim: Claim) -> Location {
    Location(path: sources[claim.source].reading.path, place: claim.row.record.place)
  }

  private mutating func refuse(_ row: Supplement.Row, _ source: Int, _ mismatch: Mismatch) {
    let path = sources[source].reading.path
    let finding = Diagnostic.rejectUnmatched(
      row, mismatch, feed: feed.id, at: Location(path: path, place: row.record.place))
    sources[source].log.add(finding)
    sources[source].reading.dataRows += 1
    sources[source].reading.rows.refused[finding.code, default: 0] += 1
    rejected[source].append(
      Rejects.Row(
        cells: supplements[source].exportCells(of: row), file: row.file, line: row.line ?? 0, column: nil,
        code: finding.code, reason: finding.message))
  }

  private mutating func reread(_ path: String, _ reread: (ExportReading, MendedRows) -> FileResult) {
    let rows = (claims[path] ?? [:]).mapValues { MendedRows.Row(source: $0.source + 1, record: $0.record) }
    guard let export = exports[path] else { return }
    let result = reread(export.reading, MendedRows(rows: rows, sources: sources))
    // An export whose every row was blanked out holds none, and notes nothing.
    if result.mendedSources.count == sources.count { sources = result.mendedSources }
    exports[path] = result
  }

  /// The exports as they are now, and what each file with mended rows gave itself.
  private var results: [FileResult] {
    var results = Array(exports.values)
    for (index, supplement) in supplements.enumerated() {
      let source = sources[index]
      let path = source.reading.path
      results.append(
        FileResult(
          paths: [path], reading: source.reading, age: ExportAge(path: path, preamble: []), grain: .named,
          findings: source.log.findings, figures: FileFigures(metrics: [], isLong: false),
          currencies: CampaignCurrencies(),
          rejects: Rejects(path: path, feed: feed.id, header: supplement.exportHeaders, rows: rejected[index]),
          strays: StrayRows(), mendedSources: []))
    }
    return results.sorted { ExportReading.standsBefore($0.reading, $1.reading) }
  }
}
