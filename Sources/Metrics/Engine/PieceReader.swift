import Campaigns
import Diagnostics
import Formats
import Quantities

/// One thread's part in reading an export: a piece of its text, where the rows lie in it, and what they say.
///
/// Rows of the plainest kind are read here, without a copy and without a `String`. Every other row becomes a record for
/// `ExportReader`, which alone decides what a row means.
final class PieceReader: @unchecked Sendable {
  /// A row for the careful reader.
  struct OddRow {
    /// The row it is, or the one it stands before if the index could not take it apart.
    var row: Int
    var isIndexed: Bool
    var record: DelimitedRecord
    var findings: [Diagnostic] = []
  }

  /// A currency that rows state.
  struct StatedCurrency {
    var currency: Currency?
    var count = 0
    var firstRow = 0
  }

  /// What is read and by what rules.
  struct Rules {
    /// How plain rows are read; nothing if the careful reader reads all.
    let plan: FastPlan?
    let recognition: Recognition
    let scan: ExportScan
    /// The careful reader as it stands before any row; only ever asked what rows say.
    let careful: ExportReader
    let path: String
    /// Whether rows are only looked at, since none can be used.
    let onlyLooks: Bool
    /// A number that files share whose texts mean the same, as far as headers and feed decide that.
    let meaning: Int?

    /// Whether texts mean the same by other rules.
    func meanTheSame(_ other: Rules) -> Bool {
      meaning != nil && meaning == other.meaning && (plan == nil) == (other.plan == nil)
        && scan.readsLike(other.scan)
    }
  }

  /// How many bytes are read at a time.
  static let pieceSize = 256 << 10

  private(set) var text: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  var index: RowIndex
  /// Where the piece starts and ends in memory.
  var start = 0
  var end = 0
  /// From which row on which line numbers count.
  var segments: [(row: Int, line: Int)] = []
  /// Rows for the careful reader, in order.
  var oddRows: [OddRow] = []
  var rules: Rules?

  // What the rows say, by row.
  private(set) var groupOf: UnsafeMutablePointer<Int32>
  private(set) var dayOf: UnsafeMutablePointer<Int32>
  private(set) var maskOf: UnsafeMutablePointer<UInt64>
  private(set) var values: UnsafeMutablePointer<Int64>
  private var rowRoom = 0
  private var valueRoom = 0

  // What the piece adds to the counts of the file.
  var evidence = ExportEvidence()
  var lineEnds = LineEndCounts()
  var newDays: [Day] = []
  var newMetrics: [(row: Int, metric: Metric)] = []
  var columns: [ColumnSum] = []
  var fault: Int?

  /// What stands in one column of the piece.
  struct ColumnSum {
    var sum: Int128 = 0
    var values = 0
    var blanks = 0
    var fractions = 0
  }

  // What texts mean; kept from piece to piece, and from file to file as long as the rules stay the same.
  var groups = RowGroups()
  private var keyTexts: [KeyTexts] = []
  private var ownerOf: [Int32] = []
  private var ownerOfKeys: [[Int32]: Int32] = [:]
  private var dates = TextIndex()
  private var dateDays: [Int32] = []
  private var platformTexts = TextIndex()
  private var platformOf: [Int32] = []
  private var platforms: [Platform] = []
  private var currencyTexts = TextIndex()
  var currencies: [StatedCurrency] = []
  private var currencyIsOdd: [Bool] = []
  private var placeOf: [Int: Int] = [:]
  private var lastPlace = (platform: -1, currency: -1, place: -1)
  private var metricTexts = TextIndex()
  private var metricOf: [Int32] = []
  private var metricIsMoney: [Bool] = []
  private var metricSeen: [Bool] = []
  private var number = QuickNumber.whole
  private var rounds: (rows: Int, sums: [Int64]) = (0, [])

  /// The texts of one column, behind a reference since they cannot be copied.
  private final class KeyTexts {
    var texts = TextIndex()
  }

  /// What stands for "no day" among days.
  private static let noDay = Int32.min

