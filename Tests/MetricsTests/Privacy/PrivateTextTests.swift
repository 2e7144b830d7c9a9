import Diagnostics
import TestSupport
import Testing

@testable import Metrics

/// What is taken for an e-mail address or a key in an export, and what only looks like one.
@Suite struct PrivateTextTests {
  private static func finds(in text: String) throws -> [ExportBytes.PrivateFind] {
    try ExportBytes(Array(text.utf8)).privateFinds(keeping: 100, threads: 2).first
  }

  private static let addresses = [
    "ines@acme.de", "Ines.Kern+news@mail.acme-studio.com", "<ines_k@acme.org>", "mailto:ines@acme.example",
    "INES@ACME.COM",
    "\"ines@acme.io\"", "https://ines:pass@acme.com/x", "ines%40x@acme.net", "ines@acme.com.", "a@b.co",
    "_ines@acme.shop",
    "o'brien@acme.ie", "ines@xn--mller-kva.com", "ines@sub.2x.de",
  ]

  private static let harmless = [
    "@acme", "Spring @acme.de launch", "hero@2x.png", "banner@3x.com", "IG@acme", "IG@acme.official",
    "@user@mastodon.social",
    "https://www.tiktok.com/@acme.de/video/1", "https://medium.com/@ines/post", "5 @ 3.50", "a@b", "@", "@@", "x@.de",
    "x@acme..de",
    "x@acme.d", "50%@home", "Sale@2026.11", "rate@10.0x", ".@acme.de", "sale @acme.com",
  ]

  @Test(arguments: addresses) func findsAnAddressWhereverItStands(text: String) throws {
    for line in ["\(text)", "2026-03-02,\(text),5\n", String(repeating: "x", count: 500) + " \(text)"] {
      #expect(try Self.finds(in: line).map(\.text) == [.mailAddress], "\(line)")
    }
  }

  @Test(arguments: harmless) func leavesHandlesAndImagesAlone(text: String) throws {
    #expect(try Self.finds(in: "2026-03-02,\(text),5\n") == [])
    #expect(try Self.finds(in: text) == [])
  }

  /// Letters and digits of no key.
  private static func filler(_ count: Int) -> String {
    String((0..<count).map { Array("a1B2c3D4e5F6g7H8i9J0")[$0 % 20] })
  }

  private static let keys: [(String, String)] = [
    ("AKIA" + "IOSFODNN7EXAMPLE", "a key of Amazon Web Services"), ("ghp_" + filler(36), "a key of GitHub"),
    ("github_pat_" + filler(30), "a key of GitHub"), ("glpat-" + filler(20), "a key of GitLab"),
    ("xoxb-" + filler(40), "a key of Slack"), ("sk_live_" + filler(24), "a key of Stripe"),
    ("AIza" + filler(35), "a key of Google"),
    ("ya29." + filler(60), "a key of Google"), ("EAA" + filler(120), "a key of Meta"),
    ("SG." + filler(22) + "." + filler(43), "a key of SendGrid"), ("shpat_" + filler(32), "a key of Shopify"),
    ("eyJ" + filler(20) + ".eyJ" + filler(30) + "." + filler(40), "a JSON web token"),
    ("sk-proj-" + filler(48), "a key of OpenAI"), ("pat-eu1-01234567-89ab-cdef-0123-456789abcdef", "a key of HubSpot"),
    (String(repeating: "A", count: 21) + filler(80), "a key of X"),
  ]

  @Test(arguments: keys) func findsAKeyWhereverItStands(key: String, name: String) throws {
    for line in [
      key, "a,\(key),b\n", "token=\(key)&x=1", "see \(key).", String(repeating: "word-", count: 99) + " " + key,
    ] {
      #expect(try Self.finds(in: line).map(\.text) == [.key(name)], "\(line)")
    }
  }

  @Test(arguments: keys) func takesNoPartOfAKeyForOne(key: String, name: String) throws {
    #expect(try Self.finds(in: "a,\(key.prefix(19)),b\n") == [])
    // Behind other letters it is a word of something else.
    #expect(try Self.finds(in: "a,SP_2026_\(key),b\n") == [])
  }

  @Test(arguments: [
    "SP_Spring_Launch_2026_Prospecting_DE_Video_15s_v2", "AKIA_spring_launch_2026", "EAA-Members-Conference-Leads-2026",
    "https://www.acme.example/landing/spring-launch-2026/index.html?utm_campaign=spring",
    "urn:li:activity:7170000000000000001",
    "550e8400-e29b-41d4-a716-446655440000", "d41d8cd98f00b204e9800998ecf8427e", "120208123456789012345678",
    "AIza-und-mehr-ueber-den-neuen-Tarif", "sk_live_event_2026",
    "eyJewellery.Spring.Collection-Launch-2026-Prospecting-Germany",
  ]) func leavesLongNamesAndNumbersAlone(text: String) throws {
    #expect(try Self.finds(in: "2026-03-02,\(text),5\n") == [])
  }

  @Test func findsWhatLiesAcrossTheEndsOfPieces() throws {
    let key = "ghp_" + Self.filler(36)
    for shift in [0, 1, 3, 7, 15, 16, 17, 19, 20, 21, 38, 39, 40, 41, 63] {
      let before = String(repeating: "x,", count: (1 << 19) - 40) + String(repeating: ",", count: shift)
      let text = before + "ines@acme.de;" + String(repeating: ";", count: 10) + key + ";end"
      let finds = try Self.finds(in: text)
      #expect(finds.map(\.offset) == [before.utf8.count, before.utf8.count + 23], "\(shift)")
    }
  }

  @Test func countsAllAndTellsTheFirst() throws {
    let lines = (0..<120_000).map { "2026-03-02,\($0)@acme.de\r\n" }.joined()
    let bytes = ExportBytes(Array(lines.utf8))
    let finds = try bytes.privateFinds(keeping: 3, threads: 2)
    #expect(finds.count == 120_000)
    #expect(
      try bytes.places(of: finds.first.map(\.offset)).map { [$0.line, $0.column] } == [[1, 12], [2, 12], [3, 12]])
  }
}
