import Diagnostics
public import Quantities

/// The cells behind a figure of several days or platforms, or behind a KPI: what counts and what is left out.
public struct FigureWorking: Sendable, Hashable {
  /// One metric of the figure.
  public struct Part: Sendable, Hashable {
    /// The metric.
    public var metric: Metric
    /// What the cells come to by the rule of the metric's kind; nothing if there is no answer.
    public var value: Amount?
    /// The cells that count, in the order of their keys.
    public var counted: [Cell]
    /// The cells that do not, in the order of their keys.
    public var leftOut: [Cell]
    /// Why those do not.
    public var reason: Reason
  }

  /// Why cells are left out of a figure.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// A level counts once, on its last day.
    case earlierLevel = "a later day of the same feed and platform has a newer level"
    /// Figures such as reach have no sum.
    case doesNotAddUp = "such figures do not add up"
    /// A ratio needs both parts of one origin.
    case onlyOnePart = "the feed does not report the other part for the platform"
    /// And of one day.
    case noColumn = "the feed, or the export of the day, does not report the other part for the platform"
  }

  /// The KPI, if it is one.
  public var kpi: KPI?
  /// The figure; nothing if it has no answer.
  public var value: Amount?
  /// The metrics it is made of: one, or a KPI's numerator and denominator.
  public var parts: [Part]

  /// Whether there is no cell at all.
  public var isEmpty: Bool { parts.allSatisfy { $0.counted.isEmpty && $0.leftOut.isEmpty } }
}

extension MetricLedger {
  /// The cells behind a metric's figure over some days or all, for one platform or all.
  public func working(
    of metric: Metric, campaign: CampaignID, platform: Platform? = nil, days: DayRange? = nil
  ) -> FigureWorking {
    let found = cells(of: campaign, days: days).filter {
      $0.key.metric == metric && (platform == nil || $0.key.platform == platform)
    }
    let part = part(metric, of: found)
    return FigureWorking(kpi: nil, value: part.value, parts: [part])
  }

  /// The cells behind a KPI over some days or all, for one platform or all, by the same rule as its value.
  public func working(
    of kpi: KPI, campaign: CampaignID, platform: Platform? = nil, days: DayRange? = nil
  ) -> FigureWorking {
    let found = [kpi.numerator, kpi.denominator].map { metric in
      cells(of: campaign, days: days).filter {
        $0.key.metric == metric && (platform == nil || $0.key.platform == platform)
      }
    }
    let both = Set(found[0].map(FigureOrigin.init)).intersection(found[1].map(FigureOrigin.init))
    let listed = found.map { Set($0.map(OriginDay.init)) }
    let metrics = [kpi.numerator, kpi.denominator]
    let addsUp = metrics.allSatisfy { $0.kind == .additive }
    let isCounted = { (cell: Cell, position: Int) in
      both.contains(FigureOrigin(cell))
        && (!addsUp || reported.has(metrics[1 - position], in: cell.source.path)
          || listed[1 - position].contains(OriginDay(cell)))
    }
    let value = value(of: kpi, campaign: campaign, platform: platform, days: days)
    let sums = [value.numerator, value.denominator]
    let parts = found.enumerated().map { position, cells in
      FigureWorking.Part(
        metric: metrics[position], value: sums[position], counted: cells.filter { isCounted($0, position) },
        leftOut: cells.filter { !isCounted($0, position) },
        reason: cells.allSatisfy { both.contains(FigureOrigin($0)) == isCounted($0, position) }
          ? .onlyOnePart : .noColumn)
    }
    return FigureWorking(kpi: kpi, value: value.value, parts: parts)
  }

  /// A day of one origin.
  private struct OriginDay: Hashable {
    let origin: FigureOrigin
    let day: Day

    init(_ cell: Cell) {
      origin = FigureOrigin(cell)
      day = cell.key.day
    }
  }

  private func part(_ metric: Metric, of cells: [Cell]) -> FigureWorking.Part {
    let value = CampaignFigures.sum(metric, of: cells)
    var part = FigureWorking.Part(
      metric: metric, value: value, counted: cells, leftOut: [], reason: .doesNotAddUp)
    switch metric.kind {
    case .additive: break
    case .nonAdditive where cells.count > 1: (part.counted, part.leftOut) = ([], cells)
    case .nonAdditive: break
    case .latest:
      var last: [FigureOrigin: Day] = [:]
      for cell in cells { last[FigureOrigin(cell)] = cell.key.day }
      part.counted = cells.filter { last[FigureOrigin($0)] == $0.key.day }
      part.leftOut = cells.filter { last[FigureOrigin($0)] != $0.key.day }
      part.reason = .earlierLevel
    }
    return part
  }
}
