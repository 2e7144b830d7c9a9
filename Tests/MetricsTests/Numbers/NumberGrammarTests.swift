import Campaigns
import Quantities
import TestSupport
import Testing

@testable import Metrics

@Suite struct NumberGrammarTests {
  /// What a grammar makes of a cell, in words.
  private func read(_ cell: String, _ decimal: Feed.DecimalSign?, isMoney: Bool = true, trusts: Bool = true) -> String {
    let grammar = NumberGrammar(decimal: decimal, trustsLonePoint: trusts)
    switch grammar.read(Array(cell.utf8)[...], isMoney: isMoney) {
    case .missing: return "missing"
    case .masked: return "masked"
    case .value(let amount, let isExact): return isExact ? "\(amount)" : "about \(amount)"
    case .ambiguous: return "ambiguous"
    case .invalid(let fault): return fault == .noNumber ? "invalid" : "\(fault)"
    case .overflow: return "overflow"
    }
  }

  @Test(arguments: [
    ("0", "0"), ("12", "12"), ("9380", "9380"), ("9,380", "9380"), ("2,472,851", "2472851"), ("4,838.80", "4838.8"),
    ("199421.15", "199421.15"), ("-3", "-3"), ("\u{2212}3.5", "-3.5"), ("+3", "3"), (" 12 ", "12"),
    ("$3.38", "3.38"), ("US$3.38", "3.38"), ("R$\u{A0}236.86", "236.86"), ("-R$20.30", "-20.3"),
    ("3.38 \u{20AC}", "3.38"),
    ("\u{A3}1,000", "1000"), ("1 234 567.5", "1234567.5"), ("1\u{202F}234", "1234"), ("1'234", "1234"),
    ("44.30666667", "about 44.306667"), ("0.0000005", "about 0"), ("0.0000015", "about 0.000002"),
    ("9223372036854.775807", "9223372036854.775807"), ("9223372036855", "overflow"),
    ("99999999999999999999999", "overflow"),
    ("12,34", "invalid"), ("1.234,5", "invalid"), ("0,500", "invalid"), ("1,23,456", "123456"),
    ("12,34,567.5", "1234567.5"), ("123,45,678", "invalid"), ("1,23,45", "invalid"), ("1,2345", "invalid"),
    ("1234,567", "invalid"), ("1.5.2", "severalPoints"), ("154.934.426", "severalPoints"), (".5", "invalid"),
    ("5.", "invalid"), ("1e5", "powerOfTen"), ("5e-05", "0.00005"), ("1.5E-3", "0.0015"), ("0e+00", "0"),
    ("1.204E+17", "powerOfTen"),
    ("abc", "invalid"), ("12 5", "invalid"), ("< 10%", "masked"), ("> 90%", "masked"), ("<5", "masked"),
    ("<", "invalid"), ("<x", "invalid"),
    ("12%", "percentage"), ("1,20204E+17", "powerOfTen"), ("3.апр", "date"), ("04-Mar", "date"), ("Mar 24", "date"),
    ("3.abc", "invalid"), ("#DIV/0!", "spreadsheetError"), ("#REF!", "spreadsheetError"),
    ("(1,234.50)", "-1234.5"), ("($20.30)", "-20.3"), ("$(20.30)", "-20.3"), ("-$5", "-5"), ("- 5", "-5"),
    ("[9]", "9"), ("[1.421183]", "1.421183"), ("[]", "missing"), ("[1, 2]", "severalValues"),
    ("[1,2]", "severalValues"),
    ("82.0", "82"), ("1010.0", "1010"), ("GBP 1,234.56", "1234.56"), ("AED 12.30", "12.3"), ("12.30 USD", "12.3"),
    ("$0.15 ", "0.15"), ("XYZ 5", "invalid"), ("1\n234", "invalid"), ("1\u{2019}234.5", "1234.5"), ("****", "masked"),
    ("*", "invalid"),
    ("n.a.", "missing"), ("None", "missing"), ("()", "invalid"), ("(5", "invalid"), ("--5", "invalid"),
    ("", "missing"), (" --", "missing"), ("--", "missing"), ("-", "missing"), ("\u{2014}", "missing"),
    ("n/a", "missing"), ("N/A", "missing"), ("NAN", "missing"), ("\u{A0}", "missing"),
  ])
  func readsWithADecimalPoint(cell: String, value: String) {
    #expect(read(cell, .point) == value)
  }

  @Test(arguments: [
    ("118,99", "118.99"), ("1.234", "1234"), ("1.565,24", "1565.24"), ("1,234", "1.234"), ("13.370", "13370"),
    ("9380", "9380"), ("R$ 236,86", "236.86"), ("1 234,5", "1234.5"), ("3.5", "invalid"), ("1,234.5", "invalid"),
    ("0,0000005", "about 0"), ("1.234,50 \u{20AC}", "1234.5"), ("-R$20,30", "-20.3"), ("5,5E-2", "0.055"),
    ("5.5E-2", "powerOfTen"), ("154.934.426", "154934426"), ("1,23,456", "invalid"), ("< 0,5", "masked"),
  ])
  func readsWithADecimalComma(cell: String, value: String) {
    #expect(read(cell, .comma) == value)
  }

