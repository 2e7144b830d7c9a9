import Diagnostics
import Formats
import Foundation
import TestSupport
import Testing

/// `diff` of the built program, on real repositories and on directories.
@Suite struct DiffTests {
  private static let git = Command.path(of: "git")

  /// A workspace in a repository: one commit before the first run, one after it, one after a week of work.
  private struct History {
    let workspace: Workspace
    let program: String

    init(_ git: String, named name: String = "data") throws {
      program = git
      workspace = try Workspace(named: name)
      try workspace.write(".campaign-ops/\n", to: ".gitignore")
      try self.git("init", "--quiet", "--initial-branch", "main")
      try run(at: "2026-03-01T08:00:00Z")
      try commit("first run")
    }

    func git(_ words: String...) throws {
      let settings = ["user.name=t", "user.email=t@example.com", "commit.gpgsign=false", "core.hooksPath=/dev/null"]
      let result = try Command.run(program, ["-C", workspace.folder.path] + settings.flatMap { ["-c", $0] } + words)
      #expect(result.status == 0, "git \(words): \(String(decoding: result.output, as: UTF8.self))")
    }

    func commit(_ message: String) throws {
      try git("add", "--all")
      try git("commit", "--quiet", "--message", message)
    }

    func run(at time: String) throws {
      let outcome = try workspace.run("run", asOf: time)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }

    func diff(_ words: String..., environment: [String: String] = [:]) throws -> Binary.Outcome {
      let data = workspace.name == "data" ? [] : ["--data=\(workspace.name)"]
      return try Binary.run(["diff"] + words + data, in: workspace.folder, environment: environment)
    }
  }

  @Test(.enabled(if: git != nil)) func tellsWhatAWeekOfWorkChanged() throws {
    let history = try History(#require(Self.git))
    #expect(try history.diff("HEAD").output.hasSuffix("nothing differs\n"))
    #expect(try history.diff("HEAD", "--detailed-exit-code").status == 0)
    try history.workspace.replace("\"name\"", by: "\"description\": \"d\", \"name\"", in: "campaigns/spring.json")
    let stale = try history.diff("HEAD")
    #expect(stale.status == 0 && stale.output.hasSuffix("nothing differs\n"))
    #expect(
      stale.errors.contains("not the newest: data: the definition or content of `spring` changed since the last run\n"))
    try history.run(at: "2026-03-04T08:00:00Z")
    try history.commit("a week of work")

    let told = try history.diff("HEAD~1", "HEAD")
    #expect(told.status == 0 && told.errors.isEmpty, "\(told.errors)")
    #expect(told.output.hasPrefix("HEAD~1 ("))
    #expect(try history.diff("HEAD~1", "--detailed-exit-code").status == 2)
    // Two revisions, one and the work tree, and two directories say the same.
    let parts = { (text: String) in text.split(separator: "\n").dropFirst() }
    #expect(try parts(history.diff("HEAD~1").output) == parts(told.output))
    try history.git("worktree", "add", "--quiet", history.workspace.folder.path(of: "old"), "HEAD~1")
    let directories = try history.diff("old/data", "data")
    #expect(parts(directories.output) == parts(told.output))
    let back = try history.diff("HEAD", "HEAD~1", "--format", "json")
    let document = try #require(JSONReader.read(Array(back.output.utf8), path: "diff").output)
    #expect((document["differences"]?.array ?? []).isEmpty == false)
  }

  @Test(.enabled(if: git != nil)) func writesNothing() throws {
    let history = try History(#require(Self.git))
    let before = try history.workspace.everything().filter { !$0.contains(".git/index") }
    for format in ["text", "markdown", "json"] { #expect(try history.diff("HEAD", "--format", format).status == 0) }
    #expect(try history.workspace.everything().filter { !$0.contains(".git/index") } == before)
  }

  @Test(.enabled(if: git != nil)) func findsDamageOnOneSideAndGoesOn() throws {
    let history = try History(#require(Self.git))
    try history.workspace.write("<<<<<<< HEAD\n", to: "generated/spring/calendar.json")
    try history.commit("a merge gone wrong")
    let outcome = try history.diff("HEAD", "HEAD~1")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("HEAD:generated/spring/calendar.json:1:1: error: "), "\(outcome.errors)")
    #expect(outcome.errors.contains("  1 | <<<<<<< HEAD\n"))
    #expect(outcome.output.hasSuffix("nothing differs\n"), "\(outcome.output)")
  }

  /// Names that git or a shell might take for something else reach git as a name or not at all.
  @Test(
    .enabled(if: git != nil),
    arguments: [
      "--output=owned", "-h", "HEAD; touch owned", "$(touch owned)", "`touch owned`", "HEAD:data", "HEAD..HEAD",
      ":/first", "@{-1}", "no-such\u{1B}[31m", "HEAD^{tree}", "../data", "", " ", "HEAD\nHEAD", "refs/heads/main~99",
    ])
  func refusesHostileNames(name: String) throws {
    let history = try History(#require(Self.git))
    let before = try history.workspace.everything()
    let outcome = try Binary.run(["diff", "--", name, "HEAD"], in: history.workspace.folder)
    #expect([64, 66].contains(outcome.status), "\(outcome)")
    #expect(!outcome.errors.contains("\u{1B}"))
    #expect(outcome.errors.split(separator: "\n").count <= 1)
    #expect(try history.workspace.everything() == before)
  }

  @Test func namesADirectoryWithoutHistory() throws {
    let workspace = try Workspace()
    let outcome = try workspace.run("diff", "HEAD", asOf: nil, environment: ["GIT_CEILING_DIRECTORIES": "/"])
    #expect(outcome.status == 66)
    #expect(
      outcome.errors.hasPrefix("campaign-ops: 'HEAD' is no directory with a `campaign-ops.json`, and "),
      "\(outcome.errors)")
    let missing = try workspace.run("diff", "data", "nowhere", asOf: nil)
    #expect(missing.status == 66)
  }

  @Test func namesAMachineWithoutGit() throws {
    let workspace = try Workspace()
    let outcome = try workspace.run("diff", "main", asOf: nil, environment: ["PATH": workspace.path("campaigns")])
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("and `git` cannot be started: "), "\(outcome.errors)")
  }

  @Test(.enabled(if: git != nil)) func refusesAnotherSchemaVersion() throws {
    let history = try History(#require(Self.git))
    try history.workspace.write(#"{"schemaVersion": 3}"#, to: "campaign-ops.json")
    try history.commit("from the future")
    let outcome = try history.diff("HEAD", "HEAD~1")
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains("[schema-version-too-new]"))
  }

  /// A directory whose name has blanks and signs, deep in the work tree, and a repository named by the environment.
  @Test(.enabled(if: git != nil)) func findsTheDirectoryWhereverItLies() throws {
    let history = try History(#require(Self.git), named: "client's data/-x (1)")
    let elsewhere = ["GIT_DIR": "/nowhere", "GIT_WORK_TREE": "/nowhere", "GIT_INDEX_FILE": "/nowhere"]
    let outcome = try history.diff("HEAD", environment: elsewhere)
    #expect(outcome.status == 0 && outcome.output.hasSuffix("nothing differs\n"), "\(outcome)")
  }
}
