import Campaigns
import Diagnostics
import Formats
import Quantities

/// Reads rows of the plainest kind, and remembers what their texts mean.
///
/// Each distinct text of a column is looked up once, by the same rules as the careful reader's; what that would refuse
/// or have something to say about is odd, and so is every row that has it. All that is used once a row lies in plain
/// memory; everything else is in `PieceReader`, which is asked only where a text is new or a number not plain.
struct PlainRows: ~Copyable {
  /// Where the rows of a piece lie, and where to write what they say.
  struct Piece {
    let text: UnsafeMutablePointer<UInt8>
    let separators: UnsafeMutablePointer<UInt32>
    let rowEnds: UnsafeMutablePointer<UInt32>
    let rowStarts: UnsafeMutablePointer<UInt32>
    let count: Int
    let groupOf: UnsafeMutablePointer<Int32>
    let dayOf: UnsafeMutablePointer<Int32>
    let maskOf: UnsafeMutablePointer<UInt64>
    let values: UnsafeMutablePointer<Int64>
  }

  /// A row's place in the piece.
  fileprivate struct Row {
    let number: Int
    let start: Int
    let end: Int
    let last: Int
    let separators: UnsafeMutablePointer<UInt32>

    @inline(__always)
    func cell(_ column: Int) -> (start: Int, length: Int) {
      let from = column == 0 ? start : Int(separators[column &- 1]) &+ 1
      return (from, (column == last ? end : Int(separators[column])) &- from)
    }
  }

  /// A column with figures, or a metric that rows name.
  struct Figure {
    var column: Int
    var isMoney: Bool
    var mayBeNegative: Bool
    var mayBeInexact: Bool
  }

  /// What stands for "no day" among days, and for anything odd among numbers.
  private static let noDay = Int32.min
  private static let odd: Int32 = -1
  /// How many different texts of days are kept; times of day make each row's a new one.
  private static let mostDates = 1 << 16
  /// How many currencies have a place in the table of places.
  private static let currencyRoom = 16

  // Which columns are looked at; -1 for none.
  private var width = 0
  private var day = -1
  private var key = -1
  private var platform = -1
  private var currency = -1
  private var metric = -1
  private var value = -1
  private var figures = FlatArray<Figure>()
  private var rates = FlatArray<Int>()
  private var keys = FlatArray<Int>()
  private var otherDates = FlatArray<Int>()
  /// Columns that nothing else looks at, if they are to be searched for private texts.
  private var others = FlatArray<Int>()

  // What texts mean.
  private var dates = TextIndex()
  private var dateDays = FlatArray<Int32>()
  private var isoDays = ISODays()
  private var otherDateTexts = TextIndex()
  private var keyTexts = TextIndex()
  private var keyPairs = TextIndex()
  private var ownerOf = FlatArray<Int32>()
  private var platformTexts = TextIndex()
  private var platformOf = FlatArray<Int32>()
  private var platforms: [Platform] = []
  private var currencyTexts = TextIndex()
  private var currencyCounts = FlatArray<Int>()
  private var currencyFirsts = FlatArray<Int>()
  private var currencyIsOdd = FlatArray<Bool>()
  private var placeOf = FlatArray<Int32>()
  private var metricTexts = TextIndex()
  private var metricOf = FlatArray<Int32>()
  private var metricFigures = FlatArray<Figure>()
  private var metricSeen = FlatArray<Bool>()
  private var groupOf = FlatArray<Int32>()
  private var lastCurrency = 0
  private var placeRoom = 4
  private var metricRoom = 8
  private var number = QuickNumber.whole

  // What is counted of the piece, by column or metric.
  private var sums = FlatArray<Int64>()
  private var counts = FlatArray<Int>()
  private var blanks = FlatArray<Int>()
  private var fractions = FlatArray<Int>()
  /// The days of the piece that the file had not had before.
  private(set) var newDays = DayTally()
  private var lineFeeds = 0
  private var returns = 0

