import Campaigns
import Diagnostics
import Formats
import Quantities
import TestSupport
import Testing

@testable import Metrics

/// What must hold for an export of any kind, however its platform or a spreadsheet wrote it.
@Suite struct KindSampleProperties {
  /// The samples that give days, without the line that names the delimiter.
  static let daily = KindSample.all.filter { $0.values != nil && !$0.text.hasPrefix("sep=") }

  private static func space(_ sample: KindSample) throws -> Workspace {
    try Workspace().with("spring", ids: ["77"], names: ["spring*"]).with(feed: "own") { feed in
      feed.campaign = Placed(try #require(CampaignID("spring")), at: Location(path: "campaign-ops.json"))
      feed.platform = sample.platform
    }
  }

  /// The records, and the position of the header among them.
  private static func table(_ sample: KindSample) throws -> (records: [[String]], header: Int) {
    var feed = Feed(id: try #require(FeedID("own")))
    feed.campaign = Placed(try #require(CampaignID("spring")), at: Location(path: "campaign-ops.json"))
    feed.platform = sample.platform
    guard case .found(let recognition) = Recognition.look(at: sample.bytes, feed: feed) else {
      throw Missing()
    }
    var reader = DelimitedReader(sample.bytes, delimiter: recognition.delimiter)
    var records: [[String]] = []
    while let record = reader.next() { records.append(record.isBlank ? [""] : record.cells.texts) }
    return (records, recognition.recordsBefore)
  }

  private struct Missing: Error {}

  private static func text(_ records: [[String]], delimiter: UInt8, quotesAll: Bool = false) -> [UInt8] {
    guard quotesAll else { return DelimitedWriter.text(records, delimiter: delimiter) }
    let lines = records.map { record in
      record.map { "\"\($0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\"" }
        .joined(separator: String(UnicodeScalar(delimiter)))
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// UTF-16 with its mark.
  private static func wide(_ text: [UInt8], lowFirst: Bool) -> [UInt8] {
    let units = [0xFEFF] + Array(String(decoding: text, as: UTF8.self).utf16)
    return units.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return lowFirst ? bytes : bytes.reversed()
    }
  }

  @Test(arguments: daily)
  func isReadAlikeHoweverItIsEncoded(sample: KindSample) throws {
    let space = try Self.space(sample)
    let (records, _) = try Self.table(sample)
    let plain = space.read(["metrics/own/a.csv": sample.text])
    let comma = Self.text(records, delimiter: 0x2C)
    let lines = String(decoding: comma, as: UTF8.self)
    let ways: [(String, [UInt8])] = [
      ("commas", comma), ("semicolons", Self.text(records, delimiter: 0x3B)),
      ("tabs", Self.text(records, delimiter: 0x09)), ("quotes", Self.text(records, delimiter: 0x2C, quotesAll: true)),
      ("semicolons and quotes", Self.text(records, delimiter: 0x3B, quotesAll: true)),
      ("CRLF", Array(lines.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)),
      ("a mark", [0xEF, 0xBB, 0xBF] + comma), ("UTF-16LE", Self.wide(comma, lowFirst: true)),
      ("UTF-16BE with tabs", Self.wide(Self.text(records, delimiter: 0x09), lowFirst: false)),
      ("UTF-16LE with semicolons", Self.wide(Self.text(records, delimiter: 0x3B), lowFirst: true)),
    ]
    for (name, bytes) in ways {
      let other = space.read([SourceFile(path: "metrics/own/a.csv", bytes: bytes)])
      #expect(other.values == plain.values, "\(name)")
      #expect(other.diagnostics.map(\.code) == plain.diagnostics.map(\.code), "\(name)")
      #expect(other.ledger.readings.map(\.kind) == plain.ledger.readings.map(\.kind), "\(name)")
    }
  }

  @Test(arguments: daily)
  func theOrderOfRowsDoesNotMatter(sample: KindSample) throws {
    let space = try Self.space(sample)
    let (records, header) = try Self.table(sample)
    let plain = space.read(["metrics/own/a.csv": sample.text])
    for seed in 0..<4 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let rows = records[(header + 1)...].filter { $0 != [""] }.shuffled(using: &random)
      let text = Self.text(Array(records[...header]) + rows, delimiter: 0x09)
      let other = space.read([SourceFile(path: "metrics/own/a.csv", bytes: text)])
      #expect(other.values == plain.values, "\(seed)")
      #expect(other.ledger.readings.map(\.totalRows) == plain.ledger.readings.map(\.totalRows), "\(seed)")
    }
  }

  /// Any way to give each day's rows to one of two files leaves the cells as they are, and so does a second copy of each.
  ///
  /// A LinkedIn report must have its days together: one alone may be the start of a week.
  @Test(arguments: daily.filter { $0.kind != "linkedin_ads" })
  func anySplitByDaysGivesTheSameCells(sample: KindSample) throws {
    let space = try Self.space(sample)
    let (records, header) = try Self.table(sample)
    let plain = space.read(["metrics/own/a.csv": sample.text])
    let rows = records[(header + 1)...].filter { $0 != [""] }
    for seed in 0..<4 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var places: [Day: Bool] = [:]
      var parts: [[[String]]] = [[], []]
      for row in rows {
        let one = Self.text(Array(records[...header]) + [row], delimiter: 0x09)
        let alone = space.read([SourceFile(path: "metrics/own/a.csv", bytes: one)])
        // What only the whole column shows, as the order of day and month, no part of it shows.
        if alone.diagnostics.contains(where: { $0.severity == .error }) { return }
        guard let day = alone.ledger.cells.first?.key.day else { continue }
        let isSecond = places[day] ?? (random.int(0...1) == 1)
        places[day] = isSecond
        parts[isSecond ? 1 : 0].append(row)
      }
      let files = parts.filter { !$0.isEmpty }.map {
        Self.text(Array(records[...header]) + $0, delimiter: 0x09)
      }
      let sources = files.enumerated().flatMap { number, bytes in
        ["", " (1)"].map { SourceFile(path: "metrics/own/\(number)\($0).csv", bytes: bytes) }
      }
      #expect(space.read(sources).values == plain.values, "\(seed)")
    }
  }
}
