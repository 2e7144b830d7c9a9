import Diagnostics
import Formats
import Quantities
import Reports
import TestSupport
import Testing

@Suite struct StateChangesTests {
  private static let changes = StateChanges(entityType: "task", owner: "spring")

  @Test func entersNewThingsInBulk() {
    let things: [JSON] = [["id": "a", "n": 1], ["id": "b", "n": 2]]
    let entries = Self.changes.entries(from: [], to: things)
    var hash = SHA256()
    for thing in things { hash.update(thing.line) }
    #expect(
      entries == [
        AuditEntry(
          action: "tasks.created", entityType: "tasks", entity: "spring", before: .null,
          after: [
            "count": 2, "digest": .string("sha256:\(hash.finish().hex)"), "ids": ["a", "b"], "common": [:],
            "fields": ["n"], "rows": [[1], [2]],
          ])
      ])
  }

  @Test("D12: a change has what was before and what is after, and nothing that stayed")
  func entersOnlyTheFieldsThatChanged() {
    let entries = Self.changes.entries(
      from: [["id": "a", "status": "PENDING", "title": "T", "reason": "r"]],
      to: [["id": "a", "status": "COMPLETED", "title": "T", "proof": ["type": "TEXT"]]])
    #expect(
      entries == [
        AuditEntry(
          action: "task.changed", entityType: "task", entity: "a",
          before: ["status": "PENDING", "proof": .null, "reason": "r"],
          after: ["status": "COMPLETED", "proof": ["type": "TEXT"], "reason": .null])
      ])
  }

  @Test("D17: what is gone is entered with all it was") func entersWhatIsGone() {
    let entries = Self.changes.entries(from: [["id": "a", "n": 1]], to: [])
    #expect(
      entries == [
        AuditEntry(action: "task.removed", entityType: "task", entity: "a", before: ["id": "a", "n": 1], after: .null)
      ])
  }

  @Test func saysNothingWhereNothingChanged() {
    let things: [JSON] = [["id": "a", "n": 1], ["id": "b", "n": 2]]
    #expect(Self.changes.entries(from: things, to: things.reversed()) == [])
  }

  @Test func asksForTheCauseWithTheFieldsThatChanged() {
    let place = Location(path: "progress/spring/1.json", line: 2, column: 1)
    let changes = StateChanges(entityType: "task", owner: "spring") { id, after in
      id == "a" && after["n"] == 2 ? .init(actor: "ada", source: place) : nil
    }
    let entries = changes.entries(
      from: [["id": "a", "n": 1], ["id": "b", "n": 1]], to: [["id": "a", "n": 2], ["id": "b", "n": 2]])
    #expect(entries.map(\.actor) == ["ada", nil])
    #expect(entries.map(\.source) == [place, nil])
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func leadsFromTheOldListToTheNew(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let old = Self.things(&random)
    let new = Self.things(&random)
    var state = Dictionary(uniqueKeysWithValues: old.map { (Self.id($0), Self.fields($0)) })
    for entry in Self.changes.entries(from: old, to: new) {
      switch entry.action {
      case "tasks.created":
        let created = new.filter { entry.after["ids"]?.compact.contains("\"\(Self.id($0))\"") == true }
        var hash = SHA256()
        for thing in created {
          #expect(state.updateValue(Self.fields(thing), forKey: Self.id(thing)) == nil)
          hash.update(thing.line)
        }
        #expect(entry.after["digest"] == .string("sha256:\(hash.finish().hex)"))
        #expect(entry.after["count"] == .integer(created.count))
      case "task.changed":
        let before = Self.fields(entry.before)
        for (key, value) in Self.fields(entry.after) {
          #expect(before[key] == state[entry.entity]?[key] ?? .null)
          if value == .null {
            state[entry.entity]?.removeValue(forKey: key)
          } else {
            state[entry.entity]?[key] = value
          }
        }
      case "task.removed":
        #expect(state.removeValue(forKey: entry.entity) == Self.fields(entry.before))
      case let other: Issue.record("unknown action \(other)")
      }
    }
    #expect(state == Dictionary(uniqueKeysWithValues: new.map { (Self.id($0), Self.fields($0)) }))
  }

  private static func things(_ random: inout SeededGenerator) -> [JSON] {
    let ids = ["a", "b", "c", "d", "e", "f"].filter { _ in random.int(0...2) > 0 }.shuffled(using: &random)
    return ids.map { id in
      let keys = ["x", "y", "z"].filter { _ in random.int(0...1) > 0 }
      return .object([JSON.Field("id", .string(id))] + keys.map { JSON.Field($0, .integer(random.int(0...2))) })
    }
  }

  private static func id(_ thing: JSON) -> String {
    if case .string(let id)? = thing["id"] { id } else { "" }
  }

  private static func fields(_ thing: JSON) -> [String: JSON] {
    guard case .object(let fields) = thing else { return [:] }
    return Dictionary(uniqueKeysWithValues: fields.map { ($0.key, $0.value) })
  }
}
