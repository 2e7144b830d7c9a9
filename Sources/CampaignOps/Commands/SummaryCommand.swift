import Campaigns
import Diagnostics
import Formats
import Quantities
import Reports

/// `summary`: a week of one campaign, or of all.
struct SummaryCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(UsageError) -> ExitStatus {
    let format = try context.format(["text", "markdown", "json"])
    let week = try week()
    switch try context.pipeline() {
    case .refused(let status): return status
    case .worked(let session, let pipeline):
      context.show(pipeline.pastFindings, of: session)
      let name = context.invocation.positionals.first
      let states = pipeline.states.filter { name == nil || $0.campaign.id.text == name }
      if let name, states.isEmpty {
        let known = pipeline.states.map(\.campaign.id.text)
        return context.notFound("campaign", name, suggestion: Suggestion.closest(to: name, in: known), in: pipeline)
      }
      let summaries = states.compactMap { state in summary(of: state, week) }
      guard !summaries.isEmpty else {
        context.console.warn("campaign-ops: \(Self.silence(of: name == nil ? [] : states, week))")
        return .nothingFound
      }
      show(summaries, format, isOne: name != nil)
      return .done
    }
  }

  /// Why there is no summary.
  private static func silence(of states: [CampaignState], _ week: Week?) -> String {
    guard let state = states.first else {
      return "no campaign has anything to say about \(week.map { "\($0)" } ?? "a week that is over")"
    }
    if let week { return "\(state.campaign.id) has no summary of \(week)" }
    return "\(state.campaign.id) starts on \(state.campaign.flight.first); no week is over yet"
  }

  private func week() throws(UsageError) -> Week? {
    guard let text = context.invocation.value("week") else { return nil }
    guard let week = Week(text) else {
      throw .badValue(option: "week", value: text, expected: "an ISO week such as 2026-W47")
    }
    return week
  }

  private func summary(of state: CampaignState, _ week: Week?) -> WeeklySummary? {
    guard let week else { return state.lastFullWeek ?? state.weeks.last }
    return state.weeks.first { $0.week == week }
  }

  // A script that names a campaign gets an object, one that asks for all gets an array, however many there are.
  private func show(_ summaries: [WeeklySummary], _ format: String, isOne: Bool) {
    if format == "json" {
      let json = summaries.map(\.json)
      context.console.say(bytes: (isOne ? json[0] : .array(json)).pretty)
      return
    }
    context.console.say(bytes: Array(summaries.map(\.markdown).joined(separator: "\n").utf8))
  }
}
