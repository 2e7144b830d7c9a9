import Formats
import Metrics
import Quantities
import Testing

@testable import Reports

/// Figures as people read them, alone and in tables.
@Suite struct FigureTextTests {
  @Test func alignsFiguresToTheRight() {
    #expect(
      MarkdownText.table(["figure", "now"], [["clicks", "12"]]) == """
        | figure | now |
        | --- | ---: |
        | clicks | 12 |

        """)
  }

  static let numbers: [(String, String)] = [
    ("0", "0"), ("999", "999"), ("1000", "1,000"), ("1234567.891", "1,234,567.891"), ("-1000", "-1,000"),
    ("-999.5", "-999.5"), ("100000", "100,000"), ("0.000001", "0.000001"),
  ]

  @Test(arguments: numbers) func partsThousands(number: String, expected: String) {
    #expect(FigureText.grouped(number) == expected)
  }

  @Test func writesMoneyWithItsMinorDigits() throws {
    let amount = Samples.amount("1234.565")
    #expect(FigureText.value(amount, of: .spend, currency: Currency("EUR")) == "1,234.56 EUR")
    #expect(FigureText.value(amount, of: .spend, currency: Currency("JPY")) == "1,235 JPY")
    #expect(FigureText.value(amount, of: .spend, currency: nil) == "1,234.565")
    #expect(FigureText.value(amount, of: .clicks, currency: Currency("EUR")) == "1,234.565")
    #expect(FigureText.value(nil, of: Metric.clicks, currency: nil) == "–")
  }

  @Test func writesAKPIInItsOwnUnit() {
    let amount = Samples.amount("0.012345")
    #expect(FigureText.value(amount, of: .ctr, currency: nil) == "1.23 %")
    #expect(FigureText.value(amount, of: .cpc, currency: Currency("EUR")) == "0.01 EUR")
    #expect(FigureText.value(amount, of: .roas, currency: Currency("EUR")) == "0.01")
    #expect(FigureText.value(nil, of: KPI.roas, currency: nil) == "–")
    #expect(FigureText.percent(Amount(micros: .max)) == "–", "what does not fit is not told")
  }
}
