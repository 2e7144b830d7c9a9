import Campaigns
import Formats
import Quantities

extension PlanCalendar {
  var json: JSON {
    .object(omittingNil: [
      ("start", .string(flight.first.description)), ("end", .string(flight.last.description)),
      ("timeZone", .string(zone)),
      ("workingDays", .strings(workingDays.value.map(\.abbreviation))),
      ("workingDaysProvenance", workingDays.provenance.json),
      (
        "quietHours",
        quietHours.map { ["from": .string($0.from.description), "to": .string($0.to.description)] }
      ),
      ("spacing", .string(Interval(minutes: spacingMinutes.value).description)),
      ("spacingProvenance", spacingMinutes.provenance.json),
      ("pauses", .array(pauses.map(\.json))), ("clockChanges", .array(clockChanges.map(\.json))),
    ])
  }
}

extension PlanCalendar.Pause {
  fileprivate var json: JSON {
    .object(omittingNil: [
      ("from", .string(days.first.description)), ("to", .string(days.last.description)),
      ("platforms", platforms.isEmpty ? nil : .strings(platforms.map(\.text))), ("reason", reason.map { .string($0) }),
    ])
  }
}

extension PlanCalendar.ClockChange {
  fileprivate var json: JSON {
    ["day": .string(local.day.description), "minutes": .integer(minutes)]
  }
}
