import Diagnostics
import Formats
import Quantities

extension ExportReader {
  /// Reads the day and the figures of a data row, once for all that need them, and counts what stands there.
  ///
  /// Rows that are refused later are counted too: the sums of a file are those of all it lists.
  mutating func tally(_ record: DelimitedRecord) {
    sources[current].reading.dataRows += 1
    tallyDay(of: record)
    tallyCurrency(of: record)
    if figures.isLong { tallyNamed(in: record) } else { tallyFigures(of: record) }
  }

  private mutating func tallyDay(of record: DelimitedRecord) {
    guard let column = plan.column(.day), column < record.cells.count else { return dateRead = .missing }
    dateRead = scan.dates.read(record.cells[column].bytes)
    if case .day(let day) = dateRead { sources[current].reading.rows.dates.add(day) }
  }

  private mutating func tallyCurrency(of record: DelimitedRecord) {
    guard let column = plan.column(.currency), column < record.cells.count else { return }
    let cell = record.cells[column]
    guard let currency = currency(named: CellText.trim(cell.bytes)) else { return }
    sources[current].reading.rows.currencies.add(currency, from: .column, at: cell.place)
  }

  /// The currency of a code; each distinct text is looked up once.
  mutating func currency(named bytes: ArraySlice<UInt8>) -> Currency? {
    let key = SeenBytes(bytes)
    if let seen = currencyCodes[key] { return seen }
    let currency = Currency(String(decoding: bytes, as: UTF8.self).uppercased())
    currencyCodes[key] = .some(currency)
    return currency
  }

  private mutating func tallyFigures(of record: DelimitedRecord) {
    let cells = record.cells
    numbersRead.removeAll(keepingCapacity: true)
    for (position, figure) in plan.figures.enumerated() {
      let read =
        figure.column < cells.count
        ? scan.numbers.read(cells[figure.column].bytes, isMoney: figure.metric.unit == .money) : .missing
      numbersRead.append(read)
      columns[current].add(read, to: position)
      guard case .value = read, figure.metric.unit == .money,
        let currency = CurrencyMark.currency(of: cells[figure.column].bytes)
      else { continue }
      sources[current].reading.rows.currencies.add(currency, from: .cell, at: cells[figure.column].place)
    }
  }

  /// Counts the value of a row that names its metric, if it is known.
  private mutating func tallyNamed(in record: DelimitedRecord) {
    numbersRead.removeAll(keepingCapacity: true)
    guard let name = plan.column(.metricName), let column = plan.column(.value), name < record.cells.count,
      column < record.cells.count, let metric = known(metricIn: record.cells[name].bytes)
    else { return numbersRead.append(.missing) }
    let read = scan.numbers.read(record.cells[column].bytes, isMoney: metric.unit == .money)
    numbersRead.append(read)
    let position = columns[current].position(of: ColumnTallies.Column(metric: metric, header: metric.name))
    columns[current].add(read, to: position)
  }

  /// Gives what was counted over to the readings of the files.
  mutating func takeTallies() {
    for (index, tallies) in columns.enumerated() { sources[index].reading.rows.columns.merge(tallies) }
    columns = []
    for figure in plan.figures {
      guard let currency = figure.currency, figure.column < recognition.places.count else { continue }
      sources[0].reading.rows.currencies.add(currency, from: .header, at: recognition.places[figure.column])
    }
  }
}

extension ColumnTallies {
  /// Starts with nothing in the columns of a plan.
  init(_ plan: ColumnPlan) {
    self.init(plan.figures.map { Column(metric: $0.metric, header: plan.headers[$0.column]) })
  }

  /// Counts what a cell gave.
  mutating func add(_ read: NumberGrammar.Outcome, to column: Int) {
    switch read {
    case .value(let amount, _): add(amount, to: column)
    case .missing: addBlanks(to: column)
    case .masked: addMasked(to: column)
    case .ambiguous, .invalid, .overflow: break
    }
  }
}
