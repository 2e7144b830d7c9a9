import Campaigns
import Formats
import Planning

extension ReportsSchemas {
  static let calendar = Schema.object([
    .must("campaign", .identifier, "The campaign."), .must("zone", .zone, "The zone of local times."),
    .must("items", .list(item), "The items in order of time."),
    .may("withdrawn", .list(item), "Items that were planned and are not any more, until their time has come."),
  ])

  private static let moment = Schema.object([
    .must("local", .localTime, "The time in the campaign's zone."), .must("at", .moment, "The moment."),
  ])

  private static let item = Schema.object([
    .must("id", id, "The stable id."), .must("platform", .platform, "The platform."),
    .must("week", .week, "The ISO week."),
    .must("number", .count, "Which item of the week it is."), .must("local", .localTime, "When, in the item's zone."),
    .must("scheduledAt", .moment, "The moment."),
    .must("status", .word(of: TaskStatus.self), "The status of its publishing."),
    .must("movedTo", moment.orNull, "Where people moved its publishing."),
    .must("publishedAt", moment.orNull, "When it was published."), .must("proof", proof.orNull, "What proves it."),
    .must("type", .word(of: ContentType.self), "The content type."), .must("title", .anyText, "The title."),
    .must("theme", .anyText, "The week's theme."),
    .must("stage", .word(of: FunnelStage.self), "How near readers are to acting."),
    .must("angle", .anyText, "The angle, by its id in the plan."), .must("pillar", .anyText, "The pillar."),
    .must("copy", .anyText, "The text to publish."), .must("copyBy", .words(["author", "draft"]), "Who wrote it."),
    .must("asset", Schema.anyText.orNull, "The file or address that goes with it."),
    .must("callToAction", .anyText, "What readers are asked to do."),
    .must("link", Schema.anyText.orNull, "Where they do it, with tracking parameters."),
    .must("rule", .anyText, "The rule that put it there."),
    .may("approval", approval, "Whether it may be published."),
    .may("zone", .zone, "The zone it was planned in, if another than the campaign's."),
    .may("pinned", .only(true), "Its time was set by a person."),
    .may("series", .anyText, "The recurring post it belongs to."),
    .may("row", .anyText, "The row of content that it took, if another than its slot's."),
    .may("altText", .anyText, "What its images show."), .may("revision", .count, "How often it was planned anew."),
  ])

  /// What proves that a task was done.
  static let proof = Schema.object([
    .must("type", .words(["URL", "TEXT", "UPLOAD", "MANUAL"]), "The kind of proof."),
    .must("value", .anyText, "The address, text, path or reason."),
    .may("digest", .text(like: "^[0-9a-f]{64}$"), "The SHA-256 of an upload."),
  ])

  /// Whether an item may be published, role by role.
  static let approval = Schema.object([
    .must("state", .word(of: ItemApproval.State.self), "The state of the worst role."),
    .must(
      "roles",
      .list(
        .object([
          .must("role", .anyText, "The role."),
          .must("state", .word(of: ItemApproval.State.self), "What its word is worth."),
          .may("by", .anyText, "Who spoke for it."), .may("at", .moment, "When."),
          .may("expires", .moment, "When that ends."),
          .may("changed", .list(.word(of: ContentSeal.Part.self)), "What has changed since."),
          .may("reason", .anyText, "Why it was rejected."),
        ])), "The roles in the author's order."),
    .must("content", .text(like: "^sha256:[0-9a-f]{64}\\."), "What the item says now."),
  ])

  static let tasks = Schema.object([
    .must("campaign", .identifier, "The campaign."),
    .must("status", .word(of: CampaignStatus.self), "Where the campaign stands."),
    .must("escalation", escalation.orNull, "The one escalation, if anything is late."),
    .must("tasks", .list(task), "The tasks in order of time."),
  ])

  private static let escalation = Schema.object([
    .must("id", id, "The escalation's id."), .must("type", .only("REVIEW"), "What is to be done."),
    .must("platform", .only("internal"), "It belongs to no platform."),
    .must("level", .whole(1...Int.max), "The rung, from 1."),
    .must("since", .moment, "Since when something is late."), .must("notices", .list(.moment), "When it rose."),
    .must("title", .anyText, "A short title."), .must("tasks", .list(id), "The late tasks."),
    .must("text", .anyText, "What to do, in Markdown."),
  ])

  private static let task = Schema.object([
    .must("id", id, "The stable id."), .must("item", id, "The calendar item."),
    .must("platform", .platform, "The platform."),
    .must("type", .word(of: TaskType.self), "What is done."),
    .must("contentType", .word(of: ContentType.self), "The content type."), .must("title", .anyText, "A short title."),
    .must("dueAt", .moment, "When it is due."), .must("dueLocal", .localTime, "The same in the campaign's zone."),
    .may("movedFrom", .localTime, "When it was due before somebody moved it."),
    .may("after", id, "The task it waits for."),
    .may("isWaiting", .only(true), "Its time follows a proof that is not there yet."),
    .may("owner", .anyText, "Who does it."), .must("status", .word(of: TaskStatus.self), "What people did."),
    .must("urgency", Schema.word(of: Urgency.self).orNull, "What the clock says, while the task is open."),
    .may("reason", .anyText, "Why it is blocked, cancelled or moved."),
    .may("approval", approval, "Whether its item may be published."),
    .may("proof", proof, "What proves that it was done."), .may("completedAt", .moment, "When it was done."),
    .may("completedBy", .anyText, "Who did it."), .may("outcome", .anyText, "What came of it."),
    .may(
      "figures",
      .list(
        .object([
          .must("name", .anyText, "The figure."), .must("value", .decimal, "Its value."),
          .may("unit", .anyText, "Its unit."),
        ])), "Figures noted by hand."),
    .must("instructions", .anyText, "The instructions' id below `generated/instructions/`."),
  ])
}
