import Campaigns
import Diagnostics
import Formats
import Quantities

extension PlainRows {
  /// The first day of a file, which shows how it writes days, or one that no file read alike has had yet.
  @inline(never)
  mutating func newISODay(
    _ slot: Int, _ cell: (start: Int, length: Int), _ row: Row, _ owner: PieceReader
  ) -> Int32 {
    let day = newDay(cell, row, owner)
    isoDays.set(slot, to: day)
    return day
  }

  @inline(never)
  mutating func newDayText(_ cell: (start: Int, length: Int), _ row: Row, _ owner: PieceReader) -> Int32 {
    let found = newDay(cell, row, owner)
    dateDays.append(found)
    if dates.count > PlainRows.mostDates {
      dates.removeAll()
      dateDays.removeAll()
    }
    return found
  }

  @inline(never)
  mutating func newDay(_ cell: (start: Int, length: Int), _ row: Row, _ owner: PieceReader) -> Int32 {
    guard let rules = owner.rules else { return PlainRows.noDay }
    let bytes = owner.content(cell.start, cell.length)
    let place = Place(line: owner.line(of: row.number), column: cell.start - row.start + 1)
    owner.suspect(cell.start, cell.length)
    owner.evidence.dates.look(at: bytes, place: place)
    if rules.recognition.profile.dayStartsPeriod { owner.evidence.starts.add(bytes) }
    var found = PlainRows.noDay
    if case .day(let day) = rules.scan.dates.read(bytes), rules.isSurelyData(day: CellText.trim(bytes)) {
      found = Int32(day.daysSinceEpoch)
      newDays.add(day)
    }
    return found
  }
}

extension PieceReader.Rules {
  /// Whether a row with such a day can be no total, whatever its other cells say.
  func isSurelyData(day: ArraySlice<UInt8>) -> Bool {
    guard let first = day.first else { return false }
    return (first >= 0x30 && first <= 0x39) || !recognition.profile.totals.mayStart(with: first)
  }
}
