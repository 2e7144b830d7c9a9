public import Quantities

/// Who has to approve an item before it is published.
public struct ApprovalRules: Sendable, Hashable {
  /// The roles, each of which has to approve, in the author's order; never empty.
  public var roles: [String]
  /// Who may speak in a role; in one without an entry anybody may.
  public var people: [String: [String]]
  /// How long an approval counts from the moment it is given; nothing means as long as the content stays the same.
  public var expiresAfter: Interval?
  /// The content types that need it; empty means all.
  public var types: Set<ContentType>
  /// The first day whose items need it, so that rules made in mid-flight leave the past alone; nothing means all.
  public var from: Day?

  /// States the rules.
  public init(
    roles: [String], people: [String: [String]] = [:], expiresAfter: Interval? = nil, types: Set<ContentType> = [],
    from: Day? = nil
  ) {
    self.roles = roles
    self.people = people
    self.expiresAfter = expiresAfter
    self.types = types
    self.from = from
  }

  /// Whether an item of a type, planned for a day, needs approval.
  public func cover(_ type: ContentType, on day: Day) -> Bool {
    (types.isEmpty || types.contains(type)) && (from.map { $0 <= day } ?? true)
  }

  /// Whether somebody may speak in a role.
  public func mayApprove(_ person: String, as role: String) -> Bool { people[role].map { $0.contains(person) } ?? true }

  /// The one role that somebody must mean who names none: the only one they are listed for, else the only one there is.
  public func role(meantBy person: String) -> String? {
    let listed = roles.filter { people[$0]?.contains(person) == true }
    if listed.count == 1 { return listed[0] }
    return roles.count == 1 && mayApprove(person, as: roles[0]) ? roles[0] : nil
  }
}
