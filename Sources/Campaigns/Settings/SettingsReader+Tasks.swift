import Diagnostics
import Formats
import Quantities

extension SettingsReader {
  /// Reads when tasks become due, late and missed, and how escalations rise.
  static func readTasks(_ reader: inout ObjectReader) -> TaskSettings {
    let usual = TaskSettings()
    return TaskSettings(
      dueAheadMinutes: reader.minutes("dueAhead", upTo: .days(31)) ?? usual.dueAheadMinutes,
      graceMinutes: reader.minutes("grace", upTo: .days(31)) ?? usual.graceMinutes,
      missedAfterMinutes: reader.minutes("missedAfter", upTo: .days(366)) ?? usual.missedAfterMinutes,
      missedAfter: reader.lengths(by: TaskType.self, "missedAfterByType", upTo: .days(366)),
      escalation: reader.reading("escalation", as: "escalation") { readEscalation(&$0) } ?? usual.escalation)
  }

  private static func readEscalation(_ reader: inout ObjectReader) -> EscalationSettings {
    var settings = EscalationSettings()
    if let rungs = reader.texts("ladder") {
      settings.ladder = []
      for rung in rungs {
        guard let age = Interval(rung.value), age.minutes > 0, age <= .days(366) else {
          reader.record(
            .unreadable(.invalidTime, "ladder", value: rung.value, expected: Wording.length, at: rung.location))
          continue
        }
        if let last = settings.ladder.last, age <= last {
          reader.record(.rungNotHigher(age, than: last, at: rung.location))
        }
        settings.ladder.append(age)
      }
    }
    settings.listed = reader.integer("listed", in: 1...1_000)?.value ?? settings.listed
    return settings
  }
}

extension Diagnostic {
  fileprivate static func rungNotHigher(_ age: Interval, than last: Interval, at location: Location) -> Diagnostic {
    Diagnostic(
      .valueOutOfRange, at: location, "the rung \(age) does not lie above the one before it, \(last)",
      help: "list the ages from the youngest to the oldest")
  }
}
