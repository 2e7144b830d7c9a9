import Diagnostics
import Quantities

/// The figures of all campaigns, found by campaign.
struct FigureStore: Sendable {
  private let series: [CampaignID: [FigureSeries]]
  /// Cells that were handed over one by one.
  private let made: [CampaignID: [Cell]]

  /// The campaigns there are figures for, in order.
  let campaigns: [CampaignID]

  /// Sorts cells, each key once, by campaign.
  init(_ cells: [Cell]) {
    made = Dictionary(grouping: cells, by: \.key.campaign).mapValues { $0.sorted { $0.key < $1.key } }
    series = [:]
    campaigns = made.keys.sorted()
  }

  /// Takes figures as they were read.
  init(_ series: [CampaignID: [FigureSeries]]) {
    self.series = series.mapValues { all in all.filter { !$0.isEmpty } }.filter { !$0.value.isEmpty }
    made = [:]
    campaigns = self.series.keys.sorted()
  }

  /// How many cells there are.
  var cellCount: Int {
    var count = made.values.reduce(0) { $0 + $1.count }
    for one in series.values.joined() { one.forEach { _, _, _ in count += 1 } }
    return count
  }

  /// The cells of a campaign in the order of their keys.
  func cells(of campaign: CampaignID, days: DayRange?) -> [Cell] {
    if let cells = made[campaign] {
      guard let days else { return cells }
      return cells.filter { days.contains($0.key.day) }
    }
    // Few metrics, platforms and feeds stand beside many days, so their order is settled before there are cells.
    let ordered = (series[campaign] ?? []).sorted {
      ($0.platform, $0.metric, $0.set.feed) < ($1.platform, $1.metric, $1.set.feed)
    }
    var found: [(day: Int, rank: Int, slot: FigureSlot, position: Int)] = []
    for (rank, one) in ordered.enumerated() {
      one.forEach(in: days) { day, slot, position in found.append((day, rank, slot, position)) }
    }
    found.sort { ($0.day, $0.rank) < ($1.day, $1.rank) }
    return found.map { ordered[$0.rank].cell(campaign, $0.day, $0.slot, $0.position) }
  }

  /// The feeds that a campaign has figures of.
  func feeds(of campaign: CampaignID) -> Set<FeedID> {
    Set((series[campaign] ?? []).map(\.set.feed) + (made[campaign] ?? []).map(\.key.feed))
  }

  /// The series of a campaign; nothing if its cells were handed over one by one.
  func series(of campaign: CampaignID) -> [FigureSeries]? {
    made[campaign] == nil ? series[campaign] ?? [] : nil
  }
}

extension FigureSeries {
  /// The figure of one day as a cell.
  func cell(_ id: CampaignID, _ day: Int, _ slot: FigureSlot, _ position: Int) -> Cell {
    let source = set.source(at: position)
    return Cell(
      key: CellKey(campaign: id, day: Day(daysSinceEpoch: day), platform: platform, metric: metric, feed: set.feed),
      value: Amount(micros: slot.micros), currency: currency(in: source),
      source: Location(path: source.path, place: Place(line: Int(slot.line), column: Int(slot.column))),
      rows: set.rows(at: position))
  }

  /// The currency of the figures from a file.
  func currency(in source: FigureSet.Source) -> Currency? {
    metric.unit == .money ? source.currencies[campaign] ?? nil : nil
  }

  /// The currency of the first of its figures that has one.
  var currency: Currency? {
    guard metric.unit == .money else { return nil }
    // The figures of one file need not be looked at one by one.
    if set.onlyExport != nil, set.sources.count == 1 { return isEmpty ? nil : currency(in: set.sources[0]) }
    var found: Currency?
    forEach { _, _, position in
      if found == nil { found = self.currency(in: set.source(at: position)) }
    }
    return found
  }
}
