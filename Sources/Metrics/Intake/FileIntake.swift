import Campaigns
import Diagnostics
import Formats
import Quantities

/// Takes one file from bytes to figures.
struct FileIntake {
  /// What a file turned out to be.
  enum Outcome {
    /// An export, or something that should have been one.
    indirect case export(FileResult)
    /// Several tables, each an export by itself.
    case tables([FileResult])
    /// Mended rows of exports.
    case mended(MendedFile)
  }

  let path: String
  let feed: Feed
  private let mended: MendedRows
  let context: IntakeContext
  let workers: [PieceWorker]
  var reading: ExportReading
  /// Whether something private may stand in the file; reading all of its rows may show that nothing does.
  private(set) var mayBePrivate = true

  /// Reads a file of a feed; whatever is wrong with it is in the findings, and what can be used is used.
  ///
  /// Mended rows stand in for the lines they are for, as if they had stood there from the start.
  static func read(
    _ file: ExportFile, feed: Feed, mended: MendedRows = .none, _ context: IntakeContext, _ workers: [PieceWorker]
  ) -> Outcome {
    var intake = FileIntake(file.path, feed, mended, context, workers)
    switch file.open() {
    case .failure(let refusal): return .export(intake.unread([refusal.finding]))
    case .success(let bytes):
      do throws(ExportRefusal) {
        let near = try bytes.near()
        let outcome = try intake.withoutPrivateData(try intake.read(near), of: near, threads: workers.count)
        if let refusal = bytes.check() { throw refusal }
        return outcome
      } catch {
        return .export(intake.unread([error.finding]))
      }
    }
  }

  /// Reads a file whose bytes are at hand and which holds no mended rows: one result, or one for each of its tables.
  static func results(of file: SourceFile, feed: Feed, _ context: IntakeContext) -> [FileResult] {
    let export = ExportFile(path: file.path, bytes: file.bytes)
    switch read(export, feed: feed, context, [PieceWorker()]) {
    case .export(let result): return [result]
    case .tables(let results): return results
    case .mended: preconditionFailure("whoever asks has looked for mended rows before")
    }
  }

  init(
    _ path: String, _ feed: Feed, _ mended: MendedRows, _ context: IntakeContext, _ workers: [PieceWorker]
  ) {
    self.path = path
    self.feed = feed
    self.mended = mended
    self.context = context
    self.workers = workers
    reading = ExportReading(path: path, feed: feed.id)
  }

  /// Reads the text as it is if it is UTF-8, else as what `TextEncoding` makes of it.
  private mutating func read(_ bytes: ExportBytes) throws(ExportRefusal) -> Outcome {
    let start = try bytes.prefix(512).get()
    let encoding = TextEncoding.detect(start)
    if encoding == .utf8 || encoding == .utf8BOM {
      let mark = start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      if let outcome = try read(text: bytes.dropFirst(mark), encoding) { return outcome }
    }
    reading = ExportReading(path: path, feed: feed.id)
    let decoded = TextEncoding.decode(try whole(bytes), path: path, stated: feed.textEncoding)
    guard let text = decoded.output else { return .export(unread(decoded.diagnostics)) }
    if let outcome = try read(text: ExportBytes(text.bytes), text.encoding) { return outcome }
    preconditionFailure("decoded text is UTF-8")
  }

