import Diagnostics
import Formats
import Quantities
import Reports
import TestSupport
import Testing

@testable import Migration

/// Each repair and each loss, one row a rule.
@Suite struct TablesToFilesTests {
  /// A dump and what must be said about it.
  struct Row: Sendable, CustomTestStringConvertible {
    let rule: String
    let dump: OldDump
    let code: Code
    let message: String
    var testDescription: String { rule }

    init(_ rule: String, _ dump: OldDump, _ code: Code, _ message: String) {
      self.rule = rule
      self.dump = dump
      self.code = code
      self.message = message
    }
  }

  static let usual = OldDump()

  static let campaigns = [
    Row(
      "no name", usual.campaign(["name": ""]), .migrationRepaired, "the campaign has no name; it is called `Campaign 1`"
    ),
    Row(
      "no client", usual.campaign(["client_name": "\\N"]), .migrationRepaired,
      "`client_name` is empty, but must say something: `(not stated)`"),
    Row(
      "no start", usual.campaign(["start_date": "\\N"]), .migrationRepaired,
      "the campaign has no start; 2026-02-20 is taken"),
    Row(
      "no end", usual.campaign(["end_date": "\\N"]), .migrationRepaired, "the campaign has no end; 2026-04-01 is taken"),
    Row(
      "end before start", usual.campaign(["end_date": "2026-03-01"]), .migrationRepaired,
      "the end 2026-03-01 lies before the start; 2026-03-02 is taken"),
    Row(
      "too long", usual.campaign(["end_date": "2099-03-01"]), .migrationRepaired,
      "the end 2099-03-01 is more than five years away; 2031-03-01 is taken"),
    Row(
      "no platform", usual.campaign(["platforms": "[]"]), .migrationRepaired,
      "the campaign lists no platform; `linkedin`, the old default, is taken"),
    Row(
      "own platform", usual.campaign(["platforms": "[\"Mastodon (org)\"]"]), .migrationRepaired,
      "the platform `Mastodon (org)` is not one this tool knows; it becomes the workspace's own platform `mastodon-org`"
    ),
    Row(
      "reserved platform", usual.campaign(["platforms": "[\"internal\"]"]), .migrationRepaired,
      "the platform `internal` is not one this tool knows; it becomes the workspace's own platform `internal-platform`"),
    Row(
      "platforms that are no JSON", usual.campaign(["platforms": "linkedin"]), .migrationLogged,
      "`platforms` holds no JSON; what is there is in the log only"),
    Row(
      "cadence below zero", usual.campaign(["cadence": "{\"linkedin\": -1}"]), .migrationRepaired,
      "the cadence of `linkedin` is no number from 0 to 100; 0 is taken"),
    Row(
      "cadence of nobody", usual.campaign(["cadence": "{\"email\": 1}"]), .migrationLogged,
      "the cadence of `email` is for a platform that the campaign does not list; it is in the log only"),
    Row(
      "unknown status", usual.campaign(["status": "ARCHIVED"]), .migrationRepaired,
      "`ARCHIVED` in `status` is none of the old system's words; `PLANNED` is taken"),
    Row(
      "a long text", usual.campaign(["lead_capture_method": String(repeating: "x", count: 4_001)]), .migrationLogged,
      "`lead_capture_method` has 4001 characters; the first 4000 are carried over, the whole is in the log"),
  ]

