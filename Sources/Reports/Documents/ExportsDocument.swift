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
      "unattributed": .array(ledger.unattributed.map(json)),
    ]
  }

  private static func json(of reading: ExportReading) -> JSON {
    [
      "id": .string(reading.path),
      "feed": .string(reading.feed.text),
      "kind": reading.kind.map(JSON.string) ?? .null,
      "encoding": .string(words(for: reading.encoding)),
      "headerLine": reading.headerLine.map(JSON.integer) ?? .null,
      "exportedOn": reading.exportedOn.map { .string($0.description) } ?? .null,
      "days": reading.days.map { ["first": .string("\($0.first)"), "last": .string("\($0.last)")] } ?? .null,
      "rows": [
        "data": .integer(reading.dataRows),
        "used": .integer(reading.usedRows),
        "totals": .integer(reading.totalRows),
        "refused": .integer(reading.refusedRows),
        "unattributed": .integer(reading.unattributedRows),
      ],
      "supersededFigures": .integer(reading.supersededFigures),
    ]
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
    case nil: encoding
    }
  }

  private static func json(of name: Unattributed) -> JSON {
    [
      "name": .string(name.name),
      "feed": .string(name.feed.text),
      "platform": .string(name.platform.description),
      "rows": .integer(name.rows),
      "spend": .string(name.spend.description),
      "first": .string("\(name.location.path):\(name.location.place.line)"),
      "nearest": name.nearest.map { .string($0.text) } ?? .null,
    ]
  }
}
