import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@Suite("Lists of public holidays")
struct HolidayReaderTests {
  private static func book(_ list: String, _ calendar: String = #"{"holidays": ["berlin"]}"#) -> Checked<CampaignBook> {
    Sample.book([
      "campaigns/spring.json": Sample.definition(
        #""calendar": \#(calendar)"#, replacing: ["start": #""2026-12-01""#, "end": #""2026-12-31""#]),
      "holidays/berlin.csv": list,
    ])
  }

  @Test func keepTheirDaysFreeWithinTheFlight() throws {
    let book = Self.book("Name,Date\nChristmas Day,2026-12-25\nNew Year,2027-01-01\n\nBoxing Day,2026-12-26\n")
    expectNoFindings(book.diagnostics)
    let blackouts = try #require(book.output?.campaigns.first).calendar.blackouts
    #expect(blackouts.map(\.reason) == ["Christmas Day", "Boxing Day"])
    #expect(blackouts.first?.location == Location(path: "holidays/berlin.csv", line: 2, column: 15))
  }

  @Test(arguments: [";", "\t"]) func spreadsheetsPartCellsOtherwise(delimiter: String) throws {
    let list = "Date,Name\n2026-12-25,Christmas Day\n2026-12-26,Boxing Day\n".replacing(",", with: delimiter)
    let book = Self.book(list)
    expectNoFindings(book.diagnostics)
    #expect(
      try #require(book.output?.campaigns.first).calendar.blackouts.map(\.reason) == ["Christmas Day", "Boxing Day"])
  }

  @Test func aDefinitionMayWantNone() throws {
    let book = Self.book("date,name\n2026-12-25,Christmas Day\n", #"{"holidays": []}"#)
    #expect(try #require(book.output?.campaigns.first).calendar.blackouts.isEmpty)
  }

  @Test(
    arguments: [
      ("date,name\n①2026-12-32,Christmas\n", Code.invalidDate), ("date,name\n2026-12-25,①\n", .valueEmpty),
      ("date,name\n2026-12-25,One\n①2026-12-25,Two\n", .duplicateEntry), ("①day,name\n2026-12-25,One\n", .missingKey),
      ("①", .missingKey), ("date,name,①place\n2026-12-25,One,Berlin\n", .columnUnused),
      ("date,name\n①2026-12-25\n", .valueEmpty),
    ] as [(MarkedText, Code)])
  func faultsAreFoundAtTheirPlace(list: MarkedText, code: Code) {
    let found = Self.book(list.text).diagnostics
    expectFindings(found, in: list, ["①": code])
  }

  @Test func anUnknownListIsFoundWithTheOneMeant() {
    let found = Self.book("date,name\n", #"{"holidays": ["berlim"]}"#).diagnostics
    #expect(found.map(\.code) == [.unknownValue] && found.first?.help == "did you mean `berlin`?")
  }
}
