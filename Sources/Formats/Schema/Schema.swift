/// What a JSON value may be, in the keywords of JSON Schema (draft 2020-12).
///
/// A schema never refuses what the readers accept. It cannot say everything they ask for: that a day exists, that
/// shares add up, that a name refers to something; those stay the readers' alone.
public struct Schema: Sendable, Hashable {
  /// The keywords in the order they are written.
  public private(set) var keywords: [JSON.Field]

  /// Makes a schema of keywords.
  public init(_ keywords: [JSON.Field]) { self.keywords = keywords }

  /// The schema as it is written.
  public var json: JSON { .object(keywords) }

  /// Any value at all.
  public static let anything = Schema([])
  /// `true` or `false`.
  public static let boolean = Schema([type("boolean")])
  /// The word `null`.
  public static let null = Schema([type("null")])

  /// A text that says something: not only blanks, and no longer than so many characters.
  ///
  /// The limit is counted in scalars by validators and in characters by the readers, so a text of composed characters
  /// may reach it here first.
  public static func text(upTo most: Int = 4_000) -> Schema {
    Schema([type("string"), JSON.Field("maxLength", .integer(most)), JSON.Field("pattern", #"\S"#)])
  }

  /// A text that a pattern fits; the pattern is one of ECMA-262 and of Swift alike.
  public static func text(like pattern: String, upTo most: Int? = nil, such example: String? = nil) -> Schema {
    Schema(
      [type("string")] + [most.map { JSON.Field("maxLength", .integer($0)) }].compactMap(\.self)
        + [JSON.Field("pattern", .string(pattern))]
        + [example.map { JSON.Field("examples", [.string($0)]) }].compactMap(\.self))
  }

  /// Any text, even an empty one, as generated documents hold them.
  public static let anyText = Schema([type("string")])

  /// One of some words.
  public static func words(_ words: some Sequence<String>) -> Schema {
    Schema([JSON.Field("enum", .strings(words))])
  }

  /// One of the words of an enum.
  public static func word<Word: RawRepresentable<String> & CaseIterable>(of words: Word.Type) -> Schema {
    .words(words.allCases.map(\.rawValue))
  }

  /// One value and no other.
  public static func only(_ value: JSON) -> Schema { Schema([JSON.Field("const", value)]) }

  /// A whole number within a range.
  public static func whole(_ range: ClosedRange<Int>) -> Schema {
    Schema([type("integer")] + limits(range.lowerBound, range.upperBound))
  }

  /// A whole number of at least zero, as counts are.
  public static let count = Schema.whole(0...Int.max)

  /// A number within a range, its ends included.
  public static func number(_ range: ClosedRange<Int>) -> Schema {
    Schema([type("number")] + limits(range.lowerBound, range.upperBound))
  }

  /// A number above zero.
  public static let positive = Schema([type("number"), JSON.Field("exclusiveMinimum", 0)])

  /// An array of values of one kind.
  public static func list(_ element: Schema, atLeast least: Int = 0) -> Schema {
    Schema(
      [type("array"), JSON.Field("items", element.json)] + (least > 0 ? [JSON.Field("minItems", .integer(least))] : []))
  }

  /// An object whose keys the author chooses.
  ///
  /// `isFree` says whether keys beginning with `x-` may hold anything.
  public static func map(_ value: Schema, named name: Schema? = nil, isFree: Bool = false) -> Schema {
    Schema(
      [type("object")] + [name.map { JSON.Field("propertyNames", $0.json) }].compactMap(\.self)
        + (isFree ? [freeKeys] : []) + [JSON.Field("additionalProperties", value.json)])
  }

  /// An object of known keys; no other is accepted, but for those beginning with `x-` and `$schema` where `isFree`.
  public static func object(_ keys: [Key], isFree: Bool = false) -> Schema {
    let required = keys.filter(\.isRequired).map(\.name)
    return Schema(
      [type("object"), JSON.Field("properties", .object(keys.map { JSON.Field($0.name, $0.schema.json) }))]
        + (required.isEmpty ? [] : [JSON.Field("required", .strings(required))])
        + (isFree ? [freeKeys] : []) + [JSON.Field("additionalProperties", false)])
  }

  /// What any one of some schemas accepts.
  public static func any(of choices: [Schema]) -> Schema {
    Schema([JSON.Field("anyOf", .array(choices.map(\.json)))])
  }

  /// The same, or `null`.
  public var orNull: Schema {
    guard case .string(let name)? = keywords.first(where: { $0.key == "type" })?.value else {
      return .any(of: [self, .null])
    }
    var copy = self
    copy.keywords = keywords.map { $0.key == "type" ? JSON.Field("type", [.string(name), "null"]) : $0 }
    return copy
  }

  /// The same with a sentence for people, before all else.
  public func saying(_ sentence: String) -> Schema {
    Schema([JSON.Field("description", .string(sentence))] + keywords)
  }

  /// The same with what holds where nothing is stated, behind all else.
  public func usually(_ value: JSON) -> Schema { Schema(keywords + [JSON.Field("default", value)]) }

  private static let freeKeys = JSON.Field(
    "patternProperties", [#"^(x-|\$schema$)"#: ["description": "For your own use; the tool passes it over."]])

  private static func type(_ name: String) -> JSON.Field { JSON.Field("type", .string(name)) }

  private static func limits(_ least: Int, _ most: Int) -> [JSON.Field] {
    (least == .min ? [] : [JSON.Field("minimum", .integer(least))])
      + (most == .max ? [] : [JSON.Field("maximum", .integer(most))])
  }
}

extension Schema {
  /// A key of an object, with what may stand there.
  public struct Key: Sendable, Hashable {
    /// The key.
    public let name: String
    /// What may stand there, with its sentence.
    public let schema: Schema
    /// Whether the object makes no sense without it.
    public let isRequired: Bool

    /// A key that has to be there.
    public static func must(_ name: String, _ schema: Schema, _ sentence: String) -> Key {
      Key(name: name, schema: schema.saying(sentence), isRequired: true)
    }

    /// A key that may be left out, with what holds then.
    public static func may(_ name: String, _ schema: Schema, _ sentence: String, usually: JSON? = nil) -> Key {
      let said = schema.saying(sentence)
      return Key(name: name, schema: usually.map(said.usually) ?? said, isRequired: false)
    }
  }

  /// The names of an object's keys in their order; none of any other schema.
  public var keyNames: [String] {
    guard case .object(let keys)? = json["properties"] else { return [] }
    return keys.map(\.key)
  }
}