  init() {
    capacity = 2 * PieceReader.pieceSize
    text = .allocate(capacity: capacity + 256)
    index = RowIndex(capacity: 0)
    groupOf = .allocate(capacity: 1)
    dayOf = .allocate(capacity: 1)
    maskOf = .allocate(capacity: 1)
    values = .allocate(capacity: 1)
  }

  deinit {
    text.deallocate()
    groupOf.deallocate()
    dayOf.deallocate()
    maskOf.deallocate()
    values.deallocate()
  }

  /// Puts bytes in front of a piece that stands behind so much room; gives where they start.
  func prepend(_ bytes: [UInt8], room: Int, size: Int) -> Int {
    if bytes.count > room {
      let old = text
      capacity = bytes.count + size
      text = .allocate(capacity: capacity + 256)
      (text + bytes.count).update(from: old + room, count: size)
      old.deallocate()
    }
    let start = max(0, room - bytes.count)
    bytes.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress { (text + start).update(from: base, count: bytes.count) }
    }
    return start
  }

  /// Forgets the piece.
  func forget() {
    clearPiece()
    (start, end) = (0, 0)
  }

  /// Sees to it that there is room for so many bytes of a piece, with so many in front of it.
  func makeRoom(before: Int, piece: Int) {
    let wanted = before + piece
    guard wanted > capacity else { return }
    text.deallocate()
    capacity = wanted
    text = .allocate(capacity: wanted + 256)
  }

  /// Takes up new rules; what texts mean is kept if the rules are the same as before.
  func begin(_ rules: Rules, keepsMeanings: Bool) {
    self.rules = rules
    groups.removeGroups()
    number = .whole
    metricSeen = metricSeen.map { _ in false }
    clearPiece()
    if keepsMeanings {
      // A day that another file has shown is news for this one.
      dates.removeAll()
      dateDays.removeAll(keepingCapacity: true)
      return
    }
    groups = RowGroups()
    keyTexts = rules.plan?.keys.map { _ in KeyTexts() } ?? []
    ownerOf = []
    ownerOfKeys = [:]
    dates.removeAll()
    dateDays = []
    platformTexts.removeAll()
    platformOf = []
    platforms = []
    currencyTexts.removeAll()
    currencies = []
    currencyIsOdd = []
    placeOf = [:]
    lastPlace = (-1, -1, -1)
    metricTexts.removeAll()
    metricOf = []
    metricIsMoney = []
    metricSeen = []
  }

  private func clearPiece() {
    index.removeAll()
    segments.removeAll(keepingCapacity: true)
    oddRows.removeAll(keepingCapacity: true)
    evidence = ExportEvidence()
    lineEnds = LineEndCounts()
    newDays.removeAll(keepingCapacity: true)
    newMetrics.removeAll(keepingCapacity: true)
    columns.removeAll(keepingCapacity: true)
    for position in currencies.indices { currencies[position].count = 0 }
    fault = nil
  }

  /// The line of a row.
  func line(of row: Int) -> Int {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].row <= row { low = middle } else { high = middle }
    }
    return segments.isEmpty ? 1 : segments[low].line + row - segments[low].row
  }
}

// MARK: - Where the rows are

extension PieceReader {
  /// Finds the rows of a piece that starts with one; gives where the first row starts that is left for the next piece,
  /// and the line it is.
  func locate(from start: Int, to end: Int, line: Int, isLast: Bool) -> (rest: Int, line: Int) {
    clearPiece()
    self.start = start
    self.end = end
    if index.capacity < end { index = RowIndex(capacity: max(end, capacity)) }
    // What the index reads beyond the end must not look like text.
    for offset in 0..<128 { text[end + offset] = 0 }
    guard let rules else { return (start, line) }
    var position = start
    var line = line
    while position < end {
      let before = index.rowCount
      segments.append((before, line))
      let (rest, isFault) = index.addRows(text, from: position, to: end, delimiter: rules.recognition.delimiter)
      line += index.rowCount - before
      position = rest
      guard position < end, isFault || isLast else { break }
      guard let (length, lines) = takeApart(at: position, line: line, isLast: isLast) else { break }
      position += length
      line += lines
    }
    self.end = position
    return (position, line)
  }

