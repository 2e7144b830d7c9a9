import Campaigns
import Quantities

/// The figures of some campaigns that the files of a feed give together, each decided by the newest file that covers it.
///
/// One thread fills it; a figure is found by the campaign, platform and metric, then by the day, many figures at a time,
/// since each waits for memory.
final class RestatedPart: @unchecked Sendable {
  /// Sets of metrics by their positions in the registry, for each day of a campaign.
  private typealias MetricSets = DayTable<UInt128>

  /// What stands for a figure that a newer file decided by giving none.
  private static let taken = FigureSlot(micros: 0, line: 0, column: .max, rows: 0)
  /// How many figures are decided together.
  private static let batch = 1024

  /// How many figures of each file were superseded.
  private(set) var superseded: [Int] = []
  /// What newer files make of the figures of each file.
  let compared: FigurePairs
  /// The figures decided.
  let table = DayTable<FigureSlot>(width: 1, shift: 0)
  private let part: Int
  private let hasRivals: Bool
  private let decidedAsWhole = MetricSets(width: 1, shift: 0)
  private let decidedInParts = MetricSets(width: 1, shift: 0)
  private var origins = FlatArray<UInt32>()
  private var moreRows: [Int: Int] = [:]
  private var found = FigureGroups()
  /// The groups of the key being taken, column by column.
  private var columnGroups: [Int32] = []

  // The figures to be decided together.
  private let groups = UnsafeMutablePointer<Int32>.allocate(capacity: RestatedPart.batch)
  private let days = UnsafeMutablePointer<Int32>.allocate(capacity: RestatedPart.batch)
  private let places = UnsafeMutablePointer<Int>.allocate(capacity: RestatedPart.batch)
  private let positions = UnsafeMutablePointer<Int>.allocate(capacity: RestatedPart.batch)
  private var waiting = 0
  /// The position of the first source of the file being taken.
  private var firstSource = 0
  private var fileOfSource = FlatArray<Int>()
  /// What was seen when figures were only looked at, kept so that looking is not left out.
  private var seen: UInt16 = 0

  /// Starts with nothing decided for the campaigns of one of `KeySpace.parts` parts.
  init(part: Int, files: Int, hasRivals: Bool) {
    compared = FigurePairs(files: files)
    self.part = part
    self.hasRivals = hasRivals
  }

  deinit {
    groups.deallocate()
    days.deallocate()
    places.deallocate()
    positions.deallocate()
  }

  /// Takes what a file decides, which is what no newer file did.
  func take(_ file: RestatedFile) {
    // What this file covers stands against other files only, so it is added when all of it is taken.
    let covered = hasRivals && file.grain != .named ? MetricSets(width: 1, shift: 0) : nil
    let own = if let list = file.list { take(list, of: file, covered) } else { takeTable(of: file, covered) }
    superseded.append(own)
    compared.endFile()
    fileOfSource.extend(to: fileOfSource.count + file.sourceCount, with: superseded.count - 1)
    firstSource += file.sourceCount
    if let covered { close(file.grain, covered) }
  }

  private func takeTable(of file: RestatedFile, _ covered: MetricSets?) -> Int {
    let figures = file.figures
    let (keys, table, metrics, isLong) = (figures.keys, figures.table, figures.metrics, figures.isLong)
    let isKept = metrics.map { MetricRegistry.index(of: $0) != nil }
    var own = 0
    for number in keys.indices where keys[number].campaign % KeySpace.parts == part {
      let campaign = keys[number].campaign
      let columns = keys[number].metric.map { $0...$0 } ?? 0...max(0, metrics.count - 1)
      columnGroups.removeAll(keepingCapacity: true)
      for column in columns where column < metrics.count {
        let key = FigureGroups.Key(campaign: campaign, platform: keys[number].platform, metric: metrics[column])
        columnGroups.append(isKept[column] ? found.number(of: key) : FigureGroups.unkept)
      }
      self.table.makeGroups(found.count)
      table.forEachDay(of: number) { day, start in
        guard isLong ? table.base[start].rows > 0 : table.isMarked(start) else { return }
        for (offset, group) in columnGroups.enumerated() where group >= 0 {
          let metric = metrics[columns.lowerBound + offset]
          if hasRivals, isDecided(otherwise: file.grain, campaign, day, metric) {
            own += refuse(group, day, table.base[start + offset], metric.kind)
          } else {
            if waiting == RestatedPart.batch { own += decide(file, table.base) }
            wait(group, Int32(truncatingIfNeeded: day), at: start + offset)
          }
          if let covered { Self.add(metric, to: covered, campaign, day) }
        }
      }
    }
    return own + decide(file, table.base)
  }

  /// The same for figures that stand in a list.
  private func take(_ list: FigureList, of file: RestatedFile, _ covered: MetricSets?) -> Int {
    let (width, heads, slots) = (list.width, list.heads, list.slots)
    let groupOf = found.open(list)
    var own = 0
    for number in list.range(of: part) {
      let head = heads[number]
      let first = Int(head.key) &* width
      if groupOf[first] == FigureGroups.unmet {
        found.meet(list.space.keys[Int(head.key)], file.figures.metrics, width, into: groupOf + first)
        table.makeGroups(found.count)
      }
      for column in 0..<width {
        let group = groupOf[first &+ column]
        guard group >= 0 else { continue }
        if hasRivals {
          let (campaign, metric) = (found.keys[Int(group)].campaign, found.keys[Int(group)].metric)
          if let covered { Self.add(metric, to: covered, campaign, Int(head.day)) }
          if isDecided(otherwise: file.grain, campaign, Int(head.day), metric) {
            own += refuse(group, Int(head.day), slots[number &* width &+ column], metric.kind)
            continue
          }
        }
        if waiting == RestatedPart.batch { own += decide(file, slots) }
        wait(group, head.day, at: number &* width &+ column)
      }
    }
    return own + decide(file, slots)
  }

