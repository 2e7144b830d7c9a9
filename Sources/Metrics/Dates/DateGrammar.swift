import Campaigns
import Diagnostics
import Quantities

/// How one file orders day and month, decided from its whole date column.
struct DateGrammar: Sendable, Equatable {
  /// What a cell gave.
  enum Outcome {
    /// Nothing stands there.
    case missing
    /// A day.
    case day(Day)
    /// The first and the last day of a range in one cell.
    case period(DayRange)
    /// A date that can be read two ways.
    case ambiguous
    /// No date, and why.
    case invalid(DateFault)
  }

  /// The order decided on, or nothing if nothing decides.
  let order: Feed.DateOrder?
  /// The first day of an axis that counts days from zero, as in `0000`, `0001`; nothing if the file has none.
  var origin: Day?
  /// The days that the file says it covers, which give dates without a year theirs; kept only where there are such.
  var stated: DayRange?

  /// Reads a cell.
  func read(_ bytes: ArraySlice<UInt8>) -> Outcome {
    let body = CellText.trim(bytes)
    if CellText.isMissing(body) { return .missing }
    if let origin, let index = DateText.index(of: body) { return .day(origin.adding(index)) }
    switch DateText.shape(of: body) {
    case .day(let day): return .day(day)
    case .parts(let parts):
      guard let order = parts.isDotted ? .dayMonthYear : order else { return .ambiguous }
      if order == .yearMonthDay, !parts.hasShortYear { return .ambiguous }
      return parts.day(in: order).map(Outcome.day) ?? .invalid(.noSuchDay)
    case .yearless(let month, let day): return stated?.only(month, day).map(Outcome.day) ?? .invalid(.noYear)
    case .invalid(let fault):
      guard let range = ExportRange(cell: body, order: order) else { return .invalid(fault) }
      return range.days.map(Outcome.period) ?? .ambiguous
    }
  }
}

extension DayRange {
  /// The only day of the range with this month and day of the month; nothing if it has none or several.
  fileprivate func only(_ month: Int, _ day: Int) -> Day? {
    let days = (first.year...last.year).compactMap { Day(year: $0, month: month, day: day) }
      .filter { first <= $0 && $0 <= last }
    return days.count == 1 ? days.first : nil
  }
}

/// The days that a file says it covers, as evidence for how it writes its dates.
struct StatedDays: Sendable, Equatable {
  /// The days.
  let range: DayRange
  /// The words that say so: lines above the header, or the file's name.
  let text: String
}

/// What the dates of a file show about the order of day and month.
///
/// Each order that gives no day for one of the cells is ruled out; what remains decides. Where several remain, the days
/// that the file says it covers can rule out those that put a cell elsewhere.
struct DateEvidence: Sendable {
  private var seen = false
  private var ruledOut: [Feed.DateOrder: GrammarCell] = [:]
  /// The first and the last day of the cells, by the order in which they are read.
  private var ends: [Feed.DateOrder: Ends] = [:]
  /// Whether any date has no year.
  private(set) var lacksYears = false
  /// The first date whose year stands in front.
  private var yearFirst: GrammarCell?

  /// Looks at one cell of the date column.
  mutating func look(at bytes: ArraySlice<UInt8>, place: Place = .start) {
    // Nearly all cells have the year first and show nothing more than the first of them.
    if yearFirst != nil, bytes.count == 10, bytes[bytes.startIndex + 4] == 0x2D { return }
    let body = CellText.trim(bytes)
    switch DateText.shape(of: body) {
    case .day where yearFirst == nil && body.count <= 10 && body.first.map(DateScanner.isDigit) == true:
      yearFirst = GrammarCell(body, at: place)
    case .parts(let parts) where !parts.isDotted:
      seen = true
      guard ruledOut.count < Feed.DateOrder.allCases.count else { return }
      for order in Feed.DateOrder.allCases where ruledOut[order] == nil {
        guard let day = parts.day(in: order) else {
          ruledOut[order] = GrammarCell(body, at: place)
          continue
        }
        ends[order, default: Ends(day, body, place)].add(day, body, place)
      }
    case .yearless: lacksYears = true
    default: break
    }
  }

