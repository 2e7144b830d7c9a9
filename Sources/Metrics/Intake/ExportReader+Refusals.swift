import Campaigns
import Diagnostics
import Formats
import Quantities

extension ExportReader {
  /// Refuses a row: a finding at the cell at fault, and the row kept as it was.
  mutating func refuse(
    _ record: DelimitedRecord, _ code: Code, _ column: Int?, _ message: String, help: String? = nil
  ) {
    sources[current].reading.rows.refused[code, default: 0] += 1
    if secondLook == nil, current == 0, startsAnotherTable(record) { secondLook = .tables }
    let place = column.flatMap { $0 < record.cells.count ? record.cells[$0].place : nil } ?? record.place
    let location = Location(path: path, place: place)
    sources[current].log.add(Diagnostic(code, at: location, message, help: help))
    if traced != nil { traceRefusal(record, location, code, message) }
    rejected.append(
      Rejects.Row(
        cells: record.cells.texts, file: sources[0].reading.id, line: line, column: column.map { plan.headers[$0] },
        code: code,
        reason: message))
  }

  /// Whether a refused row is the header of another table, or the line that names one.
  private func startsAnotherTable(_ record: DelimitedRecord) -> Bool {
    if Recognition.mayBeHeader(record) { return sources[0].reading.table == nil }
    let titles = recognition.profile.titles
    guard !titles.isEmpty, sources[0].reading.table == nil, let line = record.soleText else { return false }
    return titles[HeaderText.fold(line)] != nil
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
      "\(entry.amount) more of `\(figures.metrics[entry.metric])` pushes the sum beyond nine trillion")
  }

  /// Compares the file's own totals with the sums of its rows.
  mutating func checkTotals() {
    if let stated = recognition.statedRows, stated.count != sources[0].reading.rows.data {
      sources[0].log.add(.rowsDiffer(stated, sources[0].reading.rows.data, path: sources[0].reading.path))
    }
    guard rejected.isEmpty, !isRefused, !figures.isLong else { return }
    for (position, figure) in plan.figures.enumerated() where figure.metric.kind == .additive {
      let tolerance = figure.currency.map { powerOfTenMicros($0.minorDigits) } ?? 10_000
      let sum = columns.reduce(0) { $0 + $1.sums[position] }
      guard let total = listed.total(at: position, unlike: sum, beyond: tolerance) else { continue }
      let location = Location(path: sources[0].reading.path, place: total.place)
      sources[0].log.add(.totalsDiffer(figure.metric, total: total, sum: WideAmount(micros: sum), at: location))
    }
  }

  /// How many millionths a minor unit with so many digits is.
  private func powerOfTenMicros(_ minorDigits: Int) -> Int64 {
    (0..<max(0, 6 - minorDigits)).reduce(1) { power, _ in power * 10 }
  }
}

extension Diagnostic {
  /// The export has not as many rows as it says.
  fileprivate static func rowsDiffer(_ stated: Recognition.StatedRows, _ count: Int, path: String) -> Diagnostic {
    Diagnostic(
      .totalsDiffer, at: Location(path: path, place: stated.place),
      "the file says that it has \(stated.count) rows, and has \(count)")
  }

  /// The export's own total is not the sum of its rows.
  fileprivate static func totalsDiffer(
    _ metric: Metric, total: ListedSums.Total, sum: WideAmount, at location: Location
  ) -> Diagnostic {
    Diagnostic(.totalsDiffer, at: location, "the total of `\(metric)` is \(total.amount), the rows add up to \(sum)")
  }
}
