import Campaigns
import Diagnostics
import Formats
import Planning
import Quantities
import Reports

/// `plan`: a campaign's newest plan, or what changed between two versions of it.
struct PlanCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(UsageError) -> ExitStatus {
    let format = try context.format(["text", "markdown", "json"])
    let words = context.invocation.positionals
    let numbers = try numbers(Array(words.dropFirst()))
    switch try context.pipeline() {
    case .refused(let status): return status
    case .worked(_, let pipeline):
      guard let state = pipeline.states.first(where: { $0.campaign.id.text == words[0] }) else {
        let known = pipeline.states.map(\.campaign.id.text)
        return context.notFound(
          "campaign", words[0], suggestion: Suggestion.closest(to: words[0], in: known), in: pipeline)
      }
      return context.invocation.has("diff") ? diff(state, numbers, format) : show(state, format)
    }
  }

  /// The versions named, as `2` or `v2`.
  private func numbers(_ words: [String]) throws(UsageError) -> [Int] {
    guard words.isEmpty || context.invocation.has("diff") else {
      throw .badWord(words[0], what: "further word", expected: "--diff before two versions")
    }
    var numbers: [Int] = []
    for word in words {
      let digits = word.hasPrefix("v") ? String(word.dropFirst()) : word
      guard let number = Int(digits), number > 0, String(number) == digits else {
        throw .badWord(word, what: "version of a plan", expected: "a number such as 2 or v2")
      }
      numbers.append(number)
    }
    return numbers
  }

  private func show(_ state: CampaignState, _ format: String) -> ExitStatus {
    if format == "json" {
      context.console.say(bytes: (state.plans.documents.last?.json ?? .null).pretty)
    } else {
      let page = PlanPage(state.plans.newest, name: state.campaign.name, isPlain: format == "text").markdown
      for line in page.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        context.console.say(format == "text" ? TerminalText.safe(String(line)) : String(line))
      }
    }
    return .done
  }

  /// Two versions; the newest and the one before where none is named, the newest where one is.
  private func diff(_ state: CampaignState, _ numbers: [Int], _ format: String) -> ExitStatus {
    let known = state.plans.documents.map(\.number)
    let newest = known.last ?? 1
    let wanted = numbers.isEmpty ? [newest - 1, newest] : numbers.count == 1 ? numbers + [newest] : numbers
    guard wanted[0] > 0 else {
      context.console.warn("campaign-ops: \(state.campaign.id) has only one version of its plan")
      return .nothingFound
    }
    let found = wanted.map { number in
      state.plans.documents.first { $0.number == number }.flatMap { PlanRecord($0.json) }
    }
    guard let old = found[0], let new = found[1] else {
      let missing = zip(wanted, found).filter { $1 == nil }.map { "\($0.0)" }.joined(separator: " and ")
      context.console.warn(
        "campaign-ops: \(state.campaign.id) has no version \(missing) of its plan; there are 1 to \(newest)")
      return .nothingFound
    }
    say(PlanDiff(from: old, to: new), old, new, state, format)
    return .done
  }

  /// Why each version after the old one was made, up to the new one.
  private func reasons(from old: PlanRecord, to new: PlanRecord, _ state: CampaignState) -> [String] {
    state.plans.documents.filter { $0.number > old.version && $0.number <= new.version }.compactMap { document in
      PlanRecord(document.json).map { "v\($0.version): \($0.reason)" }
    }
  }

  private func say(
    _ diff: PlanDiff, _ old: PlanRecord, _ new: PlanRecord, _ state: CampaignState, _ format: String
  ) {
    switch format {
    case "json":
      let json: JSON = [
        "campaign": .string(state.campaign.id.text), "from": .integer(old.version), "to": .integer(new.version),
        "reason": .string(new.reason),
        "changes": .array(
          diff.changes.map { ["part": .string($0.part.rawValue), "sentences": .strings($0.sentences)] }),
      ]
      context.console.say(bytes: json.pretty)
    default:
      let isMarkdown = format == "markdown"
      let mark = isMarkdown ? "## " : ""
      let safe = isMarkdown ? MarkdownText.inline : TerminalText.safe
      let title = "\(state.campaign.id): plan v\(old.version) to v\(new.version)"
      context.console.say(isMarkdown ? "# \(title)\n" : title)
      let reasons = reasons(from: old, to: new, state)
      for line in reasons { context.console.say((isMarkdown ? "- " : "  ") + safe(line)) }
      if isMarkdown, !reasons.isEmpty { context.console.say("") }
      if diff.changes.isEmpty { context.console.say("nothing changed") }
      for (place, change) in diff.changes.enumerated() {
        if isMarkdown, place > 0 { context.console.say("") }
        context.console.say(mark + change.part.words + (isMarkdown ? "\n" : ""))
        for sentence in change.sentences { context.console.say((isMarkdown ? "- " : "  ") + safe(sentence)) }
      }
    }
  }
}
