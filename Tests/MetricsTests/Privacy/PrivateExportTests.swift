import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

/// An export with private texts is refused as a whole, at its cells, unless its feed allows them.
@Suite struct PrivateExportTests {
  private static let head = "date,campaign,platform,clicks,note\n"
  private static let text =
    head + "2026-03-02,spring,linkedin,5,\n2026-03-02,spring,linkedin,7,ines@acme.de\n"

  private func read(_ bytes: [UInt8], _ privateData: Feed.PrivateData) throws -> (MetricLedger, [Diagnostic]) {
    let id = try #require(FeedID("own"))
    var feed = Feed(id: id)
    feed.privateData = privateData
    var settings = Settings(name: "Desk", zone: .utc)
    settings.feeds = [id: feed]
    let day = try #require(Day("2026-03-04"))
    let (ledger, findings) = Intake.read(
      files: [SourceFile(path: "metrics/own/a.csv", bytes: bytes)], settings: settings, campaigns: [], asOf: day)
    return (ledger, findings.filter { $0.severity == .error })
  }

  private static let writings: [(String, @Sendable (String) -> [UInt8])] = [
    ("UTF-8", { Array($0.utf8) }), ("with a mark", { Array("\u{FEFF}\($0)".utf8) }),
    ("CRLF", { Array($0.replacing("\n", with: "\r\n").utf8) }), ("CR", { Array($0.replacing("\n", with: "\r").utf8) }),
    ("UTF-16", { ([0xFEFF] + $0.utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] } }),
  ]

  @Test(arguments: writings.indices) func refusesTheFileAtTheCellHoweverItIsWritten(row: Int) throws {
    let (ledger, findings) = try read(Self.writings[row].1(Self.text), .refuse)
    #expect(findings.map(\.code) == [.personalData])
    #expect(findings.first?.location == Location(path: "metrics/own/a.csv", line: 3, column: 30))
    #expect(findings.first?.message.contains("ines") == false)
    #expect(ledger.readings.map(\.rows.data) == [0])
  }

  @Test func readsItWhereTheFeedAllowsThat() throws {
    let (ledger, findings) = try read(Array(Self.text.utf8), .allow)
    #expect(findings == [])
    #expect(ledger.readings.map(\.rows.data) == [2])
  }

  @Test func tellsTwentyPlacesAndHowManyThereAre() throws {
    let rows = (0..<57).map { "2026-03-02,spring,linkedin,5,\($0)@acme.de\n" }.joined()
    let (_, findings) = try read(Array((Self.head + rows).utf8), .refuse)
    #expect(findings.count == 20)
    #expect(findings.contains { $0.message == "38 more like this from here on, 57 in the whole file" })
  }

  @Test func isTheDefault() throws {
    let id = try #require(FeedID("own"))
    #expect(Feed(id: id).privateData == .refuse)
  }

  private static let key = "AKIA" + "ABCDEFGHIJ234567"

  /// Places that are read in different ways: kept texts, texts nobody keeps, rows that are not plain, lines before.
  private static let places: [(String, [String])] = [
    ("a name", ["date,campaign,platform,clicks,note\n2026-03-02,KEY,linkedin,5,\n"]),
    ("a platform", ["date,campaign,platform,clicks,note\n2026-03-02,spring,KEY,5,\n"]),
    ("a column nobody reads", ["date,campaign,platform,clicks,note\n2026-03-02,spring,linkedin,5,KEY\n"]),
    ("within quotes", ["date,campaign,platform,clicks,note\n2026-03-02,spring,linkedin,5,\"a, KEY\"\n"]),
    ("a long text", ["date,campaign,platform,clicks,note\n2026-03-02,spring,linkedin,5,see the key KEY there\n"]),
    ("a figure", ["date,campaign,platform,clicks,note\n2026-03-02,spring,linkedin,KEY,\n"]),
    ("a day", ["date,campaign,platform,clicks,note\nKEY,spring,linkedin,5,\n"]),
    ("a row too long", ["date,campaign,platform,clicks,note\n2026-03-02,spring,linkedin,5,,KEY\n"]),
    ("a cell of two lines", ["date,campaign,platform,clicks,note\n2026-03-02,spring,linkedin,5,\"a\nKEY\"\n"]),
    ("a header", ["date,campaign,platform,clicks,KEY\n2026-03-02,spring,linkedin,5,\n"]),
    ("a line before the header", ["KEY\ndate,campaign,platform,clicks,note\n2026-03-02,spring,linkedin,5,\n"]),
    ("a metric", ["date,campaign,platform,metric,value\n2026-03-02,spring,linkedin,KEY,5\n"]),
    ("the end without a line end", ["date,campaign,platform,clicks,note\n2026-03-02,spring,linkedin,5,KEY"]),
    (
      "a text known from the file before",
      [
        "date,campaign,platform,clicks,note\n2026-03-02,KEY,linkedin,5,\n",
        "date,campaign,platform,clicks,note\n2026-03-03,KEY,linkedin,6,\n",
      ]
    ),
  ]

  private func codes(of texts: [String], pieces: Int = 256 << 10, threads: Int = 1) throws -> [[Code]] {
    let space = try Workspace().with("spring", names: ["spring"]).with(feed: "own")
    var context = IntakeContext(settings: space.settings, campaigns: space.campaigns, asOf: space.asOf)
    context.pieceSize = pieces
    context.threads = threads
    context.largeFile = 0
    let files = texts.enumerated().map { ExportFile(path: "metrics/own/\($0).csv", bytes: Array($1.utf8)) }
    let (_, findings) = Intake.read(exports: files, settings: space.settings, context)
    return texts.indices.map { number in
      findings.filter { $0.location?.path == "metrics/own/\(number).csv" }.map(\.code)
        .filter { $0 == .personalData || $0 == .secretFound }
    }
  }

  @Test(arguments: places.indices) func seesItWhereverItStands(row: Int) throws {
    let (place, texts) = Self.places[row]
    for (secret, code) in [(Self.key, Code.secretFound), ("ines@acme.de", .personalData)] {
      let filled = texts.map { $0.replacing("KEY", with: secret) }
      #expect(try codes(of: filled) == texts.map { _ in [code] }, "\(place)")
      let plain = texts.map { $0.replacing("KEY", with: "AKIA-2026-spring-campaign-for-all") }
      #expect(try codes(of: plain) == texts.map { _ in [] }, "\(place)")
    }
  }

  /// Reading sees what a search of all bytes finds, however the file is cut into pieces.
  @Test(arguments: 0..<40 as Range<UInt64>) func seesWhatASearchOfTheWholeFinds(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = [
      "spring", "spring", "linkedin", "2026-03-02", "5", "1,234.5", "", "a longer text of many words",
      "long-name_of.many-parts-2026",
      "hero@2x.png", "@acme", "ghp_tooshort", "sk_live_0123456789abcdef0", Self.key, "x\(Self.key)", "\(Self.key)x",
      "(\(Self.key))", "ines@acme.de", "say \"hi\"", "two\nlines",
    ]
    let rows = (0..<random.int(1...60)).map { _ in
      let odd = random.int(0...25) == 0
      let cells = (0..<5).map { column -> String in
        let plain = [
          "2026-03-0\(random.int(1...9))", "spring", "linkedin", "\(random.int(0...99))", "a text of some words",
        ][column]
        let word = odd && random.int(0...3) == 0 ? random.pick(words) ?? "" : plain
        return word.contains(where: { ",\"\n".contains($0) }) ? "\"\(word.replacing("\"", with: "\"\""))\"" : word
      }
      return cells.joined(separator: ",")
    }
    let text = (["date,campaign,platform,clicks,note"] + rows).joined(separator: "\n")
    let finds = try ExportBytes(Array(text.utf8)).privateFinds(keeping: 1, threads: 1)
    for (pieces, threads) in [(256 << 10, 1), (61, 1), (200, 2)] {
      let seen = try codes(of: [text], pieces: pieces, threads: threads)[0]
      #expect(seen.isEmpty == (finds.count == 0), "seed \(seed), pieces of \(pieces): \(finds)")
    }
  }

  @Test func anInspectionShowsTheSumsAndSaysThatARunRefusesTheFile() throws {
    let file = SourceFile(path: "a.csv", bytes: Array(Self.text.utf8))
    let day = try #require(Day("2026-03-04"))
    let found = try #require(Inspection.of(file, asOf: day))
    #expect(found.reading.rows.data == 2)
    #expect(found.findings.filter { $0.severity == .error }.map(\.code) == [.personalData])
    #expect(found.notes.contains { $0.contains("a run uses nothing of this file") })
  }
}
