import Diagnostics
import Quantities

extension DefinitionCheck {
  /// A flight lasts five years at most; longer ones are mistyped years.
  static let flightTooLong: Check = { definition, _ in
    guard let start = definition.start, let end = definition.end, let flight = definition.flight else { return [] }
    // Five years hold one or two leap days; two are allowed.
    guard flight.count > 5 * 365 + 2 else { return [] }
    return [
      Diagnostic(
        .flightTooLong, at: end.location, "the flight has \(flight.count) days, the limit is five years",
        notes: [Note("the start", at: start.location)])
    ]
  }
}
