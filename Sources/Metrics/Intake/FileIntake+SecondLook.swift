import Campaigns
import Diagnostics
import Formats
import Quantities

/// What the rows of a file showed that only a look at the file as a whole can settle.
struct SecondLook: Sendable {
  /// What the file may be, which takes all of its bytes to see.
  enum Structure: Sendable {
    /// A row is the header of another table.
    case tables
    /// A row names no campaign, or says that it is about all of something.
    case pivot
  }

  /// What its numbers may mean; its rows are then read once more, from the first to the last.
  enum Doubt: Sendable {
    /// What is counted in whole ones has a fraction.
    case thousands
    /// Money may be in millionths.
    case millionths
  }

  /// What the file may be.
  var structure: Structure?
  /// What its numbers may mean.
  var doubt: Doubt?

  /// It may hold several tables.
  static let tables = SecondLook(structure: .tables)
  /// It may be a pivot.
  static let pivot = SecondLook(structure: .pivot)
}

extension FileIntake {
  /// Reads a file once more if its rows showed that it is not what its first lines said; nothing if it is.
  ///
  /// Doubts about its numbers are followed up whatever its size, since figures would be wrong without a word. Whether it
  /// is several tables or a pivot is seen in files only that can be held whole. In others the rows of a pivot are
  /// refused, and a file that may be several tables is as a whole, since rows of one would count in another.
  mutating func lookAgain(
    at text: ExportBytes, _ known: KnownHeaders.Known, _ encoding: TextEncoding, _ result: FileResult
  ) throws(ExportRefusal) -> Outcome? {
    guard let reason = result.secondLook else { return nil }
    if reason.structure == .tables, text.count > context.largestTables {
      throw ExportRefusal(.tooLargeForTables(path: path, context.largestTables))
    }
    if let structure = reason.structure, structure == .tables || text.count <= context.largestLook,
      let outcome = try look(for: structure, in: text, known, encoding)
    {
      return outcome
    }
    guard let doubt = reason.doubt else { return nil }
    var recognition = known.recognition
    switch doubt {
    case .thousands: recognition.doubtsLoneThousands = true
    case .millionths: recognition.doubtsMillionths = true
    }
    return try read(text, known, as: recognition, try text.prefix(FileIntake.largestHead).get(), encoding)
  }

  /// The tables of a file of which more was to be seen than its head; nothing if it is one table.
  func tables(beyond head: [UInt8], of text: ExportBytes, _ first: Recognition) throws(ExportRefusal) -> [StackedTable]?
  {
    guard head.count < text.count, first.mayBeStacked else { return nil }
    guard text.count <= context.largestTables else {
      throw ExportRefusal(.tooLargeForTables(path: path, context.largestTables))
    }
    let tables = first.tables(in: try text.prefix(text.count).get(), feed: feed, among: context.kinds)
    return tables.count > 1 ? tables : nil
  }

  /// Reads a file as several tables or as a pivot if it is one.
  private mutating func look(
    for structure: SecondLook.Structure, in text: ExportBytes, _ known: KnownHeaders.Known, _ encoding: TextEncoding
  ) throws(ExportRefusal) -> Outcome? {
    let bytes = try text.prefix(text.count).get()
    switch structure {
    case .tables:
      // What the rows of all tables together showed says nothing about any one of them.
      var first = known.recognition
      (first.pivot, first.doubtsLoneThousands, first.doubtsMillionths) = (nil, false, false)
      let tables = first.tables(in: bytes, feed: feed, among: context.kinds)
      return tables.count > 1 ? try read(tables, of: bytes, encoding).map(Outcome.tables) : nil
    case .pivot:
      guard let pivot = Pivot(bytes, known.recognition, feed: feed) else { return nil }
      var recognition = known.recognition
      recognition.pivot = pivot
      return try read(text, known, as: recognition, bytes, encoding)
    }
  }

  /// Reads a file once more as something a little different, and looks again if that shows another thing.
  private mutating func read(
    _ text: ExportBytes, _ known: KnownHeaders.Known, as recognition: Recognition, _ bytes: [UInt8],
    _ encoding: TextEncoding
  ) throws(ExportRefusal) -> Outcome? {
    let again = workers[0].recognitions.keep(known.start, feed, recognition, known.rows, isLasting: false)
    guard let result = try read(text, again, bytes, encoding) else { return nil }
    return try lookAgain(at: text, again, encoding, result) ?? .export(result)
  }

  /// Reads the tables of a file one by one, each as an export of its own; nothing if the text is not UTF-8.
  func read(
    _ tables: [StackedTable], of bytes: [UInt8], _ encoding: TextEncoding
  ) throws(ExportRefusal) -> [FileResult]? {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    let (lineEnds, isASCII) = (LineEndCounts(of: bytes), bytes.allSatisfy { $0 < 0x80 })
    var results: [FileResult] = []
    for (index, table) in tables.enumerated() {
      var intake = self
      intake.reading = ExportReading(
        path: path, feed: feed.id, encoding: DecodedText.name(of: encoding, isASCII: isASCII))
      intake.reading.table = ExportReading.TableNumber(
        number: index + 1, count: tables.count, title: table.title, firstLine: table.firstLine,
        lastLine: table.lastLine)
      guard var result = try intake.read(table, of: bytes, encoding, count: tables.count) else { return nil }
      result.reading.lineEnds = lineEnds
      result.reading.encoding = intake.reading.encoding
      results.append(result)
    }
    return results
  }

  private mutating func read(
    _ table: StackedTable, of bytes: [UInt8], _ encoding: TextEncoding, count: Int
  ) throws(ExportRefusal) -> FileResult? {
    guard let recognition = table.recognition else {
      reading.headerLine = table.place.line
      reading.dataRows = table.rows
      return unread([.tableStacked(table, of: count, path: path)])
    }
    let head = Array(bytes[..<table.end])
    let start = LineEndCounts(of: Array(head[..<table.firstRow.offset]))
    let known = workers[0].recognitions.keep(
      [], feed, recognition,
      KnownHeaders.Rows(
        offset: table.firstRow.offset, line: table.firstRow.line, lineEnds: start, isASCII: true, findings: []),
      isLasting: false)
    let text = ExportBytes(head)
    guard let result = try read(text, known, head, encoding) else { return nil }
    guard case .export(let again)? = try lookAgain(at: text, known, encoding, result) else { return result }
    return again
  }
}

extension FileIntake.Outcome {
  /// The result of an export, or of one of the tables of its file.
  func result(of export: ExportReading) -> FileResult? {
    switch self {
    case .export(let result): result
    case .tables(let results): results.first { $0.reading.table?.number == export.table?.number }
    case .mended: nil
    }
  }
}

extension Recognition {
  /// The headers of what rows are about besides campaigns and ads, as people read them.
  var cut: [String] {
    plan.headers.indices.filter { plan.meanings[$0] == .item }.map { plan.headers[$0] }
  }
}
