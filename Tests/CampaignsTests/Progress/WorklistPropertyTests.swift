import Campaigns
import Diagnostics
import Formats
import Quantities
import TestSupport
import Testing

@Suite("Worklists and records in files of their own")
struct WorklistPropertyTests {
  static let digest = ProgressReaderTests.digest
  static let asset = "campaigns/spring/assets/proof.png"

  @Test(arguments: 0..<150 as Range<UInt64>)
  func sayTheSame(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let records = try (0..<random.int(1...12)).map { try record(number: $0, &random) }
    let files = records.enumerated().map { number, record in
      SourceFile(path: "progress/\(record.campaign)/\(number + 100).json", bytes: record.json.pretty)
    }
    let fromFiles = book(files)
    let fromRows = book([SourceFile(path: "progress/all.csv", bytes: worklist(of: records, &random))])
    expectNoFindings(fromFiles.diagnostics + fromRows.diagnostics)
    let expected = records.map(unplaced)
    #expect(fromFiles.output?.progress.map(unplaced) == expected)
    #expect(fromRows.output?.progress.map(unplaced) == expected)
    #expect(Set(fromRows.output?.progress.map(\.location) ?? []).count == records.count)
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func neverCrashTheReaderWhenDamaged(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let records = try (0..<4).map { try record(number: $0, &random) }
    var bytes = worklist(of: records, &random)
    for _ in 0..<random.int(1...6) where !bytes.isEmpty {
      let place = random.int(0...bytes.count - 1)
      switch random.int(0...3) {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: random.int(0...255))
      case 1: bytes.insert(random.pick(Array("\",;\t\r\n'/".utf8)) ?? 0, at: place)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + random.int(1...9)))
      default: bytes.insert(contentsOf: bytes[place...].prefix(random.int(1...60)), at: place)
      }
    }
    let path = random.pick(["progress/all.csv", "progress/spring/all.csv"]) ?? ""
    let damaged = book([SourceFile(path: path, bytes: bytes)])
    #expect(damaged.diagnostics == damaged.diagnostics.sorted())
    let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
    #expect(damaged.diagnostics.allSatisfy { ($0.location?.place.line ?? 0) <= lines })
    let errors = Set(damaged.diagnostics.filter { $0.severity == .error }.compactMap(\.location?.place.line))
    let kept = Set(damaged.output?.progress.map(\.location.place.line) ?? [])
    #expect(damaged.diagnostics.contains { $0.code == .exportUnclosedQuote } || kept.isDisjoint(with: errors))
  }

  private func book(_ files: [SourceFile]) -> Checked<CampaignBook> {
    let summer = Sample.definition(replacing: ["id": #""summer""#, "name": #""Summer""#])
    return CampaignBook.read(
      BookSources(
        settings: Sample.file("campaign-ops.json", Sample.settings),
        definitions: [
          Sample.file("campaigns/spring.json", Sample.definition()), Sample.file("campaigns/summer.json", summer),
        ],
        progress: files, paths: [Self.asset], zones: Sample.zones, metrics: Sample.metrics,
        digest: { _ in Self.digest }))
  }

  /// A text of odd characters without blanks around it.
  private func text(_ random: inout SeededGenerator) -> String {
    let middle = (0..<random.int(0...12)).map { _ in random.pick(Array("aé,;\t\"' \n\u{1F600}=|-x")) ?? "b" }
    return "«" + String(middle) + "»"
  }

  private func optional(_ random: inout SeededGenerator) -> String? { random.int(0...1) == 0 ? nil : text(&random) }

  private func record(number: Int, _ random: inout SeededGenerator) throws -> ProgressRecord {
    let nowhere = Location(path: "")
    let name = random.pick(["spring", "summer"]) ?? ""
    let campaign = try #require(CampaignID(name))
    // One second apart, so that the order of the records is that of their times.
    let at = try #require(Instant(rfc3339: "2026-11-25T10:00:\(number + 10)+01:00"))
    let action = try action(&random)
    let isAboutTask =
      switch action {
      case .start, .complete, .block, .unblock, .reschedule, .cancel: true
      default: false
      }
    return ProgressRecord(
      location: nowhere, campaign: campaign,
      task: isAboutTask ? Placed("\(campaign)/x/2026-W48/\(random.int(1...3))/post", at: nowhere) : nil, action: action,
      at: Placed(at, at: nowhere), actor: text(&random),
      outcome: action.proof == nil ? nil : optional(&random), notes: optional(&random))
  }

  private func action(_ random: inout SeededGenerator) throws -> ProgressRecord.Action {
    let (day, number) = (random.int(1...9), random.int(1...99))
    let to = try #require(Instant(rfc3339: "2026-12-0\(day)T09:00:00Z"))
    let actions: [ProgressRecord.Action] = [
      .start, .unblock, .activateCampaign, .resumeCampaign, .block(reason: text(&random)),
      .cancel(reason: text(&random)), .reopenCampaign(reason: text(&random)), .pauseCampaign(reason: optional(&random)),
      .completeCampaign(reason: optional(&random)), .reschedule(to: to, reason: text(&random)),
    ]
    let link = try #require(WebLink("https://x.com/acme/status/\(number)"))
    let proofs: [Proof] = [
      .url(link), .text("the answers given were: " + text(&random)), .manual(reason: "told by phone " + text(&random)),
      .upload(path: Self.asset, digest: nil), .upload(path: Self.asset, digest: Self.digest),
    ]
    if random.int(0...1) == 0 { return random.pick(actions) ?? .start }
    return .complete(Placed(random.pick(proofs) ?? .url(link), at: Location(path: "")))
  }

  /// The records as one text: columns in any order, with columns and rows that mean nothing in between.
  private func worklist(of records: [ProgressRecord], _ random: inout SeededGenerator) -> [UInt8] {
    let columns = [
      "Task", "CAMPAIGN", "action", "at", "Actor", "reason", "to", "Proof type", "proof", "digest", "out-come", "notes",
      "due", "x-own",
    ].shuffled(using: &random)
    var rows = [columns]
    for record in records {
      let cells = cells(of: record, &random)
      rows.append(columns.map { cells[$0] ?? "" })
      if random.int(0...3) == 0 { rows.append(columns.map { $0 == "action" ? " " : "any" }) }
    }
    let delimiter: UInt8 = random.pick([0x2C, 0x3B, 0x09]) ?? 0x2C
    return (random.int(0...1) == 0 ? [0xEF, 0xBB, 0xBF] : []) + DelimitedWriter.text(rows, delimiter: delimiter)
  }

  private func cells(of record: ProgressRecord, _ random: inout SeededGenerator) -> [String: String] {
    let statesCampaign = record.task == nil || random.int(0...1) == 0
    var cells: [String: String?] = [
      "Task": record.task?.value, "CAMPAIGN": statesCampaign ? record.campaign.text : nil,
      "action": record.action.word, "at": record.at.value.description, "Actor": record.actor,
      "reason": record.action.reason, "Proof type": record.action.proof?.kind, "proof": record.action.proof?.value,
      "out-come": record.outcome, "notes": record.notes, "due": "soon", "x-own": "1",
    ]
    if case .reschedule(let to, _) = record.action { cells["to"] = to.description }
    if case .upload(_, let digest) = record.action.proof { cells["digest"] = digest }
    return cells.compactMapValues { $0 }
  }

  /// The record as if it stood nowhere.
  private func unplaced(_ record: ProgressRecord) -> ProgressRecord {
    let nowhere = Location(path: "")
    var record = record
    record.location = nowhere
    record.task = record.task.map { Placed($0.value, at: nowhere) }
    record.at = Placed(record.at.value, at: nowhere)
    if let proof = record.action.proof { record.action = .complete(Placed(proof, at: nowhere)) }
    return record
  }
}
