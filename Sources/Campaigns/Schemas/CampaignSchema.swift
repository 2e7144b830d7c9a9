import Formats

extension CampaignsSchemas {
  /// `campaigns/<id>.json`, its keys in the order of the templates.
  static func campaign(_ metrics: Set<String>) -> Schema {
    .object([.schema] + head(metrics) + strategy + numbers(metrics) + work, isFree: true)
  }

  private static func head(_ metrics: Set<String>) -> [Schema.Key] {
    [
      .must("id", .identifier, "The campaign's name in files and commands, the same as the file's."),
      .must("name", .text(upTo: TextLength.title), "The name people read."),
      .must("client", .text(upTo: TextLength.title), "For whom the campaign is."),
      .may("venture", .text(), "The client's brand or venture, if it is known under another name."),
      .may("description", .text(), "What the campaign is about, for people."),
      .may(
        "status", .word(of: CampaignStatus.self), "Where it stands before anybody recorded anything.",
        usually: .string(CampaignStatus.planned.rawValue)),
      .must("objective", objective(metrics), "What it is to reach: a sentence, or an object with a number."),
      .must("platforms", .list(.platform, atLeast: 1), "Where it publishes, the most important platform first."),
      .must("start", .day, "The first day of the flight."),
      .must("end", .day, "The last day of the flight."),
      .may("timeZone", .zone, "The zone in which its days and hours are meant; the workspace's without it."),
      .may(
        "cadence", byPlatform(.number(0...100)),
        "Posts per full week and platform, with at most two decimals; the platform's usual cadence without it."),
      .must("callToAction", .text(upTo: TextLength.title), "What readers are asked to do."),
      .may("link", .link, "Where they do it; items link there with tracking parameters."),
      .may("leadCapture", .text(), "How contacts are taken down, for people."),
    ]
  }

  private static func objective(_ metrics: Set<String>) -> Schema {
    .textOr([
      .must("statement", .text(), "What the campaign is to reach, in a sentence."),
      .may("type", .word(of: Objective.Kind.self), "The kind of objective; targets and content follow from it."),
      .may("metric", .metric(metrics), "The metric that measures it."),
      .may("target", .positiveOrText, "The number to reach, above zero."),
      .may("by", .day, "The day by which to reach it; the flight's last without it."),
    ])
  }

  /// An object whose keys are platforms.
  static func byPlatform(_ value: Schema) -> Schema { .map(value) }

  /// A list of platforms; none means all.
  static let platforms = Schema.list(.platform)

  private static let texts = Schema.list(.text())

  private static let strategy: [Schema.Key] = [
    .may(
      "audience",
      .list(
        .object(
          [
            .must("name", .text(upTo: TextLength.title), "Who they are, in a few words."),
            .may("role", .text(), "What they do."),
            .may("pains", texts, "What hurts them."),
            .may("outcomes", texts, "What they would rather have."),
            .may("objections", texts, "Why they hesitate."),
            .may("channels", texts, "Where they are found, in plain words."),
            .may("language", .text(upTo: TextLength.title), "The language they read."),
            .may("timeZone", .zone, "The zone they live in."),
          ], isFree: true)), "Who the campaign speaks to."),
    .may(
      "positioning",
      .object(
        [
          .may("for", .text(), "For whom the offer is."), .may("need", .text(), "What they need."),
          .may("offer", .text(), "What is offered."), .may("category", .text(), "What kind of thing that is."),
          .may("benefit", .text(), "What they gain by it."),
          .may("alternative", .text(), "What they would do otherwise."),
          .may("reason", .text(), "Why they should believe it."),
        ], isFree: true), "The parts of the positioning statement; each may be missing."),
    .may("proofPoints", texts, "What can be proved, a fact each."),
    .may(
      "angles",
      .list(
        .object(
          [
            .must("type", .word(of: Angle.Kind.self), "The kind of hook."),
            .must("line", .text(), "The line itself."),
            .may("pillar", .text(upTo: TextLength.title), "The pillar it belongs to, by its name."),
          ], isFree: true)), "The hooks: ways to open the subject."),
    .may(
      "pillars",
      .list(
        .object(
          [
            .must("name", .text(upTo: TextLength.title), "A short name, once in the campaign."),
            .may("message", .text(), "The message behind it."),
            .may("support", texts, "What backs it up."),
            .may("proof", .text(), "The strongest evidence."),
            .may("audience", .text(upTo: TextLength.title), "The audience it is for, by its name."),
            .may("do", texts, "What copy on it should do."),
            .may("dont", texts, "What copy on it must not do."),
          ], isFree: true)), "The subjects the campaign returns to."),
    .may(
      "messages",
      .list(
        .object(
          [
            .may("platform", .platform, "The platform it is for; all without it."),
            .may("pillar", .text(upTo: TextLength.title), "The pillar it is about, by its name."),
            .must("text", .text(upTo: TextLength.instruction), "The text as it may be published."),
          ], isFree: true)), "Texts that a person wrote; they win over drafts."),
    .may(
      "themes",
      .list(
        .object(
          [
            .may("week", .week, "The ISO week; weeks without a theme take those that name none, in order."),
            .may("stage", .word(of: FunnelStage.self), "How near the week's readers are to acting."),
            .must("title", .text(upTo: TextLength.title), "What the week is about."),
            .may("asset", .text(), "The piece of work that carries the week."),
            .may("goal", .text(), "What the week is to bring."),
          ], isFree: true)), "What single weeks are about."),
    .may(
      "funnel",
      .object(
        FunnelStage.allCases.map { .must($0.rawValue, .whole(0...100), "The share of this stage, in percent.") },
        isFree: true), "How the weeks are shared out among the stages; the shares add up to 100."),
    .may(
      "rates",
      .list(
        .object(
          [
            .must("rate", .word(of: AssumedRate.Name.self), "Which rate."),
            .must("percent", .any(of: [percent, .decimalText]), "The rate in percent, above 0 and at most 100."),
            .may("source", .text(), "Where it is known from."),
          ], isFree: true)), "Rates to work with until there are figures of your own."),
  ]

