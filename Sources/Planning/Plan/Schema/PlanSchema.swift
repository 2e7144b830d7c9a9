import Campaigns
public import Formats
import Metrics
import Quantities

/// The schemas of plans, which `CampaignPlan.json` writes.
public enum PlanSchema {
  /// The newest plan, and the versions there were.
  public static let documents = [
    SchemaDocument(
      "plan", files: ["generated/*/plan.json"], about: "The newest plan of a campaign", isAuthored: false,
      root: .object(head + CampaignPlan.Part.allCases.map { .must($0.rawValue, part($0), $0.sentence) })),
    SchemaDocument(
      "plan-version", files: ["generated/*/plans/*.json"],
      about: "A version of a plan, also as older releases wrote it and as migrations bring it", isAuthored: false,
      root: .object(head + CampaignPlan.Part.allCases.map { .may($0.rawValue, .anything, $0.sentence) })),
  ]

  private static let head: [Schema.Key] = [
    .must(PlanRecord.Key.version, .whole(1...Int.max), "The number of the version, from 1."),
    .must(PlanRecord.Key.reason, .anyText, "Why the version exists."),
    .must(PlanRecord.Key.generatedBy, .anyText, "What made it, as in `\(PlanHistory.generator)`."),
    .must(
      PlanRecord.Key.fingerprint, .text(like: "^[0-9a-f]{64}$"), "The SHA-256 of the plan; equal plans have equal ones."
    ),
  ]

  /// Where a part comes from.
  static let provenance = Schema.Key.must("provenance", origin, "Where it comes from.")
  private static let origin = Schema.text(like: "^(authored|generated:.+|learned:.+)$", such: "generated:theme/1")
  private static let texts = Schema.list(.anyText)

  private static func part(_ part: CampaignPlan.Part) -> Schema {
    switch part {
    case .campaign: .identifier
    case .objective: objective
    case .positioning: .object([.must("text", .anyText, "The statement."), provenance])
    case .audiences: .list(audience)
    case .pillars: .list(pillar)
    case .angles: .list(angle)
    case .messages: .list(message)
    case .themes: .list(theme)
    case .funnel: funnel
    case .kpis: .list(kpi)
    case .targets: .list(target)
    case .budget: budget.orNull
    case .channels: .list(channel)
    case .calendar: calendar
    case .compliance: compliance.orNull
    case .risks, .assumptions: .list(note)
    case .facts:
      .object([
        .may("reviewedOn", .day, "The day of the oldest review among the facts used."),
        .must("own", .list(.platform), "Platforms with facts of the workspace."),
      ])
    case .learning: learning
    }
  }

  private static let objective = Schema.object([
    .must("statement", .anyText, "The author's sentence."), .may("type", .word(of: Objective.Kind.self), "The kind."),
    .may("metric", .anyText, "The metric that measures it."), .may("target", .decimal, "The number to reach."),
    .must("by", .day, "The day by which."), .must("callToAction", .anyText, "What readers are asked to do."),
    .may("link", .anyText, "The page that leads to."),
    .may("leadCapture", .anyText, "What happens to those who do it."),
    .must("missing", texts, "What the brief leaves open."), provenance,
  ])

  private static let audience = Schema.object([
    .must("name", .anyText, "Who they are."), .may("role", .anyText, "What they do."),
    .must("pains", texts, "What hurts them."), .must("outcomes", texts, "What they would rather have."),
    .must("objections", texts, "Why they hesitate."), .must("channels", texts, "Where they are found."),
    .may("language", .anyText, "The language they read."), .may("timeZone", .zone, "The zone they live in."),
    provenance,
  ])

  private static let pillar = Schema.object([
    .must("name", .anyText, "The name."), .may("message", .anyText, "The message behind it."),
    .must("support", texts, "What backs it up."), .may("proof", .anyText, "The strongest evidence."),
    .may("audience", .anyText, "The audience it is for."), provenance,
  ])