  static let work = [
    Row(
      "an item without time", usual.item("10", ["scheduled_at": "soon"]), .migrationLogged,
      "the calendar item 10 has no time; it is in the log only"),
    Row(
      "an item far away", usual.item("10", ["scheduled_at": "2036-03-03 09:00:00"]), .migrationLogged,
      "the calendar item 10 is more than a year away from its campaign's flight; it is in the log only"),
    Row(
      "an item of no campaign", usual.item("10", ["campaign_id": "9"]), .migrationLogged,
      "the calendar item 10 belongs to campaign `9`, which is not there; it is in the log only"),
    Row(
      "a new platform", usual.item("10", ["platform": "email"]), .migrationRepaired,
      "`email` is added to the platforms of `spring`, with the cadence 0"),
    Row(
      "a type nobody takes", usual.item("10", ["content_type": "story"]), .migrationRepaired,
      "LinkedIn takes no `story`; the platform's usual type is taken, the old one is in the log"),
    Row(
      "a missing asset", usual.item("10", ["asset_ref": "a.png"]), .migrationRepaired,
      "the asset `a.png` is no address; it is named in the item's notes"),
    Row(
      "long copy", usual.item("10", ["copy_text": String(repeating: "x", count: 3_001)]), .migrationRepaired,
      "the copy is too long for linkedin (3001 of 3000); it is kept as a file, the item waits for shorter copy"),
    Row(
      "a task without item", usual.task("100", ["calendar_item_id": "\\N"]), .migrationRepaired,
      "the task 100 gets an item of its own: it has no calendar item"),
    Row(
      "a task of a lost item", usual.task("100", ["calendar_item_id": "8"]), .migrationRepaired,
      "the task 100 gets an item of its own: its calendar item 8 is gone"),
    Row(
      "two tasks of an item", usual.item().task().task("101"), .migrationLogged,
      "the POST task 101, still open, is in the log only: its calendar item 10 has a publishing task already"),
    Row(
      "a review", usual.task("100", ["task_type": "REVIEW", "status": "DONE"]), .migrationLogged,
      "the REVIEW task 100, done, is in the log only: tasks of this type belong to no calendar item here"),
    Row(
      "other copy in the task", usual.item().task("100", ["copy_text": "Other."]), .migrationRepaired,
      "the task's copy differs from its item's; the task's is taken, the item's is in the log"),
    Row(
      "done without a proof", usual.item().task("100", ["status": "DONE", "completed_at": "2026-03-03 09:10:00"]),
      .migrationRepaired, "the proof of task 100 does not prove by today's rules; it is carried over as somebody's word"
    ),
    Row(
      "done without a time", usual.item().task("100", ["status": "DONE"]), .migrationRepaired,
      "nothing says when task 100 was done; 2026-03-03T09:00:00Z is taken"),
    Row(
      "late for a week", usual.item().task("100", ["status": "OVERDUE"]), .migrationRepaired,
      "the task 100 is OVERDUE more than a week after its time; it counts as MISSED"),
    Row(
      "missed too early",
      usual.item("10", ["scheduled_at": "2026-03-12 09:00:00"]).task(
        "100", ["status": "MISSED", "due_at": "2026-03-12 09:00:00"]), .migrationRepaired,
      "the task 100 was MISSED before its week was over; it is cancelled with that reason"),
    Row(
      "blocked after a week", usual.item().task("100", ["status": "BLOCKED", "updated_at": "2026-03-14 09:00:00"]),
      .migrationRepaired,
      "the task 100 was blocked after it would have been given up; it is blocked at 2026-03-03T09:00:00Z"),
    Row(
      "the item knows better", usual.item("10", ["status": "DONE"]).task(), .migrationRepaired,
      "the calendar item is DONE, its task is PENDING; the task's counts"),
  ]

  static func entry(_ values: [String: String]) -> OldDump {
    usual.adding(
      .metricEntries,
      [
        "id": "5", "campaign_id": "1", "platform": "linkedin", "date": "2026-03-03 00:00:00", "metric_name": "clicks",
        "metric_value": "3.0",
      ].merging(values) { _, new in new })
  }

  static let figures = [
    Row(
      "an unknown figure", entry(["metric_name": "joy"]), .migrationLogged,
      "the metric entry 5 is in the log only: `joy` is no figure this tool knows"),
    Row(
      "no number", entry(["metric_value": "Infinity"]), .migrationLogged,
      "the metric entry 5 is in the log only: `Infinity` is no number that can be kept exactly"),
    Row(
      "too large", entry(["metric_value": "1e300"]), .migrationLogged,
      "the metric entry 5 is in the log only: `1e300` is no number that can be kept exactly"),
    Row(
      "below zero", entry(["metric_value": "-1"]), .migrationLogged,
      "the metric entry 5 is in the log only: `clicks` cannot be below zero"),
    Row("no day", entry(["date": "\\N"]), .migrationLogged, "the metric entry 5 is in the log only: it has no day"),
    Row(
      "an unknown column", usual.adding(.plans, ["id": "1", "campaign_id": "1", "version": "3", "angles": "[\"\"]"]),
      .migrationRepaired, "the version 3 of the plan becomes 1: versions count from 1 without a gap"),
  ]

