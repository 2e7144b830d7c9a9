import TestSupport
import Testing

@testable import CampaignOps

/// What `tasks`, `show` and `summary` say to a person.
@Suite struct ReadingCommandsTests {
  private static let far = Workplace.definition("far", cadence: 1, #""timeZone": "America/New_York", "owner": "Ada""#)

  private static func place(_ definitions: [String: String]) throws -> Workplace {
    let place = try Workplace(with: definitions)
    for id in definitions.keys.sorted() {
      try place.write("slot,copy\nlinkedin/2026-W49/1,Written.\n", to: "campaigns/\(id)/content.csv")
    }
    return place
  }

  private static func lines(_ said: Said) -> [String] { said.output.split(separator: "\n").map(String.init) }

  @Test func groupsTasksByDayAndNamesForeignZones() throws {
    let place = try Self.place(["spring": Workplace.definition(cadence: 1), "far": Self.far])
    let said = place.run("tasks", at: "2026-11-29T08:00:00Z")
    #expect(said.status == .done)
    let lines = Self.lines(said)
    #expect(lines[0...1] == ["Overdue: nothing", "Today: nothing"])
    #expect(lines[2].hasPrefix("Next 7 days ("))
    #expect(lines.last == "Times are Europe/Berlin's unless a zone is named.")
    let days = lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("    ") }
    #expect(days == days.sorted { $0.dropFirst(6) < $1.dropFirst(6) })
    let counted = days.compactMap { Int($0.split(separator: "(")[1].dropLast()) }.reduce(0, +)
    #expect(counted == lines.count { $0.hasPrefix("    ") })
    for line in lines where line.hasPrefix("    ") {
      #expect(line.contains(" EST ") == line.contains(" far/"), "only the other zone is named")
    }
  }

  @Test func namesNoZoneWhereThereIsOne() throws {
    let said = try Self.place(["spring": Workplace.definition()]).run("tasks", at: "2026-11-29T08:00:00Z")
    #expect(!said.output.contains("unless a zone"))
    #expect(!said.output.contains(" CET "))
  }

  @Test(arguments: ["--today", "--overdue", "--upcoming=3", "--all"]) func saysThatNothingIsToBeDone(option: String)
    throws
  {
    let said = try Self.place([:]).run("tasks", option)
    #expect(said.output == "nothing to do\n")
    #expect(said.status == .done)
  }

  @Test func setsWhatIsLateApartFromToday() throws {
    let place = try Self.place(["spring": Workplace.definition()])
    let lines = Self.lines(place.run("tasks", "--today", at: "2026-12-02T22:00:00Z"))
    #expect(lines.first?.hasPrefix("Overdue (") == true)
    #expect(lines.count { $0.hasPrefix("Today") } == 1)
    #expect(!lines.contains { $0.hasPrefix("Next") })
  }

  @Test func cutsTitlesOnATerminalAndNeverIds() throws {
    let long = String(repeating: "very ", count: 40) + "long"
    let place = try Workplace(with: ["spring": Workplace.definition()])
    try place.write("slot,title,copy\nlinkedin/2026-W49/1,\(long),Written.\n", to: "campaigns/spring/content.csv")
    let words = ["tasks", "--all", "--data", place.folder.path(of: place.name)]
    let piped = Self.lines(Workplace.run(words)).filter { $0.contains("2026-W49/1/") }
    let shown = Self.lines(Workplace.run(words, terminal: true)).filter { $0.contains("2026-W49/1/") }
    #expect(!shown.isEmpty && piped.count == shown.count)
    for (whole, cut) in zip(piped, shown) {
      #expect(whole.contains(long))
      #expect(cut.count == 110 && cut.hasSuffix("…"))
      #expect(whole.hasPrefix(cut.dropLast()))
    }
  }

  @Test func showsATasksWaitAndAnItemsAngle() throws {
    let place = try Self.place(["spring": Workplace.definition()])
    let task = place.run("show", "spring/linkedin/2026-W49/1/engage-2h")
    #expect(task.output.contains("  waits for  spring/linkedin/2026-W49/1/post (PENDING)\n"))
    let item = place.run("show", "spring/linkedin/2026-W49/2").output
    #expect(item.contains("  angle           angle-"))
    #expect(try #require(item.split(separator: "\n").first { $0.contains("  angle ") }).contains(": "))
    let post = try #require(item.split(separator: "\n").first { $0.hasSuffix("content.csv") })
    #expect(post.contains("  POST    spring/linkedin/2026-W49/2/post  "), "type and reason: \(post)")
  }

  @Test func showsTargetsAndMoneyOfACampaign() throws {
    let extra = #""targets": [{"metric": "clicks", "value": 200}], "budget": {"total": "900", "currency": "EUR"}"#
    let place = try Self.place(["spring": Workplace.definition("spring", cadence: 3, extra)])
    try place.write(
      """
      date,campaign,platform,clicks,spend
      2026-12-01,spring launch,linkedin,50,12.50

      """, to: "metrics/shop/a.csv")
    let output = place.run("show", "spring", at: "2026-12-08T08:00:00Z").output
    #expect(
      output.contains(
        """
        Targets
          50 of 200 clicks (25.00 %)
          budget: 12.50 EUR spent of 450.00 EUR planned by 2026-12-06 (2.78 %); 900.00 EUR in all

        """))
    let run = place.run("run", at: "2026-12-08T08:00:00Z").output
    #expect(run.contains("items published  50 of 200 clicks"))
  }

  static let silences: [([String], String, String)] = [
    (["spring"], "2026-11-20T08:00:00Z", "spring starts on 2026-11-30; no week is over yet"),
    (["spring", "--week", "2026-W50"], "2026-12-01T08:00:00Z", "spring has no summary of 2026-W50"),
    ([], "2026-11-20T08:00:00Z", "no campaign has anything to say about a week that is over"),
    (["--week", "2026-W01"], "2026-12-01T08:00:00Z", "no campaign has anything to say about 2026-W01"),
  ]

  @Test(arguments: silences) func saysWhyThereIsNoSummary(words: [String], now: String, why: String) throws {
    // Drafts would be due before the flight, so this workflow has a post alone.
    let definition = Workplace.definition(
      "spring", cadence: 1, #""workflow": {"steps": [{"type": "POST", "offset": "0"}]}"#)
    let place = try Workplace(with: ["spring": definition])
    let said = Workplace.run(["summary"] + words + ["--data", place.folder.path(of: place.name)], at: now)
    #expect(said.status == .nothingFound)
    #expect(said.errors == "campaign-ops: \(why)\n")
    #expect(said.output.isEmpty)
  }

  @Test func entersSummariesUnderTheirPlural() throws {
    let place = try Self.place(["spring": Workplace.definition()])
    place.run("run")
    let lines = try place.auditLines()
    #expect(lines.contains { $0.contains(#""action":"summaries.created""#) && $0.contains(#""type":"summaries""#) })
    for word in ["items", "tasks"] { #expect(lines.contains { $0.contains("\"action\":\"\(word).created\"") }) }
    #expect(!lines.contains { $0.contains("summarys") })
  }
}
