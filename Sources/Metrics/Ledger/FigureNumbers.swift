import Diagnostics
import Quantities

/// A campaign's cells in plain numbers, in the order of the cells.
///
/// Summaries ask for hundreds of sums of one campaign. A cell holds five names, and copying these takes longer than
/// adding up does.
final class FigureNumbers: Sendable {
  /// One cell.
  struct Entry: BitwiseCopyable, Sendable {
    /// The day, counted from the first of January 1970.
    var day: Int32
    /// The numbers of what the cell is about.
    var platform: Int32
    var metric: Int32
    var feed: Int32
    var file: Int32
    var micros: Int64

    /// Where the figure comes from, as one number: figures of one origin belong together.
    var origin: Int64 { Int64(feed) << 32 | Int64(platform) }
  }

  /// The cells.
  let entries: [Entry]
  /// The platforms, by their numbers.
  let platforms: [Platform]
  /// The metrics, by their numbers.
  let metrics: [Metric]
  private let feeds: [FeedID]
  /// For each file and metric, by their numbers, whether the file has it.
  private let has: [[Bool]]
  /// Which cells may still change; nothing if nobody judged that yet.
  private let flags: [Bool]?

  /// Looks over cells that stand in the order of their keys.
  init(_ cells: [Cell], _ maturity: Maturity?, _ reported: ReportedMetrics) {
    var platforms = Names<Platform>()
    var metrics = Names<Metric>()
    var feeds = Names<FeedID>()
    var files = Names<String>()
    var entries: [Entry] = []
    entries.reserveCapacity(cells.count)
    for cell in cells {
      entries.append(
        Entry(
          day: Int32(cell.key.day.daysSinceEpoch), platform: platforms.number(of: cell.key.platform),
          metric: metrics.number(of: cell.key.metric), feed: feeds.number(of: cell.key.feed),
          file: files.number(of: cell.source.path), micros: cell.value.micros))
    }
    self.entries = entries
    self.platforms = platforms.all
    self.metrics = metrics.all
    self.feeds = feeds.all
    has = files.all.map { file in metrics.all.map { reported.has($0, in: file) } }
    flags = maturity.map { maturity in cells.map(maturity.isProvisional) }
  }

  /// Numbers names in the order they are met.
  private struct Names<Name: Hashable> {
    private(set) var all: [Name] = []
    private var numbers: [Name: Int32] = [:]
    private var last: Int32?

    mutating func number(of name: Name) -> Int32 {
      // Neighbours mostly share a name, and comparing one is faster than finding it.
      if let last, all[Int(last)] == name { return last }
      let number = found(name)
      last = number
      return number
    }

    private mutating func found(_ name: Name) -> Int32 {
      if let number = numbers[name] { return number }
      numbers[name] = Int32(all.count)
      all.append(name)
      return Int32(all.count - 1)
    }
  }

  /// The number of a metric, if there is a figure of it.
  func number(of metric: Metric) -> Int32? { metrics.firstIndex(of: metric).map(Int32.init) }

  /// Which cells may still change, as judged when they were taken out, else by whom is given here; nobody, no cell.
  func flags(by maturity: Maturity?, _ cells: [Cell]) -> [Bool]? {
    maturity.map { maturity in flags ?? cells.map(maturity.isProvisional) }
  }

  /// The positions of some days' cells or of all; days are found by halving.
  func range(of days: DayRange?) -> Range<Int> {
    guard let days else { return entries.indices }
    let (first, last) = (Int32(days.first.daysSinceEpoch), Int32(days.last.daysSinceEpoch))
    return partition { $0.day < first }..<partition { $0.day <= last }
  }

