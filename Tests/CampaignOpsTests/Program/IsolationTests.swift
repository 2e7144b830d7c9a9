import Diagnostics
import Formats
import TestSupport
import Testing

@testable import CampaignOps

@Suite struct IsolationTests {
  private static let both = ["autumn": Workplace.definition("autumn"), "spring": Workplace.definition()]

  @Test func keepsTheOutputsOfABrokenCampaignWhileOthersGoOn() throws {
    let place = try Workplace(with: Self.both)
    place.run("run")
    let before = try place.files(below: "generated/")
    try place.write(Workplace.definition().replacing("2026-12-13", with: "2026-11-13"), to: "campaigns/spring.json")
    let said = place.run("run", at: "2026-12-03T08:00:00Z")
    #expect(said.status == .dataErrors, "D14: an end before the start is refused")
    #expect(said.errors.contains("campaigns/spring.json:2:"))
    #expect(said.output.contains("  spring  NOT CHANGED  its definition has errors\n"))
    let after = try place.files(below: "generated/")
    let own = { (files: [String: [UInt8]]) in files.filter { $0.key.hasPrefix("generated/spring/") } }
    #expect(own(after) == own(before))
    #expect(own(before).count == 10, "calendar, entries, metrics, plan (3), tasks, week (2) and worklist")
    #expect(after["generated/autumn/tasks.json"] != before["generated/autumn/tasks.json"])
    let index = { (files: [String: [UInt8]]) in
      JSONReader.read(files["generated/index.json"] ?? [], path: "index").output?["campaigns"]?.array?.first {
        $0["id"]?.string == "spring"
      }?.plain
    }
    #expect(index(after) == index(before))
    #expect(index(after) != nil)
    #expect(try place.auditLines().allSatisfy { !$0.contains("campaign.removed") })
    #expect(place.run("list", at: "2026-12-03T08:00:00Z").output.contains("spring  INVALID"))
  }

  @Test func keepsTheOutputsOfACampaignWhoseFileWasRenamed() throws {
    let place = try Workplace(with: Self.both)
    place.run("run")
    let before = try place.files(below: "generated/")
    try place.write(Workplace.definition(), to: "campaigns/Spring.json")
    try place.remove("campaigns/spring.json")
    let said = place.run("run")
    #expect(said.status == .dataErrors)
    #expect(said.output.contains("  spring  NOT CHANGED  its definition has errors\n"))
    #expect(try place.files(below: "generated/") == before)
  }

  @Test func keepsTheOutputsOfACampaignWhoseCalendarWasDamaged() throws {
    let place = try Workplace(with: Self.both)
    place.run("run")
    let calendar = try place.read("generated/spring/calendar.json")
    try place.write("<<<<<<< HEAD\n" + calendar, to: "generated/spring/calendar.json")
    let before = try place.files(below: "generated/")
    let said = place.run("run", at: "2026-12-20T08:00:00Z")
    #expect(said.status == .dataErrors)
    #expect(said.errors.contains("[calendar-unreadable]"))
    #expect(said.output.contains("  spring  NOT CHANGED  a file it rests on cannot be read\n"))
    let after = try place.files(below: "generated/spring/")
    #expect(after == before.filter { $0.key.hasPrefix("generated/spring/") })
    #expect(place.run("show", "spring").status == .dataErrors)
    try place.write(calendar, to: "generated/spring/calendar.json")
    #expect(place.run("run", at: "2026-12-20T08:00:00Z").status == .done)
  }

  @Test func reportsARunAsOneDocument() throws {
    let place = try Workplace(with: Self.both)
    let said = place.run("run", "--format", "json")
    let report = try #require(JSONReader.read(Array(said.output.utf8), path: "report").output)
    #expect(report["campaigns"]?.array?.count == 2)
    #expect(report["written"]?.array?.isEmpty == false)
    #expect(report["audit"]?.string?.hasPrefix("audit/") == true)
    let again = place.run("run", "--format", "json")
    #expect(JSONReader.read(Array(again.output.utf8), path: "report").output?["written"]?.array?.isEmpty == true)
  }

  @Test(arguments: ["progress", "metrics", "campaigns", "audit"])
  func takesAFileForNoPartOfTheDirectory(part: String) throws {
    let place = try Workplace(with: Self.both)
    place.run("run")
    let before = try place.files(below: "generated/")
    try place.remove(part)
    try place.write("", to: part)
    let said = place.run("run")
    #expect(said.status == .schemaMismatch)
    #expect(said.errors.contains("5/6 collections; missing: \(part)/"))
    #expect(try place.files(below: "generated/") == before)
  }

