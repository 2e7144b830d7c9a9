import Campaigns
import Quantities

extension Profile {
  /// X Ads, as a program that imitates its export writes it; no real file is known.
  static let xAds = Profile(
    id: "x_ads", about: "campaign report", evidence: .reported,
    words: [
      .english: [
        "time period": .ignored, "date": .day, "day": .day, "date start": .rangeStart, "date stop": .rangeEnd,
        "campaign name": .campaign, "campaign id": .id(0), "ad group name": .group, "ad group id": .id(1),
        "ad name": .ad, "ad id": .id(2), "currency": .currency, "impressions": .metric(.impressions),
        "clicks": .metric(.clicks), "link clicks": .metric(.linkClicks), "spend": .metric(.spend),
        "results": .metric(.results), "reach": .metric(.reach), "frequency": .metric(.frequency),
        "cost per result": .rate, "result rate": .rate, "cpm": .rate, "ctr": .rate, "cpc": .rate,
        "objective": .ignored, "result type": .ignored,
      ]
    ],
    currencyColumns: ["spend": .spend],
    required: [[.column(.campaign), .column(.id(0))], [.anyMetric]],
    wholeSignatures: [
      ["time period", "date start"], ["time period", "date stop"], ["date start", "date stop", "result type"],
    ],
    excludes: ["amount spent", "reporting starts", "primary status"],
    platform: .network("x-ads"), range: .columns, englishDecimal: .point)
}
