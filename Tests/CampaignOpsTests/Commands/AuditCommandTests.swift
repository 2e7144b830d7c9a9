import Diagnostics
import Formats
import Foundation
import TestSupport
import Testing

@testable import CampaignOps

@Suite struct AuditCommandTests {
  private let place: Workplace

  init() throws {
    place = try Workplace(with: [
      "spring": Workplace.definition(), "autumn": Workplace.definition("autumn", cadence: 2),
    ])
    try place.write(RunTests.copy, to: "campaigns/spring/content.csv")
    place.run("run", "--actor", "timer", at: "2026-11-30T08:00:00Z")
    place.run(
      "task", "complete", Workplace.post, "--url", RunTests.link, "--actor", "grace", at: "2026-11-30T12:00:00Z")
    place.run("run", "--actor", "timer", at: "2026-12-01T23:30:00Z")
  }

  private func log(_ words: String...) -> [String] {
    let said = Workplace.run(["audit", "log", "--data", place.folder.path(of: "data")] + words)
    return said.output.split(separator: "\n").map(String.init)
  }

  @Test func listsWhatChangedInTheOrderOfTheChain() {
    let lines = log()
    #expect(lines.first?.hasPrefix("2026-11-30T08:00:00Z  timer  workspace.created") == true)
    #expect(lines.contains { $0.contains("tasks.created") && $0.hasSuffix("18 new") })
    let change = lines.first { $0.contains("  grace  task.changed") && $0.contains(Workplace.post) }
    #expect(change?.contains("status PENDING → COMPLETED") == true, "\(lines)")
    #expect(lines.allSatisfy { !$0.contains("segment.") })
  }

  @Test func choosesByCampaignEntityActorAndAction() {
    #expect(log("--campaign", "autumn").allSatisfy { $0.contains("autumn") })
    #expect(!log("--campaign", "autumn").isEmpty)
    #expect(log("--campaign", "autum").isEmpty)
    #expect(log("--entity", Workplace.post).count == 2, "made with others, then completed")
    #expect(log("--actor", "grace").allSatisfy { $0.contains("  grace  ") })
    #expect(log("--action", "task.changed").allSatisfy { $0.contains("  task.changed  ") })
    #expect(log("--action", "task").count == log("--action", "task.changed").count)
    #expect(log("--action", "task", "--actor", "grace", "--campaign", "autumn").isEmpty)
  }

  @Test("days are those of the workspace's zone, and the last one is meant whole")
  func choosesByTime() {
    let all = log().count
    #expect(log("--since", "2026-12-02").count + log("--until", "2026-12-01").count == all, "23:30 UTC is 2 December")
    #expect(log("--since", "2026-12-02").count == log("--since", "2026-12-01T23:30:00Z").count)
    #expect(log("--until", "2026-11-30T08:00:00Z").count == log("--until", "2026-11-30").count)
    #expect(log("--since", "2026-12-03").isEmpty)
    #expect(log("--limit", "2") == Array(log().suffix(2)).map { $0 } || log("--limit", "2").count == 2)
  }

  @Test func printsTheLogsOwnLines() throws {
    let lines = log("--format", "json", "--campaign", "spring")
    let written = try place.auditLines()
    #expect(!lines.isEmpty && lines.allSatisfy(written.contains))
    #expect(log("--format", "json").count == written.count { $0.contains("\"entity\"") })
  }

