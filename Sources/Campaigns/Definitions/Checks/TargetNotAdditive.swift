import Diagnostics
import Formats

extension DefinitionCheck {
  /// Targets and objectives are set on figures whose sum means something.
  ///
  /// People reached on two days are not the people reached on both together, so such a figure has no total to hold
  /// against a number. A KPI is worked out from sums and a level is read off its last day, so both are accepted, as a
  /// target and as the measure of an objective alike.
  static let targetNotAdditive: Check = { definition, context in
    definition.references.metrics.filter { context.nonAdditiveMetrics.contains($0.name.value) }.map { mention in
      Diagnostic(
        .targetNotAdditive, at: mention.name.location,
        "\(quoted(mention.name.value)) cannot be added up over days, so it has no total to reach",
        help: "use a figure that adds up, such as `clicks` or `leads`, or a KPI such as `ctr`")
    }
  }
}
