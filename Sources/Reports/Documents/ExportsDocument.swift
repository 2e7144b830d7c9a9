import Campaigns
import Diagnostics
public import Formats
public import Metrics
import Quantities

/// How every export was understood, as `generated/exports.json`.
public enum ExportsDocument {
  /// Where the document stands.
  public static let path = "generated/exports.json"

  /// The document: the feeds, one entry an export, then the names that belong to no campaign.
  public static func json(of ledger: MetricLedger, feeds: [FeedState] = []) -> JSON {
    [
      "feeds": .object(feeds.map { JSON.Field($0.feed.id.text, $0.json) }),
      "exports": .array(ledger.readings.map(json)),
      "unattributed": .array(unattributed(of: ledger)),
    ]
  }

  /// What is worth a look in a review.
  ///
  /// What says nothing is left out; `inspect` tells the rest.
  private static func json(of reading: ExportReading) -> JSON {
    let head: [(String, JSON?)] = [
      ("id", .string(reading.id)),
      ("feed", .string(reading.feed.text)),
      ("table", ReadingJSON.table(of: reading)),
      ("kind", text(reading.kind) ?? .null),
      ("form", text(reading.form)),
      ("confidence", text(reading.confidence?.level.rawValue)),
      ("encoding", .string(words(for: reading.encoding))),
      ("delimiter", text(reading.delimiterName)),
      ("headerLine", reading.headerLine.map(JSON.integer) ?? .null),
      ("decimal", text(reading.decimal.choice?.rawValue)),
      ("dateOrder", text(reading.dateOrder.choice?.rawValue)),
      ("exportedOn", text(reading.exportedOn?.description) ?? .null),
      ("exportedOnFrom", text(reading.exportedOnFrom?.rawValue) ?? .null),
      ("newerThan", newerThan(of: reading)),
      ("days", days(of: reading)),
    ]
    let counts: [(String, JSON?)] = [
      ("period", ReadingJSON.period(of: reading).unlessEmpty),
      ("rows", rows(of: reading)),
      ("excluded", ReadingJSON.excluded(of: reading).unlessEmpty),
      ("refused", ReadingJSON.refused(of: reading).unlessEmpty),
      ("currencies", JSON.strings(reading.rows.currencies.currencies.map(\.code)).unlessEmpty),
      ("sums", sums(of: reading.rows.columns).unlessEmpty),
      ("supersededFigures", .integer(reading.supersededFigures)),
    ]
    return .object(omittingNil: head + counts)
  }

  /// An encoding in the words people use; one that has none stays as it is.
  private static func words(for encoding: String) -> String {
    switch TextEncoding(rawValue: encoding) {
    case .utf8: "UTF-8"
    case .utf8BOM: "UTF-8 with BOM"
    case .utf16LE: "UTF-16LE with BOM"
    case .utf16BE: "UTF-16BE with BOM"
    case .utf16LEBare: "UTF-16LE without BOM"
    case .utf16BEBare: "UTF-16BE without BOM"
    case .windows1252: "Windows-1252"
    case .latin1: "ISO 8859-1"
    case .windows1251: "Windows-1251"
    case nil: encoding == "ascii" ? "ASCII" : encoding
    }
  }

  private static func text(_ text: String?) -> JSON? {
    text.map { JSON.string($0) }
  }

  private static func newerThan(of reading: ExportReading) -> JSON {
    guard let older = reading.newerThan else { return .null }
    return ["file": .string(older.file), "because": .string(older.reason.rawValue)]
  }

  private static func days(of reading: ExportReading) -> JSON {
    guard let days = reading.days else { return .null }
    return ["first": .string(days.first.description), "last": .string(days.last.description)]
  }

  private static func rows(of reading: ExportReading) -> JSON {
    [
      "data": .integer(reading.dataRows),
      "used": .integer(reading.usedRows),
      "totals": .integer(reading.totalRows),
      "refused": .integer(reading.refusedRows),
      "unattributed": .integer(reading.unattributedRows),
    ]
  }

  /// The sum of each column over all data rows, used or not; nothing for a figure that never adds up.
  private static func sums(of tallies: ColumnTallies) -> JSON {
    .object(
      tallies.columns.indices.compactMap { position -> JSON.Field? in
        let column = tallies.columns[position]
        guard column.metric.kind == .additive else { return nil }
        return JSON.Field(column.metric.name, .string(WideAmount(micros: tallies.sums[position]).description))
      })
  }

  private static func unattributed(of ledger: MetricLedger) -> [JSON] {
    ledger.unattributed.map(json)
  }

  /// A name of no campaign, with what its rows spent in each currency.
  private static func json(of name: Unattributed) -> JSON {
    [
      "name": .string(name.name),
      "feed": .string(name.feed.text),
      "platform": .string(name.platform.description),
      "rows": .integer(name.rows),
      "spend": .array(
        name.spend.map { spent in
          [
            "amount": .string(spent.amount.description),
            "currency": spent.currency.map { .string($0.code) } ?? .null,
          ]
        }),
      "first": .string("\(name.location.path):\(name.location.place.line)"),
      "nearest": name.nearest.map { .string($0.text) } ?? .null,
    ]
  }
}

extension JSON {
  /// The value, or nothing if it says nothing: `null`, or an object or array without anything in it.
  fileprivate var unlessEmpty: JSON? {
    switch self {
    case .null, .object([]), .array([]): Optional<JSON>.none
    default: self
    }
  }
}
