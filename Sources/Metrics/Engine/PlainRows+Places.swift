import Campaigns
import Diagnostics
import Formats
import Quantities

extension PlainRows {
  @inline(__always)
  mutating func place(_ row: Row, _ piece: Piece, _ owner: PieceReader) -> Int32 {
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
  mutating func newPlace(_ platform: Int, _ currency: Int, _ owner: PieceReader) -> Int32 {
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
  mutating func newPlatform(_ cell: (start: Int, length: Int), _ owner: PieceReader) -> Int32 {
    let number = platformNumber(cell, owner)
    platformOf.append(number)
    return number
  }

  mutating func platformNumber(_ cell: (start: Int, length: Int), _ owner: PieceReader) -> Int32 {
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
  mutating func newCurrency(_ cell: (start: Int, length: Int), _ owner: PieceReader) {
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
  mutating func newMetric(_ cell: (start: Int, length: Int), _ owner: PieceReader) -> Int32 {
    let number = metricNumber(cell, owner)
    metricOf.append(number)
    return number
  }

  mutating func metricNumber(_ cell: (start: Int, length: Int), _ owner: PieceReader) -> Int32 {
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
