import Campaigns
import Quantities

/// Finds ranges of days in a text.
struct RangeScanner {
  private let scanner: DateScanner

  /// Looks at some bytes; a non-breaking blank counts as a blank, a long dash as a short one.
  init(_ bytes: some Sequence<UInt8>) {
    scanner = DateScanner(RangeScanner.plain(Array(bytes)))
  }

  /// Two dates with a joiner between them.
  struct Pair: Hashable {
    var first: DateText.Shape
    var last: DateText.Shape
    var start: Int
    var end: Int

    /// The days from the first to the last date; nothing if they are in the wrong order or none.
    func extent(_ order: Feed.DateOrder?) -> ExportRange.Extent? {
      let order = order ?? onlyOrder
      switch (first.day(in: order), last.day(in: order)) {
      case (.ambiguous, .known), (.known, .ambiguous), (.ambiguous, .ambiguous): return .ambiguous
      case (.known(let first), .known(let last)):
        return DayRange(first: first, last: last).map(ExportRange.Extent.days)
      default: return nil
      }
    }

    /// The order of day and month, if only one gives days for both dates that follow each other.
    private var onlyOrder: Feed.DateOrder? {
      guard case .parts(let first) = first, case .parts(let last) = last else { return nil }
      let orders = Feed.DateOrder.allCases.filter { order in
        guard let start = first.day(in: order), let end = last.day(in: order) else { return false }
        return start <= end
      }
      return orders.count == 1 ? orders.first : nil
    }
  }

  /// The range that the whole text is.
  func wholePair() -> Pair? {
    guard let pair = pairs().first, pair.start == 0, pair.end == scanner.bytes.count else { return nil }
    return pair
  }

  /// The only range in the text; one to compare with does not count.
  func onlyExtent(_ order: Feed.DateOrder?) -> ExportRange.Extent? {
    let pairs = pairs()
    guard let first = pairs.first else { return nil }
    let others = pairs.dropFirst().filter { $0.first != first.first || $0.last != first.last }
    if let other = others.first {
      let between = String(decoding: scanner.bytes[first.end..<other.start], as: UTF8.self)
      guard RangeWords.compares(between) else { return nil }
    }
    return first.extent(order)
  }

  /// The only date in the text: `.some(nil)` if its day and month cannot be told apart, nothing if there is not one.
  func onlyDay(_ order: Feed.DateOrder?) -> Day?? {
    let dates = dates()
    guard dates.count == 1, let only = dates.first else { return nil }
    switch only.shape.day(in: order) {
    case .known(let day): return .some(day)
    case .ambiguous: return .some(nil)
    case .none: return nil
    }
  }

  /// A date with where it stands.
  struct Dated {
    var shape: DateText.Shape
    var start: Int
    var end: Int
  }

  /// All dates with a year, from left to right, the time of day behind them included.
  func dates() -> [Dated] {
    var dates: [Dated] = []
    let bytes = scanner.bytes
    let clock = ClockScanner(bytes)
    var index = 0
    while index < bytes.count {
      let isDigit = DateScanner.isDigit(bytes[index])
      let mayStart = dates.last?.end == index || index == 0 || !RangeScanner.continues(bytes[index - 1], isDigit)
      if mayStart, let found = scanner.date(at: index), RangeScanner.isRecent(found.shape) {
        dates.append(Dated(shape: found.shape, start: index, end: clock.tail(at: found.end)))
        index = max(dates.last?.end ?? found.end, index + 1)
      } else {
        index = isDigit ? scanner.skip(from: index, DateScanner.isDigit) : index + 1
      }
    }
    return dates
  }

  /// Whether a date cannot start behind a byte, since it is in the middle of a number or a word there.
  private static func continues(_ byte: UInt8, _ isDigit: Bool) -> Bool {
    isDigit ? DateScanner.isDigit(byte) : DateScanner.isLetter(byte)
  }

  /// Whether a date lies between 1990 and 2099; other digits are no dates of exports.
  private static func isRecent(_ shape: DateText.Shape) -> Bool {
    switch shape {
    case .day(let day): (1990...2099).contains(day.year)
    case .parts(let parts): parts.hasShortYear || (1990...2099).contains(parts.third)
    case .yearless, .invalid: false
    }
  }

  private func pairs() -> [Pair] {
    let dates = dates()
    var pairs: [Pair] = []
    var index = 0
    while index + 1 < dates.count {
      let (left, right) = (dates[index], dates[index + 1])
      if joins(left.end, right.start) {
        pairs.append(Pair(first: left.shape, last: right.shape, start: left.start, end: right.end))
        index += 2
      } else {
        index += 1
      }
    }
    return pairs
  }

  /// Whether what stands between two dates makes a range of them.
  private func joins(_ start: Int, _ end: Int) -> Bool {
    guard end - start <= 20 else { return false }
    if start == end { return true }
    let text = scanner.bytes[start..<end].filter { $0 != 0x20 }
    return RangeWords.joiners.contains(String(decoding: text, as: UTF8.self).lowercased())
  }

  private static func plain(_ bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.first {
      if let width = CellText.blankWidth(atStartOf: rest) {
        plain.append(0x20)
        rest = rest.dropFirst(width)
      } else if byte == 0xE2, rest.starts(with: [0xE2, 0x80, 0x93]) || rest.starts(with: [0xE2, 0x80, 0x94]) {
        plain.append(0x2D)
        rest = rest.dropFirst(3)
      } else {
        plain.append(byte)
        rest = rest.dropFirst()
      }
    }
    return plain
  }
}

extension DateText.Shape {
  /// A date once the order of its numbers is given.
  enum Resolved: Sendable, Hashable {
    case known(Day)
    case ambiguous
    case none
  }

  /// The day in an order; without one, dates that only one order fits are known too.
  func day(in order: Feed.DateOrder?) -> Resolved {
    switch self {
    case .day(let day): return .known(day)
    case .yearless, .invalid: return .none
    case .parts(let parts):
      let orders = parts.orders
      if let order, let day = parts.day(in: parts.isDotted ? .dayMonthYear : order) { return .known(day) }
      guard order == nil, orders.count == 1, let only = orders.first, let day = parts.day(in: only) else {
        return order == nil ? .ambiguous : .none
      }
      return .known(day)
    }
  }
}
