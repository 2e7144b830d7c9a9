import Campaigns
import Diagnostics
import Quantities

/// Chooses, among the files of one feed, the one that decides each figure.
///
/// A file covers a campaign, platform and day if it has a row for them that was used; it then decides every metric it
/// has a column for, even where the cell is blank: a newer export without a figure takes the older one back. A file
/// with one row per figure covers just the figures it names. The newest file that covers a figure decides it.
struct Restatement {
  private struct Scope: Hashable {
    var campaign: Int
    var platform: Platform
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
  }

  private let campaigns: [Campaign]
  private var decided: [Scope: MetricSet] = [:]
  /// The cells decided, in no particular order.
  private(set) var cells: [Cell] = []

  /// Starts with nothing decided; campaigns stand in the order that figures name them by.
  init(campaigns: [Campaign]) {
    self.campaigns = campaigns
  }

  /// Takes what a file decides, which is what no newer file did; gives how many of its figures were superseded.
  mutating func take(_ file: FileResult) -> Int {
    let positions = file.figures.metrics.map { MetricRegistry.index(of: $0) }
    var superseded = 0
    file.figures.forEachGroup { key, slots in
      let scope = Scope(campaign: key.campaign, platform: key.platform, day: key.day)
      for (offset, slot) in slots.enumerated() {
        let metric = key.metric ?? offset
        guard let position = positions[metric] else { continue }
        let isNew = decided[scope, default: MetricSet()].insert(position)
        guard slot.rows > 0, !slot.isVoid else { continue }
        if isNew { cells.append(cell(key, file, metric, slot)) } else { superseded += 1 }
      }
    }
    return superseded
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
      source: Location(path: file.reading.path, place: slot.place), rows: slot.rows)
  }
}