  /// Has the careful reader take a row apart; nothing if the row goes on beyond the piece.
  private func takeApart(at position: Int, line: Int, isLast: Bool) -> (length: Int, lines: Int)? {
    guard let rules else { return nil }
    var size = min(4096, end - position)
    while true {
      let isAll = position + size == end
      let bytes = Array(UnsafeBufferPointer(start: text + position, count: size))
      var reader = DelimitedReader(
        bytes, delimiter: rules.recognition.delimiter, startingAt: Place(line: line, column: 1))
      if let record = reader.next(), (isAll && isLast) || (reader.offset < size && reader.unclosedQuote == nil) {
        lineEnds.merge(LineEndCounts(of: Array(bytes[..<reader.offset])))
        let range = record.rangeWithLineEnd
        let (_, isFault) = UTF8Run.check(text + position, from: 0, to: range.count, limit: range.count)
        if isFault { fault = fault ?? position }
        // A record keeps the text it is cut from, so it gets one of its own.
        var own = DelimitedReader(
          range.count * 2 < size ? Array(bytes[..<range.count]) : bytes, delimiter: rules.recognition.delimiter,
          startingAt: Place(line: line, column: 1))
        oddRows.append(
          OddRow(
            row: index.rowCount, isIndexed: false,
            record: reader.faults.isEmpty ? own.next() ?? record : record,
            findings: reader.findings(path: rules.path)))
        return (reader.offset, reader.place.line - line)
      }
      if isAll { return nil }
      size = min(size * 8, end - position)
    }
  }

  /// A row of the index as a record.
  func record(of row: Int) -> DelimitedRecord? {
    guard let rules else { return nil }
    let first = Int(index.rowStarts[row])
    let last = Int(index.separators[Int(index.rowEnds[row])])
    var reader = DelimitedReader(
      Array(UnsafeBufferPointer(start: text + first, count: last + 1 - first)),
      delimiter: rules.recognition.delimiter, startingAt: Place(line: line(of: row), column: 1))
    return reader.next()
  }

  /// Checks that all of the piece is UTF-8; notes where it is not.
  private func checkEncoding() {
    var checked = start
    for stretch in 0..<index.wideCount {
      let block = Int(index.wideStretches[stretch])
      guard block < end else { continue }
      let (position, isFault) = UTF8Run.check(text, from: max(checked, block), to: min(block + 64, end), limit: end)
      if isFault {
        fault = min(fault ?? position, position)
        return
      }
      checked = position
    }
  }
}

// MARK: - What the rows say

extension PieceReader {
  /// Reads all rows that are plain, and makes records of all others.
  func readRows() {
    guard let rules else { return }
    checkEncoding()
    guard let plan = rules.plan else { return leaveAllRows() }
    makeRoom(rows: index.rowCount, width: max(1, plan.figures.count))
    columns = Array(repeating: ColumnSum(), count: plan.named == nil ? plan.figures.count : metricIsMoney.count)
    rounds = (0, Array(repeating: 0, count: columns.count))
    setNumbers()
    for row in 0..<index.rowCount {
      let group = plan.named == nil ? wideRow(row, plan) : longRow(row, plan)
      groupOf[row] = Int32(truncatingIfNeeded: group)
      if group < 0, let record = record(of: row) {
        oddRows.append(OddRow(row: row, isIndexed: true, record: record))
      }
      if rounds.rows == 1000 { addRound() }
    }
    addRound()
    sortOddRows()
  }

  /// Makes a record of every row.
  private func leaveAllRows() {
    for row in 0..<index.rowCount {
      countLineEnd(of: row)
      if let record = record(of: row) { oddRows.append(OddRow(row: row, isIndexed: true, record: record)) }
    }
    sortOddRows()
  }

  private func countLineEnd(of row: Int) {
    let end = Int(index.separators[Int(index.rowEnds[row])])
    if end > Int(index.rowStarts[row]), text[end - 1] == 0x0D { lineEnds.crlf += 1 } else { lineEnds.lf += 1 }
  }

  private func sortOddRows() {
    // Those that the index could not take apart stand before the row of their number.
    oddRows.sort { ($0.row, $0.isIndexed ? 1 : 0, $0.record.place) < ($1.row, $1.isIndexed ? 1 : 0, $1.record.place) }
  }

