/// Checks stretches of text against the UTF-8 encoding of RFC 3629.
enum UTF8Run {
  /// The position of the first byte that begins no well-formed sequence; else where checking stopped, at or behind the end.
  ///
  /// A sequence may go on beyond `end`, but not beyond `limit`.
  static func check(
    _ text: UnsafePointer<UInt8>, from start: Int, to end: Int, limit: Int
  ) -> (position: Int, isFault: Bool) {
    var position = start
    while position < end {
      if text[position] < 0x80 {
        position += 1
        continue
      }
      let length = length(text, position, limit)
      if length == 0 { return (position, true) }
      position += length
    }
    return (position, false)
  }

  /// The length of the well-formed sequence at a position, or 0 if there is none.
  private static func length(_ text: UnsafePointer<UInt8>, _ position: Int, _ limit: Int) -> Int {
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch text[position] {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0x80...0xBF)
      }
    guard length > 0, position + length <= limit, second.contains(text[position + 1]) else { return 0 }
    for offset in 2..<max(length, 2) where text[position + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
