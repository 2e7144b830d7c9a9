import Campaigns
import Diagnostics
import Formats
import Quantities

/// Reads the rows of one recognised export into figures; a row counts as a whole or not at all.
///
/// It keeps sums, refused rows and counts, never the rows themselves.
struct ExportReader {
  let path: String
  let feed: Feed
  let context: IntakeContext
  let recognition: Recognition
  let scan: ExportScan
  var reading: ExportReading
  var log: FindingLog
  var figures: FileFigures
  var currencies: [Int: Currency?] = [:]
  var rejected: [Rejects.Row] = []
  var strays = StrayRows()
  var listed: ListedSums
  var answers: [[UInt8]: Attribution.Answer] = [:]
  var platforms: [ArraySlice<UInt8>: Platform?] = [:]
  var metrics: [ArraySlice<UInt8>: Metric?] = [:]
  var rounded: (count: Int, first: Place)?
  var future: (count: Int, first: Place, last: Day)?
  var fallback: Int?

  var plan: ColumnPlan { recognition.plan }

  /// Prepares to read a file whose rows were looked at.
  init(reading: ExportReading, feed: Feed, _ recognition: Recognition, _ scan: ExportScan, _ context: IntakeContext) {
    path = reading.path
    self.reading = reading
    self.feed = feed
    self.recognition = recognition
    self.scan = scan
    self.context = context
    log = FindingLog(path: path)
    figures = FileFigures(
      metrics: recognition.profile.isLong ? [] : recognition.plan.figures.map(\.metric),
      isLong: recognition.profile.isLong)
    listed = ListedSums(count: recognition.plan.figures.count)
    fallback = feed.campaign.flatMap { context.attribution.position(of: $0.value) }
  }

  /// Reads all rows.
  mutating func readRows(of text: [UInt8]) {
    var reader = recognition.rows(of: text)
    guard var record = reader.next() else { return }
    repeat {
      switch recognition.kind(of: record) {
      case .blank, .header, .placeholder: continue
      case .total: takeTotal(record)
      case .data: take(record)
      }
    } while reader.read(into: &record)
    for finding in reader.findings(path: path) { log.add(finding) }
    addSummaries()
  }

  /// Reads one row; every step that refuses the row says so and ends here.
  private mutating func take(_ record: DelimitedRecord) {
    reading.dataRows += 1
    guard hasAllCells(record), let day = day(of: record), let platform = platform(of: record),
      let entries = entries(of: record)
    else { return }
    let clues = clues(of: record)
    switch clues {
    case .several(let found): refuseClaimedTwice(record, found)
    case .none: stray(record, platform, entries)
    case .campaign(let campaign): use(record, day, platform, entries, campaign)
    }
  }

  private mutating func use(
    _ record: DelimitedRecord, _ day: Day, _ platform: Platform, _ entries: [FileFigures.Entry], _ campaign: Int
  ) {
    guard hasOneCurrency(record, entries, campaign) else { return }
    if !(figures.isLong && entries.isEmpty),
      let entry = figures.add(entries, campaign: campaign, platform: platform, day: day)
    {
      return refuseOverflow(record, entry)
    }
    reading.usedRows += 1
    note(day, record.place)
    list(entries)
  }

  private mutating func stray(_ record: DelimitedRecord, _ platform: Platform, _ entries: [FileFigures.Entry]) {
    reading.unattributedRows += 1
    let spend = entries.first { figures.metrics[$0.metric] == .spend }?.amount
    strays.add(
      name: rawClues(of: record).name, platform: platform, spend: spend,
      at: Location(path: path, place: place(of: .campaign, in: record)))
    list(entries)
  }

  private mutating func list(_ entries: [FileFigures.Entry]) {
    guard !figures.isLong else { return }
    for entry in entries { listed.add(entry.amount, to: entry.metric) }
  }

  private mutating func note(_ day: Day, _ place: Place) {
    let days = reading.days
    reading.days = DayRange(first: min(days?.first ?? day, day), last: max(days?.last ?? day, day))
    guard day > context.asOf else { return }
    future = ((future?.count ?? 0) + 1, future?.first ?? place, max(future?.last ?? day, day))
  }

  /// The place of the cell that says something, or of the record if the file has no such column.
  func place(of meaning: ColumnMeaning, in record: DelimitedRecord) -> Place {
    guard let column = plan.column(meaning), column < record.cells.count else { return record.place }
    return record.cells[column].place
  }
}
