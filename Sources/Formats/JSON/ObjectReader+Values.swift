public import Diagnostics

extension ObjectReader {
  /// A text that says something, of at most so many characters; blank is `value-empty`, longer `value-too-long`.
  public mutating func text(_ key: String, maxLength: Int = 4000, required: Bool = false) -> Placed<String>? {
    guard let node = node(key, required: required) else { return nil }
    return text(in: node, key: key, maxLength: maxLength)
  }

  /// A text that must be there and say something.
  public mutating func requiredText(_ key: String, maxLength: Int = 4000) -> Placed<String>? {
    text(key, maxLength: maxLength, required: true)
  }

  /// A whole number within a range; a fraction or exponent is a wrong type, anything outside `value-out-of-range`.
  public mutating func integer(
    _ key: String, in range: ClosedRange<Int> = Int.min...Int.max, required: Bool = false
  ) -> Placed<Int>? {
    guard let node = node(key, required: required) else { return nil }
    let place = location(of: node)
    guard case .number(let number) = node.content, number.isWhole else {
      record(.wrongType(key, expected: "a whole number", found: node.kind(exactly: true), at: place))
      return nil
    }
    guard let value = number.int, range.contains(value) else {
      record(.valueOutOfRange(key, value: number.literal, range: range, at: place))
      return nil
    }
    return Placed(value, at: place)
  }

  /// A number exactly as written, for amounts that are read as fixed-point.
  public mutating func number(_ key: String, required: Bool = false) -> Placed<JSONNumber>? {
    guard let node = node(key, required: required) else { return nil }
    guard case .number(let number) = node.content else { return refuse(node, key, expected: "a number") }
    return Placed(number, at: location(of: node))
  }

  /// A truth value.
  public mutating func boolean(_ key: String, required: Bool = false) -> Placed<Bool>? {
    guard let node = node(key, required: required) else { return nil }
    guard let flag = node.bool else { return refuse(node, key, expected: "`true` or `false`") }
    return Placed(flag, at: location(of: node))
  }

  /// One of the words of an enum; another is `unknown-value` with the closest word and all of them.
  public mutating func word<E: RawRepresentable & CaseIterable>(
    _ key: String, as words: E.Type, required: Bool = false
  ) -> Placed<E>? where E.RawValue == String {
    guard let text = text(key, required: required) else { return nil }
    if let word = E(rawValue: text.value) { return Placed(word, at: text.location) }
    record(.unknownValue(key, value: text.value, allowed: E.allCases.map(\.rawValue), at: text.location))
    return nil
  }

  /// A text that a function can read; what it cannot read is recorded under the code given.
  ///
  /// `expecting` completes "must be …", as in "a day such as 2026-11-23".
  public mutating func parsed<T>(
    _ key: String, code: Code, expecting: String, required: Bool = false, _ parse: (String) -> T?
  ) -> Placed<T>? {
    guard let text = text(key, required: required) else { return nil }
    if let value = parse(text.value) { return Placed(value, at: text.location) }
    record(.unreadable(code, key, value: text.value, expected: expecting, at: text.location))
    return nil
  }

  /// A text within a value already taken out; the key only names it in messages.
  public mutating func text(in node: JSONNode, key: String, maxLength: Int = 4000) -> Placed<String>? {
    guard let text = node.string else { return refuse(node, key, expected: "a string") }
    let place = location(of: node)
    guard !text.allSatisfy(\.isWhitespace) else {
      record(.valueEmpty(key, at: place))
      return nil
    }
    guard text.utf8.count <= maxLength || text.count <= maxLength else {
      record(.valueTooLong(key, length: text.count, limit: maxLength, at: place))
      return nil
    }
    return Placed(text, at: place)
  }

  /// Records a wrong type and gives nothing.
  mutating func refuse<T>(_ node: JSONNode, _ key: String, expected: String) -> T? {
    record(.wrongType(key, expected: expected, found: node.kind, at: location(of: node)))
    return nil
  }
}

extension JSONNumber {
  /// Whether the number is written without fraction and exponent.
  var isWhole: Bool { !literal.utf8.contains { $0 == 0x2E || $0 | 0x20 == 0x65 } }
}

extension JSONNode {
  /// The kind for a message that wants a whole number: another number is shown as it was written.
  func kind(exactly: Bool) -> String {
    if exactly, case .number(let number) = content { return quoted(number.literal) }
    return kind
  }
}
