import Quantities
import Reports

/// What a period on the command line means: `2026-11-16`, `2026-W47` or `flight`.
enum FigurePeriod: Hashable, Sendable {
  case day(Day)
  case week(Week)
  case flight

  init?(_ word: String) {
    if let day = Day(word) {
      self = .day(day)
    } else if let week = Week(word) {
      self = .week(week)
    } else if word == "flight" {
      self = .flight
    } else {
      return nil
    }
  }

  /// Its days; nothing for all there are.
  var days: DayRange? {
    switch self {
    case .day(let day): DayRange(first: day, last: day)
    case .week(let week): DayRange(first: week.first, last: week.last)
    case .flight: nil
    }
  }

  /// The word on the command line.
  var word: String {
    switch self {
    case .day(let day): day.description
    case .week(let week): week.description
    case .flight: "flight"
    }
  }
}

/// What somebody asks `metrics` for, as far as it can be checked without the data.
struct FigureRequest {
  /// What to show.
  enum Aim {
    case table
    case why(FigurePeriod)
    case history(Day)
  }

  /// The names typed, still to be found in the data.
  struct Words {
    let campaign: String
    /// Nothing for all platforms.
    let platform: String?
    /// Nothing for all figures.
    let figures: [String]?
  }

  let aim: Aim
  let words: Words
  let days: DayRange?
  let step: FigureTable.Step
  let format: String

  init(_ context: CommandContext) throws(UsageError) {
    let invocation = context.invocation
    let places = invocation.positionals
    let aims = ["why", "history"].filter { invocation.has($0) }
    if aims.count > 1 { throw .conflict("--why", "--history") }
    guard let aim = aims.first else {
      guard places.count == 1 else {
        throw .wrongCount(
          command: "metrics", usage: "CAMPAIGN, or --why or --history with four words", given: places.count)
      }
      self.aim = .table
      words = Words(
        campaign: places[0], platform: invocation.value("platform"),
        figures: try Self.names(in: invocation.value("metric")))
      days = try Self.days(in: invocation.value("days"))
      step = try Self.step(in: invocation.value("by"))
      format = try context.format(["text", "json", "csv", "markdown"])
      return
    }
    if let option = ["days", "platform", "metric", "by"].first(where: invocation.has) {
      throw .conflict("--\(option)", "--\(aim)")
    }
    guard places.count == 4 else {
      throw .wrongCount(command: "metrics --\(aim)", usage: "CAMPAIGN PLATFORM DAY METRIC", given: places.count)
    }
    guard let period = FigurePeriod(places[2]) else {
      throw .badWord(places[2], what: "day", expected: "a day such as 2026-11-16, a week such as 2026-W47, or `flight`")
    }
    if aim == "why" {
      self.aim = .why(period)
    } else {
      guard case .day(let day) = period else {
        throw .badWord(
          places[2], what: "day", expected: "a day such as 2026-11-16: history is told of one day's figure")
      }
      self.aim = .history(day)
    }
    words = Words(campaign: places[0], platform: places[1] == "all" ? nil : places[1], figures: [places[3]])
    days = nil
    step = .day
    format = try context.format()
  }

  private static func names(in text: String?) throws(UsageError) -> [String]? {
    guard let text else { return nil }
    let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard names.allSatisfy({ !$0.isEmpty }) else {
      throw .badValue(option: "metric", value: text, expected: "names such as clicks,ctr")
    }
    return names
  }

  private static func days(in text: String?) throws(UsageError) -> DayRange? {
    guard let text else { return nil }
    let expected = "FIRST..LAST as in 2026-11-02..2026-11-15, a day, or a week such as 2026-W47"
    if let period = FigurePeriod(text), period != .flight { return period.days }
    let ends = text.split(separator: "..", omittingEmptySubsequences: false).map { Day(String($0)) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], let days = DayRange(first: first, last: last) else {
      throw .badValue(option: "days", value: text, expected: expected)
    }
    return days
  }

  private static func step(in text: String?) throws(UsageError) -> FigureTable.Step {
    guard let text else { return .week }
    guard let step = FigureTable.Step(rawValue: text) else {
      throw .badValue(
        option: "by", value: text, expected: FigureTable.Step.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return step
  }
}
