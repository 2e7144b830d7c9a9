public import Formats
import Quantities

// The patterns say how values are written; whether a day or a zone exists, the readers find out.
extension Schema {
  /// The name of a campaign or feed.
  public static let identifier = Schema.text(like: "^[a-z0-9]+(-[a-z0-9]+)*$", upTo: 64, such: "spring-launch-2026")
  /// A day.
  public static let day = Schema.text(
    like: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", such: "2026-11-23")
  /// An ISO week.
  public static let week = Schema.text(like: "^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$", such: "2026-W48")
  /// A time of day.
  public static let time = Schema.text(like: "^([01][0-9]|2[0-3]):[0-5][0-9]$", such: "09:30")
  /// A moment with its offset.
  public static let moment = Schema.text(
    like: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$",
    such: "2026-11-23T09:30:00+01:00")
  /// A local time, as generated documents hold it.
  public static let localTime = Schema.text(
    like: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$", such: "2026-11-23T09:30")
  /// A length of time of at least nothing.
  public static let length = Schema.text(like: "^-?[0-9]{1,8}[mhd]$", such: "24h")
  /// A length of time in whole days.
  static let wholeDays = Schema.text(like: "^-?[0-9]{1,8}[mhd]$", such: "14d")
  /// An absolute address.
  public static let link = Schema.text(
    like: "^[Hh][Tt][Tt][Pp][Ss]?://[^ ]+$", upTo: 2_048, such: "https://example.com/spring")
  /// A host alone.
  static let host = Schema.text(like: #"^[A-Za-z0-9.-]+$"#, upTo: 253, such: "example.com")
  /// The code of a currency in use.
  public static let currency = Schema.words(Currency.allCodes)
  /// The name of a time zone.
  public static let zone = Schema.words(ZoneName.canonical)
  /// The SHA-256 of something, with the name of the function before it.
  public static let seal = Schema.text(like: "^sha256:[0-9a-f]{64}$")
  /// An exact number as generated documents write it.
  public static let decimal = Schema.text(like: #"^-?[0-9]+(\.[0-9]+)?$"#)
  /// A weekday.
  public static let weekday = Schema.words(Weekday.allCases.map(\.abbreviation))

  /// A platform: one that is known, offered by editors, or one of the workspace's own.
  public static let platform = Schema.any(of: [.words(Platform.wellKnown.map(\.text)), .text()])

  /// A number, or a text of one.
  static let numberOrText = Schema.any(of: [.number(0...Int.max), .decimalText])
  /// A number above zero, or a text of one.
  static let positiveOrText = Schema.any(of: [.positive, .decimalText])
  /// A number as a text, for amounts that others would round.
  static let decimalText = Schema.text(like: #"^-?[0-9]+(\.[0-9]+)?$"#, such: "1200.50")

  /// A metric or KPI by its name.
  static func metric(_ names: Set<String>) -> Schema { .words(names.sorted()) }

  /// A text, or an object with the text under a key and more.
  static func textOr(_ keys: [Key]) -> Schema { .any(of: [.text(), .object(keys, isFree: true)]) }
}

extension Schema.Key {
  /// The key by which an editor finds the schema.
  static let schema = Schema.Key.may(
    "$schema", .anyText, "The schema of this file, for editors; the tool passes it over.")
}
