import Campaigns
import Diagnostics
import Formats
import Quantities

/// Reads the rows of one recognised export into figures; a row counts as a whole or not at all.
///
/// It keeps sums, refused rows and counts, never the rows themselves.
struct ExportReader {
  /// What rows are read by, which never changes; an object, since readers are handed on file by file.
  private final class Terms: Sendable {
    let feed: Feed
    let context: IntakeContext
    let recognition: Recognition
    let scan: ExportScan
    let isRefused: Bool
    let dating: RowDating
    let mended: MendedRows

    init(
      _ feed: Feed, _ context: IntakeContext, _ recognition: Recognition, _ scan: ExportScan, _ dating: RowDating,
      _ mended: MendedRows, isRefused: Bool
    ) {
      self.feed = feed
      self.context = context
      self.recognition = recognition
      self.scan = scan
      self.dating = dating
      self.mended = mended
      self.isRefused = isRefused
    }
  }

  private let terms: Terms
  /// The export, then the files with mended rows.
  var sources: [RowSource]
  /// The position of the file that the row being read stands in.
  var current = 0
  /// The line of the export that the row being read is or stands in for.
  var line = 0
  /// The figures of days.
  var figures: FileFigures
  /// The figures of longer periods; each period adds up by itself, on a day that means nothing.
  var periods: [Period: FileFigures] = [:]
  var currencies = CampaignCurrencies()
  var rejected: [Rejects.Row] = []
  var strays: StrayRows
  var listed = ListedSums()
  /// What stands in the columns with figures, for the export and each file with mended rows.
  var columns: [ColumnTallies]
  /// What the day of the row being read gave.
  var dateRead = DateGrammar.Outcome.missing
  /// What the figures of the row being read gave, in the order of the columns.
  var numbersRead: [NumberGrammar.Outcome] = []
  var answers: [SeenBytes: Attribution.Answer] = [:]
  var platforms: [SeenBytes: Platform?] = [:]
  var metrics: [SeenBytes: Metric?] = [:]
  var currencyCodes: [SeenBytes: Currency?] = [:]
  var fallback: Int?
  private var faults = 0
  /// What the rows below take over from the first row of their group, in a pivot.
  var carried = CarriedNames()
  /// What makes it worth while to look at the file once more as a whole.
  var secondLook: SecondLook?
  /// The rows somebody asks for; nothing in an ordinary run.
  var traced: TracedRows?

  var feed: Feed { terms.feed }
  var context: IntakeContext { terms.context }
  var recognition: Recognition { terms.recognition }
  var scan: ExportScan { terms.scan }
  /// Whether rows are only counted, because something about the file as a whole is wrong.
  var isRefused: Bool { terms.isRefused }
  /// Where the days that a row covers stand.
  var dating: RowDating { terms.dating }
  /// The rows that stand in for some of the export's own.
  var mended: MendedRows { terms.mended }
  var plan: ColumnPlan { terms.recognition.plan }
  /// The path of the file that the row being read stands in.
  var path: String { sources[current].reading.path }

  /// Prepares to read a file whose rows were looked at.
  init(
    reading: ExportReading, feed: Feed, _ recognition: Recognition, _ scan: ExportScan, _ dating: RowDating,
    _ mended: MendedRows,
    _ context: IntakeContext, isRefused: Bool = false, size: Int = 0
  ) {
    terms = Terms(feed, context, recognition, scan, dating, mended, isRefused: isRefused)
    sources = [RowSource(reading)] + mended.sources
    // Days lie together in blocks where files are large.
    let shift = size > 8 << 20 ? 3 : 0
    figures = FileFigures(
      metrics: recognition.profile.isLong ? [] : recognition.plan.figures.map(\.metric),
      isLong: recognition.profile.isLong, shift: shift, mayList: size <= min(FigureList.longestFile, context.pieceSize))
    strays = StrayRows(shift: shift)
    let none = recognition.profile.isLong ? ColumnTallies() : ColumnTallies(recognition.plan)
    columns = sources.map { _ in none }
    fallback = feed.campaign.flatMap { context.attribution.position(of: $0.value) }
    traced = context.probe.map(TracedRows.init)
  }

