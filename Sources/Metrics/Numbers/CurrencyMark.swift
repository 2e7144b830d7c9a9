import Quantities

/// Currencies written beside a number: signs such as `R$`, codes such as `GBP`.
enum CurrencyMark {
  /// Takes a sign or a code off either end of trimmed bytes.
  static func drop(from body: inout ArraySlice<UInt8>) {
    guard let mark = mark(of: body) else { return }
    body = mark.rest
  }

  /// The currency written beside a number, if it can be one only; `$`, `¥` and `kr` are those of several countries.
  static func currency(of bytes: ArraySlice<UInt8>) -> Currency? {
    // Nearly all cells are plain numbers.
    isPlain(bytes) ? nil : markBesideNumber(bytes)?.currency
  }

  /// Whether any sign or code of a currency is written beside a number.
  static func isBeside(_ bytes: ArraySlice<UInt8>) -> Bool { !isPlain(bytes) && markBesideNumber(bytes) != nil }

  /// The sign written beside a number, if it is that of several currencies.
  static func sharedSign(of bytes: ArraySlice<UInt8>) -> HeaderSign? {
    guard !isPlain(bytes), let mark = markBesideNumber(bytes), mark.currency == nil else { return nil }
    return headerSign(HeaderText.fold(String(decoding: mark.sign, as: UTF8.self)))
  }

  private static func markBesideNumber(_ bytes: ArraySlice<UInt8>) -> Mark? {
    var body = CellText.trim(bytes)
    guard let first = body.first, let last = body.last else { return nil }
    if body.count > 2, first == 0x28, last == 0x29 { body = CellText.trim(body.dropFirst().dropLast()) }
    if body.first == 0x2D || body.first == 0x2B { body = CellText.trim(body.dropFirst()) }
    guard let mark = mark(of: body), mark.rest.contains(where: DateScanner.isDigit) else { return nil }
    return mark
  }

  private struct Mark {
    var currency: Currency?
    var rest: ArraySlice<UInt8>
    var sign: [UInt8] = []
  }

  private static func isPlain(_ body: ArraySlice<UInt8>) -> Bool {
    guard let first = body.first, let last = body.last else { return true }
    return DateScanner.isDigit(first) && DateScanner.isDigit(last)
  }

  private static func mark(of body: ArraySlice<UInt8>) -> Mark? {
    if isPlain(body) { return nil }
    for sign in signs {
      if body.starts(with: sign.bytes) {
        return Mark(
          currency: sign.currency, rest: CellText.trim(body.dropFirst(sign.bytes.count)), sign: sign.bytes)
      }
      if body.count > sign.bytes.count, body.suffix(sign.bytes.count).elementsEqual(sign.bytes) {
        return Mark(currency: sign.currency, rest: CellText.trim(body.dropLast(sign.bytes.count)), sign: sign.bytes)
      }
    }
    return code(body.prefix(3)).map { Mark(currency: $0, rest: CellText.trim(body.dropFirst(3))) }
      ?? code(body.suffix(3)).map { Mark(currency: $0, rest: CellText.trim(body.dropLast(3))) }
  }

  /// The currency of a code in capital letters.
  private static func code(_ bytes: ArraySlice<UInt8>) -> Currency? {
    guard bytes.count == 3, bytes.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else { return nil }
    return Currency(String(decoding: bytes, as: UTF8.self))
  }

  /// The signs, those first that others are part of; an empty code means several currencies.
  private static let signs: [(bytes: [UInt8], currency: Currency?)] = [
    ("US$", "USD"), ("CA$", "CAD"), ("AU$", "AUD"), ("NZ$", "NZD"), ("HK$", "HKD"), ("MX$", "MXN"), ("NT$", "TWD"),
    ("R$", "BRL"), ("A$", "AUD"), ("C$", "CAD"), ("S$", "SGD"), ("S/", "PEN"), ("$", ""), ("\u{20AC}", "EUR"),
    ("\u{A3}", "GBP"), ("\u{A5}", ""), ("\u{20B9}", "INR"), ("z\u{142}", "PLN"), ("\u{20BA}", "TRY"),
    ("\u{20A9}", "KRW"), ("\u{20AA}", "ILS"), ("\u{20B4}", "UAH"), ("\u{20BD}", "RUB"), ("\u{20AB}", "VND"),
    ("\u{20B1}", "PHP"), ("\u{20A6}", "NGN"), ("K\u{10D}", "CZK"), ("Ft", "HUF"), ("kr", ""),
    ("Rs.", ""), ("Rs", ""),
  ].map { (Array($0.0.utf8), Currency($0.1)) }

  /// A sign of currencies as it stands in the header of a column with money.
  struct HeaderSign: Sendable, Hashable {
    /// The sign as people write it.
    let text: String
    /// The currency, if only one has the sign.
    let currency: Currency?
    /// The codes of the currencies that have it.
    let codes: [String]
  }

  /// The sign of a text that was folded like a header, such as `zł` or `rs.`; nothing if it is none.
  static func headerSign(_ folded: String) -> HeaderSign? { headerSigns[folded] }

  /// The signs by how a folded header has them: `R$` is `r$` there.
  private static let headerSigns: [String: HeaderSign] = Dictionary(
    signs.map { sign in
      let text = String(decoding: sign.bytes, as: UTF8.self)
      let codes = sign.currency.map { [$0.code] } ?? sharedBy[text] ?? []
      return (HeaderText.fold(text), HeaderSign(text: text, currency: sign.currency, codes: codes))
    }, uniquingKeysWith: { first, _ in first })

  /// The currencies that share a sign; those of `$` are all dollars and those pesos and others that are written so.
  private static let sharedBy: [String: [String]] = [
    "$": words(
      """
      USD CAD AUD NZD HKD SGD TWD MXN ARS BBD BMD BND BRL BSD BZD CLP COP CUP CVE DOP FJD GYD JMD KYD LRD NAD NIO SBD \
      SRD TTD UYU XCD ZWG
      """),
    "\u{A5}": ["JPY", "CNY"], "kr": words("SEK NOK DKK ISK"), "Rs.": rupees, "Rs": rupees,
  ]

  private static let rupees = words("INR PKR LKR NPR MUR SCR")

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
