/// The columns of `content.csv` that mean something.
enum ContentColumn: String, CaseIterable {
  case slot, platform, date, time, title, copy, asset, alt, cta, link, type, angle, pillar, notes

  /// The column of a header: its own name or one that a bulk upload uses; capitals, spaces, `_` and `-` do not count.
  init?(header: String) {
    let bare = header.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" }
    guard let column = ContentColumn(rawValue: bare) ?? Self.others.first(where: { $0.value.contains(bare) })?.key
    else { return nil }
    self = column
  }

  /// The words of other tools, by their help pages of 2026.
  ///
  /// Hootsuite (date and time, message, link), Ayrshare (post,
  /// platforms, mediaUrls, scheduleDate), Kyrios (postAtSpecificTime, content, OGmetaURL, imageUrls, gifUrl, videoUrls),
  /// MagicSync (content, image_url, scheduled_time, comments), Sprout Social (date, time_24hr, message_text), SocialBee
  /// (text, link, imageUrls, gifUrls, videoUrls, postAtSpecificTime), Publer (Date, Message), PostFast (scheduled_at,
  /// content, media_urls, first_comment). Buffer's own page was not seen (Text, Image URL, Posting Time).
  private static let others: [ContentColumn: Set<String>] = [
    .platform: ["platforms", "network", "networks", "channel", "channels"],
    .date: [
      "dateandtime", "datetime", "date&time", "scheduledtime", "scheduletime", "scheduledate", "scheduleddate",
      "scheduledat", "scheduledfor", "postatspecifictime", "publishat", "publishdate", "postingtime",
    ],
    .time: ["time24hr"],
    .copy: ["content", "post", "message", "messagetext", "text", "caption"],
    .link: ["url", "ogmetaurl"],
    .asset: [
      "assets", "media", "mediaurl", "mediaurls", "image", "images", "imageurl", "imageurls", "gifurl", "gifurls",
      "videourl",
      "videourls",
    ],
    .alt: ["alttext", "altimagetext", "imagealttext", "imagedescription"],
    .cta: ["calltoaction"],
    .notes: ["note", "comment", "comments", "firstcomment"],
  ]

  /// Whether a file may have several columns of the kind, whose cells are joined.
  var isRepeatable: Bool { self == .asset }
}