  /// Reads text; nothing if it is not UTF-8.
  private mutating func read(text: ExportBytes, _ encoding: TextEncoding) throws(ExportRefusal) -> Outcome? {
    reading.encoding = encoding.rawValue
    var size = FileIntake.firstHead
    while true {
      let head = try text.prefix(size).get()
      let isWhole = head.count == text.count || size >= context.largestHead
      let known = workers[0].recognitions.find(head, feed: feed)
      if mended.rows.isEmpty, known?.mayBeMended ?? MendedFile.mayStart(head),
        let file = try mendedFile(text, encoding)
      {
        return .mended(file)
      }
      switch known.map(Head.rows) ?? recognise(head, isWhole: isWhole) {
      case .rows(let known):
        if let tables = try tables(beyond: head, of: text, known.recognition) {
          return try read(tables, of: try whole(text), encoding).map(Outcome.tables)
        }
        mayBePrivate = known.rows.mayBePrivate
        guard let result = try read(text, known, head, encoding) else { return nil }
        return try lookAgain(at: text, known, encoding, result) ?? .export(result)
      case .tables(let near):
        guard text.count <= context.largestTables else {
          throw ExportRefusal(.tooLargeForTables(path: path, context.largestTables))
        }
        let bytes = try whole(text)
        // What was seen of a large file ends in the middle of one of its tables.
        if bytes.count > head.count,
          case .stacked(let all) = Recognition.look(at: bytes, feed: feed, among: context.kinds)
        {
          return try read(all, of: bytes, encoding).map(Outcome.tables)
        }
        return try read(near, of: bytes, encoding).map(Outcome.tables)
      case .nothing(let findings):
        guard let survey = try text.survey() else { return nil }
        reading.lineEnds = survey.lineEnds
        reading.encoding = DecodedText.name(of: encoding, isASCII: survey.isASCII)
        return .export(unread(findings))
      case .endless: throw ExportRefusal(.endlessLine(path: path, FileIntake.longestLine))
      case .notText: return nil
      case .tooShort: size *= 16
      }
    }
  }

  /// How much of a file is looked at for its header, and how much at most.
  private static let firstHead = 16 << 10
  static let largestHead = 64 << 20
  /// How long a line may be where a header is looked for: no header is longer.
  private static let longestLine = 4 << 20
  /// The largest file that is ever held as a whole, which is needed where it is not UTF-8 or holds several tables.
  static let largestWhole = 256 << 20

