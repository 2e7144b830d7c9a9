import Campaigns
import Quantities
import TestSupport
import Testing

@testable import Metrics

@Suite struct ExportRangeTests {
  private func words(_ range: ExportRange?) -> String {
    switch range?.extent {
    case nil: "none"
    case .days(let days): "\(days)"
    case .from(let day): "\(day).."
    case .until(let day): "..\(day)"
    case .allTime: "all"
    case .ambiguous: "ambiguous"
    }
  }

  @Test(arguments: [
    ("27 January 2026 - 23 February 2026", "2026-01-27..2026-02-23"),
    ("\"January 20, 2026 - January 21, 2026\"", "2026-01-20..2026-01-21"),
    ("January 20, 2026 - January 21, 2026", "2026-01-20..2026-01-21"),
    ("5 de maio de 2026 - 15 de maio de 2026", "2026-05-05..2026-05-15"),
    ("1 de junio de 2026 - 25 de junio de 2026", "2026-06-01..2026-06-25"),
    ("1. Juni 2026 – 25. Juni 2026", "2026-06-01..2026-06-25"),
    ("1 juin 2026 au 25 juin 2026", "2026-06-01..2026-06-25"),
    ("# 20251213-20260312", "2025-12-13..2026-03-12"), ("1 Jan 2025-31 Dec 2025", "2025-01-01..2025-12-31"),
    ("Report Date Range: 2026-05-27 - 2026-06-25 (UTC)", "2026-05-27..2026-06-25"),
    ("Report Time: 10/13/2017,10/19/2017", "2017-10-13..2017-10-19"),
    ("Report Time: 10/13/2017", "2017-10-13..2017-10-13"),
    ("Report Time: 10/5/2017,10/11/2017", "ambiguous"), ("Report Time: 10/5/2017", "ambiguous"),
    ("Report Time: 13/5/2017,10/11/2017", "2017-05-13..2017-11-10"), ("Report Time: 1/1/2017,1/1/2017", "ambiguous"),
    ("CAMPAIGN_PERFORMANCE_REPORT (May 1, 2013-May 10, 2013)", "2013-05-01..2013-05-10"),
    ("All time", "all"), ("\"All time\"", "all"), ("Todo o período,,,", "all"), ("Gesamter Zeitraum", "all"),
    ("Aug 18, 2019, 12:00 AM - Sep 16, 2019, 11:59 PM", "2019-08-18..2019-09-16"),
    ("2026-06-01 00:00:00 to 2026-06-30 23:59:59", "2026-06-01..2026-06-30"),
    ("2026-05-05..2026-05-15 compared with 2026-04-20..2026-05-04", "2026-05-05..2026-05-15"),
    ("2026-05-05 - 2026-05-15, 2026-06-01 - 2026-06-30", "none"), ("2026-05-15 - 2026-05-05", "none"),
    ("Campaign report", "none"), ("", "none"), ("Date Generated: September 16, 2019, 5:55 AM", "none"),
    ("2026-06-05", "none"), ("Les 3 derniers mois", "none"), ("Spring 2026 - Autumn 2026", "none"),
    ("# Start date: 20251213", "none"), ("12345678-87654321", "none"),
    ("5.6.2026 bis 10.6.2026", "2026-06-05..2026-06-10"),
  ])
  func readsALine(line: String, range: String) {
    #expect(words(ExportRange(line: line)) == range)
  }

  @Test func readsNumbersByTheOrderThatIsKnown() {
    let line = "Report Time: 10/5/2017,10/11/2017"
    #expect(words(ExportRange(line: line, order: .monthDayYear)) == "2017-10-05..2017-10-11")
    #expect(words(ExportRange(line: line, order: .dayMonthYear)) == "2017-05-10..2017-11-10")
  }

  @Test(arguments: [
    (
      [
        "Ad Performance Report (in UTC)", "Report Start: August 18, 2019, 12:00 AM",
        "Report End: September 16, 2019, 11:59 PM", "Date Generated: September 17, 2019, 5:55 AM", "",
      ], "2019-08-18..2019-09-16"
    ),
    (["# ---", "# All Users", "# Start date: 20251213", "# End date: 20260312"], "2025-12-13..2026-03-12"),
    (["Campaign report", "1 June 2026 - 25 June 2026"], "2026-06-01..2026-06-25"),
    (["Campaign report", "All time"], "all"),
    (["# Start date: 20251213"], "2025-12-13.."), (["End date: 2026-01-31"], "..2026-01-31"), (["Title"], "none"),
    ([], "none"),
    (["Start date: 5/6/2026", "End date: 6/6/2026"], "ambiguous"), (["Start: 2026-02-01", "End: 2026-01-01"], "none"),
  ])
  func readsTheLinesBeforeAHeader(lines: [String], range: String) {
    #expect(words(ExportRange(lines: lines)) == range)
  }

