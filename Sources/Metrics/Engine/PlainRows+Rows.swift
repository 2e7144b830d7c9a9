import Quantities

extension PlainRows {
  @inline(__always)
  mutating func row(_ number: Int, _ piece: Piece) -> Row? {
    let last = Int(piece.rowEnds[number])
    let first = number == 0 ? 0 : Int(piece.rowEnds[number &- 1]) &+ 1
    let start = Int(piece.rowStarts[number])
    var end = Int(piece.separators[last])
    if end > start, piece.text[end &- 1] == 0x0D {
      returns &+= 1
      end &-= 1
    }
    guard last &- first &+ 1 == width, end &- start < 1 << 20 else { return nil }
    return Row(number: number, start: start, end: end, last: width &- 1, separators: piece.separators + first)
  }

  /// The numbers of owner and place, and the day, which all rows have.
  @inline(__always)
  mutating func who(
    _ row: Row, _ piece: Piece, _ owner: PieceReader
  ) -> (owner: Int32, place: Int32, day: Int32)? {
    let found = dayNumber(row.cell(day), row, piece, owner)
    guard found != PlainRows.noDay else { return nil }
    let whose = self.owner(row, piece, owner)
    let place = place(row, piece, owner)
    guard whose >= 0, place >= 0 else { return nil }
    lookAtRest(row, piece, owner)
    return (whose, place, found)
  }

  /// Looks at the columns that are neither figures nor say whose they are.
  @inline(__always)
  mutating func lookAtRest(_ row: Row, _ piece: Piece, _ owner: PieceReader) {
    if otherDates.count > 0 { lookAtDates(row, piece, owner) }
    if rates.count > 0 { lookAtRates(row, piece, owner) }
    for position in 0..<others.count {
      let cell = row.cell(others[position])
      owner.suspectOther(cell.start, cell.length)
    }
  }

  @inline(__always)
  mutating func dayNumber(
    _ cell: (start: Int, length: Int), _ row: Row, _ piece: Piece, _ owner: PieceReader
  ) -> Int32 {
    let text = piece.text + cell.start
    if cell.length == 10, let slot = ISODays.slot(of: text) {
      let found = isoDays.meet(slot)
      return found != ISODays.unknown ? found : newISODay(slot, cell, row, owner)
    }
    let (number, isNew) = dates.shortNumber(of: text, length: cell.length)
    return isNew ? newDayText(cell, row, owner) : dateDays[number]
  }

  mutating func namedRow(_ number: Int, _ piece: Piece, _ owner: PieceReader) -> Int32 {
    guard let row = row(number, piece) else { return PlainRows.odd }
    let day = dayNumber(row.cell(day), row, piece, owner)
    guard day != PlainRows.noDay else { return PlainRows.odd }
    let whose = self.owner(row, piece, owner)
    let label = label(row, piece, owner)
    guard whose >= 0, label.place >= 0, label.metric >= 0 else { return PlainRows.odd }
    lookAtRest(row, piece, owner)
    let column = Int(label.metric)
    let cell = row.cell(value)
    // Most values are whole numbers, of which there is no more to ask.
    let whole = QuickNumber.whole(piece.text + cell.start, cell.length)
    if whole != QuickNumber.none {
      piece.values[number] = whole
      piece.maskOf[number] = 1
      sums[column] = sums[column] &+ whole
      counts[column] = counts[column] &+ 1
    } else {
      let read = read(cell, row, piece, metricFigures[column], owner)
      guard !read.isOdd else { return PlainRows.odd }
      piece.values[number] = read.micros
      piece.maskOf[number] = read.isBlank ? 0 : 1
      count(read, in: column)
    }
    if !metricSeen[column] { meet(column, number, owner) }
    piece.dayOf[number] = day
    noteCurrency(row, piece)
    return group(Int(whose), Int(label.place), column, owner)
  }

  @inline(never)
  func meet(_ metric: Int, _ number: Int, _ owner: PieceReader) {
    metricSeen[metric] = true
    owner.newMetrics.append((number, owner.groups.metrics[metric]))
  }

  /// What a row is about besides its campaign and day: one look where platform and metric stand side by side.
  @inline(__always)
  mutating func label(_ row: Row, _ piece: Piece, _ owner: PieceReader) -> Label {
    if joinsLabels {
      let (first, last) = (row.cell(platform), row.cell(metric))
      let length = last.start &+ last.length &- first.start
      if length <= TextIndex.longestPlain {
        let (text, isNew) = labelTexts.wordsNumber(of: piece.text + first.start, length: length)
        return isNew ? newLabel(row, piece, owner) : labelOf[text]
      }
    }
    return labelOfTwo(row, piece, owner)
  }

