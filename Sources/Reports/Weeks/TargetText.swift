import Metrics
import Planning
public import Quantities

extension TargetProgress {
  /// What was reached of the target in a few words: `92 of 150 conversions`.
  ///
  /// Money is in the currency given. A KPI is not reached in part, so it stands beside its target.
  public func text(currency: Currency?) -> String {
    let place = target.platform.map { " on \($0)" } ?? ""
    switch measure {
    case .metric(let metric):
      let sought = FigureText.value(target.value, of: metric, currency: currency)
      let found = reached.map { metric.unit == .money ? FigureText.money($0, currency) : FigureText.grouped("\($0)") }
      return "\(found ?? "0") of \(sought) \(metric.label.lowercased())\(place)"
    case .kpi(let kpi):
      let sought = FigureText.value(target.value, of: kpi, currency: currency)
      let found = FigureText.value(reached, of: kpi, currency: currency)
      return "\(kpi.label)\(place) \(found), target at \(kpi.lowerIsBetter ? "most" : "least") \(sought)"
    }
  }

  /// The same with the share reached, the day it is due if that is not the flight's last, and the week's part.
  public func details(currency: Currency?, flightEnd: Day?) -> String {
    var parts = [text(currency: currency)]
    if reached == nil {
      parts[0] += " (no figures yet)"
    } else if let ratio {
      parts[0] += " (\(FigureText.percent(ratio)))"
    }
    if let flightEnd, target.by != flightEnd { parts.append("due by \(target.by)") }
    if case .metric(let metric) = measure, let part = weekText(metric, currency) { parts.append(part) }
    return parts.joined(separator: "; ")
  }

  private func weekText(_ metric: Metric, _ currency: Currency?) -> String? {
    let planned = plannedForWeek.map { FigureText.value($0, of: metric, currency: currency) }
    guard let week else { return planned.map { "no figures this week, \($0) planned" } }
    let found = FigureText.value(week, of: metric, currency: currency)
    return "this week \(found)" + (planned.map { " of \($0) planned" } ?? "")
  }
}

extension BudgetProgress {
  /// What was spent beside what was planned, in a line.
  public var text: String {
    let all = "\(FigureText.money(total)) in all" + (reserve.map { ", \(FigureText.money($0)) of it in reserve" } ?? "")
    return [beside, all, silence].compactMap { $0 }.joined(separator: "; ")
  }

  private var beside: String? {
    // Before the flight there is nothing to hold against nothing.
    if planned?.minorUnits == 0, spent == nil, otherCurrency == nil { return nil }
    let plan = planned.map { "\(FigureText.money($0)) planned by \(until)" } ?? "no plan by \(until)"
    if let otherCurrency { return "spend is reported in \(otherCurrency.code), so it cannot be held against \(plan)" }
    guard let spent else { return "no spend reported of \(plan)" }
    let share = ratio.map { " (\(FigureText.percent($0)))" } ?? ""
    let part = week.map { "; this week \(FigureText.money($0, total.currency))" } ?? ""
    return "\(FigureText.money(spent, total.currency)) spent of \(plan)\(share)\(part)"
  }

  private var silence: String? {
    guard spent != nil, !silent.isEmpty else { return nil }
    return "no spend reported by \(silent.map(\.description).joined(separator: ", "))"
  }
}
