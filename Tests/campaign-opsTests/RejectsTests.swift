import Formats
import Foundation
import TestSupport
import Testing

/// Refused rows on their way out, through a spreadsheet, and back.
@Suite struct RejectsTests {
  private static let path = "generated/rejects/own/figures.csv.rejects.csv"
  private static let export = """
    date,campaign,platform,impressions,clicks
    2026-03-02,spring,x,100,5
    2026-03-03,spring,x,many,7
    31.31.2026,spring,x,50,2
    2026-03-05,spring,x,70,1

    """

  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(Self.export, to: "metrics/own/figures.csv")
    #expect(try run(workspace).status == 1)
    #expect(try clicks(of: workspace) == "6")
    return workspace
  }

  private func run(_ workspace: Workspace) throws -> Binary.Outcome { try workspace.run("run", asOf: "2026-03-10") }

  private func clicks(of workspace: Workspace) throws -> String? {
    try workspace.document("generated/spring/metrics.json")?["totals"]?["clicks"]?.string
  }

  private func mended(_ workspace: Workspace) throws -> String {
    try workspace.text(Self.path).replacingOccurrences(of: "many,7", with: "90,7")
      .replacingOccurrences(of: "31.31.2026", with: "2026-03-04")
  }

  /// How a spreadsheet saves what it opened.
  struct Saving: Sendable, CustomTestStringConvertible {
    let name: String
    let save: @Sendable (String) -> [UInt8]
    var testDescription: String { name }
  }

  private static let savings = [
    Saving(name: "as it was") { Array($0.utf8) },
    Saving(name: "semicolons and CRLF") { text in
      Array(text.replacingOccurrences(of: ",", with: ";").replacingOccurrences(of: "\n", with: "\r\n").utf8)
    },
    Saving(name: "UTF-16 with tabs") { text in
      let tabs = text.replacingOccurrences(of: ",", with: "\t")
      return ([0xFEFF] + tabs.utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    },
    Saving(name: "BOM, blank lines and a blank column") { text in
      let lines = text.split(separator: "\n").map { $0 + "," }
      return Array(("\u{FEFF}" + lines.joined(separator: "\n") + "\n\n\n").utf8)
    },
  ]

  @Test(arguments: savings) func mendedRowsCountAndTheRejectDisappears(saving: Saving) throws {
    let workspace = try workspace()
    try workspace.write(saving.save(try mended(workspace)), to: "metrics/own/figures.csv.rejects.csv")
    let outcome = try run(workspace)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try clicks(of: workspace) == "15")
    #expect(try workspace.bytes(below: "generated/rejects").isEmpty)
    #expect(try run(workspace).output.hasSuffix("nothing changed\n"))
    let why = try workspace.run("metrics", "--why", "spring", "x", "2026-03-04", "clicks", asOf: "2026-03-10")
    #expect(why.output.contains("metrics/own/figures.csv.rejects.csv:3:"))
    #expect(why.output.contains("mends line 4"))
  }

  @Test func aHalfMendedFileKeepsTheOtherHalf() throws {
    let workspace = try workspace()
    let half = try workspace.text(Self.path).replacingOccurrences(of: "many,7", with: "90,7")
    try workspace.write(half, to: "metrics/own/first.csv")
    #expect(try run(workspace).status == 1)
    #expect(try clicks(of: workspace) == "13")
    let left = try workspace.text(Self.path)
    #expect(left.split(separator: "\n").count == 2)
    #expect(left.contains("31.31.2026"))
    try workspace.write(left.replacingOccurrences(of: "31.31.2026", with: "2026-03-04"), to: "metrics/own/second.csv")
    // What the first file still holds of that row is mended by the second.
    _ = try run(workspace)
    #expect(try clicks(of: workspace) == "15")
    #expect(try workspace.bytes(below: "generated/rejects").isEmpty)
  }

  @Test func takingTheMendedFileAwayBringsTheRejectBack() throws {
    let workspace = try workspace()
    let before = try workspace.text(Self.path)
    try workspace.write(try mended(workspace), to: "metrics/own/mended.csv")
    #expect(try run(workspace).status == 0)
    try workspace.remove("metrics/own/mended.csv")
    #expect(try run(workspace).status == 1)
    #expect(try workspace.text(Self.path) == before)
    #expect(try clicks(of: workspace) == "6")
  }
}
