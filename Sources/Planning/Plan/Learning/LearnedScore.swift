public import Quantities

/// How a group of posts did: those of a weekday, an hour or a type, beside all posts of the platform.
public struct LearnedScore: Sendable, Hashable {
  /// What the posts have in common, as in `tue`, `10:00` or `carousel`.
  public var name: String
  /// How many posts have figures.
  public var posts: Int
  /// What they got on the day of publishing: engagements, of letters clicks.
  public var engagements: Int64
  /// How often they were shown on that day; of letters, how many were delivered.
  public var impressions: Int64
  /// The first per hundred of the second, drawn towards the platform's own rate; nothing without impressions.
  public var shrunkPercent: Amount?
  /// Whether there are posts enough to say anything.
  public var isEnough: Bool
  /// Whether it beats the platform's own rate by a tenth, drawn towards it as it is.
  public var beatsTheWhole: Bool
}

/// The rules of learning, written once.
public enum LearningRules {
  /// How many posts with figures a platform needs before anything is learned.
  public static let leastPosts = 12
  /// How many a group needs.
  public static let leastInGroup = 5
  /// How many average posts of the platform are mixed into a group before it is judged.
  public static let strength = 5
  /// By how many percent a group has to beat the whole.
  public static let marginPercent = 10
}

/// Posts with their figures, added up.
struct PostTally: Hashable {
  var posts = 0
  var engagements: Int64 = 0
  var impressions: Int64 = 0

  mutating func add(_ engagements: Int64, _ impressions: Int64) {
    posts += 1
    self.engagements += engagements
    self.impressions += impressions
  }

  /// The tally as the score of a group among all posts of a platform.
  ///
  /// With n posts in all and m mixed in, the rate is (n·e + m·E) ÷ (n·i + m·I): the sums of the group and of m average
  /// posts. Everything is in whole numbers; only the percentage shown is rounded.
  func score(named name: String, among all: PostTally) -> LearnedScore {
    let mixed = Int128(LearningRules.strength)
    let above = Int128(all.posts) * Int128(engagements) + mixed * Int128(all.engagements)
    let below = Int128(all.posts) * Int128(impressions) + mixed * Int128(all.impressions)
    let isEnough = posts >= LearningRules.leastInGroup && all.posts >= LearningRules.leastPosts
    let wanted = Int128(100 + LearningRules.marginPercent)
    let beats = above * Int128(all.impressions) * 100 >= below * Int128(all.engagements) * wanted
    return LearnedScore(
      name: name, posts: posts, engagements: engagements, impressions: impressions,
      shrunkPercent: Self.percent(above, below), isEnough: isEnough,
      beatsTheWhole: isEnough && beats && all.engagements > 0 && all.impressions > 0)
  }

  /// A quotient in percent, rounded half up at the sixth decimal.
  static func percent(_ above: Int128, _ below: Int128) -> Amount? {
    guard below > 0 else { return nil }
    return Int64(exactly: (above * 200_000_000 + below) / (2 * below)).map(Amount.init(micros:))
  }
}
