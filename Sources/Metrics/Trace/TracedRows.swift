import Diagnostics
import Quantities

/// The rows of one export that a question is about, gathered while the export is read.
struct TracedRows: Sendable {
  /// How many lines of one file and platform are kept; what is beyond is only counted.
  static let mostLines = 100_000

  /// What a file has for the figure on one platform.
  struct Tally: Sendable {
    /// How many rows give a value; none if all cells are blank.
    var rows = 0
    /// Their sum, or the largest for a level.
    var value = Amount.zero
  }

  /// What is asked.
  let probe: Probe
  /// What the used rows of the campaign and day come to, by platform; a platform whose rows are blank is there too.
  private(set) var tallies: [Platform: Tally] = [:]
  /// The currency of the campaign's money.
  var currency: Currency?
  /// The lines that give a value, by platform, in the order of the file.
  private(set) var lines: [Platform: [TracedLine]] = [:]
  /// The rows that could not be used, in the order of the file.
  private(set) var refused: [RefusedLine] = []
  /// How many refused rows have no day that can be read.
  private(set) var refusedWithoutDay = 0
  private var rules: [Attribution.Clues: AttributionRule] = [:]

  /// Starts with nothing seen.
  init(_ probe: Probe) {
    self.probe = probe
  }

  /// Counts a used row of the campaign and day; a blank cell gives no value.
  mutating func count(_ value: Amount?, of platform: Platform) {
    var tally = tallies[platform] ?? Tally()
    if let value {
      // A sum out of range has been refused before it comes here.
      let isAdditive = probe.question.metric.kind == .additive
      let sum = isAdditive ? tally.value.adding(value) ?? tally.value : max(tally.value, value)
      tally.value = tally.rows == 0 ? value : sum
      tally.rows += 1
    }
    tallies[platform] = tally
  }

  /// Whether one more line of a platform would be kept.
  func hasRoom(for platform: Platform) -> Bool { lines[platform]?.count ?? 0 < TracedRows.mostLines }

  /// Keeps a line.
  mutating func keep(_ line: TracedLine, of platform: Platform) { lines[platform, default: []].append(line) }

  /// Keeps a refused row.
  mutating func keep(_ line: RefusedLine) {
    if refused.count < TracedRows.mostLines { refused.append(line) }
  }

  /// Counts a refused row without a day.
  mutating func countWithoutDay() { refusedWithoutDay += 1 }

  /// The rule for a set of clues, found once.
  mutating func rule(for clues: Attribution.Clues, _ find: () -> AttributionRule) -> AttributionRule {
    if let rule = rules[clues] { return rule }
    let rule = find()
    rules[clues] = rule
    return rule
  }
}