  /// All bytes of a file, refused if they are too many to be held.
  private func whole(_ bytes: ExportBytes) throws(ExportRefusal) -> [UInt8] {
    guard bytes.count <= Self.largestWhole else {
      throw ExportRefusal(.tooLargeForMemory(path: path, Self.largestWhole))
    }
    return try bytes.prefix(bytes.count).get()
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private func mendedFile(_ text: ExportBytes, _ encoding: TextEncoding) throws(ExportRefusal) -> MendedFile? {
    let bytes = try whole(text)
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    return MendedFile(DecodedText(encoding: encoding, bytes: bytes), path: path, feed: feed.id)
  }

  private enum Head {
    case rows(KnownHeaders.Known)
    case nothing([Diagnostic])
    /// Several tables one below the other.
    case tables([StackedTable])
    /// It is not UTF-8.
    case notText
    /// It has no line end where any export has many.
    case endless
    /// More of the file must be looked at.
    case tooShort
  }

  /// Finds the header; only what ends before the head does is sure.
  private mutating func recognise(_ head: [UInt8], isWhole: Bool) -> Head {
    let tail = head.suffix(FileIntake.longestLine)
    if tail.count == FileIntake.longestLine, !tail.contains(where: { $0 == 0x0A || $0 == 0x0D }) { return .endless }
    if head.allSatisfy(FileIntake.isBlank) {
      return isWhole ? .nothing([.exportEmpty(at: Location(path: path), "the file is empty")]) : .tooShort
    }
    switch Recognition.look(at: head, feed: feed, among: context.kinds) {
    case .found(let recognition): return rows(below: recognition, head, isWhole: isWhole)
    case _ where !isWhole: return .tooShort
    case .unknown:
      return .nothing([.exportUnrecognised(path: path, guess(head), among: context.kinds)])
    case .nearly(let miss):
      guard !miss.columns.isEmpty else { return .nothing([.exportUnrecognised(path: path, miss)]) }
      reading.headerLine = miss.place.line
      guard Recognition.holdsRows(head, below: miss.place) else {
        let location = Location(path: path, place: miss.place)
        let message = "this looks like a `\(miss.profile)` export without rows and without "
        return .nothing([.exportEmpty(at: location, message + miss.columns.joined(separator: " and "))])
      }
      guess(head)
      return .nothing([.exportUnrecognised(path: path, miss)])
    case .headless(let place):
      let location = Location(path: path, place: place)
      return .nothing([.exportEmpty(at: location, "lines about a report stand here, and no header below them")])
    case .stacked(let tables):
      return .tables(tables)
    }
  }

  @discardableResult private mutating func guess(_ text: [UInt8]) -> TableGuess? {
    guard let guess = TableGuess(text) else { return nil }
    reading.delimiter = guess.delimiter
    reading.headerLine = guess.place?.line
    reading.dataRows = guess.dataRows
    return guess
  }

  private func rows(below recognition: Recognition, _ head: [UInt8], isWhole: Bool) -> Head {
    let rows = recognition.rows(of: head)
    // The end of a file may hold another table, and the line below the header belongs to it where it is prose.
    guard isWhole || (rows.offset + (1 << 12) < head.count && rows.faults.isEmpty && !recognition.mayBeStacked) else {
      return .tooShort
    }
    let start = Array(head[..<rows.offset])
    if String(validating: start, as: UTF8.self) == nil { return .notText }
    let position = KnownHeaders.Rows(
      offset: rows.offset, line: rows.place.line, lineEnds: LineEndCounts(of: start),
      isASCII: start.allSatisfy { $0 < 0x80 }, mayBePrivate: PrivateTextSearch.maySee(start[...]),
      findings: rows.findings(path: path))
    let isPlain =
      rows.faults.isEmpty && head.count > rows.offset && !recognition.isWrapped && !recognition.mayBeStacked
      && recognition.secondHeader == nil && recognition.recordsBefore < Recognition.deepestHeader
    return .rows(workers[0].recognitions.keep(start, feed, recognition, position, isLasting: isPlain))
  }
}

// MARK: - From header to figures

extension FileIntake {
  mutating func read(
    _ text: ExportBytes, _ known: KnownHeaders.Known, _ head: [UInt8], _ encoding: TextEncoding
  ) throws(ExportRefusal) -> FileResult? {
    let recognition = known.recognition
    let profile = recognition.profile
    let location = Location(path: path, place: recognition.place)
    reading.kind = profile.id
    reading.form = profile.form
    reading.headerLine = recognition.place.line
    reading.delimiter = recognition.delimiter
    reading.confidence = known.confidence
    reading.lineEnds = known.rows.lineEnds
    let stated = StatedPeriod(preamble: recognition.preamble, path: path, order: feed.dateOrder)
    var findings = recognition.plan.findings(path: path, places: recognition.places)
    var scan = known.scan ?? firstScan(recognition, head, stated.days)
    var looked: ExportPass?
    if profile.refusal != nil || profile.dayStartsPeriod {
      // What rows cover, or that they cannot be used, is known only when all of them were looked at.
      let pass = pass(over: text, known, scan, RowDating(recognition, scan, stated), plan: nil, onlyLooks: true)
      if let result = try failed(pass, preamble: recognition.preamble) { return result.output }
      looked = pass
      scan = pass.evidence.scan(recognition, feed: feed, stated: stated.days)
    }
    if let refusal = profile.refusal {
      take(looked?.reader.sources[0].reading, scan, encoding, looked?.isASCII ?? true, known)
      reading.dataRows = scan.dataRows
      return unread([.exportNotAReport(profile, refusal, at: location)], preamble: recognition.preamble)
    }
    var dating = RowDating(recognition, scan, stated)
    if dating.restsOnStatedPeriod, let text = stated.unreadable {
      findings.append(.exportNoDay(text, feed: feed.id, at: location))
    }
    var plan = mended.rows.isEmpty && !findings.hasErrors ? known.fastPlan(dating) : nil
    // What stands in for other rows is rare, and so are questions about single figures: the careful reader has time.
    // So has it where a row without any name may be a total, and no column of campaigns tells such rows from others.
    if context.isCareful || context.probe != nil || recognition.mayHideTotals || recognition.doubtsLoneThousands
      || recognition.doubtsMillionths || recognition.plan.mayContradictSigns(feed, context)
    {
      plan = nil
    }
    while true {
      let pass = pass(over: text, known, scan, dating, plan: plan, isRefused: findings.hasErrors)
      if case .overflow = pass.outcome {
        plan = nil
        continue
      }
      if let result = try failed(pass, preamble: recognition.preamble) { return result.output }
      let shown = pass.evidence.scan(recognition, feed: feed, stated: stated.days)
      guard shown.readsLike(scan) else {
        // Later rows show another grammar than the first ones did, so all are read once more by it.
        scan = shown
        dating = RowDating(recognition, scan, stated)
        continue
      }
      workers[0].recognitions.keep(shown, of: known.number)
      var reader = pass.takeReader()
      take(reader.sources[0].reading, shown, encoding, pass.isASCII, known)
      reader.sources[0].reading.encoding = reading.encoding
      reader.sources[0].reading.decimal = shown.decimal
      reader.sources[0].reading.dateOrder = shown.dateOrder
      if shown.dataRows == 0 { findings = [.exportEmpty(at: location, "no row stands below the header")] }
      if let cap = profile.rowCap, shown.dataRows >= cap { findings.append(.exportCapped(profile, cap, at: location)) }
      reader.checkTotals()
      return reader.result(headerFindings: findings)
    }
  }

