import Campaigns
import Planning
import Quantities

extension PlanPage {
  /// When anything is published, and when nothing is.
  var calendar: [String] {
    let rules = plan.calendar
    let weeks = rules.flight.weeks.count
    let days = rules.workingDays.value.map(\.abbreviation).joined(separator: ", ")
    let spacing = Interval(minutes: rules.spacingMinutes.value)
    var lines = [
      "## Calendar rules", "",
      "From \(rules.flight.first) to \(rules.flight.last), "
        + "\(weeks == 1 ? "in one ISO week" : "over \(weeks) ISO weeks"); all days and hours are \(rules.zone)'s.", "",
      "- Published on: \(days) \(mark(rules.workingDays.provenance))",
      "- Two items on one account: \(spacing) apart or more \(mark(rules.spacingMinutes.provenance))",
    ]
    lines.append(
      rules.quietHours.map { "- Nothing is published or due: \($0.from)-\($0.to) *written*" }
        ?? "- Quiet hours: none")
    if rules.pauses.isEmpty { lines.append("- Days without posts: none") }
    return lines + rules.pauses.map(line) + rules.clockChanges.map(line)
  }

  private func line(_ pause: PlanCalendar.Pause) -> String {
    let days =
      pause.days.first == pause.days.last ? "\(pause.days.first)" : "\(pause.days.first) to \(pause.days.last)"
    let names = pause.platforms.map { plan.channel(of: $0)?.name ?? $0.text }
    let platforms = names.isEmpty ? "" : " on \(escaped(names.joined(separator: ", ")))"
    return "- No posts\(platforms): \(days)\(pause.reason.map { ", \(escaped($0))" } ?? "") *written*"
  }

  private func line(_ change: PlanCalendar.ClockChange) -> String {
    let way =
      change.minutes > 0
      ? "forward by \(Interval(minutes: change.minutes)); what falls into the gap moves to the first minute after it"
      : "back by \(Interval(minutes: -change.minutes)); an hour that comes twice is meant the first time"
    return "- \(change.local.day): the clocks go \(way)"
  }
}
