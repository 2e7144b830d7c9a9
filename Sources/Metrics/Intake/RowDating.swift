import Diagnostics
import Quantities

/// Where the days that a file's rows cover stand.
enum RowDating: Sendable {
  /// In a column with the day.
  case day(Int)
  /// In a column with the first day of the period, whose end is as given, or not known.
  case starts(Int, ends: [Day: Day])
  /// In columns with the first and the last day; one of them may be missing.
  case range(first: Int?, last: Int?)
  /// For all rows together.
  case whole(Period, PeriodOrigin)

  /// Finds where the days stand: in the rows themselves, else above the header, else in the file's name.
  init(_ recognition: Recognition, _ scan: ExportScan, _ stated: StatedPeriod) {
    let plan = recognition.plan
    let (first, last) = (plan.column(.rangeStart), plan.column(.rangeEnd))
    if let day = plan.column(.day) {
      let range = stated.period.range
      self =
        recognition.profile.dayStartsPeriod && !scan.starts.areDaily(scan.dates, stated: range)
        ? .starts(day, ends: scan.starts.ends(scan.dates, stated: range)) : .day(day)
    } else if first != nil || last != nil {
      self = .range(first: first, last: last)
    } else {
      self = .whole(stated.period, stated.origin)
    }
  }

  /// Whether the period that the file states for itself decides what its rows cover.
  var restsOnStatedPeriod: Bool {
    switch self {
    case .day, .range: false
    case .starts, .whole: true
    }
  }

  /// Where the periods come from; nothing if the rows have days.
  var origin: PeriodOrigin? {
    switch self {
    case .day: nil
    case .starts, .range: .columns
    case .whole(_, let origin): origin
    }
  }
}

extension PeriodStarts {
  /// The last day of each period that starts on a day here, where the report's own range shows how long they are.
  ///
  /// One period that starts where the report does is the whole report. Several are months if they start on the first,
  /// and weeks if at least four start on one weekday; the range must end in the last of them, and may cut off the first.
  func ends(_ dates: DateGrammar, stated: DayRange?) -> [Day: Day] {
    let starts = days(dates)
    guard let stated, let first = starts.first, let last = starts.last, stated.first <= first, last <= stated.last
    else { return [:] }
    if starts.count == 1 { return stated.first == first ? [first: stated.last] : [:] }
    let whole = starts.dropFirst(stated.first == first ? 1 : 0)
    let end: (Day) -> Day
    if whole.allSatisfy({ $0.day == 1 }) {
      end = { $0.endOfMonth }
    } else if starts.count >= 4, whole.allSatisfy({ $0.weekday == last.weekday }) {
      end = { $0.endOfWeek(startingOn: last.weekday) }
    } else {
      return [:]
    }
    guard stated.last <= end(last) else { return [:] }
    return Dictionary(uniqueKeysWithValues: starts.map { ($0, min(end($0), stated.last)) })
  }
}

extension Day {
  /// The last day of its month.
  fileprivate var endOfMonth: Day {
    let next = month == 12 ? Day(year: year + 1, month: 1, day: 1) : Day(year: year, month: month + 1, day: 1)
    return next?.adding(-1) ?? .latest
  }

  /// The last day of its week, where weeks start on a weekday.
  fileprivate func endOfWeek(startingOn weekday: Weekday) -> Day {
    adding((0...6).first { adding($0 + 1).weekday == weekday } ?? 6)
  }
}
