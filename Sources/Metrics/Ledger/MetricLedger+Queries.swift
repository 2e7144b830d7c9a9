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
    return sum(metric, of: found)
  }

  /// The sum of one metric's cells by the rule of its kind.
  func sum(_ metric: Metric, of cells: [Cell]) -> Amount? {
    switch metric.kind {
    case .additive: total(cells)
    case .nonAdditive: cells.count == 1 ? cells.first?.value : nil
    case .latest: total(latest(cells))
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

  /// The campaigns that each feed has figures of.
  var campaignsByFeed: [FeedID: Set<CampaignID>] {
    var users: [FeedID: Set<CampaignID>] = [:]
    for cell in cells { users[cell.key.feed, default: []].insert(cell.key.campaign) }
    return users
  }

  private func total(_ cells: [Cell]) -> Amount? {
    guard let first = cells.first else { return nil }
    return cells.dropFirst().reduce(first.value) { $0?.adding($1.value) }
  }

  /// The last cell of each feed and platform; the cells stand in the order of days.
  private func latest(_ cells: [Cell]) -> [Cell] {
    var last: [FigureOrigin: Cell] = [:]
    for cell in cells { last[FigureOrigin(cell)] = cell }
    return last.values.sorted { $0.key < $1.key }
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
