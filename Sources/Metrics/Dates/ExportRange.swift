import Campaigns
import Quantities

/// The days that a line, a file name or a cell says an export covers.
///
/// A range is two dates with nothing but a dash, a comma or a word such as `to` between them, in any of the forms that
/// `DateText` knows; a single day counts only behind a word such as `Report Time:`. Nothing is guessed: two different
/// ranges in one text are none, except that a range to compare with is left out.
struct ExportRange: Sendable, Hashable {
  /// The days covered.
  enum Extent: Sendable, Hashable {
    /// From the first to the last day.
    case days(DayRange)
    /// From a day on, without an end.
    case from(Day)
    /// Up to a day, without a start.
    case until(Day)
    /// Everything there is, without any date.
    case allTime
    /// Numbers of which nothing tells the day from the month.
    case ambiguous
  }

  /// The days covered.
  let extent: Extent
  /// The words that say so.
  let evidence: String

  /// The days covered, if both ends are known.
  var days: DayRange? {
    if case .days(let range) = extent { return range }
    return nil
  }

  /// The first day covered, if it is known.
  var first: Day? {
    switch extent {
    case .days(let range): range.first
    case .from(let day): day
    case .until, .allTime, .ambiguous: nil
    }
  }

  /// The last day covered, if it is known.
  var last: Day? {
    switch extent {
    case .days(let range): range.last
    case .until(let day): day
    case .from, .allTime, .ambiguous: nil
    }
  }

  init(extent: Extent, evidence: String) {
    self.extent = extent
    self.evidence = evidence
  }

  /// Reads a cell that is a range and nothing else, such as `2026-06-01 - 2026-06-30`.
  init?(cell: ArraySlice<UInt8>, order: Feed.DateOrder?) {
    guard cell.count <= 128, let pair = RangeScanner(cell).wholePair() else { return nil }
    guard let extent = pair.extent(order) else { return nil }
    self.init(extent: extent, evidence: String(decoding: cell, as: UTF8.self))
  }

  /// Reads one line, such as `27 January 2026 - 23 February 2026`, `Report Time: 10/5/2017,10/11/2017` or `All time`.
  ///
  /// `order` is that of day and month in numbers, if it is known.
  init?(line: String, order: Feed.DateOrder? = nil) {
    guard line.utf8.count <= 1_000 else { return nil }
    if RangeWords.isAllTime(line) {
      self.init(extent: .allTime, evidence: line)
      return
    }
    let scanner = RangeScanner(line.utf8)
    if let extent = scanner.onlyExtent(order) {
      self.init(extent: extent, evidence: line)
      return
    }
    guard RangeWords.labels(line, as: .range), let found = scanner.onlyDay(order) else { return nil }
    self.init(extent: found.flatMap { DayRange(first: $0, last: $0) }.map(Extent.days) ?? .ambiguous, evidence: line)
  }

  /// Reads the lines before a header: a line for the start and one for the end, else the first line with a range.
  init?(lines: [String], order: Feed.DateOrder? = nil) {
    if let stated = ExportRange(startAndEndOf: lines, order: order) {
      self = stated
      return
    }
    guard let found = lines.lazy.compactMap({ ExportRange(line: $0, order: order) }).first else { return nil }
    self = found
  }

  /// Reads the name of a file, such as `Campaign_20260101_20260131_GMT+0.csv`; folders and ending do not count.
  init?(name path: String, order: Feed.DateOrder? = nil) {
    let stem = ExportAge.stem(of: path)
    guard stem.utf8.count <= 1_000 else { return nil }
    let day = { ExportRange.onlyDay(inBracketsOf: stem).flatMap { DayRange(first: $0, last: $0) }.map(Extent.days) }
    guard let extent = RangeScanner(stem.utf8).onlyExtent(order) ?? day() else { return nil }
    self.init(extent: extent, evidence: stem)
  }

  /// The day in a name such as `Time_series(2026.02.05)`, where a download of one day has it in place of a range.
  ///
  /// With any other date in the name it may be the end of a range, or a day to compare with.
  private static func onlyDay(inBracketsOf stem: String) -> Day? {
    guard let opening = stem.firstIndex(of: "("), opening > stem.startIndex,
      stem[stem.index(before: opening)] != " ", let closing = stem[opening...].firstIndex(of: ")")
    else { return nil }
    let inner = stem[stem.index(after: opening)..<closing]
    let date = inner.split(separator: "_").last.map(String.init) ?? ""
    guard date.utf8.count == 10, date.filter({ $0 == "." }).count == 2,
      RangeScanner(stem.utf8).dates().count == 1, case .day(let day) = DateText.shape(of: Array(date.utf8)[...])
    else { return nil }
    return day
  }

  /// Reads lines such as `# Start date: 20251213` and `# End date: 20260312`.
  private init?(startAndEndOf lines: [String], order: Feed.DateOrder?) {
    let stated = { (role: RangeWords.Role) -> (day: Day?, line: String)? in
      for line in lines where line.utf8.count <= 1_000 && RangeWords.labels(line, as: role) {
        if let day = RangeScanner(line.utf8).onlyDay(order) { return (day, line) }
      }
      return nil
    }
    let (start, end) = (stated(.start), stated(.end))
    let evidence = [start?.line, end?.line].compactMap { $0 }.joined(separator: ", ")
    switch (start, end) {
    case (nil, nil): return nil
    case (let start?, nil): self.init(extent: start.day.map(Extent.from) ?? .ambiguous, evidence: evidence)
    case (nil, let end?): self.init(extent: end.day.map(Extent.until) ?? .ambiguous, evidence: evidence)
    case (let start?, let end?):
      guard let first = start.day, let last = end.day else {
        self.init(extent: .ambiguous, evidence: evidence)
        return
      }
      guard let range = DayRange(first: first, last: last) else { return nil }
      self.init(extent: .days(range), evidence: evidence)
    }
  }
}