  /// The first position whose cell is not before what is looked for.
  private func partition(_ isBefore: (Entry) -> Bool) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(entries[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The positions of some days' cells or of all, for one platform or all, in order.
  func positions(on days: DayRange?, _ platform: Platform?) -> [Int] {
    let range = range(of: days)
    guard let platform else { return Array(range) }
    guard let number = platforms.firstIndex(of: platform).map(Int32.init) else { return [] }
    return range.filter { entries[$0].platform == number }
  }

  /// Positions by their metric, in the order of the metrics' names.
  func byMetric(_ positions: [Int]) -> [(metric: Metric, positions: [Int])] {
    var found = Array(repeating: [Int](), count: metrics.count)
    for position in positions { found[Int(entries[position].metric)].append(position) }
    return zip(metrics, found).filter { !$0.1.isEmpty }.sorted { $0.0 < $1.0 }.map { (metric: $0.0, positions: $0.1) }
  }

  /// The platforms of some cells, in the order of their names.
  func platforms(at positions: [Int]) -> [Platform] {
    Set(positions.map { entries[$0].platform }).map { platforms[Int($0)] }.sorted()
  }

  /// The feeds of some cells, in the order of their names.
  func feeds(at positions: [Int]) -> [FeedID] {
    Set(positions.map { entries[$0].feed }).map { feeds[Int($0)] }.sorted()
  }

  /// How many days some cells are of, and how many of these may still change.
  func days(at positions: [Int], _ flags: [Bool]?) -> FigureDays {
    let all = Set(positions.map { entries[$0].day })
    guard let flags else { return FigureDays(count: all.count, provisional: 0) }
    let provisional = Set(positions.lazy.filter { flags[$0] }.map { self.entries[$0].day })
    return FigureDays(count: all.count, provisional: provisional.count)
  }

  /// The sum of one metric's cells by the rule of its kind; nothing without cells, or out of range.
  func sum(of positions: [Int], _ metric: Metric) -> Amount? {
    guard let first = positions.first else { return nil }
    switch metric.kind {
    case .additive: return total(positions)
    case .nonAdditive: return positions.count == 1 ? Amount(micros: entries[first].micros) : nil
    case .latest:
      var last: [Int64: Int] = [:]
      for position in positions { last[entries[position].origin] = position }
      return total(last.values.sorted())
    }
  }

  private func total(_ positions: [Int]) -> Amount? {
    var sum: Amount? = .zero
    for position in positions { sum = sum?.adding(Amount(micros: entries[position].micros)) }
    return positions.isEmpty ? nil : sum
  }

  /// The KPI of some cells.
  ///
  /// Only feeds and platforms that report both parts count, on days of which both are reported. A part that does not add up has an answer only where it is
  /// one figure of one day, and then the other part is of that day alone.
  func value(of kpi: KPI, at positions: [Int], _ flags: [Bool]?) -> KPIValue {
    let (over, under) = (number(of: kpi.numerator), number(of: kpi.denominator))
    let numerators = over.map { over in positions.filter { entries[$0].metric == over } } ?? []
    let denominators = under.map { under in positions.filter { entries[$0].metric == under } } ?? []
    let both = Set(numerators.map { entries[$0].origin }).intersection(denominators.map { entries[$0].origin })
    let ofBoth = { (positions: [Int]) in positions.filter { both.contains(self.entries[$0].origin) } }
    let addsUp = [kpi.numerator, kpi.denominator].allSatisfy { $0.kind == .additive }
    let above = addsUp ? paired(ofBoth(numerators), with: denominators, under) : ofBoth(numerators)
    let below = addsUp ? paired(ofBoth(denominators), with: numerators, over) : ofBoth(denominators)
    let counted = Set((above + below).map { entries[$0].platform })
    let leftOut = (numerators + denominators).filter { !both.contains(entries[$0].origin) }
    let isOneDay = above.count == 1 && below.count == 1 && entries[above[0]].day == entries[below[0]].day
    let hasAnswer = addsUp || isOneDay
    return KPIValue(
      kpi, numerator: hasAnswer ? sum(of: above, kpi.numerator) : nil,
      denominator: hasAnswer ? sum(of: below, kpi.denominator) : nil,
      platforms: platforms(at: above + below), feeds: feeds(at: above + below),
      leavesOutPlatforms: leftOut.contains { !counted.contains(entries[$0].platform) },
      leavesOutFeeds: leftOut.contains { counted.contains(entries[$0].platform) },
      leavesOutDays: numerators.count + denominators.count > leftOut.count + above.count + below.count,
      days: days(at: above + below, flags))
  }

  /// The positions of one part of a ratio whose export has the other part too, or whose day has a figure of it.
  private func paired(_ positions: [Int], with others: [Int], _ other: Int32?) -> [Int] {
    guard let other, positions.contains(where: { !has[Int(entries[$0].file)][Int(other)] }) else { return positions }
    let days = Set(others.map { OriginDay(entries[$0]) })
    return positions.filter { has[Int(entries[$0].file)][Int(other)] || days.contains(OriginDay(entries[$0])) }
  }

  /// A day of one origin.
  private struct OriginDay: Hashable {
    let origin: Int64
    let day: Int32

    init(_ entry: Entry) {
      origin = entry.origin
      day = entry.day
    }
  }
}
