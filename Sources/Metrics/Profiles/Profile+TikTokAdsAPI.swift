import Campaigns
import Quantities

extension Profile {
  /// A dump of TikTok's Marketing API by day, with the API's own names of fields.
  ///
  /// Gross impressions contain what TikTok does not bill, so they stay beside the impressions that count.
  static let tiktokAdsAPI = Profile(
    id: "tiktok_ads_api", about: "dump of the Marketing API by day", evidence: .seen,
    words: [
      .english: [
        "stat_time_day": .day, "campaign_id": .id(0), "adgroup_id": .id(1), "ad_id": .id(2),
        "campaign_name": .campaign, "adgroup_name": .group, "ad_name": .ad, "currency": .currency,
        "impressions": .metric(.impressions), "clicks": .metric(.clicks), "spend": .metric(.spend),
        "conversion": .metric(.conversions), "reach": .metric(.reach), "frequency": .metric(.frequency),
        "gross_impressions": .twin(.impressions), "conversion_rate": .rate, "cost_per_conversion": .rate, "cpc": .rate,
        "cpm": .rate,
        "ctr": .rate, "real_time_conversion": .rate, "real_time_conversion_rate": .rate,
        "real_time_cost_per_conversion": .rate, "advertiser_id": .ignored,
      ]
    ],
    required: [[.column(.day)], [.anyMetric]],
    signature: ["stat_time_day"],
    platform: .network("tiktok-ads"), englishDecimal: .point)
}
