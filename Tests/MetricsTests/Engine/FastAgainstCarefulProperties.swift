import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

/// A made-up export in one of many forms, with anything in it that exports have, and much that they should not have.
private struct MadeUpExport {
  private var random: SeededGenerator
  private let delimiter: String
  private let lineEnd: String
  private let isLong: Bool
  private let hasCurrency: Bool
  private let hasRates: Bool
  private let hasIDs: Bool
  private let comma: Bool
  private let oddity: Int

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    delimiter = random.pick([",", ",", ";", "\t"]) ?? ","
    lineEnd = random.pick(["\n", "\n", "\r\n"]) ?? "\n"
    isLong = random.int(0...2) == 0
    hasCurrency = random.int(0...2) == 0
    hasRates = random.int(0...2) == 0
    hasIDs = random.int(0...2) == 0
    comma = random.int(0...3) == 0
    // How many rows in a hundred have something odd.
    oddity = random.pick([0, 0, 2, 10, 50]) ?? 0
  }

  mutating func bytes() -> [UInt8] {
    var lines: [String] = []
    for _ in 0..<(random.pick([0, 0, 1, 3]) ?? 0) {
      lines.append(random.pick(["A title", "", "# made 2026-11-20"]) ?? "")
    }
    lines.append(line(header))
    for _ in 0..<random.int(0...120) { lines.append(row()) }
    var text = lines.joined(separator: lineEnd)
    if random.int(0...3) > 0 { text += lineEnd }
    var bytes = (random.int(0...5) == 0 ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
    guard random.int(0...5) == 0, !bytes.isEmpty else { return bytes }
    for _ in 0..<random.int(1...6) {
      bytes[random.int(0...bytes.count - 1)] = random.pick([0x22, 0x0A, 0x0D, 0x2C, 0x20, 0xC3, 0x80, 0x2D, 0x31]) ?? 0
    }
    return bytes
  }

  private var header: [String] {
    if isLong {
      return ["date", "campaign", "platform", "metric", "value"] + (hasCurrency ? ["currency"] : [])
    }
    return (hasIDs ? ["campaign_id"] : []) + [
      "date", "campaign", "platform", "impressions", "spend", "reach", "revenue",
    ]
      + (hasRates ? ["ctr"] : []) + (hasCurrency ? ["currency"] : []) + ["followers", "notes"]
  }

  private func line(_ cells: [String]) -> String { cells.joined(separator: delimiter) }

  private mutating func row() -> String {
    let isOdd = random.int(1...100) <= oddity
    if isOdd, random.int(0...4) == 0 {
      return random.pick(["", "  ", line(header), "Total" + delimiter + delimiter + "5", "\"open", line(["a", "b"])])
        ?? ""
    }
    var cells = [day(isOdd), name(isOdd), random.pick(["x", "linkedin", "LinkedIn", "\"x\""]) ?? "x"]
    if isOdd, random.int(0...3) == 0 { cells[2] = random.pick(["", "nowhere", "--", " x "]) ?? "" }
    if isLong {
      let metric = random.pick(["spend", "clicks", "reach", "followers", "Impr.", "revenue"]) ?? "spend"
      cells += [isOdd && random.int(0...3) == 0 ? "nothing" : metric, number(isOdd)]
      if hasCurrency { cells.append(currency(isOdd)) }
    } else {
      if hasIDs { cells.insert(random.pick(["", "77", "78", "900"]) ?? "", at: 0) }
      for _ in 0..<4 { cells.append(number(isOdd)) }
      if hasRates { cells.append(random.pick(["0.5%", "1.25", "", "1,5", "12"]) ?? "") }
      if hasCurrency { cells.append(currency(isOdd)) }
      cells += [
        number(isOdd), random.pick(["", "note", "\"a \"\"b\"\"\(delimiter) c\"", "5\" wide", "caf\u{E9}"]) ?? "",
      ]
      if isOdd, random.int(0...4) == 0 { cells[cells.count - 1] = "\"two\(lineEnd)lines\"" }
    }
    if isOdd, random.int(0...6) == 0 { cells.removeLast() }
    if isOdd, random.int(0...6) == 0 { cells.append("") }
    return line(cells)
  }

  private mutating func day(_ isOdd: Bool) -> String {
    if isOdd, random.int(0...2) == 0 {
      return random.pick(["", "2026-02-30", "5/6/2026", "13/6/2026", "Nov 5, 2026", "Total", "0001-01-01", "--"]) ?? ""
    }
    return "2026-\(random.pick(["10", "11", "12"]) ?? "11")-\(10 + random.int(0...18))"
  }

  private mutating func name(_ isOdd: Bool) -> String {
    if isOdd, random.int(0...2) == 0 { return random.pick(["", "--", "Total", "both", "unknown \"thing\""]) ?? "" }
    let names = [
      "spring", "spring \(random.int(1...5))", "autumn", "\"spring, two\"", "held", "nobody", "Stra\u{DF}e",
      "spring a name that is longer than thirty-two bytes \(random.int(1...3))",
    ]
    return random.pick(names) ?? "spring"
  }

  private mutating func number(_ isOdd: Bool) -> String {
    let (point, group) = comma ? (",", ".") : (".", ",")
    if isOdd, random.int(0...2) == 0 {
      let odd = [
        "x", "-5", "-1\(point)5", "1\(group)2", "9999999999999", "0\(point)1234567", "$5", "--", "1 000", "007",
      ]
      return random.pick(odd) ?? "x"
    }
    let text =
      switch random.int(0...9) {
      case 0: ""
      case 1: "1\(group)234"
      case 2: "12\(group)345\(point)50"
      case 3, 4: "\(random.int(0...9999))\(point)\(random.int(10...99))"
      case 5: "123456789\(point)5"
      default: "\(random.int(0...99_999))"
      }
    return text.contains(where: { delimiter.contains($0) }) || random.int(0...9) == 0 ? "\"\(text)\"" : text
  }

  private mutating func currency(_ isOdd: Bool) -> String {
    if isOdd { return random.pick(["EUR", "", "eur", "nan", "no"]) ?? "" }
    return random.int(0...40) == 0 ? "EUR" : "USD"
  }
}

