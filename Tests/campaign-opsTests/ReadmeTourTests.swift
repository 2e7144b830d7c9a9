import Foundation
import TestSupport
import Testing

/// Runs every command of the README's tour in one folder and compares what it prints.
@Suite struct ReadmeTourTests {
  /// One command of the tour with the output printed below it.
  struct Step {
    /// The command; further lines are its here-document.
    let command: String
    /// The lines of the README it stands in, output included, from the first to the one after the last.
    let lines: Range<Int>
    /// The output as the README has it.
    let output: [String]
    /// The lines of the command as the README has them.
    let source: [String]
  }

  @Test func printsWhatTheReadmeShows() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "README.md")
    var text = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
    let steps = Self.steps(in: text)
    #expect(steps.count > 15)
    let outputs = try Self.run(steps)
    var isStale = false
    for (step, output) in zip(steps, outputs).reversed() where step.output != output {
      isStale = true
      text.replaceSubrange(step.lines, with: step.source + output)
      Issue.record(
        "\(step.command)\n\(LineDiff.describe(expected: step.output.joined(separator: "\n"), actual: output.joined(separator: "\n")))"
      )
    }
    if isStale, ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try text.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
    }
  }

  /// The commands in the code blocks marked as parts of the tour.
  static func steps(in lines: [String]) -> [Step] {
    var steps: [Step] = []
    var position = 0
    while position < lines.count {
      guard lines[position] == "<!-- tour -->" else {
        position += 1
        continue
      }
      position += 2
      while position < lines.count, lines[position] != "```" {
        let start = position
        var source = [lines[position]]
        position += 1
        while position < lines.count, lines[position].hasPrefix("> ") {
          source.append(lines[position])
          position += 1
        }
        var output: [String] = []
        while position < lines.count, lines[position] != "```", !lines[position].hasPrefix("$ ") {
          output.append(lines[position])
          position += 1
        }
        let command = source.map { String($0.dropFirst(2)) }.joined(separator: "\n")
        steps.append(Step(command: command, lines: start..<position, output: output, source: source))
      }
    }
    return steps
  }

  /// The outputs of the commands, run by one shell one after the other; both streams in the order of a terminal.
  static func run(_ steps: [Step]) throws -> [[String]] {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/samples", withDestinationPath: Workspace.project.appending(path: "samples").path)
    let marker = "--- end of step ---"
    var script = "exec 2>&1\nexport PATH=\"$1:$PATH\"\n"
    for step in steps { script += "\(step.command)\necho '\(marker)'\n" }
    try script.write(toFile: folder.path + "/tour.sh", atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["tour.sh", try URL(filePath: Binary.path()).deletingLastPathComponent().path]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder.path]
      .merging(SanitizerSettings.environment) { given, _ in given }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let parts = String(decoding: data, as: UTF8.self).components(separatedBy: marker + "\n")
    return parts.dropLast().map { part in part.isEmpty ? [] : part.dropLast().components(separatedBy: "\n") }
  }
}