  @Test(arguments: [
    ("1,234", "ambiguous"), ("1.234", "1.234"), ("1,234,567", "1234567"), ("1.5", "1.5"), ("1,5", "1.5"), ("7", "7"),
    ("12,345", "ambiguous"),
  ])
  func refusesWhatCanBeReadTwoWaysIfNothingDecides(cell: String, value: String) {
    #expect(read(cell, nil) == value)
  }

  @Test func refusesALonePointWherePointsMayGroupThousands() {
    #expect(read("1.234", nil, trusts: false) == "ambiguous")
    #expect(read("1.23", nil, trusts: false) == "1.23")
  }

  @Test func takesCurrencySignsOffMoneyOnly() {
    #expect(read("$5", .point, isMoney: false) == "invalid")
  }

  @Test(arguments: [
    (["1,234", "2,416.39"], "point"), (["1,234", "1,5"], "comma"), (["1,234", "1,234,567"], "point"),
    (["1.234", "1.234.567"], "comma"), (["1,234", "0.5%"], "point"), (["1,234", "17"], "nothing"),
    (["1,5", "1.5"], "nothing"), (["1,234", "abc.d"], "nothing"), (["0,500"], "comma"), (["44.30666667"], "point"),
  ])
  func decidesFromTheWholeFile(cells: [String], decimal: String) {
    for order in [cells, cells.reversed()] {
      var evidence = NumberEvidence()
      for cell in order { evidence.look(at: Array(cell.utf8)[...]) }
      let grammar = evidence.grammar(stated: nil, feed: nil, trustsLonePoint: true)
      #expect((grammar.decimal?.rawValue ?? "nothing") == decimal)
    }
  }

  @Test(arguments: [
    ("R$ 236,86", "BRL"), ("R$\u{A0}236,86", "BRL"), ("US$3.38", "USD"), ("GBP 1,234.56", "GBP"), ("-R$20,30", "BRL"),
    ("1.234,50 \u{20AC}", "EUR"), ("12 PLN", "PLN"), ("(\u{A3}5)", "GBP"), ("$5", "none"), ("5", "none"),
    ("kr 5", "none"),
    ("\u{A5}500", "none"), ("EUR", "none"), ("", "none"), ("ABC 5", "none"), ("AED 12.30", "AED"),
  ])
  func tellsTheCurrencyOfACell(cell: String, code: String) {
    #expect((CurrencyMark.currency(of: Array(cell.utf8)[...])?.code ?? "none") == code)
  }

  @Test func numbersComeBeforeTheKindAndTheKindBeforeTheFeed() {
    var shown = NumberEvidence()
    shown.look(at: Array("1,5".utf8)[...])
    #expect(shown.grammar(stated: .point, feed: .point, trustsLonePoint: true).decimal == .comma)
    let open = NumberEvidence()
    #expect(open.grammar(stated: .point, feed: .comma, trustsLonePoint: true).decimal == .point)
    #expect(open.grammar(stated: nil, feed: .comma, trustsLonePoint: true).decimal == .comma)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func readsBackWhatIsWrittenInEitherStyle(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let amount = Amount(micros: Int64(random.int(-9_000_000_000_000...9_000_000_000_000)))
    let plain = amount.text(decimals: 6)
    var whole = plain.prefix { $0 != "." }.filter { $0 != "-" }
    var groups: [Substring] = []
    while whole.count > 3 {
      groups.insert(whole.suffix(3)[...], at: 0)
      whole = String(whole.dropLast(3))
    }
    groups.insert(whole[...], at: 0)
    let sign = plain.hasPrefix("-") ? "-" : ""
    let fraction = plain.suffix(6)
    #expect(read("\(sign)\(groups.joined(separator: ",")).\(fraction)", .point) == "\(amount)")
    #expect(read("\(sign)\(groups.joined(separator: ".")),\(fraction)", .comma) == "\(amount)")
    #expect(read(plain, .point) == "\(amount)")
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func survivesAnyBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let signs = Array("0123456789.,- '$%\u{A0}\u{20AC}()[]<".utf8)
    let bytes = (0..<random.int(0...30)).map { _ in random.pick(signs) ?? 0 }
    for decimal in [Feed.DecimalSign.point, .comma, nil] {
      let grammar = NumberGrammar(decimal: decimal, trustsLonePoint: true)
      if case .value(let amount, true) = grammar.read(bytes[...], isMoney: true), !bytes.contains(0x25) {
        // A value that was accepted has the digits that were written, and no others.
        let written = bytes.filter { 0x31...0x39 ~= $0 }.count
        #expect(amount.description.utf8.filter { 0x31...0x39 ~= $0 }.count == written)
      }
    }
  }
}
