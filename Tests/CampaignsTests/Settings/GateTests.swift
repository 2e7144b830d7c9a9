import Campaigns
import Diagnostics
import TestSupport
import Testing

@Suite("The gate")
struct GateTests {
  static let entries = ["campaign-ops.json", "campaigns", "metrics/", "progress", "generated", "audit/2026/x.jsonl"]

  /// A text, the code at `①`, a part of its message.
  static let rows: [(MarkedText, Code, String)] = [
    ("①{}", .schemaVersionMissing, "no `schemaVersion`"),
    (#"{ "schemaVersion": ①1 }"#, .schemaVersionTooOld, "version 1, this campaign-ops works on 2"),
    (#"{ "schemaVersion": ①3, "unheardOf": [] }"#, .schemaVersionTooNew, "version 3, this campaign-ops knows up to 2"),
    (#"{ "schemaVersion": ①"2" }"#, .schemaVersionUnreadable, "not a string"),
    (#"{ "schemaVersion": ①2.0 }"#, .schemaVersionUnreadable, "not 2.0"),
    (#"{ "schemaVersion": ①0 }"#, .schemaVersionUnreadable, "not 0"),
    (#"{ "schemaVersion": ①-1 }"#, .schemaVersionUnreadable, "not -1"),
    (#"{ "schemaVersion": ①99999999999999999999 }"#, .schemaVersionUnreadable, "99999999999999999999"),
    (#"{ "schemaVersion": ①null }"#, .schemaVersionUnreadable, "null"),
    (#"①[2]"#, .schemaVersionUnreadable, "not an array"),
    (#"{ "schemaVersion": 2①"#, .schemaVersionUnreadable, "cannot be read"),
  ]

  @Test(arguments: rows.indices)
  func refusesAllVersionsButTheCurrentOne(row: Int) {
    let (text, code, message) = Self.rows[row]
    let gate = Gate.examine(settings: text.bytes, entries: ["campaign-ops.json"])
    #expect(gate.diagnostics.map(\.code) == [code])
    #expect(gate.diagnostics.first?.message.contains(message) == true, "\(gate.diagnostics)")
    if row < 10 { #expect(gate.diagnostics.first?.location?.place == text["①"]) }
    #expect(!gate.isOpen)
  }

  @Test func opensForTheCurrentVersionWithAllParts() {
    let gate = Gate.examine(settings: Array(#"{ "schemaVersion": 2, "odd": 1 }"#.utf8), entries: Self.entries)
    #expect(gate.isOpen && gate.version == 2 && gate.count == "6/6" && gate.missing.isEmpty)
  }

  @Test func namesEachMissingPartButThatWhichIsMadeAgain() {
    let gate = Gate.examine(
      settings: Array(#"{ "schemaVersion": 2 }"#.utf8), entries: ["campaigns/a.json", "auditing"])
    #expect(gate.count == "2/6" && gate.missing == [.metrics, .progress, .generated, .audit])
    #expect(gate.diagnostics.map(\.code) == [.collectionMissing, .collectionMissing, .collectionMissing])
    #expect(gate.diagnostics.compactMap(\.location?.path) == ["metrics/", "progress/", "audit/"])
    let fresh = Self.entries.filter { $0 != "generated" }
    #expect(Gate.examine(settings: Array(#"{ "schemaVersion": 2 }"#.utf8), entries: fresh).isOpen)
  }

  @Test func tellsAMissingFileFromAnOldDirectory() {
    #expect(Gate.examine(settings: nil, entries: ["campaigns"]).diagnostics.map(\.code) == [.settingsMissing])
    let tables = ["tables/campaign_ops_campaigns.csv"]
    #expect(Gate.examine(settings: nil, entries: tables).diagnostics.map(\.code) == [.schemaVersionTooOld])
    #expect(Gate.examine(settings: Array("{}".utf8), entries: tables).diagnostics.map(\.code) == [.schemaVersionTooOld])
    #expect(Gate.examine(settings: nil, entries: tables).diagnostics.first?.help?.contains("migrate") == true)
  }

  @Test func advisesTheVersionForABlankFile() {
    for text in ["", " \n"] {
      let fault = Gate.examine(settings: Array(text.utf8), entries: Self.entries).diagnostics.first
      #expect(fault?.message.hasSuffix("the file is empty") == true)
      #expect(fault?.help == nil || fault?.help?.contains("schemaVersion") == true)
    }
  }

  @Test func saysWhyTheFileCannotBeRead() {
    let gate = Gate.unreadable(because: "it is a folder", entries: Self.entries)
    #expect(gate.diagnostics.map(\.code) == [.schemaVersionUnreadable] && gate.missing == [.settings])
    #expect(gate.diagnostics.first?.message == "the schema version cannot be read: it is a folder")
  }
}
