/// Where posts are published: one of the platforms known to everybody, or one of the operator's own.
///
/// Whether an own platform is defined in the settings is not known here; every well-formed name is a platform.
public struct Platform: Sendable, Hashable {
  /// The identifier as written in definitions, such as `linkedin`.
  public let text: String

  /// Takes an identifier by the grammar of `CampaignID`, exactly as it stands.
  public init?(_ text: String) {
    guard IdentifierGrammar.allows(text) else { return nil }
    self.text = text
  }

  private init(known text: String) {
    self.text = text
  }

  /// Finds the platform that a person or an export means, or nothing if the word cannot be a platform's name.
  ///
  /// Space around the word and capitals do not count, and usual other names are understood: `twitter`, `IG`,
  /// `Newsletter`. `Meta` is no platform, since it could be two; it gives an own platform like any other word.
  public static func named(_ word: String) -> Platform? {
    guard word.utf8.count <= 4 * IdentifierGrammar.mostBytes else { return nil }
    let folded = word.drop(while: \.isWhitespace).lowercased()
    let end = folded.lastIndex { !$0.isWhitespace }.map(folded.index(after:)) ?? folded.startIndex
    let bare = String(folded[..<end])
    return aliases[bare] ?? Platform(bare)
  }

  /// LinkedIn.
  public static let linkedin = Platform(known: "linkedin")
  /// Instagram.
  public static let instagram = Platform(known: "instagram")
  /// Facebook.
  public static let facebook = Platform(known: "facebook")
  /// X, formerly Twitter.
  public static let x = Platform(known: "x")
  /// TikTok.
  public static let tiktok = Platform(known: "tiktok")
  /// YouTube.
  public static let youtube = Platform(known: "youtube")
  /// Pinterest.
  public static let pinterest = Platform(known: "pinterest")
  /// Threads.
  public static let threads = Platform(known: "threads")
  /// Bluesky.
  public static let bluesky = Platform(known: "bluesky")
  /// A mailing or newsletter.
  public static let email = Platform(known: "email")
  /// The own blog or site.
  public static let blog = Platform(known: "blog")

  /// The platforms that need no definition, in the order they are listed to people.
  public static let wellKnown: [Platform] = [
    .linkedin, .instagram, .facebook, .x, .tiktok, .youtube, .pinterest, .threads, .bluesky, .email, .blog,
  ]

  /// Other names, folded, that people and exports use.
  private static let aliases: [String: Platform] = [
    "linked in": .linkedin, "linkedin.com": .linkedin,
    "ig": .instagram, "insta": .instagram, "instagram.com": .instagram,
    "fb": .facebook, "facebook.com": .facebook,
    "twitter": .x, "x (twitter)": .x, "x/twitter": .x, "twitter/x": .x, "twitter (x)": .x,
    "x (formerly twitter)": .x, "x.com": .x, "twitter.com": .x,
    "tik tok": .tiktok, "tiktok.com": .tiktok,
    "yt": .youtube, "you tube": .youtube, "youtube.com": .youtube,
    "pinterest.com": .pinterest,
    "threads.net": .threads, "threads.com": .threads,
    "bsky": .bluesky, "blue sky": .bluesky, "bsky.app": .bluesky,
    "e-mail": .email, "mail": .email, "newsletter": .email,
  ]
}

extension Platform: Comparable, CustomStringConvertible {
  /// Orders by the bytes of the text.
  public static func < (left: Platform, right: Platform) -> Bool { left.text < right.text }

  /// The identifier as written.
  public var description: String { text }
}
