import Campaigns
import Diagnostics
import Formats
import Quantities

/// Adds what one thread read to the figures of the file; kept by that thread from piece to piece.
///
/// Where a figure stands is a load that the processor waits for, so it is done for a thousand rows before any of them
/// is added: first all places, then a touch of each, then the sums.
struct RowAdder: ~Copyable {
  /// How many rows are added together.
  static let batch = 1024

  /// What stands for a group whose rows nobody but the careful reader can add.
  static let nowhere = Int32.min

  /// Where rows of each group go in this file: a group of figures from 0 on, or names of no campaign from -1 down.
  var targets = FlatArray<Int32>()
  /// The same for groups whose rows need no further question, else `nowhere`; so also for groups not met in this file.
  var quickTargets = FlatArray<Int32>()
  /// Where rows with money of each group go in a list, whatever file they are met in.
  var moneyTargets = FlatArray<MoneyTarget>()
  /// What is known of each group, whatever file it is met in.
  var known: [KnownGroup] = []
  /// What this file has shown of each group.
  var money: [GroupMoney] = []
  /// The groups met in this file.
  var met: [Int] = []
  /// Whether any group's figures are levels, of which the largest counts.
  var hasLevels = false
  /// The keys of figures that groups have, each once.
  var space: KeySpace
  /// Where figures of files that are kept as lists lie.
  private let memory = FigureMemory()
  /// The group of this file that has each key.
  var groupOfKey: [Int32] = []
  /// The position of each metric among those of this file.
  var metricPositions: [Int] = []
  /// Whether the file's figures are kept as a list; rows then go to keys, else to groups of the file.
  var isListing = false
  var search = FigureSearch()
  /// The currencies that money of groups is in, each once.
  var currencies: [Currency?] = []
  /// The position there of the one that money of this file is usually in.
  var usualCurrency: Int32 = RowAdder.unasked

  /// Makes one that knows nothing yet.
  init() {
    space = KeySpace(in: memory)
  }

  /// What a group is, as far as texts tell.
  struct KnownGroup {
    var hasMoney: Bool
    var isLatest: Bool
    /// The number of its key, below zero for rows of no campaign.
    var key: Int32
    var campaign: Int32
    var metric: Int32
    var place: Int32
    /// The position of its money's currency among `currencies`: `RowAdder.unasked` before any row of it was met,
    /// `RowAdder.other` if it is not the currency of the campaign's budget.
    var currency: Int32 = RowAdder.unasked
  }

  static let unasked: Int32 = -1
  static let other: Int32 = -2

  /// Where rows with money of a group go in a list, if its currency is the usual one: then nothing has to be kept of the
  /// group, of which a small file rarely has a second row.
  struct MoneyTarget: BitwiseCopyable {
    var key = RowAdder.nowhere
    var campaign: Int32 = -1
    /// The position of its currency among `currencies`, below zero if it is none of them.
    var currency = RowAdder.other
  }

  /// What is known of the money of a group in this file.
  enum GroupMoney {
    /// Nothing yet: no row of it was met.
    case unknown
    /// A row was met, and its money, if it had any, was not asked for.
    case open
    /// It is in the currency that its campaign has in this file.
    case fits
    /// It is in another.
    case differs
  }

  /// Adds a piece to a file, row by row in their order; false if a sum of plain rows left the range.
  ///
  /// The careful reader then has to read the file alone, since it refuses the row at which that happens.
  mutating func add(_ piece: PieceReader, to reader: inout ExportReader, _ evidence: inout ExportEvidence) -> Bool {
    guard let rules = piece.rules else { return true }
    if rules.plan != nil { startList(piece, &reader) }
    evidence.merge(piece.evidence)
    reader.sources[0].reading.lineEnds.merge(piece.lineEnds)
    reader.sources[0].reading.rows.dates.merge(piece.newDays)
    var isWhole = true
    var row = 0
    var named = piece.newMetrics[...]
    for odd in piece.oddRows {
      isWhole = addRows(row..<odd.row, of: piece, rules, &reader, &evidence, &named) && isWhole
      nameMetrics(before: odd.row, &named, &reader)
      carefully(odd.record, &reader, &evidence, rules)
      followList(reader)
      for finding in odd.findings { reader.note(fault: finding) }
      row = odd.isIndexed ? odd.row + 1 : odd.row
    }
    isWhole = addRows(row..<piece.index.rowCount, of: piece, rules, &reader, &evidence, &named) && isWhole
    nameMetrics(before: .max, &named, &reader)
    if let plan = rules.plan { addColumns(of: piece, plan, &reader) }
    return isWhole
  }

  /// Starts a new file; what groups are stays known if this one is read by the same rules as the one before.
  mutating func begin(keepsMeanings: Bool) {
    usualCurrency = RowAdder.unasked
    forget(met)
    met.removeAll(keepingCapacity: true)
    metricPositions.removeAll(keepingCapacity: true)
    guard !keepsMeanings else { return }
    targets.removeAll()
    quickTargets.removeAll()
    moneyTargets.removeAll()
    known.removeAll(keepingCapacity: true)
    currencies.removeAll()
    money.removeAll(keepingCapacity: true)
    groupOfKey.removeAll(keepingCapacity: true)
    hasLevels = false
    space = KeySpace(in: memory)
  }

  /// Forgets where rows of groups go.
  mutating func forget(_ groups: some Sequence<Int>) {
    for group in groups {
      quickTargets[group] = RowAdder.nowhere
      money[group] = .unknown
      if known[group].key >= 0 { groupOfKey[Int(known[group].key)] = -1 }
    }
  }

