import Diagnostics
import Formats
import Quantities

extension DefinitionCheck {
  /// No two definitions claim rows by the same id, the same pattern or the same UTM value; capitals do not count.
  ///
  /// Different patterns may still fit the same row; that is found when rows are attributed.
  static func trackingOverlap(_ definitions: [Definition]) -> [Diagnostic] {
    let ordered = definitions.sorted { $0.location < $1.location }
    return shared(ordered, "id", \.ids) + shared(ordered, "name pattern", \.names) + shared(ordered, "UTM value", \.utm)
  }

  private static func shared(
    _ definitions: [Definition], _ what: String, _ rules: (Tracking) -> [Placed<String>]
  ) -> [Diagnostic] {
    var first: [String: Placed<String>] = [:]
    var found: [Diagnostic] = []
    for definition in definitions {
      for rule in rules(definition.tracking) {
        guard let earlier = first[rule.value.lowercased()] else {
          first[rule.value.lowercased()] = rule
          continue
        }
        guard earlier.location.path != rule.location.path else { continue }
        found.append(
          Diagnostic(
            .trackingOverlap, at: rule.location,
            "another campaign is tracked by the same \(what) \(quoted(rule.value))",
            notes: [Note("the first \(quoted(rule.value))", at: earlier.location)]))
      }
    }
    return found
  }
}
