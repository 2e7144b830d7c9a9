import Diagnostics
import Foundation
import TestSupport
import Testing

/// Every code, provoked through the program, with exactly what an operator reads.
///
/// To record: `RECORD_GOLDEN=1 swift test --filter ErrorCatalogueTests`, then read every text that changed.
@Suite struct ErrorCatalogueTests {
  @Test func everyCodeHasAFolderAndEveryFolderACode() throws {
    #expect(try ErrorSample.all() == Code.allCases.map(\.rawValue).sorted())
  }

  @Test(arguments: Code.allCases.map(\.rawValue))
  func isSaidAtItsPlaceWithAWayOut(code: String) throws {
    var sample = ErrorSample(code: code)
    guard code != "file-unreadable" || Privilege.canBeRefused else { return }
    let said = try sample.provoke()
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" || sample.expected == nil {
      try sample.record(said)
      Issue.record("recorded \(code); read it and run again")
      return
    }
    let expected = sample.expected ?? ""
    #expect(expected.contains(": \(severity(of: code)): ") || expected.hasPrefix("\(severity(of: code)): "))
    #expect(expected.contains(" [\(code)]\n"))
    if said != expected {
      Issue.record("\(code) differs:\n\(LineDiff.describe(expected: expected, actual: said))")
    }
  }

  private func severity(of code: String) -> String { Code(rawValue: code)?.severity.rawValue ?? "" }
}
