extension PieceReader {
  /// Where a cell of a row stands on its line, from 1.
  func column(of column: Int, in row: Int) -> Int { index.places.column(of: column, in: row) }

  /// Where the campaign's name of a row stands on its line.
  func nameColumn(of row: Int) -> Int {
    guard let column = rules?.recognition.plan.column(.campaign) else { return 1 }
    return self.column(of: column, in: row)
  }

  /// Takes a row out of the counts.
  func takeBack(_ row: Int) {
    guard let plan = rules?.plan else { return }
    let group = groups.groups[Int(groupOf[row])]
    if plan.named != nil {
      takeBack(values[row], isBlank: maskOf[row] == 0, from: group.metric)
    } else {
      let width = plan.figures.count
      for position in 0..<width {
        takeBack(
          values[row * width + position], isBlank: maskOf[row] & 1 << UInt64(position) == 0, from: position)
      }
    }
    guard let stated = groups.places[group.place].currency,
      let position = currencies.firstIndex(where: { $0.currency == stated && $0.count > 0 })
    else { return }
    currencies[position].count -= 1
  }

  private func takeBack(_ micros: Int64, isBlank: Bool, from column: Int) {
    if isBlank {
      columns[column].blanks -= 1
      return
    }
    columns[column].values -= 1
    columns[column].sum -= Int128(micros)
    if micros % 1_000_000 != 0 { columns[column].fractions -= 1 }
  }
}