  private func makeRoom(rows: Int, width: Int) {
    if rows > rowRoom {
      groupOf.deallocate()
      dayOf.deallocate()
      maskOf.deallocate()
      rowRoom = rows + rows / 2
      groupOf = .allocate(capacity: rowRoom)
      dayOf = .allocate(capacity: rowRoom)
      maskOf = .allocate(capacity: rowRoom)
    }
    if rows * width > valueRoom {
      values.deallocate()
      valueRoom = (rows + rows / 2) * width
      values = .allocate(capacity: valueRoom)
    }
  }

  /// A thousand values that are taken as plain ones fit into 64 bits, so the wide sums are touched that often only.
  private func addRound() {
    for position in rounds.sums.indices {
      columns[position].sum += Int128(rounds.sums[position])
      rounds.sums[position] = 0
    }
    rounds.rows = 0
  }

  /// Decimals and grouped thousands are plain once the file has shown which sign is which.
  private func setNumbers() {
    guard let rules, number.decimal == 0 else { return }
    let shown = evidence.numbers
    switch rules.scan.numbers.decimal {
    case .point where shown.showsPoint: number = QuickNumber(decimal: 0x2E, group: 0x2C)
    case .comma where shown.showsComma: number = QuickNumber(decimal: 0x2C, group: 0x2E)
    default: break
    }
  }

  /// The first and the end of a row's bytes among the separators, if it has as many cells as the header.
  @inline(__always)
  private func cells(of row: Int, _ plan: FastPlan) -> (start: Int, separators: UnsafeMutablePointer<UInt32>, end: Int)? {
    let last = Int(index.rowEnds[row])
    let first = row == 0 ? 0 : Int(index.rowEnds[row &- 1]) &+ 1
    let start = Int(index.rowStarts[row])
    var end = Int(index.separators[last])
    if end > start, text[end &- 1] == 0x0D {
      lineEnds.crlf &+= 1
      end &-= 1
    } else {
      lineEnds.lf &+= 1
    }
    guard last &- first &+ 1 == plan.width, end &- start < 1 << 20 else { return nil }
    return (start, index.separators + first, end)
  }

  private struct Row {
    let start: Int
    let separators: UnsafeMutablePointer<UInt32>
    let end: Int
    let last: Int

    @inline(__always)
    func cell(_ column: Int) -> (start: Int, length: Int) {
      let from = column == 0 ? start : Int(separators[column &- 1]) &+ 1
      let to = column == last ? end : Int(separators[column])
      return (from, to &- from)
    }
  }

  /// The numbers of owner, place and day, which all rows have.
  @inline(__always)
  private func who(_ row: Row, _ number: Int, _ plan: FastPlan) -> (owner: Int, place: Int, day: Int32)? {
    let day = day(row.cell(plan.day), number)
    guard day != PieceReader.noDay else { return nil }
    let owner = owner(row, number, plan)
    let place = place(row, number, plan)
    guard owner >= 0, place >= 0 else { return nil }
    return (owner, place, day)
  }

  private func longRow(_ number: Int, _ plan: FastPlan) -> Int {
    guard let (start, separators, end) = cells(of: number, plan), let named = plan.named else { return RowGroups.odd }
    let row = Row(start: start, separators: separators, end: end, last: plan.width &- 1)
    guard let (owner, place, day) = who(row, number, plan), looks(atRatesOf: row, number, plan) else {
      return RowGroups.odd
    }
    let metric = metric(row.cell(named.metric))
    guard metric >= 0 else { return RowGroups.odd }
    let cell = row.cell(named.value)
    let read = value(cell, number, row.start, isMoney: metricIsMoney[metric], of: nil, groups.metrics[metric])
    guard !read.isOdd else { return RowGroups.odd }
    if !metricSeen[metric] {
      metricSeen[metric] = true
      newMetrics.append((number, groups.metrics[metric]))
    }
    while columns.count <= metric {
      columns.append(ColumnSum())
      rounds.sums.append(0)
    }
    dayOf[number] = day
    values[number] = read.micros
    maskOf[number] = read.isBlank ? 0 : 1
    if read.isBlank { columns[metric].blanks &+= 1 } else { count(read.micros, in: metric) }
    rounds.rows &+= 1
    note(place)
    return groups.number(owner: owner, place: place, metric: metric)
  }