  /// The mended row that stands in for one of the export, else that one.
  func standIn(for record: DelimitedRecord) -> DelimitedRecord {
    mended.row(at: record.place.line)?.record ?? record
  }

  /// Notes what is wrong with the text as a whole; a hundred times is enough.
  mutating func note(fault: Diagnostic) {
    faults += 1
    if faults <= 100 { sources[0].log.add(fault) }
  }

  /// Reads a row of the export, or the mended one that stands in for it.
  mutating func readRow(_ record: DelimitedRecord) {
    line = record.place.line
    if let mended = mended.row(at: line) {
      current = mended.source
      read(mended.record)
      current = 0
    } else {
      read(record)
    }
  }

  private mutating func read(_ record: DelimitedRecord) {
    if let pivot = recognition.pivot { carried.take(record, pivot) }
    switch recognition.kind(of: record) {
    case .blank: break
    case .header: sources[current].reading.rows.excluded.repeatedHeaders += 1
    case .secondHeader: sources[current].reading.rows.excluded.secondHeaders += 1
    case .placeholder: sources[current].reading.rows.excluded.placeholders += 1
    case .total: takeTotal(record)
    case .data: take(record)
    }
  }

  /// Reads one row; every step that refuses the row says so and ends here.
  private mutating func take(_ record: DelimitedRecord) {
    tally(record)
    guard !isRefused, hasAllCells(record), isNamed(record), let period = period(of: record),
      let platform = platform(of: record),
      let entries = entries(of: record)
    else { return }
    let clues = clues(of: record)
    switch clues {
    case .several(let found): refuseClaimedTwice(record, found)
    case .none: stray(record, period, platform, entries)
    case .held(let campaign): stray(record, period, platform, entries, heldFor: campaign)
    case .campaign(let campaign): use(record, period, platform, entries, campaign)
    }
  }

  private mutating func use(
    _ record: DelimitedRecord, _ period: Period, _ platform: Platform, _ entries: [FileFigures.Entry], _ campaign: Int
  ) {
    guard hasOneCurrency(record, entries, campaign), !isBesideTheQuestion(period, campaign) else { return }
    if !(figures.isLong && entries.isEmpty), let entry = add(entries, campaign, platform, period) {
      return refuseOverflow(record, entry)
    }
    if traced != nil, period.day != nil { trace(record, platform, entries, campaign) }
    sources[current].reading.usedRows += 1
    sources[current].note(period, asOf: context.asOf, at: record.place)
  }

  /// Adds a row's figures to those of its day or its period; an entry that would overflow is the answer.
  private mutating func add(
    _ entries: [FileFigures.Entry], _ campaign: Int, _ platform: Platform, _ period: Period
  ) -> FileFigures.Entry? {
    if let day = period.day {
      return figures.add(entries, campaign: campaign, platform: platform, day: day, source: current)
    }
    let none = FileFigures(metrics: figures.isLong ? [] : figures.metrics, isLong: figures.isLong)
    return periods[period, default: none].add(
      entries, of: figures.metrics, campaign: campaign, platform: platform, source: current)
  }

  private mutating func stray(
    _ record: DelimitedRecord, _ period: Period, _ platform: Platform, _ entries: [FileFigures.Entry],
    heldFor held: CampaignID? = nil
  ) {
    sources[current].reading.unattributedRows += 1
    sources[current].note(period)
    let spend = entries.first { figures.metrics[$0.metric] == .spend }?.amount
    let place = place(of: .campaign, in: record)
    let name = StrayRows.Name(
      name: rawClues(of: record).name, platform: platform, held: held, currency: currencyOfStray(record))
    let number = strays.number(of: name)
    strays.add(
      StraySlot(
        micros: spend?.micros ?? 0, rows: 1, line: UInt32(clamping: place.line), column: UInt32(clamping: place.column),
        source: strays.source(path)),
      to: number, period)
  }

  /// The place of the cell that says something, or of the record if the file has no such column.
  func place(of meaning: ColumnMeaning, in record: DelimitedRecord) -> Place {
    guard let column = plan.column(meaning), column < record.cells.count else { return record.place }
    return record.cells[column].place
  }
}
