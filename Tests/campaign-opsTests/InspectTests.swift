import Foundation
import TestSupport
import Testing

/// `inspect` as people start it: anywhere, on any file, without a data directory.
@Suite struct InspectTests {
  private let table = "date,campaign,platform,clicks,spend\n2026-11-02,spring,x,5,1.50\n"

  @Test func needsNoDataDirectory() throws {
    let folder = try TemporaryFolder()
    try folder.write(table, to: "a.csv")
    let outcome = try Binary.run(["inspect", "a.csv"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("a.csv\n  kind "))
    #expect(outcome.errors.isEmpty)
    #expect(try folder.files() == ["a.csv"])
  }

  @Test func endsWithOneForAFileThatCannotBeUsedWhole() throws {
    let folder = try TemporaryFolder()
    try folder.write(table + "soon,spring,x,5,1.50\n", to: "a.csv")
    try folder.write(table, to: "b.csv")
    let outcome = try Binary.run(["inspect", "b.csv", "a.csv"], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("\n  a.csv:3:1: error: "))
    #expect(outcome.output.contains("[row-date-invalid]"))
  }

  @Test func endsWithSixtySixForAFileThatIsNotThere() throws {
    let folder = try TemporaryFolder()
    try folder.write(table, to: "a.csv")
    let outcome = try Binary.run(["inspect", "gone.csv", "a.csv"], in: folder)
    #expect(outcome.status == 66)
    #expect(outcome.errors.hasPrefix("campaign-ops: gone.csv: "))
    #expect(outcome.output.hasPrefix("a.csv\n"))
  }

  @Test func readsStandardInput() throws {
    let (status, output) = try Command.run(
      try Binary.path(), ["inspect", "-", "--format", "json"], input: Array(table.utf8))
    #expect(status == 0)
    let text = String(decoding: output, as: UTF8.self)
    #expect(
      text.hasPrefix(
        #"{"path":"-","encoding":"ascii","delimiter":"comma","lineEnds":"LF:2","headerLine":1,"kind":"wide","#))
    #expect(text.contains(#""rows":{"data":1,"used":1,"totals":0,"refused":0}"#))
    #expect(text.contains(#""dates":{"first":"2026-11-02","last":"2026-11-02","days":1}"#))
    #expect(
      text.contains(#""clicks":{"sum":"5","additive":true,"blank":0},"spend":{"sum":"1.5","additive":true,"blank":0}"#))
  }

  @Test func givesOneLineOfJSONForEachFile() throws {
    let folder = try TemporaryFolder()
    for name in ["a.csv", "b.csv", "c.csv"] { try folder.write(table, to: name) }
    let outcome = try Binary.run(["inspect", "a.csv", "b.csv", "c.csv", "--format=json"], in: folder)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 3)
    for (line, name) in zip(lines, ["a.csv", "b.csv", "c.csv"]) {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["path"] as? String == name)
      #expect((object?["findings"] as? [Any])?.isEmpty == true)
    }
  }
}