  /// What a lenient reader would let pass: each cell that is not what its column says is named.
  static let doubtful = [
    Row(
      "a time that is none", usual.item().task("100", ["status": "DONE", "completed_at": "yesterday"]),
      .migrationLogged, "`yesterday` in `completed_at` is no time; it is in the log only"),
    Row(
      "done at a time that is none", usual.item().task("100", ["status": "DONE", "completed_at": "yesterday"]),
      .migrationRepaired, "nothing says when task 100 was done; 2026-03-03T09:00:00Z is taken"),
    Row(
      "a moved task without a time", usual.item().task("100", ["due_at": "2026-03-04 09:00:+5"]), .migrationLogged,
      "`2026-03-04 09:00:+5` in `due_at` is no time; it is in the log only"),
    Row(
      "an update without a time", usual.item("10", ["updated_at": "now"]), .migrationLogged,
      "`now` in `updated_at` is no time; it is in the log only"),
    Row(
      "a fraction", usual.item("10", ["scheduled_at": "2026-03-03 09:00:00.25"]), .migrationRepaired,
      "a fraction of a second is dropped in `scheduled_at`; the log has it whole"),
    Row(
      "fractions",
      usual.item("10", ["updated_at": "2026-03-03 09:00:00.25"]).item(
        "11", ["updated_at": "2026-03-03 09:00:00.5", "scheduled_at": "2026-03-04"]), .migrationRepaired,
      "2 fractions of a second are dropped in `updated_at`; the log has it whole"),
    Row(
      "a flight that begins at noon", usual.campaign(["start_date": "2026-03-02 12:00:00"]), .migrationRepaired,
      "a time of day is dropped in `start_date`; the log has it whole"),
    Row(
      "figures of a minute", entry(["date": "2026-03-03 14:07:00"]), .migrationRepaired,
      "a time of day is dropped in `date`; the log has it whole"),
    Row(
      "no status", usual.campaign(["status": "\\N"]), .migrationRepaired, "`status` is empty; `PLANNED` is taken"),
    Row(
      "no status of an item", usual.item("10", ["status": ""]), .migrationRepaired,
      "`status` is empty; `PENDING` is taken"),
    Row(
      "no task type", usual.task("100", ["task_type": "\\N"]), .migrationRepaired,
      "`task_type` is empty; `MANUAL` is taken"),
    Row(
      "a status that ends in another", usual.item().task("100", ["status": "UNDONE"]), .migrationRepaired,
      "`UNDONE` in `status` is none of the old system's words; `PENDING` is taken"),
    Row(
      "a boolean for a status", usual.item().task("100", ["status": "t"]), .migrationRepaired,
      "`t` in `status` is none of the old system's words; `PENDING` is taken"),
    Row(
      "a word of another type", usual.item().task("100", ["status": "x.DONE"]), .migrationRepaired,
      "`x.DONE` in `status` is none of the old system's words; `PENDING` is taken"),
    Row(
      "a version that is no number", plan(["version": "+2"]), .migrationRepaired,
      "`+2` in `version` is no number; 1 is taken"),
    Row(
      "angles that are no list", plan(["angles": "{}"]), .migrationLogged,
      "`angles` holds no list; what is there is in the log only"),
    Row(
      "themes that are no list", plan(["weekly_themes": "7"]), .migrationLogged,
      "`weekly_themes` holds no list; what is there is in the log only"),
    Row(
      "messaging that is a list", plan(["messaging": "[1]"]), .migrationLogged,
      "`messaging` holds no names with values; what is there is in the log only"),
    Row(
      "platforms that are no list", usual.campaign(["platforms": "true"]), .migrationLogged,
      "`platforms` holds no list; what is there is in the log only"),
    Row(
      "a cadence that is a list", usual.campaign(["cadence": "[3]"]), .migrationLogged,
      "`cadence` holds no names with values; what is there is in the log only"),
    Row(
      "a cadence that is a boolean", usual.campaign(["cadence": "{\"linkedin\": true}"]), .migrationRepaired,
      "the cadence of `linkedin` is no number from 0 to 100; 0 is taken"),
    Row(
      "two signs", entry(["metric_value": "--1e3"]), .migrationLogged,
      "the metric entry 5 is in the log only: `--1e3` is no number that can be kept exactly"),
    Row(
      "two signs of an exponent", entry(["metric_value": "1e++3"]), .migrationLogged,
      "the metric entry 5 is in the log only: `1e++3` is no number that can be kept exactly"),
    Row(
      "another sign of an exponent", entry(["metric_value": "1e+-3"]), .migrationLogged,
      "the metric entry 5 is in the log only: `1e+-3` is no number that can be kept exactly"),
    Row(
      "digits of another script", entry(["metric_value": "٣"]), .migrationLogged,
      "the metric entry 5 is in the log only: `٣` is no number that can be kept exactly"),
    Row(
      "a sum that was never one", entry(["metric_value": "1_000"]), .migrationLogged,
      "the metric entry 5 is in the log only: `1_000` is no number that can be kept exactly"),
    Row(
      "an id with a blank", usual.item("10", ["campaign_id": " 1"]), .migrationLogged,
      "the calendar item 10 belongs to campaign ` 1`, which is not there; it is in the log only"),
    Row(
      "an id with a zero", usual.item("10", ["campaign_id": "01"]), .migrationLogged,
      "the calendar item 10 belongs to campaign `01`, which is not there; it is in the log only"),
    Row(
      "instructions of their own", usual.item().task("100", ["instructions_text": "Do it."]), .migrationLogged,
      "`instructions_text` of 1 task is in the log only: tasks are titled and instructed anew"),
    Row(
      "a long reason",
      usual.item().task("100", ["status": "BLOCKED", "blocked_reason": String(repeating: "x", count: 4_001)]),
      .migrationLogged,
      "`blocked_reason` has 4001 characters; the first 4000 are carried over, the whole is in the log"),
  ]

