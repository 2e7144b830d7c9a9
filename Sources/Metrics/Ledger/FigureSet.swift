import Quantities

/// Figures that were decided on in one feed, with the files they are from.
///
/// Where one file decides everything, these are its own figures, not a copy of them.
final class FigureSet: Sendable {
  /// A file that figures are from.
  struct Source: Sendable {
    /// The file that the first row stands in: the export, or one with mended rows of it.
    var path: String
    /// The export that decides.
    var export: String
    /// The currency of each campaign's money in it, by the campaign's position.
    var currencies: CampaignCurrencies
  }

  /// The files that the figures of several sets are from, looked at once for all of them.
  struct Files: Sendable {
    /// The feed.
    let feed: FeedID
    /// The files.
    let sources: [Source]
    /// The position of the first source of each export.
    let firstSources: [Int]
    /// The currency of all money in all files; nothing at all if there is none or there are several.
    let onlyCurrency: Currency??

    /// Looks at the files.
    init(feed: FeedID, _ sources: [Source], firstSources: [Int]) {
      self.feed = feed
      self.sources = sources
      self.firstSources = firstSources
      onlyCurrency = FigureSet.onlyCurrency(sources)
    }
  }

  /// How figures are kept.
  private enum Figures: Sendable {
    /// By group and day: those of one file, or of several with large ones among them.
    case table(DayTable<FigureSlot>)
    /// One behind the other, with the position of the first source of each file they are from.
    case sorted(SortedFigures, firstSources: [Int])
  }

  /// The feed.
  let feed: FeedID
  private let figures: Figures
  /// The files.
  let sources: [Source]
  /// The position of each figure's file; where it is empty, the figures of a file know that themselves.
  private let origins: [UInt32]
  /// Rows that a slot has no room to count, by its position.
  private let moreRows: [Int: Int]
  private let file: FileFigures?
  /// The currency of all money in all files; nothing at all if there is none or there are several.
  let onlyCurrency: Currency??

  /// Adopts the figures of the only file that has any.
  init(adopting file: FileResult) {
    feed = file.reading.feed
    figures = .table(file.figures.table)
    self.file = file.figures
    origins = []
    moreRows = [:]
    sources = file.paths.map { Source(path: $0, export: file.reading.path, currencies: file.currencies) }
    onlyCurrency = Self.onlyCurrency(sources)
  }

  /// Takes figures brought together from several files.
  init(
    feed: FeedID, _ table: DayTable<FigureSlot>, _ origins: [UInt32], _ sources: [Source], moreRows: [Int: Int]
  ) {
    self.feed = feed
    figures = .table(table)
    self.origins = origins
    self.sources = sources
    onlyCurrency = Self.onlyCurrency(sources)
    self.moreRows = moreRows
    file = nil
  }

  /// Takes figures brought together from several small files.
  init(_ figures: SortedFigures, of files: Files) {
    feed = files.feed
    self.figures = .sorted(figures, firstSources: files.firstSources)
    sources = files.sources
    onlyCurrency = files.onlyCurrency
    origins = []
    moreRows = [:]
    file = nil
  }

  /// The currency of all money in all files; nothing at all if there is none or there are several.
  private static func onlyCurrency(_ sources: [Source]) -> Currency?? {
    var found: Currency?? = nil
    for source in sources where source.currencies != CampaignCurrencies() {
      guard let own = source.currencies.only, found == nil || found == .some(own) else { return nil }
      found = .some(own)
    }
    return found
  }

  /// How many rows gave a figure.
  func rows(at position: Int) -> Int {
    switch figures {
    case .table(let table): file?.rows(at: position) ?? Int(table.base[position].rows) + (moreRows[position] ?? 0)
    case .sorted(let sorted, _): Int(sorted.base[position].slot.rows)
    }
  }

  /// The file that a figure is from.
  func source(at position: Int) -> Source { sources[sourceNumber(at: position)] }

