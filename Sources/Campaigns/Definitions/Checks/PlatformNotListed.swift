import Diagnostics
import Formats
import Quantities

extension DefinitionCheck {
  /// Rules are given only for platforms that the campaign lists.
  static let platformNotListed: Check = { definition, _ in
    guard definition.hasPlatforms else { return [] }
    let listed = Set(definition.platforms.map(\.value))
    return definition.references.platforms.filter { !listed.contains($0.platform.value) }.map {
      .platformNotListed($0.platform, key: $0.key)
    }
  }
}

extension Diagnostic {
  /// A rule for a platform outside the campaign's list.
  static func platformNotListed(_ platform: Placed<Platform>, key: String) -> Diagnostic {
    Diagnostic(
      .platformNotListed, at: platform.location,
      "\(quoted(key)) names \(quoted(platform.value.text)), which the campaign does not list",
      help: "add \(quoted(platform.value.text)) to `platforms`, or remove it here")
  }
}
