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
  /// What copy must and must not say.
  var compliance = Compliance()
  /// The content mix that the definition states.
  var mix: [Platform: [ContentWeight]] = [:]

  /// The types that an item of a platform can be of when its row names none.
  func types(on platform: Platform) -> [ContentType] {
    (mix[platform] ?? PlatformFacts.of(platform, in: settings)?.defaultMix)?.map(\.type) ?? [.post]
  }
}

/// Reads copy and assets per item; a row with an error is left out, all others are used.
enum ContentReader {
  /// The rows that can be used, in the order of the file, and everything found.
  ///
  /// Cells are parted by commas, semicolons or tabs. A file whose first line begins with a date and a time has no header:
  /// it is read as date, message, link.
  static func read(_ file: SourceFile, _ context: ContentContext) -> Checked<[ContentRow]> {
    let decoded = TextEncoding.decode(file.bytes, path: file.path)
    guard let text = decoded.output else { return Checked([], decoded.diagnostics) }
    // Without a header the first line begins with a date and a time.
    let delimiter = HeaderDelimiter.find(in: text.bytes) {
      ContentColumn(header: $0) != nil || WrittenTime($0) != nil
    }
    var reader = DelimitedReader(text.bytes, delimiter: delimiter)
    var records: [DelimitedRecord] = []
    while let record = reader.next() {
      if !record.isBlank { records.append(record) }
    }
    var found = decoded.diagnostics + reader.findings(path: file.path)
    guard let header = records.first else { return Checked([], found + [.contentWithoutColumns(at: file.path)]) }
    let columns: [ContentColumn?]
    if header.cells.count == 3, WrittenTime(header.cells[0].text) != nil {
      columns = [.date, .copy, .link]
    } else {
      columns = readHeader(header, path: file.path, &found)
      records.removeFirst()
    }
    guard columns.contains(.slot) || columns.contains(.copy) else {
      return Checked([], (found + [.contentWithoutColumns(at: file.path)]).sorted())
    }
    let layout = ContentLayout(columns: columns, order: dateOrder(records, columns))
    let rows = readRows(records, layout, path: file.path, context, &found)
    return Checked(rows, found.sorted())
  }

  private static func readRows(
    _ records: [DelimitedRecord], _ layout: ContentLayout, path: String, _ context: ContentContext,
    _ found: inout [Diagnostic]
  ) -> [ContentRow] {
    var rows: [ContentRow] = []
    var first: [String: Location] = [:]
    for record in records {
      var reader = RowReader(record, layout, path: path, context)
      let read = reader.read()
      found += reader.findings
      guard !reader.findings.hasErrors else { continue }
      for row in read {
        if let slot = row.slot, let earlier = first[slot.value] {
          found.append(.duplicateEntry(slot.value, in: "slot", at: slot.location, first: earlier))
          continue
        }
        if let slot = row.slot { first[slot.value] = slot.location }
        rows.append(row)
      }
    }
    return rows
  }

  /// The order of days written with slashes that the whole column shows; nothing where it contradicts itself.
  private static func dateOrder(_ records: [DelimitedRecord], _ columns: [ContentColumn?]) -> WrittenTime.Order? {
    guard let column = columns.firstIndex(of: .date) else { return nil }
    let clock = columns.firstIndex(of: .time)
    let orders = records.compactMap { record -> WrittenTime.Order? in
      guard record.cells.count == columns.count else { return nil }
      let time = clock.map { " " + record.cells[$0].text } ?? ""
      return (WrittenTime(record.cells[column].text + time) ?? WrittenTime(record.cells[column].text))?.order
    }
    return Set(orders).count == 1 ? orders.first : nil
  }

  /// The meaning of each column; an unknown or repeated one has none and is recorded.
  private static func readHeader(
    _ header: DelimitedRecord, path: String, _ found: inout [Diagnostic]
  ) -> [ContentColumn?] {
    var first: [ContentColumn: Location] = [:]
    return header.cells.map { cell in
      let place = Location(path: path, place: cell.place)
      guard let column = ContentColumn(header: cell.text) else {
        found.append(.contentColumnUnused(cell.text, at: place))
        return nil
      }
      if let earlier = first[column], !column.isRepeatable {
        found.append(.contentColumnTwice(column.rawValue, at: place, first: earlier))
        return nil
      }
      first[column] = place
      return column
    }
  }
}

/// How the cells of a file's rows are to be read.
struct ContentLayout {
  /// The meaning of each column.
  let columns: [ContentColumn?]
  /// The order of days written with slashes, if the file shows it.
  let order: WrittenTime.Order?
}

extension Diagnostic {
  fileprivate static func contentWithoutColumns(at path: String) -> Diagnostic {
    Diagnostic(
      .contentInvalid, at: Location(path: path),
      "the header has neither a column `slot` nor a column `copy`, so no row can be used",
      help: "write the header `slot,title,copy,asset,cta,link,type,angle,pillar,notes`, or `platform,date,copy`")
  }

  fileprivate static func contentColumnUnused(_ header: String, at location: Location) -> Diagnostic {
    let words = ContentColumn.allCases.map(\.rawValue)
    return Diagnostic(
      .columnUnused, at: location, "the column \(quoted(header)) is not used",
      help: Suggestion.closest(to: header, in: words).map { "did you mean \(quoted($0))?" }
        ?? "nothing, if it is for people only; else rename it to one of \(words.map(quoted).joined(separator: ", "))")
  }

  fileprivate static func contentColumnTwice(_ word: String, at location: Location, first: Location) -> Diagnostic {
    Diagnostic(
      .columnTwice, at: location, "there are two columns \(quoted(word))", notes: [Note("the first", at: first)])
  }
}
