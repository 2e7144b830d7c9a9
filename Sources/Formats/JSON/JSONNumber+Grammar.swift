extension JSONNumber {
  /// What keeps a word from being a number by RFC 8259, section 6, or nothing if it is one.
  static func fault(in word: ArraySlice<UInt8>) -> String? {
    var rest = word
    if rest.first == 0x2D { rest.removeFirst() }
    guard let first = rest.first, isDigit(first) else { return faultOfStart(word, rest) }
    let whole = rest.prefix(while: isDigit)
    if whole.count > 1, first == 0x30 { return "it starts with a zero" }
    rest = rest.dropFirst(whole.count)
    if rest.first == 0x2E {
      let digits = rest.dropFirst().prefix(while: isDigit)
      if digits.isEmpty { return "no digit follows its point" }
      rest = rest.dropFirst(digits.count + 1)
    }
    if let letter = rest.first, letter | 0x20 == 0x65 {
      rest.removeFirst()
      if let sign = rest.first, sign == 0x2B || sign == 0x2D { rest.removeFirst() }
      let digits = rest.prefix(while: isDigit)
      if digits.isEmpty { return "its exponent has no digit" }
      rest = rest.dropFirst(digits.count)
    }
    guard let stray = rest.first else { return nil }
    return "`\(Character(Unicode.Scalar(stray)))` does not belong in a number"
  }

  private static func faultOfStart(_ word: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> String {
    if word.first == 0x2B { return "it starts with a plus sign" }
    if rest.first == 0x2E { return "no digit stands before its point" }
    if word.first == 0x2D { return "no digit follows its sign" }
    return "only `true`, `false` and `null` stand without quotes"
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
