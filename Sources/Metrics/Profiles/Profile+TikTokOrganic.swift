import Campaigns
import Quantities

extension Profile {
  /// A TikTok account's own figures; dates have the year first, or in the downloads of TikTok Studio a month's name and
  /// no year, which then the file's name must show.
  ///
  /// Likes, comments and shares are net of those taken back, so that a day can be below zero.
  static let tiktokOrganic: [Profile] = [
    Profile(
      id: "tiktok_organic", form: "account", about: "account by day", evidence: .seen,
      words: [.english: tiktokAccountWords], netFigures: tiktokNet,
      required: [[.column(.day)], [.anyMetric]],
      signature: ["leads submission", "phone number clicks", "net growth"],
      wholeSignatures: [["video views", "reached audience"], ["video views", "lost followers"]],
      excludes: rowOwners, platform: .tiktok, englishDecimal: .point, isAccountLevel: true),
    Profile(
      id: "tiktok_organic", form: "audience", about: "audience by day", evidence: .seen,
      words: [.english: tiktokAccountWords],
      required: [[.column(.day)], [.anyMetric]], signature: ["engaged audience"],
      wholeSignatures: [["new followers", "reached audience"]],
      excludes: rowOwners.union(["video views"]), platform: .tiktok, englishDecimal: .point, isAccountLevel: true),
    Profile(
      id: "tiktok_organic", form: "overview", about: "older overview by day, whose dates have no year",
      evidence: .seen, words: [.english: tiktokAccountWords], netFigures: tiktokNet,
      required: [[.column(.day)], [.anyMetric]],
      wholeSignatures: [["date", "video views", "profile views"]],
      excludes: rowOwners.union(["reached audience", "engaged audience", "net growth"]), platform: .tiktok,
      englishDecimal: .point, isAccountLevel: true),
    Profile(
      id: "tiktok_organic", form: "followers", about: "followers by day, from `FollowerHistory.csv`",
      evidence: .sighted, words: [.english: tiktokAccountWords],
      required: [[.column(.day)], [.anyMetric]],
      wholeSignatures: [["date", "followers", "difference in followers from previous day"]],
      excludes: rowOwners.union(["reached audience"]), platform: .tiktok, englishDecimal: .point,
      isAccountLevel: true),
    Profile(
      id: "tiktok_organic", form: "viewers", about: "viewers by day, from `Viewers.csv`", evidence: .sighted,
      words: [
        .english: [
          "date": .day, "total viewers": .metric(.reach), "new viewers": .rate, "returning viewers": .rate,
        ]
      ],
      required: [[.column(.day)], [.anyMetric]],
      wholeSignatures: [["total viewers", "new viewers", "returning viewers"]],
      excludes: rowOwners, platform: .tiktok, englishDecimal: .point, isAccountLevel: true),
    Profile(
      id: "tiktok_organic", form: "videos", about: "videos since they were posted", evidence: .seen,
      words: [
        .english: [
          "video title": .item, "video link": .ignored, "post time": .day, "video views": .metric(.videoViews),
          "likes": .metric(.likes), "comments": .metric(.comments), "shares": .metric(.shares),
          "total views": .metric(.videoViews), "total likes": .metric(.likes), "total comments": .metric(.comments),
          "total shares": .metric(.shares), "time": .ignored,
          "add to favorites": .metric(.saves), "add to favourites": .metric(.saves),
        ]
      ],
      required: [[.column(.day)], [.anyMetric]],
      wholeSignatures: [
        ["post time", "video views"], ["post time", "video link"], ["video link", "add to favorites"],
        ["post time", "total views"],
      ],
      excludes: rowOwners, platform: .tiktok, item: "video", figuresAreLifetime: true, englishDecimal: .point,
      isAccountLevel: true),
  ]

  private static let tiktokAccountWords: [String: ColumnMeaning] = [
    "date": .day, "video views": .metric(.videoViews), "reached audience": .metric(.reach),
    "profile views": .metric(.profileVisits), "likes": .metric(.likes), "shares": .metric(.shares),
    "comments": .metric(.comments), "leads submission": .metric(.leads), "net growth": .metric(.followersNet),
    "new followers": .metric(.followersNew), "total followers": .metric(.followers), "lost followers": .rate,
    "phone number clicks": .rate, "engaged audience": .rate, "followers": .metric(.followers),
    "difference in followers from previous day": .metric(.followersNet),
  ]

  private static let tiktokNet: Set<Metric> = [.likes, .comments, .shares]
}
