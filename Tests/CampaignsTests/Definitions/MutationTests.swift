import Campaigns
import Diagnostics
import TestSupport
import Testing

/// Random damage to valid files: whatever comes of it, reading ends, and every finding points into the file.
@Suite("Damaged files")
struct MutationTests {
  static let spare = [
    "{", "}", "[", "]", ",", ":", "null", "true", "-1", "1e99", "9223372036854775807", #""""#, #""2026-W48""#, #""x""#,
    #""0001-01-01""#, #""9999-12-31""#, #""-36600d""#, "99999999999999999999",
  ]

  @Test(arguments: 0..<150 as Range<UInt64>)
  func neverCrashTheReader(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var tokens = tokens(of: Sample.definition(RoundTripTests.full))
    for _ in 0..<random.int(1...4) {
      let place = random.int(0...tokens.count - 1)
      switch random.int(0...3) {
      case 0: tokens.remove(at: place)
      case 1: tokens.insert(tokens[place], at: place)
      case 2: tokens[place] = random.pick(Self.spare) ?? ""
      default: tokens.swapAt(place, random.int(0...tokens.count - 1))
      }
    }
    let text = tokens.joined(separator: " ")
    let book = Sample.book(["campaigns/spring.json": text])
    let isSound = book.output?.campaigns.count == 1
    #expect(isSound != book.diagnostics.hasErrors, "\(text)")
    #expect(book.diagnostics.allSatisfy { ($0.location?.place.column ?? 0) <= text.utf8.count + 1 })
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func neverCrashTheOtherReaders(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func damaged(_ path: String, _ text: String) -> SourceFile {
      var bytes = Array(text.utf8)
      for _ in 0..<random.int(0...3) {
        bytes[random.int(0...bytes.count - 1)] = UInt8(truncatingIfNeeded: random.int(0...255))
      }
      return SourceFile(path: path, bytes: bytes)
    }
    let sources = BookSources(
      settings: damaged("campaign-ops.json", Sample.settings),
      definitions: [damaged("campaigns/spring.json", Sample.definition(RoundTripTests.full))],
      content: [damaged("campaigns/spring/content.csv", "slot,copy,link\nx/2026-W48/1,\"a, b\",https://a.example/b\n")],
      progress: [
        damaged("progress/spring/1.json", #"{ "action": "resume", "actor": "a", "at": "2026-11-25T10:00:00Z" }"#)
      ],
      zones: Sample.zones, metrics: Sample.metrics)
    let book = CampaignBook.read(sources)
    #expect(book.output != nil || book.diagnostics.hasErrors)
    #expect(book.diagnostics == book.diagnostics.sorted())
    let gate = Gate.examine(settings: sources.settings.bytes, entries: [])
    #expect(gate.version != 2 || gate.found == [.settings])
  }

  /// Texts, words, numbers and signs of a document without strings that hold quotes.
  private func tokens(of text: String) -> [String] {
    var tokens: [String] = []
    var isInside = false
    for character in text {
      if isInside || character == "\"" {
        if character == "\"", !isInside { tokens.append("") }
        tokens[tokens.count - 1].append(character)
        if character == "\"" { isInside.toggle() }
      } else if "{}[],:".contains(character) {
        tokens.append(String(character))
      } else if !character.isWhitespace {
        if tokens.last.map({ $0.first?.isNumber == true || $0.first?.isLetter == true }) == true {
          tokens[tokens.count - 1].append(character)
        } else {
          tokens.append(String(character))
        }
      }
    }
    return tokens
  }
}