  /// Takes up new rules.
  mutating func begin(_ rules: PieceReader.Rules, keepsMeanings: Bool) {
    newDays = DayTally()
    number = .whole
    metricSeen.fill(false)
    dates.removeAll()
    dateDays.removeAll()
    isoDays.begin(keepsMeanings: keepsMeanings && !rules.recognition.profile.dayStartsPeriod)
    otherDateTexts.removeAll()
    guard !keepsMeanings else { return }
    setColumns(rules)
    groupOf.fill(0)
    keyTexts.removeAll()
    keyPairs.removeAll()
    ownerOf.removeAll()
    platformTexts.removeAll()
    platformOf.removeAll()
    platforms = []
    currencyTexts.removeAll()
    currencyCounts.removeAll()
    currencyFirsts.removeAll()
    currencyIsOdd.removeAll()
    placeOf.removeAll()
    metricTexts.removeAll()
    metricOf.removeAll()
    metricFigures.removeAll()
    metricSeen.removeAll()
  }

  private mutating func setColumns(_ rules: PieceReader.Rules) {
    figures.removeAll()
    rates.removeAll()
    keys.removeAll()
    otherDates.removeAll()
    others.removeAll()
    guard let plan = rules.plan else { return }
    width = plan.width
    day = plan.day
    key = plan.keys.count == 1 ? plan.keys[0] : -1
    platform = plan.platform ?? -1
    currency = plan.currency ?? -1
    metric = plan.named?.metric ?? -1
    value = plan.named?.value ?? -1
    for column in plan.keys { keys.append(column) }
    for column in plan.otherDates { otherDates.append(column) }
    for column in plan.rates { rates.append(column) }
    if rules.careful.feed.privateData == .refuse {
      for column in plan.others { others.append(column) }
    }
    for figure in plan.figures {
      figures.append(
        Figure(
          column: figure.column, isMoney: figure.isMoney, mayBeNegative: figure.mayBeNegative,
          mayBeInexact: figure.mayBeInexact))
    }
  }

  /// Reads all rows of a piece; of odd ones only that they are.
  mutating func read(_ piece: Piece, _ owner: PieceReader) {
    beginCounts(owner)
    setNumber(owner)
    let isNamed = metric >= 0
    var first = 0
    while first < piece.count {
      // So many values that are taken as plain ones add up without overflow.
      let end = min(first &+ 1000, piece.count)
      for row in first..<end {
        let group = isNamed ? namedRow(row, piece, owner) : figuresRow(row, piece, owner)
        piece.groupOf[row] = group
      }
      addSums(to: owner)
      first = end
    }
    endCounts(owner)
  }

  private mutating func beginCounts(_ owner: PieceReader) {
    let columns = metric >= 0 ? metricFigures.count : figures.count
    sums.removeAll()
    counts.removeAll()
    blanks.removeAll()
    fractions.removeAll()
    owner.columns = []
    extendCounts(to: columns)
    currencyCounts.fill(0)
    newDays = DayTally()
    lineFeeds = 0
    returns = 0
  }

  private mutating func extendCounts(to count: Int) {
    sums.extend(to: count, with: 0)
    counts.extend(to: count, with: 0)
    blanks.extend(to: count, with: 0)
    fractions.extend(to: count, with: 0)
  }

  private func addSums(to owner: PieceReader) {
    while owner.columns.count < sums.count { owner.columns.append(PieceReader.ColumnSum()) }
    for position in 0..<sums.count {
      owner.columns[position].sum += Int128(sums[position])
      sums[position] = 0
    }
  }

  private func endCounts(_ owner: PieceReader) {
    for position in owner.columns.indices {
      owner.columns[position].values = counts[position]
      owner.columns[position].blanks = blanks[position]
      owner.columns[position].fractions = fractions[position]
    }
    for position in owner.currencies.indices {
      owner.currencies[position].count = currencyCounts[position]
      owner.currencies[position].firstRow = currencyFirsts[position]
    }
    owner.lineEnds.merge(LineEndCounts(lf: lineFeeds, crlf: returns))
  }
}

// MARK: - Rows

