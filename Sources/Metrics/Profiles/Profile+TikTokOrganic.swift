import Campaigns
import Quantities

extension Profile {
  /// A TikTok account by day, in English; dates have the year first.
  static let tiktokOrganic = Profile(
    id: "tiktok-organic", evidence: .seen,
    columns: [
      "date": .day, "video views": .metric(.videoViews), "reached audience": .metric(.reach),
      "profile views": .metric(.profileVisits), "likes": .metric(.likes), "shares": .metric(.shares),
      "comments": .metric(.comments), "leads submission": .metric(.leads), "net growth": .metric(.followersNet),
      "new followers": .metric(.followersNew), "total followers": .metric(.followers), "lost followers": .rate,
      "phone number clicks": .rate, "engaged audience": .rate,
    ],
    required: [[.column(.day)], [.anyMetric]],
    signature: ["reached audience", "leads submission", "engaged audience"],
    excludes: rowOwners, platform: .network("tiktok"), englishDecimal: .point, isAccountLevel: true)
}
