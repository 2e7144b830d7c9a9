/// A file's result as one object, to be handed around: the result itself would be copied field by field each time.
final class RestatedFile: Sendable {
  /// Everything the file gave.
  let result: FileResult
  /// Its figures where they stand in a list.
  let list: FigureList?

  /// Takes a result.
  init(_ result: FileResult) {
    self.result = result
    list = result.figures.list
  }

  /// Its figures.
  var figures: FileFigures { result.figures }
  /// How its rows divide a platform's figures.
  var grain: FileResult.Grain { result.grain }
  /// How many paths its figures are from.
  var sourceCount: Int { result.paths.count }
}
