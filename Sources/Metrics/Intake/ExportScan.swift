import Campaigns
import Diagnostics
import Formats

/// A first look at all rows of a file: how it writes numbers and dates, and whether there are rows at all.
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

  /// Looks at all rows as they count, mended ones in the place of their own; memory does not grow with them.
  init(_ text: [UInt8], _ recognition: Recognition, feed: Feed, mended: MendedRows) {
    let plan = recognition.plan
    let dayColumn = plan.column(.day)
    var numbers = NumberEvidence()
    var dates = DateEvidence()
    var rows = 0
    var starts = PeriodStarts()
    let keepsStarts = recognition.profile.dayStartsPeriod
    let look = { (record: DelimitedRecord) in
      let kind = recognition.kind(of: record)
      guard kind == .data || kind == .total else { return }
      let cells = record.cells
      for column in plan.numberColumns where column < cells.count {
        numbers.look(at: cells[column].bytes, place: cells[column].place)
      }
      guard kind == .data else { return }
      rows += 1
      if let dayColumn, dayColumn < cells.count {
        dates.look(at: cells[dayColumn].bytes, place: cells[dayColumn].place)
        if keepsStarts { starts.add(cells[dayColumn].bytes) }
      }
    }
    var reader = recognition.rows(of: text)
    if var record = reader.next() {
      repeat {
        look(mended.row(at: record.place.line)?.record ?? record)
      } while reader.read(into: &record)
    }
    dataRows = rows
    self.starts = starts
    let usual = plan.isForeign ? recognition.profile.foreignOrder : recognition.profile.englishOrder
    self.dates = dates.grammar(feed: feed.dateOrder, usual: usual)
    dateOrder = dates.decision(feed: feed.dateOrder, usual: usual)
    let stated = plan.isForeign ? nil : recognition.profile.englishDecimal
    var grammar = numbers.grammar(
      stated: stated, feed: feed.decimal, trustsLonePoint: recognition.delimiter != 0x3B && !plan.isForeign)
    decimal = numbers.decision(stated: stated, feed: feed.decimal)
    grammar.omitsLeadingZero = recognition.profile.omitsLeadingZero
    self.numbers = grammar
  }
}

extension Recognition {
  /// A reader that stands on the first record after the header.
  func rows(of text: [UInt8]) -> DelimitedReader {
    var reader = DelimitedReader(text, delimiter: delimiter)
    for _ in 0...recordsBefore { _ = reader.next() }
    return reader
  }
}
