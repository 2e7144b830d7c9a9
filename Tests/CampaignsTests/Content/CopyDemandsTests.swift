import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@Suite("Copy keeps what platforms and campaigns demand")
struct CopyDemandsTests {
  static let tags: [(String, [String])] = [
    ("", []), ("#one two #three", ["one", "three"]), ("#1 #2nd #_a", ["2nd", "_a"]), ("C# a#b 5#c", []),
    ("(#paid) „#Anzeige“", ["paid", "Anzeige"]), ("https://a.example/#part", []), ("##double", []),
    ("#über #日本 #ひな祭り", ["über", "日本", "ひな祭り"]), ("# space", []), ("#a.#b,#c", ["a", "b", "c"]),
    ("Q&A#x &#39;", []), ("＃全角", ["全角"]), ("#a👋#b", ["a", "b"]),
  ]

  @Test(arguments: tags.indices)
  func countsHashtagsAsReadersSeeThem(row: Int) {
    #expect(Hashtags.all(in: Self.tags[row].0).map(String.init) == Self.tags[row].1)
  }

  /// Six hashtags on Instagram in three weeks of 2025: before the change, around it and after.
  @Test(arguments: [("2025-W50", false), ("2025-W51", false), ("2025-W52", true)])
  func holdsARowAgainstFactsOfAllItsDays(_ week: String, _ isRefused: Bool) throws {
    let definition = Sample.definition(
      replacing: ["platforms": #"["instagram"]"#, "start": #""2025-12-01""#, "end": #""2026-01-11""#])
    let csv = MarkedText("slot,copy\ninstagram/\(week)/1,①#a #b #c #d #e #f\n")
    let found = Sample.book(
      ["campaigns/spring.json": definition, "campaigns/spring/content.csv": csv.text]
    ).diagnostics
    expectFindings(found, in: csv, isRefused ? ["①": .copyRefused] : [:])
  }

  /// What is wrong with a copy on a day.
  private static func findings(
    in copy: Placed<String>, on platform: Platform, day: Day, settings: Settings
  ) -> [Diagnostic] {
    var row = ContentRow(platform: platform, at: copy.location)
    row.copy = copy
    return RowCheck.findings(in: row, type: .post, day: day, isSoon: false, settings: settings)
  }

  @Test(arguments: [("2025-12-17", 0), ("2025-12-18", 1)])
  func holdsAnItemAgainstFactsOfItsVeryDay(_ day: String, _ count: Int) throws {
    let copy = Placed("#a #b #c #d #e #f", at: Location(path: "campaigns/spring/content.csv", line: 2, column: 1))
    let found = Self.findings(
      in: copy, on: .instagram, day: try #require(Day(day)), settings: Settings(name: "N", zone: .utc))
    #expect(found.count == count)
    if count == 1 {
      #expect(found[0].message == "the text has 6 hashtags, Instagram takes 5 since 2025-12-18")
    }
  }

  @Test(arguments: [
    ("youtube", "a > b", Code.copyRefused), ("youtube", String(repeating: "é", count: 2_501), .copyTooLong),
    ("threads", "#one #two", .copyRefused), ("bluesky", "#" + String(repeating: "a", count: 65), .copyRefused),
    ("x", String(repeating: "日", count: 141), .copyTooLong),
    ("pinterest", String(repeating: "a", count: 801), .copyTooLong),
  ])
  func refusesWhatAPlatformDoesNotTake(_ platform: String, _ text: String, _ code: Code) throws {
    let copy = Placed(text, at: Location(path: "c", line: 2, column: 1))
    let found = Self.findings(
      in: copy, on: try #require(Platform(platform)), day: try #require(Day("2026-11-23")),
      settings: Settings(name: "N", zone: .utc))
    #expect(found.map(\.code) == [code])
  }

  static let rules =
    ##""compliance": { "bannedWords": ["guaranteed", "risk free", "No. 1"], "disclosures": [{ "text": "#ad", "platforms": ["x"] }], "requiredLines": ["No tax advice."], "approvers": ["Legal"] }"##

  @Test(arguments: [
    ("linkedin", "Fine. No tax advice.", 0), ("linkedin", "fine.\n NO  TAX advice.", 0), ("linkedin", "Fine.", 1),
    ("x", "No tax advice.", 1), ("x", "No tax advice. #ad", 0), ("x", "No tax advice. #adverts", 1),
    ("linkedin", "Guaranteed. No tax advice.", 1), ("linkedin", "Unguaranteed. No tax advice.", 0),
    ("linkedin", "Risk\nfree, guaranteed. No tax advice.", 2), ("linkedin", "The No. 1! No tax advice.", 1),
  ])
  func keepsTheCampaignsOwnRules(_ platform: String, _ text: String, _ count: Int) throws {
    let csv = MarkedText("slot,copy\n\(platform)/2026-W48/1,①\"\(text)\"\n")
    let book = Sample.book(
      ["campaigns/spring.json": Sample.definition(Self.rules), "campaigns/spring/content.csv": csv.text])
    #expect(book.diagnostics.map(\.code) == Array(repeating: .copyNotCompliant, count: count), "\(book.diagnostics)")
    for finding in book.diagnostics { #expect(finding.location?.place == csv["①"]) }
    let rows = try #require(book.output?.campaigns.first).content
    #expect(rows.count == (count == 0 ? 1 : 0), "a row that breaks the rules is not used")
  }
}
