public import Campaigns
public import Quantities

/// When a campaign publishes and when it does not, as whoever signs the plan has to know it.
public struct PlanCalendar: Sendable, Hashable {
  /// Days on which nothing is published, for some platforms or for all.
  public struct Pause: Sendable, Hashable {
    /// The days within the flight, both ends included.
    public var days: DayRange
    /// The platforms, in order; none means all.
    public var platforms: [Platform]
    /// Why: the author's words, or the holiday's name.
    public var reason: String?
  }

  /// A change of the clocks during the flight.
  public struct ClockChange: Sendable, Hashable {
    /// The last minute before the change, on the day it falls on.
    public var local: LocalTime
    /// By how many minutes the clocks go forward; below zero if they go back.
    public var minutes: Int
  }

  /// The first and the last day, in the campaign's zone.
  public var flight: DayRange
  /// The zone in which all days and hours are meant.
  public var zone: String
  /// The weekdays on which anything is published, Monday first.
  public var workingDays: PlanPart<[Weekday]>
  /// Hours in which nothing is published or due, if the author wrote any.
  public var quietHours: QuietHours?
  /// The least time between two items on one account, in minutes.
  public var spacingMinutes: PlanPart<Int>
  /// Black-outs and holidays that touch the flight, by their first day.
  public var pauses: [Pause]
  /// When the clocks change during the flight.
  public var clockChanges: [ClockChange]
}

extension PlanCalendar {
  /// The rules of a campaign, as far as they concern its flight.
  init(of campaign: Campaign) {
    let rules = campaign.calendar
    let usual = Provenance.generated(template: "calendar-rules/1")
    flight = campaign.flight
    zone = campaign.zone.name
    workingDays = PlanPart(rules.workingDays.sorted(), rules.hasOwnWorkingDays ? .authored : usual)
    quietHours = rules.quietHours
    spacingMinutes = PlanPart(rules.spacingMinutes, rules.hasOwnSpacing ? .authored : usual)
    pauses = rules.blackouts.compactMap { Pause($0, in: campaign.flight) }
      .sorted { ($0.days.first, $0.days.last, $0.reason ?? "") < ($1.days.first, $1.days.last, $1.reason ?? "") }
    clockChanges = Self.clockChanges(of: campaign)
  }

  private static func clockChanges(of campaign: Campaign) -> [ClockChange] {
    let zone = campaign.zone
    let start = Instant(secondsSince1970: Int64(campaign.flight.first.daysSinceEpoch - 2) * 86_400)
    let end = Instant(secondsSince1970: Int64(campaign.flight.last.daysSinceEpoch + 3) * 86_400)
    return zone.transitions(from: start, to: end).compactMap { change in
      let local = zone.local(at: change.instant.adding(seconds: -1))
      let minutes = (change.offsetAfter - change.offsetBefore) / 60
      return minutes != 0 && campaign.flight.contains(local.day) ? ClockChange(local: local, minutes: minutes) : nil
    }
  }
}

extension PlanCalendar.Pause {
  /// The part of a black-out that lies in a flight, if there is one.
  fileprivate init?(_ blackout: Blackout, in flight: DayRange) {
    let first = max(blackout.days.first, flight.first)
    guard let days = DayRange(first: first, last: min(blackout.days.last, flight.last)) else { return nil }
    self.init(
      days: days, platforms: blackout.platforms.sorted(),
      reason: blackout.reason.map(Wording.line).flatMap { $0.isEmpty ? nil : $0 })
  }
}
