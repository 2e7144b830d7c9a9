import Diagnostics
import Foundation
import Formats
import TestSupport
import Testing

@Suite struct JSONPropertiesTests {
  /// Strings that are hard on readers and writers.
  static let pieces = [
    "", "a", "key", "\"", "\\", "/", "\n", "\r\n", "\t", "\0", "\u{1F}", "\u{7F}", "é", "e\u{301}", "€", "😀",
    "\u{2028}",
    "\u{FEFF}", "\u{FFFD}", "<<<<<<< HEAD", "// no", "日本語",
  ]

  /// A random value of at most so many levels, without duplicate keys.
  static func value(_ random: inout SeededGenerator, levels: Int) -> JSON {
    switch random.int(0...(levels > 0 ? 7 : 4)) {
    case 0: return nil
    case 1: return .bool(random.int(0...1) == 1)
    case 2: return .integer(Int(truncatingIfNeeded: random.next()) >> random.int(0...63))
    case 3, 4: return .string(text(&random))
    case 5, 6: return .array((0..<random.int(0...5)).map { _ in value(&random, levels: levels - 1) })
    default:
      var keys: Set<String> = []
      let fields = (0..<random.int(0...5)).compactMap { _ -> JSON.Field? in
        let key = text(&random)
        let inner = value(&random, levels: levels - 1)
        return keys.insert(key).inserted ? JSON.Field(key, inner) : nil
      }
      return .object(fields)
    }
  }

  static func text(_ random: inout SeededGenerator) -> String {
    (0..<random.int(0...4)).compactMap { _ in random.pick(pieces) }.joined()
  }

  @Test(arguments: 0..<300 as Range<UInt64>) func readsBackWhatItWrites(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let value = Self.value(&random, levels: 5)
    for bytes in [value.pretty, value.line] {
      let checked = JSONReader.read(bytes, path: "a.json")
      expectNoFindings(checked.diagnostics)
      let node = try #require(checked.output)
      #expect(node.plain == value)
      #expect(node.plain.pretty == value.pretty)
    }
  }

  static let sample = Array(
    """
    {"name": "Früh\\u006aahr \\ud83d\\ude80 \\"x\\"", "n": [0, -1.5e+3, 12], // why
      "deep": [[{"a": null}], {}], /* more */ "flags": [true, false,], "t": "a\\tb😀"}\r\n
    """.utf8)

  /// Reads in both dialects and checks what must hold whatever the input: a finding or an output, and real places.
  private func survive(_ bytes: [UInt8]) {
    for dialect in [JSONReader.Dialect.strict, .withComments] {
      let checked = JSONReader.read(bytes, path: "a.json", dialect: dialect)
      if checked.output == nil, checked.diagnostics.isEmpty { Issue.record("silent refusal of \(bytes)") }
      for finding in checked.diagnostics where !isReal(finding.location?.place, in: bytes) {
        Issue.record("\(finding) is outside \(bytes)")
      }
      if let node = checked.output, checked.diagnostics.isEmpty {
        let again = JSONReader.read(node.plain.pretty, path: "b.json")
        if again.output?.plain != node.plain { Issue.record("does not survive writing: \(bytes)") }
      }
    }
  }

  private func isReal(_ place: Place?, in bytes: [UInt8]) -> Bool {
    guard let place else { return false }
    var lengths: [Int] = [0]
    var previous: UInt8 = 0
    for byte in bytes {
      let completesPair = byte == 0x0A && previous == 0x0D
      previous = byte
      if completesPair { continue }
      if byte == 0x0A || byte == 0x0D { lengths.append(0) } else { lengths[lengths.count - 1] += 1 }
    }
    return lengths.indices.contains(place.line - 1) && (1...lengths[place.line - 1] + 1).contains(place.column)
  }

  @Test func survivesEveryTruncation() {
    for length in 0...Self.sample.count { survive(Array(Self.sample.prefix(length))) }
  }

  @Test func survivesEveryChangeOfOneByte() {
    let bytes: [UInt8] = [0, 0x09, 0x0A, 0x0D, 0x20, 0x22, 0x2C, 0x2D, 0x2F, 0x30, 0x3A, 0x5B, 0x5C, 0x5D, 0x7B, 0x7D]
    for index in Self.sample.indices {
      for byte in bytes + [0x65, 0x75, 0x7F, 0x80, 0xC2, 0xE2, 0xED, 0xF0, 0xFF] {
        var changed = Self.sample
        changed[index] = byte
        survive(changed)
      }
    }
  }

  @Test func survivesEveryLossAndDoublingOfOneByte() {
    for index in Self.sample.indices {
      var lost = Self.sample
      lost.remove(at: index)
      survive(lost)
      var doubled = Self.sample
      doubled.insert(Self.sample[index], at: index)
      survive(doubled)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func survivesRandomBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let likely = Array("{}[]\",:\\/*u0d8-1.eE+ \n\rtruefalsn".utf8) + [0x80, 0xE2, 0xFF]
    for _ in 0..<150 {
      survive(random.bytes(random.int(0...40)))
      survive((0..<random.int(0...60)).compactMap { _ in random.pick(likely) })
    }
  }

  /// A document at the depth limit is read, written, compared and dropped within half a megabyte of stack.
  @Test func deepestDocumentNeedsLittleStack() throws {
    let depth = JSONReader.maxDepth / 2
    let text = String(repeating: #"{"k":["#, count: depth) + "1" + String(repeating: "]}", count: depth)
    let finished = DispatchSemaphore(value: 0)
    let thread = Thread {
      let node = JSONReader.read(Array(text.utf8), path: "a").output
      let value = node?.plain
      let again = JSONReader.read(value?.pretty ?? [], path: "b").output
      #expect(again?.plain == value && value != nil && node != again)
      #expect(Set([value, again?.plain]).count == 1)
      finished.signal()
    }
    // Sanitizers put guards around every variable, so that each frame takes several times its room.
    let isSanitized = ["__asan_init", "__tsan_init"].contains { (name: String) in dlsym(nil, name) != nil }
    thread.stackSize = (512 << 10) * (isSanitized ? 16 : 1)
    thread.start()
    #expect(finished.wait(timeout: .now() + 30) == .success)
  }
}
