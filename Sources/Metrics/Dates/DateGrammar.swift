import Campaigns
import Diagnostics
import Quantities

/// How one file orders day and month, decided from its whole date column.
struct DateGrammar: Sendable {
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
  /// The cell that decided, if one of them did.
  var proof: CellProof?
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

/// The cell that decided how a file is written, and where it stands.
struct CellProof: Sendable, Hashable {
  /// The cell, not longer than a number or date can be.
  var text: String
  /// Where it stands.
  var place: Place
}

/// What the dates of a file show about the order of day and month.
///
/// Each order that gives no day for one of the cells is ruled out; what remains decides.
struct DateEvidence: Sendable {
  private var seen = false
  private var ruledOut: [Feed.DateOrder: CellProof] = [:]

  /// Looks at one cell of the date column.
  mutating func look(at bytes: ArraySlice<UInt8>, place: Place = .start) {
    // Nearly all cells have the year first and show nothing.
    if bytes.count == 10, bytes[bytes.startIndex + 4] == 0x2D { return }
    let body = CellText.trim(bytes)
    guard case .parts(let parts) = DateText.shape(of: body), !parts.isDotted else { return }
    seen = true
    guard ruledOut.count < Feed.DateOrder.allCases.count else { return }
    for order in Feed.DateOrder.allCases where ruledOut[order] == nil && parts.day(in: order) == nil {
      ruledOut[order] = CellProof(text: String(decoding: body, as: UTF8.self), place: place)
    }
  }

  /// Decides the order: what the dates show, else what the feed states; a contradiction decides nothing.
  ///
  /// What is usual in the language of the headers decides last.
  func grammar(feed: Feed.DateOrder?, usual: Feed.DateOrder? = nil) -> DateGrammar {
    guard seen else { return DateGrammar(order: feed ?? usual) }
    let left = Feed.DateOrder.allCases.filter { ruledOut[$0] == nil }
    if left.count == 1, let order = left.first { return DateGrammar(order: order, proof: proof(of: order)) }
    return DateGrammar(order: [feed, usual].compactMap { $0 }.first(where: left.contains))
  }

  /// The cell that ruled out the order this one is confused with.
  private func proof(of order: Feed.DateOrder) -> CellProof? {
    ruledOut[order == .monthDayYear ? .dayMonthYear : .monthDayYear]
  }
}
