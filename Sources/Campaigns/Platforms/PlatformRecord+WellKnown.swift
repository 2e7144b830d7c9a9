import Quantities

// Cadences are this tool's own cautious choices for business audiences; the thresholds for questioning them are the
// widest published ranges (fb0t.com "How often to post" 2026, kompozy.io cadence index 2026). Usual hours are Sprout
// Social's study of 2023 as reported by socialmediatoday.com/650006, in the readers' local time. Both are weak evidence.
extension PlatformRecord {
  /// What the tool knows of one platform by itself.
  static func wellKnown(_ platform: Platform) -> PlatformRecord? {
    switch platform {
    case .linkedin: linkedin
    case .instagram: instagram
    case .facebook: facebook
    case .x: x
    case .tiktok: tiktok
    case .youtube: youtube
    case .pinterest: pinterest
    case .threads: threads
    case .bluesky: bluesky
    case .email: email
    case .blog: blog
    default: nil
    }
  }

  /// The day on which all facts below were last looked at.
  private static let reviewed = Day(year: 2026, month: 11, day: 23) ?? .earliest

  private static let linkedin = PlatformRecord(
    .linkedin, "LinkedIn",
    [
      text(TextLimit(counting: .characters, most: 3_000), "Ayrshare and Postiz agree", .high),
      field(.documentTitle, 400, "Ayrshare, LinkedIn page", .medium),
      field(.comment, 1_250, "Ayrshare, LinkedIn page", .medium),
      field(.article, 110_000, "linkedhelper.com and evaboot.com, 2024; others say 40,000 or 125,000", .low),
      media(
        MediaRule(
          mostImages: 20, mostVideos: 1, isEitherOr: true, note: "several images or one video; a carousel is a document"
        ),
        "Postiz, linkedin provider; the most images is Ayrshare's", .medium),
      cap(150, "Ayrshare, LinkedIn page", .medium),
      cadence(3, warnAbove: 7),
      hours([UsualHours([.tuesday, .wednesday], "10:00", "12:00")]),
      types(
        (.post, 3), (.carousel, 1), (.video, 0), (.article, 0), (.thread, 0), (.quote, 0), (.dm, 0), (.other, 0)),
      hosts(.linkedin),
      rule("The first two lines are all that is shown before “more”.", .low),
      rule("Tag a company by its page while typing; a pasted name is no tag.", .low),
    ])

  private static let instagram = PlatformRecord(
    .instagram, "Instagram",
    [
      text(TextLimit(counting: .characters, most: 2_200), "Meta, content publishing guide", .high),
      hashtags(HashtagLimit(most: 30), "Meta, content publishing guide", .high),
      hashtags(HashtagLimit(most: 5), "socialmediatoday.com/808309", .high, from: (2025, 12, 18)),
      field(.altText, 1_000, "Ayrshare, Instagram page", .medium),
      media(
        MediaRule(
          mostImages: 10, mostVideos: 10, isRequired: true, note: "up to ten in a carousel through the API"),
        "Meta, content publishing guide; Postiz", .high),
      cap(25, "Meta, 2023; newer tools name 50 and 100, so the account itself decides", .low),
      cadence(3, warnAbove: 14),
      hours([
        UsualHours([.tuesday, .wednesday], "09:00", "13:00"), UsualHours([.monday], "10:00", "12:00"),
        UsualHours([.friday], "09:00", "11:00"),
      ]),
      types((.post, 1), (.carousel, 1), (.reel, 1), (.story, 0), (.video, 0), (.dm, 0), (.other, 0)),
      hosts(.instagram),
      rule("A link in a caption cannot be clicked; say “link in bio” and put it there first.", .high),
      rule("A caption tags at most 20 accounts.", .high),
    ])

  private static let facebook = PlatformRecord(
    .facebook, "Facebook",
    [
      text(TextLimit(counting: .characters, most: 63_206), "Ayrshare and Postiz agree", .high),
      field(.title, 255, "Ayrshare, Facebook page: title of a reel", .medium),
      cadence(3, warnAbove: 14),
      hours([UsualHours([.monday, .tuesday, .wednesday, .thursday], "08:00", "13:00")]),
      types((.post, 3), (.video, 1), (.carousel, 0), (.reel, 0), (.story, 0), (.quote, 0), (.dm, 0), (.other, 0)),
      hosts(.facebook),
      rule("A story needs an image or a video.", .high),
    ])

