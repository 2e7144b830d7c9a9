/// Reads the time zone files of the system: TZif, RFC 9636, versions 1 to 4.
///
/// Every count is checked against the bytes that are there before anything is read or reserved.
enum ZoneFile {
  /// The zone's history, or nothing if the bytes are cut off, contradict themselves or count leap seconds.
  static func read(_ bytes: [UInt8]) -> ZoneHistory? {
    var reader = Reader(bytes)
    guard let first = reader.header() else { return nil }
    if first.version == 0 { return reader.block(first, timeSize: 4)?.history(rule: nil) }
    // Later versions repeat the data with 64-bit times; the first block only serves readers from before them.
    guard reader.skip(first.size(timeSize: 4)), let second = reader.header(),
      let block = reader.block(second, timeSize: 8), let footer = reader.footer()
    else { return nil }
    if footer.isEmpty { return block.history(rule: nil) }
    guard let rule = ZoneRule(footer) else { return nil }
    return block.history(rule: rule)
  }

  /// The six counts that stand before a block.
  struct Header {
    let version: UInt8
    let utcFlags: Int
    let standardFlags: Int
    let leapSeconds: Int
    let times: Int
    let settings: Int
    let letters: Int

    /// How long the block is; counts have 32 bits, so this cannot overflow.
    func size(timeSize: Int) -> Int {
      times * (timeSize + 1) + settings * 6 + letters + leapSeconds * (timeSize + 4) + standardFlags + utcFlags
    }
  }

  /// The part of a block that says how clocks are set.
  struct Block {
    let times: [Int64]
    let kinds: [UInt8]
    let settings: [ClockSetting]

    func history(rule: ZoneRule?) -> ZoneHistory {
      ZoneHistory(times: times, kinds: kinds, settings: settings, rule: rule)
    }
  }

  /// Takes numbers and blocks from the front of the bytes.
  struct Reader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
    }

    private var left: Int { bytes.count - position }

    mutating func skip(_ count: Int) -> Bool {
      guard count <= left else { return false }
      position += count
      return true
    }

    /// The 44 bytes with the file's mark, its version and its counts.
    mutating func header() -> Header? {
      guard left >= 44, Array(bytes[position..<position + 4]) == Array("TZif".utf8) else { return nil }
      let version = bytes[position + 4]
      guard version == 0 || version >= UInt8(ascii: "2") else { return nil }
      position += 20
      let counts = (0..<6).map { _ in Int(number(size: 4)) }
      guard counts.allSatisfy({ $0 >= 0 }) else { return nil }
      return Header(
        version: version, utcFlags: counts[0], standardFlags: counts[1], leapSeconds: counts[2],
        times: counts[3], settings: counts[4], letters: counts[5])
    }

    /// A whole block; its unused parts, flags about standard and universal time, are passed over.
    mutating func block(_ header: Header, timeSize: Int) -> Block? {
      let end = position + header.size(timeSize: timeSize)
      guard end <= bytes.count, header.leapSeconds == 0, header.letters > 0, 1...256 ~= header.settings,
        [0, header.settings].contains(header.utcFlags), [0, header.settings].contains(header.standardFlags)
      else { return nil }
      let times = (0..<header.times).map { _ in number(size: timeSize) }
      guard zip(times, times.dropFirst()).allSatisfy(<) else { return nil }
      let kinds = Array(bytes[position..<position + header.times])
      guard kinds.allSatisfy({ Int($0) < header.settings }) else { return nil }
      position += header.times
      guard let settings = settings(header) else { return nil }
      position = end
      return Block(times: times, kinds: kinds, settings: settings)
    }

    private mutating func settings(_ header: Header) -> [ClockSetting]? {
      let letters = bytes[position + header.settings * 6..<position + header.settings * 6 + header.letters]
      var settings: [ClockSetting] = []
      for _ in 0..<header.settings {
        let offset = number(size: 4)
        let (flag, index) = (bytes[position], Int(bytes[position + 1]))
        position += 2
        guard flag <= 1, index < letters.count, offset.magnitude < UInt64(ZoneHistory.offsetLimit),
          let abbreviation = Reader.abbreviation(letters.dropFirst(index))
        else { return nil }
        settings.append(ClockSetting(offset: Int(offset), isDST: flag == 1, abbreviation: abbreviation))
      }
      return settings
    }

    /// The letters before the first zero byte; only those that RFC 9636 allows, since they are shown to people.
    private static func abbreviation(_ letters: ArraySlice<UInt8>) -> String? {
      guard let end = letters.firstIndex(of: 0), end > letters.startIndex else { return nil }
      let name = letters[..<end]
      return name.allSatisfy(ZoneRule.isNameByte) ? String(decoding: name, as: UTF8.self) : nil
    }

    /// The line after the second block, between two line feeds.
    mutating func footer() -> ArraySlice<UInt8>? {
      let lineFeed = UInt8(ascii: "\n")
      guard left >= 2, bytes[position] == lineFeed,
        let end = bytes[(position + 1)...].firstIndex(of: lineFeed)
      else { return nil }
      return bytes[position + 1..<end]
    }

    /// A signed number in the order of the network; the caller knows that its bytes are there.
    private mutating func number(size: Int) -> Int64 {
      let raw = bytes[position..<position + size].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      position += size
      return size == 4 ? Int64(Int32(truncatingIfNeeded: raw)) : Int64(bitPattern: raw)
    }
  }
}
