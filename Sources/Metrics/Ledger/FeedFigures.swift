import Quantities

/// What the files of one feed give together.
struct FeedFigures {
  /// The figures.
  private(set) var figures: [FigureSeries] = []
  /// How the files were understood.
  private(set) var readings: [ExportReading] = []
  /// The rows of no campaign.
  private(set) var strays = StrayRows()

  /// Chooses the deciding file for each figure.
  init(_ results: [FileResult], feed: FeedID) {
    let ordered = results.sorted { $1.age < $0.age }
    let hasOne = ordered.count { !$0.figures.keys.isEmpty || !$0.strays.names.isEmpty } <= 1
    var restatement = Restatement(feed: feed)
    var strays = StrayRestatement()
    for result in ordered {
      var reading = result.reading
      if hasOne {
        // Nothing stands against the only file that has anything, so its figures are not even copied.
        figures += result.figuresAsTheyAre
        if !result.strays.names.isEmpty { self.strays = result.strays }
      } else {
        reading.supersededFigures = restatement.take(result)
        strays.take(result)
      }
      readings.append(reading)
    }
    guard !hasOne else { return }
    figures = restatement.figures
    self.strays = strays.rows
  }
}
