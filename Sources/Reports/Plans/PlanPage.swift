import Campaigns
import Formats
import Metrics
public import Planning
import Quantities

/// A plan as a page that a strategist reads and signs.
public struct PlanPage: Sendable {
  let plan: CampaignPlan
  let version: PlanVersion
  let name: String
  private let isPlain: Bool

  /// Takes the newest version of a campaign's plan; the name is the one people use.
  ///
  /// A plain page is for a terminal: the same marks, but no escapes around people's words.
  public init(_ version: PlanVersion, name: String, isPlain: Bool = false) {
    plan = version.plan
    self.version = version
    self.name = name
    self.isPlain = isPlain
  }

  /// The page in Markdown.
  public var markdown: String {
    let parts: [[String]] = [
      head, objective, audiences, positioning, pillars, angles, weeks, kpis, channels, calendar, messages, budget,
      compliance,
      notes, learning,
    ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    let open = openTexts
    let left =
      open == 0
      ? "Nothing is left for a person to write but the copy of each item."
      : "\(open) \(open == 1 ? "text is" : "texts are") left for a person to write; look for `TODO(copy)`."
    return [
      "# \(escaped(name)): plan", "",
      "Version \(version.version): \(escaped(version.reason)). Made by \(version.generatedBy).",
      "*written* is a person's word, *draft* a template's, *learned* comes from the workspace's own figures, *fact* is "
        + "known of the platform (`campaign-ops platforms` has the sources).",
      left,
    ]
  }

  /// How many parts wait for a person's words.
  private var openTexts: Int {
    let texts =
      [plan.positioning.value] + plan.pillars.map { $0.value.message ?? "" } + plan.angles.map(\.line)
    return texts.count { $0.contains("TODO(copy)") } + (plan.audiences.isEmpty ? 1 : 0)
  }

  private var objective: [String] {
    let objective = plan.objective
    var lines = ["## Objective *written*", "", escaped(objective.statement)]
    let number = objective.target.map { FigureText.grouped($0.description) + " " }
    if let metric = objective.metric {
      let isMoney = MetricRegistry.named(metric)?.unit == .money
      let money = objective.target.map { FigureText.money($0, plan.budget?.total.currency) + " of " }
      let sum = (isMoney ? money : number) ?? ""
      lines += ["", "Measured by \(sum)\(words(of: metric)), by \(objective.by)."]
    }
    let page = objective.link.map { ", at \(address($0))" } ?? ""
    lines += ["", "Readers are asked: “\(escaped(objective.callToAction))”\(page)."]
    if let capture = objective.leadCapture { lines += ["", "Then: \(escaped(capture))"] }
    if !objective.missing.isEmpty { lines += ["", "Left open: \(objective.missing.joined(separator: ", "))."] }
    return lines
  }

  private var audiences: [String] {
    guard !plan.audiences.isEmpty else {
      return ["## Audience *draft*", "", "TODO(copy): say who this is for, and what hurts them."]
    }
    return ["## Audience *written*"]
      + plan.audiences.flatMap { part -> [String] in
        let audience = part.value
        let facts: [(String, String?)] = [
          ("What hurts", list(audience.pains)), ("Would rather have", list(audience.outcomes)),
          ("Hesitate because", list(audience.objections)), ("Found on", list(audience.channels)),
          ("Language", audience.language), ("Zone", audience.timeZone),
        ]
        let role = audience.role.map { ": \(escaped($0))" } ?? ""
        return ["", "**\(escaped(audience.name))**\(role)", ""]
          + facts.compactMap { fact, text in text.map { "- \(fact): \(escaped($0))" } }
      }
  }

  private var positioning: [String] {
    ["## Positioning \(mark(plan.positioning.provenance))", "", escaped(plan.positioning.value)]
  }

  private var pillars: [String] {
    ["## Pillars"]
      + plan.pillars.flatMap { part -> [String] in
        let pillar = part.value
        let whom = pillar.audience.map { " (for \(escaped($0)))" } ?? ""
        return [
          "",
          "**\(escaped(pillar.name))**\(whom) \(mark(part.provenance)): \(escaped(pillar.message ?? "no message yet"))",
        ]
          + (pillar.support.isEmpty ? [] : [""] + pillar.support.map { "- \(escaped($0))" })
      }
  }

  private var angles: [String] {
    let rows = plan.angles.map { angle in
      [
        angle.id, angle.kind.rawValue, escaped(angle.line), escaped(angle.pillar ?? ""), angle.kind.direction,
        mark(angle.provenance),
      ]
    }
    return ["## Angles", "", PlanPage.table(["id", "type", "line", "pillar", "its asset shows", ""], rows)]
  }

  private var weeks: [String] {
    let mix = plan.funnel.shares.map {
      "\($0.stage.rawValue) \($0.percent) % (\($0.weeks) \($0.weeks == 1 ? "week" : "weeks"))"
    }
    let rows = plan.themes.map { theme in
      [
        theme.week.description, theme.stage.rawValue, "\(escaped(theme.title)) \(mark(theme.provenance))",
        theme.isQuiet ? FigureText.nothing : theme.leadAngle,
        theme.isQuiet && theme.heroAsset.provenance != .authored
          ? FigureText.nothing : "\(escaped(asset(of: theme))) \(mark(theme.heroAsset.provenance))",
        theme.goal.map { "\(escaped($0.value)) \(mark($0.provenance))" } ?? FigureText.nothing,
      ]
    }
    let after = plan.themes.count { $0.week > plan.objective.by.week }
    let late =
      after == 0
      ? ""
      : " The goal is due on \(plan.objective.by): \(after == 1 ? "one week comes" : "\(after) weeks come") after it."
    return [
      "## Weeks", "", "Funnel mix \(mark(plan.funnel.provenance)): \(mix.joined(separator: ", ")).\(late)", "",
      PlanPage.table(["week", "stage", "theme", "lead", "hero asset", "to bring"], rows),
    ]
  }

  /// A week's asset without what the table of angles says of all such assets.
  private func asset(of theme: WeeklyTheme) -> String {
    let kind = plan.angles.first { $0.id == theme.leadAngle }?.kind
    let direction = kind.map { " – \($0.direction)" } ?? ""
    let text = theme.heroAsset.value
    guard theme.heroAsset.provenance != .authored, !direction.isEmpty, text.hasSuffix(direction) else { return text }
    return String(text.dropLast(direction.count))
  }

  private var kpis: [String] {
    guard !plan.kpis.isEmpty else {
      return [
        "## KPIs", "", "None: the objective has neither a type nor a metric, so there is nothing to derive them from.",
      ]
    }
    let rows = plan.kpis.map { kpi in
      [
        kpi.stage.rawValue, words(of: kpi.name) + place(of: kpi), number(of: kpi), escaped(kpi.working),
        kpi.feeds.isEmpty ? "no feed yet" : kpi.feeds.map(\.text).joined(separator: ", "), kpi.reading,
        mark(kpi.provenance),
      ]
    }
    return [
      "## KPIs", "",
      PlanPage.table(["stage", "figure", "number", "how it came about", "feeds", "read", "rests on"], rows),
    ]
  }

  private func place(of kpi: PlanKPI) -> String {
    guard let platform = kpi.platform else { return "" }
    return " on \(escaped(plan.channels.first { $0.platform == platform }?.name ?? platform.text))"
  }

  private func number(of kpi: PlanKPI) -> String {
    guard let target = kpi.target else { return FigureText.nothing }
    let text =
      switch kpi.unit {
      case .money: FigureText.money(target, plan.budget?.total.currency)
      case .ratio: FigureText.percent(target)
      case .number: FigureText.grouped(target.description)
      }
    return kpi.isCeiling ? "at most \(text)" : text
  }

  private var channels: [String] {
    let rows = plan.channels.map { channel -> [String] in
      let isSilent = channel.cadence.perWeek == .zero
      return [
        escaped(channel.name), channel.account.map { "\(account($0)) *written*" } ?? "not named",
        "\(escaped(channel.role.value)) \(mark(channel.role.provenance))",
        "\(channel.cadence.perWeek) a week \(mark(channel.cadenceProvenance))",
        isSilent ? FigureText.nothing : "\(mix(channel)) \(mark(channel.mix.provenance))",
        isSilent ? FigureText.nothing : "\(hours(channel)) \(mark(channel.hours.provenance))",
        written(channel.owner) ?? "nobody yet",
      ]
    }
    let looked = plan.facts.reviewedOn.map { ", last looked at on \($0)" } ?? ""
    let rules = plan.channels.filter { !$0.rules.isEmpty }.map { channel in
      "- \(escaped(channel.name)): \(channel.rules.map(escaped).joined(separator: " "))"
    }
    return [
      "## Channels", "", PlanPage.table(["channel", "account", "role", "cadence", "formats", "hours", "owner"], rows),
    ] + (rules.isEmpty ? [] : ["", "What holds there *fact*\(looked):", ""] + rules)
  }

  /// An account's name; a handle as code, so that nobody of that name is told.
  private func account(_ text: String) -> String {
    let isHandle = text.hasPrefix("@") && !text.contains { $0.isWhitespace || $0 == "`" || $0 == "|" }
    return isHandle ? address(text) : escaped(text)
  }

  private func written(_ text: String?) -> String? { text.map { "\(escaped($0)) *written*" } }

  private func mix(_ channel: ChannelPlan) -> String {
    channel.mix.value.map { "\($0.type.rawValue) \($0.weight)" }.joined(separator: ", ")
  }

  /// Hours by days that share them: `tue, wed 10:00-12:00`.
  private func hours(_ channel: ChannelPlan) -> String {
    var order: [String] = []
    var days: [String: [String]] = [:]
    for hours in channel.hours.value {
      let span = hours.from == hours.to ? "\(hours.from)" : "\(hours.from)-\(hours.to)"
      if days[span] == nil { order.append(span) }
      days[span, default: []].append(hours.day.abbreviation)
    }
    let all = Weekday.allCases.map(\.abbreviation)
    func listed(_ own: [String]) -> String {
      let isRow = own.count > 2 && all.indices.contains { all[$0...].starts(with: own) }
      return isRow ? "\(own[0])-\(own[own.count - 1])" : own.joined(separator: ", ")
    }
    return order.map { "\(listed(days[$0] ?? [])) \($0)" }.joined(separator: "; ")
  }

  func escaped(_ text: String) -> String {
    isPlain ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : MarkdownText.inline(text)
  }

  /// An address to be read and copied, not to be clicked.
  private func address(_ text: String) -> String {
    isPlain || text.contains("`") ? escaped(text) : "`\(text)`"
  }

  func mark(_ provenance: Provenance) -> String {
    switch provenance {
    case .authored: "*written*"
    case .generated: "*draft*"
    case .learned: "*learned*"
    }
  }

  private func list(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: "; ") }

  func words(of name: String) -> String {
    if let kpi = KPI(rawValue: name) { return kpi.label }
    return name.split(separator: "_").joined(separator: " ")
  }

  static func table(_ header: [String], _ rows: [[String]]) -> String {
    ([header, header.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(
      separator: "\n")
  }
}
