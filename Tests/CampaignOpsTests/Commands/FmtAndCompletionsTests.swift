import Foundation
import TestSupport
import Testing

@testable import CampaignOps

/// `fmt` and `completions`.
@Suite struct FmtAndCompletionsTests {
  @Test func checkNamesWhatWouldChangeAndWritesNothing() throws {
    let place = try Workplace()
    let before = try place.files()
    let said = place.run("fmt", "--check")
    #expect(said.status == .changesPending)
    #expect(said.output == "campaign-ops.json\ncampaigns/spring.json\n")
    #expect(try place.files() == before)
  }

  @Test func bringsFilesIntoTheirFormOnce() throws {
    let place = try Workplace()
    try place.write("// why\n{ \"x-a\": 1, \"name\": \"B\", // the name\n \"id\": \"b\" }", to: "campaigns/b.jsonc")
    #expect(place.run("fmt").status == .done)
    #expect(
      try place.read("campaigns/b.jsonc")
        == "// why\n{\n  \"id\": \"b\",\n  \"name\": \"B\", // the name\n  \"x-a\": 1,\n}\n")
    #expect(
      try place.read("campaigns/spring.json").hasPrefix("{\n  \"id\": \"spring\",\n  \"name\": \"spring launch\",\n"))
    let again = place.run("fmt")
    #expect(again.status == .done)
    #expect(again.output.isEmpty)
    #expect(place.run("fmt", "--check").status == .done)
  }

  @Test func takesTheFilesItIsTold() throws {
    let place = try Workplace()
    #expect(place.run("fmt", "--check", "campaigns/spring.json").output == "campaigns/spring.json\n")
    #expect(place.run("fmt", "campaigns/none.json").status == .nothingFound)
  }

  @Test func leavesAloneWhatIsNoJSON() throws {
    let place = try Workplace()
    try place.write("{ \"id\": }", to: "campaigns/c.json")
    let said = place.run("fmt")
    #expect(said.status == .dataErrors)
    #expect(said.errors.contains("campaigns/c.json:1:9: error:"))
    #expect(try place.read("campaigns/c.json") == "{ \"id\": }")
    #expect(try place.read("campaign-ops.json").hasPrefix("{\n  \"schemaVersion\": 2,\n"))
  }

  @Test(arguments: CompletionScript.Shell.allCases)
  func scriptsNameEveryCommandAndOption(shell: CompletionScript.Shell) {
    let script = Workplace.run(["completions", shell.rawValue]).output
    for command in CommandTable.all {
      #expect(script.contains(command.name))
      for option in command.allOptions {
        #expect(script.contains(shell == .fish ? "-l \(option.name)" : "--\(option.name)"), "\(option.name)")
      }
    }
    #expect(Workplace.run(["completions", "powershell"]).status == .wrongUsage)
  }

  @Test(arguments: [
    ("campaign-ops ru", "run"), ("campaign-ops run --st", "--strict"), ("campaign-ops check --format gi", "github"),
    ("campaign-ops task bl", "block"), ("campaign-ops completions z", "zsh"), ("campaign-ops help migr", "migrate"),
    ("campaign-ops run --color al", "always"), ("campaign-ops run --as-of x", ""),
  ])
  func bashCompletes(line: String, expected: String) throws {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map { "'\($0)'" }
    let script =
      Workplace.run(["completions", "bash"]).output
      + "COMP_WORDS=(\(words.joined(separator: " "))); COMP_CWORD=\(words.count - 1); _campaign_ops; echo \"${COMPREPLY[*]}\"\n"
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = ["-c", script]
    let pipe = Pipe()
    shell.standardOutput = pipe
    try shell.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    #expect(said == expected + "\n")
  }
}
