import Diagnostics
import Quantities

extension DefinitionCheck {
  /// A message fits its platform by the platform's own counting; one without a platform fits all listed.
  static let copyTooLong: Check = { definition, context in
    definition.messages.flatMap { message in
      let platforms = message.platform.map { [$0] } ?? definition.platforms.map(\.value)
      let facts = platforms.compactMap { PlatformFacts.of($0, in: context.settings) }
      return facts.compactMap { Diagnostic.copyTooLong(message.text, as: .post, on: $0) }
    }
  }
}

extension Diagnostic {
  /// A text too long for its platform as an item of a type, or nothing if it fits.
  ///
  /// Of a thread, the first part that is too long is told.
  static func copyTooLong(_ text: Placed<String>, as type: ContentType, on facts: PlatformFacts) -> Diagnostic? {
    let limit = facts.limit(of: type)
    let parts = type.texts(of: text.value)
    guard let place = parts.firstIndex(where: { limit.excess(of: $0) != nil }),
      let excess = limit.excess(of: parts[place])
    else { return nil }
    let unit = excess.isInBytes ? " bytes" : ""
    let what = type == .thread ? "part \(place + 1) of the thread" : "the text"
    return Diagnostic(
      .copyTooLong, at: text.location,
      "\(what) has \(excess.count) of \(excess.limit)\(unit), by \(facts.name) counting",
      help: type == .thread ? "shorten the part, or part it with an empty line" : nil)
  }
}
