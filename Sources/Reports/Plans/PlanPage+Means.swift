import Campaigns
import Planning
import Quantities

extension PlanPage {
  var messages: [String] {
    let names = Dictionary(plan.channels.map { ($0.platform, $0.name) }) { first, _ in first }
    return ["## Messages"]
      + plan.pillars.flatMap { pillar -> [String] in
        let own = plan.messages.filter { $0.pillar == pillar.value.name }
        guard let first = own.first else { return [] }
        var lines = ["", "### \(escaped(pillar.value.name))"]
        if let proof = first.proof { lines += ["", "Proof *written*: \(escaped(proof))"] }
        lines += bullets("Do *written*", pillar.value.dos) + bullets("Do not *written*", pillar.value.donts)
        for group in alike(own) {
          let title = group.map { message in
            let count =
              message.limit.map { "\(message.length) of \(FigureText.grouped("\($0)"))" } ?? "\(message.length)"
            return "**\(escaped(names[message.platform] ?? message.platform.text))** (\(count))"
          }
          lines += ["", title.joined(separator: ", ") + " \(mark(group[0].provenance))", ""]
          lines.append("> \(escaped(group[0].text))")
        }
        lines += variants(of: own, names)
        return lines
      }
  }

  /// Messages of the same text together, in the order of the first.
  private func alike(_ messages: [PlanMessage]) -> [[PlanMessage]] {
    var groups: [[PlanMessage]] = []
    for message in messages {
      if let place = groups.firstIndex(where: { $0[0].text == message.text && $0[0].provenance == message.provenance })
      {
        groups[place].append(message)
      } else {
        groups.append([message])
      }
    }
    return groups
  }

  /// Other texts, each once, with the platforms it fits where it does not fit all.
  private func variants(of messages: [PlanMessage], _ names: [Platform: String]) -> [String] {
    var order: [MessageVariant] = []
    var platforms: [String: [String]] = [:]
    for message in messages {
      for variant in message.variants {
        if platforms[variant.text] == nil { order.append(variant) }
        platforms[variant.text, default: []].append(names[message.platform] ?? message.platform.text)
      }
    }
    guard !order.isEmpty else { return [] }
    let lines = order.map { variant in
      let own = platforms[variant.text] ?? []
      let scope = own.count == messages.count ? "" : " (\(own.joined(separator: ", ")))"
      return "- \(variant.name)\(escaped(scope)): \(escaped(variant.text))"
    }
    return ["", "Other ways to say it *draft*:", ""] + lines
  }

  private func bullets(_ label: String, _ texts: [String]) -> [String] {
    texts.isEmpty ? [] : ["", "\(label):", ""] + texts.map { "- \(escaped($0))" }
  }

  var budget: [String] {
    guard let budget = plan.budget else { return [] }
    let weeks = plan.themes.map(\.week)
    let platforms = plan.channels.filter { channel in budget.lines.contains { $0.platform == channel.platform } }
    let rows = weeks.map { week in
      let own = platforms.map { channel in
        budget.lines.first { $0.platform == channel.platform && $0.week == week }?.amount
      }
      let sum = own.compactMap { $0?.minorUnits }.reduce(0, +)
      return [week.description] + own.map { $0.map(text) ?? FigureText.nothing } + [text(sum, budget)]
    }
    let sums = platforms.map { channel in
      budget.lines.filter { $0.platform == channel.platform }.reduce(Int64(0)) { $0 + $1.amount.minorUnits }
    }
    let last = ["all"] + sums.map { text($0, budget) } + [text(sums.reduce(0, +), budget)]
    var lines = [
      "## Budget", "",
      "\(FigureText.money(budget.total)) in all *written*, \(shape(budget.shape)); shares of the platforms "
        + "\(mark(budget.provenance)).",
      "", PlanPage.table(["week"] + platforms.map { escaped($0.name) } + ["all"], rows + [last]),
    ]
    if let reserve = budget.reserve, reserve.minorUnits > 0 {
      lines += ["", "Kept back *written*: \(FigureText.money(reserve))."]
    }
    if let rule = budget.stopRule { lines += ["", "When to stop \(mark(rule.provenance)): \(escaped(rule.value))"] }
    return lines
  }

  private func text(_ money: Money) -> String {
    FigureText.grouped(money.amount.text(decimals: money.currency.minorDigits))
  }

  private func text(_ units: Int64, _ budget: PlanBudget) -> String {
    Money(minorUnits: units, currency: budget.total.currency).map(text) ?? FigureText.nothing
  }

