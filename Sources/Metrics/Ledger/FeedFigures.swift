import Campaigns
import Diagnostics
import Quantities

/// What the files of one feed give together.
struct FeedFigures {
  /// The figures of days.
  private(set) var figures: [FigureSeries] = []
  /// The figures of longer periods.
  private(set) var periods: [DecidedPeriod] = []
  /// How the files were understood.
  private(set) var readings: [ExportReading] = []
  /// What is odd about the files together.
  private(set) var findings: [Diagnostic] = []
  /// The rows of no campaign.
  private(set) var strays = StrayRows()

  /// Chooses the deciding file for each figure.
  init(_ results: [RestatedFile], feed: FeedID, campaigns: [Campaign], threads: Int = 1) {
    let ordered = results.sorted { $1.age < $0.age }
    let hasOne = ordered.count { $0.hasFigures || $0.hasStrays } <= 1
    // Nothing stands against the only file that has anything, so its figures are not even copied.
    let restatement = hasOne ? nil : Restatement(of: ordered, feed: feed, threads: threads)
    readings.reserveCapacity(ordered.count)
    var periodRestatement = PeriodRestatement(campaigns: campaigns)
    var strays = StrayRestatement()
    for position in ordered.indices {
      let file = ordered[position]
      var reading = file.result.reading
      if file.hasPeriods { reading.supersededFigures = periodRestatement.take(file.result) }
      reading.newerThan = Precedence(of: file, over: ordered[(position + 1)...])
      if hasOne {
        figures += file.result.figuresAsTheyAre
        if file.hasStrays { self.strays = file.result.strays }
      } else {
        reading.supersededFigures += restatement?.superseded[position] ?? 0
        if file.hasStrays { strays.take(file.result) }
      }
      readings.append(reading)
    }
    periods = periodRestatement.figures
    findings = periodRestatement.findings + (restatement?.findings ?? [])
    guard let restatement else { return }
    figures = restatement.figures
    self.strays = strays.rows
  }

  /// Hands over how the files were understood; those of the first feed are moved, not copied.
  mutating func giveReadings(to others: inout [ExportReading]) {
    if others.isEmpty { swap(&others, &readings) } else { others += readings }
  }
}
