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
    var words: SIMD4<UInt64>
    var length: Int
    /// Where a long text is kept.
    var start: Int
  }

  /// How many different texts there are.
  private(set) var count = 0
  private var texts: UnsafeMutablePointer<Text>
  private var capacity: Int
  private var table: UnsafeMutablePointer<UInt32>
  private var shift: UInt64
  private var long: [UInt8] = []
  private let masks: UnsafeMutablePointer<SIMD4<UInt64>>
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
    masks = .allocate(capacity: 33)
    for length in 0...32 {
      var mask = SIMD4<UInt64>(repeating: 0)
      for word in 0..<4 {
        let bytes = min(8, max(0, length - word * 8))
        mask[word] = bytes == 0 ? 0 : ~0 >> UInt64(64 - bytes * 8)
      }
      masks[length] = mask
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
    if length > 32 { return longNumber(of: bytes, length: length) }
    let raw = UnsafeRawPointer(bytes)
    return find(raw.loadUnaligned(as: SIMD4<UInt64>.self) & masks[length], length)
  }

  /// The number of two numbers together, and whether they are new.
  mutating func number(of first: Int, _ second: Int) -> (number: Int, isNew: Bool) {
    find(SIMD4(UInt64(truncatingIfNeeded: first), UInt64(truncatingIfNeeded: second), 0, 0), 16)
  }

  @inline(__always)
  private mutating func find(_ words: SIMD4<UInt64>, _ length: Int) -> (number: Int, isNew: Bool) {
    let mixed = words &* factors
    var hash = mixed[0] ^ mixed[1] ^ mixed[2] ^ mixed[3] &+ UInt64(truncatingIfNeeded: length)
    hash = (hash ^ (hash >> 32)) &* factors[0]
    var slot = Int(truncatingIfNeeded: hash >> shift)
    while true {
      let found = table[slot]
      if found == 0 { return (add(words, length, 0, at: slot), true) }
      let text = texts + Int(found &- 1)
      if text.pointee.words == words, text.pointee.length == length { return (Int(found &- 1), false) }
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
      if text.length == length, text.words[0] == hash, isSame(text.start, bytes, length) {
        return (Int(table[slot]) - 1, false)
      }
      slot = (slot + 1) & ((1 << Int(64 - shift)) - 1)
    }
    let start = long.count
    long.append(contentsOf: UnsafeBufferPointer(start: bytes, count: length))
    return (add(SIMD4(hash, 0, 0, 0), length, start, at: slot), true)
  }

  private func isSame(_ start: Int, _ bytes: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    long.withUnsafeBufferPointer { kept in
      kept.baseAddress.map { memcmp($0 + start, bytes, length) == 0 } ?? false
    }
  }

  @inline(never)
  private mutating func add(_ words: SIMD4<UInt64>, _ length: Int, _ start: Int, at slot: Int) -> Int {
    if count == capacity { grow() }
    texts[count] = Text(words: words, length: length, start: start)
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
      var hash = texts[number].words[0]
      if texts[number].length <= 32 {
        let mixed = texts[number].words &* factors
        hash = mixed[0] ^ mixed[1] ^ mixed[2] ^ mixed[3] &+ UInt64(truncatingIfNeeded: texts[number].length)
        hash = (hash ^ (hash >> 32)) &* factors[0]
      }
      var slot = Int(truncatingIfNeeded: hash >> shift)
      while table[slot] != 0 { slot = (slot + 1) & (size - 1) }
      table[slot] = UInt32(truncatingIfNeeded: number + 1)
    }
  }
}
