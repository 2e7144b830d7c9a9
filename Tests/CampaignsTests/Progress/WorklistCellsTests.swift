import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

/// What a person types into the tool's own worklist.
@Suite("Cells of a worklist that people fill in")
struct WorklistCellsTests {
  static let post = WorklistReaderTests.post
  static let seal = ContentSealTests.seal().description

  static func records(_ text: String) -> Checked<CampaignBook> { WorklistReaderTests.read(text) }

  @Test(arguments: [
    ("2026-11-25 10:05", "2026-11-25T09:05:00Z"), ("2026-11-25T10:05", "2026-11-25T09:05:00Z"),
    ("2026-11-25T10:05:00Z", "2026-11-25T10:05:00Z"), ("2026-11-25T10:05:09+01:00", "2026-11-25T09:05:09Z"),
    // What spreadsheets make of it when the file is opened and saved.
    ("25.11.2026 10:05", "2026-11-25T09:05:00Z"), ("25.11.2026 10:05:00", "2026-11-25T09:05:00Z"),
    ("11/25/2026 10:05", "2026-11-25T09:05:00Z"), ("11/25/2026 10:05 PM", "2026-11-25T21:05:00Z"),
    ("2026/11/25 10:05", "2026-11-25T09:05:00Z"), ("11/11/2026 10:05", "2026-11-11T09:05:00Z"),
  ])
  func takeALocalTimeOfTheCampaign(typed: String, moment: String) throws {
    let book = Self.records("task,action,at,actor\n\(Self.post),start,\(typed),ann\n")
    expectNoFindings(book.diagnostics)
    #expect(book.output?.progress.first?.at.value == Instant(rfc3339: moment))
  }

  @Test(arguments: [
    "2026-11-25", "10:05", "25.11.26 10:05", "2026-11-25 25:00", "2026-11-25 10:05 CET", "11/25/26 10:05",
    "11/12/2026 10:05", "25.13.2026 10:05", "45621.42",
  ])
  func refuseATimeThatCouldMeanAnother(typed: String) {
    let book = Self.records("task,action,at,actor\n\(Self.post),start,\(typed),ann\n")
    #expect(book.diagnostics.map(\.code) == [.invalidTime])
  }

  @Test(arguments: ["complete", "Complete", "COMPLETE"], ["MANUAL", "manual", "Manual"])
  func takeWordsInAnyCapitals(action: String, kind: String) throws {
    let book = Self.records(
      "task,action,at,actor,proof_type,proof\n\(Self.post),\(action),2026-11-25 10:05,ann,\(kind),told by phone\n")
    expectNoFindings(book.diagnostics)
    #expect(book.output?.progress.first?.action.proof == .manual(reason: "told by phone"))
  }

  @Test func takeTheEndOfAnApprovalInLocalTime() throws {
    let book = Self.records(
      "task,action,at,actor,role,content,expires\n"
        + "\(Self.post),approve,2026-11-25 10:05,ann,client,\(Self.seal),01.12.2026 12:00\n")
    expectNoFindings(book.diagnostics)
    #expect(book.output?.progress.first?.expires == Instant(rfc3339: "2026-12-01T11:00:00Z"))
  }

  @Test func takeApprovalsRejectionsAndAssignments() throws {
    let book = Self.records(
      """
      task,action,at,actor,role,content,expires,reason,assignee,revision
      \(Self.post),approve,2026-11-25T10:00:00Z,ann,client,\(Self.seal),2026-12-01T00:00:00Z,,,0
      \(Self.post),reject,2026-11-25T11:00:00Z,ann,client,\(Self.seal),,wrong price,,0
      \(Self.post),assign,2026-11-25T12:00:00Z,ann,,\(Self.seal),,,Bo,3
      \(Self.post),start,2026-11-25T13:00:00Z,ann,,\(Self.seal),,,,3

      """)
    expectNoFindings(book.diagnostics)
    let records = try #require(book.output?.progress)
    #expect(records.map(\.action) == [.approve, .reject(reason: "wrong price"), .assign(to: "Bo"), .start])
    #expect(records.map(\.content?.value.description) == [Self.seal, Self.seal, nil, Self.seal])
    #expect(records.map(\.role?.value) == ["client", "client", nil, nil])
    #expect(records.first?.expires == Instant(rfc3339: "2026-12-01T00:00:00Z"))
    #expect(records.map(\.revision) == [0, 0, 3, 3])
  }

  /// Cells with `①` at what is at fault.
  static let faulty: [(String, Code)] = [
    ("approve,2026-11-25T10:00:00Z,ann,client,①sha256:00,,,", .approvalInvalid),
    ("approve,2026-11-25T10:00:00Z,ann,client,\(seal),①why,,", .unknownKey),
    ("approve,2026-11-25T10:00:00Z,ann,client,\(seal),,①Bo,", .unknownKey),
    ("start,2026-11-25T10:00:00Z,ann,①client,\(seal),,,", .unknownKey),
    ("complete,2026-11-25T10:00:00Z,ann,,,,,①likes", .unknownValue),
    ("complete,2026-11-25T10:00:00Z,ann,,,,,①likes=1;likes=2", .unknownValue),
    ("complete,2026-11-25T10:00:00Z,ann,,,,,①likes=many", .unknownValue),
    ("complete,2026-11-25T10:00:00Z,ann,,,,,①\"cost=1,5\"", .unknownValue),
  ]

  @Test(arguments: faulty.indices)
  func areRefusedAtTheirPlace(index: Int) {
    let (row, code) = Self.faulty[index]
    let more = row.hasPrefix("complete") ? ",MANUAL,told by phone" : ",,"
    let marked = MarkedText(
      "task,action,at,actor,role,content,reason,assignee,figures,proof_type,proof\n\(Self.post),\(row)\(more)\n")
    expectFindings(Self.records(marked.text).diagnostics, in: marked, ["①": code])
  }

  @Test func takeFiguresAsNotes() throws {
    let book = Self.records(
      """
      task,action,at,actor,proof_type,proof,figures
      \(Self.post),complete,2026-11-25T10:00:00Z,ann,MANUAL,told by phone,comments=12; cost=3.50 EUR ;

      """)
    expectNoFindings(book.diagnostics)
    let figures = try #require(book.output?.progress.first?.figures)
    #expect(figures.map(\.text) == ["comments=12", "cost=3.5 EUR"])
    #expect(figures.map(\.unit) == [nil, "EUR"])
  }

  /// What a spreadsheet was kept from taking for a formula is what was meant.
  @Test(arguments: [("'=SUM", "=SUM"), ("'-5 items", "-5 items"), ("'@all", "@all"), ("'twas", "'twas"), ("''", "''")])
  func loseTheMarkThatGuardsThem(typed: String, meant: String) {
    let book = Self.records("task,action,at,actor,reason\n\(Self.post),block,2026-11-25T10:00:00Z,ann,\(typed)\n")
    #expect(book.output?.progress.first?.action == .block(reason: meant))
  }

  @Test(arguments: ["-1", "x", "1.5"])
  func needTheNumberTheyWereMadeWith(revision: String) {
    let book = Self.records("task,action,at,actor,revision\n\(Self.post),start,2026-11-25T10:00:00Z,ann,\(revision)\n")
    #expect(book.diagnostics.map(\.code) == [.wrongType])
  }
}