  static func plan(_ values: [String: String]) -> OldDump {
    usual.adding(.plans, ["id": "1", "campaign_id": "1", "version": "1"].merging(values) { _, new in new })
  }

  @Test(arguments: campaigns + work + figures + doubtful) func saysWhatItChangesAndWhatHasNoPlace(row: Row) {
    let checked = row.dump.migrate()
    #expect(
      checked.diagnostics.contains { $0.code == row.code && $0.message == row.message && $0.location != nil },
      "\(checked.diagnostics.map(\.message))")
    let report = checked.output?.report
    #expect(report?.tables.allSatisfy(\.addsUp) == true)
    #expect(report?.findings == checked.diagnostics)
    #expect(report?.tables.map(\.name) == OldTable.allCases.map(\.rawValue))
  }

  @Test func aSoundDumpHasNothingToSay() {
    let dump = Self.usual.item().task(
      "100",
      [
        "status": "DONE", "completed_at": "2026-03-03 09:04:00", "completion_proof_type": "URL",
        "completion_proof_value": "https://www.linkedin.com/posts/client-1",
      ]
    ).adding(
      .auditLog,
      [
        "id": "1", "actor": "mira", "action": "activated_campaign", "entity_type": "campaign", "entity_id": "1",
        "created_at": "2026-03-01 08:00:00",
      ])
    #expect(dump.migrate().diagnostics.isEmpty, "\(dump.migrate().diagnostics)")
    #expect(
      dump.text("progress/spring/old-system.csv").contains(
        "spring/linkedin/2026-W10/1/post,,complete,2026-03-03T09:04:00Z,old-system,,,URL,https://www.linkedin.com/posts/client-1,"
      ))
    #expect(dump.text("progress/spring/old-system.csv").contains(",spring,activate,2026-03-01T08:00:00Z,mira,"))
  }

  @Test(arguments: [
    ("12.0", "12.0"), ("12.50", "12.50"), ("0.1", "0.1"), ("1e3", "1000"), ("1.5E+2", "150"), ("5e-05", "0.00005"),
    ("14.299999999999999", "14.299999999999999"), ("1.25e1", "12.5"), ("0", "0"),
  ]) func keepsFloatsAsTheyWereWritten(written: String, carried: String) {
    let text = Self.entry(["metric_value": written]).text("metrics/old-system/metric-entries.csv")
    #expect(text.contains(",clicks,\(carried),"), "\(text)")
  }

  @Test func theOrderOfRowsMakesNoDifference() throws {
    let dump = Self.usual.item().item("11").item("9", ["title": "Two"]).task().task("101", ["calendar_item_id": "9"])
    let one = try #require(dump.migrate().output)
    let other = try #require(dump.migrate(reversed: true).output)
    // The log names lines of the tables and so differs; everything people work with does not.
    #expect(one.files == other.files)
  }

  /// Rows made up of words that fit and words that do not: whatever comes, every row has one fate, and nothing traps.
  @Test(arguments: 0..<120 as Range<UInt64>) func everyRowOfAnyDumpHasExactlyOneFate(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var dump = OldDump()
    dump.tables[.campaigns] = []
    for table in OldTable.allCases {
      for id in 0..<Int.random(in: 0...6, using: &random) {
        var row: [String: String] = [:]
        for column in table.columns {
          row[column.name] = Self.words(for: column.name).randomElement(using: &random) ?? "\\N"
        }
        row["id"] = "\(id)"
        dump = dump.adding(table, row)
      }
    }
    let checked = dump.migrate()
    #expect(Set(checked.diagnostics).count == checked.diagnostics.count, "something is said twice")
    let migrated = try #require(checked.output, "\(checked.diagnostics.filter { $0.severity == .error })")
    for table in migrated.report.tables {
      #expect(table.addsUp)
      #expect(table.rows == dump.tables[OldTable(rawValue: table.name) ?? .campaigns]?.count ?? 0)
    }
    #expect(migrated.entries.count >= migrated.report.tables.reduce(0) { $0 + $1.rows })
    #expect(Set(migrated.files.map(\.path)).count == migrated.files.count)
    #expect(dump.migrate().output?.files == migrated.files)
  }

  private static func words(for column: String) -> [String] {
    let odd = ["\\N", "", "NULL", "0", "-1", "\u{0}", "a\"b\nc", "Ünïcode 🔥", "{", "[]", "{}", "../x", "=1+1"]
    return switch column {
    case "campaign_id", "calendar_item_id", "entity_id": ["0", "1", "2", "3", "0", "1", "99"] + odd.prefix(2)
    case let name where name.hasSuffix("_at") || name.hasSuffix("date") || name == "date":
      ["2026-03-03 09:00:00", "2026-03-10 09:00:00.5", "2026-03-10 11:00:00.5", "2026-03-17", "2026-03-29 02:30:00+02"]
        + odd
    case "status":
      ["PLANNED", "ACTIVE", "PAUSED", "COMPLETED", "PENDING", "DUE", "OVERDUE", "DONE", "MISSED", "BLOCKED"] + odd
    case "task_type": ["POST", "POST", "POST", "ENGAGE", "REVIEW"] + odd
    case "platform": ["linkedin", "x", "twitter", "email", "internal"] + odd
    case "platforms": ["[\"linkedin\", \"x\"]", "[\"nowhere\"]", "[1, null]"] + odd
    case "cadence": ["{\"linkedin\": 3}", "{\"x\": 1.5, \"linkedin\": \"2\"}"] + odd
    case "metric_value": ["3.0", "1e3", "NaN"] + odd
    case "metric_name": ["clicks", "followers", "spend"] + odd
    case "completion_proof_type": ["URL", "TEXT", "UPLOAD", "MANUAL"] + odd
    default: ["word", "some more words in a row"] + odd
    }
  }
}
