public import Diagnostics
import Formats
public import Quantities

/// One campaign as its definition states it, checked and with every default filled in.
///
/// Values that a later stage may have to point at keep their place in the definition.
public struct Campaign: Sendable {
  /// The identifier, equal to the definition's file name without its ending.
  public var id: CampaignID
  /// Where the definition is: the place of its opening brace.
  public var location: Location
  /// The name people use, unique in the workspace.
  public var name: String
  /// The client the campaign is for.
  public var client: String
  /// The client's brand or venture, if the campaign is for one in particular.
  public var venture: String?
  /// Free text for people.
  public var description: String?
  /// The status the definition starts from; progress records change it.
  public var initialStatus: CampaignStatus
  /// What the campaign is to reach.
  public var objective: Objective
  /// The platforms, in the author's order, each once.
  public var platforms: [Placed<Platform>]
  /// The first and the last day, both included, in the campaign's zone.
  public var flight: DayRange
  /// Where the flight's start and end were written.
  public var flightLocations: (start: Location, end: Location)
  /// The zone in which days, windows and weeks are meant.
  public var zone: Zone
  /// Posts per full week and platform; every listed platform has an entry.
  public var cadence: [Platform: Placed<Cadence>]
  /// What the reader is asked to do, in the author's words.
  public var callToAction: String
  /// The page the campaign leads to, without tracking parameters.
  public var link: Placed<WebLink>?
  /// How leads come in: a form, direct messages, an address.
  public var leadCapture: String?
  /// Who it speaks to.
  public var audience: [Audience]
  /// The positioning statement's parts.
  public var positioning: Positioning?
  /// Facts that back the claims.
  public var proofPoints: [String]
  /// Hooks a person wrote.
  public var angles: [Angle]
  /// What the campaign talks about, again and again.
  public var pillars: [Pillar]
  /// Messages a person wrote, per platform and pillar.
  public var messages: [AuthoredMessage]
  /// Weekly themes a person wrote.
  public var themes: [Theme]
  /// Figures to reach.
  public var targets: [Target]
  /// The money, and how it is spread.
  public var budget: Budget?
  /// When publishing is allowed, and what.
  public var calendar: CalendarRules
  /// The steps each calendar item goes through.
  public var workflow: Workflow
  /// Who has to approve items before they are published; nothing means nobody.
  public var approval: ApprovalRules?
  /// How rows of exports find this campaign.
  public var tracking: Tracking
  /// Who does the work, per platform; `nil` as key stands for all others.
  public var owners: Owners
  /// Copy and assets per slot, from `content.csv`.
  public var content: [ContentRow]
  /// Free text for people, never published.
  public var notes: String?
  /// How it is used, measured and kept in bounds.
  public var extras = BriefExtras()

  /// The owner of a platform's work: the platform's own, else the campaign's.
  public func owner(of platform: Platform) -> String? { owners.byPlatform[platform] ?? owners.other }
}

/// Who does the work.
public struct Owners: Sendable, Hashable {
  /// Owners of single platforms.
  public var byPlatform: [Platform: String]
  /// The owner of everything else.
  public var other: String?

  /// Names the owners.
  public init(byPlatform: [Platform: String] = [:], other: String? = nil) {
    self.byPlatform = byPlatform
    self.other = other
  }
}

/// Where a campaign is in its life.
public enum CampaignStatus: String, Sendable, Hashable, CaseIterable {
  /// Written down, not yet running.
  case planned = "PLANNED"
  /// Running: its tasks become due and late.
  case active = "ACTIVE"
  /// Held: nothing becomes due or late.
  case paused = "PAUSED"
  /// Over: what was still open is cancelled.
  case completed = "COMPLETED"
}

