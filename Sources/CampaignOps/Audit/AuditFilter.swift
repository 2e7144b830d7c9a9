import Quantities
import Reports

/// Which entries `audit log` lists.
struct AuditFilter {
  /// The options' names.
  static let options = ["campaign", "entity", "actor", "action", "since", "until", "limit"]

  /// The most entries to list, the newest ones; nothing for all.
  let limit: Int?
  private let campaign: String?
  private let entity: String?
  private let actor: String?
  private let action: String?
  private let since: AsOf?
  private let until: AsOf?

  /// The first and last moment wanted, as the log writes moments.
  struct Times {
    let first: Instant?
    let last: Instant?
    let end: Instant?
  }

  /// Understands the options.
  init(_ invocation: Invocation) throws(UsageError) {
    campaign = invocation.value("campaign")
    entity = invocation.value("entity")
    actor = invocation.value("actor")
    action = invocation.value("action")
    since = try Self.time("since", invocation)
    until = try Self.time("until", invocation)
    limit = try invocation.value("limit").map { text throws(UsageError) in
      guard let number = Int(text), number > 0 else {
        throw .badValue(option: "limit", value: text, expected: "a number from 1")
      }
      return number
    }
  }

  private static func time(_ name: String, _ invocation: Invocation) throws(UsageError) -> AsOf? {
    guard let text = invocation.value(name) else { return nil }
    if let day = Day(text) { return .day(day) }
    if let moment = Instant(rfc3339: text) { return .moment(moment) }
    throw .badValue(option: name, value: text, expected: "a moment such as 2026-11-23T08:00:00Z, or a day")
  }

  /// The moments that the options mean in a zone; a day for `--until` is meant whole.
  func times(in zone: Zone) -> Times {
    let start = { (time: AsOf) in time.resolve(in: zone, now: Instant(secondsSince1970: 0), lastRun: nil) }
    var (last, end): (Instant?, Instant?)
    switch until {
    case .day(let day): end = start(.day(day.adding(1)))
    case .moment(let moment): last = moment
    case .now, .last, nil: break
    }
    return Times(first: since.map(start), last: last, end: end)
  }

  /// Whether an entry is wanted.
  func takes(_ record: AuditRecord, _ times: Times) -> Bool {
    if let campaign, !record.belongs(to: campaign) { return false }
    if let entity, !record.isAbout(entity) { return false }
    if let actor, record.actor != actor { return false }
    if let action, record.action != action, !record.action.hasPrefix(action + ".") { return false }
    guard times.first != nil || times.last != nil || times.end != nil else { return true }
    guard let at = Instant(rfc3339: record.recordedAt) else { return false }
    if let first = times.first, at < first { return false }
    if let last = times.last, at > last { return false }
    if let end = times.end, at >= end { return false }
    return true
  }
}
