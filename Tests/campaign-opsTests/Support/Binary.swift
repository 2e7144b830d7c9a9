import Foundation
import TestSupport

/// The built program, as an operator or a scheduler starts it.
enum Binary {
  /// The product has not been built, so nothing can be tested.
  struct NotBuilt: Error {}

  /// What one run said and how it ended.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The executable that `CAMPAIGN_OPS_BINARY` names, such as a release build; else the one of this build.
  ///
  /// That one lies in the folder of the test product or in one above it.
  static func path() throws -> String {
    if let named = ProcessInfo.processInfo.environment["CAMPAIGN_OPS_BINARY"] { return named }
    for argument in CommandLine.arguments where argument.contains("/") {
      var folder = URL(fileURLWithPath: argument).deletingLastPathComponent()
      while folder.path != "/" {
        let candidate = folder.appendingPathComponent("campaign-ops").path
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder), !isFolder.boolValue {
          return candidate
        }
        folder.deleteLastPathComponent()
      }
    }
    throw NotBuilt()
  }

  /// Runs a command line in a folder to its end.
  @discardableResult
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:]
  ) throws -> Outcome {
    try start(arguments, in: folder, environment: environment).wait()
  }

  /// Starts a command line in a folder and goes on; `wrapper` is a program that starts it in its turn.
  static func start(
    _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:], wrapper: [String] = []
  ) throws -> Running {
    let words = wrapper + [try path()] + arguments
    let process = Process()
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = usual.merging(environment) { _, given in given }
    return try Running(process)
  }

  /// The environment of every run: nothing of the machine's but the way to its programs.
  private static var usual: [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return ["PATH": path, "CAMPAIGN_OPS_ACTOR": "tester", "SWIFT_BACKTRACE": "enable=no"]
      .merging(SanitizerSettings.environment) { given, _ in given }
  }
}

/// A started program; its words go to files, since a full pipe would stop it.
struct Running {
  let process: Process
  private let words: TemporaryFolder

  init(_ process: Process) throws {
    self.process = process
    words = try TemporaryFolder()
    try words.write("", to: "output")
    try words.write("", to: "errors")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: words.path(of: "output"))
    process.standardError = FileHandle(forWritingAtPath: words.path(of: "errors"))
    try process.run()
  }

  /// Waits for its end; a program ended by a signal has the signal's number below zero as its status.
  func wait() throws -> Binary.Outcome {
    process.waitUntilExit()
    let status = process.terminationStatus
    return Binary.Outcome(
      status: process.terminationReason == .uncaughtSignal ? -status : status,
      output: String(decoding: try words.read("output"), as: UTF8.self),
      errors: String(decoding: try words.read("errors"), as: UTF8.self))
  }
}
