import Diagnostics
import Formats

extension Diagnostic {
  /// The finding as one JSON object, for `--format json`.
  var json: JSON {
    [
      "severity": .string(severity.rawValue),
      "code": .string(code.rawValue),
      "path": location.map { .string($0.path) } ?? .null,
      "line": location.map { .integer($0.place.line) } ?? .null,
      "column": location.map { .integer($0.place.column) } ?? .null,
      "message": .string(message),
      "notes": .array(notes.map(\.json)),
      "help": .string(advice),
    ]
  }
}

extension Note {
  fileprivate var json: JSON {
    [
      "message": .string(message),
      "path": location.map { .string($0.path) } ?? .null,
      "line": location.map { .integer($0.place.line) } ?? .null,
      "column": location.map { .integer($0.place.column) } ?? .null,
    ]
  }
}
