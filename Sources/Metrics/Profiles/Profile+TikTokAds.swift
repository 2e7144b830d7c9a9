import Campaigns
import Quantities

extension Profile {
  /// TikTok Ads Manager, re-saved from the workbooks it exports; the headers are as importers know them.
  ///
  /// Clicks are those to the advertised page. Views of two and six seconds are other figures than video views.
  static let tiktokAds = Profile(
    id: "tiktok_ads", about: "Ads Manager report at any level", evidence: .reported,
    words: [
      .english: [
        "date": .day, "by day": .day, "stat time day": .day, "campaign name": .campaign, "campaign id": .id(0),
        "ad group name": .group, "ad group id": .id(1), "ad name": .ad, "ad id": .id(2), "currency": .currency,
        "cost": .metric(.spend), "spend": .metric(.spend), "total cost": .metric(.spend),
        "impressions": .metric(.impressions), "impression": .metric(.impressions), "reach": .metric(.reach),
        "frequency": .metric(.frequency), "clicks (destination)": .metric(.linkClicks),
        "clicks (all)": .metric(.clicks), "clicks": .metric(.clicks), "conversions": .metric(.conversions),
        "total conversions": .metric(.conversions), "results": .metric(.results), "video views": .metric(.videoViews),
        "paid likes": .metric(.likes), "paid comments": .metric(.comments), "paid shares": .metric(.shares),
        "paid follows": .metric(.followersNew), "paid followers": .metric(.followersNew),
        "total complete payment value": .metric(.conversionValue), "cpm": .rate, "cpc (destination)": .rate,
        "cpc (all)": .rate, "cpc": .rate, "ctr (destination)": .rate, "ctr (all)": .rate, "ctr": .rate,
        "cost per result": .rate, "result rate": .rate, "cost per conversion": .rate, "conversion rate (cvr)": .rate,
        "click": .metric(.clicks), "conversion": .metric(.conversions), "cpa": .rate, "cvr": .rate,
        "2-second video views": .rate, "6-second video views": .rate, "6-second video views (focused view)": .rate,
        "6-second focused views": .rate, "average play time per user": .rate,
        "average play time per video view": .rate, "campaign budget": .rate, "primary status": .ignored,
        "advertiser id": .ignored, "account name": .ignored, "campaign type": .ignored, "objective": .ignored,
        "campaign budget type": .ignored, "attribution setting": .ignored,
      ]
    ],
    currencyColumns: ["cost": .spend, "spend": .spend, "total cost": .spend],
    ignoredPrefixes: ["video views at ", "cost per ", "cpc ", "cpm ", "ctr "],
    preferences: [
      ["cost", "spend", "total cost"], ["clicks (all)", "clicks", "click"],
      ["conversions", "total conversions", "conversion"],
      ["impressions", "impression"], ["paid followers", "paid follows"],
    ],
    required: [[.column(.campaign), .column(.id(0)), .column(.group), .column(.ad)], [.anyMetric]],
    signature: [
      "clicks (destination)", "cpc (destination)", "ctr (destination)", "2-second video views",
      "6-second video views", "6-second video views (focused view)", "6-second focused views", "paid likes",
      "average play time per user", "advertiser id",
    ],
    wholeSignatures: [["by day", "total cost"], ["total cost", "impression"], ["by day", "cost", "impressions"]],
    excludes: ["amount spent", "swipe ups", "reporting starts", "stat_time_day", "total spent"],
    totals: TotalRule(prefixes: ["total of "], words: ["total", "summary", "grand total"]),
    emptyWords: ["no data", "no data available"],
    platform: .network("tiktok-ads"), range: .fileName, englishDecimal: .point)
}
