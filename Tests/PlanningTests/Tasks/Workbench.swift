@testable import Campaigns
import Diagnostics
import Planning
import Quantities

/// A small campaign to try tasks on: one item on Monday 2 March 2026 at 10:00 UTC unless a test says otherwise.
struct Workbench {
  static let noon = Workbench.at("2026-03-02T12:00:00Z")
  static let scheduled = Workbench.at("2026-03-02T10:00:00Z")
  static let post = "spring/linkedin/2026-W10/1/post"

  var status = CampaignStatus.active
  var zone = Zone.utc
  var steps: [WorkflowStep] = [
    WorkflowStep(type: .post, offset: .hours(0)), WorkflowStep(type: .engage, offset: .hours(2)),
    WorkflowStep(type: .engage, offset: .hours(24)),
  ]
  var settings = TaskSettings()
  var workspace: [String: String] = [:]
  var records: [ProgressRecord] = []
  var items: [CalendarItem] = [Workbench.item()]
  var owners = Owners()
  var approval: ApprovalRules?
  var quietHours: QuietHours?
  /// Most tests are about hours, so that every day is one to work on.
  var workingDays = Set(Weekday.allCases)
  var blackouts: [Blackout] = []
  var byType: [ContentType: [WorkflowStep]] = [:]
  var missedAfter: [TaskType: Interval] = [:]
  /// The SHA-256 of assets by their paths.
  var assets: [String: String] = [:]

  static func at(_ text: String) -> Instant { Instant(rfc3339: text) ?? .latest }

  static func id(_ text: String) -> CampaignID {
    guard let id = CampaignID(text) else { preconditionFailure("a test names the campaign \(text)") }
    return id
  }

  static func item(
    _ id: String = "spring/linkedin/2026-W10/1", on platform: Platform = .linkedin, type: ContentType = .post,
    at time: Instant = scheduled, copy: String = "Written by a person.", campaign: String = "spring"
  ) -> CalendarItem {
    let local = Zone.utc.local(at: time)
    return CalendarItem(
      id: id, campaign: self.id(campaign), platform: platform, week: local.day.week, number: 1, local: local,
      scheduledAt: time, zone: "UTC", type: type, title: "Five signs of wear", theme: "Wear", stage: .awareness,
      angle: "angle-1", pillar: "Care", copy: copy, isCopyAuthored: true, asset: nil, callToAction: "Book a visit",
      link: nil, rule: "1 a week")
  }

  func campaign(_ name: String = "spring") -> Campaign {
    let place = Location(path: "campaigns/\(name).json", line: 9, column: 3)
    return Campaign(
      id: Workbench.id(name), location: Location(path: "campaigns/\(name).json"), name: name, client: "Acme",
      venture: nil, description: nil, initialStatus: status, objective: Objective(statement: "More visits"),
      platforms: [], flight: Workbench.flight, flightLocations: (place, place), zone: zone, cadence: [:],
      callToAction: "Book a visit", link: nil, leadCapture: nil, audience: [], positioning: nil, proofPoints: [],
      angles: [], pillars: [], messages: [], themes: [], targets: [], budget: nil,
      calendar: CalendarRules(workingDays: workingDays, quietHours: quietHours, blackouts: blackouts),
      workflow: Workflow(steps: steps, byType: byType, missedAfter: missedAfter), approval: approval,
      tracking: Tracking(), owners: owners, content: [], notes: nil)
  }

  private static var flight: DayRange {
    guard let days = DayRange(first: scheduledDay, last: scheduledDay.adding(60)) else {
      preconditionFailure("a flight ends before it starts")
    }
    return days
  }
  private static let scheduledDay = Zone.utc.local(at: scheduled).day

  func run(_ asOf: Instant, campaign name: String = "spring") -> (list: TaskList, diagnostics: [Diagnostic]) {
    let overrides = Settings(name: "Test", zone: .utc, instructions: workspace)
    return TaskMaker.tasks(
      for: items, campaign: campaign(name), records: records, settings: settings,
      catalog: InstructionCatalog(settings: overrides), digest: { assets[$0] }, asOf: asOf)
  }

  func task(_ id: String = post, asOf: Instant) -> OperatorTask? { run(asOf).list.tasks.first { $0.id == id } }

  /// Adds a record; its file is named in the order of adding unless a name is given.
  mutating func record(
    _ action: ProgressRecord.Action, _ task: String? = post, at time: Instant, file: String? = nil,
    by actor: String = "Ada", as role: String? = nil, content: ContentSeal? = nil, expires: Instant? = nil,
    revision: Int? = nil, campaign: String = "spring"
  ) {
    let number = records.count < 10 ? "0\(records.count)" : "\(records.count)"
    let location = Location(path: "progress/\(campaign)/\(file ?? number).json")
    records.append(
      ProgressRecord(
        location: location, campaign: Workbench.id(campaign), task: task.map { Placed($0, at: location) },
        action: action, at: Placed(time, at: location), actor: actor, outcome: "went well",
        role: role.map { Placed($0, at: location) }, content: content.map { Placed($0, at: location) },
        expires: expires, revision: revision))
  }

  mutating func complete(_ task: String = post, _ proof: Proof = Workbench.link, at time: Instant) {
    record(Workbench.completing(proof), task, at: time)
  }

  static func completing(_ proof: Proof = link) -> ProgressRecord.Action {
    .complete(Placed(proof, at: Location(path: "progress/spring/proof.json", line: 4, column: 12)))
  }

  static let link: Proof =
    WebLink("https://www.linkedin.com/feed/update/urn:li:activity:7").map(Proof.url) ?? .manual(reason: "no link")
  static let quotation: Proof = .text("Answered three questions about lead times.")
}

extension Instant {
  func plus(hours: Int) -> Instant { adding(.hours(hours)) }
  func plus(minutes: Int) -> Instant { adding(Interval(minutes: minutes)) }
  func plus(days: Int) -> Instant { adding(.days(days)) }
}
