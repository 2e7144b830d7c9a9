public import Quantities

extension MetricLedger {
  /// The cells of a campaign, on some days or all, in the order of their keys.
  ///
  /// Found by halving, so the time grows with the logarithm of all cells.
  public func cells(of campaign: CampaignID, days: DayRange? = nil) -> ArraySlice<Cell> {
    let first = (campaign, days?.first ?? .earliest)
    let last = (campaign, days?.last ?? .latest)
    let start = partition(cells[...]) { ($0.key.campaign, $0.key.day) < first }
    let end = partition(cells[start...]) { ($0.key.campaign, $0.key.day) <= last }
    return cells[start..<end]
  }

  /// A campaign's figure over some days or all, for one platform or all; nothing if there is no cell for it.
  ///
  /// Figures of kind `additive` add up. Of kind `latest` the last day of each feed and platform counts, and those add
  /// up. Of kind `nonAdditive` there is an answer only if there is exactly one cell. A sum out of range is no answer.
  public func sum(
    _ metric: Metric, campaign: CampaignID, platform: Platform? = nil, days: DayRange? = nil
  ) -> Amount? {
    let found = cells(of: campaign, days: days).filter {
      $0.key.metric == metric && (platform == nil || $0.key.platform == platform)
    }
    switch metric.kind {
    case .additive: return total(found)
    case .nonAdditive: return found.count == 1 ? found.first?.value : nil
    case .latest: return total(latest(found))
    }
  }

  /// The currency of a campaign's money, if there is money and its currency is known.
  public func currency(of campaign: CampaignID) -> Currency? {
    cells(of: campaign).lazy.compactMap(\.currency).first
  }

  /// The metrics a campaign has figures for, in the order of their names.
  public func metrics(of campaign: CampaignID) -> [Metric] {
    Set(cells(of: campaign).map(\.key.metric)).sorted()
  }

  /// The platforms a campaign has figures for, in the order of their names.
  public func platforms(of campaign: CampaignID) -> [Platform] {
    Set(cells(of: campaign).map(\.key.platform)).sorted()
  }

  /// The days a campaign has figures for, in order.
  public func days(of campaign: CampaignID) -> [Day] {
    var days: [Day] = []
    for cell in cells(of: campaign) where days.last != cell.key.day { days.append(cell.key.day) }
    return days
  }

  private func total(_ cells: [Cell]) -> Amount? {
    guard let first = cells.first else { return nil }
    return cells.dropFirst().reduce(first.value) { $0?.adding($1.value) }
  }

  /// The last cell of each feed and platform; the cells stand in the order of days.
  private func latest(_ cells: [Cell]) -> [Cell] {
    var last: [SourceKey: Cell] = [:]
    for cell in cells { last[SourceKey(feed: cell.key.feed, platform: cell.key.platform)] = cell }
    return last.values.sorted { $0.key < $1.key }
  }

  private struct SourceKey: Hashable {
    var feed: FeedID
    var platform: Platform
  }

  /// The first position whose cell is not before what is looked for.
  private func partition(_ cells: ArraySlice<Cell>, _ isBefore: (Cell) -> Bool) -> Int {
    var low = cells.startIndex
    var high = cells.endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(cells[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
