import Diagnostics
import Formats
import Quantities

extension DefinitionCheck {
  /// Black-outs, themes and dates of objectives touch the flight, else they do nothing.
  static let outsideFlight: Check = { definition, _ in
    guard let flight = definition.flight else { return [] }
    return definition.references.days.filter { flight.intersection(with: $0.days.value) == nil }.map { mention in
      let days = mention.days.value
      let shown = days.first == days.last ? "\(days.first)" : "\(days.first) to \(days.last)"
      return Diagnostic(
        .outsideFlight, at: mention.days.location,
        "\(quoted(mention.key)) is for \(shown), outside the flight from \(flight.first) to \(flight.last)")
    }
  }
}
