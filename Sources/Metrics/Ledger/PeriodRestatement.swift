import Campaigns
import Diagnostics
import Quantities

/// A figure of a period and the export that decided it, which is not where its source is if that is a mended row.
struct DecidedPeriod: Sendable {
  var figure: PeriodFigure
  var export: String
}

/// Chooses, among the files of one feed, the one that decides each figure of a period.
///
/// The newest file with a row for a campaign, platform and period decides every metric it has a column for, as with
/// days. Periods stand by themselves: one that overlaps another, or holds it, neither adds to it nor takes it back.
/// Files of an ad network that are broken down by platform and such that are not never add up for one period.
struct PeriodRestatement {
  private struct Scope: Hashable {
    var campaign: Int
    var period: Period
    var metric: Metric
    /// Nothing stands for the network as a whole, whatever platforms a file names.
    var platform: Platform?
  }

  private let campaigns: [Campaign]
  /// The file that decided each figure, by its number.
  private var decided: [Scope: Int] = [:]
  private var files: [FileResult] = []
  private var clashes = CutClashes()
  private var wholes: Set<Scope> = []
  private var parts: Set<Scope> = []
  /// The figures decided, in no particular order.
  private(set) var figures: [DecidedPeriod] = []

  /// Files that cut figures another way than the ones that decided them.
  var findings: [Diagnostic] { clashes.findings }

  /// Starts with nothing decided; campaigns stand in the order that figures name them by.
  init(campaigns: [Campaign]) {
    self.campaigns = campaigns
  }

  /// Takes what no newer file decided, and gives how many figures of the file were superseded.
  ///
  /// Files come newest first.
  mutating func take(_ file: FileResult) -> Int {
    guard !file.periods.isEmpty else { return 0 }
    var superseded = 0
    files.append(file)
    var covered: Set<Scope> = []
    for (period, own) in file.periods {
      for (number, key) in own.keys.enumerated() {
        var positions: [Int] = []
        own.forEachDay(of: number) { _, position in positions.append(position) }
        for position in positions {
          for metric in key.metric.map({ $0...$0 }) ?? 0...max(0, own.metrics.count - 1)
          where metric < own.metrics.count {
            let slot = key.metric == nil ? position + metric : position
            take(slot, own.metrics[metric], key, period, own, file, &covered, &superseded)
          }
        }
      }
    }
    switch file.grain {
    case .named: break
    case .whole: wholes.formUnion(covered)
    case .parts: parts.formUnion(covered)
    }
    return superseded
  }

  private mutating func take(
    _ position: Int, _ metric: Metric, _ key: FileFigures.GroupKey, _ period: Period, _ own: FileFigures,
    _ file: FileResult, _ covered: inout Set<Scope>, _ superseded: inout Int
  ) {
    var scope = Scope(campaign: key.campaign, period: period, metric: metric)
    covered.insert(scope)
    let hasRival = hasRival(scope, file.grain)
    scope.platform = key.platform
    let decider = decided[scope]
    if decider == nil { decided[scope] = files.count - 1 }
    guard own.table.base[position].isKnown(metric.kind) else { return }
    guard decider != nil || hasRival else {
      return figures.append(decision(scope, key.platform, file, own, position))
    }
    superseded += 1
    if let decider, decider != files.count - 1, files[decider].cut != file.cut {
      clashes.add(files[decider], over: file, metric, period)
    }
  }

  /// Whether a newer file of the other grain decided a figure of the network.
  private func hasRival(_ scope: Scope, _ grain: FileResult.Grain) -> Bool {
    switch grain {
    case .named: false
    case .whole: parts.contains(scope)
    case .parts: wholes.contains(scope)
    }
  }

  private func decision(
    _ scope: Scope, _ platform: Platform, _ file: FileResult, _ own: FileFigures, _ position: Int
  ) -> DecidedPeriod {
    let slot = own.table.base[position]
    let figure = PeriodFigure(
      campaign: campaigns[scope.campaign].id, period: scope.period, platform: platform, metric: scope.metric,
      feed: file.reading.feed, value: Amount(micros: slot.micros),
      currency: scope.metric.unit == .money ? file.currencies[scope.campaign] ?? nil : nil,
      source: Location(
        path: file.paths[own.source(at: position)], place: Place(line: Int(slot.line), column: Int(slot.column))),
      rows: own.rows(at: position))
    return DecidedPeriod(figure: figure, export: file.reading.path)
  }
}
