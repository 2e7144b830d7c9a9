/// One thing that differs between two states of a workspace, in the domain's words.
public struct Difference: Sendable, Hashable {
  /// What kind of thing it is about, in the order in which differences are told.
  public enum Area: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The workspace's settings.
    case settings
    /// Campaigns: whether they are there, their status, dates and budget.
    case campaigns
    /// Versions of plans.
    case plans
    /// Calendar items.
    case calendar
    /// Operators' tasks.
    case tasks
    /// Figures by campaign, platform and week.
    case figures
    /// Feeds: whether they are there, and how new they are.
    case feeds
    /// Exports, and rows of them that were refused.
    case exports

    /// Orders as they are told.
    public static func < (left: Area, right: Area) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// What became of the thing, what matters most to readers first.
  public enum Change: String, Sendable, Hashable, CaseIterable {
    /// It was not there before.
    case added
    /// It is not there any more.
    case removed
    /// Its status is another.
    case status
    /// It became late, or is no longer.
    case urgency
    /// Its time is another.
    case moved
    /// Its time is now set by a person, or no longer.
    case pinned
    /// Something of it is another than before; `field` says what.
    case changed
    /// Its words are others.
    case reworded

    /// Where it stands among the others.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The same seen from the other side.
    var mirrored: Change {
      switch self {
      case .added: .removed
      case .removed: .added
      default: self
      }
    }
  }

  /// What kind of thing it is about.
  public var area: Area
  /// The campaign it belongs to; nothing for what belongs to none.
  public var campaign: String?
  /// The thing, by its stable id or path; within figures the platform, week and metric.
  public var subject: String
  /// What became of it.
  public var change: Change
  /// Which part of it, where there are several.
  public var field: String?
  /// What it was; nothing for what was not there.
  public var before: String?
  /// What it is; nothing for what is not there any more.
  public var after: String?
  /// More about it, a sentence each: reasons, sums.
  public var details: [String] = []

  /// States a difference.
  public init(
    _ area: Area, of campaign: String? = nil, _ subject: String, _ change: Change, field: String? = nil,
    from before: String? = nil, to after: String? = nil, details: [String] = []
  ) {
    self.area = area
    self.campaign = campaign
    self.subject = subject
    self.change = change
    self.field = field
    self.before = before
    self.after = after
    self.details = details
  }

  /// The same seen from the other side, without its details.
  public var mirrored: Difference {
    Difference(
      area, of: campaign, subject, change.mirrored, field: field, from: after, to: before)
  }
}
