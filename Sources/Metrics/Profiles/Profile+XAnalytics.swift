import Campaigns
import Quantities

extension Profile {
  /// The overview of an X account by day, in English; dates are in words, as in `Tue, Feb 18, 2025`.
  ///
  /// Comments are the replies. Reposts stand in a column of their own and are not added to the shares.
  static let xAnalytics = Profile(
    id: "x-analytics", evidence: .seen,
    columns: [
      "date": .day, "impressions": .metric(.impressions), "likes": .metric(.likes),
      "engagements": .metric(.engagements), "bookmarks": .metric(.saves), "shares": .metric(.shares),
      "new follows": .metric(.followersNew), "replies": .metric(.comments), "profile visits": .metric(.profileVisits),
      "video views": .metric(.videoViews), "unfollows": .rate, "reposts": .rate, "create post": .rate,
      "media views": .rate,
    ],
    required: [[.column(.day)], [.anyMetric]],
    wholeSignatures: [["create post", "unfollows"], ["create post", "media views"]],
    excludes: rowOwners, platform: .network("x"), englishDecimal: .point, isAccountLevel: true)
}
