import Foundation
import Formats
import TestSupport
import Testing

/// The calendar that the program writes for a definition.
@Suite struct CadenceTests {
  private struct Item: Hashable {
    let id: String
    let platform: String
    let local: String
    let scheduledAt: String

    var day: String { String(local.prefix(10)) }
    var time: String { String(local.suffix(5)) }
  }

  @Test(arguments: 0..<7)
  func threeAndTwoAWeekAreTenItemsOnWorkingDaysInAnyFourteenDays(shift: Int) throws {
    let workspace = try Workspace()
    let (first, last) = (Self.day(2 + shift), Self.day(15 + shift))
    try workspace.replace("2026-03-02", by: first, in: "campaigns/spring.json")
    try workspace.replace("2026-03-15", by: last, in: "campaigns/spring.json")
    #expect(try workspace.run("run", "--strict", asOf: "2026-02-20").status == 0)
    let items = try items(of: workspace)
    #expect(items.count == 10)
    #expect(items.filter { $0.platform == "linkedin" }.count == 6)
    #expect(items.allSatisfy { $0.day >= first && $0.day <= last })
    #expect(items.allSatisfy { (2...6).contains(Self.weekday(of: $0.day)) }, "\(items.map(\.day))")
    #expect(Set(items.map(\.id)).count == 10)
    let before = try workspace.bytes()
    #expect(try workspace.run("run", asOf: "2026-02-20").output.hasSuffix("nothing changed\n"))
    expectSame(try workspace.bytes(), as: before)
  }

  @Test func twentyOneAWeekAreFortyTwoInTwoWeeks() throws {
    let workspace = try Workspace()
    try workspace.replace("\"linkedin\": 3, \"x\": 2", by: "\"linkedin\": 21, \"x\": 0", in: "campaigns/spring.json")
    #expect(try workspace.run("run", asOf: "2026-02-20").status == 0)
    let items = try items(of: workspace)
    #expect(items.count == 42)
    #expect(items.filter { $0.id.contains("/2026-W10/") }.count == 21)
    #expect(items.allSatisfy { $0.day >= "2026-03-02" && $0.day <= "2026-03-15" })
    #expect(Set(items.map(\.scheduledAt)).count == 42)
  }

  @Test func aChangedHourKeepsIdsAndAHigherCadenceAddsThemAtTheEndOfTheWeek() throws {
    let workspace = try Workspace()
    #expect(try workspace.run("run", asOf: "2026-02-20").status == 0)
    let before = try items(of: workspace)
    try workspace.replace("\"x\": 2 },", by: "\"x\": 3 },", in: "campaigns/spring.json")
    try workspace.replace(
      "\"callToAction\"",
      by: "\"calendar\": { \"windows\": [{ \"from\": \"14:00\", \"to\": \"16:00\" }] },\n  \"callToAction\"",
      in: "campaigns/spring.json")
    #expect(try workspace.run("run", asOf: "2026-02-20").status == 0)
    let after = try items(of: workspace)
    let added = Set(after.map(\.id)).subtracting(before.map(\.id))
    #expect(added == ["spring/x/2026-W10/3", "spring/x/2026-W11/3"])
    #expect(Set(before.map(\.id)).isSubset(of: after.map(\.id)))
    #expect(after.allSatisfy { $0.time >= "14:00" && $0.time <= "16:00" })
  }

  @Test func whatIsPastIsNeverMoved() throws {
    let workspace = try Workspace()
    #expect(try workspace.run("run", asOf: "2026-02-20").status == 0)
    let before = try items(of: workspace)
    try workspace.replace("\"linkedin\": 3, \"x\": 2", by: "\"linkedin\": 1, \"x\": 1", in: "campaigns/spring.json")
    #expect(try workspace.run("run", asOf: "2026-03-06T00:00:00Z").status == 0)
    let after = try items(of: workspace)
    #expect(after.filter { $0.scheduledAt < "2026-03-06" } == before.filter { $0.scheduledAt < "2026-03-06" })
    #expect(after.filter { $0.id.contains("/2026-W11/") }.count == 2)
  }

  @Test func anHourThatTheClocksSkipBecomesTheFirstThatExists() throws {
    let item = try sundayAt0230(
      zone: "America/New_York", first: "2026-03-02", last: "2026-03-08", finding: "local-time-gap")
    #expect(item?.local == "2026-03-08T03:00")
    #expect(item?.scheduledAt == "2026-03-08T07:00:00Z")
  }

  @Test func anHourThatComesTwiceIsTheFirst() throws {
    let item = try sundayAt0230(
      zone: "Europe/Berlin", first: "2026-10-19", last: "2026-10-25", finding: "local-time-overlap")
    #expect(item?.local == "2026-10-25T02:30")
    #expect(item?.scheduledAt == "2026-10-25T00:30:00Z")
  }

  /// The one item of a week whose only posting time is Sunday at 02:30.
  private func sundayAt0230(zone: String, first: String, last: String, finding: String) throws -> Item? {
    let workspace = try Workspace()
    let rules =
      "\"timeZone\": \"\(zone)\",\n  \"calendar\": { \"workingDays\": [\"sun\"], \"windows\": [{ \"at\": \"02:30\" }] }"
    let file = "campaigns/spring.json"
    try workspace.replace("\"linkedin\": 3, \"x\": 2", by: "\"linkedin\": 1, \"x\": 0", in: file)
    try workspace.replace("2026-03-02", by: first, in: file)
    try workspace.replace("2026-03-15", by: last, in: file)
    try workspace.replace("\"callToAction\"", by: rules + ",\n  \"callToAction\"", in: file)
    let outcome = try workspace.run("run", asOf: "2026-02-20")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("campaigns/spring.json:12:"))
    #expect(outcome.errors.contains("[\(finding)]"))
    #expect(outcome.errors.hasSuffix("0 errors, 1 warning\n"))
    let items = try items(of: workspace)
    #expect(items.count == 1)
    return items.first
  }

  private func items(of workspace: Workspace) throws -> [Item] {
    return (try workspace.document("generated/spring/calendar.json")?["items"]?.array ?? []).map { node in
      let text = { (key: String) in node[key]?.string ?? "?" }
      return Item(id: text("id"), platform: text("platform"), local: text("local"), scheduledAt: text("scheduledAt"))
    }
  }

  private static func day(_ number: Int) -> String { "2026-03-\(number < 10 ? "0" : "")\(number)" }

  /// 1 is Sunday, by the machine's own calendar and not by the code under test.
  private static func weekday(of day: String) -> Int {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
    let parts = day.split(separator: "-").compactMap { Int($0) }
    let date = calendar.date(from: DateComponents(year: parts[0], month: parts[1], day: parts[2], hour: 12))
    return date.map { calendar.component(.weekday, from: $0) } ?? 0
  }
}
