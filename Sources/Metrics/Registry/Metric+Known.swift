extension Metric {
  /// Times something was shown.
  public static let impressions = Metric("impressions")
  /// Times something was seen, as platforms count it beside impressions.
  public static let views = Metric("views")
  /// People reached; the same person on two days counts once, so days never add up.
  public static let reach = Metric("reach", .nonAdditive)
  /// Impressions per person reached, as the platform states it.
  public static let frequency = Metric("frequency", .nonAdditive, .ratio)
  /// All clicks, whatever they open; in mailings those of every opening, not of every person.
  public static let clicks = Metric("clicks")
  /// Clicks that lead to the advertised page.
  public static let linkClicks = Metric("link_clicks")
  /// Money spent.
  public static let spend = Metric("spend", .additive, .money)
  /// Conversions, purchases or key events, as the platform attributes them.
  public static let conversions = Metric("conversions")
  /// What the conversions were worth; returns can make it negative.
  public static let conversionValue = Metric("conversion_value", .additive, .money, mayBeNegative: true)
  /// Whatever the ad was optimised for; it differs from ad to ad, so it is kept apart from conversions.
  public static let results = Metric("results")
  /// Contacts won.
  public static let leads = Metric("leads")
  /// Times a video was started.
  public static let videoViews = Metric("video_views")
  /// Times a video was watched for three seconds.
  public static let videoViews3s = Metric("video_views_3s")
  /// Reactions, comments, shares, saves and clicks together, as the platform counts them.
  public static let engagements = Metric("engagements")
  /// Likes and other reactions.
  public static let likes = Metric("likes")
  /// Comments and replies.
  public static let comments = Metric("comments")
  /// Shares and reposts.
  public static let shares = Metric("shares")
  /// Saves and bookmarks.
  public static let saves = Metric("saves")
  /// Followers won, those lost not counted.
  public static let followersNew = Metric("followers_new")
  /// Followers won less followers lost.
  public static let followersNet = Metric("followers_net", mayBeNegative: true)
  /// Followers there are.
  public static let followers = Metric("followers", .latest)
  /// Messages sent.
  public static let sends = Metric("sends")
  /// Messages that arrived.
  public static let deliveries = Metric("deliveries")
  /// Times a message was opened.
  public static let opens = Metric("opens")
  /// People who opened; the same person on two days counts once.
  public static let uniqueOpens = Metric("unique_opens", .nonAdditive)
  /// People who clicked; the same person on two days counts once.
  public static let uniqueClicks = Metric("unique_clicks", .nonAdditive)
  /// Messages that came back.
  public static let bounces = Metric("bounces")
  /// Recipients who left the list.
  public static let unsubscribes = Metric("unsubscribes")
  /// Visits to a site.
  public static let sessions = Metric("sessions")
  /// Visitors of a site; the same visitor on two days counts once.
  public static let users = Metric("users", .nonAdditive)
  /// Visitors of a site who had never been there before; each is new on one day only, so days add up.
  public static let newUsers = Metric("new_users")
  /// What visitors of a site did, as it is measured there: pages opened, forms sent, files loaded.
  public static let events = Metric("events")
  /// Visits to a profile or page.
  public static let profileVisits = Metric("profile_visits")
  /// Telephone calls.
  public static let calls = Metric("calls")
  /// Hours watched.
  public static let watchHours = Metric("watch_hours", .additive, .hours)
}
