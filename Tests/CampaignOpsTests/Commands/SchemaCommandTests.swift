import Campaigns
import Diagnostics
import Formats
import Foundation
import Metrics
import TestSupport
import Testing

@testable import CampaignOps

/// The schemas accept every file of the project that the tool reads or writes, and the command prints them.
@Suite struct SchemaCommandTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Every JSON file below a folder of the project, by its path below a data directory.
  private static func files(below folder: String) throws -> [(path: String, bytes: [UInt8])] {
    let home = root.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: home.path).sorted().compactMap { path in
      guard path.hasSuffix(".json") || path.hasSuffix(".jsonc") || path.hasSuffix(".jsonl") else { return nil }
      // Templates are definitions in a folder of their own; the settings of version 1 have no schema.
      guard !path.hasPrefix("version-1/") else { return nil }
      let bytes = Array(try Data(contentsOf: home.appending(path: path)))
      return (path.replacingOccurrences(of: "templates/", with: "campaigns/"), bytes)
    }
  }

  private static func matches(_ path: String, _ pattern: String) -> Bool {
    let (parts, wanted) = (path.split(separator: "/"), pattern.split(separator: "/"))
    guard parts.count == wanted.count else { return false }
    return zip(parts, wanted).allSatisfy { part, want in
      guard let star = want.firstIndex(of: "*") else { return part == want }
      return part.hasPrefix(want[..<star]) && part.hasSuffix(want[want.index(after: star)...])
    }
  }

  private static func kind(of path: String) -> SchemaDocument? {
    SchemaCommand.documents.first { $0.files.contains { matches(path, $0) } }
  }

  @Test(arguments: ["data", "samples", "Tests/campaign-opsTests/Workspace"])
  func acceptEveryFileOf(folder: String) throws {
    var validators: [String: SchemaValidator] = [:]
    var count = 0
    for (path, bytes) in try Self.files(below: folder) {
      let kind = try #require(Self.kind(of: path), "no schema is for \(path)")
      // Lines of the log hold whole plans; the newest segment has every kind of entry.
      let lines = path.hasSuffix(".jsonl") ? bytes.split(separator: 0x0A).suffix(8).map(Array.init) : [bytes]
      for line in lines {
        let dialect: JSONReader.Dialect = path.hasSuffix(".jsonc") ? .withComments : .strict
        let document = try #require(JSONReader.read(line, path: path, dialect: dialect).output)
        var validator = validators[kind.name] ?? SchemaValidator(kind.root.json)
        #expect(validator.faults(in: document) == [], "\(path)")
        validators[kind.name] = validator
        count += 1
      }
    }
    #expect(count > 0)
  }

  /// What a run writes about a campaign with everything in it, and after more than one run.
  @Test func acceptWhatARunWrites() throws {
    let place = try Workplace()
    #expect(place.run("run", "--as-of", "2026-12-01T08:00:00Z").status == .done)
    #expect(place.run("run", "--as-of", "2026-12-09T08:00:00Z").status == .done)
    var kinds: Set<String> = []
    for (path, bytes) in try place.files() where path.contains(".json") {
      let kind = try #require(Self.kind(of: path), "no schema is for \(path)")
      kinds.insert(kind.name)
      var validator = SchemaValidator(kind.root.json)
      for line in path.hasSuffix(".jsonl") ? bytes.split(separator: 0x0A).map(Array.init) : [bytes] {
        let document = try #require(JSONReader.read(line, path: path).output)
        #expect(validator.faults(in: document) == [], "\(path)")
      }
    }
    #expect(
      kinds.isSuperset(of: ["plan", "plan-version", "index", "calendar", "tasks", "week", "audit-line", "audit-head"]))
  }

  @Test func leaveNoKeyWithoutWords() {
    for document in SchemaCommand.documents {
      #expect(SchemaAgreement.silent(document.json) == [], "\(document.name)")
    }
  }

  @Test func haveNamesAndFilesOfTheirOwn() {
    let documents = SchemaCommand.documents
    #expect(Set(documents.map(\.name)).count == documents.count)
    let files = documents.flatMap(\.files)
    #expect(Set(files).count == files.count)
  }

  @Test func areWrittenOnceAndAnewOnlyWhereTheyDiffer() throws {
    let folder = try TemporaryFolder()
    let out = folder.path(of: "schemas")
    let first = Workplace.run(["schema", "--out", out])
    #expect(first.status == .done && first.output.split(separator: "\n").count == SchemaCommand.documents.count)
    #expect(Workplace.run(["schema", "--out", out]).output.hasSuffix(": everything is there already\n"))
    try folder.write("{}", to: "schemas/campaign.schema.json")
    #expect(Workplace.run(["schema", "--out", out]).output == "wrote \(out)/campaign.schema.json\n")
    let written = try folder.read("schemas/campaign.schema.json")
    #expect(String(decoding: written, as: UTF8.self) == Workplace.run(["schema", "campaign"]).output)
    #expect(try folder.files().count == SchemaCommand.documents.count)
  }

  @Test func refuseWhatIsNotThere() throws {
    let said = Workplace.run(["schema", "campain"])
    #expect(said.status == .nothingFound)
    #expect(said.errors == "campaign-ops: there is no schema 'campain'; did you mean 'campaign'?\n")
    #expect(Workplace.run(["schema", "campaign", "--out", "x"]).status == .wrongUsage)
    let folder = try TemporaryFolder()
    try folder.write("a file", to: "taken")
    #expect(Workplace.run(["schema", "--out", folder.path(of: "taken")]).status == .diskRefused)
  }
}

/// A profile's schema and reader agree.
@Suite struct ProfileSchemaTests {
  private static let specimen = #"""
    {
      "$schema": "s", "id": "letterbox", "about": "a", "platform": "email",
      "columns": { "Tag": "day", "Aktion": "campaign", "Verschickt": "sends" },
      "signature": ["Verschickt", ["Aktion", "Tag"]], "totals": ["Summe"], "totalPrefixes": ["Su"],
      "sums": { "bounces": ["Hart", "Weich"] }, "emptyLines": ["leer"], "ignoredPrefixes": ["x"], "dateOrder": "dmy", "decimal": "comma", "range": "columns",
      "lifetime": true, "rowCap": 1000, "item": "mailing"
    }
    """#

  @Test func agreesWithTheReader() {
    let schema = ProfileSchema.document.json
    let (faults, seen) = SchemaAgreement(schema, Self.specimen) { text in
      ProfileReader.read([SourceFile(path: "profiles/letterbox.json", bytes: Array(text.utf8))]).diagnostics
    }.compare()
    #expect(faults == [])
    #expect(SchemaAgreement.paths(of: schema).subtracting(seen).sorted() == [])
  }
}
