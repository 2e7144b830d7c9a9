import Campaigns
import Quantities

extension Profile {
  /// An X account's own figures in their three vintages; dates are in words, as in `Tue, Feb 18, 2025`.
  ///
  /// Comments are the replies. Reposts stand in a column of their own and are not added to the shares. The oldest
  /// vintage has a promoted twin of each figure, which is not added either.
  static let xAnalytics: [Profile] = [
    Profile(
      id: "x_analytics", form: "overview", about: "account overview by day", evidence: .seen,
      words: [
        .english: [
          "date": .day, "impressions": .metric(.impressions), "likes": .metric(.likes),
          "engagements": .metric(.engagements), "bookmarks": .metric(.saves), "shares": .metric(.shares),
          "new follows": .metric(.followersNew), "replies": .metric(.comments),
          "profile visits": .metric(.profileVisits), "video views": .metric(.videoViews), "unfollows": .rate,
          "reposts": .twin(.shares), "create post": .rate, "media views": .twin(.videoViews),
        ]
      ],
      required: [[.column(.day)], [.anyMetric]],
      wholeSignatures: [
        ["create post", "unfollows"], ["create post", "media views"], ["new follows", "unfollows"],
        ["bookmarks", "reposts", "date"], ["new follows", "reposts"],
      ],
      excludes: rowOwners.union(["post id", "post text", "tweet id"]), platform: .x, englishDecimal: .point,
      isAccountLevel: true),
    Profile(
      id: "x_analytics", form: "posts", about: "posts since they were published", evidence: .seen,
      words: [
        .english: [
          "post id": .ignored, "date": .day, "post text": .item, "post link": .ignored, "link": .ignored,
          "impressions": .metric(.impressions), "likes": .metric(.likes), "engagements": .metric(.engagements),
          "bookmarks": .metric(.saves), "share": .metric(.shares), "shares": .metric(.shares),
          "new follows": .metric(.followersNew), "replies": .metric(.comments), "reposts": .twin(.shares),
          "profile visits": .metric(.profileVisits), "url clicks": .metric(.linkClicks), "detail expands": .rate,
          "hashtag clicks": .rate, "permalink clicks": .rate,
        ]
      ],
      required: [[.column(.day)], [.anyMetric]],
      wholeSignatures: [["post id", "post text"], ["post text", "bookmarks"], ["post id", "detail expands"]],
      excludes: rowOwners, platform: .x, item: "post", figuresAreLifetime: true, englishDecimal: .point,
      isAccountLevel: true),
    Profile(
      id: "x_analytics", form: "tweets", about: "tweets since they were published, of the older site",
      evidence: .seen, words: [.english: tweetWords],
      twinMarks: TwinMarks(prefixes: ["promoted "]),
      required: [[.column(.day)], [.anyMetric]],
      signature: ["tweet id", "tweet permalink", "tweet text"],
      excludes: rowOwners, platform: .x, item: "tweet", figuresAreLifetime: true, englishDecimal: .point,
      isAccountLevel: true),
    Profile(
      id: "x_analytics", form: "tweets by day", about: "all tweets by day, of the older site", evidence: .reported,
      words: [.english: tweetWords],
      twinMarks: TwinMarks(prefixes: ["promoted "]),
      required: [[.column(.day)], [.anyMetric]],
      wholeSignatures: [["date", "tweets published"], ["date", "retweets", "user profile clicks"]],
      excludes: rowOwners.union(["tweet id", "tweet text"]), platform: .x, englishDecimal: .point,
      isAccountLevel: true),
  ]

  private static let tweetWords: [String: ColumnMeaning] = [
    "time": .day, "date": .day, "tweet id": .ignored, "tweet permalink": .ignored, "tweet text": .item,
    "impressions": .metric(.impressions), "engagements": .metric(.engagements), "retweets": .metric(.shares),
    "replies": .metric(.comments), "likes": .metric(.likes), "user profile clicks": .metric(.profileVisits),
    "url clicks": .metric(.linkClicks), "media views": .metric(.videoViews), "follows": .metric(.followersNew),
    "tweets published": .rate, "engagement rate": .rate, "hashtag clicks": .rate, "detail expands": .rate,
    "permalink clicks": .rate, "app opens": .rate, "app installs": .rate, "email tweet": .rate, "dial phone": .rate,
    "media engagements": .rate,
  ]
}
