/// Builds zone files byte by byte, well-formed or not.
struct SampleZoneFile {
  var version = UInt8(ascii: "2")
  var times: [Int64] = []
  var kinds: [UInt8] = []
  /// Offset, daylight flag and where the letters begin.
  var settings: [(offset: Int32, flag: UInt8, letters: UInt8)] = [(3_600, 0, 0)]
  var letters = Array("CET\0CEST\0".utf8)
  var leapSeconds = 0
  var utcFlags: [UInt8] = []
  var footer = "\n\n"

  /// Both blocks and the footer; the first block is as empty as slim files have it.
  var bytes: [UInt8] {
    if version == 0 { return header(full: true) + block(timeSize: 4) }
    return header(full: false) + [0, 0, 0, 0, 0, 0, 0] + header(full: true) + block(timeSize: 8) + footer.utf8
  }

  private func header(full: Bool) -> [UInt8] {
    let counts =
      full ? [utcFlags.count, 0, leapSeconds, times.count, settings.count, letters.count] : [0, 0, 0, 0, 1, 1]
    return Array("TZif".utf8) + [version] + Array(repeating: 0, count: 15)
      + counts.flatMap { number(Int64($0), size: 4) }
  }

  private func block(timeSize: Int) -> [UInt8] {
    let rows = settings.flatMap { number(Int64($0.offset), size: 4) + [$0.flag, $0.letters] }
    let leaps = Array(repeating: UInt8(0), count: leapSeconds * (timeSize + 4))
    return times.flatMap { number($0, size: timeSize) } + kinds + rows + letters + leaps + utcFlags
  }

  private func number(_ value: Int64, size: Int) -> [UInt8] {
    (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> Int64($0 * 8)) }
  }
}
