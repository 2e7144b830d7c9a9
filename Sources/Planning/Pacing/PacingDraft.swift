import Campaigns
import Quantities

/// What is known of a pacing before its days are looked at, and how the rest follows from them.
struct PacingDraft {
  let subject: Pacing.Subject
  let platform: Platform?
  let currency: Currency?
  let settings: PacingSettings
  /// The last day that counts.
  let end: Day
  /// Platforms whose part is left out.
  var notReporting: [Platform] = []

  init(subject: Pacing.Subject, platform: Platform?, currency: Currency?, settings: PacingSettings, end: Day) {
    self.subject = subject
    self.platform = platform
    self.currency = currency
    self.settings = settings
    self.end = end
  }

  /// A pacing that says only why it says nothing.
  func silent(
    _ silence: Pacing.Silence, total: Amount? = nil, counted: Pacing.DayCount = .none, actual: Amount? = nil,
    expected: Amount? = nil
  ) -> Pacing {
    Pacing(
      subject: subject, platform: platform, currency: currency, total: total, notReporting: notReporting,
      counted: counted, actual: actual, expected: expected, pace: nil, band: nil, daysLeft: nil, requiredPerDay: nil,
      projection: nil, exhaustion: nil, silence: silence, reasons: [:])
  }

  /// The pacing of some days beside a curve.
  func pacing(_ counted: CountedDays, _ curve: DailyCurve) -> Pacing {
    guard let last = counted.days.last else {
      return silent(.noFinalDays, total: curve.total, counted: counted.count)
    }
    guard let actual = counted.sum(of: counted.days), let expected = curve.planned(for: counted.days) else {
      return silent(.outOfRange, total: curve.total, counted: counted.count)
    }
    guard expected > .zero else {
      return silent(.nothingPlanned, total: curve.total, counted: counted.count, actual: actual, expected: expected)
    }
    guard let pace = Ratio.divide(actual, by: expected), let rest = curve.total.subtracting(actual) else {
      return silent(.outOfRange, total: curve.total, counted: counted.count, actual: actual, expected: expected)
    }
    var reasons: [String: Pacing.Silence] = [:]
    let daysLeft = max(0, last.days(until: end))
    let required = Amount(whole: daysLeft).flatMap { Ratio.divide(rest, by: $0) }
    if required == nil { reasons["requiredPerDay"] = daysLeft == 0 ? .noDaysLeft : .outOfRange }
    let projection = PaceProjection(counted, curve, actual: actual, expected: expected).projection
    if projection == nil { reasons["projection"] = .outOfRange }
    if projection?.low == nil, projection != nil { reasons["range"] = .tooFewDays }
    let exhaustion = subject == .budget ? exhaustion(counted, rest: rest, last) : nil
    if subject == .budget, exhaustion == nil { reasons["exhaustion"] = .noRecentSpend }
    return Pacing(
      subject: subject, platform: platform, currency: currency, total: curve.total, notReporting: notReporting,
      counted: counted.count, actual: actual, expected: expected, pace: pace, band: band(of: actual, expected),
      daysLeft: daysLeft, requiredPerDay: required, projection: projection, exhaustion: exhaustion, silence: nil,
      reasons: reasons)
  }

  /// The band by the exact distance, so that rounding never moves a pace into another.
  private func band(of actual: Amount, _ expected: Amount) -> Pacing.Band {
    let off = (Int128(actual.micros) - Int128(expected.micros)).magnitude * 100
    let whole = UInt128(expected.micros.magnitude)
    if off <= whole * UInt128(settings.onPacePercent) { return .onPace }
    if subject != .budget, actual > expected { return .ahead }
    return off <= whole * UInt128(settings.actPercent) ? .watch : .act
  }

  /// The most final days that tell what a day costs now: a week, so that each weekday counts once.
  private static let recentDays = 7

  private func exhaustion(_ counted: CountedDays, rest: Amount, _ last: Day) -> Pacing.Exhaustion? {
    let recent = counted.days.suffix(Self.recentDays)
    guard let spent = counted.sum(of: recent), spent > .zero, let number = Amount(whole: recent.count),
      let perDay = Ratio.divide(spent, by: number),
      // From the sum itself, since the mean is rounded.
      let days = Ratio.divide(max(rest, .zero), by: spent, times: recent.count)
    else { return nil }
    let whole = days.micros / 1_000_000 + (days.isWhole ? 0 : 1)
    return Pacing.Exhaustion(perDay: perDay, days: days, on: last.adding(Int(whole)))
  }
}

/// Where the whole will end, by how the counted days went beside their plan.
struct PaceProjection {
  /// The fewest days that show how days differ.
  private static let fewestDays = 7
  /// The most days that are looked at, the newest: older ones tell of another campaign.
  private static let mostDays = 28

  private let counted: CountedDays
  private let curve: DailyCurve
  private let actual: Amount
  private let expected: Amount

  init(_ counted: CountedDays, _ curve: DailyCurve, actual: Amount, expected: Amount) {
    self.counted = counted
    self.curve = curve
    self.actual = actual
    self.expected = expected
  }

  private struct DayPace {
    var actual: Amount
    var planned: Amount

    /// Compares quotients without dividing.
    static func isLower(_ left: DayPace, _ right: DayPace) -> Bool {
      Int128(left.actual.micros) * Int128(right.planned.micros)
        < Int128(right.actual.micros) * Int128(left.planned.micros)
    }
  }

  /// The projection, or nothing where it is out of range.
  var projection: Pacing.Projection? {
    guard let value = total(DayPace(actual: actual, planned: expected)) else { return nil }
    let days = dayPaces.sorted(by: DayPace.isLower)
    guard days.count >= Self.fewestDays else {
      return Pacing.Projection(value: value, low: nil, high: nil, days: days.count)
    }
    let quarter = (days.count - 1) / 4
    guard let low = total(days[quarter]), let high = total(days[days.count - 1 - quarter]) else { return nil }
    // Where few days make up most of the whole, the mean can lie outside the quartiles.
    return Pacing.Projection(value: value, low: min(low, value), high: max(high, value), days: days.count)
  }

  private var dayPaces: [DayPace] {
    counted.days.suffix(Self.mostDays).compactMap { day in
      guard let planned = curve.planned(for: [day]), planned > .zero else { return nil }
      return DayPace(actual: counted.values[day] ?? .zero, planned: planned)
    }
  }

  /// What was reached, and all that was planned of other days times a pace.
  private func total(_ pace: DayPace) -> Amount? {
    curve.total.subtracting(expected).flatMap { Ratio.scale($0, by: pace.actual, over: pace.planned) }
      .flatMap(actual.adding)
  }
}
