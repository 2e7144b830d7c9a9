import Diagnostics
import Formats
import Quantities

extension ApprovalRules {
  /// Reads the rules: at least one role, each once; people only for roles that are listed.
  static func read(_ reader: inout ObjectReader) -> ApprovalRules? {
    var first: [String: Location] = [:]
    var roles: [String] = []
    for role in reader.texts("roles", maxLength: TextLength.title, required: true) ?? [] {
      if let earlier = first[role.value] {
        reader.record(.duplicateEntry(role.value, in: "roles", at: role.location, first: earlier))
      } else {
        first[role.value] = role.location
        roles.append(role.value)
      }
    }
    if roles.isEmpty, let list = reader.node("roles"), list.array?.isEmpty == true {
      reader.record(.valueEmpty("roles", at: reader.location(of: list)))
    }
    let people = readPeople(of: roles, &reader)
    let expiresAfter = reader.parsed("expiresAfter", code: .invalidTime, expecting: Wording.length) { Interval($0) }
    if let expiresAfter, expiresAfter.value.minutes < 1 || expiresAfter.value > .days(366) {
      reader.record(.expiryOutOfRange(expiresAfter))
    }
    let types = (reader.texts("types") ?? []).compactMap { reader.contentType($0, key: "types") }
    let from = reader.day("from")?.value
    guard !roles.isEmpty else { return nil }
    return ApprovalRules(roles: roles, people: people, expiresAfter: expiresAfter?.value, types: Set(types), from: from)
  }

  private static func readPeople(of roles: [String], _ reader: inout ObjectReader) -> [String: [String]] {
    var people: [String: [String]] = [:]
    guard let node = reader.object("people") else { return people }
    var part = ObjectReader(node, path: reader.location.path, what: "people")
    for role in roles {
      let names = part.texts(role, maxLength: TextLength.title)
      if let names, names.isEmpty, let list = part.node(role) {
        part.record(.valueEmpty("people.\(role)", at: part.location(of: list)))
      }
      people[role] = names.map { $0.map(\.value) }
    }
    reader.record(part.finish())
    return people
  }
}

extension Diagnostic {
  fileprivate static func expiryOutOfRange(_ length: Placed<Interval>) -> Diagnostic {
    Diagnostic(
      .valueOutOfRange, at: length.location, "`expiresAfter` is \(length.value), but must be from 1m to 366d")
  }
}
