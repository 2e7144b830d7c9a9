import Campaigns
import Diagnostics
import Formats
import Quantities

/// Reads the rows of one recognised export into figures; a row counts as a whole or not at all.
///
/// It keeps sums, refused rows and counts, never the rows themselves.
struct ExportReader {
  let feed: Feed
  let context: IntakeContext
  let recognition: Recognition
  let scan: ExportScan
  /// The rows that stand in for some of the export's own.
  let mended: MendedRows
  /// The export, then the files with mended rows.
  var sources: [RowSource]
  /// The position of the file that the row being read stands in.
  var current = 0
  /// The line of the export that the row being read is or stands in for.
  var line = 0
  var figures: FileFigures
  var currencies: [Int: Currency?] = [:]
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

  var plan: ColumnPlan { recognition.plan }
  /// The path of the file that the row being read stands in.
  var path: String { sources[current].reading.path }

  /// Prepares to read a file whose rows were looked at.
  init(
    reading: ExportReading, feed: Feed, _ recognition: Recognition, _ scan: ExportScan, _ mended: MendedRows,
    _ context: IntakeContext, blockShift: Int = 0
  ) {
    self.feed = feed
    self.mended = mended
    sources = [RowSource(reading)] + mended.sources
    self.recognition = recognition
    self.scan = scan
    self.context = context
    figures = FileFigures(
      metrics: recognition.profile.isLong ? [] : recognition.plan.figures.map(\.metric),
      isLong: recognition.profile.isLong, shift: blockShift)
    strays = StrayRows(shift: blockShift)
    let none = recognition.profile.isLong ? ColumnTallies() : ColumnTallies(recognition.plan)
    columns = sources.map { _ in none }
    fallback = feed.campaign.flatMap { context.attribution.position(of: $0.value) }
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
    switch recognition.kind(of: record) {
    case .blank: break
    case .header: sources[current].reading.rows.excluded.repeatedHeaders += 1
    case .placeholder: sources[current].reading.rows.excluded.placeholders += 1
    case .total: takeTotal(record)
    case .data: take(record)
    }
  }

  /// Reads one row; every step that refuses the row says so and ends here.
  private mutating func take(_ record: DelimitedRecord) {
    tally(record)
    guard hasAllCells(record), let day = day(of: record), let platform = platform(of: record),
      let entries = entries(of: record)
    else { return }
    let clues = clues(of: record)
    switch clues {
    case .several(let found): refuseClaimedTwice(record, found)
    case .none: stray(record, day, platform, entries)
    case .held(let campaign): stray(record, day, platform, entries, heldFor: campaign)
    case .campaign(let campaign): use(record, day, platform, entries, campaign)
    }
  }

  private mutating func use(
    _ record: DelimitedRecord, _ day: Day, _ platform: Platform, _ entries: [FileFigures.Entry], _ campaign: Int
  ) {
    guard hasOneCurrency(record, entries, campaign) else { return }
    if !(figures.isLong && entries.isEmpty),
      let entry = figures.add(entries, campaign: campaign, platform: platform, day: day, source: current)
    {
      return refuseOverflow(record, entry)
    }
    sources[current].reading.usedRows += 1
    sources[current].note(day, asOf: context.asOf, at: record.place)
  }

  private mutating func stray(
    _ record: DelimitedRecord, _ day: Day, _ platform: Platform, _ entries: [FileFigures.Entry],
    heldFor held: CampaignID? = nil
  ) {
    sources[current].reading.unattributedRows += 1
    let spend = entries.first { figures.metrics[$0.metric] == .spend }?.amount
    let place = place(of: .campaign, in: record)
    let number = strays.number(of: StrayRows.Name(name: rawClues(of: record).name, platform: platform, held: held))
    strays.add(
      StraySlot(
        micros: spend?.micros ?? 0, rows: 1, line: UInt32(clamping: place.line), column: UInt32(clamping: place.column),
        source: strays.source(path)),
      to: number, day: day.daysSinceEpoch)
  }

  /// The place of the cell that says something, or of the record if the file has no such column.
  func place(of meaning: ColumnMeaning, in record: DelimitedRecord) -> Place {
    guard let column = plan.column(meaning), column < record.cells.count else { return record.place }
    return record.cells[column].place
  }
}
