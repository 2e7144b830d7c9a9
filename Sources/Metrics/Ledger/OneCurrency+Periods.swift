import Campaigns
import Diagnostics
import Quantities

extension OneCurrency {
  /// Drops money of periods in another currency than that of the campaign's budget, else of its daily figures, else of
  /// the first file by path; one finding for each file and campaign.
  static func check(
    _ decided: [DecidedPeriod], beside ledger: MetricLedger, campaigns: [Campaign]
  ) -> Checked<[PeriodFigure]> {
    guard !decided.isEmpty else { return Checked([]) }
    var chosen: [CampaignID: Currency?] = [:]
    for campaign in campaigns {
      let currency = campaign.budget?.total.value.currency ?? ledger.currency(of: campaign.id)
      if let currency { chosen[campaign.id] = currency }
    }
    let order = { (decided: DecidedPeriod) in (decided.export, decided.figure.source) }
    let money = decided.filter { $0.figure.metric.unit == .money }.sorted { order($0) < order($1) }
    for figure in money.map(\.figure) where chosen[figure.campaign] == nil {
      chosen[figure.campaign] = .some(figure.currency)
    }
    var refused: [FileAndCampaign: Diagnostic] = [:]
    let kept = decided.map(\.figure).filter { figure in
      guard figure.metric.unit == .money, let wanted = chosen[figure.campaign], figure.currency != wanted
      else { return true }
      let finding = Diagnostic.otherCurrency(
        figure.currency, wanted: wanted, campaign: figure.campaign, feed: figure.feed, at: figure.source)
      let key = FileAndCampaign(path: figure.source.path, campaign: figure.campaign)
      refused[key] = min(refused[key] ?? finding, finding)
      return false
    }
    return Checked(kept, refused.values.sorted())
  }
}
