import Campaigns
import Diagnostics
import Formats
import Quantities
import TestSupport
import Testing

@testable import Metrics

/// Where a table's header stands, and what each record below it is.
@Suite struct TableStructureTests {
  private func feed() throws -> Feed {
    var feed = Feed(id: try #require(FeedID("a")))
    let id = try #require(CampaignID("spring"))
    feed.campaign = Placed(id, at: Location(path: "campaign-ops.json"))
    feed.platform = Platform.named("x")
    return feed
  }

  /// The header's line, then each record below it as its line and what it is.
  private func structure(_ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    switch Recognition.look(at: bytes, feed: try feed()) {
    case .found(let found):
      var reader = found.rows(of: bytes)
      var rows = ["\(found.place.line) \(found.profile.id)"]
      while let record = reader.next() { rows.append("\(record.place.line) \(found.kind(of: record))") }
      return rows
    case .headless(let place): return ["\(place.line) headless"]
    case .stacked(let tables):
      return tables.map { table in
        let profile = table.recognition?.profile
        return "\(table.place.line) stacked \(profile.map { "\($0.id), \($0.form)" } ?? "unknown")"
      }
    case .nearly(let miss): return ["nearly \(miss.profile)"]
    case .unknown: return ["unknown"]
    }
  }

  static let header = "date,campaign,platform,impressions,clicks"

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var expected: [String]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "prose below the header",
      text: """
        Store code,Business name,Address,Calls,Website clicks
        ,,,Number of calls in the last 28 days or so,Number of clicks on the website
        A1,Shop,"Street 1",3,24

        """, expected: ["1 google_business_profile", "2 secondHeader", "3 data"]),
    Case(
      name: "units below the header", text: "\(header)\n,,,count,count\n2026-11-02,spring,x,1,2\n",
      expected: ["1 wide", "2 secondHeader", "3 data"]),
    Case(
      name: "one word in place of a number is a row", text: "\(header)\n2026-11-02,spring,x,many,2\n",
      expected: ["1 wide", "2 data"]),
    Case(
      name: "words and a day are a row", text: "\(header)\n2026-11-02,spring,x,many,few\n",
      expected: ["1 wide", "2 data"]),
    Case(
      name: "words further down are a row", text: "\(header)\n2026-11-02,spring,x,1,2\n,,,count,count\n",
      expected: ["1 wide", "2 data", "3 data"]),
    Case(
      name: "grand total first, with one cell more",
      text: """
        # ----------------------------------------
        # Shop - GA4
        # Events: Event name-Tab 3
        # 20251213-20260312
        # ----------------------------------------

        Event name,Event count
        ,4311,Grand total
        page_view,765
        Grand total of all,12

        """, expected: ["7 ga4", "8 total", "9 data", "10 total"]),
    Case(
      name: "total first", text: "Content,Video title,Views\nTotal,,10\nabc,Total eclipse,10\n",
      expected: ["1 youtube_studio", "2 total", "3 data"]),
    Case(
      name: "a campaign called Total", text: "\(header)\n2026-11-02,Total,x,1,2\nTotal,,,1,2\n",
      expected: ["1 wide", "2 data", "3 total"]),
    Case(
      name: "a sentence below the rows",
      text: "Content,Video title,Views\nTotal,,10\nabc,One,10\n\nShowing top 500 results out of 612 videos.\n",
      expected: ["1 youtube_studio", "2 total", "3 data", "4 blank", "5 placeholder"]),
    Case(
      name: "copyright, padded",
      text: "\(header)\n2026-11-02,spring,x,1,2\n,,,,\n© 2026 A Company. All rights reserved.,,,,\n",
      expected: ["1 wide", "2 data", "3 blank", "4 placeholder"]),
    Case(
      name: "a row that breaks off is no sentence",
      text: "campaign,date,platform,impressions,clicks\nspring,2026-11-02,x,1,2\nA long name of a campaign\n",
      expected: ["1 wide", "2 data", "3 data"]),
    Case(
      name: "comments between rows", text: "# made by hand\n\(header)\n# November\n2026-11-02,spring,x,1,2\n",
      expected: ["2 wide", "3 placeholder", "4 data"]),
    Case(
      name: "titles padded with delimiters",
      text: "Figures of the week,,,,\n,,,,\n\(header)\n2026-11-02,spring,x,1,2\n\(header)\n",
      expected: ["3 wide", "4 data", "5 header"]),
    Case(
      name: "carriage returns alone", text: "Title\r\r\(header)\r2026-11-02,spring,x,1,2\r",
      expected: ["3 wide", "4 data"]),
    Case(
      name: "bars", text: "date|campaign|platform|clicks\n2026-11-02|a, b; c|x|2\n", expected: ["1 wide", "2 data"]),
    Case(
      name: "a stated delimiter",
      text: "sep=;\ndate;campaign;platform;clicks\n2026-11-02;a,b,c,d;x;2\n", expected: ["2 wide", "3 data"]),
    Case(
      name: "a header far down",
      text: String(repeating: "some,words,about\n", count: 400) + "\(header)\n2026-11-02,s,x,1,2\n",
      expected: ["401 wide", "402 data"]),
    Case(
      name: "too far down",
      text: String(repeating: "some,words,about\n", count: 1_000) + "\(header)\n2026-11-02,s,x,1,2\n",
      expected: ["unknown"]),
    Case(
      name: "each record in quotes",
      text: "\"date,campaign,platform,\"\"clicks\"\"\"\n\"2026-11-02,\"\"a, b\"\",x,3\"\n",
      expected: ["1 wide", "2 data"]),
    Case(
      name: "lines about a report only",
      text: """
        Ad Performance Report (in UTC)
        "Report Start: August 18, 2019, 12:00 AM"
        "Report End: September 16, 2019, 11:59 PM"
        "Date Generated: September 16, 2019, 5:55 AM"


        """, expected: ["4 headless"]),
    Case(name: "a title and a range", text: "Campaign report\n1 June 2026 - 25 June 2026\n", expected: ["2 headless"]),
    Case(
      name: "a table nobody knows", text: "Report: x\n1 June 2026 - 2 June 2026\nfoo,bar\n1,2\n", expected: ["unknown"]),
    Case(name: "text", text: "hello\nworld\n", expected: ["unknown"]),
    Case(
      name: "several tables",
      text: """
        # ----------------------------------------
        # Start date: 20251015
        # End date: 20251016
        Nth day,Active users
        0000,1
        0001,2

        # Start date: 20251015
        # End date: 20251016
        Event name,Event count
        page_view,2

        # Nothing known
        foo,bar
        1,2

        """,
      expected: ["4 stacked ga4, day index", "10 stacked ga4, report", "14 stacked unknown"]),
  ]

  @Test(arguments: cases) func tellsWhatEachRecordIs(given: Case) throws {
    #expect(try structure(given.text) == given.expected)
  }

  @Test(arguments: [("Rows: 2", true), ("Rows: 3", false), ("Rows: none", true), ("Rows: 2,", true)])
  func comparesTheRowsWithTheirStatedNumber(line: String, isRight: Bool) throws {
    let text = "\(line)\n\n\(Self.header)\n2026-11-02,spring,x,1,2\n2026-11-03,spring,x,1,2\n"
    let reading = try Workspace().with("spring", names: ["spring"]).with(feed: "a").read(["metrics/a/a.csv": text])
    #expect(reading.codes == (isRight ? [] : ["1:1 totals-differ"]))
    #expect(reading.values.count == 4)
  }

  @Test func countsWrappedRowsAtTheirPlaces() throws {
    let text: MarkedText = #"""
      "date,campaign,platform,clicks,""impressions"""
      "2026-11-02,""spring"",x,""1,234"",5"
      "2026-11-02,""spring"",x,①""many"",5"

      """#
    let space = try Workspace().with("spring", names: ["spring"]).with(feed: "a") { $0.decimal = .point }
    let reading = space.read(["metrics/a/a.csv": text.text])
    expectFindings(reading.diagnostics, in: text, ["①": .rowNumberInvalid])
    #expect(reading.values == ["spring 2026-11-02 x clicks = 1234", "spring 2026-11-02 x impressions = 5"])
  }
}
