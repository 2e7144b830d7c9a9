import Diagnostics
import Formats
import Quantities

/// A file rows come from, and what was noted of them: an export, or a file with mended rows of exports.
struct RowSource: Sendable {
  /// How it is understood so far.
  var reading: ExportReading
  /// Its findings so far.
  var log: FindingLog
  private var rounded: (count: Int, first: Place)?
  private var masked: [Metric: (count: Int, first: Place, text: String)] = [:]
  private var future: (count: Int, first: Place, last: Day)?

  /// Starts with nothing noted.
  init(_ reading: ExportReading) {
    self.reading = reading
    log = FindingLog(path: reading.path)
  }

  /// Notes a value with more than six decimals.
  mutating func noteRounding(at place: Place) {
    rounded = ((rounded?.count ?? 0) + 1, rounded?.first ?? place)
  }

  /// Notes a figure whose value the platform does not tell.
  mutating func noteMasked(_ text: String, of metric: Metric, at place: Place) {
    let before = masked[metric]
    masked[metric] = ((before?.count ?? 0) + 1, before?.first ?? place, before?.text ?? text)
  }

  /// Notes the days of a row that counts, in whatever campaign or in none.
  mutating func note(_ period: Period) {
    guard period.day == nil else { return }
    reading.rows.periods.insert(period)
  }

  /// Notes the days of a row that is used; a period may reach into the future.
  mutating func note(_ period: Period, asOf: Day, at place: Place) {
    note(period)
    guard let day = period.day else { return reading.rows.usedForPeriods += 1 }
    let days = reading.days
    reading.days = DayRange(first: min(days?.first ?? day, day), last: max(days?.last ?? day, day))
    guard day > asOf else { return }
    future = ((future?.count ?? 0) + 1, future?.first ?? place, max(future?.last ?? day, day))
  }

  /// Notes the days of rows that are used, of which so many lie in the future, the first of them on a line.
  mutating func note(_ first: Day, _ last: Day, future count: Int, line: Int) {
    let days = reading.days
    reading.days = DayRange(first: min(days?.first ?? first, first), last: max(days?.last ?? last, last))
    guard count > 0 else { return }
    future = (
      (future?.count ?? 0) + count, future?.first ?? Place(line: line, column: 1), max(future?.last ?? last, last)
    )
  }

  /// Adds what can be said only once all rows are read.
  mutating func addSummaries(asOf: Day) {
    if let rounded {
      log.add(.precisionReduced(rounded.count, at: Location(path: reading.path, place: rounded.first)))
    }
    for (metric, hidden) in masked {
      let location = Location(path: reading.path, place: hidden.first)
      log.add(.valueMasked(hidden.count, of: metric, hidden.text, at: location))
    }
    if let future {
      let location = Location(path: reading.path, place: future.first)
      log.add(.dateInFuture(future.count, last: future.last, asOf: asOf, at: location))
    }
  }
}

extension Diagnostic {
  /// Values had more decimals than are kept.
  fileprivate static func precisionReduced(_ count: Int, at location: Location) -> Diagnostic {
    let values = count == 1 ? "1 value has" : "\(count) values have"
    return Diagnostic(.precisionReduced, at: location, "\(values) more than six decimals, this one first")
  }

  /// Values that the platform hides count as not known.
  fileprivate static func valueMasked(
    _ count: Int, of metric: Metric, _ text: String, at location: Location
  ) -> Diagnostic {
    let values = count == 1 ? "1 value of `\(metric)` is" : "\(count) values of `\(metric)` are"
    return Diagnostic(.valueMasked, at: location, "\(values) hidden, here as \(quoted(text)), and left out")
  }

  /// Rows are dated after the as-of.
  fileprivate static func dateInFuture(_ count: Int, last: Day, asOf: Day, at location: Location) -> Diagnostic {
    let rows = count == 1 ? "1 row is" : "\(count) rows are"
    return Diagnostic(.dateInFuture, at: location, "\(rows) dated after \(asOf), the last \(last)")
  }
}
