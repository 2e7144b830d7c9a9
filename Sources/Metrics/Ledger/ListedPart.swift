import Campaigns
import Quantities

/// The figures of some campaigns where all files of a feed are small, each decided by the newest file that covers it.
///
/// All figures are sorted by campaign, platform and metric first, the newest file's in front, and then decided group
/// by group: a group's days find room in what the processor has at hand, which a table of all groups does not.
/// `RestatedPart` decides the same where any file is larger or files of both grains stand against each other.
final class ListedPart: @unchecked Sendable {
  private typealias Figure = SortedFigures.Figure

  /// Days this far apart or further are sorted instead of being given a place each.
  static let longestSpan = 1 << 12

  /// How many superseded figures are kept one by one: exports that repeat the last weeks day by day have millions.
  private static let mostPairs = 1 << 17

  /// What newer files make of the figures of each file.
  let compared: FigurePairs
  private let part: Int
  private let files: ListedFiles
  private var groups = FigureGroups()
  private var figures: SortedFigures?

  /// Starts with nothing decided for the campaigns of one of `KeySpace.parts` parts.
  init(part: Int, files: ListedFiles) {
    self.part = part
    self.files = files
    compared = FigurePairs(files: files.files.count)
  }

  /// Decides everything; what was decided stays in the memory given, which is the thread's own.
  func decide(in memory: ListedMemory) {
    // The groups of keys, figure by figure of a day; there may be many, and nobody asks later.
    var groupOf = FlatArray<Int32>()
    groupOf.extend(to: files.keyCount, with: FigureGroups.unmet)
    var starts = countFigures(groupOf.base)
    let count = starts.last ?? 0
    let sorted = memory.draft(of: count * MemoryLayout<Figure>.stride).bindMemory(to: Figure.self, capacity: count)
    sort(into: sorted, groupOf.base, starts)
    let kept = KeptFigures(atMost: count, in: memory)
    var end = 0
    for group in 0..<groups.count {
      let range = starts[group]..<starts[group + 1]
      starts[group] = end
      end = memory.decision.decide(range, of: sorted, groups.trait(of: group), to: kept.base, end)
      if memory.decision.pairs.count > ListedPart.mostPairs {
        memory.overflow.fold(memory.decision.pairs)
        memory.decision.forgetPairs()
      }
    }
    starts[groups.count] = end
    figures = SortedFigures(kept, starts: starts, in: memory)
    compared.take(memory.decision.pairs, in: memory)
    memory.decision.forgetPairs()
  }

  /// Where the figures of each group will start, and the end.
  private func countFigures(_ groupOf: UnsafeMutablePointer<Int32>) -> [Int] {
    var counts = FlatArray<Int>()
    let places = files.places.base
    for number in 0..<files.places.count {
      let place = places[number]
      let (width, heads, groupOf) = (place.width, place.heads, groupOf + place.firstKey)
      for position in Int(place.starts[part])..<Int(place.starts[part + 1]) {
        let first = Int(heads[position].key) &* width
        if groupOf[first] == FigureGroups.unmet {
          meet(Int(heads[position].key), of: place, into: groupOf + first)
          counts.extend(to: groups.count, with: 0)
        }
        for column in 0..<width {
          let group = Int(groupOf[first &+ column])
          if group >= 0 { counts[group] = counts[group] &+ 1 }
        }
      }
    }
    var starts: [Int] = []
    starts.reserveCapacity(groups.count + 1)
    var end = 0
    for group in 0..<groups.count {
      starts.append(end)
      end += counts[group]
    }
    return starts + [end]
  }

  @inline(never)
  private func meet(_ key: Int, of place: ListedFiles.Place, into groupOf: UnsafeMutablePointer<Int32>) {
    let file = files.files[Int(place.file)]
    guard let list = file.list else { return }
    groups.meet(list.space.keys[key], file.figures.metrics, place.width, into: groupOf)
  }

  private func sort(
    into sorted: UnsafeMutablePointer<Figure>, _ groupOf: UnsafePointer<Int32>, _ starts: [Int]
  ) {
    var next = FlatArray<Int>()
    for start in starts { next.append(start) }
    let (places, base) = (files.places.base, next.base)
    for number in 0..<files.places.count {
      let place = places[number]
      let (width, heads, slots, groupOf) = (place.width, place.heads, place.slots, groupOf + place.firstKey)
      for position in Int(place.starts[part])..<Int(place.starts[part + 1]) {
        let head = heads[position]
        let first = Int(head.key) &* width
        for column in 0..<width {
          let group = Int(groupOf[first &+ column])
          guard group >= 0 else { continue }
          let target = base[group]
          base[group] = target &+ 1
          sorted[target] = Figure(day: head.day, origin: place.file, slot: slots[position &* width &+ column])
        }
      }
    }
  }