  private static let x = PlatformRecord(
    .x, "X",
    [
      text(TextLimit(counting: .weighted, most: 280), "docs.x.com/fundamentals/counting-characters", .high),
      field(.altText, 1_000, "Ayrshare, X page", .medium),
      cadence(5, warnAbove: 50),
      hours([UsualHours([.tuesday, .wednesday, .thursday, .friday], "09:00", "12:00")]),
      types((.post, 4), (.thread, 1), (.quote, 0), (.video, 0), (.dm, 0), (.other, 0)),
      hosts(.x),
      rule("Longer posts of paying accounts are not planned with: vendors disagree on how long they may be.", .medium),
    ])

  private static let tiktok = PlatformRecord(
    .tiktok, "TikTok",
    [
      text(
        TextLimit(counting: .utf16, most: 2_200),
        "TikTok, direct post reference: caption of a video in UTF-16, hashtags included", .high),
      PlatformFact(
        .field(FieldLimit(.title, TextLimit(counting: .utf16, most: 90))),
        source: "TikTok, photo post reference: title of a photo post in UTF-16", confidence: .high, reviewedOn: reviewed
      ),
      PlatformFact(
        .field(FieldLimit(.photoText, TextLimit(counting: .utf16, most: 4_000))),
        source: "TikTok, photo post reference: description of a photo post in UTF-16; docs.zernio.com",
        confidence: .high,
        reviewedOn: reviewed),
      media(
        MediaRule(
          mostImages: 35, mostVideos: 1, isRequired: true, isEitherOr: true,
          note: "one video of 3 seconds to 10 minutes, at most 4 GB, or up to 35 photos; never text alone"),
        "docs.zernio.com; TikTok, photo post reference", .medium),
      cadence(3, warnAbove: 28),
      hours([UsualHours([.tuesday, .wednesday, .thursday], "14:00", "18:00")]),
      types((.video, 1), (.carousel, 0), (.story, 0), (.dm, 0), (.other, 0)),
      hosts(.tiktok),
      rule("Turn on the content disclosure whenever a post advertises anything.", .medium),
    ])

  private static let youtube = PlatformRecord(
    .youtube, "YouTube",
    [
      text(
        TextLimit(counting: .bytes, most: 5_000, refused: ["<", ">"]), "YouTube Data API, videos: description", .high),
      PlatformFact(
        .field(FieldLimit(.title, TextLimit(counting: .characters, most: 100, refused: ["<", ">"]))),
        source: "YouTube Data API, videos: title", confidence: .high, reviewedOn: reviewed),
      field(.tags, 500, "YouTube Data API, videos: all tags together", .high),
      media(MediaRule(mostImages: 0, mostVideos: 1, isRequired: true), "YouTube Data API", .high),
      cadence(1, warnAbove: 21),
      types((.video, 1), (.short, 0), (.post, 0), (.other, 0)),
      hosts(.youtube),
    ])

  private static let pinterest = PlatformRecord(
    .pinterest, "Pinterest",
    [
      text(
        TextLimit(counting: .characters, most: 800),
        "Pinterest, API v5, schema of a pin; its older page of specifications and vendors still say 500", .medium),
      field(.title, 100, "Pinterest, API v5, schema of a pin", .high),
      field(.altText, 500, "Pinterest, API v5, schema of a pin", .high),
      field(.link, 2_048, "Pinterest, API v5, schema of a pin", .high),
      media(
        MediaRule(
          mostImages: 5, mostVideos: 1, isRequired: true, note: "images of equal size; a video needs a cover image"),
        "Ayrshare; Postiz, pinterest provider", .medium),
      cadence(5, warnAbove: 105),
      types((.pin, 1), (.video, 0), (.carousel, 0), (.other, 0)),
      hosts(.pinterest),
    ])

  private static let threads = PlatformRecord(
    .threads, "Threads",
    [
      text(
        TextLimit(counting: .emojiAsBytes, most: 500), "developers.facebook.com/documentation/threads/posts", .high),
      hashtags(HashtagLimit(most: 1), "socialmediatoday.com/808309: one topic a post", .medium),
      media(MediaRule(mostImages: 20, mostVideos: 20, note: "a carousel is one post"), "Meta, Threads API", .high),
      cap(250, "developers.facebook.com/documentation/threads/overview", .high),
      cadence(5, warnAbove: 56),
      types((.post, 4), (.thread, 1), (.carousel, 0), (.video, 0), (.quote, 0), (.other, 0)),
      hosts(.threads),
      rule("An account may publish 1,000 replies in 24 hours.", .high),
      PlatformFact(
        .rule("A post has at most five different links; with more it is refused."),
        source: "developers.facebook.com/documentation/threads/create-posts", confidence: .high,
        effectiveFrom: Day(year: 2025, month: 12, day: 22), reviewedOn: reviewed),
    ])

