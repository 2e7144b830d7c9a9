import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@Suite("Filled-in worklists")
struct WorklistReaderTests {
  static let digest = ProgressReaderTests.digest

  static func read(_ text: String, path: String = "progress/week.csv") -> Checked<CampaignBook> {
    Sample.book(
      [
        "campaigns/spring.json": Sample.definition(),
        "campaigns/summer.json": Sample.definition(replacing: ["id": #""summer""#, "name": #""Summer""#]), path: text,
      ],
      paths: ["campaigns/spring/assets/proof.png", "campaigns/spring/assets/b.png"],
      digest: { $0 == "campaigns/spring/assets/proof.png" ? digest : nil })
  }

  static let header = "task,campaign,action,at,actor,reason,to,proof_type,proof,digest,outcome,notes"
  static let post = "spring/x/2026-W48/1/post"
  static let at = "2026-11-25T10:00:00Z"

  /// Rows under the whole header: what is at fault stands behind `①`.
  static let faulty: [(row: String, code: Code, says: String)] = [
    ("①autumn/x/2026-W48/1/post,,start,\(at),ann", .unknownCampaign, "there is no campaign `autumn`"),
    ("①spring,,start,\(at),ann", .unknownTask, "no task of the campaign `spring`"),
    ("①spring/,,start,\(at),ann", .unknownTask, "no task of the campaign `spring`"),
    ("①\(post),summer,start,\(at),ann", .unknownTask, "no task of the campaign `summer`"),
    (",①sprng,pause,\(at),ann", .unknownCampaign, "there is no campaign `sprng`"),
    (",①Spring,pause,\(at),ann", .unknownCampaign, "there is no campaign `Spring`"),
    ("①,,complete,\(at),ann", .missingKey, "neither a `task` nor a `campaign`"),
    ("①,spring,start,\(at),ann", .missingKey, "has no `task`"),
    ("①\(post),,activate,\(at),ann", .unknownKey, "no use for the key `task`"),
    ("\(post),,①begin,\(at),ann", .unknownValue, "cannot be `begin`"),
    ("\(post),,①Begin,\(at),ann", .unknownValue, "cannot be `Begin`"),
    ("\(post),,start,①2026-11-25,ann", .invalidTime, "`at` must be a moment"),
    ("①\(post),,start,,ann", .missingKey, "has no `at`"),
    ("①\(post),,start,\(at),", .missingKey, "has no `actor`"),
    ("\(post),,start,\(at),①\(String(repeating: "a", count: 256))", .valueTooLong, "256 characters"),
    ("①\(post),,block,\(at),ann", .missingKey, "has no `reason`"),
    ("\(post),,start,\(at),ann,①why", .unknownKey, "no use for the key `reason`"),
    ("\(post),,reschedule,\(at),ann,ill,①tomorrow", .invalidTime, "`to` must be a moment"),
    ("①\(post),,reschedule,\(at),ann,ill", .missingKey, "has no `to`"),
    ("\(post),,start,\(at),ann,,①\(at)", .unknownKey, "no use for the key `to`"),
    ("①\(post),,complete,\(at),ann,,,,told by phone", .missingKey, "has no `proof_type`"),
    ("①\(post),,complete,\(at),ann,,,MANUAL", .missingKey, "has no `proof`"),
    ("\(post),,complete,\(at),ann,,,①letter,told by phone", .unknownValue, "`proof_type` cannot be `letter`"),
    ("\(post),,complete,\(at),ann,,,MANUAL,①\"by, me\"", .invalidProof, "at least 10"),
    ("\(post),,complete,\(at),ann,,,TEXT,①too short", .invalidProof, "at least 20"),
    ("\(post),,complete,\(at),ann,,,URL,①https://linkedin.com/posts/a", .invalidProof, "no host of X"),
    ("\(post),,complete,\(at),ann,,,URL,①https://x.com/acme", .invalidProof, "not a published item"),
    ("\(post),,complete,\(at),ann,,,UPLOAD,①none.png", .invalidProof, "no file `none.png`"),
    (
      "\(post),,complete,\(at),ann,,,UPLOAD,campaigns/spring/assets/proof.png,①00", .invalidProof,
      "another SHA-256 than stated"
    ),
    ("\(post),,complete,\(at),ann,,,MANUAL,told by phone,①00", .unknownKey, "the key `digest`"),
    ("\(post),,start,\(at),ann,,,①URL", .unknownKey, "the key `proof_type`"),
    (",spring,complete,\(at),ann,,,,①told by phone", .unknownKey, "the key `proof`"),
    ("\(post),,start,\(at),ann,,,,,,①done", .unknownKey, "the key `outcome`"),
    ("\(post),,start,\(at),ann,,,,,,,①\(String(repeating: "n", count: 4_001))", .valueTooLong, "4001 characters"),
    ("\(post),,start,\(at),ann,,,,,,,a note,① with a comma", .rowRagged, "`with a comma` stands in a column without"),
  ]

  @Test(arguments: faulty.indices)
  func leaveOutABadRowAloneWithAFaultAtItsCell(index: Int) {
    let row = Self.faulty[index]
    let good = "\(Self.post),,start,\(Self.at),bob"
    let marked = MarkedText("\(Self.header)\n\(good)\n\(row.row)\n,summer,activate,\(Self.at),cid\n")
    let book = Self.read(marked.text)
    expectFindings(book.diagnostics, in: marked, ["①": row.code])
    #expect(book.diagnostics.allSatisfy { $0.location?.path == "progress/week.csv" })
    #expect(book.diagnostics.first?.message.contains(row.says) == true, "\(book.diagnostics)")
    #expect(book.output?.progress.map(\.actor) == ["bob", "cid"])
  }

  @Test func tellAllFaultsOfARowAtOnce() {
    let marked: MarkedText = """
      task,action,at,actor,reason,notes
      ①autumn/x,block,②today,,\t,n
      ③spring/x,④stop,⑤,ann,,
      """
    expectFindings(
      Self.read(marked.text).diagnostics, in: marked,
      [
        "①": .unknownCampaign, "①": .missingKey, "①": .missingKey, "②": .invalidTime, "③": .missingKey,
        "④": .unknownValue,
      ])
  }

  /// Headers with `①` at what is at fault.
  static let headers: [(header: String, code: Code)] = [
    ("①task,at,actor", .missingKey), ("①task,action,actor", .missingKey), ("①task,action,at", .missingKey),
    ("①action,at,actor", .missingKey), ("task,action,at,actor,①Task", .columnTwice),
    ("campaign,action,at,actor,proof_type,①Proof-Type", .columnTwice),
  ]

  @Test(arguments: headers.indices)
  func needTheColumnsOfARecordOnce(index: Int) {
    let marked = MarkedText(Self.headers[index].header + "\n\(Self.post),start,\(Self.at),ann\n")
    let found = Self.read(marked.text).diagnostics
    #expect(!found.isEmpty && found.allSatisfy { $0.location?.place == marked.places["①"] }, "\(found)")
    #expect(Set(found.map(\.code)) == [Self.headers[index].code])
    #expect(Self.read(marked.text).output?.progress == [])
  }

  @Test func areRefusedEmptyForWantOfAHeader() {
    for text in ["", "\n \n", "\u{FEFF}"] {
      #expect(Set(Self.read(text).diagnostics.map(\.code)) == [.missingKey])
    }
  }

  @Test(arguments: [
    "due", "Title", "PLATFORM", "owner", "status", "urgency", "instructions", "copy", "link", "x-mine", " X-Team ", "",
  ])
  func ignoreColumnsForPeople(header: String) {
    let book = Self.read("task,\(header),action,at,actor\n\(Self.post),,start,\(Self.at),ann\n")
    expectNoFindings(book.diagnostics)
    #expect(book.output?.progress.count == 1)
    let filled = Self.read("task,\(header),action,at,actor\n\(Self.post),filled,start,\(Self.at),ann\n")
    #expect(filled.diagnostics.map(\.code) == (header.isEmpty ? [.rowRagged] : []))
  }

  @Test func warnOfOtherColumns() {
    let marked = MarkedText("task,action,at,actor,①reson,②week\n\(Self.post),block,\(Self.at),ann,no picture,48\n")
    let book = Self.read(marked.text.replacing("block", with: "start"))
    expectFindings(book.diagnostics, in: marked, ["①": .columnUnused, "②": .columnUnused])
    #expect(book.diagnostics.first?.help == "did you mean `reason`?")
    #expect(book.output?.progress.count == 1)
  }

  @Test func passOverRowsNotFilledIn() {
    let book = Self.read(
      """
      task,action,at,actor,title
      spring/x/2026-W48/1/post,,,,Write
      nonsense,  ,yesterday,,More
      short

      ,,,,
      """)
    expectNoFindings(book.diagnostics)
    #expect(book.output?.progress == [])
  }

  @Test(arguments: [",", ";", "\t"], ["\n", "\r\n", "\r"])
  func areReadWithAnySeparator(separator: String, lineEnd: String) throws {
    let rows = [
      ["\u{FEFF}Proof", "A C_T-I O N", "actor ", "AT", "proof type", "Task", "\"link\""],
      ["\"told, by; \tphone\"", " complete ", "ann", "①\(Self.at)", "MANUAL\u{A0}", "②\(Self.post)", ""],
    ]
    let marked = MarkedText(rows.map { $0.joined(separator: separator) }.joined(separator: lineEnd))
    let book = Self.read(marked.text)
    expectNoFindings(book.diagnostics)
    let record = try #require(book.output?.progress.first)
    #expect(record.action.proof == .manual(reason: "told, by; \tphone") && record.task?.value == Self.post)
    #expect(record.location == Location(path: "progress/week.csv", line: 2, column: 1))
    #expect(record.at.location.place == marked.places["①"] && record.actor == "ann")
    #expect(record.task?.location.place == marked.places["②"])
  }

  @Test func nameTheCampaignByTheTaskOrByItself() {
    let book = Self.read(
      """
      task,campaign,action,at,actor
      summer/x/2026-W48/1/post,,start,2026-11-25T11:00:00Z,a
      spring/x/2026-W48/1/post,spring,start,2026-11-25T10:00:00Z,b
      ,summer,complete,2026-11-25T10:00:00Z,c
      """)
    expectNoFindings(book.diagnostics)
    #expect(book.output?.progress.map(\.actor) == ["b", "c", "a"])
    #expect(book.output?.progress.map(\.campaign.text) == ["spring", "summer", "summer"])
    #expect(book.output?.progress.map { $0.task == nil } == [false, true, false])
  }

  @Test func keepToTheCampaignOfTheirFolder() {
    let marked: MarkedText = """
      task,campaign,action,at,actor
      spring/x/2026-W48/1/post,,start,2026-11-25T10:00:00Z,a
      ,spring,resume,2026-11-25T10:00:00Z,b
      ①summer/x/2026-W48/1/post,,start,2026-11-25T10:00:00Z,c
      ,②summer,resume,2026-11-25T10:00:00Z,d
      ③,,resume,2026-11-25T10:00:00Z,e
      """
    let book = Self.read(marked.text, path: "progress/spring/week.csv")
    expectFindings(
      book.diagnostics, in: marked, ["①": .unknownTask, "②": .unknownCampaign, "③": .missingKey])
    #expect(book.output?.progress.map(\.actor) == ["a", "b"])
    let stray = Self.read(marked.text, path: "progress/sprng/week.csv")
    #expect(stray.diagnostics.map(\.code) == [.unknownCampaign])
    #expect(stray.diagnostics.first?.help == "did you mean `spring`?" && stray.output?.progress == [])
  }

  @Test func areNoPlaceForBytesThatAreNoText() {
    let bytes = Array("task,action,at,actor\n".utf8) + [0xFF]
    let sources = BookSources(
      settings: Sample.file("campaign-ops.json", Sample.settings),
      progress: [SourceFile(path: "progress/a.csv", bytes: bytes)], zones: Sample.zones)
    #expect(CampaignBook.read(sources).diagnostics.map(\.code) == [.exportEncoding])
  }

  @Test func tellOfAQuoteNeverClosed() {
    let marked = MarkedText("task,action,at,actor,notes\n\(Self.post),start,\(Self.at),ann,①\"well\n")
    expectFindings(Self.read(marked.text).diagnostics, in: marked, ["①": .exportUnclosedQuote])
  }
}
