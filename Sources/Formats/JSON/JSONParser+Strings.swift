import Diagnostics

extension JSONParser {
  /// Reads the string whose opening quote is the next byte; a string without escapes is decoded in one go.
  mutating func string() -> String? {
    let opening = place
    index += 1
    let start = index
    skipPlainBytes()
    guard bytes.indices.contains(index) else { return stop(.jsonUnclosedString(path: path, place: opening)) }
    guard acceptText(start..<index) else { return nil }
    if bytes[index] == 0x22 {
      index += 1
      return String(decoding: bytes[start..<index - 1], as: UTF8.self)
    }
    return escapedString(opening: opening, start: start)
  }

  /// Reads on in a string that holds an escape, collecting its bytes.
  private mutating func escapedString(opening: Place, start: Int) -> String? {
    var text = Array(bytes[start..<index])
    while index < bytes.count {
      switch bytes[index] {
      case 0x22:
        index += 1
        return String(decoding: text, as: UTF8.self)
      case 0x5C:
        guard escape(into: &text) else { return nil }
      case 0x00..<0x20:
        return stop(.jsonControlCharacter(bytes[index], path: path, place: place, opening: opening))
      default:
        let runStart = index
        skipPlainBytes()
        guard acceptText(runStart..<index) else { return nil }
        text.append(contentsOf: bytes[runStart..<index])
      }
    }
    return stop(.jsonUnclosedString(path: path, place: opening))
  }

  /// Goes to the next quote, backslash or control character.
  private mutating func skipPlainBytes() {
    let start = index
    index = bytes.withUnsafeBufferPointer { buffer in
      var position = start
      while position < buffer.count {
        let byte = buffer[position]
        if byte < 0x20 || byte == 0x22 || byte == 0x5C { break }
        position += 1
      }
      return position
    }
  }

  /// Whether a run of a string is UTF-8; if not, the first wrong byte is recorded.
  private mutating func acceptText(_ range: Range<Int>) -> Bool {
    guard let fault = UTF8Check.firstFault(in: bytes, range) else { return true }
    findings.append(.jsonInvalidByte(bytes[fault], path: path, place: place(of: fault)))
    return false
  }

  /// Reads the escape at the index and appends what it stands for.
  private mutating func escape(into text: inout [UInt8]) -> Bool {
    let letter = index + 1 < bytes.count ? bytes[index + 1] : 0
    if letter == 0x75 { return unicodeEscape(into: &text) }
    guard let byte = Self.meaning(ofEscape: letter) else {
      findings.append(.jsonBadEscape(escapeText(length: 2), path: path, place: place))
      return false
    }
    text.append(byte)
    index += 2
    return true
  }

  private static func meaning(ofEscape letter: UInt8) -> UInt8? {
    switch letter {
    case 0x22, 0x5C, 0x2F: letter
    case 0x62: 0x08
    case 0x66: 0x0C
    case 0x6E: 0x0A
    case 0x72: 0x0D
    case 0x74: 0x09
    default: nil
    }
  }

  /// Reads `\uXXXX`, and the second half of a pair after the first; half a pair becomes U+FFFD and is recorded.
  private mutating func unicodeEscape(into text: inout [UInt8]) -> Bool {
    guard let unit = hexUnit(at: index) else {
      findings.append(.jsonBadEscape(escapeText(length: 6), path: path, place: place))
      return false
    }
    let written = escapeText(length: 6)
    let escapePlace = place
    index += 6
    if let scalar = Unicode.Scalar(UInt32(unit)) {
      appendUTF8(scalar, to: &text)
      return true
    }
    if unit < 0xDC00, let low = hexUnit(at: index), (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + UInt32(low) - 0xDC00)
    {
      index += 6
      appendUTF8(scalar, to: &text)
      return true
    }
    findings.append(.jsonLoneSurrogate(written, path: path, place: escapePlace))
    text.append(contentsOf: [0xEF, 0xBF, 0xBD])
    return true
  }

  /// The four digits of a `\uXXXX` that starts at an index, as a number.
  private func hexUnit(at start: Int) -> UInt16? {
    guard start + 6 <= bytes.count, bytes[start] == 0x5C, bytes[start + 1] == 0x75 else { return nil }
    var unit: UInt16 = 0
    for digit in bytes[start + 2..<start + 6] {
      guard let value = hexValue(digit) else { return nil }
      unit = unit << 4 | UInt16(value)
    }
    return unit
  }

  /// The text of an escape for a message: up to a length, but not beyond the string's end or its line.
  private func escapeText(length: Int) -> String {
    let rest = bytes[index...].prefix(length)
    let end = rest.dropFirst().firstIndex { $0 < 0x20 || $0 == 0x22 } ?? rest.endIndex
    return String(decoding: bytes[index..<end], as: UTF8.self)
  }
}
