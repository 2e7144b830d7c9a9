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

  /// The same cells in plain numbers, for sums.
  private let numbers: FigureNumbers

  /// Looks over a campaign's cells, which stand in the order of their keys, and judges which may still change.
  init(
    _ cells: [Cell], periods: [PeriodFigure] = [], maturity: Maturity? = nil,
    reported: ReportedMetrics = ReportedMetrics([])
  ) {
    self.cells = cells
    self.periods = periods
    numbers = FigureNumbers(cells, maturity, reported)
    metrics = numbers.metrics.sorted()
    platforms = numbers.platforms.sorted()
    var days: [Day] = []
    for cell in cells where days.last != cell.key.day { days.append(cell.key.day) }
    self.days = days
    currency = cells.lazy.compactMap(\.currency).first
  }

  /// The cells of some days or all, for one platform or all; days are found by halving.
  public func cells(on days: DayRange? = nil, platform: Platform? = nil) -> [Cell] {
    let found = cells[numbers.range(of: days)]
    guard let platform else { return Array(found) }
    return found.filter { $0.key.platform == platform }
  }

  /// The cells of one metric on some days or all, for one platform or all.
  public func cells(of metric: Metric, on days: DayRange? = nil, platform: Platform? = nil) -> [Cell] {
    guard let wanted = numbers.number(of: metric) else { return [] }
    let found = numbers.positions(on: days, platform).lazy.filter { self.numbers.entries[$0].metric == wanted }
    return found.map { cells[$0] }
  }

  /// A figure over some days or all, for one platform or all; nothing if there is no cell for it.
  ///
  /// Figures of kind `additive` add up. Of kind `latest` the last day of each feed and platform counts, and those add
  /// up. Of kind `nonAdditive` there is an answer only if there is exactly one cell. A sum out of range is no answer.
  public func sum(_ metric: Metric, platform: Platform? = nil, days: DayRange? = nil) -> Amount? {
    guard let wanted = numbers.number(of: metric) else { return nil }
    return numbers.sum(
      of: numbers.positions(on: days, platform).filter { numbers.entries[$0].metric == wanted }, metric)
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
}

extension CampaignFigures {
  /// A KPI over some days or all, for one platform or all: the ratio of the sums, never a mean of ratios.
  ///
  /// Only feeds and platforms that report both parts count: spend of paid clicks over all clicks, organic ones
  /// included, would be a price nobody paid. Of their days those are left out of which an export has one part and no column
  /// for the other. A part that does not add up, such as reach, has an answer only where it is
  /// one figure of one day, and then the other part is of that day alone.
  public func value(
    of kpi: KPI, platform: Platform? = nil, days: DayRange? = nil, maturity: Maturity? = nil
  ) -> KPIValue {
    numbers.value(of: kpi, at: numbers.positions(on: days, platform), numbers.flags(by: maturity, cells))
  }

  /// Everything that can be said over some days or all, for one platform or all.
  ///
  /// Figures that were judged when they were taken out are as they were judged then.
  public func scope(platform: Platform? = nil, days: DayRange? = nil, maturity: Maturity) -> FigureScope {
    let flags = numbers.flags(by: maturity, cells)
    let found = numbers.positions(on: days, platform)
    let byMetric = numbers.byMetric(found)
    let totals = byMetric.filter { $0.metric.kind != .nonAdditive }.map { metric, positions in
      FigureSum(
        metric: metric, value: numbers.sum(of: positions, metric), platforms: numbers.platforms(at: positions),
        feeds: numbers.feeds(at: positions), days: numbers.days(at: positions, flags))
    }
    let kpis = KPI.allCases.map { numbers.value(of: $0, at: found, flags) }
      .filter(\.hasSums)
    return FigureScope(
      totals: totals, kpis: kpis, notAddedUp: byMetric.map(\.metric).filter { $0.kind == .nonAdditive },
      days: numbers.days(at: found, flags))
  }
}
