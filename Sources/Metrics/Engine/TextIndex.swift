#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Numbers texts from 0 in the order they are first met, without making a `String` of any.
///
/// Up to 32 bytes are compared as four words; longer ones byte by byte. The table is kept at most an eighth full, so
/// that the first look nearly always decides. Multipliers are drawn anew by each process: no file can be made to
/// collide.
struct TextIndex: ~Copyable {
  private struct Text {
    var first: UInt64
    var second: UInt64
    var third: UInt64
    var fourth: UInt64
    var length: Int
    /// Where a long text is kept.
    var start: Int
  }

  /// The longest text, in bytes, that is compared word by word.
  static let longestPlain = 32

  /// How many different texts there are.
  private(set) var count = 0
  private var texts: UnsafeMutablePointer<Text>
  private var capacity: Int
  private var table: UnsafeMutablePointer<UInt32>
  private var shift: UInt64
  private var long: [UInt8] = []
  /// For each length up to 32, four words that leave just so many bytes.
  private let masks: UnsafeMutablePointer<UInt64>
  private let factors = TextIndex.drawn

  private static let drawn: SIMD4<UInt64> = SIMD4(
    .random(in: 0 ... .max) | 1, .random(in: 0 ... .max) | 1, .random(in: 0 ... .max) | 1, .random(in: 0 ... .max) | 1)

  /// Makes an empty index.
  init() {
    capacity = 64
    texts = .allocate(capacity: 64)
    table = .allocate(capacity: 512)
    table.initialize(repeating: 0, count: 512)
    shift = 64 - 9
    masks = .allocate(capacity: 33 * 4)
    for length in 0...32 {
      for word in 0..<4 {
        let bytes = min(8, max(0, length - word * 8))
        masks[length * 4 + word] = bytes == 0 ? 0 : ~0 >> UInt64(64 - bytes * 8)
      }
    }
  }

  deinit {
    texts.deallocate()
    table.deallocate()
    masks.deallocate()
  }

  /// Forgets all texts.
  mutating func removeAll() {
    guard count > 0 else { return }
    count = 0
    long.removeAll()
    table.update(repeating: 0, count: 1 << Int(64 - shift))
  }

