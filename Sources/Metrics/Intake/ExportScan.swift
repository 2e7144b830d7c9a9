import Campaigns
import Diagnostics
import Formats

/// How a file writes numbers and dates, as far as the rows looked at show it, and whether there are rows at all.
struct ExportScan: Sendable {
  /// How the file writes numbers.
  let numbers: NumberGrammar
  /// How the file orders day and month.
  let dates: DateGrammar
  /// How many rows hold data.
  let dataRows: Int
  /// The days rows start on; kept only for kinds whose rows may cover more than a day.
  let starts: PeriodStarts
  /// What decided how numbers are written.
  let decimal: GrammarDecision<Feed.DecimalSign>
  /// What decided how days and months are ordered.
  let dateOrder: GrammarDecision<Feed.DateOrder>

  /// Whether rows read by one scan's grammar are read alike by the other's.
  func readsLike(_ other: ExportScan) -> Bool {
    numbers == other.numbers && dates == other.dates
  }
}

/// What the rows of a file show, gathered while they are read.
///
/// Nothing depends on the order in which rows are looked at: of several cells that show the same the first by its
/// place is kept.
struct ExportEvidence: Sendable {
  var numbers = NumberEvidence()
  var dates = DateEvidence()
  var starts = PeriodStarts()
  var dataRows = 0

  /// Looks at one row.
  mutating func look(at record: DelimitedRecord, _ recognition: Recognition) {
    let kind = recognition.kind(of: record)
    guard kind == .data || kind == .total else { return }
    let plan = recognition.plan
    let cells = record.cells
    for column in plan.numberColumns where column < cells.count {
      numbers.look(at: cells[column].bytes, place: cells[column].place)
    }
    guard kind == .data else { return }
    dataRows += 1
    for column in plan.dateColumns where column < cells.count {
      dates.look(at: cells[column].bytes, place: cells[column].place)
    }
    guard recognition.profile.dayStartsPeriod, let column = plan.column(.day), column < cells.count else { return }
    starts.add(cells[column].bytes)
  }

  /// Takes in what other rows of the file show.
  mutating func merge(_ other: ExportEvidence) {
    numbers.merge(other.numbers)
    dates.merge(other.dates)
    starts.merge(other.starts)
    dataRows += other.dataRows
  }

  /// What follows from it, with the days that the file says it covers.
  func scan(_ recognition: Recognition, feed: Feed, stated days: StatedDays? = nil) -> ExportScan {
    let (plan, profile) = (recognition.plan, recognition.profile)
    let usual = plan.isForeign ? profile.foreignOrder : profile.englishOrder
    // A feed that states the sign knows better what became of its files than the kind they once were of.
    let isDoubtful = recognition.doubtsLoneThousands && feed.decimal != nil
    let stated = plan.isForeign || isDoubtful ? nil : profile.englishDecimal
    var grammar = numbers.grammar(
      stated: stated, feed: feed.decimal, trustsLonePoint: recognition.delimiter != 0x3B && !plan.isForeign)
    grammar.omitsLeadingZero = profile.omitsLeadingZero
    var order = dates.grammar(feed: feed.dateOrder, usual: usual, stated: days)
    order.origin = recognition.firstOfAxis
    return ExportScan(
      numbers: grammar, dates: order, dataRows: dataRows, starts: starts,
      decimal: numbers.decision(stated: stated, feed: feed.decimal),
      dateOrder: dates.decision(feed: feed.dateOrder, usual: usual, stated: days))
  }
}

extension Recognition {
  /// A reader that stands on the first record after the header.
  func rows(of text: [UInt8]) -> DelimitedReader {
    var reader = DelimitedReader(text, delimiter: delimiter, isWrapped: isWrapped)
    for _ in 0...recordsBefore { _ = reader.next() }
    return reader
  }
}