  @inline(__always)
  private func count(_ micros: Int64, in column: Int) {
    rounds.sums[column] &+= micros
    columns[column].values &+= 1
    if micros % 1_000_000 != 0 { columns[column].fractions &+= 1 }
  }

  private func wideRow(_ number: Int, _ plan: FastPlan) -> Int {
    guard let (start, separators, end) = cells(of: number, plan) else { return RowGroups.odd }
    let row = Row(start: start, separators: separators, end: end, last: plan.width &- 1)
    guard let (owner, place, day) = who(row, number, plan), looks(atRatesOf: row, number, plan) else {
      return RowGroups.odd
    }
    let width = plan.figures.count
    let target = values + number &* width
    var mask: UInt64 = 0
    for position in 0..<width {
      let figure = plan.figures[position]
      let read = value(row.cell(figure.column), number, row.start, isMoney: figure.isMoney, of: figure, nil)
      guard !read.isOdd else { return RowGroups.odd }
      target[position] = read.micros
      if !read.isBlank { mask |= 1 &<< UInt64(truncatingIfNeeded: position) }
    }
    for position in 0..<width {
      if mask & 1 &<< UInt64(truncatingIfNeeded: position) != 0 {
        count(target[position], in: position)
      } else {
        columns[position].blanks &+= 1
      }
    }
    dayOf[number] = day
    maskOf[number] = mask
    rounds.rows &+= 1
    note(place)
    return groups.number(owner: owner, place: place, metric: 0)
  }

  /// A value, or what stands in its place.
  private struct Value {
    var micros: Int64
    var isBlank = false
    var isOdd = false

    static let blank = Value(micros: 0, isBlank: true)
    static let odd = Value(micros: 0, isOdd: true)
  }

  @inline(__always)
  private func value(
    _ cell: (start: Int, length: Int), _ row: Int, _ rowStart: Int, isMoney: Bool, of figure: FastPlan.Figure?,
    _ metric: Metric?
  ) -> Value {
    if cell.length == 0 { return .blank }
    var micros = number.read(text + cell.start, cell.length)
    if micros == QuickNumber.none, text[cell.start] == 0x22, cell.length > 2, text[cell.start &+ cell.length &- 1] == 0x22 {
      micros = number.read(text + (cell.start &+ 1), cell.length &- 2)
    }
    if micros != QuickNumber.none { return Value(micros: micros) }
    return carefulValue(
      cell, row, rowStart, isMoney: isMoney, mayBeNegative: figure?.mayBeNegative ?? metric?.mayBeNegative ?? false,
      mayBeInexact: figure?.mayBeInexact ?? (metric?.unit == .ratio))
  }

  @inline(never)
  private func carefulValue(
    _ cell: (start: Int, length: Int), _ row: Int, _ rowStart: Int, isMoney: Bool, mayBeNegative: Bool,
    mayBeInexact: Bool
  ) -> Value {
    guard let rules else { return .odd }
    let bytes = content(cell)
    look(at: bytes, cell, row, rowStart)
    switch rules.scan.numbers.read(bytes, isMoney: isMoney) {
    case .missing: return .blank
    case .value(let amount, let isExact):
      guard isExact || mayBeInexact, amount.micros >= 0 || mayBeNegative,
        amount.micros.magnitude < UInt64(QuickNumber.largest)
      else { return .odd }
      return Value(micros: amount.micros)
    default: return .odd
    }
  }

  private func look(at bytes: ArraySlice<UInt8>, _ cell: (start: Int, length: Int), _ row: Int, _ rowStart: Int) {
    evidence.numbers.look(at: bytes, place: Place(line: line(of: row), column: cell.start - rowStart + 1))
    setNumbers()
  }

  /// Has the columns that only show how numbers are written looked at.
  @inline(__always)
  private func looks(atRatesOf row: Row, _ number: Int, _ plan: FastPlan) -> Bool {
    for column in plan.rates {
      let cell = row.cell(column)
      var length = cell.length
      if length > 0, text[cell.start &+ length &- 1] == 0x25 { length &-= 1 }
      if length == 0 || self.number.read(text + cell.start, length) != QuickNumber.none { continue }
      look(at: content(cell), cell, number, row.start)
    }
    return true
  }

