import Formats
import TestSupport
import Testing

/// A campaign from the empty directory to its weekly summary, as an operator types it.
///
/// These are the twelve steps by which the system that this tool replaces was accepted by hand, with the counts it
/// promised, each through the built program: the directory and its version, a campaign, its plan, its calendar, its
/// tasks with their instructions, going live, the day's list, a proof and what follows from it, what is late and its
/// escalation, figures, the week's summary, and the log of it all.
@Suite struct AcceptanceTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace(empty: "data")
  }

  @Test func fromAnEmptyDirectoryToTheWeeklySummary() throws {
    try makesADirectory()  // 1 and 2
    try plansAndSchedules()  // 3 to 5
    try activates()  // 6 and 7
    try worksOffTasks()  // 8
    try noticesWhatIsLate()  // 9
    try takesInFigures()  // 10
    try sumsUpTheWeek()  // 11
    try canBeLookedAtAndChecked()
    try closes()
    try tellsWhatHappened()  // 12
    #expect(try workspace.auditChain().faults() == [])
  }

  private func makesADirectory() throws {
    try expect("init", "--name", "Acceptance desk", "--time-zone", "Europe/Berlin", "--currency", "EUR", asOf: nil) {
      $0.output.contains("made data/campaign-ops.json\n")
    }
    let before = try workspace.bytes()
    try expect("init", asOf: nil) { $0.output == "data: everything is there already\n" }
    expectSame(try workspace.bytes(), as: before)
    try expect("new", "launch", "--client", "Lindgate", "--start", "2026-03-02", "--end", "2026-03-15", asOf: nil) {
      $0.output.hasPrefix("made data/campaigns/launch.jsonc")
    }
    try expect("check", asOf: "2026-02-27") { $0.errors.contains("0 errors") }
    try expect("new", "launch", status: 1, asOf: nil) { $0.errors.contains("campaigns/launch.jsonc is there already") }
    try workspace.remove("campaigns/launch.jsonc")
    try workspace.write(Self.definition, to: "campaigns/spring.json")
    try workspace.write(Self.content, to: "campaigns/spring/content.csv")
  }

  private func plansAndSchedules() throws {
    try expect("run", asOf: "2026-02-27") { $0.output.contains("spring  PLANNED  0 of 10 items published") }
    let plan = try workspace.document("generated/spring/plan.json")
    #expect(plan?["version"]?.int == 1)
    #expect((3...7).contains(plan?["angles"]?.array?.count ?? 0))
    #expect(try workspace.document("generated/spring/calendar.json")?["items"]?.array?.count == 10)
    let tasks = try workspace.document("generated/spring/tasks.json")?["tasks"]?.array ?? []
    #expect(tasks.count == 30)
    for type in [("POST", 10), ("ENGAGE", 20)] {
      #expect(tasks.filter { $0["type"]?.string == type.0 }.count == type.1)
    }
    for task in tasks {
      let text = try workspace.text("generated/instructions/\(task["instructions"]?.string ?? "?").md")
      #expect(text.contains("## Where"))
      #expect(text.contains("## How"))
    }
  }

  private func activates() throws {
    try expect("activate", "spring", asOf: "2026-03-01T18:00:00Z") {
      $0.output.hasPrefix("recorded in progress/spring/")
    }
    try expect("activate", "spring", status: 1, asOf: "2026-03-01T19:00:00Z") {
      $0.errors.contains("[illegal-transition]")
    }
    try expect("run", asOf: "2026-03-02T07:00:00Z") { $0.output.contains("spring  ACTIVE") }
    try expect("tasks", "--today", asOf: "2026-03-02T07:00:00Z") {
      $0.output.hasPrefix("Overdue: nothing\n\nToday (1)\n") && $0.output.contains("spring/linkedin/2026-W10/1/post")
    }
  }

  private func worksOffTasks() throws {
    let task = "spring/linkedin/2026-W10/1/post"
    try expect("task", "start", task, asOf: "2026-03-02T11:50:00Z")
    try expect("task", "complete", task, "--url", "https://example.com/1", status: 1, asOf: "2026-03-02T12:10:00Z") {
      $0.errors.contains("`example.com` is no host of LinkedIn [invalid-proof]")
    }
    try expect("task", "complete", task, "--text", "done", status: 1, asOf: "2026-03-02T12:10:00Z")
    try expect("task", "complete", task, "--url", Self.proof, asOf: "2026-03-02T12:10:00Z")
    try expect("task", "complete", task, "--url", Self.proof, status: 1, asOf: "2026-03-02T12:20:00Z")
    try expect("run", asOf: "2026-03-02T12:30:00Z") { $0.output.contains("1 of 10 items published") }
    #expect(try due("spring/linkedin/2026-W10/1/engage-2h") == "2026-03-02T14:10:00Z")
    #expect(try due("spring/linkedin/2026-W10/1/engage-24h") == "2026-03-03T12:10:00Z")
    #expect(try due("spring/linkedin/2026-W10/2/engage-2h") == "2026-03-04T12:00:00Z")
    let completed = try self.task(task)
    #expect(completed?["status"]?.string == "COMPLETED")
    #expect(completed?["proof"]?["value"]?.string == Self.proof)
  }

  private func noticesWhatIsLate() throws {
    try expect("run", asOf: "2026-03-06T12:00:00Z") { $0.output.contains("overdue") }
    try expect("tasks", "--overdue", asOf: "2026-03-06T12:00:00Z") { $0.output.hasPrefix("Overdue (") }
    let first = try workspace.document("generated/spring/tasks.json")?["escalation"]
    #expect(first?["id"]?.string == "spring/escalation")
    try expect("run", asOf: "2026-03-08T12:00:00Z")
    let second = try workspace.document("generated/spring/tasks.json")?["escalation"]
    #expect(second?["since"]?.string == first?["since"]?.string)
    #expect(second?["tasks"]?.array?.contains { $0.string == "spring/escalation" } == false)
    try expect("task", "block", "spring/x/2026-W10/1/post", status: 64, asOf: "2026-03-08T12:00:00Z")
    try expect(
      "task", "reschedule", "spring/x/2026-W10/1/post", "--to", "2026-03-10T15:00:00+01:00", "--reason", "Author ill",
      asOf: "2026-03-08T12:00:00Z")
    try expect("task", "cancel", "spring/x/2026-W10/2/post", "--reason", "Not needed", asOf: "2026-03-08T12:00:00Z")
    try expect("run", asOf: "2026-03-08T13:00:00Z")
    #expect(try due("spring/x/2026-W10/1/post") == "2026-03-10T14:00:00Z")
    #expect(try task("spring/x/2026-W10/2/post")?["status"]?.string == "CANCELLED")
  }

  private func takesInFigures() throws {
    try workspace.write(
      """
      date,campaign,platform,metric,value
      2026-03-02,spring,linkedin,impressions,1200
      2026-03-02,spring,linkedin,clicks,30
      2026-03-09,spring,linkedin,impressions,1800
      2026-03-09,spring,linkedin,clicks,54

      """, to: "metrics/own/figures.csv")
    try expect("run", asOf: "2026-03-16T08:00:00Z") { $0.output.contains("1 export: 4 rows used, 0 refused") }
    #expect(try workspace.document("generated/spring/metrics.json")?["totals"]?["impressions"]?.string == "3000")
  }

  private func sumsUpTheWeek() throws {
    try expect("summary", "spring", "--week", "2026-W11", asOf: "2026-03-16T08:00:00Z") {
      $0.output.contains("| Impressions | 1,800 | 1,200 | +50.00 % |\n")
        && $0.output.contains("| Clicks | 54 | 30 | +80.00 % |\n")
        && $0.output.contains("| CTR | 3.00 % | 54 ÷ 1,800 | 2.50 % | +0.50 pp |\n")
    }
    try expect("summary", "spring", asOf: "2026-03-16T08:00:00Z") { $0.output.contains("week 2026-W11") }
    #expect(try workspace.text("generated/spring/weeks/2026-W10.md").hasPrefix("# Spring launch: week 2026-W10\n"))
  }

  private func canBeLookedAtAndChecked() throws {
    try expect("list", asOf: "2026-03-16T08:00:00Z") { $0.output.contains("spring  ACTIVE  Lindgate") }
    try expect("show", "spring", asOf: "2026-03-16T08:00:00Z") { $0.output.contains("Spring launch (spring)") }
    try expect("show", "spring/linkedin/2026-W10/1/post", asOf: "2026-03-16T08:00:00Z") {
      $0.output.contains(Self.proof) && $0.output.contains("## Where")
    }
    let before = try workspace.bytes()
    try expect("doctor", asOf: "2026-03-16T08:00:00Z") {
      $0.output.contains("6/6 collections") && !$0.output.contains("WRONG")
    }
    try expect("check", asOf: "2026-03-16T08:00:00Z") { $0.errors.contains("0 errors") }
    expectSame(try workspace.bytes(), as: before)
  }

  private func closes() throws {
    try expect("pause", "spring", "--reason", "Budget talks", asOf: "2026-03-16T09:00:00Z")
    try expect("resume", "spring", asOf: "2026-03-16T10:00:00Z")
    try expect("complete", "spring", asOf: "2026-03-16T11:00:00Z")
    try expect("run", asOf: "2026-03-16T12:00:00Z") { $0.output.contains("spring  COMPLETED") }
    try expect("resume", "spring", status: 1, asOf: "2026-03-16T13:00:00Z") {
      $0.errors.contains("[illegal-transition]")
    }
  }

  private func tellsWhatHappened() throws {
    try expect("audit", "verify", asOf: nil) { $0.output.contains("audit log  verified") }
    try expect("audit", "show", "spring/linkedin/2026-W10/1/post", asOf: nil) {
      $0.output.contains("COMPLETED") && $0.output.contains(Self.proof.prefix(20))
    }
  }

  /// Expects a command to end with a status and, where asked, to say something.
  private func expect(
    _ words: String..., status: Int32 = 0, asOf: String?, sourceLocation: SourceLocation = #_sourceLocation,
    says: (Binary.Outcome) -> Bool = { _ in true }
  ) throws {
    let outcome = try Binary.run(workspace.arguments(words, asOf: asOf), in: workspace.folder)
    #expect(outcome.status == status, "\(words): \(outcome.errors)", sourceLocation: sourceLocation)
    #expect(says(outcome), "\(words): \(outcome.output)\(outcome.errors)", sourceLocation: sourceLocation)
  }

  private func task(_ id: String) throws -> JSONNode? {
    try workspace.document("generated/spring/tasks.json")?["tasks"]?.array?.first { $0["id"]?.string == id }
  }

  private func due(_ id: String) throws -> String? { try task(id)?["dueAt"]?.string }

  private static let proof = "https://www.linkedin.com/feed/update/urn:li:activity:7170000000000000001/"

  private static let definition = """
    {
      "id": "spring",
      "name": "Spring launch",
      "client": "Lindgate",
      "objective": "Win fifty trial sign-ups.",
      "platforms": ["linkedin", "x"],
      "start": "2026-03-02",
      "end": "2026-03-15",
      "cadence": { "linkedin": 3, "x": 2 },
      "callToAction": "Start a trial",
      "link": "https://example.com/trial"
    }

    """

  /// Copy for all ten items, so that nothing waits for it.
  private static var content: String {
    let slots = [10, 11].flatMap { week in
      (1...3).map { "linkedin/2026-W\(week)/\($0)" } + (1...2).map { "x/2026-W\(week)/\($0)" }
    }
    return "slot,title,copy\n" + slots.map { "\($0),Thirty days,Try it for thirty days.\n" }.joined()
  }
}
