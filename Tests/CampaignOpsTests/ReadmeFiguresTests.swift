import Foundation
import TestSupport
import Testing

/// What the README says that the suites try is what they try.
@Suite struct ReadmeFiguresTests {
  private static func readme() throws -> String { try String(contentsOf: ReadmeTablesTests.path, encoding: .utf8) }

  /// The cells of the row that begins with a suite's name.
  private static func row(of suite: String) throws -> String {
    String(try #require(readme().split(separator: "\n").first { $0.hasPrefix("| `\(suite)`") }, "no row of \(suite)"))
  }

  @Test func failingOperations() throws {
    let operations = try FaultySpace().operations
    let faults = operations * FaultyDisk.Fault.allCases.count
    let words = "\(operations) operations: \(faults / 1_000),\(String(1_000 + faults % 1_000).dropFirst()) faults"
    #expect(try Self.row(of: "RunFaultTests").contains(words), "\(words)")
  }

  @Test func obstaclesAndTwins() throws {
    let (obstacles, places) = (ObstacleTests.Obstacle.allCases.count, ObstacleTests.places.count)
    let words = "\(obstacles) obstacles in \(places) places, \(TwinTests.places.count) places of twins"
    #expect(try Self.row(of: "ObstacleTests").contains(words), "\(words)")
  }

  @Test func hostileTexts() throws {
    let (commands, documents) = (InjectionTests.commands.count, InjectionTests.documents.count)
    let words = "\(HostileText.all.count) texts, \(commands) commands, \(documents) documents"
    #expect(try Self.row(of: "InjectionTests").contains(words), "\(words)")
  }
}
