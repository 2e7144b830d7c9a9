public import Campaigns
import Diagnostics
import Formats
public import Quantities

/// Finds the lines behind a figure, by reading the files concerned once more with the reader that runs read with.
public enum Tracing {
  /// Traces a figure; nothing if there is no such campaign.
  ///
  /// Only files that have rows of that day are read, or any in a feed with mended rows. What is kept are the figure's
  /// own lines, so that memory grows with the answer and one file, not with all files.
  ///
  /// - Parameters:
  ///   - question: the figure
  ///   - ledger: what a run makes of the same files
  ///   - settings: the settings of that run
  ///   - campaigns: its campaigns
  ///   - held: its campaigns whose definitions have errors
  ///   - asOf: its day
  ///   - kinds: the kinds of exports it recognised
  ///   - bytes: the bytes of an export
  /// - Returns: the feeds, files and lines behind the figure
  public static func trace(
    _ question: FigureQuestion, in ledger: MetricLedger, settings: Settings, campaigns: [Campaign],
    held: [HeldCampaign] = [], asOf: Day, kinds: ExportKinds = .builtIn, bytes: (String) -> [UInt8]?
  ) -> FigureTrace? {
    var context = IntakeContext(settings: settings, campaigns: campaigns, held: held, asOf: asOf, kinds: kinds)
    guard let position = context.attribution.campaigns.firstIndex(where: { $0.id == question.campaign }) else {
      return nil
    }
    context.probe = Probe(question: question, campaign: position)
    let feeds = Dictionary(grouping: ledger.readings, by: \.feed)
    var cells: [TracedCell] = []
    for feed in feeds.keys.sorted() {
      let files = concerned(feeds[feed] ?? [], on: question.day).compactMap { path in
        bytes(path).map { SourceFile(path: path, bytes: $0) }
      }
      guard !files.isEmpty else { continue }
      let results = Intake.results(of: files, settings.feeds[feed] ?? Feed(id: feed), context)
      cells += FeedTracing(feed: feed, question: question, ledger: ledger).cells(of: results)
    }
    let days = DayRange(first: question.day, last: question.day)
    let value = ledger.sum(question.metric, campaign: question.campaign, platform: question.platform, days: days)
    let currency = question.metric.unit == .money ? ledger.currency(of: question.campaign) : nil
    return FigureTrace(question: question, value: value, currency: currency, cells: cells)
  }

  /// The files of a feed that can have to do with a day.
  private static func concerned(_ readings: [ExportReading], on day: Day) -> [String] {
    // A mended row may be of a day that its export has no other row of.
    let isMended = readings.contains { $0.kind == MendedFile.kind }
    let paths = readings.filter { isMended || $0.refusedRows > 0 || $0.days?.contains(day) == true }.map(\.path)
    // A file with several tables has a reading for each.
    return paths.reduce(into: []) { known, path in if known.last != path { known.append(path) } }
  }
}