  /// Has the figures of a small file kept as a list.
  mutating func startList(_ piece: PieceReader, _ reader: inout ExportReader) {
    reader.figures.startList(of: space, rows: piece.index.rowCount)
    if let list = reader.figures.list, list.count == 0 { search.begin(atMost: piece.index.rowCount) }
    followList(reader)
  }

  /// Takes notice of a list that was started or ended: rows go elsewhere from now on.
  mutating func followList(_ reader: borrowing ExportReader) {
    guard (reader.figures.list != nil) != isListing else { return }
    isListing.toggle()
    forget(known.indices)
    met.removeAll(keepingCapacity: true)
  }

  func carefully(
    _ record: DelimitedRecord, _ reader: inout ExportReader, _ evidence: inout ExportEvidence,
    _ rules: PieceReader.Rules
  ) {
    var own = ExportEvidence()
    own.look(at: reader.standIn(for: record), rules.recognition)
    evidence.merge(own)
    if !rules.onlyLooks { reader.readRow(record) }
  }

  /// Columns of a file with one row per figure are listed in the order in which rows name them.
  func nameMetrics(
    before row: Int, _ named: inout ArraySlice<(row: Int, metric: Metric)>, _ reader: inout ExportReader
  ) {
    while let first = named.first, first.row < row {
      _ = reader.columns[0].position(of: ColumnTallies.Column(metric: first.metric, header: first.metric.name))
      named.removeFirst()
    }
  }

  /// Adds plain rows, thousand by thousand.
  mutating func addRows(
    _ rows: Range<Int>, of piece: PieceReader, _ rules: PieceReader.Rules, _ reader: inout ExportReader,
    _ evidence: inout ExportEvidence, _ named: inout ArraySlice<(row: Int, metric: Metric)>
  ) -> Bool {
    guard !rows.isEmpty, let plan = rules.plan else { return true }
    var isWhole = true
    var first = rows.lowerBound
    while first < rows.upperBound {
      let end = min(first + RowAdder.batch, rows.upperBound)
      let run = prepare(first..<end, piece, rules, plan, &reader)
      isWhole = addUp(run, piece, plan, &reader) && isWhole
      evidence.dataRows += run.total
      first = run.last
      guard first < end else { continue }
      // Money in another currency than earlier rows': the careful reader says so.
      nameMetrics(before: first, &named, &reader)
      piece.takeBack(first)
      if let record = piece.record(of: first) { carefully(record, &reader, &evidence, rules) }
      followList(reader)
      first += 1
    }
    return isWhole
  }

  /// Rows that are added together, and what is counted of them.
  struct Run {
    var first: Int
    var last: Int
    var strays = 0
    var firstDay = Int32.max
    var lastDay = Int32.min
    var future = 0
    var firstFuture = 0
    var total: Int { last - first }
  }

  /// Finds where rows go, as far as they can be added.
  mutating func prepare(
    _ rows: Range<Int>, _ piece: PieceReader, _ rules: PieceReader.Rules, _ plan: FastPlan, _ reader: inout ExportReader
  ) -> Run {
    if targets.count < piece.groups.groups.count { takeUp(piece, plan) }
    var run = Run(first: rows.lowerBound, last: rows.lowerBound)
    let (groupOf, dayOf, maskOf) = (piece.groupOf, piece.dayOf, piece.maskOf)
    let asOf = Int32(rules.careful.context.asOf.daysSinceEpoch)
    let isNamed = plan.named != nil
    let targetOf = piece.targets
    let moneyMask = isNamed ? ~0 : plan.money
    while run.last < rows.upperBound {
      let row = run.last
      var target = quickTargets[Int(groupOf[row])]
      if target == RowAdder.nowhere {
        target = usualMoneyTarget(Int(groupOf[row]), maskOf[row] & moneyMask, &reader)
        if target == RowAdder.nowhere {
          target = slowTarget(row, piece, rules, plan, &reader)
          if target == RowAdder.nowhere { break }
        }
      }
      if target >= 0 {
        let day = dayOf[row]
        run.firstDay = min(run.firstDay, day)
        run.lastDay = max(run.lastDay, day)
        if day > asOf {
          if run.future == 0 { run.firstFuture = row }
          run.future &+= 1
        }
        if isNamed, maskOf[row] == 0 { target = -1 }
      } else {
        run.strays &+= 1
      }
      targetOf[row &- run.first] = target
      run.last = row &+ 1
    }
    if let list = reader.figures.list {
      for offset in 0..<run.total {
        let target = targetOf[offset]
        piece.positions[offset] =
          target < 0 ? -1 : search.position(of: target, day: dayOf[run.first &+ offset], in: list) &* list.width
      }
    } else {
      reader.figures.table.findPositions(
        targetOf, dayOf + run.first, count: run.total, isMarking: !isNamed, into: piece.positions)
    }
    return run
  }

  /// Where a row with money goes in a list if its currency is the usual one, else `nowhere`.
  @inline(__always)
  private func usualMoneyTarget(_ group: Int, _ money: UInt64, _ reader: inout ExportReader) -> Int32 {
    guard isListing, usualCurrency >= 0, money != 0 else { return RowAdder.nowhere }
    let target = moneyTargets[group]
    guard target.currency == usualCurrency, reader.currencies.noteUsual(Int(target.campaign)) else {
      return RowAdder.nowhere
    }
    return target.key
  }
}
