import Diagnostics
import Formats
import Quantities

extension Definition {
  /// Reads the weights of weekdays that the curve `weekly` needs, and no other may have.
  mutating func readWeekdayWeights(_ curve: Budget.Curve, _ reader: inout ObjectReader) -> [Weekday: Int] {
    guard let node = reader.object("days", required: curve == .weekly) else { return [:] }
    if curve != .weekly { reader.record(.weightsUnused("days", of: .weekly, at: reader.location(of: node))) }
    var part = ObjectReader(node, path: reader.location.path, what: "days")
    var weights: [Weekday: Int] = [:]
    for day in Weekday.allCases {
      if let weight = part.integer(day.abbreviation, in: 0...1_000) { weights[day] = weight.value }
    }
    if part.findings.isEmpty, !weights.values.contains(where: { $0 > 0 }) {
      part.record(.weightsEmpty("days", at: part.location))
    }
    reader.record(part.finish())
    return weights
  }

  /// Reads the weights of the flight's weeks that the curve `custom` needs, and no other may have.
  mutating func readWeekWeights(_ curve: Budget.Curve, _ reader: inout ObjectReader) -> [Int] {
    guard let list = reader.node("weights", required: curve == .custom) else { return [] }
    let place = reader.location(of: list)
    guard let nodes = reader.nodes("weights") else { return [] }
    if curve != .custom { reader.record(.weightsUnused("weights", of: .custom, at: place)) }
    let weights = nodes.compactMap { node -> Int? in
      reader.amount(in: node, key: "weights", decimals: 0, from: 0, to: 1_000_000)?.value.whole.map(Int.init)
    }
    if weights.count == nodes.count, !weights.contains(where: { $0 > 0 }) {
      reader.record(.weightsEmpty("weights", at: place))
    }
    references.weekWeights = place
    return weights
  }
}

extension DefinitionCheck {
  /// A budget by weeks has a weight for each of the flight's weeks.
  static let weekWeightsMisfit: Check = { definition, _ in
    guard let budget = definition.budget, budget.curve == .custom, let flight = definition.flight,
      let place = definition.references.weekWeights, flight.count <= 5 * 366
    else { return [] }
    let weeks = flight.weeks.count
    guard budget.weekWeights.count != weeks else { return [] }
    return [
      Diagnostic(
        .valueOutOfRange, at: place,
        "`weights` has \(budget.weekWeights.count) numbers, but the flight touches \(weeks) weeks",
        help: "write one number for each week from \(flight.first.week) to \(flight.last.week)")
    ]
  }
}

extension Diagnostic {
  fileprivate static func weightsUnused(_ key: String, of curve: Budget.Curve, at location: Location) -> Diagnostic {
    Diagnostic(
      .unknownKey, at: location, "\(quoted(key)) means something only to the curve \(quoted(curve.rawValue))",
      help: "write `\"curve\": \"\(curve.rawValue)\"`, or leave \(quoted(key)) out")
  }

  fileprivate static func weightsEmpty(_ key: String, at location: Location) -> Diagnostic {
    Diagnostic(.valueOutOfRange, at: location, "\(quoted(key)) has no weight above zero, so nothing could be spent")
  }
}