extension PlainRows {
  @inline(__always)
  private mutating func row(_ number: Int, _ piece: Piece) -> Row? {
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
  private mutating func who(
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
  private mutating func dayNumber(
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

  private mutating func namedRow(_ number: Int, _ piece: Piece, _ owner: PieceReader) -> Int32 {
    guard let row = row(number, piece), let who = who(row, piece, owner) else { return PlainRows.odd }
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
    return group(Int(who.owner), Int(who.place), column, owner)
  }

  private mutating func figuresRow(_ number: Int, _ piece: Piece, _ owner: PieceReader) -> Int32 {
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
  private func count(_ value: Value, in column: Int) {
    if value.isBlank {
      blanks[column] = blanks[column] &+ 1
      return
    }
    sums[column] = sums[column] &+ value.micros
    counts[column] = counts[column] &+ 1
    if value.micros % 1_000_000 != 0 { fractions[column] = fractions[column] &+ 1 }
  }

  @inline(__always)
  private func noteCurrency(_ row: Row, _ piece: Piece) {
    guard currency >= 0 else { return }
    let text = lastCurrency
    if currencyCounts[text] == 0 { currencyFirsts[text] = row.number }
    currencyCounts[text] = currencyCounts[text] &+ 1
  }

  @inline(__always)
  private mutating func group(_ whose: Int, _ place: Int, _ metric: Int, _ owner: PieceReader) -> Int32 {
    if place < placeRoom, metric < metricRoom {
      let position = (whose &* placeRoom &+ place) &* metricRoom &+ metric
      if position < groupOf.count, groupOf[position] > 0 { return groupOf[position] &- 1 }
    }
    return newGroup(RowGroups.Group(owner: whose, place: place, metric: metric), owner)
  }

  @inline(never)
  private mutating func newGroup(_ group: RowGroups.Group, _ owner: PieceReader) -> Int32 {
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

  private mutating func list(_ group: RowGroups.Group, _ number: Int) {
    let position = (group.owner * placeRoom + group.place) * metricRoom + group.metric
    if position >= groupOf.count { groupOf.extend(to: (position + 1) * 2, with: 0) }
    groupOf[position] = Int32(truncatingIfNeeded: number + 1)
  }
}

// MARK: - Numbers

extension PlainRows {
  /// A value, or what stands in its place.
  private struct Value {
    var micros: Int64
    var isBlank = false
    var isOdd = false
  }

  @inline(__always)
  private mutating func read(
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
  private mutating func carefully(
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
        !figure.isMoney || CurrencyMark.currency(of: bytes) == nil
      else { return Value(micros: 0, isOdd: true) }
      return Value(micros: amount.micros)
    default: return Value(micros: 0, isOdd: true)
    }
  }

  private mutating func look(
    at bytes: ArraySlice<UInt8>, _ cell: (start: Int, length: Int), _ row: Row, _ owner: PieceReader
  ) {
    let place = Place(line: owner.line(of: row.number), column: cell.start - row.start + 1)
    let before = owner.evidence.numbers
    owner.evidence.numbers.look(at: bytes, place: place)
    let after = owner.evidence.numbers
    if before.showsPoint != after.showsPoint || before.showsComma != after.showsComma, let rules = owner.rules,
      let record = owner.record(of: row.number)
    {
      // Columns are not looked at from left to right here, but the first cell that shows something is wanted.
      var own = ExportEvidence()
      own.look(at: record, rules.recognition)
      owner.evidence.numbers.merge(own.numbers)
    }
    setNumber(owner)
  }

  /// Has the columns that only show how numbers are written looked at.
  @inline(never)
  private mutating func lookAtRates(_ row: Row, _ piece: Piece, _ owner: PieceReader) {
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
  private mutating func lookAtDates(_ row: Row, _ piece: Piece, _ owner: PieceReader) {
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
  private mutating func setNumber(_ owner: PieceReader) {
    guard let rules = owner.rules, number.decimal == 0 else { return }
    let shown = owner.evidence.numbers
    switch rules.scan.numbers.decimal {
    case .point where shown.showsPoint: number = QuickNumber(decimal: 0x2E, group: 0x2C)
    case .comma where shown.showsComma: number = QuickNumber(decimal: 0x2C, group: 0x2E)
    default: break
    }
  }
}

// MARK: - Texts

extension PlainRows {
  /// A day that this file has not had yet; what it means may be known from others.
  @inline(never)
  private mutating func newISODay(
    _ slot: Int, _ cell: (start: Int, length: Int), _ row: Row, _ owner: PieceReader
  ) -> Int32 {
    // The first of them shows how the file writes days, and no other shows more.
    if isoDays.hasAny, let known = isoDays.recall(slot) {
      newDays.add(Day(daysSinceEpoch: Int(known)))
      return known
    }
    let day = newDay(cell, row, owner)
    isoDays.set(slot, to: day)
    return day
  }

  @inline(never)
  private mutating func newDayText(_ cell: (start: Int, length: Int), _ row: Row, _ owner: PieceReader) -> Int32 {
    let found = newDay(cell, row, owner)
    dateDays.append(found)
    if dates.count > PlainRows.mostDates {
      dates.removeAll()
      dateDays.removeAll()
    }
    return found
  }

  @inline(never)
  private mutating func newDay(_ cell: (start: Int, length: Int), _ row: Row, _ owner: PieceReader) -> Int32 {
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

  @inline(__always)
  private mutating func owner(_ row: Row, _ piece: Piece, _ owner: PieceReader) -> Int32 {
    guard key >= 0 else { return ownerOfSeveral(row, piece, owner) }
    let cell = row.cell(key)
    let (text, isNew) = keyTexts.number(of: piece.text + cell.start, length: cell.length)
    return isNew ? newOwner(row, owner) : ownerOf[text]
  }

  /// The owner by several columns: the numbers of their texts are paired up from the left.
  private mutating func ownerOfSeveral(_ row: Row, _ piece: Piece, _ owner: PieceReader) -> Int32 {
    var number = 0
    for position in 0..<keys.count {
      let cell = row.cell(keys[position])
      let text = keyTexts.number(of: piece.text + cell.start, length: cell.length).number
      number = keyPairs.number(of: number, text &* 64 &+ position).number
    }
    while ownerOf.count <= number { ownerOf.append(Int32.min) }
    if ownerOf[number] == Int32.min { ownerOf[number] = newOwnerNumber(row, owner) }
    return ownerOf[number]
  }

  @inline(never)
  private mutating func newOwner(_ row: Row, _ owner: PieceReader) -> Int32 {
    let number = newOwnerNumber(row, owner)
    ownerOf.append(number)
    return number
  }

  private func newOwnerNumber(_ row: Row, _ owner: PieceReader) -> Int32 {
    guard let rules = owner.rules, let record = owner.record(of: row.number) else { return PlainRows.odd }
    for position in 0..<keys.count {
      let cell = row.cell(keys[position])
      owner.suspect(cell.start, cell.length)
    }
    let clues = rules.careful.rawClues(of: record)
    if rules.plan?.needsName == true, clues.campaign.isEmpty { return PlainRows.odd }
    switch rules.careful.context.attribution.answer(for: clues, fallback: rules.careful.fallback) {
    case .several: return PlainRows.odd
    case .campaign(let position): owner.groups.owners.append(.campaign(position))
    case .held(let id): owner.groups.owners.append(.stray(name: clues.name, held: id))
    case .none: owner.groups.owners.append(.stray(name: clues.name, held: nil))
    }
    return Int32(owner.groups.owners.count - 1)
  }

  @inline(__always)
  private mutating func place(_ row: Row, _ piece: Piece, _ owner: PieceReader) -> Int32 {
    var platform = 0
    if self.platform >= 0 {
      let cell = row.cell(self.platform)
      let (text, isNew) = platformTexts.shortNumber(of: piece.text + cell.start, length: cell.length)
      let found = isNew ? newPlatform(cell, owner) : platformOf[text]
      guard found >= 0 else { return PlainRows.odd }
      platform = Int(found)
    }
    var currency = 0
    if self.currency >= 0 {
      let cell = row.cell(self.currency)
      let (text, isNew) = currencyTexts.shortNumber(of: piece.text + cell.start, length: cell.length)
      if isNew { newCurrency(cell, owner) }
      guard !currencyIsOdd[text] else { return PlainRows.odd }
      lastCurrency = text
      currency = text
    }
    let position = platform &* PlainRows.currencyRoom &+ currency
    if currency < PlainRows.currencyRoom, position < placeOf.count, placeOf[position] > 0 {
      return placeOf[position] &- 1
    }
    return newPlace(platform, currency, owner)
  }

  @inline(never)
  private mutating func newPlace(_ platform: Int, _ currency: Int, _ owner: PieceReader) -> Int32 {
    // A file with that many currencies is none to hurry for.
    guard let rules = owner.rules, currency < PlainRows.currencyRoom else { return PlainRows.odd }
    let other = rules.careful.feed.platform ?? rules.recognition.profile.platform
    guard let found = self.platform < 0 ? other : platforms[platform] else { return PlainRows.odd }
    let stated = self.currency < 0 ? nil : owner.currencies[currency].currency
    owner.groups.places.append(RowGroups.Place(platform: found, currency: stated ?? rules.plan?.stated))
    let position = platform * PlainRows.currencyRoom + currency
    placeOf.extend(to: position + 1, with: 0)
    placeOf[position] = Int32(owner.groups.places.count)
    return placeOf[position] - 1
  }

  @inline(never)
  private mutating func newPlatform(_ cell: (start: Int, length: Int), _ owner: PieceReader) -> Int32 {
    let number = platformNumber(cell, owner)
    platformOf.append(number)
    return number
  }

  private mutating func platformNumber(_ cell: (start: Int, length: Int), _ owner: PieceReader) -> Int32 {
    guard let rules = owner.rules else { return PlainRows.odd }
    owner.suspect(cell.start, cell.length)
    let bytes = CellText.trim(owner.content(cell.start, cell.length))
    let other = rules.careful.feed.platform ?? rules.recognition.profile.platform
    // A word for all platforms may mark a total, which the careful reader looks into.
    if rules.recognition.isWordForAll(bytes) { return PlainRows.odd }
    let named = Platform.named(String(decoding: bytes, as: UTF8.self))
    var found = named.flatMap { rules.careful.context.platforms.contains($0) ? $0 : nil }
    if CellText.isMissing(bytes) { found = other }
    if found == nil, !rules.recognition.profile.isOwn { found = other }
    guard let found else { return PlainRows.odd }
    if let known = platforms.firstIndex(of: found) { return Int32(known) }
    platforms.append(found)
    return Int32(platforms.count - 1)
  }

  @inline(never)
  private mutating func newCurrency(_ cell: (start: Int, length: Int), _ owner: PieceReader) {
    owner.suspect(cell.start, cell.length)
    let bytes = CellText.trim(owner.content(cell.start, cell.length))
    let isMissing = CellText.isMissing(bytes)
    let currency = Currency(String(decoding: bytes, as: UTF8.self).uppercased())
    let isOther = owner.rules?.plan?.stated.map { currency != nil && currency != $0 } ?? false
    owner.currencies.append(PieceReader.StatedCurrency(currency: isMissing ? nil : currency))
    currencyIsOdd.append(isMissing ? currency != nil : currency == nil || isOther)
    currencyCounts.append(0)
    currencyFirsts.append(0)
  }

  @inline(never)
  private mutating func newMetric(_ cell: (start: Int, length: Int), _ owner: PieceReader) -> Int32 {
    let number = metricNumber(cell, owner)
    metricOf.append(number)
    return number
  }

  private mutating func metricNumber(_ cell: (start: Int, length: Int), _ owner: PieceReader) -> Int32 {
    owner.suspect(cell.start, cell.length)
    let bytes = owner.content(cell.start, cell.length)
    guard let metric = MetricRegistry.named(String(decoding: bytes, as: UTF8.self)) else { return PlainRows.odd }
    if let known = owner.groups.metrics.firstIndex(of: metric) { return Int32(known) }
    owner.groups.metrics.append(metric)
    metricFigures.append(
      Figure(
        column: value, isMoney: metric.unit == .money, mayBeNegative: metric.mayBeNegative,
        mayBeInexact: metric.unit == .ratio))
    metricSeen.append(false)
    extendCounts(to: metricFigures.count)
    return Int32(owner.groups.metrics.count - 1)
  }
}

extension PieceReader.Rules {
  /// Whether a row with such a day can be no total, whatever its other cells say.
  func isSurelyData(day: ArraySlice<UInt8>) -> Bool {
    guard let first = day.first else { return false }
    return (first >= 0x30 && first <= 0x39) || !recognition.profile.totals.mayStart(with: first)
  }
}
