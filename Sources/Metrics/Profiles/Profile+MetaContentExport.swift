import Campaigns
import Quantities

extension Profile {
  /// Meta Business Suite's export of posts: figures since a post was published, dated by its publishing.
  ///
  /// `Date` holds the word `Lifetime` and is no date. Facebook's form can have `Views` twice and rows that stop early.
  static let metaContentExport: [Profile] = [
    Profile(
      id: "meta_content_export", form: "instagram", about: "Instagram posts since they were published",
      evidence: .seen,
      words: [
        .english: metaPostWords.merging([
          "account id": .ignored, "account username": .ignored, "account name": .ignored,
          "likes": .metric(.likes), "saves": .metric(.saves), "follows": .metric(.followersNew),
        ]) { $1 }
      ],
      preferences: [["views", "plays"]],
      required: [[.column(.day)], [.anyMetric]],
      wholeSignatures: [
        ["post id", "account username"], ["publish time", "account username"], ["post id", "permalink", "saves"],
        ["publish time", "permalink", "follows"],
      ],
      excludes: rowOwners.union(["page id", "page name"]), platform: .instagram, item: "post",
      figuresAreLifetime: true, englishDecimal: .point, isAccountLevel: true, englishOrder: .monthDayYear),
    Profile(
      id: "meta_content_export", form: "facebook", about: "Facebook posts since they were published",
      evidence: .seen,
      words: [
        .english: metaPostWords.merging([
          "page id": .ignored, "page name": .ignored, "title": .ignored, "caption type": .ignored,
          "is crosspost": .ignored, "is share": .ignored, "languages": .ignored, "custom labels": .ignored,
          "funded content status": .ignored, "reactions, comments and shares": .metric(.engagements),
          "reactions": .metric(.likes), "total clicks": .metric(.clicks), "link clicks": .metric(.linkClicks),
          "other clicks": .rate, "seconds viewed": .rate, "average seconds viewed": .rate,
          "3-second video views": .metric(.videoViews3s), "1-minute video views": .rate,
          "negative feedback from users": .rate, "ad impressions": .rate,
        ]) { $1 }
      ],
      ignoredPrefixes: ["matched audience targeting", "estimated earnings", "ad cpm", "negative feedback"],
      preferences: [["views"]],
      required: [[.column(.day)], [.anyMetric]],
      wholeSignatures: [
        ["post id", "page id"], ["publish time", "page name"], ["page id", "reactions, comments and shares"],
        ["publish time", "reactions, comments and shares"],
      ],
      excludes: rowOwners.union(["account username", "date (gmt)"]), platform: .facebook, item: "post",
      figuresAreLifetime: true, englishDecimal: .point, isAccountLevel: true, englishOrder: .monthDayYear),
  ]

  private static let metaPostWords: [String: ColumnMeaning] = [
    "post id": .ignored, "description": .ignored, "duration (sec)": .ignored, "publish time": .day,
    "permalink": .ignored, "post type": .ignored, "data comment": .ignored, "date": .ignored,
    "views": .metric(.views), "impressions": .metric(.impressions), "plays": .metric(.views), "reach": .metric(.reach),
    "shares": .metric(.shares), "comments": .metric(.comments),
  ]
}
