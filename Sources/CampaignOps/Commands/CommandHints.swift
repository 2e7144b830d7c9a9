import Campaigns
import Planning
import Quantities

/// The commands that a task allows as it stands, ready to be typed.
struct CommandHints {
  let task: OperatorTask
  /// The data directory as it was named, if it was.
  let data: String?

  /// The commands, the likeliest first; none for a task that is over.
  var lines: [String] {
    let allowed = task.status.allowedActions(on: task.type)
    var lines: [String] = []
    // Where nobody's approval is asked for, anybody's word completes the review.
    if task.type == .review, task.approval == nil, allowed.contains(.approve), !task.isWaiting {
      lines.append(command("approve", nil))
    }
    if needsApproval {
      lines += (task.approval?.roles ?? []).filter { $0.state != .approved }.map {
        command("approve", "--role \(Self.quoted($0.name))")
      }
    }
    // Nobody is asked to publish in spite of what holds a post back, though it could be recorded.
    if allowed.contains(.complete), !task.isWaiting {
      lines += task.acceptedProofs.map { command("complete", Self.proof($0, of: task)) }
    }
    if needsApproval, let role = task.approval?.roles.first {
      lines.append(command("reject", "--role \(Self.quoted(role.name)) --reason \"WHY\""))
    }
    if allowed.contains(.unblock), !task.isHeld {
      lines.append(command("unblock", nil))
    }
    if allowed.contains(.block) { lines.append(command("block", "--reason \"WHY\"")) }
    if allowed.contains(.reschedule) {
      lines.append(command("reschedule", "--to YYYY-MM-DDTHH:MM --reason \"WHY\""))
    }
    return lines
  }

  private var needsApproval: Bool { task.approval.map { $0.state != .approved } ?? false }

  private func command(_ verb: String, _ options: String?) -> String {
    let place = data.map { " --data \(Self.quoted($0))" } ?? ""
    return "campaign-ops task \(verb) \(task.id)\(options.map { " \($0)" } ?? "")\(place)"
  }

  private static func proof(_ kind: String, of task: OperatorTask) -> String {
    switch kind {
    case "URL": "--url ADDRESS"
    case "TEXT": "--text \"WHAT WAS DONE\""
    case "UPLOAD": "--upload campaigns/\(task.campaign)/assets/FILE"
    default: "--manual \"WHY THERE IS NOTHING BETTER\""
    }
  }

  /// A word as a shell takes it.
  static func quoted(_ word: String) -> String {
    let plain = word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./@:".contains($0)) }
    return plain && !word.isEmpty
      ? word : "'\(word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
  }
}

/// What a role said about an item, in one line.
enum ApprovalText {
  static func line(of role: ItemApproval.Role, zone: Zone) -> String {
    let when = { (moment: Instant) in "\(zone.local(at: moment).day) \(zone.local(at: moment).time)" }
    guard let by = role.by, let at = role.at else { return role.state.rawValue }
    var text = "\(role.state.rawValue), by \(by) on \(when(at))"
    if let end = role.expires { text += ", until \(when(end))" }
    if !role.changed.isEmpty { text += ", changed since: \(role.changed.map(\.words).joined(separator: ", "))" }
    if role.state == .rejected, let reason = role.reason { text += ": \(reason)" }
    return text
  }
}
