/// Keys and tokens by the shapes that their services give them, so that scanners can find them.
enum ServiceKey {
  /// The length of the shortest, in bytes.
  static let shortest = 20

  /// Whether a byte can stand in a key.
  static let letters: [Bool] = (0...255 as ClosedRange<UInt8>).map { byte in
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || [UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(byte)
  }

  /// A shape: how it starts, and what follows to the end of the text.
  private struct Shape {
    let service: String
    let start: [UInt8]
    let rest: ClosedRange<Int>
    let isRest: @Sendable (UInt8) -> Bool

    init(
      _ service: String, _ start: String, _ rest: ClosedRange<Int>,
      _ isRest: @escaping @Sendable (UInt8) -> Bool = ServiceKey.isPlain
    ) {
      self.service = service
      self.start = Array(start.utf8)
      self.rest = rest
      self.isRest = isRest
    }
  }

  /// The service whose key a run of such letters is, or nothing.
  static func service(of run: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    guard run.count >= shortest, mayStart[Int(run[run.startIndex])] else { return nil }
    var run = run
    // A full stop that ends a sentence is no part of the key.
    while run.last == UInt8(ascii: ".") || run.last == UInt8(ascii: "-") { run = run.dropLast() }
    for shape in shapes where run.starts(with: shape.start) {
      let rest = run.dropFirst(shape.start.count)
      if shape.rest.contains(rest.count), rest.allSatisfy(shape.isRest) { return "a key of \(shape.service)" }
    }
    return isWebToken(run) ? "a JSON web token" : nil
  }

  /// Whether any key starts with a byte.
  private static let mayStart: [Bool] = (0...255 as ClosedRange<UInt8>).map { byte in
    byte == UInt8(ascii: "e") || shapes.contains { $0.start.first == byte }
  }

  /// Three parts in the letters of base64url, the first two objects of JSON (RFC 7519).
  private static func isWebToken(_ run: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard run.starts(with: "eyJ".utf8), run.count >= 60 else { return false }
    let parts = run.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 3 && parts[1].starts(with: "eyJ".utf8) && parts[2].count >= 16
  }

  // As the services' own documents and the public rules of secret scanners give them, reviewed on 2026-11-23.
  private static let shapes: [Shape] =
    [
      Shape("Amazon Web Services", "AKIA", 16...16, isCapital),
      Shape("Amazon Web Services", "ASIA", 16...16, isCapital),
      Shape("GitHub", "github_pat_", 22...244, isWide), Shape("GitLab", "glpat-", 20...64, isWide),
      Shape("Stripe", "sk_live_", 16...247), Shape("Stripe", "rk_live_", 16...247),
      Shape("Google", "AIza", 35...35, isWide), Shape("Google", "ya29.", 30...400, isWide),
      Shape("Google", "GOCSPX-", 28...28, isWide), Shape("Meta", "EAA", 80...400),
      Shape("SendGrid", "SG.", 66...66, isDotted),
      Shape("OpenAI", "sk-proj-", 40...200, isWide), Shape("Anthropic", "sk-ant-", 40...200, isWide),
      Shape("HubSpot", "pat-na1-", 36...36, isWide), Shape("HubSpot", "pat-eu1-", 36...36, isWide),
      Shape("X", "AAAAAAAAAAAAAAAAAAAAA", 60...120),
    ]
    + ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"].map { Shape("GitHub", $0, 36...36) }
    + ["xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-"].map { Shape("Slack", $0, 20...255, isWide) }
    + ["shpat_", "shpca_", "shpss_", "shppa_"].map { Shape("Shopify", $0, 32...32) }

  @Sendable private static func isPlain(_ byte: UInt8) -> Bool {
    isCapital(byte) || (0x61...0x7A).contains(byte)
  }

  @Sendable private static func isCapital(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
  }

  @Sendable private static func isWide(_ byte: UInt8) -> Bool {
    isPlain(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  @Sendable private static func isDotted(_ byte: UInt8) -> Bool { isWide(byte) || byte == UInt8(ascii: ".") }
}
