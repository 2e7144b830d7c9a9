import Diagnostics
import Testing

@testable import Metrics

@Suite struct FindingLogTests {
  private func log(_ count: Int) -> [Diagnostic] {
    var log = FindingLog(path: "f")
    for line in 1...count { log.add(Diagnostic(.rowRagged, at: Location(path: "f", line: line, column: 1), "ragged")) }
    return log.findings
  }

  @Test func tellsTwentyOneByOne() {
    #expect(log(20).count == 20)
    #expect(log(20).allSatisfy { $0.message == "ragged" })
  }

  @Test func gathersTheRestWithTheTotal() throws {
    let findings = log(35)
    #expect(findings.count == 21)
    let last = try #require(findings.last)
    #expect(last.message == "15 more like this from here on, 35 in the whole file")
    #expect(last.location?.place == Place(line: 21, column: 1))
    #expect(last.severity == .error)
  }

  @Test func countsEachCodeByItself() {
    var log = FindingLog(path: "f")
    for _ in 1...15 {
      log.add(Diagnostic(.rowRagged, at: nil, "ragged"))
      log.add(Diagnostic(.rowDateInvalid, at: nil, "no date"))
    }
    #expect(log.findings.count == 30)
  }
}
