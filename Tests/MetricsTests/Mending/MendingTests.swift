import Campaigns
import Diagnostics
import Formats
import Quantities
import TestSupport
import Testing

@testable import Metrics

extension Rejects {
  /// The file a person finds, its cells changed by line and column of the export.
  func text(mending changes: [Int: [String: String]] = [:], only: Set<Int>? = nil) -> String {
    var writer = DelimitedWriter()
    writer.write(header + Rejects.columns)
    for row in rows where only?.contains(row.line) ?? true {
      var cells = row.cells + Array(repeating: Rejects.missingCell, count: max(0, header.count - row.cells.count))
      for (name, text) in changes[row.line] ?? [:] {
        if let column = header.firstIndex(of: name) { cells[column] = text }
      }
      writer.write(cells + [row.file, String(row.line), row.column ?? "", row.code.rawValue, row.reason])
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

@Suite struct MendingTests {
  private let export = "metrics/team/1.csv"
  private let mended = "metrics/team/1.csv.rejects.csv"
  private let broken = """
    date,campaign,platform,clicks,spend
    2026-11-02,spring,x,1,1.50
    2026-11-02,spring,x,two,2.50
    2026-11-03,spring,x,3,3.50

    """

  private func space() throws -> Workspace {
    try Workspace().with("spring").with(feed: "team").with(feed: "other")
  }

  private func rejects(of text: String) throws -> Rejects {
    try #require(try space().read([export: text]).ledger.rejects.first)
  }

  @Test func countsAMendedRowBesideTheGoodOnesOfItsExport() throws {
    let back = try rejects(of: broken).text(mending: [3: ["clicks": "2"]])
    let reading = try space().read([export: broken, mended: back])
    expectNoFindings(reading.diagnostics)
    #expect(
      reading.values == [
        "spring 2026-11-02 x clicks = 3", "spring 2026-11-02 x spend = 4", "spring 2026-11-03 x clicks = 3",
        "spring 2026-11-03 x spend = 3.5",
      ])
    #expect(reading.ledger.rejects.isEmpty)
    #expect(reading.ledger.readings.map(\.path) == [export, mended])
    #expect(reading.ledger.readings.map(\.kind) == ["wide", "mended"])
    #expect(reading.ledger.readings.map(\.dataRows) == [2, 1])
    #expect(reading.ledger.readings.map(\.usedRows) == [2, 1])
    #expect(reading.ledger.readings.map(\.refusedRows) == [0, 0])
  }

  @Test func namesTheLineWhereTheFigureReallyStands() throws {
    let text = broken.replacing("2026-11-02,spring,x,1,1.50\n", with: "")
    let back = try rejects(of: text).text(mending: [2: ["clicks": "2"]])
    let cells = try space().read([export: text, mended: back]).ledger.cells
    #expect(
      cells.map(\.source.description) == ["\(mended):2:21", "\(mended):2:23", "\(export):3:21", "\(export):3:23"])
  }

  @Test func writesWhereARefusedRowStands() throws {
    let rejects = try rejects(of: broken)
    #expect(Rejects.columns == ["reject_file", "reject_line", "reject_column", "reject_code", "reject_reason"])
    let row = "2026-11-02,spring,x,two,2.50,\(export),3,clicks,row-number-invalid,"
    let reason = "`two` for `clicks` is no number with a decimal point"
    #expect(rejects.text().split(separator: "\n").last == "\(row)\(reason)")
  }

  @Test func refusesWhatComesBackUnmendedOnceAndKeepsTheRejectsStable() throws {
    let first = try space().read([export: broken])
    let again = try space().read([export: broken, mended: try rejects(of: broken).text()])
    #expect(again.ledger.rejects == first.ledger.rejects)
    #expect(again.values == first.values)
    #expect(again.diagnostics.map { $0.location?.description } == ["\(mended):2:21"])
    #expect(again.diagnostics.map(\.code) == [.rowNumberInvalid])
    #expect(again.ledger.readings.map(\.refusedRows) == [0, 1])
  }

  @Test func keepsAHalfMendedRowAsItIsNow() throws {
    let text = broken.replacing("2026-11-02,spring,x,two", with: "yesterday,spring,x,two")
    let back = try rejects(of: text).text(mending: [3: ["date": "2026-11-02"]])
    let rejects = try #require(try space().read([export: text, mended: back]).ledger.rejects.first)
    #expect(rejects.path == export)
    #expect(rejects.rows.map(\.line) == [3])
    #expect(rejects.rows.map(\.cells) == [["2026-11-02", "spring", "x", "two", "2.50"]])
    #expect(rejects.rows.map(\.column) == ["clicks"])
    let whole = try space().read([export: text, mended: rejects.text(mending: [3: ["clicks": "2"]])])
    expectNoFindings(whole.diagnostics)
    #expect(whole.values.first == "spring 2026-11-02 x clicks = 3")
  }

  @Test(arguments: ["2026-11-02,spring,x,7", "2026-11-02,spring,x,7,2.50,9,9"])
  func refusesARaggedRowAgainUntilItIsMended(row: String) throws {
    let text = broken.replacing("2026-11-02,spring,x,two,2.50", with: row)
    let first = try rejects(of: text)
    let again = try space().read([export: text, mended: first.text()])
    #expect(again.ledger.rejects == [first])
    #expect(again.codes == ["2:1 row-ragged"])
    let whole = "2026-11-02,spring,x,2,2.50,\(export),3,,row-ragged,\n"
    let header = (first.header + Rejects.columns).joined(separator: ",") + "\n"
    let reading = try space().read([export: text, mended: header + whole])
    expectNoFindings(reading.diagnostics)
    #expect(reading.values.first == "spring 2026-11-02 x clicks = 3")
  }

  @Test func takesTheNewestOfTwoMendings() throws {
    let rejects = try rejects(of: broken)
    let files = [
      (export, broken), ("metrics/team/b.csv", rejects.text(mending: [3: ["clicks": "20"]])),
      ("metrics/team/a (10).csv", rejects.text(mending: [3: ["clicks": "200"]])),
      ("metrics/team/a (9).csv", rejects.text(mending: [3: ["clicks": "2000"]])),
    ].map { SourceFile(path: $0.0, bytes: Array($0.1.utf8)) }
    for files in [files, files.reversed()] {
      let reading = try space().read(files)
      #expect(reading.values.first == "spring 2026-11-02 x clicks = 21")
      #expect(reading.diagnostics.map(\.code) == [.rejectMendedTwice, .rejectMendedTwice])
      #expect(
        reading.diagnostics.map(\.message) == [
          "line 3 of `metrics/team/1.csv` is mended by metrics/team/b.csv:2 instead",
          "line 3 of `metrics/team/1.csv` is mended by metrics/team/a (10).csv:2 instead",
        ])
      #expect(reading.ledger.readings.map(\.usedRows) == [2, 0, 0, 1])
    }
  }

