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
    case .invalid(let fault):
      guard let range = ExportRange(cell: body, order: order) else { return .invalid(fault) }
      return range.days.map(Outcome.period) ?? .ambiguous
    }
  }
}

/// What the dates of a file show about the order of day and month.
///
/// Each order that gives no day for one of the cells is ruled out; what remains decides.
struct DateEvidence: Sendable {
  private var seen = false
  private var ruledOut: [Feed.DateOrder: GrammarCell] = [:]
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
      for order in Feed.DateOrder.allCases where ruledOut[order] == nil && parts.day(in: order) == nil {
        ruledOut[order] = GrammarCell(body, at: place)
      }
    default: break
    }
  }

  /// Takes in what other cells of the same column show; of two that show the same the first stays.
  mutating func merge(_ other: DateEvidence) {
    seen = seen || other.seen
    ruledOut.merge(other.ruledOut) { $1.place < $0.place ? $1 : $0 }
    yearFirst = [yearFirst, other.yearFirst].compactMap { $0 }.min { $0.place < $1.place }
  }

  /// Decides the order: what the dates show, else what the feed states; a contradiction decides nothing.
  ///
  /// What is usual in the language of the headers decides last.
  func grammar(feed: Feed.DateOrder?, usual: Feed.DateOrder? = nil) -> DateGrammar {
    DateGrammar(order: order(feed: feed, usual: usual).choice)
  }

  /// The order decided on and what decided it; dates with the year in front need no other decision.
  func decision(feed: Feed.DateOrder?, usual: Feed.DateOrder?) -> GrammarDecision<Feed.DateOrder> {
    if !seen, let yearFirst { return GrammarDecision(.yearMonthDay, .cell, cell: yearFirst) }
    return order(feed: feed, usual: usual)
  }

  private func order(feed: Feed.DateOrder?, usual: Feed.DateOrder?) -> GrammarDecision<Feed.DateOrder> {
    let left = Feed.DateOrder.allCases.filter { ruledOut[$0] == nil }
    if seen, left.count == 1, let order = left.first {
      return GrammarDecision(order, .cell, cell: cell(deciding: order))
    }
    let fits = { (order: Feed.DateOrder) in !seen || left.contains(order) }
    if let feed, fits(feed) { return GrammarDecision(feed, .feed) }
    if let usual, fits(usual) { return GrammarDecision(usual, .language) }
    return .none
  }

  /// The cell that ruled out the order this one is taken for.
  private func cell(deciding order: Feed.DateOrder) -> GrammarCell? {
    ruledOut[order == .monthDayYear ? .dayMonthYear : .monthDayYear]
  }
}