  /// The file that a figure is from, by its position.
  func sourceNumber(at position: Int) -> Int {
    if let file { return file.source(at: position) }
    switch figures {
    case .table: return Int(origins[position])
    case .sorted(let sorted, let firstSources): return firstSources[Int(sorted.base[position].origin)]
    }
  }

  /// The figures of a group from the first day on, with their positions; days without any may be among them.
  func forEachDay(
    of group: Int, _ column: Int, in days: ClosedRange<Int>?,
    _ body: (_ day: Int, _ slot: FigureSlot, _ position: Int) -> Void
  ) {
    switch figures {
    case .table(let table):
      table.forEachDay(of: group, in: days) { day, start in body(day, table.base[start + column], start + column) }
    case .sorted(let sorted, _):
      for position in sorted.range(of: group, in: days) {
        body(Int(sorted.base[position].day), sorted.base[position].slot, position)
      }
    }
  }

  /// Whether a group has any figure of a column that is known, where its metric is of a kind.
  func hasFigure(in group: Int, _ column: Int, of kind: Metric.Kind) -> Bool {
    switch figures {
    case .table(let table): return table.contains(in: group, column: column) { $0.isKnown(kind) }
    case .sorted(let sorted, _):
      let range = sorted.range(of: group)
      // Only figures that stand were kept, and one that adds up is known by that.
      return kind != .nonAdditive ? !range.isEmpty : range.contains { sorted.base[$0].slot.isKnown(kind) }
    }
  }

  /// Days of which none of a group's lies outside; nothing if it has none.
  func span(of group: Int) -> ClosedRange<Int>? {
    switch figures {
    case .table(let table): table.span(of: group)
    case .sorted(let sorted, _): sorted.span(of: group)
    }
  }

  /// The export that decides everything here, if there is just one.
  var onlyExport: String? { file == nil ? nil : sources.first?.export }
}

/// The figures of one campaign, platform and metric in one feed, day by day.
struct FigureSeries: Sendable {
  /// Where they are.
  let set: FigureSet
  /// The platform.
  let platform: Platform
  /// The metric.
  let metric: Metric
  /// The campaign's position.
  let campaign: Int
  /// The group in the set's table.
  let group: Int
  /// Which of a day's figures it is.
  let column: Int
  /// The exports whose money is left out, since it is in another currency than the campaign's.
  var refused: Set<String> = []

  /// The figures from the first day on, with their positions.
  func forEach(in days: DayRange? = nil, _ body: (_ day: Int, _ slot: FigureSlot, _ position: Int) -> Void) {
    let range = days.map { $0.first.daysSinceEpoch...$0.last.daysSinceEpoch }
    let addsUp = metric.kind != .nonAdditive
    guard !refused.isEmpty else {
      // There are millions of these, so nothing is looked at that is not asked for.
      return set.forEachDay(of: group, column, in: range) { day, slot, position in
        if slot.isKnown(addsUp: addsUp) { body(day, slot, position) }
      }
    }
    let (set, refused) = (set, refused)
    set.forEachDay(of: group, column, in: range) { day, slot, position in
      guard slot.isKnown(addsUp: addsUp), !refused.contains(set.source(at: position).export) else { return }
      body(day, slot, position)
    }
  }

  /// Whether there is any figure.
  var isEmpty: Bool {
    guard refused.isEmpty else {
      var isEmpty = true
      forEach { _, _, _ in isEmpty = false }
      return isEmpty
    }
    return !set.hasFigure(in: group, column, of: metric.kind)
  }

  /// The exports that any of its figures is from.
  var exports: Set<String> {
    // The figures of one file need not be looked at one by one.
    if let only = set.onlyExport { return isEmpty ? [] : [only] }
    var found: Set<Int> = []
    forEach { _, _, position in found.insert(set.sourceNumber(at: position)) }
    return Set(found.map { set.sources[$0].export })
  }
}
