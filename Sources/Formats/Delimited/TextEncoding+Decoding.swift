public import Diagnostics

extension TextEncoding {
  /// Brings an export's bytes into UTF-8.
  ///
  /// A byte-order mark decides; without one, zero bytes in every second place mean UTF-16. Anything else is UTF-8,
  /// unless `stated` names another, or the whole text shows beyond doubt that it is in an older character set.
  /// Whatever cannot be decoded is `export-encoding`, at its line and column in the decoded text, and leaves no output.
  public static func decode(
    _ bytes: [UInt8], path: String, stated: TextEncoding? = nil
  ) -> Checked<DecodedText> {
    let encoding = detect(bytes)
    if encoding != .utf8 && encoding != .utf8BOM { return decode(bytes, encoding, path) }
    let start = encoding.markLength
    guard let fault = UTF8Check.firstFault(in: bytes, start..<bytes.count) else {
      return Checked(DecodedText(encoding: encoding, bytes: start == 0 ? bytes : Array(bytes[start...])))
    }
    if encoding == .utf8, let other = stated ?? characterSet(of: bytes), other != .utf8 {
      return decode(bytes, other, path)
    }
    let place = LineEnds.place(of: fault - start, in: Array(bytes[start..<fault]))
    return Checked(nil, [.notUTF8(bytes[fault], at: Location(path: path, place: place), mayState: encoding == .utf8)])
  }

  /// The older character set that a whole text shows beyond doubt.
  private static func characterSet(of bytes: [UInt8]) -> TextEncoding? {
    var evidence = CharacterSetEvidence()
    evidence.look(at: bytes)
    return evidence.encoding
  }

  private static func decode(_ bytes: [UInt8], _ encoding: TextEncoding, _ path: String) -> Checked<DecodedText> {
    var decoder = TextDecoder(encoding)
    var text = decoder.decode(bytes[...])
    text += decoder.finish()
    guard let fault = decoder.fault else { return Checked(DecodedText(encoding: encoding, bytes: text)) }
    return Checked(nil, [fault.finding(path: path)])
  }

  /// How a text is written, as far as its first bytes tell; `utf8` where they show nothing else.
  ///
  /// Half a kilobyte is enough to look at.
  public static func detect(_ bytes: some Collection<UInt8>) -> TextEncoding {
    let start = Array(bytes.prefix(512))
    switch (start.first, start.dropFirst().first) {
    case (0xEF, 0xBB) where start.count > 2 && start[2] == 0xBF: return .utf8BOM
    case (0xFF, 0xFE): return .utf16LE
    case (0xFE, 0xFF): return .utf16BE
    default: return wideByZeros(start) ?? .utf8
    }
  }

  /// UTF-16 if an eighth of the bytes are zero and nearly all of those stand in one half of the places.
  private static func wideByZeros(_ bytes: [UInt8]) -> TextEncoding? {
    guard bytes.contains(0) else { return nil }
    var zeros = (even: 0, odd: 0)
    for (position, byte) in bytes.enumerated() where byte == 0 {
      if position.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let enough = max(1, bytes.count / 8)
    // Not all of them: characters such as the ideographic space U+3000 have a low byte of zero.
    if zeros.odd >= enough, zeros.even * 8 <= zeros.odd { return .utf16LEBare }
    if zeros.even >= enough, zeros.odd * 8 <= zeros.even { return .utf16BEBare }
    return nil
  }
}

extension TextDecoder.Fault {
  /// The fault as a finding about a file.
  public func finding(path: String) -> Diagnostic {
    let location = Location(path: path, place: place)
    switch kind {
    case .notUTF8(let byte): return .notUTF8(byte, at: location, mayState: false)
    case .notInSet(let byte, let encoding):
      return Diagnostic(
        .exportEncoding, at: location, "the byte \(hexByte(byte)) here is no character of \(encoding.rawValue)")
    case .halfPair: return Diagnostic(.exportEncoding, at: location, "half of a surrogate pair stands here")
    case .cutOff:
      return Diagnostic(.exportEncoding, at: location, "the last character of the UTF-16 text is cut in half")
    }
  }
}

/// A byte as `0xE9`.
private func hexByte(_ byte: UInt8) -> String {
  "0x" + String(decoding: [hexDigit(byte >> 4), hexDigit(byte & 15)], as: UTF8.self)
}

extension Diagnostic {
  /// A byte that cannot be UTF-8 in a text that shows no other character set for certain.
  fileprivate static func notUTF8(_ byte: UInt8, at location: Location, mayState: Bool) -> Diagnostic {
    Diagnostic(
      .exportEncoding, at: location, "the byte \(hexByte(byte)) here is not UTF-8",
      help: mayState
        ? "save the file as UTF-8, or state `encoding` for the feed if all of it is in an older character set" : nil)
  }
}