  private static let bluesky = PlatformRecord(
    .bluesky, "Bluesky",
    [
      text(
        TextLimit(counting: .characters, most: 300, mostBytes: 3_000), "the lexicon app.bsky.feed.post", .high),
      hashtags(HashtagLimit(most: 8, mostCharacters: 64), "the lexicon app.bsky.feed.post: tags", .high),
      media(
        MediaRule(mostImages: 4, mostVideos: 1, isEitherOr: true, note: "up to four images or one video"),
        "Postiz, bluesky provider", .medium),
      cadence(5, warnAbove: 70),
      types((.post, 4), (.thread, 1), (.quote, 0), (.video, 0), (.dm, 0), (.other, 0)),
      hosts(.bluesky),
      rule("A post names at most three languages.", .high),
    ])

  private static let email = PlatformRecord(
    .email, "Email",
    [
      text(TextLimit(counting: .characters, most: nil), "no limit of its own", .high),
      field(.title, 46, "theorchardagency.com.au, subject lines as desktop programs show them", .medium, isHard: false),
      cadence(1, warnAbove: 2),
      types((.newsletter, 1), (.email, 0), (.other, 0)),
      hosts(.anywhere),
      rule("SPF and DKIM for every sender; DMARC above 5,000 messages a day; complaints below 0.3 %.", .medium),
      rule("Every mailing has an unsubscribe link that works with one click.", .medium),
      rule("A telephone in portrait shows about 41 characters of the subject.", .medium),
    ])

  private static let blog = PlatformRecord(
    .blog, "Blog",
    [
      text(TextLimit(counting: .characters, most: nil), "no limit of its own", .high),
      field(.title, 65, "bsamarketing.com: what a search result shows", .low, isHard: false),
      field(.metaDescription, 155, "custom, no official figure", .low, isHard: false),
      cadence(1, warnAbove: 3),
      types((.article, 1), (.post, 0), (.other, 0)),
      hosts(.anywhere),
    ])

  private static func text(_ limit: TextLimit, _ source: String, _ confidence: PlatformFact.Confidence) -> PlatformFact
  {
    PlatformFact(.text(limit), source: source, confidence: confidence, reviewedOn: reviewed)
  }

  private static func field(
    _ name: FieldLimit.Name, _ most: Int, _ source: String, _ confidence: PlatformFact.Confidence, isHard: Bool = true
  ) -> PlatformFact {
    PlatformFact(
      .field(FieldLimit(name, TextLimit(counting: .characters, most: most), isHard: isHard)), source: source,
      confidence: confidence, reviewedOn: reviewed)
  }

  private static func hashtags(
    _ limit: HashtagLimit, _ source: String, _ confidence: PlatformFact.Confidence, from: (Int, Int, Int)? = nil
  ) -> PlatformFact {
    PlatformFact(
      .hashtags(limit), source: source, confidence: confidence,
      effectiveFrom: from.flatMap { Day(year: $0.0, month: $0.1, day: $0.2) }, reviewedOn: reviewed)
  }

  private static func media(_ rule: MediaRule, _ source: String, _ confidence: PlatformFact.Confidence) -> PlatformFact
  {
    PlatformFact(.media(rule), source: source, confidence: confidence, reviewedOn: reviewed)
  }

  private static func cap(_ posts: Int, _ source: String, _ confidence: PlatformFact.Confidence) -> PlatformFact {
    PlatformFact(.cap(PublishCap(posts: posts)), source: source, confidence: confidence, reviewedOn: reviewed)
  }

  private static func cadence(_ usual: Int, warnAbove most: Int) -> PlatformFact {
    PlatformFact(
      .cadence(CadenceRange(usual: usual, warnAbove: most)),
      source: "usual: our own choice; bound: the widest of fb0t.com and kompozy.io, 2026", confidence: .low,
      reviewedOn: reviewed)
  }

  private static func hours(_ hours: [UsualHours]) -> PlatformFact {
    PlatformFact(
      .hours(hours), source: "Sprout Social 2023, by socialmediatoday.com/650006", confidence: .low,
      reviewedOn: reviewed)
  }

  private static func types(_ pairs: (ContentType, Int)...) -> PlatformFact {
    PlatformFact(
      .types(pairs.map { TypeShare(type: $0.0, weight: $0.1) }),
      source: "formats: the platform; shares: our own choice",
      confidence: .low, reviewedOn: reviewed)
  }

  private static func hosts(_ hosts: ProofHosts) -> PlatformFact {
    PlatformFact(
      .proofs(hosts), source: "addresses that the platform's own share buttons give", confidence: .medium,
      reviewedOn: reviewed)
  }

  private static func rule(_ text: String, _ confidence: PlatformFact.Confidence) -> PlatformFact {
    PlatformFact(.rule(text), source: "collected by campaign-ops", confidence: confidence, reviewedOn: reviewed)
  }
}
