import Campaigns
import Quantities

/// What is usual for a weekday, by what the same weekdays before had.
struct UsualRange {
  /// The median of the weekdays before.
  let expected: Amount
  /// The lowest usual figure.
  let low: Amount
  /// The highest usual figure.
  let high: Amount
  private let settings: AnomalySettings

  /// Measures a history; nothing if the bounds are out of range.
  ///
  /// The bounds lie `spread` robust standard deviations from the median. A count never has a smaller deviation than
  /// the square root of its median, as things that happen on their own have it: four equal days prove no rule.
  init?(of history: [Amount], metric: Metric, settings: AnomalySettings) {
    guard let spread = Spread(of: history), let one = Amount(whole: 1) else { return nil }
    let least = metric.unit == .count ? spread.median.squareRoot : .zero
    let deviation = max(spread.deviation, least)
    guard let width = Ratio.scale(deviation, by: settings.spread, over: one),
      let high = spread.median.adding(width), let low = spread.median.subtracting(width)
    else { return nil }
    expected = spread.median
    self.low = metric.mayBeNegative ? low : max(low, .zero)
    self.high = high
    self.settings = settings
  }

  /// To which side a figure is unusual, if it is: beyond the bounds, large enough to matter and far enough off.
  func side(of value: Amount) -> Anomaly.Sort? {
    guard value < low || value > high, magnitude(value) >= settings.minimumVolume, isFarEnough(value) else {
      return nil
    }
    return value > high ? .high : .low
  }

  private func magnitude(_ value: Amount) -> Amount { max(max(value, value.negated), max(expected, expected.negated)) }

  private func isFarEnough(_ value: Amount) -> Bool {
    let change = (Int128(value.micros) - Int128(expected.micros)).magnitude
    return change * 100 >= UInt128(expected.micros.magnitude) * UInt128(settings.minimumChangePercent)
  }
}