  /// The content of a cell, without its quotes.
  private func content(_ cell: (start: Int, length: Int)) -> ArraySlice<UInt8> {
    let raw = Array(UnsafeBufferPointer(start: text + cell.start, count: cell.length))
    guard raw.first == 0x22, let rules else { return raw[...] }
    var reader = DelimitedReader(raw, delimiter: rules.recognition.delimiter)
    return reader.next()?.cells.first?.bytes ?? raw[...]
  }
}

// MARK: - What texts mean

extension PieceReader {
  @inline(__always)
  private func day(_ cell: (start: Int, length: Int), _ row: Int) -> Int32 {
    let (number, isNew) = dates.number(of: text + cell.start, length: cell.length)
    return isNew ? newDay(cell, number, row) : dateDays.withUnsafeBufferPointer { $0[number] }
  }

  /// How many different texts of days are kept; times of day make each row's a new one.
  private static let mostDates = 1 << 16

  @inline(never)
  private func newDay(_ cell: (start: Int, length: Int), _ number: Int, _ row: Int) -> Int32 {
    guard let rules else { return PieceReader.noDay }
    let bytes = content(cell)
    let place = Place(line: line(of: row), column: cell.start - Int(index.rowStarts[row]) + 1)
    evidence.dates.look(at: bytes, place: place)
    if rules.recognition.profile.dayStartsPeriod { evidence.starts.add(bytes) }
    var found = PieceReader.noDay
    if case .day(let day) = rules.scan.dates.read(bytes), isSurelyData(CellText.trim(bytes)) {
      found = Int32(day.daysSinceEpoch)
      newDays.append(day)
    }
    if dates.count > PieceReader.mostDates {
      dates.removeAll()
      dateDays.removeAll(keepingCapacity: true)
    } else {
      dateDays.append(found)
    }
    return found
  }

  /// Whether a row with such a day can be no total, whatever its other cells say.
  private func isSurelyData(_ day: ArraySlice<UInt8>) -> Bool {
    guard let first = day.first, let rules else { return false }
    return (first >= 0x30 && first <= 0x39) || !rules.recognition.profile.totals.mayStart(with: first)
  }

  @inline(__always)
  private func owner(_ row: Row, _ number: Int, _ plan: FastPlan) -> Int {
    guard plan.keys.count == 1 else { return ownerOfSeveral(row, number, plan) }
    let cell = row.cell(plan.keys[0])
    let (text, isNew) = keyTexts[0].texts.number(of: self.text + cell.start, length: cell.length)
    if isNew { ownerOf.append(newOwner(number)) }
    return ownerOf.withUnsafeBufferPointer { Int($0[text]) }
  }

  private func ownerOfSeveral(_ row: Row, _ number: Int, _ plan: FastPlan) -> Int {
    var key: [Int32] = []
    key.reserveCapacity(plan.keys.count)
    for (position, column) in plan.keys.enumerated() {
      let cell = row.cell(column)
      let text = keyTexts[position].texts.number(of: self.text + cell.start, length: cell.length).number
      key.append(Int32(truncatingIfNeeded: text))
    }
    if let owner = ownerOfKeys[key] { return Int(owner) }
    let owner = newOwner(number)
    ownerOfKeys[key] = owner
    return Int(owner)
  }

  @inline(never)
  private func newOwner(_ row: Int) -> Int32 {
    guard let rules, let record = record(of: row) else { return Int32(RowGroups.odd) }
    let clues = rules.careful.rawClues(of: record)
    if rules.plan?.needsName == true, clues.campaign.isEmpty { return Int32(RowGroups.odd) }
    switch rules.careful.context.attribution.answer(for: clues, fallback: rules.careful.fallback) {
    case .several: return Int32(RowGroups.odd)
    case .campaign(let position): groups.owners.append(.campaign(position))
    case .held(let id): groups.owners.append(.stray(name: clues.name, held: id))
    case .none: groups.owners.append(.stray(name: clues.name, held: nil))
    }
    return Int32(groups.owners.count - 1)
  }