  @Test func goesOnWhereAnExportHasTheLongestNameThereCanBe() throws {
    let place = try Workplace(with: Self.both)
    let name = String(repeating: "e", count: 251) + ".csv"
    try place.write("date,campaign,platform,clicks\n2026-12-01,spring,linkedin,many\n", to: "metrics/f/\(name)")
    #expect(place.run("run").status == .dataErrors)
    let rejects = try place.files(below: "generated/rejects/f/")
    #expect(rejects.count == 1)
    #expect(rejects.keys.allSatisfy { $0.hasSuffix(".rejects.csv") })
    #expect(place.run("run").output.hasSuffix("nothing changed\n"))
  }

  @Test func givesNoOtherCampaignTheRowsOfABrokenOne() throws {
    let place = try Workplace(with: [
      "autumn": Workplace.definition("autumn", cadence: 3, #""tracking": {"names": ["*"]}"#),
      "spring": Workplace.definition("spring", cadence: 3, #""tracking": {"ids": ["77"]}"#),
    ])
    try place.write(
      """
      Campaign ID,Campaign name,Day,Impressions,Clicks (all),Reporting starts,Reporting ends
      77,Sale,2026-12-01,500,10,2026-12-01,2026-12-01
      78,Other,2026-12-01,100,1,2026-12-01,2026-12-01
      """, to: "metrics/ads/december.csv")
    place.run("run", at: "2026-12-03T08:00:00Z")
    let before = try place.read("generated/autumn/entries.csv")
    #expect(before.contains("clicks,1,"))
    let faulty = Workplace.definition("spring", cadence: -1, #""tracking": {"ids": ["77"]}"#)
    try place.write(faulty, to: "campaigns/spring.json")
    let said = place.run("run", at: "2026-12-03T08:00:00Z")
    #expect(try place.read("generated/autumn/entries.csv") == before)
    #expect(said.errors.contains("1 row belongs to `spring`, whose definition has errors: the name is `Sale`"))
  }

  @Test func takesABrokenCampaignUpAgain() throws {
    let place = try Workplace(with: Self.both)
    place.run("run")
    let before = try place.files(below: "generated/")
    try place.write("{", to: "campaigns/spring.json")
    #expect(place.run("run").status == .dataErrors)
    try place.write(Workplace.definition(), to: "campaigns/spring.json")
    #expect(place.run("run").status == .done)
    #expect(try place.files(below: "generated/") == before)
  }

  @Test func findsEveryFaultInOneRun() throws {
    let faulty = Workplace.definition(
      "spring", cadence: -3, #""extra": 1, "timeZone": "Berlin", "targets": [{"metric": "clics", "value": "x"}]"#)
    let place = try Workplace(with: ["autumn": Workplace.definition("winter"), "spring": faulty])
    let said = place.run("check")
    #expect(said.status == .dataErrors)
    for word in ["cadence", "extra", "Berlin", "clics"] { #expect(said.errors.contains(word), "\(word)") }
    #expect(said.errors.contains("campaigns/autumn.json:1:"))
  }

  @Test("D17: what a campaign was stays in the log when it goes") func removesACampaignThatIsGone() throws {
    let place = try Workplace(with: Self.both)
    place.run("run")
    try place.remove("campaigns/spring.json")
    let said = place.run("run")
    #expect(said.status == .done)
    #expect(said.output.contains("2 files written, 10 removed"))
    #expect(try place.files(below: "generated/spring/").isEmpty)
    let line = try #require(try place.auditLines().first { $0.contains("\"campaign.removed\"") })
    let entry = try #require(JSONReader.read(Array(line.utf8), path: "audit").output)
    #expect(entry["before"]?["name"]?.string == "spring launch")
    #expect(entry["after"]?.content == .null)
    #expect(place.run("run").output.hasSuffix("nothing changed\n"))
  }

  @Test func removesStrayFilesItDidNotMakeFromItsOwnFolderOnly() throws {
    let place = try Workplace()
    place.run("run")
    try place.write("x", to: "generated/spring/old.json")
    try place.write("x", to: "generated/.keep")
    try place.write("x", to: "campaigns/spring/assets/a.png")
    let said = place.run("run")
    #expect(said.output.contains("0 files written, 1 removed"))
    let files = try place.files()
    #expect(files["generated/spring/old.json"] == nil)
    #expect(files["generated/.keep"] != nil && files["campaigns/spring/assets/a.png"] != nil)
  }

  @Test func addsNothingBesideAForgedHeadAndLeavesWhatItNamesAlone() throws {
    let place = try Workplace()
    place.run("run")
    let head = try #require(try place.files(below: "audit/heads/").first)
    let text = String(decoding: head.value, as: UTF8.self)
    let run = head.key.dropFirst("audit/heads/".count).dropLast(".json".count)
    try place.write(text.replacing("\"\(run)\"", with: "\"../../campaigns/spring\""), to: "audit/heads/forged.json")
    try place.write(text.replacing("\"\(run)\"", with: "\"a//b\""), to: "audit/heads/odd.json")
    let before = try place.files()
    let said = place.run("run", at: "2026-12-03T08:00:00Z")
    #expect(said.status == .dataErrors)
    for name in ["forged", "odd"] { #expect(said.errors.contains("audit/heads/\(name).json:1:1: error: ")) }
    #expect(try place.files() == before)
    for name in ["forged", "odd"] { try place.remove("audit/heads/\(name).json") }
    #expect(place.run("run", at: "2026-12-03T08:00:00Z").status == .done)
    #expect(try place.files()["campaigns/spring.json"] != nil)
    #expect(try place.files(below: "audit/heads/").count == 1)
  }

  @Test func readsALogWhoseHeadsAreGoneAndAddsToItWhenTheyAreBack() throws {
    let place = try Workplace()
    for day in 1...3 { place.run("run", at: "2026-12-0\(day)T08:00:00Z") }
    let last = try #require(try place.auditLines().last)
    let heads = try place.files(below: "audit/heads/")
    try place.remove("audit/heads")
    #expect(place.run("tasks", "--as-of", "last", at: "2026-12-04T08:00:00Z").status == .done)
    // Without its heads nobody can tell whether the end of the log was cut off.
    let said = place.run("run", at: "2026-12-04T08:00:00Z")
    #expect(said.status == .dataErrors && said.errors.contains("[audit-head-missing]"))
    for (path, bytes) in heads { try place.folder.write(bytes, to: "data/\(path)") }
    #expect(place.run("run", at: "2026-12-04T08:00:00Z").status == .done)
    let opening = try #require(try place.auditLines().last { $0.contains("\"segment.opened\"") })
    let hash = try #require(JSONReader.read(Array(last.utf8), path: "l").output?["hash"]?.string)
    let follows = JSONReader.read(Array(opening.utf8), path: "l").output?["follows"]?.array
    #expect(follows?.compactMap { $0["hash"]?.string } == [hash])
    #expect(try place.files(below: "audit/heads/").count == 1)
  }

  @Test func mendsDamagedGeneratedFiles() throws {
    let place = try Workplace()
    place.run("run")
    let before = try place.files(below: "generated/")
    // All but the calendar, which the past rests on, can be made again from what people wrote.
    for path in before.keys where !path.hasSuffix(".gitkeep") && !path.hasSuffix("calendar.json") {
      try place.write("<<<<<<< ours\n{\n=======\n>>>>>>> theirs\n", to: path)
    }
    #expect(place.run("run").status == .done)
    #expect(try place.files(below: "generated/") == before)
  }

  @Test func refusesRowsIntoAFileThatCanBeMended() throws {
    let place = try Workplace()
    try place.write(
      "date,campaign,platform,metric,value\n2026-11-30,spring,linkedin,clicks,5\n2026-13-30,spring,linkedin,clicks,7\n",
      to: "metrics/organic/a.csv")
    let said = place.run("run")
    #expect(said.output.contains("1 export: 1 row used, 1 refused, 0 of no campaign"))
    #expect(
      try place.read("generated/spring/entries.csv").hasSuffix(
        "2026-11-30,linkedin,clicks,5,,organic,1,metrics/organic/a.csv:2\n"))
    let rejects = try place.read("generated/rejects/organic/a.csv.rejects.csv").split(separator: "\n")
    #expect(rejects.count == 2)
    #expect(rejects[1].hasPrefix("2026-13-30,spring,linkedin,clicks,7,metrics/organic/a.csv,3,date,"))
    try place.write(
      "date,campaign,platform,metric,value\n2026-11-30,spring,linkedin,clicks,5\n2026-12-01,spring,linkedin,clicks,7\n",
      to: "metrics/organic/a.csv")
    place.run("run")
    #expect(try place.files()["generated/rejects/organic/a.csv"] == nil)
  }
}
