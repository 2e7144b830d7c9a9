import Campaigns
import Quantities

/// The figures of some campaigns that the files of a feed give together, each decided by the newest file that covers it.
///
/// One thread fills it; a figure is found by the campaign, platform and metric, then by the day, many figures at a time,
/// since each waits for memory.
final class RestatedPart: @unchecked Sendable {
  private struct Key: Hashable {
    var campaign: Int
    var platform: Platform
    var metric: Metric
  }

  /// What has to be known of a group's metric for each of its figures.
  private struct Trait {
    var kind: Metric.Kind
    /// Its rank among those that are compared, below zero if it is not.
    var rank: Int
  }

  /// Sets of metrics by their positions in the registry, for each day of a campaign.
  private typealias MetricSets = DayTable<UInt128>

  /// What stands for a figure that a newer file decided by giving none.
  private static let taken = FigureSlot(micros: 0, line: 0, column: .max, rows: 0)
  /// How many figures are decided together.
  private static let batch = 1024

  /// How many figures of each file were superseded.
  private(set) var superseded: [Int] = []
  /// What newer files make of the figures of each file.
  private(set) var lowered: [[LoweredFigures.Comparison]] = []
  /// The figures decided.
  let table = DayTable<FigureSlot>(width: 1, shift: 0)
  private let part: Int
  private let count: Int
  private let hasRivals: Bool
  private let decidedAsWhole = MetricSets(width: 1, shift: 0)
  private let decidedInParts = MetricSets(width: 1, shift: 0)
  private var origins: [UInt32] = []
  private var moreRows: [Int: Int] = [:]
  private var keys: [Key] = []
  private var traits: [Trait] = []
  private var numbers: [Key: Int32] = [:]
  /// The groups by the numbers that keys have in files of one space, for each metric that such a key stands for.
  private var spaces: [ObjectIdentifier: [Int32]] = [:]
  /// The space of the file being taken, and its groups.
  private var openSpace: ObjectIdentifier?
  private var spaceGroups: [Int32] = []
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
  private var fileOfSource: [Int] = []
  private var compared: LoweredFigures.Comparisons
  /// What was seen when figures were only looked at, kept so that looking is not left out.
  private var seen: UInt16 = 0

  /// Starts with nothing decided for the campaigns of one part of so many.
  init(part: Int, of count: Int, files: Int, hasRivals: Bool) {
    compared = LoweredFigures.Comparisons(files: files)
    self.part = part
    self.count = count
    self.hasRivals = hasRivals
  }

  deinit {
    groups.deallocate()
    days.deallocate()
    places.deallocate()
    positions.deallocate()
  }

  /// Takes what a file decides, which is what no newer file did.
  func take(_ file: FileResult) {
    let (figures, grain) = (file.figures, file.grain)
    let (keys, table, metrics, isLong) = (figures.keys, figures.table, figures.metrics, figures.isLong)
    let isKept = metrics.map { MetricRegistry.index(of: $0) != nil }
    let numbers = figures.sharedNumbers.count == keys.count && figures.space != nil ? figures.sharedNumbers : []
    open(numbers.isEmpty ? nil : figures.space)
    var own = 0
    // What this file covers stands against other files only, so it is added when all of it is taken.
    let covered = hasRivals && grain != .named ? MetricSets(width: 1, shift: 0) : nil
    for number in keys.indices where keys[number].campaign % count == part {
      let campaign = keys[number].campaign
      let columns = keys[number].metric.map { $0...$0 } ?? 0...max(0, metrics.count - 1)
      columnGroups.removeAll(keepingCapacity: true)
      for column in columns where column < metrics.count {
        let place = numbers.isEmpty ? nil : Int(numbers[number]) * (isLong ? 1 : metrics.count) + columnGroups.count
        columnGroups.append(isKept[column] ? group(keys[number], metrics[column], at: place) : -1)
      }
      table.forEachDay(of: number) { day, start in
        guard isLong ? table.base[start].rows > 0 : table.isMarked(start) else { return }
        for (offset, group) in columnGroups.enumerated() where group >= 0 {
          let metric = columns.lowerBound + offset
          if hasRivals, isDecided(otherwise: grain, campaign, day, metrics[metric]) {
            own += refuse(group, day, table.base[start + offset], metrics[metric].kind)
          } else {
            if waiting == RestatedPart.batch { own += decide(figures) }
            groups[waiting] = group
            days[waiting] = Int32(truncatingIfNeeded: day)
            places[waiting] = start + offset
            waiting += 1
          }
          if let covered { Self.add(metrics[metric], to: covered, campaign, day) }
        }
      }
    }
    own += decide(figures)
    superseded.append(own)
    lowered.append(compared.take())
    fileOfSource += repeatElement(lowered.count - 1, count: file.paths.count)
    firstSource += file.paths.count
    if let covered { close(grain, covered) }
  }

