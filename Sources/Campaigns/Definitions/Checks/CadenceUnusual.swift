import Diagnostics
import Quantities

extension DefinitionCheck {
  /// A cadence above what anybody recommends for its platform is probably meant per month or mistyped.
  static let cadenceUnusual: Check = { definition, context in
    definition.platforms.compactMap { platform in
      guard let stated = definition.cadence[platform.value], let most = Amount(whole: usualMost(platform, context)),
        stated.value.perWeek > most, let facts = PlatformFacts.of(platform.value, in: context.settings)
      else { return nil }
      return Diagnostic(
        .cadenceUnusual, at: stated.location,
        "\(stated.value.perWeek) posts a week are more than the usual \(facts.cadenceWarnAbove) for \(facts.name)")
    }
  }

  private static func usualMost(_ platform: Placed<Platform>, _ context: DefinitionContext) -> Int {
    PlatformFacts.of(platform.value, in: context.settings)?.cadenceWarnAbove ?? .max
  }
}