  private static let percent = Schema([
    JSON.Field("type", "number"), JSON.Field("exclusiveMinimum", 0), JSON.Field("maximum", 100),
  ])

  private static func numbers(_ metrics: Set<String>) -> [Schema.Key] {
    [
      .may(
        "targets",
        .list(
          .object(
            [
              .must("metric", .metric(metrics), "The metric or KPI."),
              .must("value", .positiveOrText, "The number to reach, above zero."),
              .may("platform", .platform, "The platform it holds for; all together without it."),
            ], isFree: true)), "The figures to reach."),
      .may("budget", budget, "The money."),
      .may(
        "channels",
        byPlatform(
          .object(
            [
              .may("account", .text(upTo: TextLength.title), "The page, profile or list that publishes."),
              .may("role", .text(), "What the platform is there for."),
            ], isFree: true)), "How each platform is used."),
      .may("compliance", compliance, "What copy must say, must not say, and who agrees to it."),
      .may("risks", notes, "What may go wrong, and who watches it."),
      .may("assumptions", notes, "What is taken for granted, and who watches it."),
      .may(
        "learning", .boolean, "Whether its plan learns from the workspace's own figures; else what the settings say."),
    ]
  }

  private static let budget = Schema.object(
    [
      .must("total", .numberOrText, "All of the money, in the currency's own decimals."),
      .may("currency", .currency, "The currency; the workspace's without it."),
      .may("reserve", .numberOrText, "What is kept back of the total."),
      .may(
        "curve", .word(of: Budget.Curve.self), "The shape in which it is spent over the flight.",
        usually: .string(Budget.Curve.even.rawValue)),
      .may(
        "shares", byPlatform(.number(0...100)), "Percentages per platform that add up to 100; by cadence without it."),
      .may(
        "days",
        .object(
          Schema.weekdayKeys(.whole(0...1_000), "The weight of this weekday."), isFree: true),
        "For the curve `weekly`: weights of the weekdays."),
      .may(
        "weights", .list(.number(0...1_000_000)), "For the curve `custom`: a whole weight for each week of the flight."),
      .may("stopRule", .text(), "When to stop spending, in your words."),
    ], isFree: true)

  private static let line = Schema.textOr([
    .must("text", .text(), "The text; capitals and runs of blanks do not count."),
    .may("platforms", platforms, "The platforms it holds for; all without it."),
  ])

  private static let compliance = Schema.object(
    [
      .may("disclosures", .list(line), "Texts that say who pays or profits."),
      .may("requiredLines", .list(line), "Texts that copy must have in it."),
      .may("bannedWords", .list(.text(upTo: TextLength.title)), "Words that copy must not have."),
      .may("approvers", .list(.text(upTo: TextLength.title)), "Who agrees to copy, for people."),
    ], isFree: true)

  private static let notes = Schema.list(
    .textOr([
      .must("text", .text(), "The note."), .may("owner", .text(upTo: TextLength.title), "Who watches it."),
    ]))

  private static let work: [Schema.Key] = [
    .may("calendar", calendar, "When publishing is allowed, and what."),
    .may("workflow", workflow, "The steps of the work on each item; publish and answer twice without it."),
    .may("approval", approval, "Who has to approve items before they are published."),
    .may("tracking", tracking, "How rows of exports find the campaign."),
    .may("owner", .text(upTo: TextLength.title), "Who does the work, everywhere."),
    .may(
      "owners", byPlatform(.text(upTo: TextLength.title)),
      "Who does the work per platform; `other` is everything not named."),
    .may("notes", .text(), "Anything else, for people."),
  ]

  private static let tracking = Schema.object(
    [
      .may("ids", .list(.text(upTo: TextLength.title)), "The platforms' own ids of campaigns, ad sets or ads."),
      .may(
        "names", .list(.text(upTo: TextLength.title)),
        "Patterns for names: `*` is any run of characters, `?` one; capitals do not count."),
      .may("utm", .list(.text(upTo: TextLength.title)), "Values of `utm_campaign`."),
    ], isFree: true)
}

extension Schema {
  /// The weekdays as keys of an object.
  static func weekdayKeys(_ value: Schema, _ sentence: String) -> [Key] {
    guard case .array(let days)? = weekday.json["enum"] else { return [] }
    return days.compactMap { day in
      guard case .string(let name) = day else { return nil }
      return .may(name, value, sentence)
    }
  }
}