@Suite struct FastAgainstCarefulProperties {
  private func space() throws -> Workspace {
    try Workspace().with("spring", ids: ["77"], names: ["spring*", "both"]).with("autumn", names: ["autumn", "both"])
      .with("street", names: ["stra*"], currency: "USD").with(feed: "a")
  }

  private func read(
    _ space: Workspace, _ files: [(String, [UInt8])], _ change: (inout IntakeContext) -> Void
  ) throws -> Reading {
    let held = HeldCampaign(
      id: try #require(CampaignID("held")), name: "held", tracking: Tracking())
    var context = IntakeContext(
      settings: space.settings, campaigns: space.campaigns, held: [held], asOf: space.asOf)
    change(&context)
    let (ledger, diagnostics) = Intake.read(
      exports: files.map { ExportFile(path: $0.0, bytes: $0.1) }, settings: space.settings, context)
    return Reading(ledger: ledger, diagnostics: diagnostics)
  }

  private func expectSame(_ fast: Reading, _ careful: Reading, _ what: String) {
    #expect(fast.diagnostics.map(\.description) == careful.diagnostics.map(\.description), "\(what)")
    #expect(fast.ledger.cells == careful.ledger.cells, "\(what)")
    #expect(fast.ledger.readings == careful.ledger.readings, "\(what)")
    #expect(fast.ledger.rejects == careful.ledger.rejects, "\(what)")
    #expect(fast.ledger.unattributed == careful.ledger.unattributed, "\(what)")
  }

  /// Whatever a file holds, it gives the same as when the careful reader reads each of its rows: cells with their
  /// lines and columns, findings, refused rows, counts, sums of columns.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func readsLikeTheCarefulReader(seed: UInt64) throws {
    var export = MadeUpExport(seed: seed)
    let file = [("metrics/a/1.csv", export.bytes())]
    let space = try space()
    let careful = try read(space, file) { $0.isCareful = true }
    for (size, threads) in [(256 << 10, 1), (1 + Int(seed) % 700, 1), (97, 2), (1000, 2)] {
      let fast = try read(space, file) { context in
        context.pieceSize = size
        context.threads = threads
        context.largeFile = 0
      }
      expectSame(fast, careful, "seed \(seed), pieces of \(size), \(threads) threads")
    }
  }

  /// Files read one after the other share what they know of texts and headers, and nothing of it may leak.
  @Test(arguments: 0..<6 as Range<UInt64>)
  func filesDoNotChangeEachOther(seed: UInt64) throws {
    let files = (0..<6 as Range<UInt64>).map { number in
      var export = MadeUpExport(seed: seed * 7 + number % 3)
      var bytes = export.bytes()
      if number > 2 { bytes += Array("x".utf8) }
      return ("metrics/a/\(number).csv", bytes)
    }
    let space = try space()
    let careful = try read(space, files) { $0.isCareful = true }
    for threads in 1...3 {
      let fast = try read(space, files) { $0.threads = threads }
      expectSame(fast, careful, "seed \(seed), \(threads) threads")
    }
  }

  /// Rows whose sum leaves the range are refused at the same row.
  @Test func refusesTheSameRowWhereASumOverflows() throws {
    var text = "date,campaign,platform,impressions\n"
    for row in 0..<3000 { text += "2026-11-0\(1 + row % 2),spring,x,8999999999\n" }
    let space = try space()
    let file = [("metrics/a/1.csv", Array(text.utf8))]
    let careful = try read(space, file) { $0.isCareful = true }
    #expect(careful.diagnostics.contains { $0.code == .amountOverflow })
    let fast = try read(space, file) { context in
      context.pieceSize = 2000
      context.threads = 2
      context.largeFile = 0
    }
    expectSame(fast, careful, "overflow")
  }

  /// A cell may have more rows than its counter has room for.
  @Test func countsMoreRowsThanFitIntoACounter() throws {
    let rows = 200_000
    let text = "date,campaign,platform,clicks\n" + String(repeating: "2026-11-02,spring,x,1\n", count: rows)
    let reading = try read(try space(), [("metrics/a/1.csv", Array(text.utf8))]) { _ in }
    #expect(reading.ledger.cells.map(\.rows) == [rows])
    #expect(reading.ledger.cells.map(\.value) == [Amount(whole: rows)])
  }

  /// A file that shrinks or grows while it is read is a finding, not a crash.
  @Test(arguments: [0, 30, 5000])
  func noticesFilesThatChange(left: Int) throws {
    let text = "date,campaign,platform,clicks\n" + String(repeating: "2026-11-02,spring,x,1\n", count: 4000)
    let bytes = Array(text.utf8)
    let file = ExportFile(path: "metrics/a/1.csv", size: bytes.count) {
      .success(
        ExportBytes(count: bytes.count) { offset, memory in
          let rest = bytes[min(offset, left)..<left]
          let part = rest.prefix(memory.count)
          memory.copyBytes(from: part)
          return .success(part.count)
        })
    }
    let space = try space()
    let (ledger, diagnostics) = Intake.read(
      exports: [file], settings: space.settings, campaigns: space.campaigns, asOf: space.asOf)
    #expect(ledger.cells.isEmpty)
    #expect(!diagnostics.isEmpty)
  }
}
