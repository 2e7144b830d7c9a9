import Campaigns
import Diagnostics
import Formats
import Metrics
import Quantities
import TestSupport
import Testing

@testable import Reports

/// What an inspection says to machines, whatever became of the file.
@Suite struct InspectionDocumentTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var columns: Int
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "a kind that is refused by name, though it has columns with figures",
      text: "Date,Content,Video title,Video publish time,Duration,Views\n2025-06-13,abc,Film,\"Aug 19, 2011\",61,10\n",
      columns: 6),
    Case(
      name: "a header that stands there twice",
      text: "Day,Campaign name,Amount spent (EUR),Impressions,Impressions\n2026-06-01,Spring,1.5,10,10\n", columns: 5),
    Case(
      name: "shares of an audience",
      text: "Job Function Segment,Impressions,Clicks,Total Spent\nMarketing,1000,10,20.5\n", columns: 4),
    Case(name: "nothing known", text: "Fruit,Weight\npear,2\n", columns: 0),
  ]

  @Test(arguments: cases) func saysWhatEachColumnIs(given: Case) throws {
    let file = SourceFile(path: "export.csv", bytes: Array(given.text.utf8))
    let today = try #require(Day("2026-11-23"))
    let inspection = try #require(Inspection.of(file, asOf: today))
    guard case .object(let fields) = InspectionDocument.json(of: inspection) else {
      Issue.record("no object")
      return
    }
    let columns = fields.first { $0.key == "columns" }
    guard case .array(let listed)? = columns?.value else {
      Issue.record("no columns")
      return
    }
    #expect(listed.count == given.columns)
  }
}
