import Diagnostics
import Formats
import Quantities

/// What reading a campaign's `content.csv` needs to know beyond its bytes.
struct ContentContext {
  /// The campaign, which slots may name in front.
  let campaign: CampaignID
  /// The platforms the campaign lists.
  let platforms: [Platform]
  /// The settings, for the platforms they define.
  let settings: Settings
  /// The angles the definition names; their ids are `angle-1` and so on, in its order.
  let angles: [Angle]
  /// The pillars the definition names.
  let pillars: [Pillar]
  /// Every path of the data directory, for the assets.
  let paths: Set<String>
}

/// Reads copy and assets per slot; a row with an error is left out, all others are used.
enum ContentReader {
  /// The columns that mean something.
  enum Column: String, CaseIterable {
    case slot, title, copy, asset, cta, link, type, angle, pillar, notes
  }

  /// The rows that can be used, in the order of the file, and everything found.
  static func read(_ file: SourceFile, _ context: ContentContext) -> Checked<[ContentRow]> {
    let decoded = TextEncoding.decode(file.bytes, path: file.path)
    guard let text = decoded.output else { return Checked([], decoded.diagnostics) }
    var reader = DelimitedReader(text.bytes)
    var found = decoded.diagnostics
    guard let header = nextRecord(&reader) else { return Checked([], found + [.contentWithoutSlot(at: file.path)]) }
    let columns = readHeader(header, path: file.path, &found)
    var rows: [ContentRow] = []
    if columns.contains(.slot) {
      var first: [String: Location] = [:]
      while let record = nextRecord(&reader) {
        var row = RowReader(record, columns, path: file.path, context)
        let value = row.read()
        found += row.findings
        guard let value, !row.findings.hasErrors else { continue }
        if let earlier = first[value.slot.value] {
          found.append(.duplicateEntry(value.slot.value, in: "slot", at: value.slot.location, first: earlier))
        } else {
          first[value.slot.value] = value.slot.location
          rows.append(value)
        }
      }
    } else {
      found.append(.contentWithoutSlot(at: file.path))
    }
    return Checked(rows, (found + reader.findings(path: file.path)).sorted())
  }

  private static func nextRecord(_ reader: inout DelimitedReader) -> DelimitedRecord? {
    while let record = reader.next() {
      if !record.isBlank { return record }
    }
    return nil
  }

  /// The meaning of each column; an unknown or repeated one has none and is recorded.
  private static func readHeader(_ header: DelimitedRecord, path: String, _ found: inout [Diagnostic]) -> [Column?] {
    var first: [Column: Location] = [:]
    return header.cells.map { cell in
      let place = Location(path: path, place: cell.place)
      let word = cell.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
      guard let column = Column(rawValue: word) else {
        found.append(.contentColumnUnused(cell.text, at: place))
        return nil
      }
      if let earlier = first[column] {
        found.append(.contentColumnTwice(word, at: place, first: earlier))
        return nil
      }
      first[column] = place
      return column
    }
  }
}

extension Diagnostic {
  fileprivate static func contentWithoutSlot(at path: String) -> Diagnostic {
    Diagnostic(
      .contentInvalid, at: Location(path: path), "the header has no column `slot`, so no row can be used",
      help: "write the header `slot,title,copy,asset,cta,link,type,angle,pillar,notes`")
  }

  fileprivate static func contentColumnUnused(_ header: String, at location: Location) -> Diagnostic {
    let words = ContentReader.Column.allCases.map(\.rawValue)
    return Diagnostic(
      .columnUnused, at: location, "the column \(quoted(header)) is not used",
      help: Suggestion.closest(to: header, in: words).map { "did you mean \(quoted($0))?" })
  }

  fileprivate static func contentColumnTwice(_ word: String, at location: Location, first: Location) -> Diagnostic {
    Diagnostic(
      .columnTwice, at: location, "there are two columns \(quoted(word))", notes: [Note("the first", at: first)])
  }
}
