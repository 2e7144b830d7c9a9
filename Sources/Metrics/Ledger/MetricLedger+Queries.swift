public import Quantities

extension MetricLedger {
  /// The cells of a campaign, on some days or all, in the order of their keys; made each time they are asked for.
  public func cells(of campaign: CampaignID, days: DayRange? = nil) -> [Cell] {
    store.cells(of: campaign, days: days)
  }

  /// A campaign's figure over some days or all, for one platform or all; nothing if there is no cell for it.
  ///
  /// Figures of kind `additive` add up. Of kind `latest` the last day of each feed and platform counts, and those add
  /// up. Of kind `nonAdditive` there is an answer only if there is exactly one cell. A sum out of range is no answer.
  public func sum(
    _ metric: Metric, campaign: CampaignID, platform: Platform? = nil, days: DayRange? = nil
  ) -> Amount? {
    if let series = store.series(of: campaign) {
      return FigureSeries.sum(
        of: series.filter { $0.metric == metric && (platform == nil || $0.platform == platform) }, metric.kind, days)
    }
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
    if let series = store.series(of: campaign) { return series.lazy.compactMap(\.currency).first }
    return cells(of: campaign).lazy.compactMap(\.currency).first
  }

  /// The metrics a campaign has figures for, in the order of their names.
  public func metrics(of campaign: CampaignID) -> [Metric] {
    if let series = store.series(of: campaign) { return Set(series.map(\.metric)).sorted() }
    return Set(cells(of: campaign).map(\.key.metric)).sorted()
  }

  /// The platforms a campaign has figures for, in the order of their names.
  public func platforms(of campaign: CampaignID) -> [Platform] {
    if let series = store.series(of: campaign) { return Set(series.map(\.platform)).sorted() }
    return Set(cells(of: campaign).map(\.key.platform)).sorted()
  }

  /// The days a campaign has figures for, in order.
  public func days(of campaign: CampaignID) -> [Day] {
    if let series = store.series(of: campaign) {
      var days: Set<Int> = []
      for one in series { one.forEach { day, _, _ in days.insert(day) } }
      return days.sorted().map { Day(daysSinceEpoch: $0) }
    }
    return Set(cells(of: campaign).map(\.key.day)).sorted()
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
}

extension FigureSeries {
  /// The sum of series of one metric by the rule of its kind.
  fileprivate static func sum(of series: [FigureSeries], _ kind: Metric.Kind, _ days: DayRange?) -> Amount? {
    var sum: Int128 = 0
    var count = 0
    for one in series {
      var last: Int64?
      one.forEach(in: days) { _, slot, _ in
        count += 1
        last = slot.micros
        if kind != .latest { sum += Int128(slot.micros) }
      }
      if kind == .latest, let last { sum += Int128(last) }
    }
    guard count > 0, kind != .nonAdditive || count == 1 else { return nil }
    return Int64(exactly: sum).map { Amount(micros: $0) }
  }

  /// The currency of its money, if it is known.
  fileprivate var currency: Currency? {
    guard metric.unit == .money else { return nil }
    var found: Currency?
    forEach { _, _, position in
      if found == nil { found = self.currency(in: set.source(at: position)) }
    }
    return found
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
