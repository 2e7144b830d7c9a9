import Campaigns
import Quantities

extension Profile {
  /// Snapchat Ads by day, in English; a row's day is that of its start, whatever the zone written behind it.
  ///
  /// Of the two columns of impressions the paid ones count. The API gives `spend` in millionths.
  static let snapchatAds = Profile(
    id: "snapchat_ads", about: "report by day, also by age and gender", evidence: .seen,
    words: [
      .english: [
        "start time": .day, "date": .day, "day": .day, "swipes": .metric(.clicks), "swipe up rate": .rate,
        "2 second video views": .metric(.videoViews), "ecpsu": .rate, "paid ecpm": .rate, "ecpm": .rate,
        "campaign name": .campaign, "campaign id": .id(0), "ad squad name": .group,
        "ad set name": .group, "ad squad id": .id(1), "ad name": .ad, "ad id": .id(2), "currency": .currency,
        "amount spent": .metric(.spend), "swipe ups": .metric(.clicks), "paid impressions": .metric(.impressions),
        "purchases": .metric(.conversions), "purchases value": .metric(.conversionValue),
        "total impressions": .twin(.impressions), "2s video views": .metric(.videoViews),
        "spend": .metric(.spend), "total conversions": .metric(.conversions),
        "total conversion value": .metric(.conversionValue), "impressions": .metric(.impressions),
        "adds to cart web": .rate, "adds to cart": .rate, "checkouts started": .rate,
        "end time": .ignored, "age": .ignored, "gender": .ignored, "campaign start time": .ignored,
        "campaign end time": .ignored,
      ]
    ],
    currencyColumns: ["amount spent": .spend, "spend": .spend], dumpedInMillionths: ["spend"],
    preferences: [
      ["start time", "date", "day"], ["swipe ups", "swipes"], ["2s video views", "2 second video views"],
      ["paid impressions", "impressions"], ["amount spent", "spend"], ["purchases", "total conversions"],
      ["purchases value", "total conversion value"],
    ],
    required: [[.column(.day)], [.column(.campaign), .column(.group), .column(.ad)], [.anyMetric]],
    signature: ["swipe ups", "swipes", "paid impressions", "ad squad name", "ad squad id"],
    platform: .network("snapchat-ads"), englishDecimal: .point)
}
