import Campaigns
import Quantities

extension Profile {
  /// Spotify Ads by day, in English, below five lines about the report and a blank one.
  static let spotifyAds = Profile(
    id: "spotify-ads", evidence: .seen,
    columns: [
      "date": .day, "campaign id": .id(0), "campaign name": .campaign, "ad set id": .id(1), "ad set name": .group,
      "ad id": .id(2), "ad name": .ad, "currency": .currency,
      "impressions": .metric(.impressions), "reach": .metric(.reach), "frequency": .metric(.frequency),
      "clicks": .metric(.clicks), "spend": .metric(.spend), "purchases": .metric(.conversions),
      "attributed revenue": .metric(.conversionValue),
      "ctr": .rate, "cpc": .rate, "cpm": .rate, "completion rate": .rate, "ad format": .ignored,
    ],
    required: [[.column(.day)], [.column(.campaign), .column(.group), .column(.ad)], [.anyMetric]],
    wholeSignatures: [["ad format", "completion rate"], ["ad format", "attributed revenue"]],
    excludes: ["platform", "channel"],
    platform: .network("spotify-ads"), englishDecimal: .point, omitsLeadingZero: true)
}
