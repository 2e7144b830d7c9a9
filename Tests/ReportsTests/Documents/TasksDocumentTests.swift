import Campaigns
import Diagnostics
import Formats
import Planning
import Quantities
import Reports
import TestSupport
import Testing

@Suite struct TasksDocumentTests {
  @Test func leavesOutWhatAnOpenTaskDoesNotHave() throws {
    let task = try Samples.task("linkedin/2026-W48/1", due: "2026-11-24T10:00:00Z", urgency: .due)
    #expect(
      TasksDocument.json(of: task) == [
        "id": "spring/linkedin/2026-W48/1/post", "item": "spring/linkedin/2026-W48/1", "platform": "linkedin",
        "type": "POST", "contentType": "post", "title": "Publish: five signs", "dueAt": "2026-11-24T10:00:00Z",
        "dueLocal": "2026-11-24T10:00", "status": "PENDING", "urgency": "DUE", "instructions": "linkedin/post/POST",
      ])
  }

  @Test func saysEverythingOfACompletedTask() throws {
    var task = try Samples.task(
      "linkedin/2026-W48/1", .engage, due: "2026-11-24T10:00:00Z", .completed, done: "2026-11-24T11:00:00Z")
    task.after = "spring/linkedin/2026-W48/1/post"
    task.owner = "Ada"
    task.reason = "moved"
    task.proof = .manual(reason: "Asked by phone")
    task.completedBy = "Grace"
    task.outcome = "3 answers"
    let json = TasksDocument.json(of: task)
    #expect(json["urgency"] == .null)
    #expect(json["after"] == "spring/linkedin/2026-W48/1/post")
    #expect(json["owner"] == "Ada")
    #expect(json["reason"] == "moved")
    #expect(json["proof"] == ["type": "MANUAL", "value": "Asked by phone"])
    #expect(json["completedAt"] == "2026-11-24T11:00:00Z")
    #expect(json["completedBy"] == "Grace")
    #expect(json["outcome"] == "3 answers")
  }

  static let proofs: [(Proof, JSON)] = [
    (
      WebLink("https://www.linkedin.com/feed/update/urn:li:activity:7").map(Proof.url) ?? .manual(reason: ""),
      ["type": "URL", "value": "https://www.linkedin.com/feed/update/urn:li:activity:7"]
    ),
    (.text("Three answers given"), ["type": "TEXT", "value": "Three answers given"]),
    (
      .upload(path: "campaigns/spring/assets/a.png", digest: nil),
      [
        "type": "UPLOAD", "value": "campaigns/spring/assets/a.png",
      ]
    ),
    (.upload(path: "a.png", digest: "ab"), ["type": "UPLOAD", "value": "a.png", "digest": "ab"]),
  ]

  @Test(arguments: proofs) func writesAProofAsARecordWould(proof: Proof, expected: JSON) throws {
    var task = try Samples.task("linkedin/2026-W48/1", due: "2026-11-24T10:00:00Z", .completed)
    task.proof = proof
    #expect(TasksDocument.json(of: task)["proof"] == expected)
  }

  @Test func namesTheEscalationAndKeepsTheOrderOfTheTasks() throws {
    var list = try Samples.list([
      try Samples.task("x/2026-W48/1", due: "2026-11-25T10:00:00Z"),
      try Samples.task("linkedin/2026-W48/1", due: "2026-11-24T10:00:00Z"),
    ])
    #expect(TasksDocument.json(of: list)["escalation"] == .null)
    list.escalation = Escalation(
      id: "spring/escalation", since: Samples.at("2026-11-24T11:00:00Z"), level: 2,
      notices: [Samples.at("2026-11-24T11:00:00Z")], tasks: ["a", "b"],
      title: "2 tasks are late", text: "Do something.")
    let json = TasksDocument.json(of: list)
    #expect(
      json["escalation"] == [
        "id": "spring/escalation", "type": "REVIEW", "platform": "internal", "level": 2,
        "since": "2026-11-24T11:00:00Z", "notices": ["2026-11-24T11:00:00Z"], "title": "2 tasks are late",
        "tasks": ["a", "b"], "text": "Do something.",
      ])
    let ids = json.reread?["tasks"]?.array?.compactMap { $0["id"]?.string }
    #expect(ids == ["spring/linkedin/2026-W48/1/post", "spring/x/2026-W48/1/post"])
    #expect(json["status"] == "ACTIVE")
  }
}
