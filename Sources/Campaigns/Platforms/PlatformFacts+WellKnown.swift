import Quantities

// Every figure below was reviewed on 2026-11-23 and should be again after 180 days. Cadences are this tool's own
// cautious choices for business audiences; the thresholds for questioning them are the widest published ranges
// (fb0t.com "How often to post" 2026, kompozy.io cadence index 2026). Usual hours are Sprout Social's study of
// 2023 as reported by socialmediatoday.com/650006, in the readers' local time. Both are weak evidence.
extension PlatformFacts {
  /// The facts of the platforms the tool knows by itself, in the order of `Platform.wellKnown`.
  public static let all: [PlatformFacts] = Platform.wellKnown.compactMap(wellKnown)

  /// The facts of one platform the tool knows by itself.
  static func wellKnown(_ platform: Platform) -> PlatformFacts? {
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

  /// Limit: Ayrshare and Postiz agree on 3,000 characters.
  private static let linkedin = PlatformFacts(
    platform: .linkedin, name: "LinkedIn", limit: TextLimit(counting: .characters, most: 3_000),
    types: shares(
      (.post, 3), (.carousel, 1), (.video, 0), (.article, 0), (.thread, 0), (.quote, 0), (.dm, 0), (.other, 0)),
    proofs: .linkedin, usualHours: [UsualHours([.tuesday, .wednesday], "10:00", "12:00")],
    cadence: 3, cadenceWarnAbove: 7)

  /// Limit: Meta's content publishing guide, 2,200 characters.
  ///
  /// The threshold counts feed posts and reels together.
  private static let instagram = PlatformFacts(
    platform: .instagram, name: "Instagram", limit: TextLimit(counting: .characters, most: 2_200),
    types: shares((.post, 1), (.carousel, 1), (.reel, 1), (.story, 0), (.video, 0), (.dm, 0), (.other, 0)),
    proofs: .instagram,
    usualHours: [
      UsualHours([.tuesday, .wednesday], "09:00", "13:00"), UsualHours([.monday], "10:00", "12:00"),
      UsualHours([.friday], "09:00", "11:00"),
    ], cadence: 3, cadenceWarnAbove: 14)

  /// Limit: Ayrshare and Postiz agree on 63,206 characters.
  private static let facebook = PlatformFacts(
    platform: .facebook, name: "Facebook", limit: TextLimit(counting: .characters, most: 63_206),
    types: shares((.post, 3), (.video, 1), (.carousel, 0), (.reel, 0), (.story, 0), (.quote, 0), (.dm, 0), (.other, 0)),
    proofs: .facebook,
    usualHours: [UsualHours([.monday, .tuesday, .wednesday, .thursday], "08:00", "13:00")],
    cadence: 3, cadenceWarnAbove: 14)

  /// Limit: docs.x.com/fundamentals/counting-characters; longer posts of paying accounts are not assumed.
  private static let x = PlatformFacts(
    platform: .x, name: "X", limit: TextLimit(counting: .weighted, most: 280),
    types: shares((.post, 4), (.thread, 1), (.quote, 0), (.video, 0), (.dm, 0), (.other, 0)),
    proofs: .x, usualHours: [UsualHours([.tuesday, .wednesday, .thursday, .friday], "09:00", "12:00")],
    cadence: 5, cadenceWarnAbove: 50)

  /// Limit: docs.zernio.com, 2,200 characters for a video's caption, hashtags included.
  private static let tiktok = PlatformFacts(
    platform: .tiktok, name: "TikTok", limit: TextLimit(counting: .characters, most: 2_200),
    types: shares((.video, 1), (.carousel, 0), (.story, 0), (.dm, 0), (.other, 0)),
    proofs: .tiktok, usualHours: [UsualHours([.tuesday, .wednesday, .thursday], "14:00", "18:00")],
    cadence: 3, cadenceWarnAbove: 28)

  /// Limit: YouTube Data API, `videos` resource: 5,000 bytes of description.
  private static let youtube = PlatformFacts(
    platform: .youtube, name: "YouTube", limit: TextLimit(counting: .bytes, most: 5_000),
    types: shares((.video, 1), (.short, 0), (.post, 0), (.other, 0)),
    proofs: .youtube, usualHours: [], cadence: 1, cadenceWarnAbove: 21)

  /// Limit: Ayrshare and Postiz agree on 500 characters of description.
  private static let pinterest = PlatformFacts(
    platform: .pinterest, name: "Pinterest", limit: TextLimit(counting: .characters, most: 500),
    types: shares((.pin, 1), (.video, 0), (.carousel, 0), (.other, 0)),
    proofs: .pinterest, usualHours: [], cadence: 5, cadenceWarnAbove: 105)

  /// Limit: developers.facebook.com/documentation/threads/posts: 500, an emoji counted as its UTF-8 bytes.
  private static let threads = PlatformFacts(
    platform: .threads, name: "Threads", limit: TextLimit(counting: .emojiAsBytes, most: 500),
    types: shares((.post, 4), (.thread, 1), (.carousel, 0), (.video, 0), (.quote, 0), (.other, 0)),
    proofs: .threads, usualHours: [], cadence: 5, cadenceWarnAbove: 56)

  /// Limit: the lexicon `app.bsky.feed.post`: 300 grapheme clusters and 3,000 bytes.
  private static let bluesky = PlatformFacts(
    platform: .bluesky, name: "Bluesky", limit: TextLimit(counting: .characters, most: 300, mostBytes: 3_000),
    types: shares((.post, 4), (.thread, 1), (.quote, 0), (.video, 0), (.dm, 0), (.other, 0)),
    proofs: .bluesky, usualHours: [], cadence: 5, cadenceWarnAbove: 70)

  /// No limit of its own; hosts are the sender's.
  private static let email = PlatformFacts(
    platform: .email, name: "Email", limit: TextLimit(counting: .characters, most: nil),
    types: shares((.newsletter, 1), (.email, 0), (.other, 0)),
    proofs: .anywhere, usualHours: [], cadence: 1, cadenceWarnAbove: 2)

  /// No limit of its own; hosts are the client's.
  private static let blog = PlatformFacts(
    platform: .blog, name: "Blog", limit: TextLimit(counting: .characters, most: nil),
    types: shares((.article, 1), (.post, 0), (.other, 0)),
    proofs: .anywhere, usualHours: [], cadence: 1, cadenceWarnAbove: 3)

  private static func shares(_ pairs: (ContentType, Int)...) -> [TypeShare] {
    pairs.map { TypeShare(type: $0.0, weight: $0.1) }
  }
}
