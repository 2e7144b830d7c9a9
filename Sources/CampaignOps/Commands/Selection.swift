import Campaigns
import Diagnostics
import Formats
import Planning
import Quantities

/// Finds the thing that somebody named on the command line.
enum Selection {
  /// What a name can stand for.
  enum Found {
    case campaign(CampaignState)
    case item(CalendarItem, CampaignState)
    case task(OperatorTask, CampaignState)
  }

  /// The thing with an id, or nothing with a suggestion.
  static func find(_ id: String, in pipeline: Pipeline) -> (found: Found?, suggestion: String?) {
    if let state = pipeline.states.first(where: { $0.campaign.id.text == id }) { return (.campaign(state), nil) }
    for state in pipeline.states {
      if let item = state.items.first(where: { $0.id == id }) { return (.item(item, state), nil) }
      if let task = state.tasks.tasks.first(where: { $0.id == id }) { return (.task(task, state), nil) }
    }
    let matches = tasks(in: pipeline).filter { $0.task.id.hasPrefix(id) }
    if matches.count == 1, let match = matches.first { return (.task(match.task, match.state), nil) }
    return (nil, Suggestion.closest(to: id, in: names(in: pipeline)))
  }

  /// The task with an id, or the only one whose id begins so.
  ///
  /// Where an item is `judged`, its own id or that of any of its tasks will do: it stands for its review, else its post.
  static func task(_ id: String, in pipeline: Pipeline, judged: Bool = false)
    -> (found: (OperatorTask, CampaignState)?, suggestion: String?)
  {
    let all = tasks(in: pipeline)
    if judged, let one = judge(of: id, in: all) { return ((one.task, one.state), nil) }
    if let exact = all.first(where: { $0.task.id == id }) { return ((exact.task, exact.state), nil) }
    let matches = all.filter { $0.task.id.hasPrefix(id) }
    if matches.count == 1, let match = matches.first { return ((match.task, match.state), nil) }
    return (nil, matches.first?.task.id ?? Suggestion.closest(to: id, in: all.map(\.task.id)))
  }

  /// The task at which an item is approved: its first review, else its post.
  private static func judge(of id: String, in all: [(task: OperatorTask, state: CampaignState)])
    -> (task: OperatorTask, state: CampaignState)?
  {
    let own = all.filter { $0.task.item == id || $0.task.id == id }
    guard let item = own.first?.task.item else { return nil }
    let tasks = all.filter { $0.task.item == item }
    return tasks.first { $0.task.type == .review } ?? tasks.first { $0.task.type == .post }
  }

  private static func tasks(in pipeline: Pipeline) -> [(task: OperatorTask, state: CampaignState)] {
    pipeline.states.flatMap { state in state.tasks.tasks.map { ($0, state) } }
  }

  private static func names(in pipeline: Pipeline) -> [String] {
    pipeline.states.flatMap { [$0.campaign.id.text] + $0.items.map(\.id) + $0.tasks.tasks.map(\.id) }
  }
}

extension CommandContext {
  /// Says that nothing has the name, and what was perhaps meant.
  ///
  /// A campaign that is there but cannot be worked on is an error of the data, not of the selection.
  func notFound(_ kind: String, _ name: String, suggestion: String?, in pipeline: Pipeline) -> ExitStatus {
    if let id = pipeline.unchanged.first(where: { name == $0.text || name.hasPrefix($0.text + "/") }) {
      console.warn("campaign-ops: `\(id)` cannot be worked on; see `campaign-ops check`")
      return .dataErrors
    }
    let hint = suggestion.map { "; did you mean '\(TerminalText.safe($0))'?" } ?? ""
    console.warn("campaign-ops: there is no \(kind) '\(TerminalText.safe(name))'\(hint)")
    return .nothingFound
  }

  /// Opens the directory and works everything out, or says why not.
  func pipeline() throws(UsageError) -> Worked {
    let knownAt = try knownAt()
    switch try open() {
    case .refused(let status): return .refused(status)
    case .session(let session):
      if let status = refusal(of: knownAt, in: session) { return .refused(status) }
      guard let pipeline = session.pipeline(knownAt: knownAt) else {
        show(session.diagnostics.sorted(), of: session)
        return .refused(.dataErrors)
      }
      return .worked(session, pipeline)
    }
  }

  /// What `--known-at` says.
  func knownAt() throws(UsageError) -> Day? {
    guard let text = invocation.value("known-at") else { return nil }
    guard let day = Day(text) else {
      throw .badValue(option: "known-at", value: text, expected: "a day such as 2026-11-16")
    }
    return day
  }

  /// Refuses to look into the future: nobody knows yet what will have been exported by then.
  func refusal(of knownAt: Day?, in session: Session) -> ExitStatus? {
    guard let knownAt, let today = session.book?.settings.zone.local(at: session.asOf).day, knownAt > today else {
      return nil
    }
    console.warn("campaign-ops: --known-at \(knownAt) lies after the as-of, \(today); see `campaign-ops help`")
    return .wrongUsage
  }

  /// A worked-out directory, or the status of the refusal that was reported.
  enum Worked {
    case worked(Session, Pipeline)
    case refused(ExitStatus)
  }
}
