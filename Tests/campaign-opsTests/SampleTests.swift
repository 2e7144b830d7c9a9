import Foundation
import TestSupport
import Testing

/// The workspace that comes with the project is as the tool leaves it.
@Suite struct SampleTests {
  private static let data = Workspace.project.appendingPathComponent("data")

  private static func hasFiles(_ folder: String) -> Bool {
    let path = data.appendingPathComponent(folder).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.contains { !$0.hasPrefix(".") }
  }

  @Test func generatedFilesAndTheLogAreCommittedTogether() {
    #expect(Self.hasFiles("generated") == Self.hasFiles("audit/heads"))
  }

  @Test(.enabled(if: hasFiles("generated") || hasFiles("audit/heads"), "nothing of it is generated yet"))
  func aRunAtTheRecordedMomentChangesNothing() throws {
    let workspace = try Workspace(copyOf: Self.data)
    let before = try workspace.bytes()
    let outcome = try workspace.run("run", asOf: "last")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasSuffix("nothing changed\n"), "\(outcome.output)")
    expectSame(try workspace.bytes(), as: before)
  }

  @Test(.enabled(if: hasFiles("generated") || hasFiles("audit/heads"), "nothing of it is generated yet"))
  func generatedFilesComeOutTheSameFromNothing() throws {
    let workspace = try Workspace(copyOf: Self.data)
    let before = try workspace.bytes(below: "generated/").filter { !$0.key.hasSuffix(".gitkeep") }
    try workspace.remove("generated")
    #expect(try workspace.run("run", asOf: "last").status == 0)
    expectSame(try workspace.bytes(below: "generated/"), as: before)
  }

  @Test func theLogIsWhole() throws {
    #expect(try (Workspace(copyOf: Self.data)).auditChain().faults() == [])
  }

  @Test func holdsNoErrors() throws {
    let outcome = try Workspace(copyOf: Self.data).run("check", asOf: "2026-11-23T08:00:00Z")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
