import Diagnostics
import Formats

/// The likeliest table in a text of no known kind: what delimits cells, where the header stands, how many rows follow.
///
/// Nothing is used of such a file; the guess is there for people to see how it was read.
struct TableGuess: Sendable {
  /// What delimits cells.
  let delimiter: UInt8
  /// Whether each record as a whole stands in one more pair of quotes.
  let isWrapped: Bool
  /// How many cells most records have, at least two.
  let width: Int
  /// The header's place, or nothing if no record looks like one.
  let place: Place?
  /// The header's cells.
  let headers: [String]
  /// How many records hold anything below the header, or in all if there is none.
  let dataRows: Int

  /// How many records are looked at for the delimiter and the header.
  private static let sample = 200

  /// Looks at a text; nothing if no delimiter makes a table of it.
  init?(_ text: [UInt8]) {
    var best: (way: Shape, matches: Int)?
    for delimiter: UInt8 in [0x2C, 0x3B, 0x09, 0x7C] where text.contains(delimiter) {
      let isWrapped = DelimitedReader.looksWrapped(text, delimiter: delimiter)
      guard let shape = Shape(text, delimiter: delimiter, isWrapped: isWrapped) else { continue }
      let isBetter = best.map { (shape.matches, shape.width) > ($0.matches, $0.way.width) } ?? true
      if isBetter { best = (shape, shape.matches) }
    }
    guard let shape = best?.way else { return nil }
    delimiter = shape.delimiter
    isWrapped = shape.isWrapped
    width = shape.width
    let header = shape.header
    place = header.map { shape.records[$0].place }
    headers = header.map { shape.records[$0].cells.texts } ?? []
    dataRows = TableGuess.count(text, shape, below: place)
  }

  /// Counts the records that hold anything below a place.
  private static func count(_ text: [UInt8], _ shape: Shape, below place: Place?) -> Int {
    var reader = DelimitedReader(text, delimiter: shape.delimiter, isWrapped: shape.isWrapped)
    var count = 0
    guard var record = reader.next() else { return 0 }
    repeat {
      if let place, record.place <= place { continue }
      if record.cells.contains(where: { !CellText.trim($0.bytes).isEmpty }) { count += 1 }
    } while reader.read(into: &record)
    return count
  }

  /// What a delimiter makes of the first records.
  private struct Shape {
    let delimiter: UInt8
    let isWrapped: Bool
    /// The first records, blank ones too.
    let records: [DelimitedRecord]
    /// The commonest number of cells.
    let width: Int
    /// How many records have it.
    let matches: Int

    /// Nothing if most records have one cell.
    init?(_ text: [UInt8], delimiter: UInt8, isWrapped: Bool) {
      var reader = DelimitedReader(text, delimiter: delimiter, isWrapped: isWrapped)
      var records: [DelimitedRecord] = []
      var counts: [Int: Int] = [:]
      while records.count < TableGuess.sample, let record = reader.next() {
        records.append(record)
        if record.cells.count > 1 { counts[record.cells.count, default: 0] += 1 }
      }
      // Of widths that are equally common the greater one says more.
      guard let commonest = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return nil }
      self.delimiter = delimiter
      self.isWrapped = isWrapped
      self.records = records
      width = commonest.key
      matches = commonest.value
    }

    /// The first record that is full enough, has no cell twice, and starts with words.
    var header: Int? {
      records.indices.first { index in
        let cells = records[index].cells
        guard cells.count == width else { return false }
        let texts = cells.texts.map(HeaderText.fold).filter { !$0.isEmpty }
        guard texts.count >= 2, texts.count * 2 > width, Set(texts).count * 10 >= texts.count * 9 else { return false }
        return isWords(texts) && !isRepeatedBelow(index)
      }
    }

    /// Whether the first text is words, and so are most others, unless those are years.
    private func isWords(_ texts: [String]) -> Bool {
      guard let first = texts.first, isWord(first) else { return false }
      let words = texts.count(where: isWord)
      return words * 2 >= texts.count || texts.dropFirst().allSatisfy(isYear)
    }

    private func isWord(_ text: String) -> Bool {
      guard let first = text.utf8.first else { return false }
      let bytes = Array(text.utf8)[...]
      return !DateScanner.isDigit(first) && NumberText(bytes, isMoney: true, allowsPercent: true) == nil
        && !CellText.isMissing(bytes)
    }

    private func isYear(_ text: String) -> Bool {
      guard text.utf8.count == 4, let year = Int(text) else { return false }
      return (1900...2100).contains(year)
    }

    /// Whether the next full record has words in all the same columns, while later ones have not.
    ///
    /// Then this is a title whose cells were filled, and the next one the header.
    private func isRepeatedBelow(_ index: Int) -> Bool {
      let below = records[(index + 1)...].filter { $0.cells.count == width && !$0.cells.allSatisfy(\.isEmpty) }
      guard let next = below.first, let later = below.dropFirst().first else { return false }
      let words = { (record: DelimitedRecord) in
        record.cells.count { self.isWord(HeaderText.fold($0.text)) }
      }
      let own = words(records[index])
      return own * 3 < width * 2 && words(next) > own && words(later) < words(next)
    }
  }
}
