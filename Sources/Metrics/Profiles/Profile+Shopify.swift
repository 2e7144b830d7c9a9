import Campaigns
import Quantities

extension Profile {
  /// Shopify's reports by day: sessions, and sales also by product.
  ///
  /// Rows of shipping and adjustments name no product and still carry money; they count like the others. Figures of the
  /// period compared with stand beside the others, and so does by how many percent they differ, under the same header.
  static let shopify: [Profile] = [
    Profile(
      id: "shopify", form: "sessions", about: "an online store's sessions by day", evidence: .seen,
      words: [
        .english: [
          "day": .day, "online store visitors": .metric(.users), "sessions": .metric(.sessions),
          "conversion rate": .rate, "bounce rate": .rate, "average session duration": .rate,
          "sessions with cart additions": .rate, "sessions that reached checkout": .rate,
          "sessions that completed checkout": .metric(.conversions),
        ]
      ],
      twinMarks: shopifyTwins, required: [[.column(.day)], [.anyMetric]], signature: ["online store visitors"],
      wholeSignatures: [["day", "sessions", "conversion rate"], ["day", "sessions", "sessions with cart additions"]],
      excludes: rowOwners, platform: .network("shopify"), englishDecimal: .point, isAccountLevel: true),
    Profile(
      id: "shopify", form: "sales", about: "sales by day, also by product", evidence: .seen,
      words: [
        .english: [
          "day": .day, "product title": .item, "product variant sku": .ignored, "product variant title": .ignored,
          "product type": .ignored, "product vendor": .ignored, "month": .ignored, "net items sold": .rate,
          "gross sales": .rate, "discounts": .rate, "returns": .rate, "net sales": .rate, "taxes": .rate,
          "shipping": .rate, "duties": .rate, "additional fees": .rate, "tips": .rate, "shipping charges": .rate,
          "average order value": .rate,
          "total sales": .metric(.conversionValue), "orders": .metric(.conversions),
        ]
      ],
      twinMarks: shopifyTwins, required: [[.column(.day)], [.anyMetric]],
      wholeSignatures: [
        ["day", "net items sold"], ["day", "gross sales", "net sales"], ["product title", "total sales"],
        ["day", "net sales", "total sales"],
      ],
      excludes: rowOwners, totals: TotalRule(words: ["total", "totals"]), platform: .network("shopify"),
      item: "product", englishDecimal: .point, isAccountLevel: true),
    Profile(
      id: "shopify", form: "longer periods", about: "sessions or sales by week, month or longer", evidence: .sighted,
      words: [
        .english: [
          "week": .ignored, "month": .ignored, "quarter": .ignored, "year": .ignored, "sessions": .ignored,
          "online store visitors": .ignored, "total sales": .ignored, "net sales": .ignored, "gross sales": .ignored,
          "orders": .ignored, "sessions with cart additions": .ignored, "sessions that reached checkout": .ignored,
          "sessions that completed checkout": .ignored, "checkout conversion rate": .ignored,
        ]
      ],
      twinMarks: shopifyTwins,
      wholeSignatures: ["week", "month", "quarter", "year"].flatMap { period in
        [
          "online store visitors", "sessions", "total sales", "net sales", "gross sales",
          "sessions that completed checkout",
        ].map { [period, $0] }
      }, excludes: rowOwners.union(["day", "date"]), platform: .network("shopify"),
      refusal: Refusal(what: "a report whose rows cover weeks, months or longer", instead: "export it by day")),
  ]

  private static let shopifyTwins = TwinMarks(suffixes: [" (previous_year)", " (previous_period)"])
}