  @inline(never)
  mutating func newLabel(_ row: Row, _ piece: Piece, _ owner: PieceReader) -> Label {
    let label = labelOfTwo(row, piece, owner)
    labelOf.append(label)
    return label
  }

  @inline(never)
  mutating func labelOfTwo(_ row: Row, _ piece: Piece, _ owner: PieceReader) -> Label {
    let place = place(row, piece, owner)
    let cell = row.cell(metric)
    let (text, isNew) = metricTexts.shortNumber(of: piece.text + cell.start, length: cell.length)
    return Label(place: place, metric: isNew ? newMetric(cell, owner) : metricOf[text])
  }

  mutating func figuresRow(_ number: Int, _ piece: Piece, _ owner: PieceReader) -> Int32 {
    guard let row = row(number, piece), let who = who(row, piece, owner) else { return PlainRows.odd }
    let width = figures.count
    let target = piece.values + number &* width
    var blank: UInt64 = 0
    var fraction: UInt64 = 0
    for position in 0..<width {
      let cell = row.cell(figures[position].column)
      // Most figures are whole numbers, of which there is no more to ask.
      let whole = QuickNumber.whole(piece.text + cell.start, cell.length)
      if whole != QuickNumber.none {
        target[position] = whole
        continue
      }
      let read = read(cell, row, piece, figures[position], owner)
      guard !read.isOdd else { return PlainRows.odd }
      target[position] = read.micros
      let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: position)
      if read.isBlank { blank |= bit }
      if read.isFraction { fraction |= bit }
    }
    // A blank is nothing to the sum.
    for position in 0..<width { sums[position] = sums[position] &+ target[position] }
    rows &+= 1
    Self.count(blank, in: blanks)
    Self.count(fraction, in: fractions)
    piece.dayOf[number] = who.day
    piece.maskOf[number] = ~blank & allFigures
    noteCurrency(row, piece)
    return group(Int(who.owner), Int(who.place), 0, owner)
  }

  /// Counts one more in each column that has a bit.
  @inline(__always)
  private static func count(_ bits: UInt64, in columns: borrowing FlatArray<Int>) {
    var bits = bits
    while bits != 0 {
      let column = bits.trailingZeroBitCount
      columns[column] = columns[column] &+ 1
      bits &= bits &- 1
    }
  }

  @inline(__always)
  func count(_ value: Value, in column: Int) {
    if value.isBlank {
      blanks[column] = blanks[column] &+ 1
      return
    }
    sums[column] = sums[column] &+ value.micros
    counts[column] = counts[column] &+ 1
    if value.isFraction { fractions[column] = fractions[column] &+ 1 }
  }

  @inline(__always)
  func noteCurrency(_ row: Row, _ piece: Piece) {
    guard currency >= 0 else { return }
    let text = lastCurrency
    if currencyCounts[text] == 0 { currencyFirsts[text] = row.number }
    currencyCounts[text] = currencyCounts[text] &+ 1
  }

  @inline(__always)
  mutating func group(_ whose: Int, _ place: Int, _ metric: Int, _ owner: PieceReader) -> Int32 {
    if place < placeRoom, metric < metricRoom {
      let position = (whose &* placeRoom &+ place) &* metricRoom &+ metric
      if position < groupOf.count, groupOf[position] > 0 { return groupOf[position] &- 1 }
    }
    return newGroup(RowGroups.Group(owner: whose, place: place, metric: metric), owner)
  }

  @inline(never)
  mutating func newGroup(_ group: RowGroups.Group, _ owner: PieceReader) -> Int32 {
    if group.place >= placeRoom || group.metric >= metricRoom {
      while group.place >= placeRoom { placeRoom *= 2 }
      while group.metric >= metricRoom { metricRoom *= 2 }
      groupOf.removeAll()
      for (number, group) in owner.groups.groups.enumerated() { list(group, number) }
    }
    owner.groups.groups.append(group)
    list(group, owner.groups.groups.count - 1)
    return Int32(owner.groups.groups.count - 1)
  }

  mutating func list(_ group: RowGroups.Group, _ number: Int) {
    let position = (group.owner * placeRoom + group.place) * metricRoom + group.metric
    if position >= groupOf.count { groupOf.extend(to: (position + 1) * 2, with: 0) }
    groupOf[position] = Int32(truncatingIfNeeded: number + 1)
  }
}