  @inline(__always)
  private func wait(_ group: Int32, _ day: Int32, at place: Int) {
    groups[waiting] = group
    days[waiting] = day
    places[waiting] = place
    waiting &+= 1
  }

  /// Decides the figures that wait, which are a file's own; gives how many newer files had decided.
  private func decide(_ file: RestatedFile, _ own: UnsafeMutablePointer<FigureSlot>) -> Int {
    table.findPositions(groups, days, count: waiting, isMarking: false, into: positions)
    makeOrigins()
    let (base, groups, positions, places) = (table.base, self.groups, self.positions, self.places)
    let (origins, fileOfSource, waiting) = (self.origins.base, self.fileOfSource.base, self.waiting)
    let (isList, firstSource) = (file.list != nil, self.firstSource)
    look(at: base, own, waiting)
    var superseded = 0
    for row in 0..<waiting {
      let (position, place) = (positions[row], places[row])
      let (slot, decided) = (own[place], base[position])
      if decided.rows == 0, decided.column != .max {
        base[position] = slot.rows == 0 ? Self.taken : slot
        // Rows of a list all stand in the file itself, and there are never too many of them to count.
        origins[position] = UInt32(isList ? firstSource : firstSource + file.figures.source(at: place))
        let more = isList ? 0 : file.figures.moreRows(at: place)
        if more > 0 { moreRows[position] = more }
        continue
      }
      let trait = found.trait(of: Int(groups[row]))
      guard slot.isKnown(addsUp: trait.addsUp) else { continue }
      superseded += 1
      if trait.rank >= 0, decided.isKnown(addsUp: trait.addsUp) {
        compared.add(fileOfSource[Int(origins[position])], trait.rank, newer: decided.micros, older: slot.micros)
      }
    }
    self.waiting = 0
    return superseded
  }

  private func makeOrigins() {
    if origins.count < table.blockCount { origins.extend(to: table.blockCount + table.blockCount / 2, with: 0) }
  }

  /// Looks at every place, which makes the processor fetch them all: it does so many at a time.
  @inline(__always)
  private func look(
    at base: UnsafeMutablePointer<FigureSlot>, _ own: UnsafeMutablePointer<FigureSlot>, _ count: Int
  ) {
    let (positions, places) = (self.positions, self.places)
    var touched: UInt16 = 0
    for row in 0..<count { touched |= base[positions[row]].rows | own[places[row]].rows }
    seen = touched
  }

  /// Leaves out a figure that a file of the other grain decided, for this file and all older ones.
  private func refuse(_ group: Int32, _ day: Int, _ own: FigureSlot, _ kind: Metric.Kind) -> Int {
    let position = table.position(group: Int(group), day: day)
    if table.base[position].rows == 0 { table.base[position] = Self.taken }
    return own.isKnown(kind) ? 1 : 0
  }

  /// The figures, each with the file it is from.
  func series(feed: FeedID, _ sources: [FigureSet.Source]) -> [FigureSeries] {
    let set = FigureSet(
      feed: feed, table, Array(UnsafeBufferPointer(start: origins.base, count: origins.count)), sources,
      moreRows: moreRows)
    return found.keys.enumerated().map { number, key in
      FigureSeries(
        set: set, platform: key.platform, metric: key.metric, campaign: key.campaign, group: number, column: 0)
    }
  }
}

// MARK: - Files broken down by platform beside files that are not

extension RestatedPart {
  private static func add(_ metric: Metric, to sets: DayTable<UInt128>, _ campaign: Int, _ day: Int) {
    guard let index = MetricRegistry.index(of: metric) else { return }
    sets.makeGroups(campaign + 1)
    let place = sets.position(group: campaign, day: day)
    sets.base[place] |= 1 << UInt128(index)
  }

  /// Whether a newer file of the other grain decided a figure of the network.
  private func isDecided(otherwise grain: FileResult.Grain, _ campaign: Int, _ day: Int, _ metric: Metric) -> Bool {
    let sets: DayTable<UInt128>
    switch grain {
    case .named: return false
    case .whole: sets = decidedInParts
    case .parts: sets = decidedAsWhole
    }
    guard let place = sets.existing(group: campaign, day: day), let index = MetricRegistry.index(of: metric) else {
      return false
    }
    return sets.base[place] >> UInt128(index) & 1 != 0
  }

  private func close(_ grain: FileResult.Grain, _ covered: DayTable<UInt128>) {
    guard grain != .named else { return }
    let sets = grain == .whole ? decidedAsWhole : decidedInParts
    for campaign in 0..<covered.groupCount {
      covered.forEachDay(of: campaign) { day, place in
        guard covered.base[place] != 0 else { return }
        sets.makeGroups(campaign + 1)
        let own = sets.position(group: campaign, day: day)
        sets.base[own] |= covered.base[place]
      }
    }
  }
}
