import Diagnostics
import Quantities

// MARK: - Sums

extension RowAdder {
  /// Adds the values of rows whose places are known; false if a sum left the range.
  func addUp(_ run: Run, _ piece: PieceReader, _ plan: FastPlan, _ reader: inout ExportReader) -> Bool {
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
  static func add(_ value: Int64, to slot: inout FigureSlot, isLatest: Bool) -> Bool {
    if isLatest {
      slot.micros = slot.rows == 0 ? value : max(slot.micros, value)
      return false
    }
    let (sum, overflow) = slot.micros.addingReportingOverflow(value)
    slot.micros = sum
    return overflow
  }

  func addLong(
    _ run: Run, _ piece: PieceReader, _ valueColumn: Int, _ figures: inout FileFigures
  ) -> Bool {
    let base = figures.list?.slots ?? figures.table.base
    let column = valueColumn
    let hasSegments = piece.segments.count > 1
    let firstLine = piece.line(of: run.first)
    let (groupOf, values, places) = (piece.groupOf, piece.values, piece.index.places)
    let positions = piece.positions
    var touched: UInt16 = 0
    // A list is small enough to be at hand.
    if figures.list == nil {
      for offset in 0..<run.total where positions[offset] >= 0 { touched |= base[positions[offset]].rows }
    }
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

  func addWide(_ run: Run, _ piece: PieceReader, _ plan: FastPlan, _ figures: inout FileFigures) -> Bool {
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

  func addColumns(of piece: PieceReader, _ plan: FastPlan, _ reader: inout ExportReader) {
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