  /// The first and the last day of some cells; of two cells with the same day the first counts.
  private struct Ends: Sendable {
    private(set) var first: (day: Day, cell: GrammarCell)
    private(set) var last: (day: Day, cell: GrammarCell)

    init(_ day: Day, _ body: ArraySlice<UInt8>, _ place: Place) {
      first = (day, GrammarCell(body, at: place))
      last = first
    }

    mutating func add(_ day: Day, _ body: ArraySlice<UInt8>, _ place: Place) {
      if (day, place) < (first.day, first.cell.place) { first = (day, GrammarCell(body, at: place)) }
      if day > last.day || day == last.day && place < last.cell.place { last = (day, GrammarCell(body, at: place)) }
    }

    mutating func merge(_ other: Ends) {
      if (other.first.day, other.first.cell.place) < (first.day, first.cell.place) { first = other.first }
      if other.last.day > last.day || other.last.day == last.day && other.last.cell.place < last.cell.place {
        last = other.last
      }
    }

    /// A cell whose day is none of a range.
    func outside(_ range: DayRange) -> GrammarCell? {
      if first.day < range.first { return first.cell }
      return last.day > range.last ? last.cell : nil
    }
  }

  /// Takes in what other cells of the same column show; of two that show the same the first stays.
  mutating func merge(_ other: DateEvidence) {
    seen = seen || other.seen
    ruledOut.merge(other.ruledOut) { $1.place < $0.place ? $1 : $0 }
    for (order, days) in other.ends {
      ends[order] =
        ends[order].map { mine in
          var all = mine
          all.merge(days)
          return all
        } ?? days
    }
    lacksYears = lacksYears || other.lacksYears
    yearFirst = [yearFirst, other.yearFirst].compactMap { $0 }.min { $0.place < $1.place }
  }

  /// Decides the order: what the dates show, else what the feed states; a contradiction decides nothing.
  ///
  /// Then come the days that the file says it covers, and last what is usual in the language of the headers.
  func grammar(feed: Feed.DateOrder?, usual: Feed.DateOrder? = nil, stated: StatedDays? = nil) -> DateGrammar {
    DateGrammar(
      order: order(feed: feed, usual: usual, stated: stated).choice, stated: lacksYears ? stated?.range : nil)
  }

  /// The order decided on and what decided it; dates with the year in front need no other decision.
  func decision(
    feed: Feed.DateOrder?, usual: Feed.DateOrder?, stated: StatedDays? = nil
  ) -> GrammarDecision<Feed.DateOrder> {
    if !seen, let yearFirst { return GrammarDecision(.yearMonthDay, .cell, cell: yearFirst) }
    return order(feed: feed, usual: usual, stated: stated)
  }

  private func order(
    feed: Feed.DateOrder?, usual: Feed.DateOrder?, stated: StatedDays?
  ) -> GrammarDecision<Feed.DateOrder> {
    let left = Feed.DateOrder.allCases.filter { ruledOut[$0] == nil }
    if seen, left.count == 1, let order = left.first {
      return GrammarDecision(order, .cell, cell: cell(deciding: order))
    }
    let fits = { (order: Feed.DateOrder) in !seen || left.contains(order) }
    if let feed, fits(feed) { return GrammarDecision(feed, .feed) }
    if let stated, let decision = order(among: left, by: stated) { return decision }
    if let usual, fits(usual) { return GrammarDecision(usual, .language) }
    return .none
  }

  /// The only order that puts all cells within the days that the file says it covers.
  private func order(among left: [Feed.DateOrder], by stated: StatedDays) -> GrammarDecision<Feed.DateOrder>? {
    guard seen, left.count > 1 else { return nil }
    let inside = left.filter { ends[$0]?.outside(stated.range) == nil }
    guard inside.count == 1, let order = inside.first,
      let other = left.first(where: { $0 != order }), let cell = ends[other]?.outside(stated.range)
    else { return nil }
    return GrammarDecision(order, .range, cell: cell, stated: stated.text)
  }

  /// The cell that ruled out the order this one is taken for.
  private func cell(deciding order: Feed.DateOrder) -> GrammarCell? {
    ruledOut[order == .monthDayYear ? .dayMonthYear : .monthDayYear]
  }
}
