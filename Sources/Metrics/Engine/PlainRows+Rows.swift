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
    } else {
      lineFeeds &+= 1
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
    if otherDates.count > 0 { lookAtDates(row, piece, owner) }
    if rates.count > 0 { lookAtRates(row, piece, owner) }
    for position in 0..<others.count {
      let cell = row.cell(others[position])
      owner.suspectOther(cell.start, cell.length)
    }
    return (whose, place, found)
  }

  @inline(__always)
  mutating func dayNumber(
    _ cell: (start: Int, length: Int), _ row: Row, _ piece: Piece, _ owner: PieceReader
  ) -> Int32 {
    let text = piece.text + cell.start
    if cell.length == 10, let slot = ISODays.slot(of: text) {
      let found = isoDays[slot]
      return found != ISODays.unknown ? found : newISODay(slot, cell, row, owner)
    }
    let (number, isNew) = dates.shortNumber(of: text, length: cell.length)
    return isNew ? newDayText(cell, row, owner) : dateDays[number]
  }

  mutating func namedRow(_ number: Int, _ piece: Piece, _ owner: PieceReader) -> Int32 {
    guard let row = row(number, piece), let who = who(row, piece, owner) else { return PlainRows.odd }
    // The groups of all metrics stand side by side, so they can be on their way while the rest of the row is read.
    let near = groupNear(Int(who.owner), Int(who.place))
    let cell = row.cell(metric)
    let (text, isNew) = metricTexts.shortNumber(of: piece.text + cell.start, length: cell.length)
    let metric = isNew ? newMetric(cell, owner) : metricOf[text]
    guard metric >= 0 else { return PlainRows.odd }
    let column = Int(metric)
    let read = read(row.cell(value), row, piece, metricFigures[column], owner)
    guard !read.isOdd else { return PlainRows.odd }
    if !metricSeen[column] {
      metricSeen[column] = true
      owner.newMetrics.append((number, owner.groups.metrics[column]))
    }
    piece.dayOf[number] = who.day
    piece.values[number] = read.micros
    piece.maskOf[number] = read.isBlank ? 0 : 1
    count(read, in: column)
    noteCurrency(row, piece)
    if near == Int32.min { return PlainRows.odd }
    return group(Int(who.owner), Int(who.place), column, owner)
  }

  mutating func figuresRow(_ number: Int, _ piece: Piece, _ owner: PieceReader) -> Int32 {
    guard let row = row(number, piece), let who = who(row, piece, owner) else { return PlainRows.odd }
    let width = figures.count
    let target = piece.values + number &* width
    var mask: UInt64 = 0
    for position in 0..<width {
      let figure = figures[position]
      let read = read(row.cell(figure.column), row, piece, figure, owner)
      guard !read.isOdd else { return PlainRows.odd }
      target[position] = read.micros
      mask |= (read.isBlank ? 0 : 1) &<< UInt64(truncatingIfNeeded: position)
    }
    for position in 0..<width {
      let isBlank = mask & 1 &<< UInt64(truncatingIfNeeded: position) == 0
      count(Value(micros: target[position], isBlank: isBlank), in: position)
    }
    piece.dayOf[number] = who.day
    piece.maskOf[number] = mask
    noteCurrency(row, piece)
    return group(Int(who.owner), Int(who.place), 0, owner)
  }

  @inline(__always)
  func count(_ value: Value, in column: Int) {
    if value.isBlank {
      blanks[column] = blanks[column] &+ 1
      return
    }
    sums[column] = sums[column] &+ value.micros
    counts[column] = counts[column] &+ 1
    if value.micros % 1_000_000 != 0 { fractions[column] = fractions[column] &+ 1 }
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

  /// Any group of an owner's place, to have it fetched; never the smallest number there is.
  @inline(__always)
  func groupNear(_ whose: Int, _ place: Int) -> Int32 {
    let position = (whose &* placeRoom &+ place) &* metricRoom
    return position < groupOf.count ? groupOf[position] : 0
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