  @Test(arguments: [
    ("Time_series(2026.02.05-2026.02.10).csv", "2026-02-05..2026-02-10"),
    (
      "GMB insights (Performance Report) - 2024-11-5 - 2024-11-11 - fa519a421c0ec02e97743d94e4fc2652.csv",
      "2024-11-05..2024-11-11"
    ),
    ("Campaign_20260101_20260131_GMT+0.csv", "2026-01-01..2026-01-31"),
    ("Mar-18-2025_Apr-14-2025_1019826952924933.csv", "2025-03-18..2025-04-14"),
    ("Account-Campaigns-1-Sep-202430-Sep-2024.csv", "2024-09-01..2024-09-30"),
    ("Shop Campaign Report-2026-10-01 to 2026-10-05 (1).csv", "2026-10-01..2026-10-05"),
    ("account_analytics_content_2024-11-21_2025-02-19.csv", "2024-11-21..2025-02-19"),
    ("Maiores_alterações(2026.05.05-2026.05.15_em_comparação_com_2026.04.24-2026.05.04).csv", "2026-05-05..2026-05-15"),
    ("Content 2025-06-13_2026-06-13 Channel.csv", "2025-06-13..2026-06-13"), ("meta_2026-06-05.csv", "none"),
    ("report.csv", "none"), ("2026-06-01_2026-06-25_2026-06-26.csv", "2026-06-01..2026-06-25"),
    ("Time_series(2026.02.05).csv", "2026-02-05..2026-02-05"),
    ("Serie_temporal(Hoje_2026.02.05).csv", "2026-02-05..2026-02-05"),
    ("Time_series(2026.02.28_2026.02.01).csv", "none"),
    ("Time_series(2026.02.05_compared_with_2026.02.04).csv", "none"),
    ("2026-01-01_2026-01-31 Time_series(2026.02.05-2026.02.10_2026.03.01).csv", "none"),
    ("2026-02-04 Time_series(2026.02.05).csv", "none"), ("Time_series(2026.02.05) 20260206.csv", "none"),
    ("Campaigns-1-Sep-20245-Sep-2024.csv", "2024-09-01..2024-09-05"), ("a12026-01-01_2026-01-31.csv", "none"),
  ])
  func readsAFileName(name: String, range: String) {
    #expect(words(ExportRange(name: "metrics/feed/\(name)")) == range)
  }

  @Test(arguments: [
    ("2026-06-01 - 2026-06-30", "2026-06-01..2026-06-30"), ("2026-06-01 – 2026-06-30", "2026-06-01..2026-06-30"),
    ("Jun 1, 2026 - Jun 30, 2026", "2026-06-01..2026-06-30"), ("from 2026-06-01 - 2026-06-30", "none"),
    ("2026-06-01", "none"), ("01/06/2026 - 30/06/2026", "2026-06-01..2026-06-30"),
    ("01/06/2026 - 07/06/2026", "ambiguous"),
  ])
  func readsACell(cell: String, range: String) {
    #expect(words(ExportRange(cell: Array(cell.utf8)[...], order: nil)) == range)
  }

  @Test func keepsTheWordsThatSayIt() {
    let lines = ["Title", "# Start date: 20251213", "# End date: 20260312"]
    #expect(ExportRange(lines: lines)?.evidence == "# Start date: 20251213, # End date: 20260312")
    #expect(ExportRange(name: "metrics/f/a(2026.02.05-2026.02.10).csv")?.evidence == "a(2026.02.05-2026.02.10)")
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func readsBackAnyRange(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let first = Day(daysSinceEpoch: random.int(7_305...47_000))
    let last = first.adding(random.int(0...400))
    let joiner = random.pick([" - ", "-", "_", " to ", " – ", ","]) ?? "-"
    let compact = { (day: Day) in day.description.filter { $0 != "-" } }
    for text in ["\(first)\(joiner)\(last)", "\(compact(first))\(joiner)\(compact(last))"] {
      #expect(ExportRange(line: "x (\(text))")?.days == DayRange(first: first, last: last), "\(text)")
      #expect(ExportRange(name: "a \(text) b.csv")?.days == DayRange(first: first, last: last), "\(text)")
    }
  }
}
