import Campaigns
import Diagnostics
import Foundation
import Planning
import Quantities
import Testing

/// Every zone whose clocks change in 2025 to 2027, with items around each change.
@Suite struct ClockChangeTests {
  private static let span = (
    Instant(rfc3339: "2025-01-01T00:00:00Z") ?? .earliest, Instant(rfc3339: "2028-01-01T00:00:00Z") ?? .latest
  )

  /// The zones with a change, and the days on which their clocks change.
  static let zones: [(zone: Zone, days: Set<Day>)] = ZoneName.canonical.sorted().compactMap { name in
    guard let zone = PlanSamples.zone(named: name) else { return nil }
    let changes = zone.transitions(from: span.0, to: span.1).filter { $0.offsetBefore != $0.offsetAfter }
    let days = changes.map { zone.local(at: $0.instant.adding(seconds: -1)).day }
    return days.isEmpty ? nil : (zone, Set(days))
  }

  @Test func coversTheWorld() { #expect(Self.zones.count > 100) }

  /// A time every half hour from midnight to five, on each day of change: none is at a time that does not exist, each
  /// that does not is moved and said, each that comes twice is the first and said.
  @Test func noItemStandsAtATimeThatDoesNotExist() throws {
    let base = try PlanSamples.campaign(#""platforms": ["linkedin"], "cadence": {"linkedin": 0}"#)
    let plan = Planner.plan(base, settings: try PlanSamples.settings())
    for (zone, days) in Self.zones {
      var campaign = base
      campaign.zone = zone
      guard let first = days.min(), let last = days.max(), let flight = DayRange(first: first, last: last) else {
        continue
      }
      campaign.flight = flight
      campaign.calendar.workingDays = Set(Weekday.allCases)
      var row = 1
      campaign.content = days.sorted().flatMap { day in
        stride(from: 0, through: 300, by: 30).compactMap { minute -> ContentRow? in
          guard let time = TimeOfDay(minutes: minute) else { return nil }
          row += 1
          let place = Location(path: "content.csv", line: row, column: 1)
          var content = ContentRow(platform: .linkedin, at: place)
          content.title = "\(row)"
          content.time = Placed(.local(LocalTime(day: day, time: time)), at: place)
          return content
        }
      }
      let made = Scheduler.schedule(campaign: campaign, plan: plan, previous: [], frozen: [], asOf: .earliest)
      #expect(made.items.count == campaign.content.count)
      let wanted = Dictionary(
        made.items.compactMap { item in made.places[item.id].map { ($0.place.line, item) } }, uniquingKeysWith: { $1 })
      for content in campaign.content {
        guard let item = wanted[content.location.place.line], case .local(let clock)? = content.time?.value else {
          Issue.record("\(zone): row \(content.location.place.line) has no item")
          continue
        }
        #expect(zone.local(at: item.scheduledAt) == item.local, "\(zone) \(clock)")
        let codes = made.diagnostics.filter { $0.location == content.location }.map(\.code)
        switch zone.resolve(clock) {
        case .unique(let moment):
          #expect(item.scheduledAt == moment && !codes.contains(.localTimeGap), "\(zone) \(clock)")
        case .gap(let next): #expect(item.scheduledAt == next && codes.contains(.localTimeGap), "\(zone) \(clock)")
        case .overlap(let moment, _):
          #expect(item.scheduledAt == moment && codes.contains(.localTimeOverlap), "\(zone) \(clock)")
        }
      }
    }
  }
}
