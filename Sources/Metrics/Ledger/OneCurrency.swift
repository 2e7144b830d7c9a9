import Campaigns
import Diagnostics
import Quantities

/// Sees to it that the money of a campaign is in one currency: its budget's, else that of the first file by path.
enum OneCurrency {
  /// Leaves out money in any other currency, with one finding for each file and campaign.
  static func check(_ series: [FigureSeries], campaign: Campaign) -> (kept: [FigureSeries], findings: [Diagnostic]) {
    let budget: Currency?? = campaign.budget.map { .some($0.total.value.currency) }
    if let single = budget ?? series.first?.set.onlyCurrency,
      series.allSatisfy({ $0.set.onlyCurrency == .some(single) })
    {
      // Whatever export a figure is from, its money is in the one currency there is.
      return (series, [])
    }
    let exports = series.filter { $0.metric.unit == .money }.reduce(into: [String: Currency?]()) { found, one in
      let own = one.exports
      for source in one.set.sources where own.contains(source.export) {
        found[source.export] = .some(one.currency(in: source))
      }
    }
    guard let first = exports.min(by: { $0.key < $1.key }) else { return (series, []) }
    let wanted = campaign.budget?.total.value.currency ?? first.value
    let others = Set(exports.filter { $0.value != wanted }.keys)
    guard !others.isEmpty else { return (series, []) }
    var findings: [String: Diagnostic] = [:]
    for one in series where one.metric.unit == .money {
      one.forEach { day, slot, position in
        let source = one.set.source(at: position)
        guard others.contains(source.export) else { return }
        let finding = Diagnostic.otherCurrency(
          one.currency(in: source), wanted: wanted, campaign: campaign.id, feed: one.set.feed,
          at: one.cell(campaign.id, day, slot, position).source)
        findings[source.path] = min(findings[source.path] ?? finding, finding)
      }
    }
    let kept = series.map { one in
      var one = one
      if one.metric.unit == .money { one.refused = others }
      return one
    }
    return (kept, findings.values.sorted())
  }

  /// Where money in another currency was found.
  struct FileAndCampaign: Hashable {
    var path: String
    var campaign: CampaignID
  }
}

extension Diagnostic {
  /// A file's money for a campaign is in another currency than the campaign's.
  static func otherCurrency(
    _ currency: Currency?, wanted: Currency?, campaign: CampaignID, feed: FeedID, at location: Location
  ) -> Diagnostic {
    let words = { (currency: Currency?) in currency?.code ?? "no stated currency" }
    return Diagnostic(
      .rowCurrencyMismatch, at: location,
      "money of campaign `\(campaign)` is in \(words(currency)) here, elsewhere in \(words(wanted))",
      help: currency == nil
        ? "state `currency` for the feed `\(feed)` in `campaign-ops.json`"
        : "export in one currency; this file's money for the campaign was left out")
  }
}
