import Diagnostics
import Formats
import TestSupport
import Testing

@testable import CampaignOps

@Suite struct HistoryTests {
  private static func items(_ place: Workplace) throws -> [String: JSON] {
    let text = try place.read("generated/spring/calendar.json")
    let nodes = JSONReader.read(Array(text.utf8), path: "calendar").output?["items"]?.array ?? []
    return Dictionary(nodes.map { ($0["id"]?.string ?? "", $0.plain) }) { first, _ in first }
  }

  /// A workspace whose plan has three versions.
  private static func versions() throws -> Workplace {
    let place = try Workplace()
    place.run("run", at: "2026-11-20T08:00:00Z")
    try place.write(Workplace.definition("spring", cadence: 4), to: "campaigns/spring.json")
    place.run("run", at: "2026-11-21T08:00:00Z")
    let text = Workplace.definition("spring", cadence: 4).replacing("Book a call", with: "Call us")
    try place.write(text, to: "campaigns/spring.json")
    place.run("run", at: "2026-11-22T08:00:00Z")
    return place
  }

  @Test func makesAVersionOfThePlanOnlyWhenItChangesAndSaysWhy() throws {
    let place = try Self.versions()
    let files = try place.files(below: "generated/spring/plans/")
    #expect(files.keys.sorted() == [1, 2, 3].map { "generated/spring/plans/v\($0).json" })
    let second = JSONReader.read(files["generated/spring/plans/v2.json"] ?? [], path: "v2").output
    #expect(second?["version"]?.int == 2)
    #expect(second?["reason"]?.string?.hasSuffix("changed") == true)
    #expect(try place.files()["generated/spring/plan.json"] == files["generated/spring/plans/v3.json"])
    let lines = try place.auditLines().filter { $0.contains("\"plan.versioned\"") }
    #expect(lines.count == 3)
    let entry = JSONReader.read(Array((lines.last ?? "").utf8), path: "audit").output
    #expect(entry?["before"]?["version"]?.int == 2)
    #expect(entry?["after"]?["version"]?.int == 3)
  }

  @Test(arguments: [["v1"], ["v2"], ["v3"], ["v2", "v3"], ["v1", "v2", "v3"]])
  func bringsDeletedVersionsBackFromTheLog(names: [String]) throws {
    let place = try Self.versions()
    let before = try place.files(below: "generated/")
    for name in names { try place.remove("generated/spring/plans/\(name).json") }
    #expect(place.run("run", at: "2026-11-22T08:00:00Z").status == .done)
    #expect(try place.files(below: "generated/") == before)
    #expect(try place.auditLines().count { $0.contains("\"plan.versioned\"") } == 3, "no version is counted twice")
  }

  @Test func makesTheWholeGeneratedFolderAgain() throws {
    let place = try Self.versions()
    try place.write(RunTests.copy, to: "campaigns/spring/content.csv")
    try place.write(
      "date,campaign,platform,metric,value\n2026-11-30,spring,linkedin,clicks,5\n", to: "metrics/organic/a.csv")
    place.run("run", at: "2026-11-23T08:00:00Z")
    place.run("run")
    let before = try place.files(below: "generated/").filter { !$0.key.hasSuffix(".gitkeep") }
    try place.remove("generated")
    #expect(place.run("run").status == .done)
    #expect(try place.files(below: "generated/") == before)
  }

  @Test("D2: what is past stays when the cadence changes, and nothing is there twice")
  func keepsThePastWhenTheCadenceChanges() throws {
    let place = try Workplace()
    place.run("run", at: "2026-11-30T08:00:00Z")
    let before = try Self.items(place)
    #expect(before.count == 6)
    try place.write(Workplace.definition("spring", cadence: 5), to: "campaigns/spring.json")
    place.run("run", at: "2026-12-03T08:00:00Z")
    let after = try Self.items(place)
    let past = before.filter { $0.key.hasSuffix("W49/1") || $0.key.hasSuffix("W49/2") }
    #expect(past.count == 2)
    for (id, item) in past {
      let place = JSONPath.fields(item, without: ["status"])
      #expect(after[id].map { JSONPath.fields($0, without: ["status"]) } == place, "\(id)")
    }
    #expect(after.keys.count { $0.contains("W50") } == 5)
    let again = place.run("run", at: "2026-12-03T08:00:00Z")
    #expect(again.output.hasSuffix("nothing changed\n"))
  }

  @Test func worksForTheLastRun() throws {
    let place = try Workplace()
    place.run("run", at: "2026-11-30T08:00:00Z")
    let before = try place.files()
    #expect(place.run("run", "--as-of", "last", at: "2027-05-01T08:00:00Z").output.hasSuffix("nothing changed\n"))
    #expect(try place.files() == before)
    #expect(place.run("list", "--as-of", "last", at: "2027-05-01T08:00:00Z").status == .done)
  }

  @Test func showsAWeek() throws {
    let place = try Workplace()
    place.run("run", at: "2026-12-09T08:00:00Z")
    let page = try place.read("generated/spring/weeks/2026-W49.md")
    #expect(place.run("summary", at: "2026-12-09T08:00:00Z").output == page, "the last week that is over")
    #expect(place.run("summary", "spring", "--week", "2026-W49", at: "2026-12-09T08:00:00Z").output == page)
    let json = try place.read("generated/spring/weeks/2026-W50.json")
    let one = place.run("summary", "spring", "--week", "2026-W50", "--format", "json", at: "2026-12-09T08:00:00Z")
    #expect(one.output == json)
    let all = place.run("summary", "--week", "2026-W50", "--format", "json", at: "2026-12-09T08:00:00Z")
    #expect(JSONReader.read(Array(all.output.utf8), path: "x").output?.array?.count == 1)
    #expect(place.run("summary", "--week", "2026-W10", at: "2026-12-09T08:00:00Z").status == .nothingFound)
    let wrong = place.run("summary", "sprng", at: "2026-12-09T08:00:00Z")
    #expect(wrong.errors == "campaign-ops: there is no campaign 'sprng'; did you mean 'spring'?\n")
  }

  @Test func showsACampaignAnItemAndATask() throws {
    let place = try Workplace()
    try place.write(RunTests.copy, to: "campaigns/spring/content.csv")
    let campaign = place.run("show", "spring")
    #expect(campaign.output.hasPrefix("spring launch (spring)\n  client          Acme\n"))
    let item = place.run("show", "spring/linkedin/2026-W49/1")
    #expect(item.output.contains("\nCopy\n  Written by a person.\n"))
    let task = place.run("show", Workplace.post)
    #expect(task.output.contains("\nInstructions\n"))
    #expect(task.output.split(separator: "\n").allSatisfy { !$0.hasSuffix(" ") })
    #expect(place.run("show", "sprin").errors.hasSuffix("did you mean 'spring'?\n"))
  }
}

/// Parts of JSON objects.
enum JSONPath {
  /// The fields of an object but some.
  static func fields(_ object: JSON, without keys: Set<String>) -> [JSON.Field] {
    guard case .object(let fields) = object else { return [] }
    return fields.filter { !keys.contains($0.key) }
  }
}
