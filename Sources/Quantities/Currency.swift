/// A currency in use, by its ISO 4217 code.
public struct Currency: Sendable, Hashable {
  /// The three capital letters.
  public let code: String
  /// How many decimal digits a minor unit stands for: 2 for cents, 0 for the yen, at most 4.
  public let minorDigits: Int

  /// Takes the code of a currency in use, in capital letters only.
  public init?(_ code: String) {
    // Looking the code up is not enough: to Swift the Kelvin sign equals the letter K.
    guard code.utf8.count == 3, let minorDigits = Currency.minorDigits[code] else { return nil }
    self.code = code
    self.minorDigits = minorDigits
  }

  /// How many millionths of the currency a minor unit is.
  var microsInMinorUnit: Int64 { Int64(powerOfTen(6 - minorDigits)) }

  /// All codes in use, in alphabetical order.
  public static let allCodes: [String] = minorDigits.keys.sorted()

  /// The active codes of ISO 4217 (list one as of January 2026) by their minor digits.
  ///
  /// Left out are the codes without a minor unit: metals, bond units, testing and "no currency".
  private static let codesByDigits: [(digits: Int, codes: String)] = [
    (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
    (
      2,
      """
      AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF \
      CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL \
      HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU \
      MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR \
      SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED \
      VES WST XAD XCD XCG YER ZAR ZMW ZWG
      """
    ),
    (3, "BHD IQD JOD KWD LYD OMR TND"),
    (4, "CLF UYW"),
  ]

  private static let minorDigits: [String: Int] = codesByDigits.reduce(into: [:]) { table, row in
    for code in row.codes.split(separator: " ") { table[String(code)] = row.digits }
  }
}

extension Currency: CustomStringConvertible {
  /// The code.
  public var description: String { code }
}
