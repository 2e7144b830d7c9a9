import Diagnostics

/// All figures the tool knows, each under one canonical name.
///
/// The names follow the common vocabulary of advertising, social and mailing exports. Rates and averages that follow
/// from sums are no metrics but KPIs; `frequency` is kept only because it cannot be derived once reach is summed.
public enum MetricRegistry {
  /// Every metric, in the order of the names.
  public static let all: [Metric] = [
    .bounces, .calls, .clicks, .comments, .conversionValue, .conversions, .deliveries, .engagements, .events,
    .followers, .followersNet, .followersNew, .frequency, .impressions, .leads, .likes, .linkClicks, .newUsers, .opens,
    .profileVisits, .reach, .results, .saves, .sends, .sessions, .shares, .spend, .uniqueClicks, .uniqueOpens,
    .unsubscribes, .users, .videoViews, .videoViews3s, .views, .watchHours,
  ].sorted()

  /// The canonical names in alphabetical order.
  public static let names: [String] = all.map(\.name)

  /// Finds the metric a person or an export means, or nothing.
  ///
  /// Capitals do not count, blanks and hyphens are underscores, and usual other words are understood: `impr`, `cost`,
  /// `revenue`. Words that mean different things on different platforms, such as `followers gained`, are not guessed.
  public static func named(_ word: String) -> Metric? {
    guard word.utf8.count <= 100 else { return nil }
    let folded = fold(word)
    return byName[folded] ?? synonyms[folded]
  }

  /// The canonical name closest to a misspelt word, or nothing when none is close.
  public static func suggestion(for word: String) -> String? {
    let folded = fold(word)
    guard let closest = Suggestion.closest(to: folded, in: words) else { return nil }
    return named(closest)?.name
  }

  /// All words `named` understands, folded: names and synonyms in alphabetical order.
  static let words: [String] = (names + synonyms.keys).sorted()

  /// The metric's position in `all`.
  static func index(of metric: Metric) -> Int? { positions[metric] }

  private static let positions: [Metric: Int] = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($0.element, $0.offset) })

  private static let byName: [String: Metric] = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// Small letters, one underscore for each run of blanks, hyphens and underscores, no full stops.
  private static func fold(_ word: String) -> String {
    var folded = ""
    for scalar in HeaderText.fold(word).unicodeScalars where scalar != "." {
      let isSeparator = scalar == " " || scalar == "-" || scalar == "_"
      if isSeparator, folded.isEmpty || folded.hasSuffix("_") { continue }
      folded.unicodeScalars.append(isSeparator ? "_" : scalar)
    }
    while folded.hasSuffix("_") { folded.removeLast() }
    return folded
  }

  /// Other words, folded; each means one metric only.
  private static let synonyms: [String: Metric] = [
    "impr": .impressions, "impression": .impressions, "imps": .impressions,
    "view": .views, "accounts_reached": .reach,
    "click": .clicks, "all_clicks": .clicks, "email_clicks": .clicks, "clicks_(all)": .clicks, "total_clicks": .clicks,
    "link_click": .linkClicks, "clicks_to_landing_page": .linkClicks, "outbound_clicks": .linkClicks,
    "url_clicks": .linkClicks, "website_clicks": .linkClicks,
    "cost": .spend, "spent": .spend, "amount_spent": .spend, "total_spent": .spend, "ad_spend": .spend,
    "conversion": .conversions, "conv": .conversions, "purchases": .conversions, "purchase": .conversions,
    "orders": .conversions, "key_events": .conversions,
    "revenue": .conversionValue, "conv_value": .conversionValue, "conversions_value": .conversionValue,
    "purchase_value": .conversionValue, "purchases_conversion_value": .conversionValue, "sales": .conversionValue,
    "result": .results, "lead": .leads,
    "video_view": .videoViews, "video_plays": .videoViews, "plays": .videoViews,
    "3_second_video_plays": .videoViews3s, "3_second_video_views": .videoViews3s,
    "engagement": .engagements, "interactions": .engagements, "content_interactions": .engagements,
    "like": .likes, "reactions": .likes, "comment": .comments, "replies": .comments,
    "share": .shares, "reposts": .shares, "retweets": .shares, "save": .saves, "bookmarks": .saves,
    "new_followers": .followersNew, "new_follows": .followersNew, "follows": .followersNew,
    "net_followers": .followersNet, "net_growth": .followersNet,
    "follower_count": .followers, "total_followers": .followers,
    "sent": .sends, "send": .sends, "recipients": .sends, "total_recipients": .sends,
    "delivered": .deliveries, "successful_deliveries": .deliveries,
    "opened": .opens, "total_opens": .opens, "open": .opens,
    "bounced": .bounces, "total_bounces": .bounces, "unsubscribed": .unsubscribes, "unsubs": .unsubscribes,
    "event_count": .events, "visits": .sessions, "session": .sessions, "visitors": .users, "active_users": .users,
    "total_users": .users, "new_visitors": .newUsers,
    "profile_views": .profileVisits, "page_visits": .profileVisits, "phone_calls": .calls,
    "watch_time_(hours)": .watchHours, "hours_watched": .watchHours,
  ]
}
