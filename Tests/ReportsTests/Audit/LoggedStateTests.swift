import Diagnostics
import Formats
import Quantities
import TestSupport
import Testing

@testable import Reports

@Suite struct LoggedStateTests {
  /// Segments that follow each other in the order given, recorded at the given times.
  private static func log(_ runs: [(at: String, entries: [AuditEntry])]) -> AuditLog {
    var files: [(path: String, bytes: [UInt8])] = []
    var heads: [AuditSegment.Head] = []
    for run in runs {
      let at = Samples.at(run.at)
      let segment = AuditSegment(
        run: .init(asOf: at, recordedAt: at, actor: "ada", command: "run", version: "0.1.0"), follows: heads,
        entries: run.entries)
      files.append((segment.file.path, segment.file.bytes))
      heads = [segment.head]
    }
    return AuditLog(files.sorted { $0.path < $1.path })
  }

  private static func change(_ status: String) -> AuditEntry {
    AuditEntry(
      action: "task.changed", entityType: "task", entity: "a/1", before: ["status": "?"],
      after: ["status": .string(status)])
  }

  /// Lines in the tool's own form and in others; whatever reads as an entry must come to the same either way.
  private static let lines = [
    #"{"action":"task.changed","entity":{"type":"task","id":"a/1"},"before":{"s":"}],{\""},"after":{"s":"\\"},"hash":"x"}"#,
    #"{"action":"task.changed","entity":{"id":"a/2"},"after":[1,[2,{"a":"]"}],"}"],"x":1e3}"#,
    #"{ "action": "task.changed", "entity": {"id": "a/3"}, "after": {"s": "blank"} }"#,
    #"{"action":"task.changed","entity":{"id":"\u0061/4"},"after":{"s":"escaped id"}}"#,
    #"{"action":"task\u002echanged","entity":{"id":"a/5"},"after":{"s":"escaped action"}}"#,
    #"{"action":"a","action":"b","entity":{"id":"a"},"entity":{"id":"b"},"after":1,"after":2}"#,
    #"{"after":null,"entity":{"id":"a/6"},"action":"x"}"#, #"{"after":"","entity":{},"action":"x"}"#,
    #"{"entity":{"id":"a"},"action":"x"}"#, #"{"action":1,"entity":{"id":"a"},"after":{}}"#, "{}", "[]", "", "{", "{\"",
    #"{"action":"x","entity":{"id":"a"},"after":}"#, #"{"action":"x","entity":{"id":"a"},"after":{}}}"#,
    #"{"action":"x","entity":{"id":"a"},"after":{},"#, #"{"action":"x","entity":{"id":"a"},"after":{]}"#,
    #"{"after\u0000":{},"action":"x","entity":{"id":"a"}}"#, #"{"\u0061fter":{},"action":"x","entity":{"id":"a"}}"#,
  ]

  @Test(arguments: lines) func readsThePartsOfALineAsTheWholeLineReads(line: String) {
    let bytes = Array(line.utf8)
    let whole = JSONReader.read(bytes, path: "x").output
    let parts = bytes.withUnsafeBufferPointer { LineParts($0, 0..<bytes.count, path: "x") }
    // A line without all parts in the usual form is read whole, so nothing need come of it.
    guard let parts else { return }
    #expect(whole?["action"]?.string == parts.action)
    #expect(whole?["entity"]?["id"]?.string == parts.id)
    #expect(whole?["after"]?.plain == parts.after.plain)
  }

  @Test func findsThePartsOfEveryLineOfASegment() throws {
    let log = Self.log([("2026-11-24T08:00:00Z", (0..<9).map { Self.change("state \($0), \"quoted\"") })])
    let lines = try #require(log.segments.first).bytes.split(separator: 0x0A).map(Array.init)
    for line in lines.dropFirst().dropLast() {
      let parts = line.withUnsafeBufferPointer { LineParts($0, 0..<line.count, path: "x") }
      #expect(parts?.action == "task.changed" && parts?.id == "a/1")
      #expect(parts?.after.plain == JSONReader.read(line, path: "x").output?["after"]?.plain)
    }
    #expect(lines.count == 11)
  }

  @Test func followsTheChainAndNotTheClock() {
    let log = Self.log([
      ("2026-11-24T08:00:00Z", [Self.change("first")]), ("2026-11-20T08:00:00Z", [Self.change("second")]),
      ("2026-11-22T08:00:00Z", [Self.change("third")]),
    ])
    #expect(log.segments.map { $0.recordedAt.prefix(10) } == ["2026-11-24", "2026-11-20", "2026-11-22"])
    #expect(LoggedState(log).things[.task]?["a/1"] == ["status": "third"])
    #expect(log.heads.map(\.asOf) == [Samples.at("2026-11-22T08:00:00Z")])
  }

