import Quantities

extension PartComparison {
  /// How a part is compared.
  static func of(_ part: CampaignPlan.Part) -> PartComparison {
    switch part {
    case .campaign: PartComparison(names: [], noun: "the campaign", fields: [])
    case .objective:
      PartComparison(
        names: [], noun: "the objective",
        fields: [
          Field("statement", "its statement"), Field("type", "its type"), Field("metric", "its metric"),
          Field("target", "the number to reach"), Field("by", "the date"),
          Field("callToAction", "what readers are asked"), Field("link", "the page"),
          Field("leadCapture", "what happens then"), Field("missing", several: "the open points"),
        ])
    case .positioning:
      PartComparison(
        names: [], noun: "the positioning",
        fields: [Field("text", "the statement"), Field("provenance", "its origin", PlanText.origin)])
    case .audiences:
      PartComparison(
        names: ["name"], noun: "the audience",
        fields: [
          Field("role", "their role"), Field("pains", several: "their pains"),
          Field("outcomes", several: "their wishes"),
          Field("objections", several: "their objections"), Field("channels", several: "their channels"),
          Field("language", "their language"), Field("timeZone", "their zone"),
        ])
    case .pillars:
      PartComparison(
        names: ["name"], noun: "the pillar",
        fields: [
          Field("message", "its message"), Field("support", several: "its supporting points"),
          Field("proof", "its proof"),
          Field("audience", "its audience"),
        ])
    case .angles:
      PartComparison(
        names: ["id"], noun: "the angle",
        fields: [
          Field("line", "its line"), Field("kind", "its type"), Field("pillar", "its pillar"),
          Field("provenance", "its origin", PlanText.origin),
        ])
    case .messages:
      PartComparison(
        names: ["platform", "pillar"], noun: "the message for",
        fields: [
          Field("text", "the text"), Field("proof", "the proof"), Field("do", several: "its dos"),
          Field("dont", several: "its don'ts"), Field("limit", "the platform's limit"),
          Field("provenance", "its origin", PlanText.origin),
        ])
    // They are compared by what they say.
    case .risks, .assumptions: PartComparison(names: [], noun: "", fields: [])
    case .themes, .funnel, .kpis, .targets: numbers(part)
    case .budget, .channels: means(part)
    case .calendar, .compliance, .facts, .learning: bounds(part)
    }
  }

  private static func numbers(_ part: CampaignPlan.Part) -> PartComparison {
    switch part {
    case .themes:
      PartComparison(
        names: ["week"], noun: "the week",
        fields: [
          Field("title", "its theme"), Field("stage", "its stage"), Field("leadAngle", "its lead angle"),
          Field("pillar", "its pillar"), Field("aim", "its aim"), Field("heroAsset", "its hero asset"),
          Field("goal", "its goal"), Field("provenance", "its origin", PlanText.origin),
        ])
    case .funnel:
      PartComparison(
        names: [], noun: "the funnel", fields: [Field("stages", several: "the stages", PlanText.stages)])
    case .kpis:
      PartComparison(
        names: ["stage", "metric", "platform"], noun: "the KPI for",
        fields: [
          Field("target", "the number"), Field("working", "its working", isNewOnly: true),
          Field("feeds", several: "its feeds"),
          Field("reading", "how often it is read"), Field("provenance", "its origin", PlanText.origin),
        ])
    default:
      PartComparison(
        names: ["metric", "platform"], noun: "the target for",
        fields: [
          Field("value", "the number"), Field("by", "the date"),
          Field("weekly", several: "its weeks", PlanText.list("week", "value")),
        ])
    }
  }

  private static func means(_ part: CampaignPlan.Part) -> PartComparison {
    guard part == .budget else {
      return PartComparison(
        names: ["name"], noun: "the channel", told: "role",
        fields: [
          Field("cadence", "its cadence", PlanText.cadence), Field("role", "its role"), Field("account", "its account"),
          Field("owner", "its owner"), Field("mix", several: "its formats", PlanText.list("type", "weight")),
          Field("hours", several: "its hours", PlanText.list("day", "from", "to")),
          Field("textLimit", "its text limit"),
          Field("counting", "its way of counting"), Field("rules", several: "its rules"),
        ])
    }
    return PartComparison(
      names: [], noun: "the budget",
      fields: [
        Field("total", "the total"), Field("currency", "the currency"), Field("reserve", "the reserve"),
        Field("curve", "the curve"), Field("lines", several: "the platforms' parts", PlanText.money),
        Field("lines", several: "the weeks' parts", PlanText.weeks), Field("stopRule", "the stop rule"),
      ])
  }

  private static func bounds(_ part: CampaignPlan.Part) -> PartComparison {
    switch part {
    case .calendar:
      PartComparison(
        names: [], noun: "the calendar rules",
        fields: [
          Field("start", "the first day"), Field("end", "the last day"), Field("timeZone", "the zone"),
          Field("workingDays", several: "the working days"), Field("spacing", "the spacing"),
          Field("quietHours", "the time without posts") { hours in
            PlanText.plain(hours["from"]).map { "\($0)-\(PlanText.plain(hours["to"]) ?? "")" }
          },
          Field("pauses", several: "the days without posts", PlanText.list("from", "to", "reason")),
        ])
    case .compliance:
      PartComparison(
        names: [], noun: "compliance",
        fields: [
          Field("disclosures", several: "the disclosures", PlanText.list("text")),
          Field("requiredLines", several: "the required lines", PlanText.list("text")),
          Field("bannedWords", several: "the banned words"), Field("approvers", several: "the approvers"),
        ])
    case .facts:
      PartComparison(
        names: [], noun: "the platform facts",
        fields: [
          Field("reviewedOn", "the day of the oldest review"),
          Field("own", several: "the platforms with facts of your own"),
        ])
    default:
      PartComparison(
        names: [], noun: "learning",
        fields: [
          Field("on", "it"), Field("before", "the day before which figures count"),
          Field("platforms", several: "the verdicts", PlanText.verdicts),
          Field("platforms", several: "the counts", PlanText.counts),
        ])
    }
  }
}

/// Adds up amounts as a document has them: texts of decimals with equally many places.
enum DecimalSum {
  /// The sum with the places of the first; texts that are no numbers count for nothing.
  static func of(_ texts: [String]) -> String {
    let places = texts.first?.split(separator: ".").dropFirst().first?.count ?? 0
    let sum = texts.compactMap { Amount($0) }.reduce(Amount.zero) { $0.adding($1) ?? $0 }
    return sum.text(decimals: places)
  }
}
