import Foundation
import Quantities
import Testing

@Suite("Quantities: money")
struct MoneyTests {
  @Test(arguments: [
    ("12.5", "EUR", 1_250, "12.50 EUR"), ("900", "JPY", 900, "900 JPY"), ("1.234", "KWD", 1_234, "1.234 KWD"),
    ("-0.01", "USD", -1, "-0.01 USD"), ("0", "CHF", 0, "0.00 CHF"), ("1.2345", "CLF", 12_345, "1.2345 CLF"),
    ("9223372036854.77", "EUR", 922_337_203_685_477, "9223372036854.77 EUR"),
  ])
  func isWholeMinorUnits(amount: String, code: String, minorUnits: Int, text: String) throws {
    let (number, currency) = (try #require(Amount(amount)), try #require(Currency(code)))
    let money = try #require(Money(amount: number, currency: currency))
    #expect(money.minorUnits == Int64(minorUnits))
    #expect(money.description == text)
    #expect(money.amount == number)
    #expect(Money(minorUnits: Int64(minorUnits), currency: currency) == money)
  }

  @Test(arguments: [("12.505", "EUR"), ("0.5", "JPY"), ("0.0001", "KWD"), ("0.00001", "CLF")])
  func refusesPartsOfAMinorUnit(amount: String, code: String) throws {
    let (number, currency) = (try #require(Amount(amount)), try #require(Currency(code)))
    #expect(Money(amount: number, currency: currency) == nil)
  }

  @Test func refusesWhatNoAmountHolds() throws {
    for code in ["JPY", "EUR", "KWD", "CLF"] {
      let currency = try #require(Currency(code))
      #expect(Money(minorUnits: .max, currency: currency) == nil)
      #expect(Money(minorUnits: .min, currency: currency) == nil)
    }
  }

  @Test func addsWithinOneCurrencyOnly() throws {
    let (euro, dollar) = (try #require(Currency("EUR")), try #require(Currency("USD")))
    let ten = try #require(Money(minorUnits: 1_000, currency: euro))
    #expect(ten.adding(ten)?.description == "20.00 EUR")
    #expect(ten.adding(try #require(Money(minorUnits: 1, currency: dollar))) == nil)
    let most = try #require(Money(minorUnits: 922_337_203_685_477, currency: euro))
    #expect(most.adding(ten) == nil)
  }
}

@Suite("Quantities: currencies")
struct CurrencyTests {
  @Test(arguments: [
    ("EUR", 2), ("USD", 2), ("GBP", 2), ("JPY", 0), ("KRW", 0), ("ISK", 0), ("XOF", 0), ("KWD", 3), ("TND", 3),
    ("CLF", 4), ("HUF", 2), ("MGA", 2), ("SLE", 2), ("ZWG", 2), ("XCG", 2),
  ])
  func knowsMinorDigits(code: String, digits: Int) {
    #expect(Currency(code)?.minorDigits == digits)
    #expect(Currency(code)?.description == code)
  }

  @Test(
    "refuses codes out of use and other words",
    arguments: [
      "", "eur", "EURO", "EU", " EUR", "EUR ", "DEM", "HRK", "BGN", "ANG", "ZWL", "XAU", "XXX", "XTS", "€",
      "\u{212A}RW",
    ])
  func refusesOthers(code: String) {
    #expect(Currency(code) == nil)
  }

  @Test func listsEachCodeOnce() {
    #expect(Currency.allCodes.count == 165)
    #expect(Currency.allCodes == Array(Set(Currency.allCodes)).sorted())
    for code in Currency.allCodes { #expect(code.utf8.count == 3 && code.utf8.allSatisfy { 65...90 ~= $0 }) }
  }

  @Test func agreesWithFoundationOnCommonCurrencies() {
    // Foundation goes by custom rather than by ISO 4217 for many others.
    for code in ["EUR", "USD", "GBP", "CHF", "JPY", "KRW", "KWD", "BHD", "SEK", "AUD", "CAD", "BRL", "CLP", "VND"] {
      let style = Decimal.FormatStyle.Currency(code: code, locale: Locale(identifier: "en_US"))
      let parts = Decimal(1).formatted(style).split(separator: ".")
      #expect(Currency(code)?.minorDigits == (parts.count > 1 ? parts[1].count : 0), "\(code)")
    }
  }
}
