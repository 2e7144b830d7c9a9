import Formats
import Foundation
import TestSupport
import Testing

/// Kinds of exports that a workspace describes itself, through the program.
@Suite struct OwnKindsTests {
  private static let samples = Workspace.sources.deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("samples")

  private static func sample(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: samples.appendingPathComponent(path)))
  }

  @Test func countsInTheRunsOfItsWorkspace() throws {
    let workspace = try Workspace()
    try workspace.write(Self.sample("exports/letterbox.csv"), to: "metrics/own/letterbox.csv")
    let without = try workspace.run("check", asOf: "2027-03-04T12:00:00Z")
    #expect(without.errors.contains("[export-unrecognised]"))
    try workspace.write(Self.sample("profiles/letterbox.json"), to: "profiles/letterbox.json")
    let with = try workspace.run("run", asOf: "2027-03-04T12:00:00Z")
    #expect(!with.errors.contains("error:"), "\(with.errors)")
    let totals = try workspace.document("generated/spring/metrics.json")?["totals"]
    #expect(totals?["sends"]?.string == "1500")
    #expect(totals?["clicks"]?.string == "109")
    try workspace.write("{ \"id\": \"letterbox\" }", to: "profiles/letterbox.json")
    let broken = try workspace.run("check", asOf: "2027-03-04T12:00:00Z")
    #expect(broken.errors.contains("profiles/letterbox.json:1:1: error: the profile has no `columns` [missing-key]"))
    #expect(broken.status == 1)
  }

  @Test func isTriedWithInspectBeforeItIsPutToUse() throws {
    let workspace = try Workspace()
    let words = ["inspect", "--format", "json", Self.samples.path + "/exports/letterbox.csv"]
    let without = try Binary.start(words, in: workspace.folder).wait()
    #expect(!without.output.contains("letterbox\","))
    let with = try Binary.start(words + ["--profiles", Self.samples.path + "/profiles"], in: workspace.folder).wait()
    #expect(with.output.contains("\"kind\":\"letterbox\""), "\(with.output) \(with.errors)")
    let missing = try Binary.start(words + ["--profiles", "nowhere"], in: workspace.folder).wait()
    #expect(missing.status == 66)
  }
}
