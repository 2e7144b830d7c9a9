import Metrics
import Quantities

/// Figures as people read them in a report; machines read the JSON beside it.
enum FigureText {
  /// What stands where there is no figure.
  static let nothing = "–"

  /// A number with its thousands apart: `12,345.5`.
  static func grouped(_ text: String) -> String {
    let isNegative = text.hasPrefix("-")
    let digits = isNegative ? text.dropFirst() : text[...]
    let whole = digits.prefix { $0 != "." }
    var result = ""
    for (position, digit) in whole.enumerated() {
      if position > 0 && (whole.count - position).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return (isNegative ? "-" : "") + result + digits.dropFirst(whole.count)
  }

  /// A metric's value: money with its minor digits and code, counts as they are, nothing as a dash.
  static func value(_ value: Amount?, of metric: Metric, currency: Currency?) -> String {
    guard let value else { return nothing }
    guard metric.unit == .money else { return grouped(value.description) }
    return money(value, currency)
  }

  /// Money with its minor digits and currency code.
  static func money(_ value: Amount, _ currency: Currency?) -> String {
    guard let currency else { return grouped(value.description) }
    return "\(grouped(value.text(decimals: currency.minorDigits))) \(currency.code)"
  }

  /// Money with its minor digits and currency code.
  static func money(_ value: Money) -> String { money(value.amount, value.currency) }

  /// A share as a percentage with two decimals: `1.25 %`.
  static func percent(_ ratio: Amount?) -> String {
    guard let percent = ratio?.multiplied(by: 100) else { return nothing }
    return grouped(percent.text(decimals: 2)) + " %"
  }

  /// A KPI's value in its own unit.
  static func value(_ value: Amount?, of kpi: KPI, currency: Currency?) -> String {
    guard let value else { return nothing }
    switch kpi.unit {
    case .ratio: return percent(value)
    case .money: return money(value, currency)
    case .number: return grouped(value.text(decimals: 2))
    }
  }

  /// How a metric changed: a signed percentage, or the difference where the base is too small for one.
  ///
  /// Below ten, three more of something would read as a multiple; below zero a share would have the wrong sign.
  static func change(_ comparison: WeeklySummary.Comparison, of metric: Metric, currency: Currency?) -> String {
    guard comparison.value != nil else { return nothing }
    guard let before = comparison.before, let change = comparison.change else { return "new" }
    let isSmall = metric.unit != .money && before < (Amount(whole: 10) ?? .zero)
    if !isSmall, let ratio = comparison.changeRatio { return signed(ratio, percent(ratio)) }
    return signed(change, value(change, of: metric, currency: currency))
  }

  /// How a KPI changed: a share in percentage points, a price or multiple as a signed percentage.
  static func change(_ comparison: WeeklySummary.Comparison, of kpi: KPI, currency: Currency?) -> String {
    guard comparison.value != nil else { return nothing }
    guard let change = comparison.change else { return "new" }
    if kpi.unit == .ratio {
      guard let points = change.multiplied(by: 100) else { return nothing }
      return signed(change, points.text(decimals: 2)) + " pp"
    }
    guard let ratio = comparison.changeRatio else { return signed(change, value(change, of: kpi, currency: currency)) }
    return signed(ratio, percent(ratio))
  }

  private static func signed(_ change: Amount, _ text: String) -> String { (change > .zero ? "+" : "") + text }

  /// The sums a KPI comes from, and whose they are unless everybody's: `604.30 ÷ 10, google-ads only`.
  static func working(_ value: KPIValue, currency: Currency?) -> String {
    guard let above = value.numerator, let below = value.denominator else { return nothing }
    let factor = value.kpi.factor == 1 ? "" : " × \(value.kpi.factor)"
    let sums = "\(part(above, value.kpi.numerator, currency)) ÷ \(part(below, value.kpi.denominator, currency))"
    var whose = value.leavesOutPlatforms ? value.platforms.map(\.description) : []
    if value.leavesOutFeeds { whose += value.feeds.map { "feed \($0.text)" } }
    if value.leavesOutDays { whose.append("\(value.days.count) day\(value.days.count == 1 ? "" : "s")") }
    return sums + factor + (whose.isEmpty ? "" : ", \(whose.joined(separator: ", ")) only")
  }

  // The currency stands behind the value already.
  private static func part(_ value: Amount, _ metric: Metric, _ currency: Currency?) -> String {
    guard metric.unit == .money, let currency else { return grouped(value.description) }
    return grouped(value.text(decimals: currency.minorDigits))
  }
}
