import Campaigns
import Diagnostics
import TestSupport
import Testing

@Suite("Content per slot")
struct ContentReaderTests {
  static func read(_ text: MarkedText, paths: [String] = []) -> (rows: [ContentRow]?, found: [Diagnostic]) {
    let book = Sample.book(
      ["campaigns/spring.json": Sample.definition(), "campaigns/spring/content.csv": text.text], paths: paths)
    return (book.output?.campaigns.first?.content, book.diagnostics)
  }

  @Test func keepsEveryColumnInAnyOrder() throws {
    let text: MarkedText = #"""
      Notes, TYPE ,link,cta,asset,copy,title,slot
      n,carousel,https://acme.example/a,Call,assets/a.png,"Two
      lines, ""quoted""",T,linkedin/2026-W48/2

      ,,,,,,,spring/x/2026-W49/1
      """#
    let (rows, found) = Self.read(text, paths: ["campaigns/spring/assets/a.png"])
    expectNoFindings(found)
    let row = try #require(rows?.first)
    #expect(rows?.map(\.slot?.value) == ["linkedin/2026-W48/2", "x/2026-W49/1"])
    #expect(row.title == "T" && row.callToAction == "Call" && row.notes == "n" && row.type?.value == .carousel)
    #expect(row.copy?.value == "Two\nlines, \"quoted\"" && row.asset?.value == "assets/a.png")
    #expect(row.link?.value.text == "https://acme.example/a")
    #expect(row.slot?.location.place == Place(line: 3, column: 22))
    #expect(rows?.last?.title == nil && rows?.last?.copy == nil)
  }

  /// A row under the header `slot,copy,asset,link,type`, and the code at `①`.
  static let rows: [(String, Code)] = [
    ("①linkedin/2026-W48,,,,", .contentInvalid), ("①linkedin/2026-W54/1,,,,", .contentInvalid),
    ("①linkedin/2026-W48/0,,,,", .contentInvalid), ("①linkedin/2026-W48/01,,,,", .contentInvalid),
    ("①linkedin/2026-W48/+1,,,,", .contentInvalid), ("①other/linkedin/2026-W48/1,,,,", .contentInvalid),
    ("① linkedin/2026-W48/1,,,,", .unknownPlatform), ("①linkedn/2026-W48/1,,,,", .unknownPlatform),
    ("①tiktok/2026-W48/1,,,,", .platformNotListed), ("①,copy,,,", .valueEmpty), ("①x/2026-W48/1,,", .contentInvalid),
    ("①x/2026-W48/1,a,b,c,post,more", .contentInvalid),
    ("x/2026-W48/1,①\(String(repeating: "a", count: 281)),,,", .copyTooLong),
    ("x/2026-W48/1,,①assets/none.png,,", .contentInvalid), ("x/2026-W48/1,,①../../etc/passwd,,", .contentInvalid),
    ("x/2026-W48/1,,,①acme.example,", .invalidLink), ("x/2026-W48/1,,,,①tweet", .unknownValue),
    ("x/2026-W48/1,,,,①pin", .unknownValue), ("①x/2026-W49/1,,,,", .duplicateEntry),
  ]

  @Test(arguments: rows.indices)
  func leavesOutARowWithAFaultAndOnlyIt(row: Int) {
    let text = MarkedText("slot,copy,asset,link,type\nx/2026-W49/1,,,,\n\(Self.rows[row].0)\nx/2026-W50/1,,,,\n")
    let (rows, found) = Self.read(text)
    expectFindings(found, in: text, ["①": Self.rows[row].1])
    #expect(rows?.map(\.slot?.value) == ["x/2026-W49/1", "x/2026-W50/1"])
  }

  static let brief = """
    "pillars": [{ "name": "Hear it early" }, { "name": "Honest evidence" }],
      "angles": [{ "type": "data", "line": "Nine alarms." }, { "type": "offer", "line": "Five sensors." },
        { "type": "story", "line": "A Tuesday." }]
    """

  static func filed(_ text: MarkedText) -> (rows: [ContentRow]?, found: [Diagnostic]) {
    let book = Sample.book([
      "campaigns/spring.json": Sample.definition(brief), "campaigns/spring/content.csv": text.text,
    ])
    return (book.output?.campaigns.first?.content, book.diagnostics)
  }

  @Test func filesCopyUnderAnglesAndPillarsOfTheDefinition() throws {
    let (rows, found) = Self.filed(
      "slot,angle,pillar\nx/2026-W49/1,angle-2,honest EVIDENCE\nx/2026-W49/2, A Tuesday. ,\nx/2026-W50/1,,\n")
    expectNoFindings(found)
    #expect(rows?.map(\.angle?.value) == ["angle-2", "angle-3", nil])
    #expect(rows?.map(\.pillar?.value) == ["Honest evidence", nil, nil])
  }

  @Test(arguments: [
    ("x/2026-W49/1,①angle-4,", Code.contentInvalid, "did you mean `angle-1`?"),
    ("x/2026-W49/1,①Nine alarm.,", .contentInvalid, "did you mean `Nine alarms.`?"),
    ("x/2026-W49/1,①something else entirely,", .contentInvalid, "write an id such as `angle-2`"),
    ("x/2026-W49/1,,①Honest evidenc", .unknownPillar, "did you mean `Honest evidence`?"),
  ])
  func refusesAnglesAndPillarsTheDefinitionDoesNotHave(row: String, code: Code, help: String) {
    let text = MarkedText("slot,angle,pillar\n\(row)\nx/2026-W50/1,,\n")
    let (rows, found) = Self.filed(text)
    expectFindings(found, in: text, ["①": code])
    #expect(found.first?.help?.hasPrefix(help) == true, "\(found.first?.help ?? "none")")
    #expect(rows?.map(\.slot?.value) == ["x/2026-W50/1"])
  }

  @Test func letsCopyFollowAnAngleThatThePlanWillFillUp() {
    let (rows, found) = Self.read("slot,angle\nx/2026-W49/1,angle-5\nx/2026-W49/2,angle-6\n")
    #expect(rows?.map(\.angle?.value) == ["angle-5"])
    #expect(found.map(\.code) == [.contentInvalid])
  }

  @Test func warnsOfColumnsThatMeanNothing() {
    let text: MarkedText = "slot,①colour,②tittle,copy,③copy\nx/2026-W49/1,red,T,a,b\n"
    let (rows, found) = Self.read(text)
    expectFindings(found, in: text, ["①": .columnUnused, "②": .columnUnused, "③": .columnTwice])
    #expect(rows?.first?.copy?.value == "a")
  }

  @Test func usesNoRowWithoutASlotColumn() {
    for text: MarkedText in ["①title,notes\na,b\n", "①", "①\n\n"] {
      let (rows, found) = Self.read(text)
      expectFindings(found, in: text, ["①": .contentInvalid])
      #expect(rows == [])
    }
  }

  @Test func refusesQuotesThatAreNeverClosed() {
    let (_, found) = Self.read("slot,copy\nx/2026-W49/1,\"open\n")
    #expect(found.contains { $0.code == .exportUnclosedQuote })
  }
}