  @inline(__always)
  private func place(_ row: Row, _ number: Int, _ plan: FastPlan) -> Int {
    var platform = 0
    if let column = plan.platform {
      let cell = row.cell(column)
      let (text, isNew) = platformTexts.number(of: self.text + cell.start, length: cell.length)
      if isNew { platformOf.append(newPlatform(cell)) }
      platform = platformOf.withUnsafeBufferPointer { Int($0[text]) }
      if platform < 0 { return RowGroups.odd }
    }
    var currency = 0
    if let column = plan.currency {
      let cell = row.cell(column)
      let (text, isNew) = currencyTexts.number(of: self.text + cell.start, length: cell.length)
      if isNew { addCurrency(cell) }
      if currencyIsOdd[text] { return RowGroups.odd }
      if currencies[text].count == 0 { currencies[text].firstRow = number }
      currency = text
    }
    if lastPlace.platform == platform, lastPlace.currency == currency { return lastPlace.place }
    return newPlace(platform, currency)
  }

  @inline(never)
  private func newPlace(_ platform: Int, _ currency: Int) -> Int {
    guard let rules else { return RowGroups.odd }
    let key = platform << 32 | currency
    if placeOf[key] == nil {
      let other = rules.careful.feed.platform ?? rules.recognition.profile.platform
      guard let found = rules.plan?.platform == nil ? other : platforms[platform] else { return RowGroups.odd }
      let stated = rules.plan?.currency == nil ? nil : currencies[currency].currency
      placeOf[key] = groups.places.count
      groups.places.append(RowGroups.Place(platform: found, currency: stated ?? rules.plan?.stated))
    }
    lastPlace = (platform, currency, placeOf[key] ?? RowGroups.odd)
    return lastPlace.place
  }

  /// Counts the currency of the row just read.
  @inline(__always)
  private func note(_ place: Int) {
    if !currencies.isEmpty { currencies[lastPlace.currency].count &+= 1 }
  }

  private func newPlatform(_ cell: (start: Int, length: Int)) -> Int32 {
    guard let rules else { return Int32(RowGroups.odd) }
    let bytes = CellText.trim(content(cell))
    let other = rules.careful.feed.platform ?? rules.recognition.profile.platform
    let named = Platform.named(String(decoding: bytes, as: UTF8.self))
    var found = named.flatMap { rules.careful.context.platforms.contains($0) ? $0 : nil }
    if CellText.isMissing(bytes) { found = other }
    if found == nil, !rules.recognition.profile.isOwn { found = other }
    guard let found else { return Int32(RowGroups.odd) }
    if let known = platforms.firstIndex(of: found) { return Int32(known) }
    platforms.append(found)
    return Int32(platforms.count - 1)
  }

  private func addCurrency(_ cell: (start: Int, length: Int)) {
    let bytes = CellText.trim(content(cell))
    let isMissing = CellText.isMissing(bytes)
    let currency = Currency(String(decoding: bytes, as: UTF8.self).uppercased())
    let isOther = rules?.plan?.stated.map { currency != nil && currency != $0 } ?? false
    currencies.append(StatedCurrency(currency: isMissing ? nil : currency))
    currencyIsOdd.append(isMissing ? currency != nil : currency == nil || isOther)
  }

  @inline(__always)
  private func metric(_ cell: (start: Int, length: Int)) -> Int {
    let (text, isNew) = metricTexts.number(of: self.text + cell.start, length: cell.length)
    if isNew { metricOf.append(newMetric(cell)) }
    return metricOf.withUnsafeBufferPointer { Int($0[text]) }
  }

  private func newMetric(_ cell: (start: Int, length: Int)) -> Int32 {
    guard let metric = MetricRegistry.named(String(decoding: content(cell), as: UTF8.self)) else {
      return Int32(RowGroups.odd)
    }
    if let known = groups.metrics.firstIndex(of: metric) { return Int32(known) }
    groups.metrics.append(metric)
    metricIsMoney.append(metric.unit == .money)
    metricSeen.append(false)
    return Int32(groups.metrics.count - 1)
  }
}
