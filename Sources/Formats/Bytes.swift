/// The lower-case hexadecimal digit of a value below 16, as an ASCII byte.
func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? 0x30 &+ value : 0x57 &+ value
}

/// The value of an ASCII hexadecimal digit in either case, or nothing.
func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x37
  case 0x61...0x66: byte - 0x57
  default: nil
  }
}

/// Checks bytes against the UTF-8 encoding of RFC 3629.
enum UTF8Check {
  /// The index of the first byte that begins no well-formed sequence, or nothing if all are well formed.
  static func firstFault(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var index = range.lowerBound
      while index < range.upperBound {
        if buffer[index] < 0x80 {
          index += 1
          continue
        }
        let length = sequenceLength(in: buffer, at: index, end: range.upperBound)
        if length == 0 { return index }
        index += length
      }
      return nil
    }
  }

  /// Whether bytes are the beginning of a sequence that further bytes could complete.
  static func mayContinue(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count < 4 else { return false }
    // Some completion is well formed if the sequence is, so each possible second byte and length is tried.
    for second in [0x80, 0x90, 0xA0] as [UInt8] {
      let completed = Array((Array(bytes) + [second, 0x80, 0x80, 0x80]).prefix(4))
      let length = completed.withUnsafeBufferPointer { sequenceLength(in: $0, at: 0, end: 4) }
      if length > bytes.count { return true }
    }
    return false
  }

  /// The length of the well-formed sequence of several bytes at an index, or 0 if there is none.
  ///
  /// The second byte's limits exclude overlong forms, surrogates and values beyond U+10FFFF.
  static func sequenceLength(in bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Int {
    let lead = bytes[index]
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch lead {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0x80...0xBF)
      }
    guard length > 0, index + length <= end, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}

/// Appends a character in UTF-8.
func appendUTF8(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
  let value = scalar.value
  if value < 0x80 { return bytes.append(UInt8(truncatingIfNeeded: value)) }
  if value < 0x800 {
    bytes.append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
  } else {
    if value < 0x10000 {
      bytes.append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
    } else {
      bytes.append(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 12) & 0x3F)
    }
    bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 6) & 0x3F)
  }
  bytes.append(0x80 | UInt8(truncatingIfNeeded: value) & 0x3F)
}
