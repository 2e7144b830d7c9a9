import Diagnostics

/// The demands made on one definition, each in a file of its own, in the order of a definition's keys.
enum DefinitionCheck {
  /// A demand: what it finds in a definition.
  typealias Check = @Sendable (Definition, DefinitionContext) -> [Diagnostic]

  /// Every demand.
  static let all: [Check] = [
    idMismatch, endBeforeStart, flightTooLong, platformNotListed, cadenceUnusual, unknownPillar, copyTooLong,
    unknownMetric, targetNotAdditive, outsideFlight, windowEmpty, noWorkingDays, linkTags, unknownAudience,
    weekWeightsMisfit,
  ]

  /// Everything found in a definition.
  static func check(_ definition: Definition, _ context: DefinitionContext) -> [Diagnostic] {
    all.flatMap { $0(definition, context) }
  }
}
