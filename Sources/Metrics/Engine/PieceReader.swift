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

  /// What is read and by what rules; an object, since there is much of it and it is asked for often.
  final class Rules: Sendable {
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

    init(
      plan: FastPlan?, recognition: Recognition, scan: ExportScan, careful: ExportReader, path: String,
      onlyLooks: Bool, meaning: Int?
    ) {
      self.plan = plan
      self.recognition = recognition
      self.scan = scan
      self.careful = careful
      self.path = path
      self.onlyLooks = onlyLooks
      self.meaning = meaning
    }

    /// Whether texts mean the same by other rules.
    func meanTheSame(_ other: Rules) -> Bool {
      meaning != nil && meaning == other.meaning && (plan == nil) == (other.plan == nil)
        && plan?.day == other.plan?.day && scan.readsLike(other.scan)
    }
  }

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
  /// Where figures stand, for as many rows as are added together.
  let positions = UnsafeMutablePointer<Int>.allocate(capacity: RowAdder.batch)
  /// The groups of figures that as many rows go to.
  let targets = UnsafeMutablePointer<Int32>.allocate(capacity: RowAdder.batch)
  private var rowRoom = 0
  private var valueRoom = 0

  // What the piece adds to the counts of the file.
  var evidence = ExportEvidence()
  var lineEnds = LineEndCounts()
  /// The days of its plain rows.
  var newDays: DayTally { plain.newDays }
  var newMetrics: [(row: Int, metric: Metric)] = []
  var columns: [ColumnSum] = []
  var fault: Int?
  /// Whether every byte of the piece is below 0x80.
  private(set) var isASCII = true
  /// Whether the piece may hold something private, which only a closer look at the file can tell.
  private(set) var mayBePrivate = false
  /// Whether a text that is known by now holds a key, so that no file that has it shows it as a new one.
  private var knowsKey = false

  /// What stands in one column of the piece.
  struct ColumnSum {
    var sum: Int128 = 0
    var values = 0
    var blanks = 0
    var fractions = 0
  }

  /// What rows are added up by, by their numbers.
  var groups = RowGroups()
  /// The currencies that rows state.
  var currencies: [StatedCurrency] = []
  /// What texts mean; kept from piece to piece, and from file to file as long as the rules stay the same.
  private var plain = PlainRows()

  init() {
    capacity = 1 << 12
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
    positions.deallocate()
    targets.deallocate()
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
    clearPiece()
    if !keepsMeanings {
      groups = RowGroups()
      currencies = []
      knowsKey = false
    }
    plain.begin(rules, keepsMeanings: keepsMeanings)
  }

  private func clearPiece() {
    index.removeAll()
    segments.removeAll(keepingCapacity: true)
    oddRows.removeAll(keepingCapacity: true)
    evidence = ExportEvidence()
    lineEnds = LineEndCounts()
    newMetrics.removeAll(keepingCapacity: true)
    columns.removeAll(keepingCapacity: true)
    for position in currencies.indices { currencies[position].count = 0 }
    fault = nil
    mayBePrivate = false
  }

  /// Looks for keys in a text that is met for the first time.
  func suspect(_ start: Int, _ length: Int) {
    if PrivateTextSearch.hasKey(text + start, length) { knowsKey = true }
  }

  /// Looks for keys in a text that no column keeps.
  @inline(__always)
  func suspectOther(_ start: Int, _ length: Int) {
    guard length >= ServiceKey.shortest else { return }
    if length < 2 * ServiceKey.shortest {
      // A run of letters as long as the shortest key has all bytes in the middle, and no letter is below a hyphen.
      let middle = length &- ServiceKey.shortest
      let bytes = UnsafeRawPointer(text + start + middle).loadUnaligned(as: ByteMask.Bytes.self)
      let wanted: UInt64 = (1 &<< UInt64(truncatingIfNeeded: 2 &* ServiceKey.shortest &- length)) &- 1
      if ByteMask.below(bytes, ByteMask.Bytes(repeating: 0x2D)) & wanted != 0 { return }
    }
    suspectClosely(start, length)
  }

  @inline(never)
  private func suspectClosely(_ start: Int, _ length: Int) {
    if PrivateTextSearch.hasKey(text + start, length) { mayBePrivate = true }
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
    // A second header right below the first is told by its place alone.
    if rules.recognition.secondHeader?.line == line,
      let (length, lines) = takeApart(at: start, line: line, isLast: isLast)
    {
      position += length
      line += lines
    }
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
        bytes, delimiter: rules.recognition.delimiter, startingAt: Place(line: line, column: 1),
        isWrapped: rules.recognition.isWrapped)
      if let record = reader.next(), (isAll && isLast) || (reader.offset < size && reader.unclosedQuote == nil) {
        lineEnds.merge(LineEndCounts(of: Array(bytes[..<reader.offset])))
        let range = record.rangeWithLineEnd
        let (_, isFault) = UTF8Run.check(text + position, from: 0, to: range.count, limit: range.count)
        if isFault { fault = fault ?? position }
        // A record keeps the text it is cut from, so it gets one of its own.
        var own = DelimitedReader(
          range.count * 2 < size ? Array(bytes[..<range.count]) : bytes, delimiter: rules.recognition.delimiter,
          startingAt: Place(line: line, column: 1),
          isWrapped: rules.recognition.isWrapped)
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
      delimiter: rules.recognition.delimiter, startingAt: Place(line: line(of: row), column: 1),
      isWrapped: rules.recognition.isWrapped)
    return reader.next()
  }

  /// Checks that all of the piece is UTF-8; notes where it is not.
  private func checkEncoding() {
    isASCII = index.wideCount == 0 && oddRows.allSatisfy { $0.record.rawBytes.allSatisfy { $0 < 0x80 } }
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
    guard let plan = rules.plan else {
      leaveAllRows()
      return checkPrivacy(rules)
    }
    makeRoom(rows: index.rowCount, width: max(1, plan.figures.count))
    let rows = PlainRows.Piece(
      text: text, separators: index.separators, rowEnds: index.rowEnds, rowStarts: index.rowStarts,
      count: index.rowCount, groupOf: groupOf, dayOf: dayOf, maskOf: maskOf, values: values)
    plain.read(rows, self)
    for row in 0..<index.rowCount where groupOf[row] < 0 {
      if let record = record(of: row) { oddRows.append(OddRow(row: row, isIndexed: true, record: record)) }
    }
    sortOddRows()
    checkPrivacy(rules)
  }

  /// What the index has not seen and what the fast reader has not read is looked at here.
  private func checkPrivacy(_ rules: Rules) {
    guard rules.careful.feed.privateData == .refuse, !mayBePrivate else { return }
    mayBePrivate = index.hasSign || knowsKey || oddRows.contains { PrivateTextSearch.maySee($0.record.rawBytes) }
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

  /// The content of a cell, without its quotes.
  func content(_ start: Int, _ length: Int) -> ArraySlice<UInt8> {
    let raw = Array(UnsafeBufferPointer(start: text + start, count: length))
    guard raw.first == 0x22, let rules else { return raw[...] }
    var reader = DelimitedReader(raw, delimiter: rules.recognition.delimiter)
    return reader.next()?.cells.first?.bytes ?? raw[...]
  }
}
