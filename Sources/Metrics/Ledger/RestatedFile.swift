import Diagnostics

/// A file's result as one object, to be handed around: the result itself would be copied field by field each time.
///
/// What is asked of thousands of files stands beside it, for the same reason.
final class RestatedFile: Sendable {
  /// Everything the file gave.
  let result: FileResult
  /// Its figures where they stand in a list.
  let list: FigureList?
  /// The export's path.
  let path: String
  /// When it was exported.
  let age: ExportAge
  /// How its rows divide a platform's figures.
  let grain: FileResult.Grain
  /// How many paths its figures are from.
  let sourceCount: Int
  /// Whether it has figures of days.
  let hasFigures: Bool
  /// Whether it has figures of longer periods.
  let hasPeriods: Bool
  /// Whether it has rows of no campaign.
  let hasStrays: Bool
  /// Whether it has refused rows.
  let hasRejects: Bool
  /// Whether it is an export that was recognised, and not a file with mended rows of others.
  let isExport: Bool

  /// Takes a result.
  init(_ result: FileResult) {
    self.result = result
    list = result.figures.list
    path = result.reading.path
    age = result.age
    grain = result.grain
    sourceCount = result.paths.count
    hasFigures = !result.figures.isEmpty
    hasPeriods = !result.periods.isEmpty
    hasStrays = !result.strays.names.isEmpty || !result.strays.longer.isEmpty
    hasRejects = !result.rejects.rows.isEmpty
    isExport = result.isExport
  }

  /// Its figures.
  var figures: FileFigures { result.figures }
}
