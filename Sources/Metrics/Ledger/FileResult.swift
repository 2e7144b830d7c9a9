import Diagnostics
import Quantities

/// Everything one file gave.
struct FileResult: Sendable {
  /// How it was understood.
  var reading: ExportReading
  /// How new it is.
  var age: ExportAge
  /// Its findings, sorted.
  var findings: [Diagnostic]
  /// Its figures.
  var figures: FileFigures
  /// The currency of each campaign's money in it, by the campaign's position.
  var currencies: [Int: Currency?]
  /// Its refused rows.
  var rejects: Rejects
  /// Its rows without a campaign, gathered.
  var unattributed: [Unattributed]
}
