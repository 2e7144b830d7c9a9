import Campaigns
import Diagnostics
import Formats
import Metrics
import Quantities
import Reports
import TestSupport
import Testing

@Suite struct TablesTests {
  private static func rejects(
    header: [String] = ["Day", "Name"], _ rows: [(cells: [String], line: Int)]
  ) throws -> Rejects {
    Rejects(
      path: "metrics/meta/a.csv", feed: try #require(FeedID("meta")), header: header,
      rows: rows.map {
        .init(
          cells: $0.cells, file: "metrics/meta/a.csv", line: $0.line, column: "Day", code: .invalidDate,
          reason: "'x' is no day")
      })
  }

  private static func text(_ file: OutputFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

  @Test func writesEachCellOnALineWithItsSource() throws {
    let cells = [
      try Samples.cell("2026-11-24", .spend, "12.345678", feed: "meta", currency: "EUR", line: 7, rows: 3),
      try Samples.cell("2026-11-24", .clicks, "4", on: .x, line: 2),
    ]
    let file = EntriesTable.file(of: cells, campaign: try #require(CampaignID("spring")))
    #expect(file.path == "generated/spring/entries.csv")
    #expect(
      Self.text(file) == """
        date,platform,metric,value,currency,feed,rows,source
        2026-11-24,linkedin,spend,12.345678,EUR,meta,3,metrics/meta/a.csv:7
        2026-11-24,x,clicks,4,,organic,1,metrics/organic/a.csv:2

        """)
  }

  @Test func writesAHeaderWhereThereAreNoFigures() throws {
    let file = EntriesTable.file(of: [Cell](), campaign: try #require(CampaignID("spring")))
    #expect(Self.text(file) == "date,platform,metric,value,currency,feed,rows,source\n")
  }

  @Test func putsTheReasonsBehindEachRefusedRow() throws {
    let file = RejectsTable.file(of: try Self.rejects([(["x", "Spring"], 4)]))
    #expect(file.path == "generated/rejects/meta/a.csv.rejects.csv")
    #expect(
      Self.text(file) == """
        Day,Name,reject_file,reject_line,reject_column,reject_code,reject_reason
        x,Spring,metrics/meta/a.csv,4,Day,invalid-date,'x' is no day

        """)
  }

  @Test func fillsShortRowsAndLetsLongOnesPushTheReasons() throws {
    let file = RejectsTable.file(of: try Self.rejects([(["x"], 4), (["x", "a", "b"], 5), ([], 6)]))
    #expect(
      Self.text(file).split(separator: "\n").dropFirst().elementsEqual([
        "x,?,metrics/meta/a.csv,4,Day,invalid-date,'x' is no day",
        "x,a,b,metrics/meta/a.csv,5,Day,invalid-date,'x' is no day",
        "?,?,metrics/meta/a.csv,6,Day,invalid-date,'x' is no day",
      ]))
  }

  @Test func keepsQuotesDelimitersAndLineBreaksReadable() throws {
    let cells = ["a \"b\", c\r\nd", "e;f\tg"]
    let file = RejectsTable.file(of: try Self.rejects([(cells, 4)]))
    var reader = DelimitedReader(file.bytes, delimiter: 0x2C)
    let first = reader.next()
    let second = reader.next()
    let header = try #require(first)
    let row = try #require(second)
    #expect(header.cells.texts.count == 7)
    #expect(Array(row.cells.texts.prefix(2)) == cells)
    #expect(reader.next() == nil)
    #expect(reader.faults.isEmpty)
  }

  @Test func namesTheExportThatAMendedRowWasFor() throws {
    var rejects = try Self.rejects([(["x", "Spring"], 4)])
    rejects.path = "metrics/meta/mended.csv"
    let file = RejectsTable.file(of: rejects)
    #expect(file.path == "generated/rejects/meta/mended.csv.rejects.csv")
    #expect(Self.text(file).hasSuffix("\nx,Spring,metrics/meta/a.csv,4,Day,invalid-date,'x' is no day\n"))
  }

  static let places: [(String, String)] = [
    ("metrics/meta/a.csv", "generated/rejects/meta/a.csv.rejects.csv"),
    ("metrics/meta/A.CSV", "generated/rejects/meta/A.CSV.rejects.csv"),
    ("metrics/meta/a.tsv", "generated/rejects/meta/a.tsv.rejects.csv"),
    ("metrics/meta/a.tsv.rejects.csv", "generated/rejects/meta/a.tsv.rejects.csv.rejects.csv"),
    ("metrics/meta/a", "generated/rejects/meta/a.rejects.csv"),
  ]

  @Test(arguments: places) func namesTheRejectsOfAnExport(export: String, expected: String) {
    #expect(GeneratedPaths.rejects(of: export) == expected)
  }

  @Test func neverGivesTwoExportsOneFileOfRejects() {
    let endings = ["", ".csv", ".tsv", ".txt", ".rejects.csv", ".CSV"]
    var names = Set([""])
    for _ in 0..<3 { names = Set(names.flatMap { name in endings.map { name + $0 } }) }
    let places = names.map { GeneratedPaths.rejects(of: "metrics/f/a\($0)") }
    #expect(Set(places).count == names.count)
  }

  static let longNames = [
    String(repeating: "x", count: 251) + ".csv", String(repeating: "é", count: 127), String(repeating: "🎁", count: 63),
    "e" + String(repeating: "\u{301}", count: 125),
  ]

  @Test(arguments: longNames) func keepsTheNamesOfRejectsShortEnoughForAFileSystem(name: String) throws {
    let place = GeneratedPaths.rejects(of: "metrics/f/2026/\(name)")
    let last = try #require(place.split(separator: "/").last)
    #expect(
      place.unicodeScalars.starts(with: "generated/rejects/f/2026/".unicodeScalars + name.unicodeScalars.prefix(9)))
    #expect((252...255).contains(last.utf8.count))
    #expect(last.hasSuffix(".rejects.csv"))
    #expect(GeneratedPaths.rejects(of: "metrics/f/2026/\(name.dropLast())y") != place)
  }

  @Test func keepsTheWholeNameWhereItFits() {
    let name = String(repeating: "x", count: 243)
    #expect(GeneratedPaths.rejects(of: "metrics/f/\(name)") == "generated/rejects/f/\(name).rejects.csv")
  }

  @Test func namesEveryDocument() throws {
    let id = try #require(CampaignID("spring"))
    let week = try Samples.week("2026-W48")
    #expect(
      [
        GeneratedPaths.plan(of: id), GeneratedPaths.plan(of: id, version: 3), GeneratedPaths.calendar(of: id),
        GeneratedPaths.tasks(of: id), GeneratedPaths.metrics(of: id), GeneratedPaths.entries(of: id),
        GeneratedPaths.week(week, of: id), GeneratedPaths.instructions("x/post/POST"), GeneratedPaths.index,
      ] == [
        "generated/spring/plan.json", "generated/spring/plans/v3.json", "generated/spring/calendar.json",
        "generated/spring/tasks.json", "generated/spring/metrics.json", "generated/spring/entries.csv",
        "generated/spring/weeks/2026-W48", "generated/instructions/x/post/POST.md", "generated/index.json",
      ])
  }
}