  @Test func ordersBranchesByTimeWhateverTheirFilesAreCalled() {
    let log = TamperedLog()
    let files = log.files.filter { $0.key.hasSuffix(".jsonl") }.map { (path: $0.key, bytes: $0.value) }
    for seed in 0..<10 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      #expect(AuditLog(files.shuffled(using: &random)).segments.map(\.path) == log.paths)
    }
  }

  @Test func endsWithALogTiedInACircle() {
    let opened = { (run: String, other: String) in
      Array(
        """
        {"seq":0,"run":"\(run)","recordedAt":"x","action":"segment.opened","follows":[{"run":"\(other)","hash":"\(other)"}]}
        {"seq":1,"run":"\(run)","asOf":"2026-11-22T08:00:00Z","action":"segment.closed","entries":0,"hash":"\(run)"}

        """.utf8)
    }
    let log = AuditLog([("audit/a.jsonl", opened("a", "b")), ("audit/b.jsonl", opened("b", "a"))])
    #expect(log.segments.map(\.run) == ["a", "b"])
    #expect(log.heads == [])
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func givesBackWhatWasEntered(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var states: [[JSON]] = [[]]
    for _ in 0..<random.int(1...5) { states.append(Self.things(&random)) }
    let changes = StateChanges(entityType: "task", owner: "a")
    let runs = zip(states, states.dropFirst()).enumerated().map { number, pair in
      (at: "2026-11-1\(number)T08:00:00Z", entries: changes.entries(from: pair.0, to: pair.1))
    }
    let state = LoggedState(Self.log(runs))
    let expected = Dictionary(uniqueKeysWithValues: (states.last ?? []).map { (Self.id($0), $0.presentFields) })
    #expect(state.things[.task] ?? [:] == expected)
    #expect(state.isPartial == [])
  }

  private static func things(_ random: inout SeededGenerator) -> [JSON] {
    let ids = (0..<6).map { "a/\($0)" }.filter { _ in random.int(0...2) > 0 }.shuffled(using: &random)
    return ids.map { id in
      let keys = ["x", "y", "z"].filter { _ in random.int(0...1) > 0 }
      let values: [JSON] = [1, "t", nil, ["nested": nil], [1, nil], false, "", [:], []]
      return .object([JSON.Field("id", .string(id))] + keys.map { JSON.Field($0, values[random.int(0...8)]) })
    }
  }

  private static func id(_ thing: JSON) -> String {
    if case .string(let id)? = thing["id"] { id } else { "" }
  }

  @Test func everythingOfACampaignGoesWithItButItsPastIsKept() {
    let items = StateChanges(entityType: "item", owner: "a").entries(from: [], to: [["id": "a/1", "title": "T"]])
    let other = StateChanges(entityType: "item", owner: "ab").entries(from: [], to: [["id": "ab/1"]])
    let gone = AuditEntry(
      action: "campaign.removed", entityType: "campaign", entity: "a", before: ["id": "a"], after: .null)
    let made = AuditEntry(
      action: "campaign.created", entityType: "campaign", entity: "a", before: .null,
      after: ["id": "a", "zone": "Europe/Berlin"])
    let state = LoggedState(
      Self.log([("2026-11-20T08:00:00Z", [made] + items + other), ("2026-11-21T08:00:00Z", [gone])]))
    #expect(state.things[.campaign]?["a"] == nil)
    #expect(state.zone(of: "a") == "Europe/Berlin", "its items mean this zone where they name none")
    #expect(state.all(.item).map(\.id) == ["ab/1"])
    #expect(state.items(of: "a").map(\.fields) == [["id": "a/1", "title": "T"]])
  }

  @Test func saysWhatAnEarlierVersionDidNotEnterWhole() {
    let old = AuditEntry(
      action: "tasks.created", entityType: "tasks", entity: "a", before: .null, after: ["count": 1, "ids": ["a/1"]])
    let state = LoggedState(Self.log([("2026-11-20T08:00:00Z", [old])]))
    #expect(state.isPartial == [.task])
    #expect(state.things[.task] == ["a/1": ["id": "a/1"]])
  }

  @Test func knowsAnEscalationOfAnEarlierVersionByItsMissingText() {
    let entry = { (after: JSON) in
      AuditEntry(
        action: "escalation.opened", entityType: "escalation", entity: "a/escalation", before: .null, after: after)
    }
    let whole = LoggedState(Self.log([("2026-11-20T08:00:00Z", [entry(["id": "a/escalation", "text": "T"])])]))
    #expect(whole.isPartial == [])
    let old = LoggedState(Self.log([("2026-11-20T08:00:00Z", [entry(["id": "a/escalation", "level": 1])])]))
    #expect(old.isPartial == [.escalation])
  }
}
