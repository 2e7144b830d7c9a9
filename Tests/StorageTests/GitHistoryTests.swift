import TestSupport
import Testing

@testable import Storage

/// Another program's input and output flow both ways, whatever their sizes.
@Suite struct ForeignProgramTests {
  private let environment = ["PATH=/usr/bin:/bin"]

  @Test(arguments: [0, 1, 4_096, 65_536, 65_537, 3_000_000]) func givesBackWhatItTakes(size: Int) throws {
    let input = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let outcome = try ForeignProgram(name: "cat", environment: environment).run([], input: input)
    #expect(outcome.status == 0 && outcome.output == input && outcome.errors.isEmpty)
  }

  @Test func endsThoughTheOtherReadsNothing() throws {
    let outcome = try ForeignProgram(name: "true", environment: environment)
      .run([], input: [UInt8](repeating: 1, count: 1_000_000))
    #expect(outcome.status == 0 && outcome.output.isEmpty)
  }

  @Test func keepsArgumentsApart() throws {
    let words = ["a b", "$(id)", "'", "\"", "*", "", "; ls"]
    let outcome = try ForeignProgram(name: "printf", environment: environment).run(["%s|"] + words)
    #expect(String(decoding: outcome.output, as: UTF8.self) == words.map { $0 + "|" }.joined())
  }

  @Test func tellsStatusSignalAndErrors() throws {
    let shell = ForeignProgram(name: "sh", environment: environment)
    let failed = try shell.run(["-c", "echo trouble >&2; exit 7"])
    #expect(failed.status == 7 && String(decoding: failed.errors, as: UTF8.self) == "trouble\n")
    #expect(try shell.run(["-c", "kill -9 $$"]).status == 137)
    let loud = try shell.run(["-c", "head -c 200000 /dev/zero >&2"])
    #expect(loud.errors.count == 8_192)
    // Broken pipes end other programs as they should.
    #expect(try shell.run(["-c", "yes | head -n 1"]).output == Array("y\n".utf8))
  }

  @Test func throwsWhereThereIsNoProgram() {
    #expect(throws: StorageError.self) {
      try ForeignProgram(name: "no-such-program-anywhere", environment: environment).run([])
    }
  }
}

@Suite struct GitHistoryTests {
  private static let git = Command.path(of: "git")

  private func onGit(_ folder: TestSupport.TemporaryFolder, _ words: String...) throws {
    let settings = ["user.name=t", "user.email=t@example.com", "commit.gpgsign=false", "core.autocrlf=true"]
    let program = try #require(Self.git)
    let result = try Command.run(program, ["-C", folder.path] + settings.flatMap { ["-c", $0] } + words)
    #expect(result.status == 0, "\(words)")
  }

  @Test(.enabled(if: git != nil)) func readsFilesAsTheyWereCommitted() throws {
    let folder = try TestSupport.TemporaryFolder()
    try onGit(folder, "init", "--quiet", "--initial-branch", "main")
    // Attributes and filters change what a checkout has, and must not change what is read.
    try folder.write("* export-subst\nhidden.txt export-ignore\n", to: ".gitattributes")
    let odd = "data/a \"b\"\t\u{E9}.txt"
    try folder.write("$Format:%H$\n", to: odd)
    try folder.write("secret\n", to: "data/hidden.txt")
    try folder.write([], to: "data/deep/empty")
    try folder.write([0, 255, 10, 13, 10], to: "data/bytes.bin")
    try folder.write("elsewhere\n", to: "other/file.txt")
    try onGit(folder, "add", "--all")
    try onGit(folder, "commit", "--quiet", "--message", "one")
    try folder.write("later\n", to: "data/hidden.txt")

    let history = try GitHistory(of: folder.path(of: "data"))
    let commit = try history.commit(named: "main")
    let disk = try history.disk(at: commit) { $0 != "bytes.bin" }
    let files = try disk.files
    #expect(files.keys.map(\.text).sorted() == ["a \"b\"\t\u{E9}.txt", "bytes.bin", "deep/empty", "hidden.txt"])
    #expect(files["hidden.txt"] == Array("secret\n".utf8))
    #expect(files[RelativePath(stringLiteral: "a \"b\"\t\u{E9}.txt")] == Array("$Format:%H$\n".utf8))
    #expect(files["bytes.bin"] == [])
    #expect(try history.disk(at: commit) { _ in true }.files["deep/empty"] == [])
  }

  @Test(.enabled(if: git != nil), arguments: ["", "-h", "--all", "nothing", "HEAD^{tree}", "a\u{0}b", "HEAD..HEAD"])
  func refusesWhatNamesNoCommit(name: String) throws {
    let folder = try TestSupport.TemporaryFolder()
    try onGit(folder, "init", "--quiet")
    try folder.write("x", to: "x")
    try onGit(folder, "add", "--all")
    try onGit(folder, "commit", "--quiet", "--message", "one")
    let history = try GitHistory(of: folder.path)
    #expect(throws: GitHistory.Refusal.noRevision) { try history.commit(named: name) }
  }

  @Test(.enabled(if: git != nil)) func saysWhereThereIsNoWorkTree() throws {
    let folder = try TestSupport.TemporaryFolder()
    #expect {
      try GitHistory(of: folder.path)
    } throws: { error in
      if case GitHistory.Refusal.noWorkTree = error { true } else { false }
    }
  }
}
