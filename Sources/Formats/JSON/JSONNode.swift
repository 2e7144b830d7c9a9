public import Diagnostics

/// A value read from a JSON document, with the place where it starts.
public struct JSONNode: Sendable, Hashable {
  /// What a value can be, as RFC 8259 names it.
  public enum Content: Sendable, Hashable {
    /// The word `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number, kept exactly as it was written.
    case number(JSONNumber)
    /// A string with its escapes resolved.
    case string(String)
    /// An array, in the order written.
    case array([JSONNode])
    /// An object's members, in the order written; no key occurs twice.
    case object([JSONMember])
  }

  /// Where the value's first byte stands.
  public let place: Place
  /// The value itself.
  public let content: Content

  /// Pairs a value with its place.
  public init(place: Place, content: Content) {
    self.place = place
    self.content = content
  }
}

/// A key and its value in an object, with the place of the key.
public struct JSONMember: Sendable, Hashable {
  /// The key with its escapes resolved.
  public let key: String
  /// Where the key's opening quote stands.
  public let keyPlace: Place
  /// The value.
  public let value: JSONNode

  /// Makes a member of an object.
  public init(key: String, keyPlace: Place, value: JSONNode) {
    self.key = key
    self.keyPlace = keyPlace
    self.value = value
  }
}

/// A number exactly as it was written, so that nothing is lost before somebody says how to read it.
public struct JSONNumber: Sendable, Hashable {
  /// The text as written; always a number by the grammar of RFC 8259, section 6.
  public let literal: String

  /// Keeps a literal that the reader has checked.
  init(literal: String) {
    self.literal = literal
  }

  /// The whole number written, or nothing if there is a fraction, an exponent or it does not fit 64 bits.
  public var int: Int? { Int(literal) }
}

extension JSONNode {
  /// The value under a key, or nothing if this is no object or has no such key.
  public subscript(key: String) -> JSONNode? {
    object?.first { $0.key == key }?.value
  }

  /// The text, if this is a string.
  public var string: String? {
    if case .string(let text) = content { text } else { nil }
  }

  /// The whole number, if this is one that fits 64 bits.
  public var int: Int? {
    if case .number(let number) = content { number.int } else { nil }
  }

  /// The truth value, if this is one.
  public var bool: Bool? {
    if case .bool(let flag) = content { flag } else { nil }
  }

  /// The elements, if this is an array.
  public var array: [JSONNode]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  /// The members, if this is an object.
  public var object: [JSONMember]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The kind of value with its article, as messages name it: "a string", "an object".
  public var kind: String {
    switch content {
    case .null: "null"
    case .bool: "a truth value"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }

  /// The same value without places, ready for writing.
  ///
  /// A number that is not a whole number within 64 bits becomes a string of its literal, because the
  /// writer has no case that could round it.
  public var plain: JSON {
    switch content {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .number(let number): number.int.map { .integer($0) } ?? .string(number.literal)
    case .string(let text): .string(text)
    case .array(let elements): .array(elements.map(\.plain))
    case .object(let members): .object(members.map { JSON.Field($0.key, $0.value.plain) })
    }
  }
}
