import Campaigns
import Diagnostics
import Formats
import Quantities

extension PlainRows {
  /// A value, or what stands in its place.
  struct Value {
    var micros: Int64
    var isBlank = false
    var isOdd = false

    /// Whether it is no whole number.
    var isFraction: Bool { micros % 1_000_000 != 0 }
  }

  @inline(__always)
  mutating func read(
    _ cell: (start: Int, length: Int), _ row: Row, _ piece: Piece, _ figure: Figure, _ owner: PieceReader
  ) -> Value {
    if cell.length == 0 { return Value(micros: 0, isBlank: true) }
    let text = piece.text + cell.start
    var micros = number.read(text, cell.length)
    if micros == QuickNumber.none, text[0] == 0x22, cell.length > 2, text[cell.length &- 1] == 0x22 {
      micros = number.read(text + 1, cell.length &- 2)
    }
    if micros != QuickNumber.none { return Value(micros: micros) }
    return carefully(cell, row, figure, owner)
  }

  @inline(never)
  mutating func carefully(
    _ cell: (start: Int, length: Int), _ row: Row, _ figure: Figure, _ owner: PieceReader
  ) -> Value {
    guard let rules = owner.rules else { return Value(micros: 0, isOdd: true) }
    let bytes = owner.content(cell.start, cell.length)
    look(at: bytes, cell, row, owner)
    switch rules.scan.numbers.read(bytes, isMoney: figure.isMoney) {
    case .missing: return Value(micros: 0, isBlank: true)
    case .value(let amount, let isExact):
      guard isExact || figure.mayBeInexact, amount.micros >= 0 || figure.mayBeNegative,
        amount.micros.magnitude < UInt64(QuickNumber.largest),
        !figure.isMoney || !CurrencyMark.isBeside(bytes)
      else { return Value(micros: 0, isOdd: true) }
      return Value(micros: amount.micros)
    default: return Value(micros: 0, isOdd: true)
    }
  }

  mutating func look(
    at bytes: ArraySlice<UInt8>, _ cell: (start: Int, length: Int), _ row: Row, _ owner: PieceReader
  ) {
    let place = Place(line: owner.line(of: row.number), column: cell.start - row.start + 1)
    let before = owner.evidence.numbers
    owner.evidence.numbers.look(at: bytes, place: place)
    let after = owner.evidence.numbers
    if metric < 0 || rates.count > 0, before.showsPoint != after.showsPoint || before.showsComma != after.showsComma,
      let rules = owner.rules, let record = owner.record(of: row.number)
    {
      // Where several columns show it, they are not looked at from left to right here, but the first cell that shows something is wanted.
      var own = ExportEvidence()
      own.look(at: record, rules.recognition)
      owner.evidence.numbers.merge(own.numbers)
    }
    setNumber(owner)
  }

  /// Has the columns that only show how numbers are written looked at.
  @inline(never)
  mutating func lookAtRates(_ row: Row, _ piece: Piece, _ owner: PieceReader) {
    for position in 0..<rates.count {
      let cell = row.cell(rates[position])
      var length = cell.length
      if length > 0, piece.text[cell.start &+ length &- 1] == 0x25 { length &-= 1 }
      if length == 0 || number.read(piece.text + cell.start, length) != QuickNumber.none { continue }
      look(at: owner.content(cell.start, cell.length), cell, row, owner)
    }
  }

  /// Has the columns that only show in what order dates are written looked at.
  @inline(never)
  mutating func lookAtDates(_ row: Row, _ piece: Piece, _ owner: PieceReader) {
    for position in 0..<otherDates.count {
      let cell = row.cell(otherDates[position])
      guard otherDateTexts.number(of: piece.text + cell.start, length: cell.length).isNew else { continue }
      let place = Place(line: owner.line(of: row.number), column: cell.start - row.start + 1)
      owner.suspect(cell.start, cell.length)
      owner.evidence.dates.look(at: owner.content(cell.start, cell.length), place: place)
      if otherDateTexts.count > PlainRows.mostDates { otherDateTexts.removeAll() }
    }
  }

  /// Decimals and grouped thousands are plain once the file has shown which sign is which.
  mutating func setNumber(_ owner: PieceReader) {
    guard let rules = owner.rules, number.decimal == 0 else { return }
    let shown = owner.evidence.numbers
    switch rules.scan.numbers.decimal {
    case .point where shown.showsPoint: number = QuickNumber(decimal: 0x2E, group: 0x2C)
    case .comma where shown.showsComma: number = QuickNumber(decimal: 0x2C, group: 0x2E)
    default: break
    }
  }
}
