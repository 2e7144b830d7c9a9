import Campaigns
import Diagnostics
import Formats
import Quantities

extension ExportReader {
  /// The row's figures; nothing if one of them refuses the row.
  mutating func entries(of record: DelimitedRecord) -> [FileFigures.Entry]? {
    if figures.isLong { return longEntry(of: record) }
    var entries: [FileFigures.Entry] = []
    entries.reserveCapacity(plan.figures.count)
    for (position, figure) in plan.figures.enumerated() {
      if recognition.doubtsMillionths, figure.mayBeInMillionths, case .ambiguous = numbersRead[position] {
        refuseMillionths(record, figure)
        return nil
      }
      let column = columnAtFault(figure, in: record)
      switch amount(numbersRead[position], in: record, column, of: figure.metric, figure.mayBeNegative) {
      case .refused: return nil
      case .missing: continue
      case .value(let amount):
        entries.append(
          FileFigures.Entry(metric: position, amount: amount, place: record.cells[figure.column].place))
      }
    }
    return entries
  }

  /// The column that findings about a figure point at: of several parts the first that cannot be read.
  private func columnAtFault(_ figure: ColumnPlan.Figure, in record: DelimitedRecord) -> Int {
    guard !figure.further.isEmpty else { return figure.column }
    return figure.columns.first { number(in: record, $0, of: figure.metric).isFault } ?? figure.column
  }

  /// The figure of a row in the long form; an empty list if its value is blank.
  private mutating func longEntry(of record: DelimitedRecord) -> [FileFigures.Entry]? {
    guard let nameColumn = plan.column(.metricName), let column = plan.column(.value),
      let metric = metric(of: record, nameColumn)
    else { return nil }
    switch amount(numbersRead[0], in: record, column, of: metric, metric.mayBeNegative) {
    case .refused: return nil
    case .missing: return []
    case .value(let amount):
      return [
        FileFigures.Entry(
          metric: figures.position(of: metric), amount: amount, place: record.cells[column].place)
      ]
    }
  }

  private mutating func metric(of record: DelimitedRecord, _ column: Int) -> Metric? {
    let bytes = record.cells[column].bytes
    if let known = known(metricIn: bytes) { return known }
    let text = record.cells[column].text
    if CellText.isMissing(CellText.trim(bytes)) {
      refuse(record, .rowIncomplete, column, "the row names no metric")
    } else {
      refuse(
        record, .rowMetricUnknown, column, "\(quoted(text)) is no metric known",
        help: MetricRegistry.suggestion(for: text).map { "did you mean `\($0)`?" })
    }
    return nil
  }

  /// The metric that a cell names; each distinct text is looked up once.
  mutating func known(metricIn bytes: ArraySlice<UInt8>) -> Metric? {
    let key = SeenBytes(bytes)
    if let seen = metrics[key] { return seen }
    let known = MetricRegistry.named(String(decoding: bytes, as: UTF8.self))
    metrics[key] = .some(known)
    return known
  }

  private enum Reading {
    case value(Amount)
    case missing
    case refused
  }

  private mutating func amount(
    _ read: NumberGrammar.Outcome, in record: DelimitedRecord, _ column: Int, of metric: Metric, _ mayBeNegative: Bool
  ) -> Reading {
    let cell = record.cells[column]
    switch read {
    case .missing: return .missing
    case .masked:
      sources[current].noteMasked(cell.text, of: metric, at: cell.place)
      return .missing
    case .value(let amount, let isExact):
      if amount.micros < 0, !mayBeNegative {
        refuse(record, .rowNumberNegative, column, "\(quoted(cell.text)) for `\(metric)` is below zero")
        return .refused
      }
      // Ratios that a platform worked out always have many decimals, and nothing is added up from them.
      if !isExact, metric.unit != .ratio { sources[current].noteRounding(at: cell.place) }
      return .value(amount)
    case .invalid(let fault):
      let words = fault == .noNumber ? fault.words + decimalWords : fault.words
      refuse(record, .rowNumberInvalid, column, "\(quoted(cell.text)) for `\(metric)` \(words)")
    case .overflow:
      refuse(record, .amountOverflow, column, "\(quoted(cell.text)) for `\(metric)` is beyond nine trillion")
    case .ambiguous:
      refuse(
        record, .rowNumberAmbiguous, column, "\(quoted(cell.text)) for `\(metric)` can be read in two ways",
        help: "state `decimal` for the feed `\(feed.id)` in `campaign-ops.json`")
    }
    return .refused
  }

  /// How the file writes decimals, for findings about numbers that do not fit.
  private var decimalWords: String {
    scan.numbers.decimal.map { " with a decimal \($0.rawValue)" } ?? ""
  }
}
