import Campaigns
import Diagnostics
import Quantities

/// A date as an export writes it.
enum DateText {
  /// What trimmed bytes say.
  enum Shape {
    /// A day with the year first, which can be read one way only.
    case day(Day)
    /// Two numbers before the year, in an order to be found out; `4.5.2026` is always day, month.
    case parts(first: Int, second: Int, year: Int, isDotted: Bool)
    /// No date.
    case invalid
  }

  /// Tells the shape: `2026-06-05`, `2026/6/5`, `2026.06.05`, `20260605`, or `5/6/2026` and `5-6-2026`.
  ///
  /// English dates in words are days as well, and a time of day behind a date is cut off.
  static func shape(of bytes: ArraySlice<UInt8>) -> Shape {
    if let day = Day(iso: bytes) { return .day(day) }
    if bytes.count > 10 {
      let date = WrittenDate.withoutTime(bytes) ?? bytes
      if date.count > 10 { return WrittenDate.inWords(date).map(Shape.day) ?? .invalid }
      return Day(iso: date).map(Shape.day) ?? bareShape(of: date)
    }
    return bareShape(of: bytes)
  }

  private static func bareShape(of bytes: ArraySlice<UInt8>) -> Shape {
    guard bytes.count <= 10, bytes.count >= 8 else { return .invalid }
    var numbers: [(value: Int, digits: Int)] = [(0, 0)]
    var separator: UInt8?
    for byte in bytes {
      if byte >= 0x30 && byte <= 0x39 {
        let last = numbers.count - 1
        numbers[last] = (numbers[last].value * 10 + Int(byte & 15), numbers[last].digits + 1)
        continue
      }
      guard byte == 0x2D || byte == 0x2F || byte == 0x2E, separator == nil || separator == byte else { return .invalid }
      separator = byte
      numbers.append((0, 0))
    }
    return shape(numbers, isDotted: separator == 0x2E)
  }

  private static func shape(_ numbers: [(value: Int, digits: Int)], isDotted: Bool) -> Shape {
    if numbers.count == 1, numbers[0].digits == 8 {
      let number = numbers[0].value
      return day(number / 10_000, number / 100 % 100, number % 100)
    }
    guard numbers.count == 3 else { return .invalid }
    let isShort = { (digits: Int) in digits == 1 || digits == 2 }
    if numbers[0].digits == 4, isShort(numbers[1].digits), isShort(numbers[2].digits) {
      return day(numbers[0].value, numbers[1].value, numbers[2].value)
    }
    guard numbers[2].digits == 4, isShort(numbers[0].digits), isShort(numbers[1].digits) else { return .invalid }
    return .parts(
      first: numbers[0].value, second: numbers[1].value, year: numbers[2].value, isDotted: isDotted)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Shape {
    Day(year: year, month: month, day: day).map(Shape.day) ?? .invalid
  }
}

/// How one file orders day and month, decided from its whole date column.
struct DateGrammar: Sendable {
  /// What a cell gave.
  enum Outcome {
    /// Nothing stands there.
    case missing
    /// A day.
    case day(Day)
    /// A date that can be read two ways.
    case ambiguous
    /// No date.
    case invalid
  }

  /// The order decided on, or nothing if nothing decides; `yearMonthDay` leaves other forms undecided.
  let order: Feed.DateOrder?

  /// Reads a cell.
  func read(_ bytes: ArraySlice<UInt8>) -> Outcome {
    let body = CellText.trim(bytes)
    if CellText.isMissing(body) { return .missing }
    switch DateText.shape(of: body) {
    case .invalid: return .invalid
    case .day(let day): return .day(day)
    case .parts(let first, let second, let year, let isDotted):
      switch isDotted ? .dayMonthYear : order {
      case .dayMonthYear: return day(year, second, first)
      case .monthDayYear: return day(year, first, second)
      case .yearMonthDay, nil: return .ambiguous
      }
    }
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> Outcome {
    Day(year: year, month: month, day: day).map(Outcome.day) ?? .invalid
  }
}

/// What the dates of a file show about the order of day and month.
struct DateEvidence: Sendable {
  /// The first date that can only be read with the day in front.
  private var dayFirst: GrammarCell?
  /// The first date that can only be read with the month in front.
  private var monthFirst: GrammarCell?
  /// The first date whose year stands in front.
  private var yearFirst: GrammarCell?

  /// Looks at one cell of the date column.
  mutating func look(at bytes: ArraySlice<UInt8>, place: Place = .start) {
    let body = CellText.trim(bytes)
    switch DateText.shape(of: body) {
    case .parts(let first, let second, _, false):
      if dayFirst == nil, first > 12, second <= 12 { dayFirst = GrammarCell(body, at: place) }
      if monthFirst == nil, second > 12, first <= 12 { monthFirst = GrammarCell(body, at: place) }
    case .day where yearFirst == nil && (body.first ?? 0) >= 0x30 && (body.first ?? 0) <= 0x39 && body.count <= 10:
      yearFirst = GrammarCell(body, at: place)
    default: break
    }
  }

  /// Decides the order: what the dates show, else what the feed states; a contradiction decides nothing.
  ///
  /// What is usual in the language of the headers decides last.
  func grammar(feed: Feed.DateOrder?, usual: Feed.DateOrder? = nil) -> DateGrammar {
    DateGrammar(order: order(feed: feed, usual: usual).choice)
  }

  /// The order of day and month decided on, and what decided it.
  private func order(feed: Feed.DateOrder?, usual: Feed.DateOrder?) -> GrammarDecision<Feed.DateOrder> {
    switch (dayFirst, monthFirst) {
    case (let cell?, nil): GrammarDecision(.dayMonthYear, .cell, cell: cell)
    case (nil, let cell?): GrammarDecision(.monthDayYear, .cell, cell: cell)
    case (.some, .some): .none
    case (nil, nil):
      if let feed { GrammarDecision(feed, .feed) } else { GrammarDecision(usual, usual == nil ? .nothing : .language) }
    }
  }

  /// The order decided on and what decided it; dates with the year in front need no other decision.
  func decision(feed: Feed.DateOrder?, usual: Feed.DateOrder?) -> GrammarDecision<Feed.DateOrder> {
    if dayFirst == nil, monthFirst == nil, let yearFirst {
      return GrammarDecision(.yearMonthDay, .cell, cell: yearFirst)
    }
    return order(feed: feed, usual: usual)
  }
}