  /// The number of a text, and whether it is new; 32 bytes from its start must be readable.
  @inline(__always)
  mutating func number(of bytes: UnsafePointer<UInt8>, length: Int) -> (number: Int, isNew: Bool) {
    if length > 24 {
      return length > 32 ? longNumber(of: bytes, length: length) : longerNumber(of: bytes, length: length)
    }
    let raw = UnsafeRawPointer(bytes)
    let masks = masks + length &* 4
    return find(
      raw.loadUnaligned(as: UInt64.self) & masks[0],
      raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self) & masks[1],
      raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self) & masks[2], 0, length)
  }

  /// The same for texts of at most 32 bytes whose lengths differ much from one to the next.
  @inline(__always)
  mutating func wordsNumber(of bytes: UnsafePointer<UInt8>, length: Int) -> (number: Int, isNew: Bool) {
    let raw = UnsafeRawPointer(bytes)
    let masks = masks + length &* 4
    return find(
      raw.loadUnaligned(as: UInt64.self) & masks[0],
      raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self) & masks[1],
      raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self) & masks[2],
      raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self) & masks[3], length)
  }

  /// The same for columns whose texts mostly have no more than 16 bytes.
  @inline(__always)
  mutating func shortNumber(of bytes: UnsafePointer<UInt8>, length: Int) -> (number: Int, isNew: Bool) {
    if length > 16 { return longerNumber(of: bytes, length: length) }
    let raw = UnsafeRawPointer(bytes)
    let masks = masks + length &* 4
    return find(
      raw.loadUnaligned(as: UInt64.self) & masks[0],
      raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self) & masks[1], 0, 0, length)
  }

  @inline(never)
  private mutating func longerNumber(of bytes: UnsafePointer<UInt8>, length: Int) -> (number: Int, isNew: Bool) {
    length > 32 ? longNumber(of: bytes, length: length) : wordsNumber(of: bytes, length: length)
  }

  /// The number of two numbers together, and whether they are new.
  mutating func number(of first: Int, _ second: Int) -> (number: Int, isNew: Bool) {
    find(UInt64(truncatingIfNeeded: first), UInt64(truncatingIfNeeded: second), 0, 0, 16)
  }

  @inline(__always)
  private static func hash(
    _ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64, _ length: Int, _ factors: SIMD4<UInt64>
  ) -> UInt64 {
    let mixed =
      (first &* factors[0]) ^ (second &* factors[1]) ^ (third &* factors[2]) ^ (fourth &* factors[3])
      ^ UInt64(truncatingIfNeeded: length)
    return (mixed ^ (mixed >> 32)) &* factors[0]
  }

  @inline(__always)
  private mutating func find(
    _ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64, _ length: Int
  ) -> (number: Int, isNew: Bool) {
    var slot = Int(truncatingIfNeeded: TextIndex.hash(first, second, third, fourth, length, factors) >> shift)
    while true {
      let found = table[slot]
      if found == 0 {
        let text = Text(first: first, second: second, third: third, fourth: fourth, length: length, start: 0)
        return (add(text, at: slot), true)
      }
      let text = texts + Int(found &- 1)
      // One test for all words: each of them alone would be a branch that names of one start make hard to foresee.
      let differs =
        (text.pointee.first ^ first) | (text.pointee.second ^ second) | (text.pointee.third ^ third)
        | (text.pointee.fourth ^ fourth)
      if differs == 0, text.pointee.length == length { return (Int(found &- 1), false) }
      slot = (slot &+ 1) & ((1 << Int(64 &- shift)) &- 1)
    }
  }

  @inline(never)
  private mutating func longNumber(of bytes: UnsafePointer<UInt8>, length: Int) -> (number: Int, isNew: Bool) {
    let raw = UnsafeRawPointer(bytes)
    var hash = UInt64(truncatingIfNeeded: length)
    var offset = 0
    while offset + 8 <= length {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* factors[0]
      hash ^= hash >> 29
      offset += 8
    }
    while offset < length {
      hash = (hash ^ UInt64(bytes[offset])) &* factors[1]
      offset += 1
    }
    hash = (hash ^ (hash >> 32)) &* factors[2]
    var slot = Int(truncatingIfNeeded: hash >> shift)
    while table[slot] != 0 {
      let text = texts[Int(table[slot]) - 1]
      if text.length == length, text.first == hash, isSame(text.start, bytes, length) {
        return (Int(table[slot]) - 1, false)
      }
      slot = (slot + 1) & ((1 << Int(64 - shift)) - 1)
    }
    let start = long.count
    long.append(contentsOf: UnsafeBufferPointer(start: bytes, count: length))
    return (add(Text(first: hash, second: 0, third: 0, fourth: 0, length: length, start: start), at: slot), true)
  }

  private func isSame(_ start: Int, _ bytes: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    long.withUnsafeBufferPointer { kept in
      kept.baseAddress.map { memcmp($0 + start, bytes, length) == 0 } ?? false
    }
  }

  @inline(never)
  private mutating func add(_ text: Text, at slot: Int) -> Int {
    if count == capacity { grow() }
    texts[count] = text
    let size = 1 << Int(64 - shift)
    count += 1
    if count * 8 > size {
      spread(to: size * 4)
    } else {
      table[slot] = UInt32(truncatingIfNeeded: count)
    }
    return count - 1
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Text>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: texts, count: count)
    texts.deallocate()
    texts = larger
    capacity *= 2
  }

  /// Makes a larger table.
  private mutating func spread(to size: Int) {
    table.deallocate()
    table = .allocate(capacity: size)
    table.initialize(repeating: 0, count: size)
    shift = UInt64(64 - size.trailingZeroBitCount)
    for number in 0..<count {
      let text = texts[number]
      let hash =
        text.length > 32
        ? text.first : TextIndex.hash(text.first, text.second, text.third, text.fourth, text.length, factors)
      var slot = Int(truncatingIfNeeded: hash >> shift)
      while table[slot] != 0 { slot = (slot + 1) & (size - 1) }
      table[slot] = UInt32(truncatingIfNeeded: number + 1)
    }
  }
}