  /// The figures, each with the file it is from.
  func series(of files: FigureSet.Files) -> [FigureSeries] {
    guard let figures else { return [] }
    let set = FigureSet(figures, of: files)
    return groups.keys.enumerated().map { number, key in
      FigureSeries(
        set: set, platform: key.platform, metric: key.metric, campaign: key.campaign, group: number, column: 0)
    }
  }
}

/// Decides the figures of one group after the other; a thread keeps it from part to part.
struct GroupDecision: ~Copyable {
  private typealias Figure = SortedFigures.Figure

  /// What two files give.
  private(set) var pairs = FlatArray<FigurePairs.Pair>()
  private var superseded = FlatArray<Int>()
  /// The figure that decides each day, and the days there are.
  private var firstOf = FlatArray<Int32>()
  private var hasDay = FlatArray<UInt64>()

  init(files: Int) {
    superseded.extend(to: files, with: 0)
    firstOf.extend(to: ListedPart.longestSpan, with: 0)
    hasDay.extend(to: ListedPart.longestSpan >> 6, with: 0)
  }

  /// How many figures of a file were superseded.
  func superseded(of file: Int) -> Int { superseded[file] }

  /// Forgets what two files give.
  mutating func forgetPairs() { pairs.removeAll() }

  /// Decides a group, whose figures come newest files first, and puts what stands in the order of days from a position
  /// of the target on; gives where that ends.
  mutating func decide(
    _ range: Range<Int>, of sorted: UnsafePointer<SortedFigures.Figure>, _ trait: FigureGroups.Trait,
    to target: UnsafeMutablePointer<SortedFigures.Figure>, _ start: Int
  ) -> Int {
    guard !range.isEmpty else { return start }
    let count = range.count
    let (own, firstOf, hasDay) = (sorted + range.lowerBound, self.firstOf.base, self.hasDay.base)
    var (first, last) = (own[0].day, own[0].day)
    for position in 0..<count {
      first = min(first, own[position].day)
      last = max(last, own[position].day)
    }
    let span = Int(last) - Int(first) + 1
    guard span <= ListedPart.longestSpan else { return decideFar(own, count, trait, to: target, start) }
    let words = (span + 63) >> 6
    for word in 0..<words { hasDay[word] = 0 }
    for position in 0..<count {
      let day = Int(own[position].day &- first)
      let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: day & 63)
      if hasDay[day >> 6] & bit == 0 {
        hasDay[day >> 6] |= bit
        firstOf[day] = Int32(truncatingIfNeeded: position)
      } else {
        supersede(own[position], by: own[Int(firstOf[day])], trait)
      }
    }
    var end = start
    for word in 0..<words {
      var bits = hasDay[word]
      while bits != 0 {
        let day = word << 6 | bits.trailingZeroBitCount
        bits &= bits &- 1
        end = Self.keep(own[Int(firstOf[day])], at: end, of: target)
      }
    }
    return end
  }

  /// The same where days lie far from each other, as one wrong year makes them do.
  private mutating func decideFar(
    _ own: UnsafePointer<SortedFigures.Figure>, _ count: Int, _ trait: FigureGroups.Trait,
    to target: UnsafeMutablePointer<SortedFigures.Figure>, _ start: Int
  ) -> Int {
    var end = start
    var decided: Figure?
    for position in (0..<count).sorted(by: { (own[$0].day, $0) < (own[$1].day, $1) }) {
      if let decided, decided.day == own[position].day {
        supersede(own[position], by: decided, trait)
      } else {
        decided = own[position]
        end = Self.keep(own[position], at: end, of: target)
      }
    }
    return end
  }

  /// Keeps a figure that stands; where the newest file gives none there is none.
  @inline(__always)
  private static func keep(
    _ figure: SortedFigures.Figure, at end: Int, of target: UnsafeMutablePointer<SortedFigures.Figure>
  ) -> Int {
    guard figure.slot.rows > 0 else { return end }
    target[end] = figure
    return end &+ 1
  }

  @inline(__always)
  private mutating func supersede(
    _ older: SortedFigures.Figure, by newer: SortedFigures.Figure, _ trait: FigureGroups.Trait
  ) {
    guard older.slot.isKnown(addsUp: trait.addsUp) else { return }
    superseded[Int(older.origin)] = superseded[Int(older.origin)] &+ 1
    guard trait.rank >= 0, newer.slot.isKnown(addsUp: trait.addsUp) else { return }
    pairs.append(
      FigurePairs.Pair(
        of: Int(older.origin), Int(newer.origin), trait.rank, newer: newer.slot.micros, older: older.slot.micros))
  }
}