  private func shape(_ shape: Budget.Shape) -> String {
    switch shape.curve {
    case .even: "the same every day"
    case .frontLoaded: "most at the start"
    case .backLoaded: "most at the end"
    case .weekly:
      "by the days of the week ("
        + Weekday.allCases.compactMap { day in shape.weekdays[day].map { "\(day.abbreviation) \($0)" } }
        .joined(separator: ", ") + ")"
    case .custom: "by weights of the weeks (\(shape.weeks.map(String.init).joined(separator: ", ")))"
    }
  }

  var compliance: [String] {
    guard let rules = plan.compliance?.value else { return [] }
    let facts: [(String, [String])] = [
      ("Disclosures", rules.disclosures.map(line)), ("Lines that have to be there", rules.requiredLines.map(line)),
      ("Never write", rules.bannedWords), ("Approved by", rules.approvers),
    ]
    return ["## Compliance *written*", ""]
      + facts.filter { !$0.1.isEmpty }.map { "- \($0.0): \($0.1.map(escaped).joined(separator: "; "))" }
  }

  private func line(_ line: Compliance.Line) -> String {
    let platforms = line.platforms.sorted().map(\.text)
    return "“\(line.text)”" + (platforms.isEmpty ? "" : " on \(platforms.joined(separator: ", "))")
  }

  var notes: [String] {
    notes("Risks", plan.risks) + notes("Assumptions", plan.assumptions, after: !plan.risks.isEmpty)
  }

  private func notes(_ title: String, _ notes: [PlanNote], after: Bool = false) -> [String] {
    guard !notes.isEmpty else { return [] }
    let isWatched = notes.allSatisfy { $0.owner != nil }
    return (after ? [""] : []) + ["## \(title)", ""]
      + notes.map { note in
        "- \(escaped(note.text))\(note.owner.map { " Watched by \(escaped($0))." } ?? "") \(mark(note.provenance))"
      } + (isWatched ? [] : ["", "Nobody watches those without a name yet: `owner` in the definition names somebody."])
  }

  var learning: [String] {
    let learning = plan.learning
    guard learning.isOn else { return ["## Learning", "", "Off, by the setting `learning`."] }
    guard let before = learning.before else {
      return ["## Learning", "", "Nothing is learned yet: figures count from two weeks before the flight on."]
    }
    return [
      "## Learning", "", "From the same client's posts and figures before \(before); see `plan.json` for every count.",
      "",
    ] + verdicts(learning.platforms)
  }

  /// What was learned, or why nothing was; platforms of which the same is to be said stand together.
  private func verdicts(_ platforms: [LearnedPlatform]) -> [String] {
    let names = Dictionary(plan.channels.map { ($0.platform, $0.name) }) { first, _ in first }
    var order: [String] = []
    var speakers: [String: [String]] = [:]
    let silent = Set(plan.channels.filter { $0.cadence.perWeek == .zero }.map(\.platform))
    // Where nothing is to be published, an hour says nothing.
    for learned in platforms where !silent.contains(learned.platform) || learned.overall.posts > 0 {
      let hasLearned = learned.periods.last.map { !$0.hours.isEmpty || !$0.weekdays.isEmpty } ?? false
      // Inside a line it begins no sentence.
      let verdict = learned.verdict.hasPrefix("No ") ? "no" + learned.verdict.dropFirst(2) : learned.verdict
      let text = "\(escaped(verdict))\(hasLearned ? " *learned*" : "")\(scores(of: learned))"
      if speakers[text] == nil { order.append(text) }
      speakers[text, default: []].append(escaped(names[learned.platform] ?? learned.platform.text))
    }
    return order.map { "- \((speakers[$0] ?? []).joined(separator: ", ")): \($0)" }
  }

  /// What was counted, once there is enough to tell groups apart: the platform's own rate, and that of each group.
  private func scores(of learned: LearnedPlatform) -> String {
    guard learned.overall.posts >= LearningRules.leastPosts, let whole = learned.overall.shrunkPercent else {
      return ""
    }
    let groups = [("hour", learned.hours), ("weekday", learned.weekdays), ("type", learned.types)]
    let lines = groups.filter { !$0.1.isEmpty }.map { name, scores in
      "  - by \(name): " + scores.map(score).joined(separator: ", ")
    }
    let (above, below) = (learned.overall.engagements, learned.overall.impressions)
    let head =
      "  - \(learned.measure.label.lowercased()): \(whole.text(decimals: 2)) %, \(above) of \(below) over \(learned.overall.posts)"
    return ([""] + [head] + lines).joined(separator: "\n")
  }

  private func score(_ score: LearnedScore) -> String {
    guard score.isEnough, let percent = score.shrunkPercent else { return "\(score.name) too few (\(score.posts))" }
    return "\(score.name) \(percent.text(decimals: 2)) % of \(score.posts)"
  }
}
