public import Diagnostics
public import Quantities

/// One thing known of a platform, with where it is from, how sure it is and since when it holds.
public struct PlatformFact: Sendable, Hashable {
  /// How far a fact can be relied on.
  public enum Confidence: String, Sendable, Hashable, CaseIterable {
    /// The platform's own document, or two independent implementations.
    case high
    /// One implementation, or a vendor's document.
    case medium
    /// An opinion, an old study, or our own choice.
    case low
  }

  /// What is known.
  public enum Value: Sendable, Hashable {
    /// How long the main text may be.
    case text(TextLimit)
    /// How long another text may be, such as a title.
    case field(FieldLimit)
    /// How many hashtags a text may have.
    case hashtags(HashtagLimit)
    /// Which media an item takes.
    case media(MediaRule)
    /// How much one account may publish.
    case cap(PublishCap)
    /// How often to publish.
    case cadence(CadenceRange)
    /// When readers are usually reached.
    case hours([UsualHours])
    /// Which content types it takes.
    case types([TypeShare])
    /// Where published items lie.
    case proofs(ProofHosts)
    /// A rule of publishing in words.
    case rule(String)
  }

  /// What is known.
  public let value: Value
  /// Where it is from.
  public let source: String
  /// How far it can be relied on.
  public let confidence: Confidence
  /// The first day on which it holds; nothing if it has held for as long as matters.
  public let effectiveFrom: Day?
  /// The day on which somebody last looked whether it still holds.
  public let reviewedOn: Day
  /// Where it was written, if the workspace states it itself.
  public let location: Location?

  /// States a fact.
  public init(
    _ value: Value, source: String, confidence: Confidence, effectiveFrom: Day? = nil, reviewedOn: Day,
    location: Location? = nil
  ) {
    self.value = value
    self.source = source
    self.confidence = confidence
    self.effectiveFrom = effectiveFrom
    self.reviewedOn = reviewedOn
    self.location = location
  }

  /// How long a fact counts as fresh after somebody looked at it, in days.
  public static let freshDays = 180

  /// What the fact is about: of two about the same, the later one takes the earlier one's place.
  ///
  /// Rules in words stand beside one another, so each is a topic of its own.
  public var topic: String {
    switch value {
    case .text: "text"
    case .field(let field): "field \(field.name.rawValue)"
    case .hashtags: "hashtags"
    case .media: "media"
    case .cap: "cap"
    case .cadence: "cadence"
    case .hours: "hours"
    case .types: "types"
    case .proofs: "hosts"
    case .rule(let text): "rule \(text)"
    }
  }

  /// Whether it holds on a day; without a day, whether it will hold once everything known has come.
  public func holds(on day: Day?) -> Bool {
    guard let day, let effectiveFrom else { return true }
    return effectiveFrom <= day
  }

  /// Whether nobody has looked at it for longer than it counts as fresh.
  public func isStale(on day: Day) -> Bool { reviewedOn.days(until: day) > Self.freshDays }
}

/// How long a text beside the main one may be.
public struct FieldLimit: Sendable, Hashable {
  /// The texts that have limits of their own.
  public enum Name: String, Sendable, Hashable, CaseIterable {
    /// A title, or the subject of a mailing.
    case title
    /// The description of an image for those who do not see it.
    case altText = "alt-text"
    /// A comment or reply.
    case comment
    /// The title of a document that is paged through.
    case documentTitle = "document-title"
    /// All tags together.
    case tags
    /// An address.
    case link
    /// The description that search engines show.
    case metaDescription = "meta-description"
    /// The text of an article, where posts are shorter.
    case article
    /// The text of a photo post, where a video's caption is shorter.
    case photoText = "photo-text"
  }

  /// Which text.
  public let name: Name
  /// The limit.
  public let limit: TextLimit
  /// Whether a longer one is refused; if not, it is only shown cut.
  public let isHard: Bool

  /// Makes a limit.
  public init(_ name: Name, _ limit: TextLimit, isHard: Bool = true) {
    self.name = name
    self.limit = limit
    self.isHard = isHard
  }
}

/// How many hashtags a text may have, and how long each may be.
public struct HashtagLimit: Sendable, Hashable {
  /// The most in one text; nothing for no limit.
  public let most: Int?
  /// The most characters of one, without its sign; nothing for no limit.
  public let mostCharacters: Int?

  /// Makes a limit.
  public init(most: Int?, mostCharacters: Int? = nil) {
    self.most = most
    self.mostCharacters = mostCharacters
  }
}

/// Which media an item takes.
public struct MediaRule: Sendable, Hashable {
  /// The most images in one item.
  public let mostImages: Int
  /// The most videos in one item.
  public let mostVideos: Int
  /// Whether an item without any is refused.
  public let isRequired: Bool
  /// Whether an item has either images or a video, never both.
  public let isEitherOr: Bool
  /// What more there is to say, such as lengths and what excludes what.
  public let note: String?

  /// Makes a rule.
  public init(
    mostImages: Int, mostVideos: Int, isRequired: Bool = false, isEitherOr: Bool = false, note: String? = nil
  ) {
    self.mostImages = mostImages
    self.mostVideos = mostVideos
    self.isRequired = isRequired
    self.isEitherOr = isEitherOr
    self.note = note
  }
}

/// How much one account may publish.
public struct PublishCap: Sendable, Hashable {
  /// The most items.
  public let posts: Int
  /// Within so many hours.
  public let hours: Int

  /// Makes a cap.
  public init(posts: Int, hours: Int = 24) {
    self.posts = posts
    self.hours = hours
  }
}

/// How often to publish, in posts per full week.
public struct CadenceRange: Sendable, Hashable {
  /// The cadence where a definition states none.
  public let usual: Int
  /// The cadence above which a definition's is questioned.
  public let warnAbove: Int

  /// Makes a range.
  public init(usual: Int, warnAbove: Int) {
    self.usual = usual
    self.warnAbove = warnAbove
  }
}
