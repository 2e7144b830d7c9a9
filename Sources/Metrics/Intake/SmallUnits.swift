import Quantities

/// How small the units of currencies are, in powers of ten.
///
/// Nothing is converted by this: it tells only what price cannot be one.
enum SmallUnits {
  /// About how many units of a currency a dollar is: 1 for those of which it is less than thirty.
  static func inDollar(_ currency: Currency) -> Int128 { magnitudes[currency.code] ?? 1 }

  /// Orders of magnitude of the rates at the start of 2026.
  private static let codesByMagnitude: [(units: Int128, codes: String)] = [
    (
      100,
      """
      AFN ALL BDT BTN CVE DJF DOP DZD EGP ETB GMD GYD HTG HUF INR ISK JMD JPY KES KGS LKR LRD MKD MRU MUR MZN NIO NPR \
      PHP PKR RSD RUB SRD THB TRY TWD UAH UYU VES VUV XPF YER
      """
    ),
    (1000, "AMD AOA ARS BIF CDF CLP CRC IQD KMF KRW KZT MMK MWK NGN RWF SDG SOS SSP TZS UGX XAF XOF"),
    (10_000, "COP GNF IDR KHR LAK MGA MNT PYG SYP UZS VND"),
    (100_000, "IRR LBP"),
  ]

  /// The units of each currency whose units are small.
  static let magnitudes: [String: Int128] = codesByMagnitude.reduce(into: [:]) { table, row in
    for code in row.codes.split(separator: " ") { table[String(code)] = row.units }
  }
}
