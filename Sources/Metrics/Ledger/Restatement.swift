import Campaigns
import Diagnostics
import Quantities

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
  }

  /// Sets of metrics by their positions in the registry, for each day of a group.
  private typealias MetricSets = DayTable<UInt128>

  private var scopes: [Scope: Int] = [:]
  private let decided = MetricSets(width: 1, shift: 0)
  private let decidedAsWhole = MetricSets(width: 1, shift: 0)
  private let decidedInParts = MetricSets(width: 1, shift: 0)
  private var merged: MergedFigures

  /// Starts with nothing decided in a feed.
  init(feed: FeedID) {
    merged = MergedFigures(feed: feed)
  }

  /// The figures decided.
  var figures: [FigureSeries] { merged.series }

  /// Files that lower the figures of older ones by much.
  var findings: [Diagnostic] { merged.lowered.findings }

  /// Takes what a file decides, which is what no newer file did; gives how many of its figures were superseded.
  mutating func take(_ file: FileResult) -> Int {
    let figures = file.figures
    let positions = figures.metrics.map { MetricRegistry.index(of: $0) }
    merged.begin(file)
    var superseded = 0
    // What this file covers stands against other files only, so it is added when all of it is taken.
    let covered = MetricSets(width: 1, shift: 0)
    for (number, key) in figures.keys.enumerated() {
      let scope = scope(key)
      let columns = key.metric.map { $0...$0 } ?? 0...max(0, figures.metrics.count - 1)
      figures.forEachDay(of: number) { day, start in
        let rivals = rivals(of: file.grain, key.campaign, day)
        let place = decided.position(group: scope, day: day)
        var sets = decided.base[place]
        for metric in columns {
          guard metric < positions.count, let position = positions[metric] else { continue }
          let bit: UInt128 = 1 << UInt128(position)
          let isNew = (sets | rivals) & bit == 0
          sets |= bit
          let source = key.metric == nil ? start + metric : start
          guard figures.table.base[source].isKnown(figures.metrics[metric].kind) else { continue }
          if isNew {
            merged.add(source, metric, key, day, figures)
          } else {
            superseded += 1
            merged.compare(source, metric, key, day, figures)
          }
        }
        decided.base[place] = sets
        if file.grain != .named { Self.add(sets & Self.bits(columns, positions), to: covered, key.campaign, day) }
      }
    }
    close(file.grain, covered)
    return superseded
  }

  private mutating func scope(_ key: FileFigures.GroupKey) -> Int {
    let scope = Scope(campaign: key.campaign, platform: key.platform)
    if let number = scopes[scope] { return number }
    let number = scopes.count
    scopes[scope] = number
    decided.makeGroups(scopes.count)
    return number
  }

  private static func bits(_ columns: ClosedRange<Int>, _ positions: [Int?]) -> UInt128 {
    columns.reduce(into: 0) { bits, column in
      if column < positions.count, let position = positions[column] { bits |= 1 << UInt128(position) }
    }
  }

  private static func add(_ bits: UInt128, to sets: MetricSets, _ group: Int, _ day: Int) {
    sets.makeGroups(group + 1)
    let place = sets.position(group: group, day: day)
    sets.base[place] |= bits
  }

  /// What newer files of the other grain decided.
  private func rivals(of grain: FileResult.Grain, _ campaign: Int, _ day: Int) -> UInt128 {
    let sets: MetricSets
    switch grain {
    case .named: return 0
    case .whole: sets = decidedInParts
    case .parts: sets = decidedAsWhole
    }
    return sets.existing(group: campaign, day: day).map { sets.base[$0] } ?? 0
  }

  private func close(_ grain: FileResult.Grain, _ covered: MetricSets) {
    guard grain != .named else { return }
    let sets = grain == .whole ? decidedAsWhole : decidedInParts
    for campaign in 0..<covered.groupCount {
      covered.forEachDay(of: campaign) { day, place in
        if covered.base[place] != 0 { Self.add(covered.base[place], to: sets, campaign, day) }
      }
    }
  }
}

/// The figures of several files brought together, each with the file it is from.
private struct MergedFigures {
  private struct Key: Hashable {
    var campaign: Int
    var platform: Platform
    var metric: Metric
  }

  private let feed: FeedID
  private let table = DayTable<FigureSlot>(width: 1, shift: 0)
  private var numbers: [Key: Int] = [:]
  private var origins: [UInt32] = []
  private var moreRows: [Int: Int] = [:]
  private var sources: [FigureSet.Source] = []
  private var firstSource = 0
  /// What files give for figures that newer ones decided.
  private(set) var lowered = LoweredFigures()
  /// The last group looked up, by the file's own group and metric.
  private var groups: [FileFigures.GroupKey: [Int]] = [:]

  init(feed: FeedID) {
    self.feed = feed
  }

  mutating func begin(_ file: FileResult) {
    firstSource = sources.count
    sources += file.paths.map {
      FigureSet.Source(path: $0, export: file.reading.path, currencies: file.currencies)
    }
    groups.removeAll(keepingCapacity: true)
  }

  mutating func add(_ source: Int, _ metric: Int, _ key: FileFigures.GroupKey, _ day: Int, _ figures: FileFigures) {
    let group = group(key, metric, figures)
    let position = table.position(group: group, day: day)
    table.base[position] = figures.table.base[source]
    if origins.count <= position {
      origins.append(contentsOf: repeatElement(0, count: max(position + 1 - origins.count, 64)))
    }
    let more = figures.rows(at: source) - Int(figures.table.base[source].rows)
    if more > 0 { moreRows[position] = more }
    origins[position] = UInt32(firstSource + figures.source(at: source))
  }

  /// Notes what an older file gives for a figure that was decided.
  mutating func compare(
    _ source: Int, _ metric: Int, _ key: FileFigures.GroupKey, _ day: Int, _ figures: FileFigures
  ) {
    guard LoweredFigures.watches(figures.metrics[metric]),
      let position = table.existing(group: group(key, metric, figures), day: day), position < origins.count,
      table.base[position].isKnown(figures.metrics[metric].kind)
    else { return }
    lowered.add(
      figures.metrics[metric], newer: sources[Int(origins[position])].export, table.base[position].micros,
      older: sources[firstSource].export, figures.table.base[source].micros)
  }

  private mutating func group(_ key: FileFigures.GroupKey, _ metric: Int, _ figures: FileFigures) -> Int {
    if let known = groups[key]?[metric], known >= 0 { return known }
    let own = Key(campaign: key.campaign, platform: key.platform, metric: figures.metrics[metric])
    let number = numbers[own] ?? numbers.count
    numbers[own] = number
    table.makeGroups(numbers.count)
    groups[key, default: Array(repeating: -1, count: figures.metrics.count)][metric] = number
    return number
  }

  var series: [FigureSeries] {
    let set = FigureSet(feed: feed, table, origins, sources, moreRows: moreRows)
    return numbers.map { key, number in
      FigureSeries(
        set: set, platform: key.platform, metric: key.metric, campaign: key.campaign, group: number, column: 0)
    }
  }
}

extension FileResult {
  /// The figures of the only file of a feed that has any.
  var figuresAsTheyAre: [FigureSeries] {
    let set = FigureSet(adopting: self)
    return figures.keys.enumerated().flatMap { number, key in
      let columns = key.metric.map { [$0] } ?? Array(figures.metrics.indices)
      return columns.map { metric in
        FigureSeries(
          set: set, platform: key.platform, metric: figures.metrics[metric], campaign: key.campaign, group: number,
          column: key.metric == nil ? metric : 0)
      }
    }
  }
}
