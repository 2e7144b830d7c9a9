import Diagnostics
import Quantities

extension DefinitionCheck {
  /// Working days and black-outs leave at least one day of the flight.
  static let noWorkingDays: Check = { definition, _ in
    guard let flight = definition.flight, flight.count <= 5 * 366, let start = definition.start else { return [] }
    let rules = definition.calendar
    // Nearly every flight has one at its start, so the days are looked at one by one.
    guard flight.days.contains(where: { rules.workingDays.contains($0.weekday) }) else {
      let days = rules.workingDays.sorted().map(\.abbreviation).joined(separator: ", ")
      let whose = rules.hasOwnWorkingDays ? "its working days" : "without `calendar.workingDays` they"
      return [
        Diagnostic(
          .noWorkingDays, at: start.location, "the flight \(flight) has no working day: \(whose) are \(days)",
          help: "name the days of the flight in `calendar.workingDays`")
      ]
    }
    let general = rules.blackouts.filter(\.platforms.isEmpty)
    guard let first = general.first else { return [] }
    let working = flight.days.filter { rules.workingDays.contains($0.weekday) }
    guard working.allSatisfy({ day in general.contains { $0.days.contains(day) } }) else { return [] }
    return [
      Diagnostic(
        .noWorkingDays, at: first.location, "the blackouts cover all \(working.count) working days of the flight")
    ]
  }
}
