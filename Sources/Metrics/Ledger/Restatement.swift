import Campaigns
import Diagnostics
import Quantities

/// A cell and the export that decided it, which is not where its source is if that is a mended row.
struct DecidedCell: Sendable {
  var cell: Cell
  var export: String
}

/// Chooses, among the files of one feed, the one that decides each figure.
///
/// A file covers a campaign, platform and day if it has a row for them that was used; it then decides every metric it
/// has a column for, even where the cell is blank: a newer export without a figure takes the older one back. A file
/// with one row per figure covers just the figures it names. The newest file that covers a figure decides it.
///
/// A campaign, platform and day that a newer export does not list at all keeps its figures from the older one, even if
/// the newer one lists days before and after: exports leave rows without activity out, filter, or are cut off, and
/// none of that says that a figure was taken back. To take one back, drop an export that lists the day with a zero.
///
/// Mended rows of a file count as rows of that file, wherever they stand.
///
/// An ad network's file covers the campaign and day for the network as a whole; so one that is broken down by platform
/// and one that is not never add up either.
struct Restatement {
  private struct Scope: Hashable {
    var campaign: Int
    var platform: Platform
    var day: Day
  }

  private struct CampaignDay: Hashable {
    var campaign: Int
    var day: Day
  }

  /// A set of metrics by their position in the registry.
  private struct MetricSet {
    private var bits: UInt128 = 0

    /// Adds a metric; true if it was not there.
    mutating func insert(_ position: Int) -> Bool {
      let bit: UInt128 = 1 << UInt128(position)
      defer { bits |= bit }
      return bits & bit == 0
    }

    /// Whether a metric is there.
    func contains(_ position: Int) -> Bool { bits & (1 << UInt128(position)) != 0 }

    /// Adds another set.
    mutating func formUnion(_ other: MetricSet) { bits |= other.bits }
  }

  private let campaigns: [Campaign]
  private var decided: [Scope: MetricSet] = [:]
  private var decidedAsWhole: [CampaignDay: MetricSet] = [:]
  private var decidedInParts: [CampaignDay: MetricSet] = [:]
  /// The cells decided, in no particular order.
  private(set) var cells: [DecidedCell] = []

  /// Starts with nothing decided; campaigns stand in the order that figures name them by.
  init(campaigns: [Campaign]) {
    self.campaigns = campaigns
  }

  /// Takes what a file decides, which is what no newer file did; gives how many of its figures were superseded.
  mutating func take(_ file: FileResult) -> Int {
    let positions = file.figures.metrics.map { MetricRegistry.index(of: $0) }
    var superseded = 0
    // What this file covers stands against other files only, so it is added when all of it is taken.
    var covered: [CampaignDay: MetricSet] = [:]
    file.figures.forEachGroup { key, slots in
      let scope = Scope(campaign: key.campaign, platform: key.platform, day: key.day)
      let day = CampaignDay(campaign: key.campaign, day: key.day)
      let rivals = rivals(of: file.grain, on: day)
      for (offset, slot) in slots.enumerated() {
        let metric = key.metric ?? offset
        guard let position = positions[metric] else { continue }
        _ = covered[day, default: MetricSet()].insert(position)
        let isNew = decided[scope, default: MetricSet()].insert(position) && !rivals.contains(position)
        guard slot.rows > 0, !slot.isVoid else { continue }
        if isNew {
          cells.append(DecidedCell(cell: cell(key, file, metric, slot), export: file.reading.path))
        } else {
          superseded += 1
        }
      }
    }
    close(file.grain, covered)
    return superseded
  }

  /// What newer files of the other grain decided.
  private func rivals(of grain: FileResult.Grain, on day: CampaignDay) -> MetricSet {
    switch grain {
    case .named: MetricSet()
    case .whole: decidedInParts[day] ?? MetricSet()
    case .parts: decidedAsWhole[day] ?? MetricSet()
    }
  }

  private mutating func close(_ grain: FileResult.Grain, _ covered: [CampaignDay: MetricSet]) {
    for (day, metrics) in covered {
      switch grain {
      case .named: break
      case .whole: decidedAsWhole[day, default: MetricSet()].formUnion(metrics)
      case .parts: decidedInParts[day, default: MetricSet()].formUnion(metrics)
      }
    }
  }

  private func cell(
    _ key: FileFigures.GroupKey, _ file: FileResult, _ metric: Int, _ slot: FileFigures.Slot
  ) -> Cell {
    let metric = file.figures.metrics[metric]
    let cellKey = CellKey(
      campaign: campaigns[key.campaign].id, day: key.day, platform: key.platform, metric: metric,
      feed: file.reading.feed)
    let currency = metric.unit == .money ? file.currencies[key.campaign] ?? nil : nil
    return Cell(
      key: cellKey, value: Amount(micros: slot.micros), currency: currency,
      source: Location(path: file.paths[slot.source], place: slot.place), rows: slot.rows)
  }
}
