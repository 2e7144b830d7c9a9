import Campaigns
import Quantities

/// What a campaign and its workspace demand of the work on items.
struct WorkRules {
  let workflow: Workflow
  let approval: ApprovalRules?
  let quietHours: QuietHours?
  /// The weekdays on which people work.
  let workingDays: Set<Weekday>
  /// Days on which nobody does: black-outs and holidays of all platforms.
  let daysOff: [DayRange]
  let zone: Zone
  let settings: TaskSettings

  init(of campaign: Campaign, settings: TaskSettings) {
    workflow = campaign.workflow
    approval = campaign.approval
    quietHours = campaign.calendar.quietHours
    workingDays = campaign.calendar.workingDays
    daysOff = campaign.calendar.blackouts.filter(\.platforms.isEmpty).map(\.days)
    zone = campaign.zone
    self.settings = settings
  }

  /// How long after its time an open task of a type is given up.
  func missedAfter(_ type: TaskType) -> Interval { settings.missedAfter(type, in: workflow) }

  /// The last moment at which a task due then is not late.
  func lateAfter(_ due: Instant) -> Instant { due.adding(Interval(minutes: max(0, settings.graceMinutes))) }

  /// A moment moved to the end of the quiet hours it lies in, for what may wait.
  func afterQuiet(_ moment: Instant) -> Instant { outsideQuiet(moment) { $0.to } }

  /// A moment moved to the beginning of the quiet hours it lies in, for what has to be done before.
  func beforeQuiet(_ moment: Instant) -> Instant { outsideQuiet(moment) { $0.from } }

  /// A moment moved to the same time of the last day on which people work, for what has to be done before.
  ///
  /// Where nobody works for a year, it stays.
  func onWorkday(_ moment: Instant) -> Instant {
    guard workingDays.count < 7 || !daysOff.isEmpty else { return moment }
    let day = zone.local(at: moment).day
    let earlier = (0...366).first { isWorkday(day.adding(-$0)) } ?? 0
    return zone.moment(.days(-earlier), from: moment)
  }

  private func isWorkday(_ day: Day) -> Bool {
    workingDays.contains(day.weekday) && !daysOff.contains { $0.contains(day) }
  }

  private func outsideQuiet(_ moment: Instant, _ edge: (QuietHours) -> TimeOfDay) -> Instant {
    guard let quietHours, quietHours.from != quietHours.to else { return moment }
    let local = zone.local(at: moment)
    guard quietHours.contains(local.time) else { return moment }
    let isEnd = edge(quietHours) == quietHours.to
    let passesMidnight = quietHours.from > quietHours.to
    var day = local.day
    if passesMidnight, isEnd, local.time >= quietHours.from { day = day.adding(1) }
    if passesMidnight, !isEnd, local.time < quietHours.to { day = day.adding(-1) }
    let moved: Instant
    switch zone.resolve(LocalTime(day: day, time: edge(quietHours))) {
    case .unique(let one), .gap(let one), .overlap(let one, _): moved = one
    }
    return isEnd ? max(moved, moment) : min(moved, moment)
  }
}
