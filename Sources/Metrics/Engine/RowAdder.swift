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
  private static let nowhere = Int32.min

  /// Where rows of each group go in this file: a group of figures from 0 on, or names of no campaign from -1 down.
  private var targets = FlatArray<Int32>()
  /// The same for groups whose rows need no further question, else `nowhere`; so also for groups not met in this file.
  private var quickTargets = FlatArray<Int32>()
  /// What is known of each group, whatever file it is met in.
  private var known: [KnownGroup] = []
  /// What this file has shown of each group.
  private var money: [GroupMoney] = []
  /// The groups met in this file.
  private var met: [Int] = []
  /// Whether any group's figures are levels, of which the largest counts.
  private var hasLevels = false
  /// The keys of figures that groups have, each once.
  private var space = KeySpace()
  /// The group of this file that has each key.
  private var groupOfKey: [Int32] = []
  /// The position of each metric among those of this file.
  private var metricPositions: [Int] = []
  /// Whether the file's figures are kept as a list; rows then go to keys, else to groups of the file.
  private var isListing = false
  private var search = FigureSearch()

  /// What a group is, as far as texts tell.
  private struct KnownGroup {
    var hasMoney: Bool
    var isLatest: Bool
    /// The number of its key, below zero for rows of no campaign.
    var key: Int32
    var campaign: Int32
    var metric: Int32
    var place: Int32
  }

  /// What is known of the money of a group in this file.
  private enum GroupMoney {
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
    forget(met)
    met.removeAll(keepingCapacity: true)
    metricPositions.removeAll(keepingCapacity: true)
    guard !keepsMeanings else { return }
    targets.removeAll()
    quickTargets.removeAll()
    known.removeAll(keepingCapacity: true)
    money.removeAll(keepingCapacity: true)
    groupOfKey.removeAll(keepingCapacity: true)
    hasLevels = false
    space = KeySpace()
  }

  /// Forgets where rows of groups go.
  private mutating func forget(_ groups: some Sequence<Int>) {
    for group in groups {
      quickTargets[group] = RowAdder.nowhere
      money[group] = .unknown
      if known[group].key >= 0 { groupOfKey[Int(known[group].key)] = -1 }
    }
  }

  /// Has the figures of a small file kept as a list.
  private mutating func startList(_ piece: PieceReader, _ reader: inout ExportReader) {
    reader.figures.startList(of: space, rows: piece.index.rowCount)
    if let list = reader.figures.list, list.count == 0 { search.begin(atMost: piece.index.rowCount) }
    followList(reader)
  }

  /// Takes notice of a list that was started or ended: rows go elsewhere from now on.
  private mutating func followList(_ reader: borrowing ExportReader) {
    guard (reader.figures.list != nil) != isListing else { return }
    isListing.toggle()
    forget(known.indices)
    met.removeAll(keepingCapacity: true)
  }

  private func carefully(
    _ record: DelimitedRecord, _ reader: inout ExportReader, _ evidence: inout ExportEvidence,
    _ rules: PieceReader.Rules
  ) {
    var own = ExportEvidence()
    own.look(at: reader.standIn(for: record), rules.recognition)
    evidence.merge(own)
    if !rules.onlyLooks { reader.readRow(record) }
  }

  /// Columns of a file with one row per figure are listed in the order in which rows name them.
  private func nameMetrics(
    before row: Int, _ named: inout ArraySlice<(row: Int, metric: Metric)>, _ reader: inout ExportReader
  ) {
    while let first = named.first, first.row < row {
      _ = reader.columns[0].position(of: ColumnTallies.Column(metric: first.metric, header: first.metric.name))
      named.removeFirst()
    }
  }

  /// Adds plain rows, thousand by thousand.
  private mutating func addRows(
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
  private struct Run {
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
  private mutating func prepare(
    _ rows: Range<Int>, _ piece: PieceReader, _ rules: PieceReader.Rules, _ plan: FastPlan, _ reader: inout ExportReader
  ) -> Run {
    if targets.count < piece.groups.groups.count { takeUp(piece, plan) }
    var run = Run(first: rows.lowerBound, last: rows.lowerBound)
    let (groupOf, dayOf, maskOf) = (piece.groupOf, piece.dayOf, piece.maskOf)
    let asOf = Int32(rules.careful.context.asOf.daysSinceEpoch)
    let isNamed = plan.named != nil
    let targetOf = piece.targets
    while run.last < rows.upperBound {
      let row = run.last
      var target = quickTargets[Int(groupOf[row])]
      if target == RowAdder.nowhere {
        target = slowTarget(row, piece, rules, plan, &reader)
        if target == RowAdder.nowhere { break }
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

  /// Where a row of a group goes about which something has to be asked first; below zero for a name of no campaign,
  /// and `nowhere` if only the careful reader can add it.
  @inline(never)
  private mutating func slowTarget(
    _ row: Int, _ piece: PieceReader, _ rules: PieceReader.Rules, _ plan: FastPlan, _ reader: inout ExportReader
  ) -> Int32 {
    let group = Int(piece.groupOf[row])
    if money[group] == .unknown { resolve(group, piece, plan, &reader) }
    let target = targets[group]
    guard target >= 0 else {
      if target != RowAdder.nowhere { stray(row, -Int(target) - 1, piece, rules.path, plan, &reader) }
      return target
    }
    let moneyMask = plan.named != nil ? ~0 : plan.money
    if known[group].hasMoney, piece.maskOf[row] & moneyMask != 0, money[group] != .fits {
      guard fits(group, piece, rules, &reader) else { return RowAdder.nowhere }
      quickTargets[group] = target
    }
    return target
  }

  /// Takes up groups that were not met in any file before.
  @inline(never)
  private mutating func takeUp(_ piece: PieceReader, _ plan: FastPlan) {
    while targets.count < piece.groups.groups.count {
      let group = piece.groups.groups[targets.count]
      let metric = plan.named == nil ? nil : piece.groups.metrics[group.metric]
      var (key, owner) = (Int32(-1), Int32(-1))
      if case .campaign(let campaign) = piece.groups.owners[group.owner] {
        let own = KeySpace.Key(
          campaign: campaign, platform: piece.groups.places[group.place].platform, metric: metric)
        owner = Int32(campaign)
        key = space.number(of: own)
        if Int(key) == groupOfKey.count { groupOfKey.append(-1) }
      }
      let isLatest = metric?.kind == .latest
      hasLevels = hasLevels || isLatest
      known.append(
        KnownGroup(
          hasMoney: metric.map { $0.unit == .money } ?? (plan.money != 0), isLatest: isLatest, key: key,
          campaign: owner, metric: Int32(group.metric), place: Int32(group.place)))
      money.append(.unknown)
      targets.append(RowAdder.nowhere)
      quickTargets.append(RowAdder.nowhere)
    }
  }

  /// Finds where rows of a group go in this file.
  private mutating func resolve(
    _ number: Int, _ piece: PieceReader, _ plan: FastPlan, _ reader: inout ExportReader
  ) {
    money[number] = .open
    let isKey = isListing && known[number].key >= 0
    // Where rows of a key go in a list is the same in all files, unless its money has to be asked for.
    if !isKey || known[number].hasMoney { met.append(number) }
    if known[number].key >= 0 {
      let target = isKey ? known[number].key : figureGroup(known[number], piece, plan, &reader.figures)
      targets[number] = target
      if !known[number].hasMoney { quickTargets[number] = target }
      return
    }
    let group = piece.groups.groups[number]
    guard case .stray(let name, let held) = piece.groups.owners[group.owner] else {
      targets[number] = RowAdder.nowhere
      return
    }
    let platform = piece.groups.places[group.place].platform
    let found = reader.strays.number(of: StrayRows.Name(name: name, platform: platform, held: held))
    targets[number] = Int32(-found - 1)
  }

  private mutating func figureGroup(
    _ group: KnownGroup, _ piece: PieceReader, _ plan: FastPlan, _ figures: inout FileFigures
  ) -> Int32 {
    let key = Int(group.key)
    if groupOfKey[key] >= 0 { return groupOfKey[key] }
    let metric = plan.named == nil ? nil : position(of: Int(group.metric), piece, &figures)
    let own = FileFigures.GroupKey(
      campaign: Int(group.campaign), platform: piece.groups.places[Int(group.place)].platform, metric: metric)
    let found = figures.group(own)
    groupOfKey[key] = Int32(found)
    return Int32(found)
  }

  private mutating func position(of metric: Int, _ piece: PieceReader, _ figures: inout FileFigures) -> Int {
    while metricPositions.count <= metric { metricPositions.append(-1) }
    if metricPositions[metric] < 0 { metricPositions[metric] = figures.position(of: piece.groups.metrics[metric]) }
    return metricPositions[metric]
  }

  /// Whether a group's money is in the currency that its campaign has in this file, which the first row settles.
  @inline(never)
  private mutating func fits(
    _ group: Int, _ piece: PieceReader, _ rules: PieceReader.Rules, _ reader: inout ExportReader
  ) -> Bool {
    guard money[group] != .differs, known[group].key >= 0 else { return false }
    let campaign = Int(known[group].campaign)
    let context = rules.careful.context
    let budget = context.budgetCurrency(of: campaign)
    let stated = piece.groups.places[Int(known[group].place)].currency
    let currency = stated ?? rules.careful.feed.currency ?? budget ?? context.currency
    if let known = reader.currencies[campaign] ?? budget.map(Optional.some), known != currency {
      money[group] = .differs
      return false
    }
    reader.currencies[campaign] = .some(currency)
    money[group] = .fits
    return true
  }

  private func stray(
    _ row: Int, _ number: Int, _ piece: PieceReader, _ path: String, _ plan: FastPlan, _ reader: inout ExportReader
  ) {
    var spend: Int64 = 0
    if plan.named != nil {
      let metric = piece.groups.metrics[piece.groups.groups[Int(piece.groupOf[row])].metric]
      if metric == .spend, piece.maskOf[row] != 0 { spend = piece.values[row] }
    } else if let column = plan.spend, piece.maskOf[row] & 1 << UInt64(column) != 0 {
      spend = piece.values[row * plan.figures.count + column]
    }
    let line = piece.line(of: row)
    reader.strays.add(
      StraySlot(
        micros: spend, rows: 1, line: UInt32(clamping: line),
        column: UInt32(truncatingIfNeeded: piece.nameColumn(of: row)), source: reader.strays.source(path)),
      to: number, day: Int(piece.dayOf[row]))
  }

  /// Adds the values of rows whose places are known; false if a sum left the range.
  private func addUp(_ run: Run, _ piece: PieceReader, _ plan: FastPlan, _ reader: inout ExportReader) -> Bool {
    guard run.total > 0 else { return true }
    reader.sources[0].reading.dataRows += run.total
    reader.sources[0].reading.unattributedRows += run.strays
    reader.sources[0].reading.usedRows += run.total - run.strays
    if run.firstDay <= run.lastDay {
      let first = Day(daysSinceEpoch: Int(run.firstDay))
      let last = Day(daysSinceEpoch: Int(run.lastDay))
      reader.sources[0].note(
        first, last, future: run.future, line: run.future > 0 ? piece.line(of: run.firstFuture) : 0)
    }
    guard let named = plan.named else { return addWide(run, piece, plan, &reader.figures) }
    return addLong(run, piece, named.value, &reader.figures)
  }

  /// What a row adds to a figure that more than one row may give.
  @inline(__always)
  private static func add(_ value: Int64, to slot: inout FigureSlot, isLatest: Bool) -> Bool {
    if isLatest {
      slot.micros = slot.rows == 0 ? value : max(slot.micros, value)
      return false
    }
    let (sum, overflow) = slot.micros.addingReportingOverflow(value)
    slot.micros = sum
    return overflow
  }

  private func addLong(
    _ run: Run, _ piece: PieceReader, _ valueColumn: Int, _ figures: inout FileFigures
  ) -> Bool {
    let base = figures.list?.slots ?? figures.table.base
    let column = valueColumn
    let hasSegments = piece.segments.count > 1
    let firstLine = piece.line(of: run.first)
    let (groupOf, values, places) = (piece.groupOf, piece.values, piece.index.places)
    let positions = piece.positions
    var touched: UInt16 = 0
    for offset in 0..<run.total where positions[offset] >= 0 { touched |= base[positions[offset]].rows }
    // Looking at every place makes the processor fetch them all; the answer is never this.
    var hasOverflow = touched == .max
    for offset in 0..<run.total {
      let position = positions[offset]
      guard position >= 0 else { continue }
      let row = run.first &+ offset
      var slot = base[position]
      let overflows = Self.add(values[row], to: &slot, isLatest: hasLevels && known[Int(groupOf[row])].isLatest)
      hasOverflow = hasOverflow || overflows
      if slot.rows == 0 {
        slot.line = UInt32(clamping: hasSegments ? piece.line(of: row) : firstLine &+ offset)
        slot.column = UInt16(clamping: places.column(of: column, in: row))
      }
      let isFull = slot.countRow()
      base[position] = slot
      if isFull { figures.countMore(at: position) }
    }
    return !hasOverflow
  }

  private func addWide(_ run: Run, _ piece: PieceReader, _ plan: FastPlan, _ figures: inout FileFigures) -> Bool {
    let width = plan.figures.count
    let base = figures.list?.slots ?? figures.table.base
    let latest = figures.metrics.enumerated().reduce(UInt64(0)) { bits, metric in
      metric.element.kind == .latest ? bits | 1 << UInt64(metric.offset) : bits
    }
    let (maskOf, allValues, places) = (piece.maskOf, piece.values, piece.index.places)
    let hasSegments = piece.segments.count > 1
    let firstLine = piece.line(of: run.first)
    let positions = piece.positions
    var touched: UInt16 = 0
    // Four figures lie side by side in what the processor fetches at once.
    for offset in 0..<run.total where positions[offset] >= 0 {
      for column in stride(from: 0, to: width, by: 4) { touched |= base[positions[offset] &+ column].rows }
      touched |= base[positions[offset] &+ width &- 1].rows
    }
    var hasOverflow = touched == .max
    for offset in 0..<run.total {
      let position = positions[offset]
      guard position >= 0 else { continue }
      let row = run.first &+ offset
      var mask = maskOf[row]
      let values = allValues + row &* width
      while mask != 0 {
        let column = mask.trailingZeroBitCount
        mask &= mask &- 1
        var slot = base[position &+ column]
        let overflows = Self.add(values[column], to: &slot, isLatest: latest >> UInt64(column) & 1 != 0)
        hasOverflow = hasOverflow || overflows
        if slot.rows == 0 {
          slot.line = UInt32(clamping: hasSegments ? piece.line(of: row) : firstLine &+ offset)
          slot.column = UInt16(clamping: places.column(of: plan.figures[column].column, in: row))
        }
        let isFull = slot.countRow()
        base[position &+ column] = slot
        if isFull { figures.countMore(at: position &+ column) }
      }
    }
    return !hasOverflow
  }

  private func addColumns(of piece: PieceReader, _ plan: FastPlan, _ reader: inout ExportReader) {
    for (position, column) in piece.columns.enumerated() {
      var target = position
      if plan.named != nil {
        guard column.values + column.blanks > 0 else { continue }
        let metric = piece.groups.metrics[position]
        target = reader.columns[0].position(of: ColumnTallies.Column(metric: metric, header: metric.name))
      }
      reader.columns[0].add(sum: column.sum, values: column.values, fractions: column.fractions, to: target)
      reader.columns[0].addBlanks(column.blanks, to: target)
    }
    guard let column = plan.currency else { return }
    for stated in piece.currencies where stated.count > 0 {
      guard let currency = stated.currency else { continue }
      let place = Place(line: piece.line(of: stated.firstRow), column: piece.column(of: column, in: stated.firstRow))
      reader.sources[0].reading.rows.currencies.add(currency, from: .column, at: place, count: stated.count)
    }
  }
}

extension PieceReader {
  /// Where a cell of a row stands on its line, from 1.
  func column(of column: Int, in row: Int) -> Int { index.places.column(of: column, in: row) }

  /// Where the campaign's name of a row stands on its line.
  func nameColumn(of row: Int) -> Int {
    guard let column = rules?.recognition.plan.column(.campaign) else { return 1 }
    return self.column(of: column, in: row)
  }

  /// Takes a row out of the counts.
  func takeBack(_ row: Int) {
    guard let plan = rules?.plan else { return }
    let group = groups.groups[Int(groupOf[row])]
    if plan.named != nil {
      takeBack(values[row], isBlank: maskOf[row] == 0, from: group.metric)
    } else {
      let width = plan.figures.count
      for position in 0..<width {
        takeBack(
          values[row * width + position], isBlank: maskOf[row] & 1 << UInt64(position) == 0, from: position)
      }
    }
    guard let stated = groups.places[group.place].currency,
      let position = currencies.firstIndex(where: { $0.currency == stated && $0.count > 0 })
    else { return }
    currencies[position].count -= 1
  }

  private func takeBack(_ micros: Int64, isBlank: Bool, from column: Int) {
    if isBlank {
      columns[column].blanks -= 1
      return
    }
    columns[column].values -= 1
    columns[column].sum -= Int128(micros)
    if micros % 1_000_000 != 0 { columns[column].fractions -= 1 }
  }
}
