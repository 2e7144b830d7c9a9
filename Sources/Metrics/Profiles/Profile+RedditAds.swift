import Campaigns
import Quantities

extension Profile {
  /// Reddit Ads under the names of its API and of warehouses; no export of its site is known.
  ///
  /// `ecpm` is no other platform's word. The API gives spend in millionths, and dumps of it keep the header `spend`; what
  /// the rows leave open is refused.
  static let redditAds: [Profile] = [
    Profile(
      id: "reddit_ads", about: "dump by day under the API's names", evidence: .reported,
      words: [
        .english: [
          "date": .day, "campaign_id": .id(0), "campaign id": .id(0), "campaign_name": .campaign,
          "campaign name": .campaign, "ad_group_id": .id(1), "ad group id": .id(1), "ad_group_name": .group,
          "ad group name": .group, "ad_id": .id(2), "ad id": .id(2), "ad_name": .ad, "ad name": .ad,
          "currency": .currency, "impressions": .metric(.impressions), "clicks": .metric(.clicks),
          "spend": .metric(.spend), "reach": .metric(.reach), "frequency": .metric(.frequency), "ecpm": .rate,
          "cpc": .rate, "ctr": .rate, "conversion_roas": .rate, "account_id": .ignored, "region": .ignored,
          "community": .ignored,
        ]
      ],
      currencyColumns: ["spend": .spend, "amount spent": .spend],
      ignoredPrefixes: ["ecpm (", "cpc ("], dumpedInMillionths: ["spend"],
      required: [
        [.column(.day)], [.column(.campaign), .column(.id(0)), .column(.id(1)), .column(.id(2))], [.anyMetric],
      ],
      signature: ["ecpm", "conversion_roas"],
      platform: .network("reddit-ads"), englishDecimal: .point)
  ]
}
