import Diagnostics
import Quantities

extension DefinitionCheck {
  /// Working days and black-outs leave at least one day of the flight.
  static let noWorkingDays: Check = { definition, _ in
    guard let flight = definition.flight, flight.count <= 5 * 366, let start = definition.start else { return [] }
    let rules = definition.calendar
    let working = flight.days.filter { rules.workingDays.contains($0.weekday) }
    guard !working.isEmpty else {
      return [Diagnostic(.noWorkingDays, at: start.location, "the flight \(flight) has no working day")]
    }
    let general = rules.blackouts.filter(\.platforms.isEmpty)
    guard working.allSatisfy({ day in general.contains { $0.days.contains(day) } }), let first = general.first
    else { return [] }
    return [
      Diagnostic(
        .noWorkingDays, at: first.location, "the blackouts cover all \(working.count) working days of the flight")
    ]
  }
}