/// What a campaign is to reach.
public struct Objective: Sendable, Hashable {
  /// The kind of objective; KPI targets and content follow from it.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// To become known.
    case awareness
    /// To bring visitors.
    case traffic
    /// To be talked with.
    case engagement
    /// To win contacts.
    case leads
    /// To sell.
    case sales
    /// To keep customers.
    case retention
  }

  /// The author's own sentence.
  public var statement: String
  /// The kind, if stated.
  public var kind: Kind?
  /// The metric that measures it, as for a `Target`.
  public var metric: Placed<String>?
  /// The number to reach, above zero.
  public var target: Placed<Amount>?
  /// The day by which to reach it; the flight's last day if not stated.
  public var by: Placed<Day>?

  /// States an objective.
  public init(
    statement: String, kind: Kind? = nil, metric: Placed<String>? = nil, target: Placed<Amount>? = nil,
    by: Placed<Day>? = nil
  ) {
    self.statement = statement
    self.kind = kind
    self.metric = metric
    self.target = target
    self.by = by
  }
}

/// How often something is published: a number per full week, in whole numbers or hundredths.
public struct Cadence: Sendable, Hashable {
  /// Posts per full week, from 0 to 100; `0.5` is every second week.
  public var perWeek: Amount

  /// Makes a cadence.
  public init(perWeek: Amount) { self.perWeek = perWeek }
}

/// An absolute `http` or `https` address.
public struct WebLink: Sendable, Hashable, CustomStringConvertible {
  /// The address exactly as written.
  public let text: String
  /// The host in lower case, without port or user.
  public let host: String
  /// The path with its leading slash, empty if there is none.
  public let path: String
  /// The address as written.
  public var description: String { text }

  /// Accepts an address with scheme `http` or `https`, a host and no spaces, hidden characters or user part.
  ///
  /// The host has letters, digits and hyphens only. A percent sign or a look-alike of a dot in it would let two programs
  /// see two hosts, and capitals are folded in ASCII alone, since elsewhere other letters become those of a known host.
  public init?(_ text: String) {
    guard text.utf8.count <= 2048, let scheme = text.range(ofASCII: "://") else { return nil }
    let name = text[..<scheme.lowerBound].asciiLowercased
    guard name == "https" || name == "http" else { return nil }
    guard
      text.unicodeScalars.allSatisfy({
        !$0.isHidden && !$0.properties.isWhitespace && !"<>\"\\^`{|}".unicodeScalars.contains($0)
      })
    else { return nil }
    let rest = text[scheme.upperBound...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !authority.contains("@") else { return nil }
    let written = authority.prefix { $0 != ":" }
    let host = written.asciiLowercased
    let port = authority[written.endIndex...]
    guard port.isEmpty || Self.isPort(port.dropFirst()), Self.isHost(host) else { return nil }
    let after = rest.dropFirst(authority.count)
    self.text = text
    self.host = host
    self.path = String(after.prefix { $0 != "?" && $0 != "#" })
  }
}

extension WebLink {
  private static func isPort(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } && UInt16(text).map { $0 > 0 } == true
  }

  /// Several labels with dots between them, as in RFC 1123; letters of other scripts may stand in them.
  private static func isHost(_ host: String) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && host.utf8.count <= 253 && labels.allSatisfy(isLabel)
  }

  private static func isLabel(_ label: Substring) -> Bool {
    (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
      && label.unicodeScalars.allSatisfy { scalar in
        guard !scalar.isASCII else {
          return scalar == "-" || scalar == "_" || Character(scalar).isLetter || Character(scalar).isNumber
        }
        return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
      }
  }
}

extension Substring {
  /// The text with the letters A to Z in lower case, all others as they are.
  fileprivate var asciiLowercased: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { ("A"..."Z").contains($0) ? Unicode.Scalar($0.value + 32) ?? $0 : $0 }))
  }
}

extension String {
  /// The first place of an ASCII text in this one.
  fileprivate func range(ofASCII wanted: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(wanted) { return start..<index(start, offsetBy: wanted.count) }
      start = index(after: start)
    }
    return nil
  }
}
