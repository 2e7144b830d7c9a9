import Diagnostics
import Formats
import Quantities

/// The most characters that texts may have.
enum TextLength {
  /// Names, clients, calls to action: as in the system this tool replaces.
  static let title = 255
  /// Everything else people write about a campaign.
  static let text = 4_000
  /// Copy of one item, and the checklist of one task.
  static let instruction = 100_000
}

/// Phrases that complete "must be …" in several places.
enum Wording {
  static let identifier = "small letters, digits and single hyphens, at most 64 bytes"
  static let day = "a day such as `2026-11-23`"
  static let time = "a time of day such as `09:30`"
  static let moment = "a moment such as `2026-11-23T09:30:00+01:00`"
  static let rowMoment =
    moment + ", or a local time such as `2026-11-23 09:30` or `23.11.2026 09:30` that happens once"
  static let link = "an absolute `http` or `https` address"
  static let length = "a length of time such as `90m`, `24h` or `7d`"
}

extension ObjectReader {
  /// A currency in use.
  mutating func currency(_ key: String) -> Placed<Currency>? {
    parsed(key, code: .invalidCurrency, expecting: "the code of a currency in use, such as `EUR`") { Currency($0) }
  }

  /// A day.
  mutating func day(_ key: String, required: Bool = false) -> Placed<Day>? {
    parsed(key, code: .invalidDate, expecting: Wording.day, required: required) { Day($0) }
  }

  /// A time of day.
  mutating func time(_ key: String, required: Bool = false) -> Placed<TimeOfDay>? {
    parsed(key, code: .invalidTime, expecting: Wording.time, required: required) { TimeOfDay($0) }
  }

  /// An absolute address.
  mutating func link(_ key: String) -> Placed<WebLink>? {
    parsed(key, code: .invalidLink, expecting: Wording.link) { WebLink($0) }
  }

  /// A length of time from nothing to a limit, in minutes.
  mutating func minutes(_ key: String, upTo most: Interval) -> Int? {
    guard let length = parsed(key, code: .invalidTime, expecting: Wording.length, { Interval($0) }) else { return nil }
    guard length.value.minutes >= 0, length.value <= most else {
      record(.lengthOutOfRange(key, length.value, most: most, at: length.location))
      return nil
    }
    return length.value.minutes
  }

  /// Lengths of time by words, such as `{"POST": "3d"}`; another word is an unknown key.
  mutating func lengths<Word: RawRepresentable<String> & CaseIterable & Hashable>(
    by words: Word.Type, _ key: String, upTo most: Interval
  ) -> [Word: Interval] {
    var lengths: [Word: Interval] = [:]
    guard let node = object(key) else { return lengths }
    var part = ObjectReader(node, path: location.path, what: key)
    for word in words.allCases {
      lengths[word] = part.minutes(word.rawValue, upTo: most).map { Interval(minutes: $0) }
    }
    record(part.finish())
    return lengths
  }

  /// A number, or where allowed a text of one, with at most so many decimals and within a range.
  mutating func amount(
    _ key: String, allowsText: Bool = false, decimals: Int = 6, from least: Int = 0, to most: Int = .max,
    required: Bool = false
  ) -> Placed<Amount>? {
    guard let node = node(key, required: required) else { return nil }
    return amount(in: node, key: key, allowsText: allowsText, decimals: decimals, from: least, to: most)
  }

  /// The same for a value already taken out; the key only names it in messages.
  mutating func amount(
    in node: JSONNode, key: String, allowsText: Bool = false, decimals: Int = 6, from least: Int = 0,
    to most: Int = .max
  ) -> Placed<Amount>? {
    let place = location(of: node)
    let literal: String
    switch node.content {
    case .number(let number): literal = number.literal
    case .string(let text) where allowsText: literal = text
    default:
      record(
        .wrongType(key, expected: allowsText ? "a number or a text of one" : "a number", found: node.kind, at: place))
      return nil
    }
    guard let amount = Amount(literal) else {
      record(.amountUnreadable(key, literal, at: place))
      return nil
    }
    let lowest = Amount(whole: least) ?? .zero
    guard amount >= lowest, Amount(whole: most).map({ amount <= $0 }) ?? true else {
      record(.valueOutOfRange(key, value: literal, range: least...most, at: place))
      return nil
    }
    guard amount.micros % Self.step(decimals) == 0 else {
      record(.tooManyDecimals(key, literal, most: decimals, at: place))
      return nil
    }
    return Placed(amount, at: place)
  }

  /// The millionths that the last of so many decimals stands for.
  private static func step(_ decimals: Int) -> Int64 {
    (decimals..<6).reduce(1) { product, _ in product * 10 }
  }

  /// A content type by its word, else `unknown-value` with the types to choose from: the platform's, if it is known.
  mutating func contentType(_ word: Placed<String>, key: String, on facts: PlatformFacts? = nil) -> ContentType? {
    if let type = ContentType(rawValue: word.value) { return type }
    let allowed = (facts?.types.map(\.type) ?? ContentType.allCases).map(\.rawValue)
    record(.unknownValue(key, value: word.value, allowed: allowed, at: word.location))
    return nil
  }

  /// The objects of an array, each read by a reader of its own whose findings are taken over.
  mutating func each<T>(_ key: String, as what: String, _ read: (inout ObjectReader) -> T?) -> [T] {
    var values: [T] = []
    for node in nodes(key) ?? [] {
      var part = ObjectReader(node, path: location.path, what: what)
      if let value = read(&part) { values.append(value) }
      record(part.finish())
    }
    return values
  }

  /// Texts without the places, for lists that no later check points at.
  mutating func plainTexts(_ key: String) -> [String] {
    (texts(key, maxLength: TextLength.text) ?? []).map(\.value)
  }
}

extension Diagnostic {
  fileprivate static func lengthOutOfRange(
    _ key: String, _ length: Interval, most: Interval, at location: Location
  ) -> Diagnostic {
    Diagnostic(.valueOutOfRange, at: location, "\(quoted(key)) is \(length), but must be from 0m to \(most)")
  }

  fileprivate static func amountUnreadable(_ key: String, _ literal: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .jsonNumberRange, at: location,
      "\(quoted(key)) is \(quoted(literal)), which is no number this tool keeps exactly",
      help: "write plain digits, at most six decimals, below nine trillion")
  }

  fileprivate static func tooManyDecimals(
    _ key: String, _ literal: String, most: Int, at location: Location
  ) -> Diagnostic {
    Diagnostic(.valueOutOfRange, at: location, "\(quoted(key)) is \(literal), but may have at most \(most) decimals")
  }
}
