import Campaigns
import Quantities

/// The days that an export says it covers as a whole: in the lines above its header, else in its name.
struct StatedPeriod: Sendable {
  /// The days; not known where nothing is said.
  let period: Period
  /// Where that is said.
  let origin: PeriodOrigin
  /// What is said, if it can be read in two ways.
  let unreadable: String?
  /// The days as evidence for how the dates of the file are written; nothing unless both ends are known.
  let days: StatedDays?

  /// Looks above the header, then at the name; `order` is that of day and month in numbers, if the feed states it.
  init(preamble: [String], path: String, order: Feed.DateOrder?) {
    if let range = ExportRange(lines: preamble, order: order) {
      self.init(range, from: .preamble)
    } else {
      self.init(ExportRange(name: path, order: order), from: .fileName)
    }
  }

  private init(_ range: ExportRange?, from origin: PeriodOrigin) {
    self.origin = range == nil ? .nowhere : origin
    days = range.flatMap { range in range.days.map { StatedDays(range: $0, text: range.evidence) } }
    unreadable = range?.extent == .ambiguous ? range?.evidence : nil
    period = Period(first: range?.first, last: range?.last) ?? .unknown
  }
}
