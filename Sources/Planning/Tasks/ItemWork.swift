import Campaigns
import Diagnostics
import Quantities

/// The steps of one calendar item while its records are applied one by one.
///
/// Times hang together: what comes after the post moves with it, what comes before it is never due behind it.
struct ItemWork {
  /// One step and what people did with it.
  struct Step {
    let id: String
    let plan: WorkflowStep
    var status = TaskStatus.pending
    var reason: String?
    /// The time a person moved it to.
    var moved: Instant?
    /// Why it was moved.
    var movedBecause: String?
    /// The last time a person opened it again; the time until it is missed starts anew there.
    var reopened: Instant?
    var proof: Proof?
    var completedAt: Instant?
    var completedBy: String?
    var outcome: String?
  }

  let item: CalendarItem
  private(set) var steps: [Step]
  /// The place of the post among the steps.
  let post: Int?
  private let missedAfter: Interval

  /// Sets out the steps of a workflow for an item.
  init(item: CalendarItem, workflow: Workflow, settings: TaskSettings) {
    self.item = item
    steps = workflow.steps.map { Step(id: "\(item.id)/\($0.key)", plan: $0) }
    post = workflow.steps.firstIndex { $0.type == .post }
    missedAfter = Interval(minutes: max(0, settings.missedAfterMinutes))
  }

  /// Whether a step comes after the post.
  func follows(_ place: Int) -> Bool {
    if let post { return place > post }
    return steps[place].plan.offset.minutes > 0
  }

  /// Whether a step comes after a post that is not published yet, so that its time has not begun.
  func waits(_ place: Int) -> Bool {
    guard let post, place > post else { return false }
    return steps[post].status != .completed
  }

  /// The task that has to be done before a step.
  func predecessor(of place: Int) -> Int? {
    if let post, place > post { return post }
    return place > 0 ? place - 1 : nil
  }

  /// The open step before an open one, if there is one.
  func openPredecessor(of place: Int) -> Int? {
    guard steps[place].status.isOpen, let before = predecessor(of: place) else { return nil }
    return steps[before].status.isOpen ? before : nil
  }

  /// When a step was to be done before a person moved it, if that is another time than now.
  func plannedBeforeMove(_ place: Int) -> Instant? {
    guard steps[place].moved != nil else { return nil }
    let planned = base(of: place).adding(steps[place].plan.offset)
    return planned == due(place) ? nil : planned
  }

  /// When a step is due, by everything applied so far.
  func due(_ place: Int) -> Instant {
    let step = steps[place]
    let natural = step.moved ?? base(of: place).adding(step.plan.offset)
    guard let post, place != post else { return natural }
    if place > post { return max(natural, base(of: place)) }
    // A post pulled forward pulls what is to be done before it along.
    return (place + 1...post).reduce(natural) {
      min($0, steps[$1].moved ?? item.scheduledAt.adding(steps[$1].plan.offset))
    }
  }

  /// The moment a step's offset counts from.
  private func base(of place: Int) -> Instant {
    guard let post, place > post else { return item.scheduledAt }
    return steps[post].completedAt ?? due(post)
  }

  /// Gives up what was open for too long by a moment.
  ///
  /// Blocked steps wait for their reason and are late, not missed; so does a post whose copy nobody wrote.
  mutating func lapse(by moment: Instant, in life: CampaignLife) {
    for place in steps.indices where canLapse(place) {
      let start = max(due(place), steps[place].reopened ?? .earliest)
      guard let missed = life.moment(afterActive: missedAfter.seconds, from: start), missed <= moment else { continue }
      steps[place].status = .missed
      steps[place].reason = "still open \(missedAfter) after its time"
    }
  }

  private func canLapse(_ place: Int) -> Bool {
    let step = steps[place]
    guard step.status == .pending || step.status == .inProgress, !waits(place) else { return false }
    // What belonged to a cancelled post is cancelled with it, and stays so however much time passes.
    if let post, steps[post].status == .cancelled { return false }
    return !(place == post && item.needsCopy && step.status == .pending)
  }

  /// Applies a record to a step; a record that is not allowed has no effect and is told about.
  mutating func apply(_ record: ProgressRecord, to place: Int) -> Diagnostic? {
    guard let action = TaskAction(record.action) else { return nil }
    guard let next = steps[place].status.after(action) else { return refused(record, action, at: place) }
    if let finding = objection(to: record, at: place) { return finding }
    steps[place].status = next
    change(&steps[place], by: record)
    return nil
  }

  private func change(_ step: inout Step, by record: ProgressRecord) {
    switch record.action {
    case .complete(let proof):
      step.proof = proof.value
      step.completedAt = record.at.value
      step.completedBy = record.actor
      step.outcome = record.outcome
      step.reason = nil
    case .block(let reason), .cancel(let reason):
      step.reason = reason
    case .unblock:
      step.reason = nil
      step.reopened = record.at.value
    case .reschedule(let time, let reason):
      step.moved = time
      step.movedBecause = reason
      step.reopened = record.at.value
      if step.status != .blocked { step.reason = nil }
    case .start, .activateCampaign, .pauseCampaign, .resumeCampaign, .completeCampaign, .reopenCampaign:
      break
    }
  }
}
