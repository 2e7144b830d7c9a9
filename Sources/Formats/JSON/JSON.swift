/// A JSON value to be written: ordered keys, no places, and no number that could be rounded.
///
/// There is no floating case on purpose: exact amounts are written as strings of decimals. Whole numbers beyond
/// 2^53 are written exactly, but readers that use floating point, `jq` among them, will not keep them.
public enum JSON: Sendable, Hashable {
  /// The word `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A text.
  case string(String)
  /// An array.
  case array([JSON])
  /// An object, whose keys are written in the order given.
  case object([Field])

  /// A key and its value.
  public struct Field: Sendable, Hashable {
    /// The key.
    public let key: String
    /// The value.
    public let value: JSON

    /// Pairs a key with a value.
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// An object of those fields that have a value, in the order given.
  public static func object(omittingNil fields: [(String, JSON?)]) -> JSON {
    .object(fields.compactMap { key, value in value.map { Field(key, $0) } })
  }

  /// An array of texts.
  public static func strings(_ texts: some Sequence<String>) -> JSON {
    .array(texts.map { .string($0) })
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// Makes a text from a literal.
  public init(stringLiteral value: String) { self = .string(value) }
}

extension JSON: ExpressibleByIntegerLiteral {
  /// Makes a whole number from a literal.
  public init(integerLiteral value: Int) { self = .integer(value) }
}

extension JSON: ExpressibleByBooleanLiteral {
  /// Makes a truth value from a literal.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSON: ExpressibleByNilLiteral {
  /// Makes `null` from `nil`.
  public init(nilLiteral: ()) { self = .null }
}

extension JSON: ExpressibleByArrayLiteral {
  /// Makes an array from a literal.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
}

extension JSON: ExpressibleByDictionaryLiteral {
  /// Makes an object from a literal, keeping the order of the keys.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Field($0.0, $0.1) })
  }
}

extension JSON {
  /// The value of a key, for an object that has it.
  public subscript(key: String) -> JSON? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.key == key }?.value
  }

  /// The elements of an array; nothing for any other value.
  public var elements: [JSON]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }
}
