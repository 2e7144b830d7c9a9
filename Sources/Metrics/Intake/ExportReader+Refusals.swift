import Campaigns
import Diagnostics
import Formats
import Quantities

extension ExportReader {
  /// Refuses a row: a finding at the cell at fault, and the row kept as it was.
  mutating func refuse(
    _ record: DelimitedRecord, _ code: Code, _ column: Int?, _ message: String, help: String? = nil
  ) {
    reading.refusedRows += 1
    let place = column.flatMap { $0 < record.cells.count ? record.cells[$0].place : nil } ?? record.place
    log.add(Diagnostic(code, at: Location(path: path, place: place), message, help: help))
    rejected.append(
      Rejects.Row(
        cells: record.cells.texts, line: record.place.line, column: column.map { plan.headers[$0] }, code: code,
        reason: message))
  }

  /// Refuses a row that several campaigns claim.
  mutating func refuseClaimedTwice(_ record: DelimitedRecord, _ found: [Int]) {
    let names = found.map { "`\(context.attribution.campaigns[$0].id)`" }.joined(separator: ", ")
    let column = [.campaign, .group, .ad, .utm, .id(0)].compactMap { plan.column($0) }.first
    refuse(
      record, .rowAttributedTwice, column, "\(quoted(rawClues(of: record).name)) is claimed by \(names)")
  }

  /// Refuses a row whose figure would push a sum out of range.
  mutating func refuseOverflow(_ record: DelimitedRecord, _ entry: FileFigures.Entry) {
    let column = figures.isLong ? plan.column(.value) : plan.figures[entry.metric].column
    refuse(
      record, .amountOverflow, column,
      "\(entry.amount) more of `\(figures.metrics[entry.metric])` pushes the day's sum beyond nine trillion")
  }

  /// Adds what can be said only once all rows are read.
  mutating func addSummaries() {
    if let rounded {
      log.add(.precisionReduced(rounded.count, at: Location(path: path, place: rounded.first)))
    }
    if let future {
      log.add(
        .dateInFuture(
          future.count, last: future.last, asOf: context.asOf, at: Location(path: path, place: future.first)))
    }
    guard reading.refusedRows == 0 else { return }
    for (position, figure) in plan.figures.enumerated() where figure.metric.kind == .additive {
      let tolerance = figure.currency.map { powerOfTenMicros($0.minorDigits) } ?? 10_000
      guard let (total, sum) = listed.difference(at: position, beyond: tolerance) else { continue }
      log.add(.totalsDiffer(figure.metric, total: total, sum: sum, at: Location(path: path, place: total.place)))
    }
  }

  /// How many millionths a minor unit with so many digits is.
  private func powerOfTenMicros(_ minorDigits: Int) -> Int64 {
    (0..<max(0, 6 - minorDigits)).reduce(1) { power, _ in power * 10 }
  }
}

extension Diagnostic {
  /// Values had more decimals than are kept.
  fileprivate static func precisionReduced(_ count: Int, at location: Location) -> Diagnostic {
    let values = count == 1 ? "1 value has" : "\(count) values have"
    return Diagnostic(.precisionReduced, at: location, "\(values) more than six decimals, this one first")
  }

  /// Rows are dated after the as-of.
  fileprivate static func dateInFuture(_ count: Int, last: Day, asOf: Day, at location: Location) -> Diagnostic {
    let rows = count == 1 ? "1 row is" : "\(count) rows are"
    return Diagnostic(.dateInFuture, at: location, "\(rows) dated after \(asOf), the last \(last)")
  }

  /// The export's own total is not the sum of its rows.
  fileprivate static func totalsDiffer(
    _ metric: Metric, total: ListedSums.Total, sum: String, at location: Location
  ) -> Diagnostic {
    Diagnostic(.totalsDiffer, at: location, "the total of `\(metric)` is \(total.amount), the rows add up to \(sum)")
  }
}
