import Campaigns
import Quantities

extension Profile {
  /// LinkedIn Page analytics by day, re-saved from the workbook LinkedIn exports.
  ///
  /// Where totals stand, they count, and the split does not. Where only the split stands, its two parts are added up to
  /// what the total would be; where only the organic part stands, that counts.
  static let linkedinPage = Profile(
    id: "linkedin_page", about: "page analytics by day", evidence: .reported,
    words: [.english: linkedinPageWords],
    ignoredPrefixes: [
      "engagement rate", "unique impressions", "total page views (", "overview page views", "overview unique visitors",
      "life page views", "life unique visitors", "jobs page views", "jobs unique visitors",
    ],
    twinMarks: TwinMarks(suffixes: [" (sponsored)"]),
    preferences: ["impressions", "clicks", "reactions", "comments", "shares", "reposts"].map {
      ["\($0) (total)", $0, "\($0) (organic)"]
    },
    sums: [
      ("impressions", .impressions), ("clicks", .clicks), ("reactions", .likes), ("comments", .comments),
      ("shares", .shares), ("reposts", .shares),
    ].map { (name: String, metric: Metric) in
      Sum(metric: metric, parts: ["\(name) (organic)", "\(name) (sponsored)"])
    },
    required: [[.column(.day)], [.anyMetric]],
    signature: [
      "impressions (organic)", "impressions (total)", "clicks (organic)", "clicks (total)", "sponsored followers",
      "organic followers", "total page views (total)", "total unique visitors (total)",
    ],
    excludes: rowOwners, platform: .linkedin, englishDecimal: .point, isAccountLevel: true,
    englishOrder: .monthDayYear)

  /// A page's posts since they were published, from the second sheet of the workbook.
  ///
  /// The campaign is that of a boosted post; most posts have none, and belong to the campaign of their feed.
  static let linkedinPagePosts = Profile(
    id: "linkedin_page", form: "posts", about: "posts since they were published", evidence: .reported,
    words: [
      .english: [
        "post title": .item, "post link": .ignored, "post type": .ignored, "campaign name": .campaign,
        "posted by": .ignored, "created date": .day, "campaign start date": .ignored, "campaign end date": .ignored,
        "audience": .ignored, "impressions": .metric(.impressions), "views": .metric(.videoViews),
        "offsite views": .rate, "clicks": .metric(.clicks), "click through rate (ctr)": .rate,
        "likes": .metric(.likes), "comments": .metric(.comments), "reposts": .metric(.shares),
        "shares": .metric(.shares), "follows": .metric(.followersNew), "engagement rate": .rate,
        "content type": .ignored,
      ]
    ],
    preferences: [["reposts", "shares"]],
    required: [[.column(.day)], [.anyMetric]],
    wholeSignatures: [["post title", "created date"], ["post link", "created date", "posted by"]],
    platform: .linkedin, item: "post", figuresAreLifetime: true, englishDecimal: .point, isAccountLevel: true,
    englishOrder: .monthDayYear)

  private static let linkedinPageWords: [String: ColumnMeaning] = [
    "date": .day,
    "impressions (total)": .metric(.impressions), "impressions (organic)": .metric(.impressions),
    "impressions": .metric(.impressions), "clicks": .metric(.clicks), "reactions": .metric(.likes),
    "comments": .metric(.comments), "shares": .metric(.shares), "reposts": .metric(.shares),
    "clicks (total)": .metric(.clicks), "clicks (organic)": .metric(.clicks),
    "reactions (total)": .metric(.likes), "reactions (organic)": .metric(.likes),
    "comments (total)": .metric(.comments), "comments (organic)": .metric(.comments),
    "shares (total)": .metric(.shares), "shares (organic)": .metric(.shares),
    "reposts (total)": .metric(.shares), "reposts (organic)": .metric(.shares),
    "total followers": .metric(.followers), "organic followers": .twin(.followers),
    "sponsored followers": .twin(.followers), "auto-invited followers": .twin(.followers),
    "total page views (total)": .metric(.profileVisits),
    "total unique visitors (total)": .metric(.users),
    "total unique visitors (desktop)": .rate, "total unique visitors (mobile)": .rate,
  ]
}
