import Campaigns
import Diagnostics
import Formats
import Quantities

extension PlainRows {
  @inline(__always)
  mutating func owner(_ row: Row, _ piece: Piece, _ owner: PieceReader) -> Int32 {
    guard key >= 0 else { return ownerOfSeveral(row, piece, owner) }
    let cell = row.cell(key)
    let (text, isNew) = keyTexts.number(of: piece.text + cell.start, length: cell.length)
    return isNew ? newOwner(row, owner) : ownerOf[text]
  }

  /// The owner by several columns: the numbers of their texts are paired up from the left.
  mutating func ownerOfSeveral(_ row: Row, _ piece: Piece, _ owner: PieceReader) -> Int32 {
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
  mutating func newOwner(_ row: Row, _ owner: PieceReader) -> Int32 {
    let number = newOwnerNumber(row, owner)
    ownerOf.append(number)
    return number
  }

  func newOwnerNumber(_ row: Row, _ owner: PieceReader) -> Int32 {
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
}
