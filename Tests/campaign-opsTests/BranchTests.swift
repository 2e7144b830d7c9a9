import Foundation
import TestSupport
import Testing

/// Two branches of one repository on which the tool ran, merged by git itself.
@Suite struct BranchTests {
  private static let git = Command.path(of: "git")

  /// A workspace in a repository with one commit, made after a first run.
  private struct Repository {
    let workspace: Workspace
    let program: String

    init(_ git: String) throws {
      program = git
      workspace = try Workspace()
      try workspace.write(".campaign-ops/\n", to: ".gitignore")
      try self.git("init", "--quiet", "--initial-branch", "main")
      try run(at: "2026-03-01T08:00:00Z")
      try commit("first run")
    }

    @discardableResult
    func git(_ words: String...) throws -> (status: Int32, output: [UInt8]) {
      let settings = ["user.name=t", "user.email=t@example.com", "commit.gpgsign=false", "core.hooksPath=/dev/null"]
      let result = try Command.run(
        program, ["-C", workspace.folder.path] + settings.flatMap { ["-c", $0] } + words)
      #expect(result.status == 0, "git \(words): \(String(decoding: result.output, as: UTF8.self))")
      return result
    }

    func commit(_ message: String) throws {
      try git("add", "--all")
      try git("commit", "--quiet", "--message", message)
    }

    @discardableResult
    func run(at time: String) throws -> Binary.Outcome {
      let seconds = try #require(ISO8601DateFormatter().date(from: time)).timeIntervalSince1970
      let outcome = try workspace.run(
        "run", asOf: time, environment: ["SOURCE_DATE_EPOCH": String(Int(seconds))])
      #expect(outcome.status == 0, "\(outcome.errors)")
      return outcome
    }

    /// What people did on a branch: copy for one slot of a campaign of its own, and a run.
    func work(on branch: String, campaign: String, at time: String) throws {
      try git("checkout", "--quiet", "-b", branch, "main")
      let definition = try workspace.text("campaigns/spring.json")
        .replacingOccurrences(of: "\"id\": \"spring\"", with: "\"id\": \"\(campaign)\"")
        .replacingOccurrences(of: "Spring launch", with: "\(campaign) launch")
      try workspace.write(definition, to: "campaigns/\(campaign).json")
      try run(at: time)
      try commit("run on \(branch)")
    }
  }

  @Test(.enabled(if: git != nil, "git is not installed, so merging branches was not tried"))
  func twoBranchesThatBothRanMergeAndTheNextRunJoinsThem() throws {
    let repository = try Repository(try #require(Self.git))
    try repository.work(on: "left", campaign: "alpha", at: "2026-03-01T09:00:00Z")
    try repository.work(on: "right", campaign: "zulu", at: "2026-03-01T10:00:00Z")
    try expectMergeWithoutConflictInTheLog(repository)

    let workspace = repository.workspace
    let merged = try workspace.run("audit", "verify", asOf: nil)
    #expect(merged.output.contains("chain      verified"), "\(merged.errors)")
    #expect(merged.output.split(separator: "\n").count { $0.hasPrefix("head ") } == 2)
    #expect(try workspace.bytes(below: "audit/heads/").keys.count { $0.hasSuffix(".json") } == 2)

    let next = try repository.run(at: "2026-03-01T11:00:00Z")
    #expect(next.output.contains("audit: audit/2026/03/20260301T110000Z-"))
    let joined = try workspace.run("audit", "verify", asOf: nil)
    #expect(joined.status == 0, "\(joined.errors)")
    #expect(joined.output.contains("audit log  verified") && joined.output.contains("4 segments"))
    #expect(joined.output.split(separator: "\n").count { $0.hasPrefix("head ") } == 1)
    #expect(try repository.run(at: "2026-03-01T11:00:00Z").output.hasSuffix("nothing changed\n"))
  }

  @Test(.enabled(if: git != nil, "git is not installed, so merging branches was not tried"))
  func headsAreJoinedEvenWhereNothingElseIsToDo() throws {
    let repository = try Repository(try #require(Self.git))
    try repository.work(on: "left", campaign: "alpha", at: "2026-03-01T09:00:00Z")
    try repository.git("checkout", "--quiet", "-b", "right", "main")
    // The same work on both branches, recorded in different seconds: the documents are the same, the segments are not.
    try repository.git("checkout", "--quiet", "left", "--", "data/campaigns")
    try repository.workspace.run(
      "run", asOf: "2026-03-01T09:00:00Z", environment: ["SOURCE_DATE_EPOCH": "1772361000"])
    try repository.commit("the same on the right")
    try repository.git("merge", "--quiet", "--no-edit", "left")

    let workspace = repository.workspace
    let merged = try workspace.run("audit", "verify", asOf: nil)
    #expect(merged.status == 0, "\(merged.errors)")
    #expect(merged.output.split(separator: "\n").count { $0.hasPrefix("head ") } == 2)
    let rehearsed = try workspace.run("run", "--dry-run", "--detailed-exit-code", asOf: "last")
    #expect(rehearsed.status == 2)
    #expect(rehearsed.output.contains("join    2 heads of the audit log"))
    let next = try workspace.run("run", asOf: "last")
    #expect(next.output.contains("0 files written, 0 removed\naudit: "), "\(next.output)")
    #expect(try workspace.run("audit", "verify", asOf: nil).status == 0)
  }

  /// Merges both branches; where the overview conflicts, as documents of all campaigns may, one side is taken, and the
  /// next run makes it anew.
  private func expectMergeWithoutConflictInTheLog(_ repository: Repository) throws {
    let folder = repository.workspace.folder.path
    let settings = ["-C", folder, "-c", "user.name=t", "-c", "user.email=t@example.com"]
    _ = try Command.run(repository.program, settings + ["merge", "--quiet", "--no-edit", "left"])
    let left = try repository.git("diff", "--name-only", "--diff-filter=U").output
    let conflicts = String(decoding: left, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(!conflicts.contains { $0.hasPrefix("data/audit/") }, "\(conflicts)")
    #expect(conflicts.allSatisfy { $0.hasPrefix("data/generated/") }, "\(conflicts)")
    guard !conflicts.isEmpty else { return }
    for path in conflicts { try repository.git("checkout", "--quiet", "--ours", "--", path) }
    try repository.commit("merge left")
  }
}
