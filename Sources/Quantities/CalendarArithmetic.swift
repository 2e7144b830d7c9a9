/// The proleptic Gregorian calendar over plain numbers, for any year the callers can reach.
///
/// Years are counted from March inside, so that the leap day is the last of its year.
enum CalendarArithmetic {
  static let daysInEra = 146_097
  /// Days from 0000-03-01 to 1970-01-01.
  static let epochShift = 719_468

  static func isLeap(_ year: Int) -> Bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
  }

  /// The length of a month; months outside 1...12 have no days.
  static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  /// Days since 1970-01-01; the year must lie within a million of today's, the month in 1...12.
  static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let era = floorDivide(marchYear, 400).quotient
    let yearOfEra = marchYear - era * 400
    let marchMonth = (month + 9) % 12
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * daysInEra + dayOfEra - epochShift
  }

  /// Year, month and day of a number of days since 1970-01-01.
  static func date(daysSinceEpoch: Int) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = floorDivide(daysSinceEpoch + epochShift, daysInEra)
    let leapDays = dayOfEra / 1_460 - dayOfEra / 36_524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leapDays) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The ISO number of the weekday, from 1 for Monday.
  static func weekday(daysSinceEpoch: Int) -> Int {
    floorDivide(daysSinceEpoch + 3, 7).remainder + 1
  }

  /// Division towards minus infinity, so that remainders are never negative; the divisor is above zero.
  static func floorDivide<Number: SignedInteger>(
    _ number: Number, _ divisor: Number
  ) -> (quotient: Number, remainder: Number) {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
