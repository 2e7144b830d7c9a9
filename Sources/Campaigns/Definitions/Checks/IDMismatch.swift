import Diagnostics
import Formats
import Quantities

extension DefinitionCheck {
  /// A definition's id is its file's name without the ending, so that a person finds the one by the other.
  static let idMismatch: Check = { definition, _ in
    guard let id = definition.id, id.value.text != definition.stem else { return [] }
    return [
      Diagnostic(
        .idMismatch, at: id.location,
        "the id \(quoted(id.value.text)) differs from the file's name \(quoted(definition.stem))",
        help: "rename the file or the id; records and exports know a campaign by its id")
    ]
  }
}
