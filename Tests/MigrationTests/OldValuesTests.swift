import Diagnostics
import Formats
import Quantities
import Testing

@testable import Migration

/// How single values of the old system are read.
@Suite struct OldValuesTests {
  @Test(
    arguments: [
      ("2026-11-23 09:00:00", "2026-11-23T09:00:00Z"),
      ("2026-11-23T09:00:00", "2026-11-23T09:00:00Z"),
      ("2026-11-23 09:00", "2026-11-23T09:00:00Z"),
      ("2026-11-23 09:00:00.123456", "2026-11-23T09:00:00Z"),
      ("2026-11-23", "2026-11-23T00:00:00Z"),
      ("2026-11-23 09:00:00+00", "2026-11-23T09:00:00Z"),
      ("2026-11-23 09:00:00.5+01", "2026-11-23T08:00:00Z"),
      ("2026-11-23 09:00:00-0530", "2026-11-23T14:30:00Z"),
      ("2026-11-23T09:00:00+05:30", "2026-11-23T03:30:00Z"),
      ("2026-11-23 09:00:00 UTC", "2026-11-23T09:00:00Z"),
      ("2026-11-23T09:00:00Z", "2026-11-23T09:00:00Z"),
      ("2026-02-29 09:00:00", nil), ("2026-11-23 25:00:00", nil), ("2026-11-23 09:00:61", nil),
      ("23.11.2026", nil), ("", nil), ("2026-11-23 09:00:00+99", nil), ("2026-11-23 09:00:00.", nil),
      ("2026-11-23x09:00", nil), ("infinity", nil),
      ("2026-11-23 09:00:+5", nil), ("2026-11-23 09:00:-0", nil), ("2026-11-23 09:00: 5", nil),
      ("2026-11-23 09:00:5", nil), ("2026-11-23 +9:00:00", nil), ("2026-11-23 09:00:٠٥", nil),
      ("2026-11-23 09:00:00.٥", nil), ("2026-11-23 09:00:00.5x", nil), ("2026-11-23 09:00:00.1.2", nil),
      ("2026-11-23 09:00:00++1", nil), ("2026-11-23 09:00:00+-5", nil), ("2026-11-23 09:00:00-+5", nil),
      ("2026-11-23 09:00:00+:0:1:0:0", nil), ("2026-11-23 09:00:00+1", nil), ("2026-11-23 09:00:00+100", nil),
      ("2026-11-23 09:00:00+01:", nil), ("2026-11-23 09:00:00+01:0", nil), ("2026-11-23 09:00:00+01:60", nil),
      ("2026-11-23 09:00:00+16", nil), ("2026-11-23 09:00:00 +01 +01", nil), ("2026-11-23 09:00:00Zulu", nil),
      ("2026-11-23 09:00:00\t+01", nil), ("2026-11-23 09:00:60", nil), ("2026-11-23 24:00:00", nil),
      ("2026-11-23 09:00:00+15:59", "2026-11-22T17:01:00Z"), ("2026-11-23T09:00:00-00", "2026-11-23T09:00:00Z"),
      ("1937-06-30 12:00:00+00:19:32", "1937-06-30T11:40:28Z"),
    ] as [(String, String?)])
  func readsTimesAsDatabasesWriteThem(text: String, expected: String?) {
    #expect(OldTime(text, in: .utc)?.instant.description == expected)
  }

  @Test(
    arguments: [
      ("2026-11-23 09:00:00", false), ("2026-11-23 09:00:00.000000", false), ("2026-11-23 09:00:00.000001", true),
      ("2026-11-23 09:00:00.5+01", true), ("2026-11-23", false),
    ])
  func knowsWhetherAPartOfASecondIsLost(text: String, isLost: Bool) throws {
    #expect(try #require(OldTime(text, in: .utc)).hasFraction == isLost)
  }

