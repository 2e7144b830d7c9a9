import Campaigns
import Diagnostics
import Quantities

/// What was said about one item's content, in order of time.
struct ApprovalLedger {
  /// One role's word.
  struct Verdict {
    var role: String
    var isYes: Bool
    var by: String
    var at: Instant
    var expires: Instant?
    var content: ContentSeal
    var reason: String?
    var location: Location
  }

  /// The rules, or nothing where anybody's word is welcome and nobody's is needed.
  let rules: ApprovalRules?
  private(set) var verdicts: [Verdict] = []

  init(rules: ApprovalRules?) { self.rules = rules }

  /// Enters a record that was found in order.
  mutating func enter(_ record: ProgressRecord, isYes: Bool) {
    guard let rules, let content = record.content?.value, let role = Self.role(of: record, rules) else { return }
    let end = rules.expiresAfter.map { record.at.value.adding($0) }
    verdicts.append(
      Verdict(
        role: role, isYes: isYes, by: record.actor, at: record.at.value,
        expires: isYes ? [end, record.expires].compactMap { $0 }.min() : nil, content: content,
        reason: record.action.reason,
        location: record.location))
  }

  /// The role somebody speaks in.
  static func role(of record: ProgressRecord, _ rules: ApprovalRules) -> String? {
    record.role?.value ?? rules.role(meantBy: record.actor)
  }

  /// What a content is worth at a moment, by what was said until then.
  func standing(of content: ContentSeal, at moment: Instant) -> ItemApproval? {
    guard let rules else { return nil }
    return ItemApproval(roles: rules.roles.map { standing(of: $0, content, at: moment) }, content: content)
  }

  /// What a published content is worth: by what was said until it went out, else by what was said afterwards.
  func settled(_ content: ContentSeal, since published: Instant, by asOf: Instant) -> ItemApproval? {
    let atOnce = standing(of: content, at: published)
    guard atOnce?.state != .approved else { return atOnce }
    let later = verdicts.map(\.at).filter { $0 > published && $0 <= asOf }.compactMap { standing(of: content, at: $0) }
    return later.first { $0.state == .approved } ?? later.last ?? atOnce
  }

  /// The last word about this very content decides; a word about another one only shows what became of it.
  private func standing(of role: String, _ content: ContentSeal, at moment: Instant) -> ItemApproval.Role {
    let said = verdicts.filter { $0.role == role && $0.at <= moment }
    guard let last = said.last(where: { $0.content == content }) ?? said.last(where: \.isYes) else {
      return ItemApproval.Role(name: role, state: .required)
    }
    var standing = ItemApproval.Role(
      name: role, state: .approved, by: last.by, at: last.at, expires: last.expires, reason: last.reason)
    if last.content != content {
      standing.state = .void
      standing.changed = content.changes(since: last.content)
    } else if !last.isYes {
      standing.state = .rejected
    } else if let end = last.expires, end <= moment {
      standing.state = .expired
    }
    return standing
  }

  /// The content that all roles approved last, as of a moment.
  func approvedContent(at moment: Instant) -> ContentSeal? {
    verdicts.last { $0.at <= moment && standing(of: $0.content, at: moment)?.state == .approved }?.content
  }

  /// What speaks against entering a record at all.
  func objection(to record: ProgressRecord) -> Diagnostic? {
    guard let rules else {
      // Anybody may say yes where nobody is asked; a no would look as if it held the post back, and would not.
      if case .reject = record.action { return .rejectionUnasked(record) }
      return nil
    }
    guard record.content != nil else { return .approvalWithoutContent(record) }
    guard let role = Self.role(of: record, rules) else { return .approvalWithoutRole(record, rules) }
    guard rules.roles.contains(role) else { return .approvalInOtherRole(record, role, rules) }
    return rules.mayApprove(record.actor, as: role) ? nil : .approvalBySomebodyElse(record, role, rules)
  }
}

extension Diagnostic {
  fileprivate static func approvalWithoutContent(_ record: ProgressRecord) -> Diagnostic {
    Diagnostic(
      .approvalInvalid, at: record.location, "the record does not say which content \(record.actor) saw",
      help: "record it with `campaign-ops task approve`, or fill in a row of the worklist, which names the content")
  }

  fileprivate static func rejectionUnasked(_ record: ProgressRecord) -> Diagnostic {
    Diagnostic(
      .approvalInvalid, at: record.location,
      "\(record.actor) rejected what nobody is asked to approve, which holds nothing back",
      help:
        "block the task with `campaign-ops task block`, with the same reason; or ask for approval under `approval` in "
        + "the definition")
  }

  fileprivate static func approvalWithoutRole(_ record: ProgressRecord, _ rules: ApprovalRules) -> Diagnostic {
    Diagnostic(
      .approvalInvalid, at: record.location, "the record does not say in which role \(record.actor) speaks",
      help: "name one of the roles: \(rules.roles.joined(separator: ", "))")
  }

  fileprivate static func approvalInOtherRole(
    _ record: ProgressRecord, _ role: String, _ rules: ApprovalRules
  ) -> Diagnostic {
    Diagnostic(
      .approvalInvalid, at: record.role?.location ?? record.location,
      "the campaign asks nobody to approve as \"\(role)\"",
      help: Suggestion.closest(to: role, in: rules.roles).map { "did you mean \"\($0)\"?" }
        ?? "its roles are \(rules.roles.joined(separator: ", "))")
  }

  fileprivate static func approvalBySomebodyElse(
    _ record: ProgressRecord, _ role: String, _ rules: ApprovalRules
  ) -> Diagnostic {
    let people = (rules.people[role] ?? []).joined(separator: ", ")
    return Diagnostic(
      .approvalInvalid, at: record.role?.location ?? record.location,
      "\(record.actor) may not approve as \"\(role)\"", help: "in this role speak: \(people)")
  }
}