  private static let angle = Schema.object([
    .must("id", .anyText, "The name that items refer to."),
    .must("kind", .word(of: Angle.Kind.self), "The kind of hook."),
    .must("line", .anyText, "The line."), .must("label", .anyText, "The line, short enough for tables."),
    .may("pillar", .anyText, "The pillar it belongs to."), provenance,
  ])

  private static let message = Schema.object([
    .must("platform", .platform, "The platform."), .must("pillar", .anyText, "The pillar."),
    .must("text", .anyText, "The text."), .must("length", .count, "Its length, as the platform counts."),
    .may("limit", .count, "The platform's limit."), provenance,
    .must("keyMessage", .anyText, "What has to stick."), .must("support", texts, "What backs it up."),
    .may("proof", .anyText, "The evidence."), .must("callToAction", .anyText, "What readers are asked to do."),
    .must("do", texts, "What copy should do."), .must("dont", texts, "What copy must not do."),
    .must(
      "variants",
      .list(
        .object([
          .must("name", .anyText, "What is different."), .must("text", .anyText, "The text."),
          .must("length", .count, "Its length, as the platform counts."),
        ])), "Other ways to say it."),
  ])

  private static let theme = Schema.object([
    .must("week", .week, "The week."), .must("stage", .word(of: FunnelStage.self), "How near readers are to acting."),
    .must("title", .anyText, "What the week is about."), .must("leadAngle", .anyText, "The angle that leads."),
    .must("pillar", .anyText, "The pillar that leads."), .must("aim", .anyText, "What readers should do or see."),
    provenance, .must("heroAsset", .anyText, "The piece of work that carries the week."),
    .must("heroAssetProvenance", origin, "Where that comes from."),
    .may("goal", .anyText, "What the week is to bring."),
    .may("goalProvenance", origin, "Where that comes from."),
  ])

  private static let funnel = Schema.object([
    .must(
      "stages",
      .list(
        .object([
          .must("stage", .word(of: FunnelStage.self), "The stage."), .must("percent", .count, "Its share in percent."),
          .must("weeks", .count, "How many weeks that is."),
        ])), "The stages."), provenance,
  ])

  private static let kpi = Schema.object([
    .must("stage", .word(of: FunnelStage.self), "The stage it belongs to."),
    .must("metric", .anyText, "The metric or KPI."),
    .may("platform", .platform, "The platform; all of them without it."),
    .may("target", .decimal, "The number."), .must("unit", .anyText, "What the number counts."),
    .must("isCeiling", .boolean, "Whether the number is the most there may be."),
    .must("working", .anyText, "The arithmetic."), .must("feeds", .list(.identifier), "The feeds that report it."),
    .must("reading", .anyText, "How often it is read."), provenance,
  ])

  private static let target = Schema.object([
    .must("metric", .anyText, "The metric or KPI."), .must("value", .decimal, "The number to reach."),
    .may("platform", .platform, "The platform it holds for."), .must("by", .day, "The last day that counts."),
    provenance,
    .must(
      "weekly", .list(.object([.must("week", .week, "The week."), .must("value", .decimal, "Its part.")])),
      "What each week has to bring."),
  ])

  private static let note = Schema.object([
    .must("text", .anyText, "The note."), .may("owner", .anyText, "Who watches it."), provenance,
  ])
}

extension CampaignPlan.Part {
  /// What the part is, for people.
  fileprivate var sentence: String {
    switch self {
    case .campaign: "The campaign."
    case .objective: "What it is to reach."
    case .positioning: "The positioning statement."
    case .audiences: "Who it speaks to."
    case .pillars: "The subjects it returns to."
    case .angles: "The hooks."
    case .messages: "The texts per platform and pillar."
    case .themes: "What the weeks are about."
    case .funnel: "The shares of the funnel's stages."
    case .kpis: "What is measured at each stage."
    case .targets: "The figures to reach."
    case .budget: "The money."
    case .channels: "The platforms."
    case .calendar: "When anything is published, and when nothing is."
    case .compliance: "What copy must and must not say."
    case .risks: "What may go wrong."
    case .assumptions: "What is taken for granted."
    case .facts: "The platform facts it was made with."
    case .learning: "What own figures say."
    }
  }
}
