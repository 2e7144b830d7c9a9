import Diagnostics
import Formats
import Quantities
import Reports

@testable import Migration

/// Six small tables that a test changes where it needs to.
struct OldDump {
  var tables: [OldTable: [[String: String]]] = [
    .campaigns: [
      [
        "id": "1", "name": "Spring", "client_name": "Client", "objective": "Sell", "platforms": "[\"linkedin\"]",
        "start_date": "2026-03-02 00:00:00", "end_date": "2026-03-29 00:00:00", "cadence": "{\"linkedin\": 2}",
        "primary_cta": "Order", "status": "ACTIVE", "created_at": "2026-02-20 08:00:00",
        "updated_at": "2026-03-01 08:00:00",
      ]
    ]
  ]

  /// The moment of the migration.
  static let asOf = "2026-03-16T08:00:00Z"

  init() {}

  /// Changes the one campaign.
  func campaign(_ values: [String: String]) -> OldDump {
    var dump = self
    dump.tables[.campaigns]?[0].merge(values) { _, new in new }
    return dump
  }

  /// Adds a row; columns that are not named are NULL.
  func adding(_ table: OldTable, _ values: [String: String]) -> OldDump {
    var dump = self
    dump.tables[table, default: []].append(values)
    return dump
  }

  /// A calendar item on a Tuesday of the flight, changed as told.
  func item(_ id: String = "10", _ values: [String: String] = [:]) -> OldDump {
    adding(
      .calendarItems,
      [
        "id": id, "campaign_id": "1", "platform": "linkedin", "content_type": "post",
        "scheduled_at": "2026-03-03 09:00:00", "title": "One", "copy_text": "Words.", "status": "PENDING",
        "created_at": "2026-02-21 08:00:00",
      ].merging(values) { _, new in new })
  }

  /// A publishing task of item 10, changed as told.
  func task(_ id: String = "100", _ values: [String: String] = [:]) -> OldDump {
    adding(
      .operatorTasks,
      [
        "id": id, "campaign_id": "1", "calendar_item_id": "10", "task_type": "POST", "platform": "linkedin",
        "due_at": "2026-03-03 09:00:00", "status": "PENDING", "created_at": "2026-02-21 08:00:00",
      ].merging(values) { _, new in new })
  }

  /// The files, each table's columns in the database's order.
  func files(reversed: Bool = false) -> [String: [UInt8]] {
    var files = ["campaign-ops.json": Array("{\"schemaVersion\": 1}".utf8)]
    for table in OldTable.allCases {
      let columns = table.columns.map(\.name)
      let rows = (tables[table] ?? []).map { row in columns.map { row[$0] ?? "\\N" } }
      files["tables/\(table.rawValue).csv"] = DelimitedWriter.text([columns] + (reversed ? rows.reversed() : rows))
    }
    return files
  }

  /// Migrates it.
  func migrate(zone: Zone = .utc, reversed: Bool = false) -> Checked<Migrated> {
    MigrationStep.tablesToFiles.work(
      MigrationSource(
        files: files(reversed: reversed), paths: ["shots/a.png"], zone: zone, currency: nil,
        asOf: Instant(rfc3339: Self.asOf) ?? .latest))
  }

  /// The text of a file that the migration makes.
  func text(_ path: String) -> String {
    let file = migrate().output?.files.first { $0.path == path }
    return file.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }
}
