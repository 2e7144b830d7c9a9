import Campaigns
import Quantities

extension Profile {
  /// Spotify Ads by day, in English, below five lines about the report and a blank one.
  static let spotifyAds = Profile(
    id: "spotify_ads", about: "report by day, below lines about it", evidence: .seen,
    words: [
      .english: [
        "date": .day, "campaign id": .id(0), "campaign name": .campaign, "ad set id": .id(1), "ad set name": .group,
        "ad id": .id(2), "ad name": .ad, "currency": .currency,
        "impressions": .metric(.impressions), "reach": .metric(.reach), "frequency": .metric(.frequency),
        "clicks": .metric(.clicks), "spend": .metric(.spend), "purchases": .metric(.conversions),
        "attributed revenue": .metric(.conversionValue),
        "ctr": .rate, "cpc": .rate, "cpm": .rate, "completion rate": .rate, "ad format": .ignored,
        "starts": .rate, "page views": .rate, "adds to cart": .rate, "start checkouts": .rate, "products": .rate,
        "average order value (aov)": .rate, "return on ad spend (roas)": .rate,
        "customer acquisition cost (cac)": .rate,
      ]
    ],
    ignoredPrefixes: ["ad played to"],
    required: [[.column(.campaign), .column(.group), .column(.ad)], [.anyMetric]],
    wholeSignatures: [["ad format", "completion rate"], ["ad format", "attributed revenue"]],
    preambleSigns: ["report primary entity:"],
    excludes: ["platform", "channel"],
    platform: .network("spotify-ads"), range: .preamble, englishDecimal: .point, omitsLeadingZero: true)
}
