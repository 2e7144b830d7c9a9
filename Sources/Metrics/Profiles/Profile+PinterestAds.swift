import Campaigns
import Quantities

extension Profile {
  /// Pinterest Ads reporting by day and ad, in English; it states no currency.
  ///
  /// Conversions are those of the checkout: the other events are steps towards it, and adding them counts twice.
  static let pinterestAds = Profile(
    id: "pinterest_ads", about: "report by day, down to ads", evidence: .seen,
    words: [
      .english: [
        "date": .day, "campaign name": .campaign, "campaign id": .id(0), "ad group name": .group,
        "ad group id": .id(1), "ad name": .ad, "ad id": .id(2),
        "spend in account currency": .metric(.spend), "impressions": .metric(.impressions), "reach": .metric(.reach),
        "frequency": .metric(.frequency), "pin clicks": .metric(.clicks), "outbound clicks": .metric(.linkClicks),
        "saves": .metric(.saves), "engagements": .metric(.engagements),
        "total conversions (checkout)": .metric(.conversions),
        "total order value (checkout)": .metric(.conversionValue),
        "cpm": .rate, "ctr": .rate, "cpc": .rate, "engagement rate": .rate, "earned saves": .rate,
        "result": .ignored, "cost per result": .ignored, "ad entity status": .ignored, "organic pin id": .ignored,
        "campaign entity status": .ignored, "ad group entity status": .ignored,
      ]
    ],
    ignoredPrefixes: ["total ", "average order value "],
    required: [[.column(.campaign), .column(.group), .column(.ad)], [.anyMetric]],
    signature: ["spend in account currency", "pin clicks", "organic pin id"],
    platform: .network("pinterest-ads"), englishDecimal: .point)
}
