import Diagnostics
import Quantities

extension DefinitionCheck {
  /// A flight's last day is not before its first.
  static let endBeforeStart: Check = { definition, _ in
    guard let start = definition.start, let end = definition.end, end.value < start.value else { return [] }
    return [.endBeforeStart(end, start: start)]
  }
}

extension Diagnostic {
  /// An end before its start, shown at the end.
  static func endBeforeStart(_ end: Placed<Day>, start: Placed<Day>) -> Diagnostic {
    Diagnostic(
      .endBeforeStart, at: end.location, "the end \(end.value) is before the start \(start.value)",
      notes: [Note("the start", at: start.location)])
  }
}
