import Quantities
import Testing

@testable import Metrics

@Suite struct ExportAgeTests {
  @Test(arguments: [
    ("a_2026-06-01_2026-06-25.csv", "2026-06-25"), ("Time_series(2026.02.05-2026.02.10).csv", "2026-02-10"),
    ("meta 20260625.csv", "2026-06-25"), ("2026_06_25.csv", "2026-06-25"), ("report-120260625.csv", "none"),
    ("report 202606251.csv", "none"), ("2026-13-45.csv", "none"), ("12345678.csv", "none"), ("report.csv", "none"),
    ("2026-06.25.csv", "none"),
  ])
  func findsTheLastDateOfTheName(name: String, day: String) {
    #expect((ExportAge(path: "metrics/f/\(name)", preamble: []).day?.description ?? "none") == day)
  }

  @Test(arguments: [
    ("# Exported: 2026-06-26", "2026-06-26"), ("Report generated 2026-06-26 10:00", "2026-06-26"),
    ("2026-06-01 - 2026-06-25", "2026-06-10"), ("1 June 2026 - 25 June 2026", "2026-06-10"),
  ])
  func takesTheDayTheFileStatesBeforeThatOfItsName(line: String, day: String) {
    #expect(ExportAge(path: "metrics/f/2026-06-10.csv", preamble: ["Title", line]).day?.description == day)
  }

  @Test(arguments: [
    ("report.csv", "report (1).csv"), ("report (2).csv", "report (10).csv"), ("jan-1-15.csv", "jan-10-31.csv"),
    ("z.csv", "2026-01-01.csv"), ("b 2026-01-01.csv", "a 2026-01-02.csv"), ("a.csv", "b.csv"), ("a1.csv", "a01.tsv"),
    ("a.csv", "a.tsv"),
  ])
  func ordersOlderBeforeNewer(older: String, newer: String) {
    let ages = [older, newer].map { ExportAge(path: "metrics/f/\($0)", preamble: []) }
    if older == "a1.csv" {
      // Equal numbers: the path decides, so that there is always one answer.
      #expect(ages[1] < ages[0])
    } else {
      #expect(ages[0] < ages[1])
      #expect(!(ages[1] < ages[0]))
    }
  }
}
