/// The columns of `content.csv` that mean something.
enum ContentColumn: String, CaseIterable {
  case slot, platform, date, time, title, copy, asset, alt, cta, link, type, angle, pillar, notes

  /// The column of a header: its own name or one that a bulk upload uses; capitals, spaces, `_` and `-` do not count.
  init?(header: String) {
    let bare = Self.withoutRemark(header.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" })
    guard let column = ContentColumn(rawValue: bare) ?? Self.others.first(where: { $0.value.contains(bare) })?.key
    else { return nil }
    self = column
  }

  /// A header without what a template says of it in brackets: `Media URL(s)`, `postAtSpecificTime (yyyy-MM-dd HH:mm:ss)`.
  ///
  /// Other brackets stay: a column `copy (old)` is none of copy.
  private static func withoutRemark(_ header: String) -> String {
    guard header.last == ")", let open = header.firstIndex(of: "("), open > header.startIndex else { return header }
    let remark = header[open...].dropFirst().dropLast()
    return remark == "s" || remark == "ogmetaurl" || remark.hasPrefix("yyyymmdd") ? String(header[..<open]) : header
  }

  /// The words of other tools, by their help pages of 2026.
  ///
  /// Hootsuite (date and time, message, link), Ayrshare (post,
  /// platforms, mediaUrls, scheduleDate), Kyrios (postAtSpecificTime, content, OGmetaURL, imageUrls, gifUrl, videoUrls),
  /// MagicSync (content, image_url, scheduled_time, comments), Sprout Social (date, time_24hr, message_text), SocialBee
  /// (text, link, imageUrls, gifUrls, videoUrls, postAtSpecificTime), Publer (Date, Message; newer: Date, Text, Link(s), Media URL(s)), PostFast (scheduled_at,
  /// content, media_urls, first_comment), Schedulin (channel, caption, media_url, scheduled_at). Kyrios puts the form of
  /// the time into its header. No page was found that names columns for Later or Meta's Business Suite. Buffer's own page was not seen (Text, Image URL, Posting Time).
  private static let others: [ContentColumn: Set<String>] = [
    // What the calendar's own exports call it; read past, its rows would take whatever slots are free.
    .slot: ["item", "itemid"],
    .platform: ["platforms", "network", "networks", "channel", "channels"],
    .date: [
      "dateandtime", "datetime", "date&time", "scheduledtime", "scheduletime", "scheduledate", "scheduleddate",
      "scheduledat", "scheduledfor", "postatspecifictime", "publishat", "publishdate", "postingtime",
    ],
    .time: ["time24hr"],
    .copy: ["content", "post", "message", "messagetext", "text", "caption"],
    .link: ["url", "links", "ogmetaurl"],
    .asset: [
      "assets", "media", "mediaurl", "mediaurls", "image", "images", "imageurl", "imageurls", "gifurl", "gifurls",
      "videourl",
      "videourls",
    ],
    .alt: ["alttext", "alttexts", "altimagetext", "imagealttext", "imagedescription"],
    .cta: ["calltoaction"],
    .notes: ["note", "comment", "comments", "firstcomment"],
  ]

  /// Whether a file may have several columns of the kind, whose cells are joined.
  var isRepeatable: Bool { self == .asset }
}
