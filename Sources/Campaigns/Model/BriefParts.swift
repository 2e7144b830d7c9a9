public import Quantities

/// How a platform is used: the account, and what it is there for.
public struct ChannelBrief: Sendable, Hashable {
  /// The page, profile or list that publishes, in the author's words.
  public var account: String?
  /// What the platform is there for.
  public var role: String?

  /// Describes a channel.
  public init(account: String? = nil, role: String? = nil) {
    self.account = account
    self.role = role
  }
}

/// A rate that an author works with until there are own figures.
public struct AssumedRate: Sendable, Hashable {
  /// The rates that targets can be worked out with.
  public enum Name: String, Sendable, Hashable, CaseIterable {
    /// Clicks per impression.
    case ctr
    /// Conversions or leads per click.
    case cvr
    /// Engagements per impression.
    case engagementRate = "engagement_rate"
  }

  /// Which rate.
  public var name: Name
  /// The rate in percent, above 0 and at most 100.
  public var percent: Amount
  /// Where the author has it from.
  public var source: String?

  /// States a rate.
  public init(_ name: Name, percent: Amount, source: String? = nil) {
    self.name = name
    self.percent = percent
    self.source = source
  }
}

/// What copy must say and must not say, and who agrees to it.
public struct Compliance: Sendable, Hashable {
  /// A text that copy must have in it.
  public struct Line: Sendable, Hashable {
    /// The text; capitals and runs of blanks do not count.
    public var text: String
    /// The platforms it holds for; empty means all.
    public var platforms: Set<Platform>

    /// Demands a text.
    public init(_ text: String, platforms: Set<Platform> = []) {
      self.text = text
      self.platforms = platforms
    }

    /// Whether it is demanded on a platform.
    public func holds(on platform: Platform) -> Bool { platforms.isEmpty || platforms.contains(platform) }
  }

  /// Marks that say what a text is, such as `#ad`.
  public var disclosures: [Line]
  /// Sentences that have to stand in it.
  public var requiredLines: [Line]
  /// Words and phrases that must not.
  public var bannedWords: [String]
  /// The roles that have to agree before anything is published.
  public var approvers: [String]

  /// Collects the rules.
  public init(
    disclosures: [Line] = [], requiredLines: [Line] = [], bannedWords: [String] = [], approvers: [String] = []
  ) {
    self.disclosures = disclosures
    self.requiredLines = requiredLines
    self.bannedWords = bannedWords
    self.approvers = approvers
  }

  /// Whether there is any rule.
  public var isEmpty: Bool { disclosures.isEmpty && requiredLines.isEmpty && bannedWords.isEmpty && approvers.isEmpty }
}

/// A risk or an assumption, with the person who watches it.
public struct OwnedNote: Sendable, Hashable {
  /// The risk or assumption in the author's words.
  public var text: String
  /// Who watches it.
  public var owner: String?

  /// Writes a note.
  public init(_ text: String, owner: String? = nil) {
    self.text = text
    self.owner = owner
  }
}

/// Everything of a brief beyond what is said and when: how it is used, measured and kept in bounds.
public struct BriefExtras: Sendable, Hashable {
  /// The shares of the funnel's stages among the weeks in percent, adding up to 100; empty means the usual ones.
  public var funnel: [FunnelStage: Int] = [:]
  /// The platforms' accounts and roles.
  public var channels: [Platform: ChannelBrief] = [:]
  /// Rates to work with until there are own figures.
  public var rates: [AssumedRate] = []
  /// What copy must and must not say.
  public var compliance = Compliance()
  /// What may go wrong.
  public var risks: [OwnedNote] = []
  /// What is taken for granted.
  public var assumptions: [OwnedNote] = []
  /// Whether the plan learns from own figures; nothing if the settings decide.
  public var learns: Bool?

  /// Starts without any of it.
  public init() {}
}
