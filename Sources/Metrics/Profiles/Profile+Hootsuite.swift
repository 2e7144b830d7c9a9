import Campaigns
import Quantities

extension Profile {
  /// Hootsuite Analytics: metrics of accounts by day, whose headers are sentences that list every page, and posts.
  ///
  /// Of the reactions by type only the likes count: the other types are other figures.
  static let hootsuite: [Profile] = [
    Profile(
      id: "hootsuite", form: "account metrics", about: "accounts by day, with sentences for headers", evidence: .seen,
      words: [.english: ["date (gmt)": .day]],
      prefixes: [
        "page reactions by type - like (": .metric(.likes), "page reactions by type": .rate,
        "page reactions (": .metric(.likes), "page impressions (": .metric(.impressions),
        "page total impressions (": .metric(.impressions), "page reach (": .metric(.reach),
        "page total reach (": .metric(.reach), "page engagement (": .metric(.engagements),
        "engagement (": .metric(.engagements), "page fans (": .metric(.followers), "page likes (": .metric(.followers),
        "page views (": .metric(.profileVisits), "page video views (": .metric(.videoViews),
        "post impressions (": .metric(.impressions), "post reach (": .metric(.reach),
        "inbound messages (": .rate, "page ": .rate, "post ": .rate,
      ],
      preferences: [],
      required: [[.column(.day)], [.anyMetric]], signature: ["date (gmt)"],
      excludes: rowOwners.union(["post id", "post permalink", "post message"]), item: nil, englishDecimal: .point,
      isAccountLevel: true),
    Profile(
      id: "hootsuite", form: "posts", about: "posts since they were published", evidence: .sighted,
      words: [
        .english: [
          "date (gmt)": .day, "facebook page": .ignored, "facebook page id": .ignored, "post id": .ignored,
          "post permalink": .ignored, "post type": .ignored, "post message": .item, "tags": .ignored,
          "campaign": .campaign, "author": .ignored, "clicks": .metric(.clicks), "comments": .metric(.comments),
          "engagement": .metric(.engagements), "engagement rate": .rate, "impressions": .metric(.impressions),
          "link clicks": .metric(.linkClicks), "reach": .metric(.reach), "reactions": .metric(.likes),
          "shares": .metric(.shares), "video views": .metric(.videoViews), "organic impressions": .twin(.impressions),
          "paid impressions": .twin(.impressions), "viral impressions": .twin(.impressions),
          "organic reach": .twin(.reach), "paid reach": .twin(.reach), "viral reach": .twin(.reach),
        ]
      ],
      ignoredPrefixes: ["reactions by type", "negative feedback", "post clicks", "organic ", "paid ", "viral "],
      required: [[.column(.day)], [.anyMetric]],
      wholeSignatures: [
        ["date (gmt)", "post id"], ["date (gmt)", "post permalink"], ["date (gmt)", "post message"],
        ["date (gmt)", "post type"],
      ],
      platform: .facebook, item: "post", figuresAreLifetime: true, englishDecimal: .point),
  ]
}
