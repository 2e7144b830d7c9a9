public import Campaigns
import Diagnostics
public import Quantities

/// When a campaign's items really are or were published, where people's records say otherwise than its calendar.
///
/// On a shared account others keep away from what is really published, and from nothing else.
public struct PublishingTimes: Sendable, Hashable {
  /// Of items that a person moved or published, when.
  private var times: [String: Instant] = [:]
  /// Items that are published.
  private var published: Set<String> = []
  /// Items that are not to be published at all.
  private var cancelled: Set<String> = []
  /// Whether the campaign is completed, so that nothing more of it is published.
  let isOver: Bool

  /// Nothing but the calendar counts.
  public init() { isOver = false }

  /// Reads records of a campaign up to a moment; `isOver` says that it is completed.
  public init(_ records: [ProgressRecord], isOver: Bool, asOf: Instant) {
    self.isOver = isOver
    for record in records.sorted(by: { $0.at.value < $1.at.value }) where record.at.value <= asOf {
      guard let task = record.task?.value, task.hasSuffix("/post") else { continue }
      let item = String(task.dropLast("/post".count))
      guard !published.contains(item), !cancelled.contains(item) else { continue }
      switch record.action {
      case .complete:
        times[item] = record.at.value
        published.insert(item)
      case .reschedule(let time, _): times[item] = time
      case .cancel: cancelled.insert(item)
      default: break
      }
    }
  }

  /// When an item is or was published; nothing if it never is.
  func time(of item: CalendarItem) -> Instant? {
    if cancelled.contains(item.id) || isOver && !published.contains(item.id) { return nil }
    return times[item.id] ?? item.scheduledAt
  }
}
