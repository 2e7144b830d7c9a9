import Quantities

/// Moves a template to other dates: its end, the day of its goal, and the weights of its weeks come along.
///
/// Black-outs stay where they are: a holiday does not move with a campaign.
struct TemplateDates {
  /// The first day, if it was given.
  var start: Day?
  /// The last day, if it was given; else the flight keeps its length.
  var end: Day?

  /// The template with its dates moved.
  func moved(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard start != nil || end != nil, let oldStart = day("  \"start\": ", in: lines),
      let oldEnd = day("  \"end\": ", in: lines)
    else { return text }
    let first = start ?? oldStart
    let shift = oldStart.days(until: first)
    let last = end ?? oldEnd.adding(shift)
    set("  \"start\": ", to: "\"\(first)\"", in: &lines)
    set("  \"end\": ", to: "\"\(last)\"", in: &lines)
    if let by = day("    \"by\": ", in: lines) {
      set("    \"by\": ", to: "\"\(max(first, min(by.adding(shift), last)))\"", in: &lines)
    }
    if let flight = DayRange(first: first, last: last) { stretchWeights(to: flight.weeks.count, in: &lines) }
    return lines.joined(separator: "\n")
  }

  /// As many weights as there are weeks, in the same shape.
  private func stretchWeights(to count: Int, in lines: inout [String]) {
    let start = "    \"weights\": "
    guard let line = lines.first(where: { $0.hasPrefix(start) }) else { return }
    let old = line.split { !$0.isNumber }.compactMap { Int($0) }
    guard !old.isEmpty, old.count != count else { return }
    var weights = (0..<count).map { "\(old[$0 * old.count / count])" }
    // In a very short flight only weeks without money may be left.
    if !weights.contains(where: { $0 != "0" }) { weights = weights.map { _ in "1" } }
    set(start, to: "[\(weights.joined(separator: ", "))]", in: &lines)
  }

  private func day(_ start: String, in lines: [String]) -> Day? {
    lines.first { $0.hasPrefix(start) }.flatMap { line in
      Day(String(line.dropFirst(start.count).filter { $0.isNumber || $0 == "-" }))
    }
  }

  private func set(_ start: String, to value: String, in lines: inout [String]) {
    if let place = lines.firstIndex(where: { $0.hasPrefix(start) }) { lines[place] = "\(start)\(value)," }
  }
}
