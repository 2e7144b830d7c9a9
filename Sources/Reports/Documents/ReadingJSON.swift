import Campaigns
import Diagnostics
import Formats
import Metrics
import Quantities

/// The parts of a reading that several documents hold.
enum ReadingJSON {
  /// The delimiter in words.
  static func delimiter(of reading: ExportReading) -> JSON {
    reading.delimiterName.map(JSON.string) ?? .null
  }

  /// Which of several tables of its file a reading is of; nothing if the file has one.
  static func table(of reading: ExportReading) -> JSON? {
    guard let table = reading.table else { return nil }
    return [
      "number": .integer(table.number), "of": .integer(table.count),
      "title": table.title.map(JSON.string) ?? .null, "firstLine": .integer(table.firstLine),
      "lastLine": .integer(table.lastLine),
    ]
  }

  /// The first and last day of the date column, and how many different days it has.
  static func dates(of reading: ExportReading) -> JSON {
    guard let range = reading.rows.dates.range else { return .null }
    return [
      "first": .string(range.first.description), "last": .string(range.last.description),
      "days": .integer(reading.rows.dates.count),
    ]
  }

  /// The periods that rows cover, if they are not days.
  static func period(of reading: ExportReading) -> JSON {
    let periods = reading.rows.periods
    guard !periods.isEmpty else { return .null }
    let isOpen = periods.contains { $0.first == nil || $0.last == nil }
    return [
      "first": periods.compactMap(\.first).min().map { .string($0.description) } ?? .null,
      "last": isOpen ? .null : periods.compactMap(\.last).max().map { .string($0.description) } ?? .null,
      "count": .integer(periods.count),
      "from": reading.periodOrigin.map { .string($0.rawValue) } ?? .null,
    ]
  }

  /// Rows that are no data, by what they are.
  static func excluded(of reading: ExportReading) -> JSON {
    let excluded = reading.rows.excluded
    return counts([
      ("totals", excluded.totals), ("placeholders", excluded.placeholders), ("second headers", excluded.secondHeaders),
      ("repeated headers", excluded.repeatedHeaders),
    ])
  }

  /// Rows refused, by the code of the reason.
  static func refused(of reading: ExportReading) -> JSON {
    counts(reading.rows.refused.map { ($0.key.rawValue, $0.value) }.sorted { $0.0 < $1.0 })
  }

  private static func counts(_ counts: [(String, Int)]) -> JSON {
    .object(counts.filter { $0.1 > 0 }.map { JSON.Field($0.0, .integer($0.1)) })
  }

  /// How numbers and dates are written, and what shows it.
  static func grammar(of reading: ExportReading) -> JSON {
    ["decimal": json(of: reading.decimal), "dateOrder": json(of: reading.dateOrder)]
  }

  private static func json<Choice: RawRepresentable<String>>(of decision: GrammarDecision<Choice>) -> JSON {
    .object(omittingNil: [
      ("is", decision.choice.map { .string($0.rawValue) } ?? .null),
      ("decidedBy", .string(decision.basis.rawValue)),
      ("cell", decision.cell.map { .string($0.text) }),
      ("at", decision.cell.map { .string("\($0.place.line):\($0.place.column)") }),
      ("stated", decision.stated.map { .string($0) }),
    ])
  }

  /// The currencies stated, and where.
  static func currencies(of reading: ExportReading) -> JSON {
    .array(
      reading.rows.currencies.found.sorted { $0.key < $1.key }.map { key, seen in
        [
          "code": .string(key.currency.code), "in": .string(key.origin.rawValue), "count": .integer(seen.count),
          "first": .string("\(seen.first.line):\(seen.first.column)"),
        ]
      })
  }
}
