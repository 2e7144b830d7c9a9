import Campaigns
public import Formats
public import Planning
import Quantities

/// The work of one campaign as `tasks.json`.
public enum TasksDocument {
  /// The document: the campaign's status, its escalation if anything is late, and every task.
  public static func json(of list: TaskList) -> JSON {
    [
      "campaign": .string(list.campaign.text),
      "status": .string(list.status.rawValue),
      "escalation": list.escalation.map(json) ?? .null,
      "tasks": .array(list.tasks.map(json)),
    ]
  }

  private static func json(of escalation: Escalation) -> JSON {
    [
      "id": .string(escalation.id),
      "type": "REVIEW",
      "platform": "internal",
      "level": .integer(escalation.level),
      "since": .string(escalation.since.description),
      "notices": .strings(escalation.notices.map(\.description)),
      "title": .string(escalation.title),
      "tasks": .strings(escalation.tasks),
      "text": .string(escalation.text),
    ]
  }

  /// One task with everything known about it.
  public static func json(of task: OperatorTask) -> JSON {
    .object(omittingNil: [
      ("id", .string(task.id)),
      ("item", .string(task.item)),
      ("platform", .string(task.platform.description)),
      ("type", .string(task.type.rawValue)),
      ("contentType", .string(task.contentType.rawValue)),
      ("title", .string(task.title)),
      ("dueAt", .string(task.dueAt.description)),
      ("dueLocal", .string(task.dueLocal.description)),
      ("movedFrom", task.movedFrom.map { .string($0.description) }),
      ("after", task.after.map(JSON.string)),
      ("isWaiting", task.isWaiting ? true : nil),
      ("owner", task.owner.map(JSON.string)),
      ("status", .string(task.status.rawValue)),
      ("urgency", task.urgency.map { .string($0.rawValue) } ?? .null),
      ("reason", task.reason.map(JSON.string)),
      ("approval", task.approval.map(json)),
      ("proof", task.proof.map(json)),
      ("completedAt", task.completedAt.map { .string($0.description) }),
      ("completedBy", task.completedBy.map(JSON.string)),
      ("outcome", task.outcome.map(JSON.string)),
      ("figures", task.figures.isEmpty ? nil : .array(task.figures.map(json))),
      ("instructions", .string(task.instructions)),
    ])
  }

  private static func json(of figure: NotedFigure) -> JSON {
    .object(omittingNil: [
      ("name", .string(figure.name)), ("value", .string(figure.value.description)),
      ("unit", figure.unit.map(JSON.string)),
    ])
  }

  /// Whether an item may be published, role by role.
  static func json(of approval: ItemApproval) -> JSON {
    [
      "state": .string(approval.state.rawValue),
      "roles": .array(approval.roles.map(json)),
      "content": .string(approval.content.description),
    ]
  }

  private static func json(of role: ItemApproval.Role) -> JSON {
    .object(omittingNil: [
      ("role", .string(role.name)),
      ("state", .string(role.state.rawValue)),
      ("by", role.by.map(JSON.string)),
      ("at", role.at.map { .string($0.description) }),
      ("expires", role.expires.map { .string($0.description) }),
      ("changed", role.changed.isEmpty ? nil : .strings(role.changed.map(\.rawValue))),
      ("reason", role.reason.map(JSON.string)),
    ])
  }

  /// A proof in the words of the progress records.
  static func json(of proof: Proof) -> JSON {
    switch proof {
    case .url(let link): ["type": "URL", "value": .string(link.text)]
    case .text(let text): ["type": "TEXT", "value": .string(text)]
    case .upload(let path, let digest):
      .object(omittingNil: [
        ("type", "UPLOAD"), ("value", .string(path)), ("digest", digest.map(JSON.string)),
      ])
    case .manual(let reason): ["type": "MANUAL", "value": .string(reason)]
    }
  }
}
