public import Campaigns
public import Quantities

/// Whether an item may be published, by the roles that have to say so.
public struct ItemApproval: Sendable, Hashable {
  /// What a role's word is worth now, the worst last.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// It said yes, to what the item says now.
    case approved = "APPROVED"
    /// It has not spoken yet.
    case required = "REQUIRED"
    /// It said yes, but that is too long ago.
    case expired = "EXPIRED"
    /// It said yes, but the item has changed since.
    case void = "VOID"
    /// It said no, to what the item says now.
    case rejected = "REJECTED"
  }

  /// What one role said last.
  public struct Role: Sendable, Hashable {
    /// The role.
    public var name: String
    /// What its word is worth.
    public var state: State
    /// Who spoke for it.
    public var by: String?
    /// When.
    public var at: Instant?
    /// When that ends, if it does.
    public var expires: Instant?
    /// What has changed since, for a void approval.
    public var changed: [ContentSeal.Part] = []
    /// Why, for a rejection.
    public var reason: String?
  }

  /// The roles, in the author's order.
  public var roles: [Role]
  /// What the item says now; of a published item, what was published.
  public var content: ContentSeal

  /// States what the roles said about a content.
  public init(roles: [Role], content: ContentSeal) {
    self.roles = roles
    self.content = content
  }

  /// The state of the whole: that of the worst role.
  public var state: State {
    roles.map(\.state).max { State.allCases.firstIndex(of: $0) ?? 0 < State.allCases.firstIndex(of: $1) ?? 0 }
      ?? .approved
  }

  /// Why it may not be published yet, one clause a role, days in a zone; nothing if it may.
  public func reason(in zone: Zone) -> String? {
    let open = roles.filter { $0.state != .approved }
    guard !open.isEmpty else { return nil }
    let missing = open.filter { $0.state == .required }.map(\.name)
    let silent = missing.isEmpty ? [] : ["not approved as \(missing.joined(separator: ", "))"]
    return (silent + open.compactMap { $0.reason(in: zone) }).joined(separator: "; ")
  }
}

extension ItemApproval.Role {
  /// What is wrong with what the role said, or nothing if it has not spoken.
  fileprivate func reason(in zone: Zone) -> String? {
    guard let by, let at else { return nil }
    let when = { (moment: Instant) in "\(zone.local(at: moment).day) \(zone.local(at: moment).time)" }
    let given = "as \(name) by \(by) on \(when(at))"
    switch state {
    case .approved, .required: return nil
    case .rejected: return "rejected \(given): \(reason ?? "no reason given")"
    case .expired: return "the approval \(given) ended on \(expires.map(when) ?? when(at))"
    case .void:
      let parts = changed.map(\.words)
      let what = parts.isEmpty ? "item" : parts.joined(separator: ", ")
      return "approved \(given), but the \(what) \(parts.count > 1 ? "have" : "has") changed since"
    }
  }
}
