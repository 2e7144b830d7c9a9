import Campaigns
import Diagnostics
import Quantities

/// An item at a time that a person chose.
struct Pin {
  /// What the clocks really show.
  let local: LocalTime
  /// The moment.
  let instant: Instant
  /// The time as the person meant it, by the campaign's clocks.
  let wanted: LocalTime
  /// Where it was written; nothing for an item that stands from an earlier calendar.
  let location: Location?

  /// A time from `content.csv`, in the campaign's zone.
  init(_ time: Placed<PinnedTime>, in zone: Zone) {
    location = time.location
    switch time.value {
    case .moment(let moment):
      instant = moment
      local = zone.local(at: moment)
      wanted = local
    case .local(let clock):
      wanted = clock
      switch zone.resolve(clock) {
      case .unique(let moment), .overlap(let moment, _): (instant, local) = (moment, clock)
      case .gap(let next): (instant, local) = (next, zone.local(at: next))
      }
    }
  }

  /// The time of an item that stays.
  init(kept item: CalendarItem) {
    (local, instant, wanted, location) = (item.local, item.scheduledAt, item.local, nil)
  }
}
