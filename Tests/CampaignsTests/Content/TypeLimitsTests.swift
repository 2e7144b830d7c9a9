import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

/// How long a text may be depends on what it is published as.
@Suite("Limits of content types")
struct TypeLimitsTests {
  static func findings(_ csv: MarkedText, on platform: String, mix: String = "") -> [Diagnostic] {
    let calendar = mix.isEmpty ? "" : #""calendar": { "mix": { "\#(platform)": \#(mix) } }"#
    let definition = Sample.definition(
      calendar, replacing: ["platforms": #"["\#(platform)"]"#])
    return Sample.book(["campaigns/spring.json": definition, "campaigns/spring/content.csv": csv.text]).diagnostics
  }

  static func long(_ count: Int) -> String { String(repeating: "a", count: count) }

  /// Platform, type, copy, and whether it is refused.
  static let cases: [(String, String, String, Bool)] = [
    ("x", "post", long(281), true), ("x", "thread", long(280) + "\n\n" + long(280), false),
    ("x", "post", long(200) + "\n\n" + long(200), true), ("x", "thread", long(280) + "\n \n" + long(281), true),
    ("x", "thread", long(200) + "\n" + long(200), true), ("x", "dm", long(1_000), false),
    ("threads", "thread", "#one " + long(400) + "\n\n#two " + long(400), false),
    ("threads", "thread", "#one #two\n\nmore", true), ("threads", "post", "#one\n\n#two", true),
    ("bluesky", "thread", long(300) + "\n\n\n" + long(300) + "\n", false),
    ("linkedin", "article", long(3_001), false), ("linkedin", "article", long(110_001), true),
    ("linkedin", "post", long(3_001), true), ("tiktok", "carousel", long(4_000), false),
    ("tiktok", "carousel", long(4_001), true), ("tiktok", "video", long(2_201), true),
    ("instagram", "dm", "#a #b #c #d #e #f", false), ("instagram", "reel", "#a #b #c #d #e #f", true),
    ("instagram", "carousel", long(2_201), true),
  ]

  @Test(arguments: cases.indices)
  func aRowIsHeldAgainstTheLimitOfItsType(index: Int) {
    let (platform, type, copy, isRefused) = Self.cases[index]
    let csv = MarkedText("slot,type,copy\n\(platform)/2026-W48/1,\(type),①\"\(copy)\"\n")
    let found = Self.findings(csv, on: platform).filter { $0.code != .valueTooLong }
    #expect(found.isEmpty != isRefused, "\(found)")
    #expect(found.allSatisfy { $0.code == .copyTooLong || $0.code == .copyRefused })
  }

  /// Without a type of its own a row may become what the mix can make of it, and nothing else.
  @Test(arguments: [
    ("x", "", long(200) + "\n\n" + long(200), false), ("x", #"{ "post": 1 }"#, long(200) + "\n\n" + long(200), true),
    ("x", "", long(281), true), ("x", #"{ "dm": 1 }"#, long(281), false), ("x", #"{ "thread": 1 }"#, long(281), true),
    ("linkedin", "", long(3_001), true), ("linkedin", #"{ "post": 1, "article": 1 }"#, long(3_001), false),
  ])
  func aRowWithoutATypeIsHeldAgainstItsMix(platform: String, mix: String, copy: String, isRefused: Bool) {
    let csv = MarkedText("slot,copy\n\(platform)/2026-W48/1,①\"\(copy)\"\n")
    expectFindings(Self.findings(csv, on: platform, mix: mix), in: csv, isRefused ? ["①": .copyTooLong] : [:])
  }

  @Test func thePartOfAThreadThatIsTooLongIsNamed() {
    let csv = MarkedText("slot,type,copy\nx/2026-W48/1,thread,①\"one\n\ntwo \(Self.long(300))\n\nthree\"\n")
    let found = Self.findings(csv, on: "x")
    #expect(found.map(\.message) == ["part 2 of the thread has 304 of 280, by X counting"])
    #expect(found.map(\.help) == ["shorten the part, or part it with an empty line"])
  }

  /// Each part of a thread has media of its own.
  @Test func aThreadMayNameMoreMediaThanAPostTakes() {
    let place = Location(path: "c", line: 2, column: 1)
    var row = ContentRow(platform: .bluesky, at: place)
    row.asset = Placed((1...6).map { "assets/\($0).png" }.joined(separator: " "), at: place)
    let settings = Settings(name: "N", zone: .utc)
    let day = Day.latest
    func codes(_ type: ContentType) -> [Code] {
      RowCheck.findings(in: row, type: type, day: day, isSoon: false, settings: settings).map(\.code)
    }
    #expect(codes(.post) == [.mediaUnfit])
    #expect(codes(.thread).isEmpty)
  }

  /// What the calendar's own exports call a slot is one; read past, the row would take the next free slot.
  @Test(arguments: ["slot", "item", "Item", "item_id", "Item ID"])
  func anItemIsASlot(header: String) {
    let (rows, found) = ContentReaderTests.read(MarkedText("\(header),copy\nspring/x/2026-W49/1,Hello\n"))
    expectNoFindings(found)
    #expect(rows?.map(\.slot?.value) == ["x/2026-W49/1"])
  }

  @Test func aColumnThatMeansNothingIsToldWithTheOnesThatDo() {
    let csv: MarkedText = "slot,copy,①mood\nx/2026-W49/1,Hello,good\n"
    let found = ContentReaderTests.read(csv).found
    expectFindings(found, in: csv, ["①": .columnUnused])
    #expect(
      found.first?.help?.hasPrefix("nothing, if it is for people only; else rename it to one of `slot`, ") == true)
  }
}
