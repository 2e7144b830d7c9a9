import Diagnostics
import Formats

extension DefinitionCheck {
  /// Angles and messages name pillars that exist; capitals do not count.
  static let unknownPillar: Check = { definition, _ in
    let names = definition.pillars.map(\.name)
    let folded = Set(names.map { $0.lowercased() })
    return definition.references.pillars.filter { !folded.contains($0.value.lowercased()) }
      .map { .unknownPillar($0, known: names) }
  }
}

extension Diagnostic {
  /// A name that is no pillar of the campaign.
  static func unknownPillar(_ pillar: Placed<String>, known names: [String]) -> Diagnostic {
    Diagnostic(
      .unknownPillar, at: pillar.location, "there is no pillar \(quoted(pillar.value))",
      help: Suggestion.closest(to: pillar.value, in: names).map { "did you mean \(quoted($0))?" })
  }
}
