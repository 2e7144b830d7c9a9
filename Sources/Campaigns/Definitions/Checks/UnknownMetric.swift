import Diagnostics
import Formats

extension DefinitionCheck {
  /// Targets and objectives name metrics of the registry.
  static let unknownMetric: Check = { definition, context in
    definition.references.metrics.filter { !context.metrics.contains($0.name.value) }.map { mention in
      let meant = Suggestion.closest(to: mention.name.value, in: context.metrics)
      return Diagnostic(
        .unknownMetric, at: mention.name.location, "there is no metric \(quoted(mention.name.value))",
        help: meant.map { "did you mean \(quoted($0))?" })
    }
  }
}
