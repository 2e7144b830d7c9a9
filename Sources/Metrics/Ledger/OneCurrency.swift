import Campaigns
import Diagnostics
import Quantities

/// Sees to it that the money of a campaign is in one currency: its budget's, else that of the first file by path.
enum OneCurrency {
  /// Drops money in any other currency, with one finding for each file and campaign.
  static func check(_ decided: [DecidedCell], campaigns: [Campaign]) -> Checked<[Cell]> {
    var chosen: [CampaignID: Currency?] = [:]
    for campaign in campaigns {
      if let budget = campaign.budget { chosen[campaign.id] = budget.total.value.currency }
    }
    let money = decided.filter { $0.cell.key.metric.unit == .money }
    let order = { (decided: DecidedCell) in (decided.export, decided.cell.source) }
    for cell in money.sorted(by: { order($0) < order($1) }).map(\.cell) where chosen[cell.key.campaign] == nil {
      chosen[cell.key.campaign] = .some(cell.currency)
    }
    var refused: [FileAndCampaign: Diagnostic] = [:]
    let kept = decided.map(\.cell).filter { cell in
      guard cell.key.metric.unit == .money, let wanted = chosen[cell.key.campaign], cell.currency != wanted
      else { return true }
      let finding = Diagnostic.otherCurrency(
        cell.currency, wanted: wanted, campaign: cell.key.campaign, feed: cell.key.feed, at: cell.source)
      let key = FileAndCampaign(path: cell.source.path, campaign: cell.key.campaign)
      refused[key] = min(refused[key] ?? finding, finding)
      return false
    }
    return Checked(kept, refused.values.sorted())
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