  @Test func tellsTheHistoryOfATask() {
    let said = place.run("audit", "show", Workplace.post)
    #expect(said.status == .done)
    let parts = said.output.split(separator: "\n\n")
    #expect(parts.first == "\(Workplace.post)")
    #expect(parts.count == 3)
    #expect(parts[1].hasPrefix("2026-11-30T08:00:00Z  tasks.created by timer\n"))
    #expect(parts[1].contains("\n  status        PENDING\n"))
    #expect(
      parts[2].hasPrefix(
        "2026-12-01T23:30:00Z  task.changed by grace, from "
          + "progress/spring/20261130T120000Z-complete-linkedin-2026-W49-1-post.json:1\n"))
    #expect(parts[2].contains("  status        PENDING → COMPLETED\n"))
    #expect(parts[2].contains("  proof         nothing → type URL, value https://www.linkedin.com/feed/update/"))
  }

  @Test(arguments: ["spring", "spring/v1", "spring/linkedin/2026-W49/1", "spring/escalation", "workspace"])
  func tellsTheHistoryOf(id: String) {
    let said = place.run("audit", "show", id)
    #expect(said.status == .done, "\(said.errors)")
    #expect(said.output.hasPrefix("\(id)\n\n"))
  }

  @Test func endsWithSixtySixWhereThereIsNoSuchEntry() {
    #expect(place.run("audit", "show", "sprin").status == .nothingFound)
    #expect(place.run("audit", "log", "--actor", "nobody").status == .nothingFound)
  }

  @Test(arguments: [
    ["audit"], ["audit", "look"], ["audit", "show"], ["audit", "verify", "x"], ["audit", "log", "x"],
    ["audit", "log", "--limit", "0"], ["audit", "log", "--since", "yesterday"], ["audit", "log", "--format", "csv"],
    ["audit", "verify", "--campaign", "spring"], ["audit", "show", "spring", "--limit", "1"],
    ["audit", "verify", "--as-of", "last"],
  ])
  func refusesWhatMakesNoSense(words: [String]) {
    #expect(Workplace.run(words + ["--data", place.folder.path(of: "data")]).status == .wrongUsage)
  }

  @Test func verifiesAsTextAndAsADocument() throws {
    let said = place.run("audit", "verify")
    #expect(said.status == .done && said.errors.isEmpty)
    let lines = said.output.split(separator: "\n")
    #expect(
      lines.map { $0.prefix(22).split(separator: "  ").first } == ["audit log", "chain", "key", "documents", "head"])
    #expect(lines[0].contains("verified") && lines[0].contains("2 segments"))
    #expect(lines[2].contains("not checked") && lines[2].contains("no key was given"))
    #expect(lines[3].contains("2 campaigns, 2 plans, 10 items, 30 tasks"))
    let json = place.run("audit", "verify", "--format", "json")
    let document = try #require(JSONReader.read(Array(json.output.utf8), path: "verify").output)
    #expect(document["verdict"]?.string == "verified")
    #expect(document["segments"]?.int == 2)
    #expect(document["parts"]?["key"]?.plain == ["verdict": "not checked", "because": "no key was given"])
    #expect(document["heads"]?.array?.count == 1)
    #expect(document["findings"]?.array?.isEmpty == true)
  }

  @Test func saysThatADamagedLogIsNoneToBuildOn() throws {
    let path = try #require(place.files(below: "audit/2026/").keys.sorted().first)
    let text = try place.read(path)
    let line = try #require(text.split(separator: "\n").firstIndex { $0.contains("spring launch") }) + 1
    try place.write(text.replacing("spring launch", with: "spring lunch"), to: path)
    let said = place.run("audit", "verify")
    #expect(said.status == .dataErrors)
    #expect(said.errors.contains("\(path):\(line):") && said.errors.contains("[audit-line-edited]"))
    #expect(said.output.contains("audit log  failed"))
    #expect(said.output.contains("documents  not checked"))
    #expect(place.run("audit", "log").errors.contains("the audit log does not verify"))
    let doctor = place.run("doctor")
    #expect(doctor.output.contains("WRONG  audit log       failed: 2 segments"))
    #expect(doctor.status == .dataErrors)
    let json = place.run("audit", "verify", "--format", "json")
    #expect(JSONReader.read(Array(json.output.utf8), path: "v").output?["findings"]?.array?.count == 1)
  }

  @Test func tellsAKeyThatIsMissingOrWrong() throws {
    let keyed = try Workplace()
    keyed.run("run", environment: ["CAMPAIGN_OPS_AUDIT_KEY": "now"])
    let right = keyed.run("audit", "verify", environment: ["CAMPAIGN_OPS_AUDIT_KEY": "now"])
    #expect(right.status == .done && right.output.contains("key        verified"))
    let none = keyed.run("audit", "verify")
    #expect(none.status == .dataErrors && none.output.contains("audit log  not checked"))
    #expect(none.errors.contains("[audit-key-missing]"))
    let wrong = keyed.run("audit", "verify", environment: ["CAMPAIGN_OPS_AUDIT_KEY": "then"])
    #expect(wrong.status == .dataErrors && wrong.errors.contains("[audit-key-wrong]"))
    #expect(keyed.run("audit", "verify", environment: ["CAMPAIGN_OPS_AUDIT_KEY": ""]).status == .dataErrors)
  }

  @Test func namesALinkWhereASegmentBelongs() throws {
    try FileManager.default.createSymbolicLink(
      atPath: place.folder.path(of: "data/audit/2026/x.jsonl"), withDestinationPath: "/dev/null")
    let said = place.run("audit", "verify")
    #expect(said.status == .dataErrors && said.output.contains("audit log  failed"))
    #expect(said.errors.contains("audit/2026/x.jsonl:1:1: error: a symbolic link stands here"))
  }

  /// What may happen to a log between two runs.
  enum Damage: CaseIterable {
    case editedLine, cutTail, lostSegment, lostNewestSegment, lostHead, foreignHead
  }

  private func damage(_ damage: Damage) throws {
    let segments = try place.files(below: "audit/").keys.filter { $0.hasSuffix(".jsonl") }.sorted()
    let head = try #require(place.files(below: "audit/heads/").keys.first { $0.hasSuffix(".json") })
    switch damage {
    case .editedLine:
      try place.write(try place.read(segments[0]).replacing("spring launch", with: "spring lunch"), to: segments[0])
    case .cutTail: try place.write(String(try place.read(segments[1]).dropLast(40)), to: segments[1])
    case .lostSegment: try place.remove(segments[0])
    case .lostNewestSegment: try place.remove(segments[1])
    case .lostHead: try place.remove(head)
    case .foreignHead:
      try place.write(try place.read(head).replacing("\"entries\": ", with: "\"entries\": 1"), to: head)
    }
  }

  @Test(arguments: Damage.allCases) func noRunAddsToALogThatDoesNotVerify(damage: Damage) throws {
    let sound = try place.files()
    try self.damage(damage)
    let before = try place.files()
    #expect(before != sound)
    let moment = "2026-12-03T08:00:00Z"
    let said = place.run("run", at: moment)
    #expect(said.status == .dataErrors)
    #expect(said.errors.contains("nothing was written, because the audit log does not verify"), "\(said.errors)")
    #expect(try place.files() == before)
    #expect(place.run("run", "--format", "sarif", at: moment).output.contains("\"audit-"))
    for (path, bytes) in sound { try place.folder.write(bytes, to: "data/\(path)") }
    for path in before.keys where sound[path] == nil { try place.remove(path) }
    #expect(place.run("run", at: moment).status == .done)
    #expect(place.run("audit", "verify").status == .done)
  }

  @Test func aRunWithoutTheKeyOfTheLogWritesNothing() throws {
    let keyed = try Workplace()
    let environment = ["CAMPAIGN_OPS_AUDIT_KEY": "now"]
    keyed.run("run", environment: environment)
    let before = try keyed.files()
    for environment in [[:], ["CAMPAIGN_OPS_AUDIT_KEY": "then"]] {
      let said = keyed.run("run", at: "2026-12-03T08:00:00Z", environment: environment)
      #expect(said.status == .dataErrors)
      #expect(said.errors.contains("[audit-key-\(environment.isEmpty ? "missing" : "wrong")]"))
      #expect(try keyed.files() == before)
    }
    #expect(keyed.run("run", at: "2026-12-03T08:00:00Z", environment: environment).status == .done)
    #expect(keyed.run("audit", "verify", environment: environment).status == .done)
  }

  @Test func aLogMayComeUnderAKeyLater() throws {
    let environment = ["CAMPAIGN_OPS_AUDIT_KEY": "now"]
    let said = place.run("run", at: "2026-12-03T08:00:00Z", environment: environment)
    #expect(said.status == .done, "\(said.errors)")
    #expect(place.run("audit", "verify", environment: environment).status == .done)
  }

  @Test func aWorkspaceThatNeverRanHasNothingToCheck() throws {
    let said = try Workplace().run("audit", "verify")
    #expect(said.status == .done)
    #expect(said.output.contains("audit log  not checked"))
    #expect(said.output.contains("there is no log yet"))
  }
}
