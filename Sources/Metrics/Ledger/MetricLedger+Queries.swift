public import Quantities

extension MetricLedger {
  /// The cells of a campaign, on some days or all, in the order of their keys; made each time they are asked for.
  public func cells(of campaign: CampaignID, days: DayRange? = nil) -> [Cell] {
    let cells = store.cells(of: campaign)
    guard let days else { return cells }
    let start = partition(cells[...]) { $0.key.day < days.first }
    let end = partition(cells[start...]) { $0.key.day <= days.last }
    return Array(cells[start..<end])
  }

  /// All figures of a campaign, for whoever asks more than once.
  public func figures(of campaign: CampaignID) -> CampaignFigures {
    CampaignFigures(store.cells(of: campaign), periods: periods(of: campaign))
  }

  /// A campaign's figure over some days or all, for one platform or all, as `CampaignFigures` has it.
  public func sum(
    _ metric: Metric, campaign: CampaignID, platform: Platform? = nil, days: DayRange? = nil
  ) -> Amount? {
    figures(of: campaign).sum(metric, platform: platform, days: days)
  }

  /// The currency of a campaign's money, if there is money and its currency is known.
  public func currency(of campaign: CampaignID) -> Currency? { figures(of: campaign).currency }

  /// The metrics a campaign has figures for, in the order of their names.
  public func metrics(of campaign: CampaignID) -> [Metric] { figures(of: campaign).metrics }

  /// The platforms a campaign has figures for, in the order of their names.
  public func platforms(of campaign: CampaignID) -> [Platform] { figures(of: campaign).platforms }

  /// The days a campaign has figures for, in order.
  public func days(of campaign: CampaignID) -> [Day] { figures(of: campaign).days }

  /// The campaigns that each feed has figures of.
  var campaignsByFeed: [FeedID: Set<CampaignID>] {
    var users: [FeedID: Set<CampaignID>] = [:]
    for cell in cells { users[cell.key.feed, default: []].insert(cell.key.campaign) }
    return users
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

/// Where a figure comes from: figures of one origin belong together.
struct FigureOrigin: Hashable {
  let feed: FeedID
  let platform: Platform

  init(_ cell: Cell) {
    feed = cell.key.feed
    platform = cell.key.platform
  }
}