  /// Notes what is known of a file once all of its rows were looked at.
  private mutating func take(
    _ read: ExportReading?, _ scan: ExportScan, _ encoding: TextEncoding, _ isASCII: Bool, _ known: KnownHeaders.Known
  ) {
    if let read { reading.lineEnds = read.lineEnds }
    reading.encoding = DecodedText.name(of: encoding, isASCII: isASCII && known.rows.isASCII)
    reading.decimal = scan.decimal
    reading.dateOrder = scan.dateOrder
  }

  /// Reads all rows once.
  private mutating func pass(
    over text: ExportBytes, _ known: KnownHeaders.Known, _ scan: ExportScan, _ dating: RowDating, plan: FastPlan?,
    isRefused: Bool = false, onlyLooks: Bool = false
  ) -> ExportPass {
    var reader = ExportReader(
      reading: reading, feed: feed, known.recognition, scan, dating, mended, context, isRefused: isRefused,
      size: text.count)
    for finding in known.rows.findings { reader.note(fault: finding) }
    let rules = PieceReader.Rules(
      plan: plan, recognition: known.recognition, scan: scan, careful: reader, path: path, onlyLooks: onlyLooks,
      meaning: known.number)
    let bounded = text.refusingEndlessLines(path: path, pieceSize: context.pieceSize)
    let pass = ExportPass(bounded, from: known.rows.offset, line: known.rows.line, rules)
    pass.run(workers)
    mayBePrivate = mayBePrivate || pass.mayBePrivate
    return pass
  }

  /// What comes of a file that could not be read to its end: nothing at all if it is not UTF-8.
  private func failed(_ pass: ExportPass, preamble: [String]) throws(ExportRefusal) -> Checked<FileResult>? {
    switch pass.outcome {
    case nil, .overflow: return nil
    case .refusal(let refusal): throw refusal
    case .encoding: return Checked(nil)
    case .rowTooLong(let line): return Checked(unread([.rowTooLong(path: path, line: line)], preamble: preamble))
    }
  }

  /// What the first rows show.
  private func firstScan(_ recognition: Recognition, _ head: [UInt8], _ days: StatedDays?) -> ExportScan {
    var evidence = ExportEvidence()
    var rows = recognition.rows(of: head)
    var count = 0
    while count < 64, rows.offset < head.count, let record = rows.next() {
      evidence.look(at: mended.row(at: record.place.line)?.record ?? record, recognition)
      count += 1
    }
    return evidence.scan(recognition, feed: feed, stated: days)
  }

  /// What a file gives of which no row can be used.
  func unread(_ findings: [Diagnostic], preamble: [String] = []) -> FileResult {
    let age = ExportAge(path: path, preamble: preamble, table: reading.table?.number ?? 0)
    var reading = reading
    reading.exportedOn = age.day
    reading.exportedOnFrom = age.origin
    var log = FindingLog(path: path)
    for finding in findings { log.add(finding) }
    return FileResult(
      paths: [path], reading: reading, age: age, grain: .named, findings: log.findings,
      figures: FileFigures(metrics: [], isLong: false),
      currencies: CampaignCurrencies(), rejects: Rejects(path: reading.id, feed: reading.feed, header: [], rows: []),
      strays: StrayRows(), mendedSources: [])
  }
}
