import Campaigns
import Quantities
import TestSupport
import Testing

@testable import Metrics

/// A seeded table of the wide form, to be written in many ways.
private struct Table {
  static let header = ["date", "campaign", "platform", "impressions", "clicks", "spend", "reach"]
  var rows: [[String]]

  init(_ random: inout SeededGenerator) {
    rows = (0..<random.int(1...40)).map { _ in
      let day = random.int(1...6)
      let name = random.pick(["spring", "autumn", "spring \"two\"", "Straße; nord, süd\nzwei"]) ?? ""
      let money = "\(random.int(0...5000)).\(random.int(10...99))"
      return [
        "2026-11-0\(day)", name, random.pick(["x", "linkedin"]) ?? "x", "\(random.int(0...99999))",
        random.int(0...4) == 0 ? "" : "\(random.int(0...999))", money, "\(random.int(1...9))",
      ]
    }
  }

  init(rows: [[String]]) { self.rows = rows }

  /// The table as text; every cell quoted, or only where needed.
  func text(delimiter: String = ",", lineEnd: String = "\n", quotesAll: Bool = false) -> String {
    ([Table.header] + rows).map { row in
      row.map { cell in
        let needs = quotesAll || cell.contains { $0 == "\"" || $0 == "\n" || $0 == "," || $0 == ";" || $0 == "\t" }
        return needs
          ? "\"\(cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\"" : cell
      }.joined(separator: delimiter)
    }.joined(separator: lineEnd) + lineEnd
  }
}

@Suite struct IntakeProperties {
  private func space() throws -> Workspace {
    try Workspace().with("spring", names: ["spring*"]).with("autumn", names: ["Straße*"]).with(feed: "a")
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func orderOfRowsAndFilesDoesNotMatter(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let table = Table(&random)
    let other = Table(&random)
    let shuffled = Table(rows: table.rows.shuffled(using: &random))
    let space = try space()
    let (first, second) = ("metrics/a/1.csv", "metrics/a/2.csv")
    let plain = space.read([first: table.text(), second: other.text()])
    let mixed = space.read([second: other.text(), first: shuffled.text()])
    #expect(plain.values == mixed.values)
    #expect(plain.diagnostics.count == mixed.diagnostics.count)
    let again = space.read([first: table.text(), second: other.text()])
    #expect(again.diagnostics == plain.diagnostics)
    #expect(again.ledger.cells == plain.ledger.cells)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func splittingByKeysGivesTheSameCells(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let table = Table(&random)
    let lastDay = "2026-11-0\(random.int(1...6))"
    let early = Table(rows: table.rows.filter { $0[0] <= lastDay })
    let late = Table(rows: table.rows.filter { $0[0] > lastDay })
    let space = try space()
    let whole = space.read(["metrics/a/1.csv": table.text()])
    let split = space.read(["metrics/a/1.csv": early.text(), "metrics/a/2.csv": late.text()])
    #expect(whole.values == split.values)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func writingItAnotherWayGivesTheSameCells(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let table = Table(&random)
    let space = try space()
    let path = "metrics/a/1.csv"
    let plain = space.read([path: table.text()]).values
    let ways: [[UInt8]] = [
      wide(table.text(delimiter: "\t")), Array("\u{FEFF}\(table.text())".utf8),
      Array(table.text(lineEnd: "\r\n").utf8), Array(table.text(delimiter: ";").utf8),
      Array(table.text(delimiter: "\t", quotesAll: true).utf8), Array("A title\n\n\(table.text(quotesAll: true))".utf8),
    ]
    for bytes in ways { #expect(space.read([SourceFile(path: path, bytes: bytes)]).values == plain) }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func droppingAFileTwiceChangesNothing(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = Table(&random).text()
    let space = try space()
    let once = space.read(["metrics/a/1.csv": text])
    #expect(once.values == space.read(["metrics/a/1.csv": text, "metrics/a/1 (1).csv": text]).values)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func sumsAreThoseOfTheRows(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let table = Table(&random)
    let ledger = try space().read(["metrics/a/1.csv": table.text()]).ledger
    for metric in [Metric.impressions, .spend] {
      let column = metric == .spend ? 5 : 3
      let wanted = table.rows.reduce(Int64(0)) { $0 + (Amount($1[column])?.micros ?? 0) }
      let found = ledger.cells.filter { $0.key.metric == metric }.reduce(Int64(0)) { $0 + $1.value.micros }
      #expect(found == wanted)
    }
    #expect(ledger.readings.map(\.usedRows) == [table.rows.count])
  }

  @Test(arguments: 0..<160 as Range<UInt64>)
  func survivesAnyBytes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes: [UInt8]
    switch seed % 4 {
    case 0: bytes = random.bytes(random.int(0...600))
    case 1:
      bytes = Array(Table(&random).text().utf8)
      for _ in 0..<random.int(1...20) { bytes[random.int(0...bytes.count - 1)] = UInt8(random.int(0...127)) }
    case 2:
      bytes = Array((seed % 8 == 2 ? AdsExportsTests.meta : AdsExportsTests.google).utf8)
      for _ in 0..<random.int(1...12) { bytes[random.int(0...bytes.count - 1)] = UInt8(random.int(0...127)) }
    default:
      let parts = [
        "date", "day", "campaign", "platform", "metric", "value", "impr.", "cost", ",", ",", ";", "\t", "\n", "\n",
        "\"", "2026-11-02", "x", "1", "Total: ", "-1,5", "Amount spent (USD)", "\u{AD}",
      ]
      bytes = Array((0..<random.int(1...120)).map { _ in random.pick(parts) ?? "" }.joined().utf8)
    }
    let reading = try space().read([SourceFile(path: "metrics/a/1.csv", bytes: bytes)])
    let file = try #require(reading.ledger.readings.first)
    // Whatever the bytes are, each row with data is accounted for.
    if file.usedRows + file.refusedRows + file.unattributedRows > 0 {
      #expect(file.dataRows == file.usedRows + file.refusedRows + file.unattributedRows)
      #expect(reading.ledger.rejects.reduce(0) { $0 + $1.rows.count } == file.refusedRows)
    } else {
      #expect(!reading.diagnostics.isEmpty)
    }
  }
}
