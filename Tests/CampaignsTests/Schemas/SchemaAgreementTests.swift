import Campaigns
import Diagnostics
import Formats
import TestSupport
import Testing

/// The schemas and the readers know the same keys, types, words and limits; specimens with every key show it.
@Suite("Schemas agree with the readers")
struct SchemaAgreementTests {
  static let documents = CampaignsSchemas.all(metrics: Sample.metrics, ratios: ["ctr"])

  static func schema(_ name: String) throws -> JSON {
    try #require(documents.first { $0.name == name }).json
  }

  /// Fails for each disagreement, and for each key of the schema that no specimen has.
  private func expectAgreement(
    _ name: String, _ specimens: [String], conditional: Set<String> = [], read: @escaping (String) -> [Diagnostic]
  ) throws {
    let schema = try Self.schema(name)
    var missing = SchemaAgreement.paths(of: schema)
    for specimen in specimens {
      let (faults, seen) = SchemaAgreement(schema, specimen, conditional: conditional, read: read).compare()
      for fault in faults { Issue.record("\(fault)") }
      missing.subtract(seen)
    }
    // Not every platform takes every type; which types there are is compared key by key all the same.
    let told = missing.filter { !$0.hasPrefix("/calendar/mix/*/") && !$0.hasPrefix("/workflow/byType/") }
    #expect(told.sorted() == [])
  }

  private let holidays = "date,name\n2026-12-25,Christmas\n"

  @Test func onSettings() throws {
    try expectAgreement("settings", [SchemaSpecimens.settings]) { [holidays] text in
      Sample.book(["campaigns/spring.json": Sample.definition(), "holidays/de.csv": holidays], settings: text)
        .diagnostics
    }
  }

  @Test func onDefinitions() throws {
    try expectAgreement(
      "campaign", SchemaSpecimens.campaigns, conditional: ["from", "to", "days", "weights"]
    ) { [holidays] text in
      Sample.book(["campaigns/spring.json": text, "holidays/de.csv": holidays]).diagnostics
    }
  }

  @Test func onRecordsOfProgress() throws {
    let definition = Sample.definition()
    try expectAgreement("progress", SchemaSpecimens.progress, conditional: ["task"]) { text in
      Sample.book(
        ["campaigns/spring.json": definition, "progress/spring/1.json": text], paths: ["campaigns/spring/assets/a.png"],
        digest: { _ in String(repeating: "a", count: 64) }
      ).diagnostics
    }
  }

  @Test func onPlatforms() throws {
    try expectAgreement("platform", [SchemaSpecimens.platform]) { text in
      var sources = BookSources(
        settings: Sample.file("campaign-ops.json", Sample.settings), definitions: [], content: [], progress: [],
        zones: Sample.zones)
      sources.platforms = [Sample.file("platforms/threads.json", text)]
      return CampaignBook.read(sources).diagnostics
    }
  }

  @Test func leavesNoSchemaWithoutWords() {
    for document in Self.documents {
      #expect(SchemaAgreement.silent(document.json) == [], "\(document.name)")
    }
  }
}
