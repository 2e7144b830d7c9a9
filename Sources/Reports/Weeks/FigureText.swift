import Metrics
import Quantities

/// Figures as people read them in a report; machines read the JSON beside it.
enum FigureText {
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

  /// A metric's value: money with its minor digits and code, counts as they are, nothing as `n/a`.
  static func value(_ value: Amount?, of metric: Metric, currency: Currency?) -> String {
    guard let value else { return "n/a" }
    guard metric.unit == .money else { return grouped(value.description) }
    return money(value, currency)
  }

  /// Money with its minor digits and currency code.
  static func money(_ value: Amount, _ currency: Currency?) -> String {
    guard let currency else { return grouped(value.description) }
    return "\(grouped(value.text(decimals: currency.minorDigits))) \(currency.code)"
  }

  /// A share as a percentage with two decimals: `1.25 %`.
  static func percent(_ ratio: Amount?) -> String {
    guard let percent = ratio?.multiplied(by: 100) else { return "n/a" }
    return grouped(percent.text(decimals: 2)) + " %"
  }

  /// A change as a signed percentage, or `new` where there was nothing to compare with.
  static func change(_ comparison: WeeklySummary.Comparison) -> String {
    guard comparison.value != nil else { return "n/a" }
    guard let before = comparison.before else { return "new" }
    guard let ratio = comparison.changeRatio else { return before == .zero ? "from 0" : "n/a" }
    return (ratio > .zero ? "+" : "") + percent(ratio)
  }

  /// A KPI's value in its own unit.
  static func value(_ value: Amount?, of kpi: KPI, currency: Currency?) -> String {
    guard let value else { return "n/a" }
    switch kpi.unit {
    case .ratio: return percent(value)
    case .money: return money(value, currency)
    case .number: return grouped(value.text(decimals: 2))
    }
  }
}
