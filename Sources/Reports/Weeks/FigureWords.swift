public import Metrics
public import Quantities

/// Figures as people read them on a terminal, written exactly as in the weekly summaries.
public enum FigureWords {
  /// A metric's value: money with its minor digits and code, counts as they are, nothing as a dash.
  public static func value(_ value: Amount?, of metric: Metric, currency: Currency?) -> String {
    FigureText.value(value, of: metric, currency: currency)
  }

  /// A KPI's value in its own unit.
  public static func value(_ value: Amount?, of kpi: KPI, currency: Currency?) -> String {
    FigureText.value(value, of: kpi, currency: currency)
  }

  /// The change from one value to another with its sign, and as a percentage where the first is not zero.
  public static func change(from before: Amount, to after: Amount) -> (difference: String, percent: String?) {
    guard let difference = after.subtracting(before) else { return ("beyond nine trillion", nil) }
    let sign = difference > .zero ? "+" : ""
    let base = before < .zero ? before.negated : before
    let percent = Ratio.divide(difference, by: base, times: 100).map { sign + $0.text(decimals: 2) + " %" }
    return (sign + FigureText.grouped(difference.description), percent)
  }
}
