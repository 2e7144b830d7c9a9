import Campaigns
import Quantities

extension Profile {
  /// X Ads, as a program that imitates its export writes it; no real file is known.
  ///
  /// Where no columns state the range, the period itself is read: a day, or two of them with a dash.
  static let xAds: [Profile] = [xAds(isDated: true), xAds(isDated: false)]

  private static func xAds(isDated: Bool) -> Profile {
    Profile(
      id: "x_ads", form: isDated ? "report" : "period",
      about: isDated ? "campaign report" : "campaign report whose period is one column", evidence: .reported,
      words: [
        .english: [
          "time period": isDated ? .ignored : .day, "date": .day, "day": .day, "date start": .rangeStart,
          "date stop": .rangeEnd,
          "campaign name": .campaign, "campaign": .campaign, "status": .ignored, "campaign status": .ignored,
          "campaign id": .id(0), "ad group name": .group, "ad group id": .id(1),
          "ad name": .ad, "ad id": .id(2), "currency": .currency, "impressions": .metric(.impressions),
          "clicks": .metric(.clicks), "link clicks": .metric(.linkClicks), "spend": .metric(.spend),
          "results": .metric(.results), "reach": .metric(.reach), "frequency": .metric(.frequency),
          "cost per result": .rate, "result rate": .rate, "cpm": .rate, "ctr": .rate, "cpc": .rate,
          "objective": .ignored, "result type": .ignored,
        ]
      ],
      currencyColumns: ["spend": .spend],
      required: [[.column(.campaign), .column(.id(0))], [.anyMetric]],
      wholeSignatures: isDated
        ? [["time period", "date start"], ["time period", "date stop"], ["date start", "date stop", "result type"]]
        : [["time period", "spend", "impressions"]],
      excludes: xAdsExcludes.union(isDated ? [] : ["date start", "date stop", "date", "day"]),
      platform: .network("x-ads"), range: .columns, englishDecimal: .point)
  }

  private static let xAdsExcludes: Set<String> = ["amount spent", "reporting starts", "primary status", "metric"]
}