  @Test(
    arguments: [
      ("DONE", .done), ("done", .done), ("TaskStatus.DONE", .done), ("CalendarStatus.done", .done), ("UNDONE", nil),
      ("NOT_DONE", nil), ("x.DONE", nil), ("a.TaskStatus.DONE", nil), (".DONE", nil), ("DONE.", nil), ("", nil),
      (" DONE", nil), ("true", nil), ("1", nil), ("\u{FF24}ONE", nil),
    ] as [(String, TaskFate?)])
  func readsWordsOfTheOldSystemAndNoOthers(text: String, expected: TaskFate?) {
    #expect(TablesToFiles.word(text, as: TaskFate.self) == expected)
  }

  @Test(arguments: [
    ("Harbour Coffee Autumn", "harbour-coffee-autumn"), ("Café Übersee", "cafe-uebersee"),
    ("Cafe\u{301} U\u{308}bersee", "cafe-uebersee"), ("  --  A  &  B  ", "a-b"), ("Straße №5", "strasse-5"),
    ("東京 Pop-up", "pop-up"), ("東京", "campaign-7"), ("", "campaign-7"), ("Don't stop", "dont-stop"),
    ("ŁÓDŹ", "lodz"), ("../../etc/passwd", "etc-passwd"), ("a\u{202E}b", "ab"),
    ("one two three four five six seven eight nine ten eleven", "one-two-three-four-five-six-seven-eight-nine"),
    ("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv"),
  ])
  func makesIdentifiersOfNames(name: String, expected: String) {
    let slug = Slug.make(name, else: "campaign-7")
    #expect(slug == expected)
    #expect(CampaignID(slug) != nil)
  }

  @Test func numbersEqualIdentifiers() {
    var taken: Set = ["a", "a-2"]
    let next = Slug.unique("a") { taken.contains($0) }
    taken.insert(next)
    #expect(next == "a-3")
    #expect(Slug.unique("b") { taken.contains($0) } == "b")
  }

  /// A cell as written and what it says; nothing for NULL.
  static let cells: [(String, String?)] = [
    ("", nil), ("\\N", nil), ("NULL", nil), ("\"\"", ""), ("\"NULL\"", "NULL"), ("\"\\N\"", "\\N"), ("0", "0"),
    ("\"a \"\"b\"\", c\"", "a \"b\", c"), ("\"two\nlines\"", "two\nlines"), ("\"two\r\nlines\"", "two\r\nlines"),
    (" x ", " x "), ("Łódź 🔥", "Łódź 🔥"),
  ]

  @Test(arguments: cells) func tellsNullFromText(written: String, expected: String?) throws {
    let table = TableReader(
      .auditLog, path: "tables/audit_log.csv", bytes: Array("id,action,notes\n1,made,\(written)\n".utf8))
    let row = try #require(table.rows.first)
    #expect(row["notes"] == expected)
    #expect(table.findings.filter { $0.code == .migrationRepaired }.count == (written == "NULL" ? 1 : 0))
  }

  @Test(
    arguments: [
      ("\\N", nil), ("a\\", "a\\"), ("a\\tb\\nc\\\\d", "a\tb\nc\\d"), ("", ""), ("NULL", "NULL"), ("\"q\"", "\"q\""),
    ]
      as [(String, String?)])
  func readsTheTextFormOfPostgres(written: String, expected: String?) throws {
    let table = TableReader(
      .auditLog, path: "tables/audit_log.tsv", bytes: Array("id\taction\tnotes\n1\tmade\t\(written)\n\\.\n".utf8))
    #expect(table.findings.isEmpty)
    #expect(try #require(table.rows.first)["notes"] == expected)
    #expect(table.rows.count == 1)
  }

  @Test(arguments: [
    ("id,action\n1,a,b\n", "the row has 3 cells, the header has 2"),
    ("id,action\n1,a\n1,b\n", "the id `1` stands twice"),
    ("id,action\n,a\n", "the row has no id"), ("id,id,action\n1,1,a\n", "the column `id` stands twice"),
    ("id,notes\n1,a\n", "the table has no column `action`"), ("", "the table has no header"),
  ])
  func refusesWhatIsNoTable(text: String, message: String) {
    let table = TableReader(.auditLog, path: "tables/audit_log.csv", bytes: Array(text.utf8))
    #expect(table.findings.contains { $0.code == .tableInvalid && $0.message == message }, "\(table.findings)")
  }
}
