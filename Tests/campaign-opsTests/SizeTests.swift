import Foundation
import Synchronization
import TestSupport
import Testing

/// Directories of very many files, lines of gigabytes, and files that change while a run reads them.
///
/// `swift test` tries small ones; `.ci/run` sets `CAMPAIGN_OPS_SIZES=full` for 100,000 files and lines of 4 GiB.
@Suite(.serialized) struct SizeTests {
  private static let isFull = ProcessInfo.processInfo.environment["CAMPAIGN_OPS_SIZES"] == "full"
  private static let fileCount = isFull ? 100_000 : 500
  /// What a run may take of addresses, in KiB; the system refuses more, so no line of 4 GiB can be held.
  ///
  /// A sanitizer takes all the addresses there are.
  private static let mostMemory =
    ProcessInfo.processInfo.environment["CAMPAIGN_OPS_SANITIZED"] == nil ? "\(4 << 20)" : "unlimited"

  private static let header = "date,campaign,platform,clicks\n"

  /// A workspace with one feed and one campaign.
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    for folder in ["metrics", "progress"] where workspace.exists(folder) { try workspace.remove(folder) }
    for folder in ["metrics", "progress"] { try workspace.write("", to: "\(folder)/.gitkeep") }
    try workspace.write(
      #"{"schemaVersion": 2, "workspace": {"name": "T", "timeZone": "UTC", "currency": "EUR"}, "feeds": {"own": {}}}"#,
      to: "campaign-ops.json")
    return workspace
  }

  /// Runs with no more memory than is allowed; a program that asks for more dies of it.
  private func run(_ workspace: Workspace, _ words: String...) throws -> Binary.Outcome {
    let limit = "ulimit -v \(Self.mostMemory); exec \"$@\""
    return try Binary.start(
      workspace.arguments(words, asOf: "2026-03-04T12:00:00Z"), in: workspace.folder,
      wrapper: ["/bin/sh", "-c", limit, "sh"]
    ).wait()
  }

  /// Where a line without end may stand, and what is said of it.
  struct EndlessLine: Sendable, CustomTestStringConvertible {
    let path: String
    /// What stands before the zeros it is made of.
    let start: [UInt8]
    /// The codes of which one must be reported for the file.
    let codes: [String]
    let name: String
    var testDescription: String { name }
    /// How long the line is, in bytes; a small one must be longer than a cell may be, a first one than a header.
    var length: UInt64 { isFull ? 4 << 30 : path.hasSuffix(".csv") && start.isEmpty ? 5 << 20 : 3 << 19 }

    init(_ name: String, _ path: String, _ start: String, _ codes: String...) {
      self.init(name, path, Array(start.utf8), codes)
    }

    init(_ name: String, _ path: String, _ start: [UInt8], _ codes: [String]) {
      self.name = name
      self.path = path
      self.start = start
      self.codes = codes
    }
  }

  private static let endlessLines = [
    EndlessLine("a first line", "metrics/own/a.csv", "", "value-too-long"),
    EndlessLine("a header", "metrics/own/a.csv", "date,campaign,platform", "value-too-long", "export-unrecognised"),
    EndlessLine("a row", "metrics/own/a.csv", header, "value-too-long"),
    EndlessLine("a quoted cell", "metrics/own/a.csv", header + "2026-03-01,spring,linkedin,\"", "value-too-long"),
    EndlessLine(
      "a line below lines about a report", "metrics/own/a.csv", "Report\nAccount: x\nDays: 1\n", "export-unrecognised",
      "value-too-long"),
    EndlessLine(
      "a text in UTF-16", "metrics/own/a.csv", [0xFF, 0xFE], isFull ? ["file-too-large"] : ["export-unrecognised"]),
    EndlessLine(
      "a text in an older character set", "metrics/own/a.csv", Array(header.utf8) + [0xE9, 0x0A],
      isFull ? ["file-too-large", "value-too-long"] : ["export-encoding", "value-too-long"]),
    EndlessLine(
      "mended rows", "metrics/own/a.csv", Array("reject_file,reject_line\n".utf8),
      isFull ? ["file-too-large"] : ["value-too-long", "export-unrecognised"]),
    EndlessLine(
      "a definition", "campaigns/long.json", "{\"id\": \"", "file-too-large", "json-syntax", "json-invalid-text"),
    EndlessLine("the copy", "campaigns/spring/content.csv", "slot,title\n", "file-too-large", "value-too-long"),
    EndlessLine("a worklist", "progress/list.csv", "task,action\n", "file-too-large", "missing-key"),
    EndlessLine("a record", "progress/spring/1.json", "{", "file-too-large", "json-syntax"),
  ]

  @Test(.timeLimit(.patience(minutes: 5)), arguments: endlessLines)
  func aLineWithoutEndIsAFindingAndNoMore(line: EndlessLine) throws {
    let workspace = try workspace()
    try workspace.makeZeros(line.path, count: line.length)
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: workspace.path(line.path)))
    try file.write(contentsOf: Data(line.start))
    try file.close()
    let start = ContinuousClock.now
    let said = try run(workspace, "check")
    #expect(said.status == 1, "\(said.errors.suffix(300))")
    let found = said.errors.split(separator: "\n").filter { $0.hasPrefix("\(line.path):") && $0.contains(": error: ") }
    #expect(found.contains { found in line.codes.contains { found.hasSuffix("[\($0)]") } }, "\(found)")
    // What is quoted of such a line is short.
    #expect(said.errors.utf8.count < 20_000)
    if Self.isFull { print("a line of 4 GiB, \(line.name): refused after \(ContinuousClock.now - start)") }
  }

  @Test func aRowOfMillionsOfCellsIsAFindingAndNoMore() throws {
    let workspace = try workspace()
    let cells = String(repeating: "1,", count: Self.isFull ? 100 << 20 : 1 << 20)
    for start in ["", Self.header] {
      try workspace.write(start + cells, to: "metrics/own/a.csv")
      let said = try run(workspace, "check")
      #expect(said.status == 1, "\(said.errors.suffix(300))")
      #expect(
        said.errors.contains("metrics/own/a.csv:") && said.errors.utf8.count < 20_000, "\(said.errors.prefix(300))")
    }
  }

  @Test(.timeLimit(.patience(minutes: 10))) func readsAFolderOfVeryManyFiles() throws {
    let workspace = try workspace()
    for number in 0..<Self.fileCount {
      try workspace.write(
        Self.header + "2026-03-\(number % 2 + 2 < 10 ? "0" : "")\(number % 2 + 2),spring,linkedin,1\n",
        to: "metrics/own/part-\(number).csv")
    }
    let start = ContinuousClock.now
    let said = try run(workspace, "run")
    let length = ContinuousClock.now - start
    // Each file covers its day, and the last in the order of paths decides it.
    #expect(said.status == 0, "\(said.errors.suffix(300))")
    let again = try run(workspace, "run")
    #expect(again.output.hasSuffix("nothing changed\n"), "\(again.output.suffix(300))")
    if Self.isFull { print("a run over 100,000 exports took \(length)") }
  }

  /// What somebody does to a file while it is read.
  enum Meddling: CaseIterable {
    case growing, shrinking, vanishing, replaced
  }

  @Test(.timeLimit(.patience(minutes: 3)), arguments: Meddling.allCases)
  func aFileThatChangesWhileItIsReadIsReadWholeOrNotAtAll(meddling: Meddling) throws {
    let workspace = try workspace()
    let rows = (0..<20_000).map { "2026-03-0\($0 % 3 + 1),spring,linkedin,1\n" }.joined()
    let whole = Data((Self.header + rows).utf8)
    let path = workspace.path("metrics/own/day.csv")
    try workspace.write(Array(whole), to: "metrics/own/day.csv")
    let isOver = Atomic(false)
    let meddler = Thread {
      var length = whole.count
      while !isOver.load(ordering: .relaxed) {
        switch meddling {
        case .growing: length = length < 2 * whole.count ? length + 31 : whole.count
        case .shrinking: length = length > 1_000 ? length - 997 : whole.count
        case .vanishing:
          try? FileManager.default.removeItem(atPath: path)
          try? whole.write(to: URL(fileURLWithPath: path))
        case .replaced: try? whole.write(to: URL(fileURLWithPath: path), options: .atomic)
        }
        guard meddling == .growing || meddling == .shrinking else { continue }
        let file = FileHandle(forWritingAtPath: path)
        try? file?.truncate(atOffset: UInt64(length))
        try? file?.close()
      }
    }
    meddler.start()
    for _ in 0..<(Self.isFull ? 100 : 4) {
      let said = try run(workspace, "run", "--quiet")
      #expect([0, 1].contains(said.status), "\(said.status): \(said.errors.suffix(300))")
    }
    isOver.store(true, ordering: .relaxed)
    while meddler.isExecuting { Thread.sleep(forTimeInterval: 0.01) }
    try workspace.write(Array(whole), to: "metrics/own/day.csv")
    #expect(try run(workspace, "run", "--quiet").status == 0)
    let usual = try self.workspace()
    try usual.write(Array(whole), to: "metrics/own/day.csv")
    #expect(try run(usual, "run", "--quiet").status == 0)
    expectSame(
      try workspace.bytes(below: "generated/spring/entries"), as: try usual.bytes(below: "generated/spring/entries"))
    #expect(try workspace.auditChain().faults() == [])
  }
}
