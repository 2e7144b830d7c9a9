import Diagnostics
import Quantities

extension DefinitionCheck {
  /// A message fits its platform by the platform's own counting; one without a platform fits all listed.
  static let copyTooLong: Check = { definition, context in
    definition.messages.flatMap { message in
      let platforms = message.platform.map { [$0] } ?? definition.platforms.map(\.value)
      let facts = platforms.compactMap { PlatformFacts.of($0, in: context.settings) }
      return facts.compactMap { Diagnostic.copyTooLong(message.text, on: $0) }
    }
  }
}

extension Diagnostic {
  /// A text too long for its platform, or nothing if it fits.
  static func copyTooLong(_ text: Placed<String>, on facts: PlatformFacts) -> Diagnostic? {
    guard let excess = facts.limit.excess(of: text.value) else { return nil }
    let unit = excess.isInBytes ? " bytes" : ""
    return Diagnostic(
      .copyTooLong, at: text.location,
      "the text has \(excess.count) of \(excess.limit)\(unit), by \(facts.name) counting")
  }
}
