import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@Suite("Rules of approval and of workflows in a definition")
struct ApprovalRulesTests {
  @Test func keepEveryKey() throws {
    let campaign = try #require(
      Sample.campaign(
        #""approval": { "roles": ["editor", "client"], "people": { "client": ["Ada", "Bo"] }, "expiresAfter": "14d", "types": ["post"], "from": "2026-12-01" }"#
      ))
    let rules = try #require(campaign.approval)
    #expect(
      rules
        == ApprovalRules(
          roles: ["editor", "client"], people: ["client": ["Ada", "Bo"]], expiresAfter: .days(14), types: [.post],
          from: Day("2026-12-01")))
    #expect(Sample.campaign()?.approval == nil)
  }

  @Test(arguments: [("Ada", "client"), ("Eve", nil)])
  func knowWhichRoleSomebodyMeans(person: String, role: String?) {
    let two = ApprovalRules(roles: ["editor", "client"], people: ["client": ["Ada"]])
    #expect(two.role(meantBy: person) == role)
    #expect(ApprovalRules(roles: ["editor"]).role(meantBy: person) == "editor")
    #expect(ApprovalRules(roles: ["editor"], people: ["editor": ["Bo"]]).role(meantBy: person) == nil)
  }

  @Test func workflowsMayDifferByTypeAndByLength() throws {
    let workflow = try #require(
      Sample.campaign(
        #""workflow": { "byType": { "story": { "steps": [{ "type": "DESIGN", "offset": "-1d" }, { "type": "POST", "offset": "0" }] } }, "missedAfter": { "ENGAGE": "12h" } }"#
      )?.workflow)
    #expect(workflow.steps(for: .post).map(\.key) == ["post", "engage-2h", "engage-24h"], "the usual ones are kept")
    #expect(workflow.steps(for: .story).map(\.key) == ["design", "post"])
    #expect(workflow.missedAfter == [.engage: .hours(12)])
  }

  static let faulty: [FaultRow] = [
    FaultRow("no roles", #""approval": ①{ "people": {} }"#, .missingKey),
    FaultRow("empty roles", #""approval": { "roles": ①[] }"#, .valueEmpty),
    FaultRow("role twice", #""approval": { "roles": ["a", ①"a"] }"#, .duplicateEntry),
    FaultRow("blank role", #""approval": { "roles": [①" "] }"#, .valueEmpty),
    FaultRow("people of no role", #""approval": { "roles": ["a"], "people": { ①"b": ["Ada"] } }"#, .unknownKey),
    FaultRow("nobody", #""approval": { "roles": ["a"], "people": { "a": ①[] } }"#, .valueEmpty),
    FaultRow("no length", #""approval": { "roles": ["a"], "expiresAfter": ①"soon" }"#, .invalidTime),
    FaultRow("ends at once", #""approval": { "roles": ["a"], "expiresAfter": ①"0h" }"#, .valueOutOfRange),
    FaultRow("unknown type", #""approval": { "roles": ["a"], "types": [①"tweet"] }"#, .unknownValue),
    FaultRow("no day", #""approval": { "roles": ["a"], "from": ①"tomorrow" }"#, .invalidDate),
    FaultRow("unknown key", #""approval": { "roles": ["a"], ①"role": "b" }"#, .unknownKey, says: "`roles`"),
    FaultRow("steps of no type", #""workflow": { "byType": { ①"tweet": {} } }"#, .unknownKey),
    FaultRow(
      "a type that never publishes",
      #""workflow": { "byType": { "story": { "steps": ①[{ "type": "DESIGN", "offset": "-1d" }] } } }"#, .workflowInvalid
    ),
    FaultRow("length of no type", #""workflow": { "missedAfter": { ①"LIKE": "1d" } }"#, .unknownKey),
    FaultRow("length below zero", #""workflow": { "missedAfter": { "POST": ①"-1d" } }"#, .valueOutOfRange),
  ]

  @Test(arguments: faulty)
  func areRefusedAtTheirPlace(row: FaultRow) {
    let (text, found) = Sample.findings(more: row.more)
    expectFindings(found, in: text, ["①": row.code])
    #expect(found.allSatisfy { ($0.message + ($0.help ?? "")).contains(row.says) })
  }
}
