import Campaigns
import Diagnostics
import Testing

@testable import Metrics

/// A newer export that takes figures down by much is pointed out, since nothing in it says that it is filtered.
@Suite struct LoweredFiguresTests {
  private static let head = "Day,Campaign name,Impressions,Link clicks,Amount spent (EUR)\n"

  private static func text(_ rows: [(Int, Int, String)]) -> String {
    head + rows.map { "2026-01-0\($0.0),spring,\($0.1),1,\($0.2)\n" }.joined()
  }

  private static let old = text([(1, 100, "10.00"), (2, 100, "10.00"), (3, 100, "10.00"), (4, 100, "10.00")])

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var newer: String
    var message: String?
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "a third less of one figure", newer: text([(1, 60, "9.00"), (2, 60, "9.00"), (3, 60, "9.00")]),
      message: "`metrics/a/2.csv` gives 40 % less `impressions` than `metrics/a/1.csv` for the 3 figures that both have"
    ),
    Case(
      name: "less of two figures", newer: text([(1, 60, "3.33"), (2, 60, "3.33"), (3, 60, "3.33"), (4, 60, "3.33")]),
      message: "`metrics/a/2.csv` gives 66 % less `spend`, 40 % less `impressions` than `metrics/a/1.csv` for the 4 "
        + "figures that both have"),
    Case(name: "as usual", newer: text([(1, 70, "7.00"), (2, 70, "7.00"), (3, 70, "7.00")]), message: nil),
    Case(name: "more", newer: text([(1, 170, "17.00"), (2, 170, "17.00"), (3, 170, "17.00")]), message: nil),
    Case(name: "two figures are no pattern", newer: text([(1, 1, "1.00"), (2, 1, "1.00")]), message: nil),
    Case(
      name: "what balances is no filter", newer: text([(1, 10, "1.00"), (2, 190, "19.00"), (3, 100, "10.00")]),
      message: nil),
  ]

  @Test(arguments: cases) func pointsOutAnExportThatLowersFigures(given: Case) throws {
    let space = try Workspace().with("spring", names: ["spring"]).with(feed: "a") { $0.decimal = .point }
    let reading = space.read(["metrics/a/1.csv": Self.old, "metrics/a/2.csv": given.newer])
    let found = reading.diagnostics.filter { $0.code == .exportLowersFigures }
    #expect(found.map(\.message) == [given.message].compactMap { $0 })
    #expect(found.allSatisfy { $0.location?.path == "metrics/a/2.csv" })
    #expect(reading.diagnostics.count == found.count)
  }
}