  @Test func takesTheLastOfTwoRowsOfOneFile() throws {
    let back = try rejects(of: broken).text(mending: [3: ["clicks": "2"]])
    let rows = back.split(separator: "\n", omittingEmptySubsequences: false)
    let twice = back + rows[1].replacing("x,2,", with: "x,5,") + "\n"
    let reading = try space().read([export: broken, mended: twice])
    #expect(reading.codes == ["2:1 reject-mended-twice"])
    #expect(reading.values.first == "spring 2026-11-02 x clicks = 6")
  }

  @Test func refusesRowsOfAnExportThatIsGone() throws {
    let back = try rejects(of: broken).text(mending: [3: ["clicks": "2"]])
    for files: KeyValuePairs in [[mended: back], [export: back], ["metrics/other/1.csv": back, export: "x"]] {
      let reading = try space().read(files)
      #expect(reading.diagnostics.contains { $0.code == .rejectUnmatched && $0.severity == .error })
      #expect(reading.values.isEmpty)
      let left = try #require(reading.ledger.rejects.first)
      #expect(left.header == ["date", "campaign", "platform", "clicks", "spend"])
      #expect(left.rows.map(\.file) == [export])
      #expect(left.rows.map(\.line) == [3])
    }
  }

  @Test(arguments: [1, 2, 4, 99]) func refusesRowsOfALineThatIsNotRefused(line: Int) throws {
    let back = try rejects(of: broken).text(mending: [3: ["clicks": "2"]]).replacing(".csv,3,", with: ".csv,\(line),")
    let reading = try space().read([export: broken, mended: back])
    #expect(reading.codes == ["3:21 row-number-invalid", "2:1 reject-unmatched"])
    #expect(reading.values == (try space().read([export: broken]).values))
    #expect(
      reading.diagnostics.last?.message == "line \(line) of `metrics/team/1.csv` is not refused, so it is not mended")
  }

  @Test(arguments: ["", "0", "-3", "three", "99999999999999999999"]) func refusesRowsWithoutALine(line: String) throws {
    let back = try rejects(of: broken).text().replacing(".csv,3,", with: ".csv,\(line),")
    let reading = try space().read([export: broken, mended: back])
    #expect(reading.codes == ["3:21 row-number-invalid", "2:1 reject-unmatched"])
  }

  @Test func refusesRowsWhoseColumnIsGone() throws {
    let back = "date,campaign,platform,clicks,reject_file,reject_line\n2026-11-02,spring,x,2,\(export),3\n"
    let reading = try space().read([export: broken, mended: back])
    #expect(reading.codes == ["3:21 row-number-invalid", "2:1 reject-unmatched"])
    #expect(reading.diagnostics.last?.message == "the column `spend` of `metrics/team/1.csv` is gone")
  }

  @Test func findsColumnsInAnyOrderDelimiterAndEncoding() throws {
    let back =
      "reject_line\tSpend\treject_file\tplatform\tCAMPAIGN\tclicks\tdate\n3\t2.50\t\(export)\tx\tspring\t2\t2026-11-02\n"
    let reading = try space().read([
      SourceFile(path: export, bytes: Array(broken.utf8)), SourceFile(path: mended, bytes: wide(back)),
    ])
    expectNoFindings(reading.diagnostics)
    #expect(reading.values.prefix(2) == ["spring 2026-11-02 x clicks = 3", "spring 2026-11-02 x spend = 4"])
  }

  @Test func readsNumbersAndDatesAsTheExportWritesThem() throws {
    let text = """
      date;campaign;platform;impressions;spend
      5/11/2026;spring;x;1.234;3,50
      13/11/2026;spring;x;much;1.234,50
      6/11/2026;nowhere at all;y;1;1,50

      """
    let back = try rejects(of: text).text(mending: [
      3: ["impressions": "1.300"], 4: ["campaign": "spring", "platform": "x"],
    ])
    let reading = try space().read([export: text, mended: back])
    expectNoFindings(reading.diagnostics)
    #expect(
      reading.values == [
        "spring 2026-11-05 x impressions = 1234", "spring 2026-11-05 x spend = 3.5",
        "spring 2026-11-06 x impressions = 1",
        "spring 2026-11-06 x spend = 1.5", "spring 2026-11-13 x impressions = 1300",
        "spring 2026-11-13 x spend = 1234.5",
      ])
  }

  @Test func isAsOldAsItsExport() throws {
    let newer = "date,campaign,platform,clicks,spend\n2026-11-02,spring,x,50,5\n"
    let back = try rejects(of: broken).text(mending: [3: ["clicks": "2"]])
    let reading = try space().read([
      export: broken, "metrics/team/2.csv": newer, "metrics/team/z 2026-12-01.csv": back,
    ])
    #expect(reading.values.prefix(2) == ["spring 2026-11-02 x clicks = 50", "spring 2026-11-02 x spend = 5"])
  }

  @Test func mendsSeveralExportsWithOneFile() throws {
    let other = broken.replacing("2026-11-0", with: "2026-11-1")
    let files: KeyValuePairs = [export: broken, "metrics/team/2.csv": other]
    let all = try space().read(files).ledger.rejects
    let texts = all.map { $0.text(mending: [3: ["clicks": "2"]]) }
    let joined = texts[0] + texts[1].split(separator: "\n").dropFirst().joined(separator: "\n") + "\n"
    let reading = try space().read([export: broken, "metrics/team/2.csv": other, mended: joined])
    expectNoFindings(reading.diagnostics)
    #expect(reading.ledger.readings.map(\.usedRows) == [2, 2, 2])
    #expect(reading.ledger.cells.filter { $0.key.metric == .clicks }.map(\.value.description) == ["3", "3", "3", "3"])
  }

  @Test func ignoresAFileWithoutRows() throws {
    let header = "date,campaign,platform,clicks,spend,reject_file,reject_line\n"
    #expect(try space().read([export: broken, mended: header]).codes == ["3:21 row-number-invalid"])
  }

  @Test func blankedOutRowsCountNowhere() throws {
    let text = "date,campaign,platform,clicks\nbad,spring,x,1\n"
    let blank = ["date": "", "campaign": "", "platform": "", "clicks": ""]
    let reading = try space().read([export: text, mended: try rejects(of: text).text(mending: [2: blank])])
    #expect(reading.values.isEmpty)
    #expect(reading.ledger.rejects.isEmpty)
    #expect(reading.codes == ["1:1 export-empty"])
  }

  @Test func marksMissingCellsThatMayTurnOutBlank() throws {
    let text = "date,campaign,platform,clicks,spend\n2026-11-02,spring,x\n"
    let rejects = try rejects(of: text)
    #expect(rejects.text().contains("2026-11-02,spring,x,?,?,metrics/team/1.csv,2,,row-ragged,"))
    let half = try space().read([export: text, mended: rejects.text(mending: [2: ["clicks": "4"]])])
    #expect(half.codes == ["2:1 row-ragged"])
    #expect(half.ledger.rejects.first?.rows.map(\.cells) == [["2026-11-02", "spring", "x", "4"]])
    let whole = try space().read([export: text, mended: rejects.text(mending: [2: ["clicks": "4", "spend": ""]])])
    expectNoFindings(whole.diagnostics)
    #expect(whole.values == ["spring 2026-11-02 x clicks = 4"])
  }

  @Test func moneyOfAMendedRowIsAsOldAndAsFarDownAsItsExport() throws {
    let header = "date,campaign,platform,spend,currency\n"
    let bad = header + "2026-11-03,spring,x,much,USD\n"
    let good = header + "2026-11-02,spring,x,1,EUR\n"
    let back = try #require(try space().read(["metrics/team/b.csv": bad]).ledger.rejects.first)
      .text(mending: [2: ["spend": "9"]])
    let reading = try space().read(["metrics/team/a.csv": good, "metrics/team/b.csv": bad, "metrics/team/0.csv": back])
    #expect(reading.values == ["spring 2026-11-02 x spend = 1 EUR"])
    #expect(reading.diagnostics.map(\.code) == [.rowCurrencyMismatch])
    #expect(reading.diagnostics.first?.location?.description == "metrics/team/0.csv:2:21")
  }

  @Test func findingsOfMendedRowsStandInTheirFile() throws {
    let text = broken + "2026-12-24,spring,x,bad,1\n2026-11-05,spring,x,bad,1\n"
    let back = try rejects(of: text).text(mending: [
      3: ["clicks": "2", "spend": "0.1234567"], 5: ["clicks": "2"], 6: ["clicks": "2", "campaign": "elsewhere"],
    ])
    let reading = try space().read([export: text, mended: back])
    #expect(reading.diagnostics.allSatisfy { $0.location?.path == mended })
    #expect(reading.codes == ["2:23 precision-reduced", "3:1 date-in-future", "4:12 row-unattributed"])
    #expect(reading.ledger.readings.map(\.unattributedRows) == [0, 1])
    #expect(reading.ledger.readings.map { $0.days?.last.description } == ["2026-11-03", "2026-12-24"])
  }

  @Test func comparesTheExportsOwnTotalsWithMendedRows() throws {
    let total = "Total,,,6,\n"
    for (clicks, codes) in [("2", []), ("20", ["5:9 totals-differ"])] {
      let back = try rejects(of: broken + total).text(mending: [3: ["clicks": clicks]])
      #expect(try space().read([export: broken + total, mended: back]).codes == codes)
    }
  }

  @Test func mendedRowsHelpToDecideHowTheExportWritesNumbers() throws {
    let text = "date;campaign;platform;clicks\n2026-11-02;spring;x;1.234\n2026-11-03;spring;x;bad\n"
    let rejects = try rejects(of: text)
    #expect(rejects.rows.map(\.code) == [.rowNumberAmbiguous, .rowNumberInvalid])
    let back = rejects.text(mending: [3: ["clicks": "2.500,5"]], only: [3])
    let reading = try space().read([export: text, mended: back])
    expectNoFindings(reading.diagnostics)
    #expect(reading.values == ["spring 2026-11-02 x clicks = 1234", "spring 2026-11-03 x clicks = 2500.5"])
  }
}
