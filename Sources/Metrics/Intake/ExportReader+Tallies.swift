import Campaigns
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
    guard let column = plan.column(.day), column < record.cells.count, !mayBeCut(column, of: record) else {
      return dateRead = .missing
    }
    dateRead = scan.dates.read(record.cells[column].bytes)
    if case .day(let day) = dateRead { sources[current].reading.rows.dates.add(day) }
  }

  /// Whether a cell is the last one of a row that is too short: what is missing may be part of it.
  private func mayBeCut(_ column: Int, of record: DelimitedRecord) -> Bool {
    column == record.cells.count - 1 && record.cells.count < plan.headers.count
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
    numbersRead.removeAll(keepingCapacity: true)
    for (position, figure) in plan.figures.enumerated() {
      let read = number(in: record, figure)
      numbersRead.append(read)
      columns[current].add(read, to: position)
      guard case .value = read, figure.metric.unit == .money else { continue }
      for column in figure.columns where column < record.cells.count { tallyMark(of: record.cells[column]) }
    }
  }

  /// Notes the currency that stands beside money, or the sign that leaves it open.
  private mutating func tallyMark(of cell: DelimitedCell) {
    if let currency = CurrencyMark.currency(of: cell.bytes) {
      sources[current].reading.rows.currencies.add(currency, from: .cell, at: cell.place)
    } else if let sign = CurrencyMark.sharedSign(of: cell.bytes) {
      sources[current].reading.rows.currencies.add(sharedSign: sign.text, in: GrammarCell(cell.bytes, at: cell.place))
    }
  }

  /// What the cells of a figure give together.
  func number(in record: DelimitedRecord, _ figure: ColumnPlan.Figure) -> NumberGrammar.Outcome {
    guard !figure.isInMillionths else {
      guard figure.column < record.cells.count else { return .missing }
      return scan.numbers.read(record.cells[figure.column].bytes, isMoney: true, inMillionths: true)
    }
    var read = number(in: record, figure.column, of: figure.metric)
    for column in figure.further { read = read.adding(number(in: record, column, of: figure.metric)) }
    // Whoever mended a row has seen the amount.
    if recognition.doubtsMillionths, current == 0, figure.mayBeInMillionths, case .value(let amount, _) = read,
      amount != .zero
    {
      return .ambiguous
    }
    return read
  }

  /// What a cell gives as a number.
  func number(in record: DelimitedRecord, _ column: Int, of metric: Metric) -> NumberGrammar.Outcome {
    guard column < record.cells.count else { return .missing }
    return number(record.cells[column].bytes, of: metric)
  }

  private func number(_ bytes: ArraySlice<UInt8>, of metric: Metric) -> NumberGrammar.Outcome {
    if recognition.doubtsLoneThousands, metric.isWhole, feed.decimal == nil || feed.decimal != scan.numbers.decimal,
      LoneThousands.mayBe(bytes)
    {
      return .ambiguous
    }
    return scan.numbers.read(bytes, isMoney: metric.unit == .money)
  }

  /// Counts the value of a row that names its metric, if it is known.
  private mutating func tallyNamed(in record: DelimitedRecord) {
    numbersRead.removeAll(keepingCapacity: true)
    guard let name = plan.column(.metricName), let column = plan.column(.value), name < record.cells.count,
      column < record.cells.count, let metric = known(metricIn: record.cells[name].bytes)
    else { return numbersRead.append(.missing) }
    let read = number(record.cells[column].bytes, of: metric)
    numbersRead.append(read)
    if case .value = read, metric.unit == .money { tallyMark(of: record.cells[column]) }
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
    self.init(plan.figures.map { Column(metric: $0.metric, header: plan.header(of: $0)) })
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

extension NumberGrammar.Outcome {
  /// The sum of two parts of one figure; a blank part adds nothing, and one that cannot be read spoils the whole.
  func adding(_ other: NumberGrammar.Outcome) -> NumberGrammar.Outcome {
    switch (self, other) {
    case (.invalid, _), (.ambiguous, _), (.overflow, _): return self
    case (_, .invalid), (_, .ambiguous), (_, .overflow): return other
    case (.masked, _), (_, .masked): return .masked
    case (.missing, let known), (let known, .missing): return known
    case (.value(let left, let isExact), .value(let right, let isOtherExact)):
      let (sum, overflow) = left.micros.addingReportingOverflow(right.micros)
      return overflow ? .overflow : .value(Amount(micros: sum), isExact: isExact && isOtherExact)
    }
  }

  /// Whether it refuses a row.
  var isFault: Bool {
    switch self {
    case .invalid, .ambiguous, .overflow: true
    case .value, .missing, .masked: false
    }
  }
}
