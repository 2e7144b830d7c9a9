import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

/// A seeded export with some of its rows broken, and the same export right from the start.
private struct BrokenExport {
  static let header = ["date", "campaign", "platform", "impressions", "spend", "followers", "currency"]
  var right: [[String]] = []
  var broken: [[String]] = []
  let delimiter: String

  init(_ random: inout SeededGenerator) {
    let usesComma = random.int(0...1) == 0
    delimiter = usesComma ? ";" : ","
    for _ in 0..<random.int(1...25) {
      let money = "\(random.int(0...999))\(usesComma ? "," : ".")\(random.int(10...99))"
      let day = random.int(0...2) == 0 ? "0\(random.int(1...9)).11.2026" : "2026-11-0\(random.int(1...9))"
      let campaign = random.pick(["spring", "autumn", "nobody"]) ?? ""
      let spend = random.int(0...5) == 0 ? "" : money
      let followers = random.int(0...3) == 0 ? "" : "\(random.int(0...9))"
      let platform = random.pick(["x", "linkedin"]) ?? ""
      let currency = random.pick(["EUR", ""]) ?? ""
      let row: [String] = [day, campaign, platform, "\(random.int(0...999))", spend, followers, currency]
      right.append(row)
      broken.append(random.int(0...2) == 0 ? BrokenExport.breaking(row, &random) : row)
    }
  }

  private static func breaking(_ row: [String], _ random: inout SeededGenerator) -> [String] {
    var broken = row
    switch random.int(0...5) {
    case 0: broken[0] = random.pick(["", "31.11.2026", "soon", "31/31/2026"]) ?? ""
    case 1: broken[2] = random.pick(["", "y-platform"]) ?? ""
    case 2: broken[3] = random.pick(["-4", "many", "1 2", "\"quoted\", twice"]) ?? ""
    case 3: broken[4] = random.pick(["1..5", "9999999999999999", "€ €"]) ?? ""
    case 4: broken.append("more")
    default: broken.removeLast()
    }
    return broken
  }

  func text(_ rows: [[String]]) -> String {
    ([BrokenExport.header] + rows).map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: delimiter) + "\n"
    }.joined()
  }
}

@Suite struct MendingProperties {
  private let path = "metrics/a/2026-11-20.csv"

  private func space() throws -> Workspace {
    try Workspace().with("spring").with("autumn", currency: "EUR").with(feed: "a") { $0.currency = Currency("EUR") }
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func mendedExportGivesWhatTheRightOneGives(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let export = BrokenExport(&random)
    let older = BrokenExport(&random)
    let others = [SourceFile(path: "metrics/a/2026-11-10.csv", bytes: Array(older.text(older.right).utf8))]
    let space = try space()
    let right = space.read(others + [SourceFile(path: path, bytes: Array(export.text(export.right).utf8))])
    let broken = SourceFile(path: path, bytes: Array(export.text(export.broken).utf8))
    let refused = space.read(others + [broken]).ledger.rejects
    #expect(refused.flatMap(\.rows).count == zip(export.right, export.broken).count { $0 != $1 })

    var parts: [Set<Int>] = [[], []]
    for row in refused.flatMap(\.rows) { parts[random.int(0...1)].insert(row.line) }
    let mended = parts.enumerated().flatMap { part, lines in
      refused.map { rejects in
        var whole = rejects
        for index in whole.rows.indices { whole.rows[index].cells = export.right[whole.rows[index].line - 2] }
        let name = random.pick(["0", "9", "mended 2026-12-01", "mended 2025-12-01"]) ?? ""
        return SourceFile(path: "metrics/a/\(name) \(part).csv", bytes: Array(whole.text(only: lines).utf8))
      }
    }
    let reading = space.read((others + [broken] + mended).shuffled(using: &random))
    #expect(reading.values == right.values)
    #expect(reading.ledger.cells.map(\.rows) == right.ledger.cells.map(\.rows))
    #expect(reading.ledger.rejects.isEmpty)
    #expect(reading.diagnostics.map(\.code).allSatisfy { $0 == .rowUnattributed || $0 == .exportLowersFigures })
    #expect(reading.ledger.unattributed.map(\.rows) == right.ledger.unattributed.map(\.rows))
    #expect(reading.ledger.unattributed.map(\.spend) == right.ledger.unattributed.map(\.spend))
    #expect(sum(reading, \.dataRows) == sum(right, \.dataRows))
    #expect(sum(reading, \.usedRows) == sum(right, \.usedRows))
  }

  @Test(arguments: 0..<80 as Range<UInt64>)
  func unmendedRejectsChangeNothing(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let export = BrokenExport(&random)
    let broken = SourceFile(path: path, bytes: Array(export.text(export.broken).utf8))
    let space = try space()
    let first = space.read([broken])
    let back = first.ledger.rejects.map { SourceFile(path: "metrics/a/back.csv", bytes: Array($0.text().utf8)) }
    let again = space.read([broken] + back)
    #expect(again.ledger.rejects == first.ledger.rejects)
    #expect(again.values == first.values)
    #expect(again.diagnostics.map(\.code.rawValue).sorted() == first.diagnostics.map(\.code.rawValue).sorted())
    #expect(sum(again, \.refusedRows) == sum(first, \.refusedRows))
    #expect(sum(again, \.dataRows) == sum(first, \.dataRows))
  }

  @Test(arguments: 0..<120 as Range<UInt64>)
  func survivesAnyMendedFileAndAccountsForEachRow(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let export = BrokenExport(&random)
    let broken = SourceFile(path: path, bytes: Array(export.text(export.broken).utf8))
    let space = try space()
    var bytes = space.read([broken]).ledger.rejects.flatMap { Array($0.text().utf8) }
    let end = bytes.firstIndex(of: 0x0A) ?? 0
    for _ in 0..<random.int(1...15) where bytes.count > end + 1 {
      bytes[random.int(end...bytes.count - 1)] = random.pick(Array("0123456789,,\"\n xE".utf8)) ?? 0
    }
    let reading = space.read([broken, SourceFile(path: "metrics/a/back.csv", bytes: bytes)])
    #expect(reading.ledger.rejects.reduce(0) { $0 + $1.rows.count } == sum(reading, \.refusedRows))
    for file in reading.ledger.readings where file.kind != nil {
      #expect(file.dataRows == file.usedRows + file.refusedRows + file.unattributedRows)
    }
  }

  private func sum(_ reading: Reading, _ count: KeyPath<ExportReading, Int>) -> Int {
    reading.ledger.readings.reduce(0) { $0 + $1[keyPath: count] }
  }
}
