public import Quantities

/// All figures of one campaign, taken out of the ledger once to be asked many times.
public struct CampaignFigures: Sendable {
  /// The cells in the order of their keys.
  public let cells: [Cell]
  /// The figures of longer periods, which count in no sum, in their order.
  public let periods: [PeriodFigure]
  /// The metrics there are figures for, in the order of their names.
  public let metrics: [Metric]
  /// The platforms there are figures for, in the order of their names.
  public let platforms: [Platform]
  /// The days there are figures for, in order.
  public let days: [Day]
  /// The currency of the money, if there is money and its currency is known.
  public let currency: Currency?

  /// Looks over a campaign's cells, which stand in the order of their keys.
  init(_ cells: [Cell], periods: [PeriodFigure] = []) {
    self.cells = cells
    self.periods = periods
    var metrics: Set<Metric> = []
    var platforms: Set<Platform> = []
    var days: [Day] = []
    for cell in cells {
      metrics.insert(cell.key.metric)
      platforms.insert(cell.key.platform)
      if days.last != cell.key.day { days.append(cell.key.day) }
    }
    self.metrics = metrics.sorted()
    self.platforms = platforms.sorted()
    self.days = days
    currency = cells.lazy.compactMap(\.currency).first
  }

  /// The cells of some days or all, for one platform or all; days are found by halving.
  public func cells(on days: DayRange? = nil, platform: Platform? = nil) -> [Cell] {
    let found = days.map { days in
      cells[partition { $0.key.day < days.first }..<partition { $0.key.day <= days.last }]
    }
    return (found ?? cells[...]).filter { platform == nil || $0.key.platform == platform }
  }

  /// A figure over some days or all, for one platform or all; nothing if there is no cell for it.
  ///
  /// Figures of kind `additive` add up. Of kind `latest` the last day of each feed and platform counts, and those add
  /// up. Of kind `nonAdditive` there is an answer only if there is exactly one cell. A sum out of range is no answer.
  public func sum(_ metric: Metric, platform: Platform? = nil, days: DayRange? = nil) -> Amount? {
    Self.sum(metric, of: cells(on: days, platform: platform).filter { $0.key.metric == metric })
  }

  /// The sum of one metric's cells by the rule of its kind.
  static func sum(_ metric: Metric, of cells: [Cell]) -> Amount? {
    switch metric.kind {
    case .additive: total(cells)
    case .nonAdditive: cells.count == 1 ? cells.first?.value : nil
    case .latest: total(latest(cells))
    }
  }

  private static func total(_ cells: [Cell]) -> Amount? {
    guard let first = cells.first else { return nil }
    return cells.dropFirst().reduce(first.value) { $0?.adding($1.value) }
  }

  /// The last cell of each feed and platform; the cells stand in the order of days.
  private static func latest(_ cells: [Cell]) -> [Cell] {
    var last: [FigureOrigin: Cell] = [:]
    for cell in cells { last[FigureOrigin(cell)] = cell }
    return last.values.sorted { $0.key < $1.key }
  }

  /// The first position whose cell is not before what is looked for.
  private func partition(_ isBefore: (Cell) -> Bool) -> Int {
    var low = cells.startIndex
    var high = cells.endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(cells[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension CampaignFigures {
  /// A KPI over some days or all, for one platform or all: the ratio of the sums, never a mean of ratios.
  ///
  /// Only feeds and platforms that report both parts count: spend of paid clicks over all clicks, organic ones
  /// included, would be a price nobody paid. A part that does not add up, such as reach, has an answer only where it is
  /// one figure of one day, and then the other part is of that day alone.
  public func value(
    of kpi: KPI, platform: Platform? = nil, days: DayRange? = nil, maturity: Maturity? = nil
  ) -> KPIValue {
    Self.value(of: kpi, in: cells(on: days, platform: platform), maturity)
  }

  /// Everything that can be said over some days or all, for one platform or all.
  public func scope(platform: Platform? = nil, days: DayRange? = nil, maturity: Maturity) -> FigureScope {
    let found = cells(on: days, platform: platform)
    let byMetric = Dictionary(grouping: found, by: \.key.metric).sorted { $0.key < $1.key }
    let totals = byMetric.filter { $0.key.kind != .nonAdditive }.map { metric, cells in
      FigureSum(
        metric: metric, value: Self.sum(metric, of: cells), platforms: Set(cells.map(\.key.platform)).sorted(),
        feeds: Set(cells.map(\.key.feed)).sorted(), days: FigureDays(of: cells, maturity))
    }
    let kpis = KPI.allCases.map { Self.value(of: $0, in: found, maturity) }
      .filter { $0.numerator != nil && $0.denominator != nil }
    return FigureScope(
      totals: totals, kpis: kpis, notAddedUp: byMetric.map(\.key).filter { $0.kind == .nonAdditive },
      days: FigureDays(of: found, maturity))
  }

  /// The KPI of some cells.
  private static func value(of kpi: KPI, in cells: [Cell], _ maturity: Maturity?) -> KPIValue {
    let parts = [kpi.numerator, kpi.denominator]
    let found = cells.filter { parts.contains($0.key.metric) }
    let numerators = found.filter { $0.key.metric == kpi.numerator }
    let denominators = found.filter { $0.key.metric == kpi.denominator }
    let both = Set(numerators.map(FigureOrigin.init)).intersection(denominators.map(FigureOrigin.init))
    let above = numerators.filter { both.contains(FigureOrigin($0)) }
    let below = denominators.filter { both.contains(FigureOrigin($0)) }
    let platforms = Set(both.map(\.platform))
    let leftOut = found.filter { !both.contains(FigureOrigin($0)) }
    let addsUp = parts.allSatisfy { $0.kind == .additive }
    let hasAnswer = addsUp || (above.count == 1 && below.count == 1 && above[0].key.day == below[0].key.day)
    return KPIValue(
      kpi, numerator: hasAnswer ? sum(kpi.numerator, of: above) : nil,
      denominator: hasAnswer ? sum(kpi.denominator, of: below) : nil,
      platforms: platforms.sorted(), feeds: Set(both.map(\.feed)).sorted(),
      leavesOutPlatforms: leftOut.contains { !platforms.contains($0.key.platform) },
      leavesOutFeeds: leftOut.contains { platforms.contains($0.key.platform) },
      days: FigureDays(of: above + below, maturity))
  }
}
