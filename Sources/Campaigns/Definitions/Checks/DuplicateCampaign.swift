import Diagnostics
import Formats
import Quantities

extension DefinitionCheck {
  /// No two definitions share an id or a name, whatever the capitals; found at the later path.
  ///
  /// A file `x.json` beside `x.jsonc` has the same id twice.
  static func duplicateCampaign(_ definitions: [Definition]) -> [Diagnostic] {
    repeated(definitions, "id") { $0.id.map { Placed($0.value.text, at: $0.location) } }
      + repeated(definitions, "name") { $0.name }
  }

  private static func repeated(
    _ definitions: [Definition], _ what: String, _ text: (Definition) -> Placed<String>?
  ) -> [Diagnostic] {
    var first: [String: Location] = [:]
    var found: [Diagnostic] = []
    for definition in definitions.sorted(by: { $0.location < $1.location }) {
      guard let value = text(definition) else { continue }
      let folded = value.value.lowercased()
      guard let earlier = first[folded] else {
        first[folded] = value.location
        continue
      }
      found.append(
        Diagnostic(
          .duplicateCampaign, at: value.location, "another campaign has the \(what) \(quoted(value.value))",
          notes: [Note("the first \(quoted(value.value))", at: earlier)]))
    }
    return found
  }
}