  /// The group of a key and metric, found by where the space of numbers keeps it, if the file has such numbers.
  private func group(_ key: FileFigures.GroupKey, _ metric: Metric, at place: Int?) -> Int32 {
    if let place, place < spaceGroups.count, spaceGroups[place] >= 0 { return spaceGroups[place] }
    let found = group(Key(campaign: key.campaign, platform: key.platform, metric: metric))
    if let place { keep(found, at: place) }
    return found
  }

  private func open(_ space: KeySpace?) {
    let id = space.map(ObjectIdentifier.init)
    guard openSpace != id else { return }
    if let openSpace { spaces[openSpace] = spaceGroups }
    openSpace = id
    spaceGroups = id.flatMap { spaces.removeValue(forKey: $0) } ?? []
  }

  private func keep(_ group: Int32, at place: Int) {
    let count = spaceGroups.count
    if place >= count { spaceGroups.append(contentsOf: repeatElement(-1, count: max(place + 1 - count, count))) }
    spaceGroups[place] = group
  }

  private func group(_ own: Key) -> Int32 {
    if let known = numbers[own] { return known }
    numbers[own] = Int32(keys.count)
    keys.append(own)
    traits.append(Trait(kind: own.metric.kind, rank: LoweredFigures.rank(of: own.metric)))
    table.makeGroups(keys.count)
    return Int32(keys.count - 1)
  }

  /// Decides the figures that wait; gives how many newer files had decided.
  private func decide(_ figures: FileFigures) -> Int {
    table.findPositions(groups, days, count: waiting, isMarking: false, into: positions)
    if origins.count < table.blockCount {
      origins.append(contentsOf: repeatElement(0, count: table.blockCount + table.blockCount / 2 - origins.count))
    }
    let (base, own) = (table.base, figures.table.base)
    var touched: UInt16 = 0
    // Looking at every place makes the processor fetch them all, which it does many at a time.
    for row in 0..<waiting { touched |= base[positions[row]].rows | own[places[row]].rows }
    seen = touched
    var superseded = 0
    for row in 0..<waiting {
      let (position, place) = (positions[row], places[row])
      let (slot, decided) = (own[place], base[position])
      if decided.rows == 0, decided.column != .max {
        base[position] = slot.rows == 0 ? Self.taken : slot
        origins[position] = UInt32(firstSource + figures.source(at: place))
        let more = figures.rows(at: place) - Int(slot.rows)
        if more > 0 { moreRows[position] = more }
        continue
      }
      let trait = traits[Int(groups[row])]
      guard slot.isKnown(trait.kind) else { continue }
      superseded += 1
      if trait.rank >= 0, decided.isKnown(trait.kind) {
        compared.add(fileOfSource[Int(origins[position])], trait.rank, newer: decided.micros, older: slot.micros)
      }
    }
    waiting = 0
    return superseded
  }

  /// Leaves out a figure that a file of the other grain decided, for this file and all older ones.
  private func refuse(_ group: Int32, _ day: Int, _ own: FigureSlot, _ kind: Metric.Kind) -> Int {
    let position = table.position(group: Int(group), day: day)
    if table.base[position].rows == 0 { table.base[position] = Self.taken }
    return own.isKnown(kind) ? 1 : 0
  }

  /// The figures, each with the file it is from.
  func series(feed: FeedID, _ sources: [FigureSet.Source]) -> [FigureSeries] {
    let set = FigureSet(feed: feed, table, origins, sources, moreRows: moreRows)
    return keys.enumerated().map { number, key in
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
