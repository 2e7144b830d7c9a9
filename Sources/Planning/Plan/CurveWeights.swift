import Campaigns
import Quantities

extension Planner {
  /// The weight of one day of the flight; those of a week's days add up to the week's.
  static func dayWeight(_ day: Day, _ flight: DayRange, _ shape: Budget.Shape) -> Int {
    guard flight.contains(day) else { return 0 }
    return rawWeight(day, flight, usable(shape, in: flight))
  }

  /// The weights of weeks: each the sum over its days in the flight, so that a part of a week counts for a part.
  ///
  /// Weights that would spend nothing in the whole flight are not followed: money is then even.
  static func weekWeights(_ weeks: [Week], _ flight: DayRange, _ shape: Budget.Shape) -> [Int] {
    let shape = usable(shape, in: flight)
    return weeks.map { week in
      let count = week.days(in: flight)
      let before = flight.first.days(until: max(week.first, flight.first))
      let numbers = count * before + count * (count + 1) / 2
      switch shape.curve {
      case .even: return count
      case .backLoaded: return numbers
      case .frontLoaded: return count * (flight.count + 1) - numbers
      case .weekly, .custom:
        return week.days.filter(flight.contains).reduce(0) { $0 + rawWeight($1, flight, shape) }
      }
    }
  }

  private static func rawWeight(_ day: Day, _ flight: DayRange, _ shape: Budget.Shape) -> Int {
    let number = flight.first.days(until: day) + 1
    switch shape.curve {
    case .even: return 1
    case .backLoaded: return number
    case .frontLoaded: return flight.count + 1 - number
    case .weekly: return max(0, shape.weekdays[day.weekday] ?? 0)
    case .custom:
      let place = flight.first.week.first.days(until: day.week.first) / 7
      guard shape.weeks.indices.contains(place) else { return 0 }
      // A week's weight is its own, however few of its days lie in the flight; 420 is divided by all of 1 to 7.
      return max(0, shape.weeks[place]) * (420 / max(1, day.week.days(in: flight)))
    }
  }

  private static func usable(_ shape: Budget.Shape, in flight: DayRange) -> Budget.Shape {
    switch shape.curve {
    case .even, .backLoaded, .frontLoaded: return shape
    case .weekly:
      let days = flight.count >= 7 ? Set(Weekday.allCases) : Set(flight.days.map(\.weekday))
      return days.contains { shape.weekdays[$0] ?? 0 > 0 } ? shape : .even
    case .custom:
      return shape.weeks.prefix(flight.weeks.count).contains { $0 > 0 } ? shape : .even
    }
  }
}
