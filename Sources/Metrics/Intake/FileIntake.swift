import Campaigns
import Diagnostics
import Formats
import Quantities

/// Takes one file from bytes to figures.
struct FileIntake {
  /// What a file turned out to be.
  enum Outcome {
    /// An export, or something that should have been one.
    case export(FileResult)
    /// Mended rows of exports.
    case mended(MendedFile)
  }

  private let path: String
  private let feed: Feed
  private let mended: MendedRows
  private let context: IntakeContext
  private let workers: [PieceWorker]
  private var reading: ExportReading

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
        let outcome = try intake.read(bytes)
        if let refusal = bytes.check() { throw refusal }
        return outcome
      } catch {
        return .export(intake.unread([error.finding]))
      }
    }
  }

  private init(
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
    switch TextEncoding.detect(start) {
    case .utf8, .utf8BOM:
      let mark = start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      reading.encoding = (mark > 0 ? TextEncoding.utf8BOM : .utf8).rawValue
      if let outcome = try read(text: bytes.dropFirst(mark)) { return outcome }
    default: break
    }
    reading = ExportReading(path: path, feed: feed.id)
    let decoded = TextEncoding.decode(try bytes.prefix(bytes.count).get(), path: path)
    guard let text = decoded.output else { return .export(unread(decoded.diagnostics)) }
    reading.encoding = text.encoding.rawValue
    if let outcome = try read(text: ExportBytes(text.bytes)) { return outcome }
    preconditionFailure("decoded text is UTF-8")
  }

  /// Reads text; nothing if it is not UTF-8.
  private mutating func read(text: ExportBytes) throws(ExportRefusal) -> Outcome? {
    var size = FileIntake.firstHead
    while true {
      let head = try text.prefix(size).get()
      let isWhole = head.count == text.count
      if isWhole || size >= FileIntake.largestHead || !head.allSatisfy(FileIntake.isBlank) {
        if isWhole, head.allSatisfy(FileIntake.isBlank) {
          reading.lineEnds = LineEndCounts(of: head)
          return .export(unread([.exportEmpty(at: Location(path: path), "the file is empty")]))
        }
        if mended.rows.isEmpty, MendedFile.mayStart(head), let file = try mendedFile(text) { return .mended(file) }
        switch recognise(head, isWhole: isWhole || size >= FileIntake.largestHead) {
        case .rows(let known): return try read(text, known, head).map(Outcome.export)
        case .nothing(let findings):
          reading.lineEnds = try text.lineEnds()
          return .export(unread(findings))
        case .notText: return nil
        case .tooShort: break
        }
      }
      size *= 16
    }
  }

  /// How much of a file is looked at for its header, and how much at most.
  private static let firstHead = 16 << 10
  private static let largestHead = 64 << 20

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private func mendedFile(_ text: ExportBytes) throws(ExportRefusal) -> MendedFile? {
    let bytes = try text.prefix(text.count).get()
    guard let encoding = TextEncoding(rawValue: reading.encoding), String(validating: bytes, as: UTF8.self) != nil
    else { return nil }
    return MendedFile(DecodedText(encoding: encoding, bytes: bytes), path: path, feed: feed.id)
  }

  private enum Head {
    case rows(KnownHeaders.Known)
    case nothing([Diagnostic])
    /// It is not UTF-8.
    case notText
    /// More of the file must be looked at.
    case tooShort
  }

  /// Finds the header; only what ends before the head does is sure.
  private func recognise(_ head: [UInt8], isWhole: Bool) -> Head {
    if let known = workers[0].recognitions.find(head, feed: feed) { return .rows(known) }
    guard case .found(let recognition) = Recognition.look(at: head, feed: feed) else {
      guard isWhole else { return .tooShort }
      if String(validating: head, as: UTF8.self) == nil { return .notText }
      switch Recognition.look(at: head, feed: feed) {
      case .nearly(let miss): return .nothing([.exportUnrecognised(path: path, miss)])
      default: return .nothing([.exportUnrecognised(path: path, nil)])
      }
    }
    let rows = recognition.rows(of: head)
    guard isWhole || (rows.offset < head.count && rows.faults.isEmpty) else { return .tooShort }
    let start = Array(head[..<rows.offset])
    if String(validating: start, as: UTF8.self) == nil { return .notText }
    // A quote that is never closed is found again and again as long as it stands before the rows.
    guard rows.faults.isEmpty, head.count > rows.offset else {
      var known = KnownHeaders()
      return .rows(known.keep(start, feed, recognition, (rows.offset, rows.place.line, LineEndCounts(of: start))))
    }
    return .rows(
      workers[0].recognitions.keep(
        start, feed, recognition, (rows.offset, rows.place.line, LineEndCounts(of: start))))
  }
}

// MARK: - From header to figures

extension FileIntake {
  private mutating func read(
    _ text: ExportBytes, _ known: KnownHeaders.Known, _ head: [UInt8]
  ) throws(ExportRefusal) -> FileResult? {
    let recognition = known.recognition
    let profile = recognition.profile
    let location = Location(path: path, place: recognition.place)
    reading.kind = profile.id
    reading.headerLine = recognition.place.line
    reading.delimiter = recognition.delimiter
    reading.confidence = recognition.confidence
    reading.lineEnds = known.rows.lineEnds
    var findings = recognition.plan.findings(path: path, places: recognition.places)
    let isUsed = profile.refusal == nil && recognition.plan.column(.day) != nil && !findings.hasErrors
    guard let pass = try readRows(of: text, known, head, onlyLooks: !isUsed) else { return nil }
    if case .rowTooLong(let line) = pass.failure {
      return unread([.rowTooLong(path: path, line: line)], preamble: recognition.preamble)
    }
    let scan = pass.scan
    reading.lineEnds = pass.reader.sources[0].reading.lineEnds
    reading.decimal = scan.decimal
    reading.dateOrder = scan.dateOrder
    if let refusal = profile.refusal {
      reading.dataRows = scan.dataRows
      return unread([.exportNotAReport(profile, refusal, at: location)], preamble: recognition.preamble)
    }
    guard scan.dataRows > 0 else {
      return unread([.exportEmpty(at: location, "no row stands below the header")], preamble: recognition.preamble)
    }
    if let cap = profile.rowCap, scan.dataRows >= cap {
      findings.append(.exportCapped(profile, cap, at: location))
    }
    guard recognition.plan.column(.day) != nil else {
      reading.dataRows = scan.dataRows
      return unread(
        findings.filter { $0.code == .exportCapped } + [.exportNoDay(profile, at: location)],
        preamble: recognition.preamble)
    }
    if profile.dayStartsPeriod,
      !scan.starts.areDaily(scan.dates, stated: PeriodStarts.statedRange(in: recognition.preamble))
    {
      reading.dataRows = scan.dataRows
      return unread([.exportNotDaily(profile, at: location)], preamble: recognition.preamble)
    }
    guard !findings.hasErrors else {
      reading.dataRows = scan.dataRows
      return unread(findings, preamble: recognition.preamble)
    }
    var reader = pass.reader
    reader.sources[0].reading.decimal = scan.decimal
    reader.sources[0].reading.dateOrder = scan.dateOrder
    reader.checkTotals()
    return reader.result(headerFindings: findings)
  }

  /// What reading all rows gave.
  private struct Pass {
    var reader: ExportReader
    var scan: ExportScan
    var failure: ExportPass.Failure?
  }

  /// Reads all rows by what the first of them show of how numbers and dates are written, and if the others show
  /// something else, once more; nothing if the text is not UTF-8.
  private func readRows(
    of text: ExportBytes, _ known: KnownHeaders.Known, _ head: [UInt8], onlyLooks: Bool
  ) throws(ExportRefusal) -> Pass? {
    let recognition = known.recognition
    // What stands in for other rows is rare, and so are questions about single figures: the careful reader has time.
    var plan = onlyLooks || !mended.rows.isEmpty ? nil : FastPlan(recognition)
    if context.isCareful { plan = nil }
    var scan = known.scan ?? firstScan(recognition, head)
    while true {
      let reader = ExportReader(
        reading: reading, feed: feed, recognition, scan, mended, context, blockShift: text.count > 8 << 20 ? 3 : 0)
      let rules = PieceReader.Rules(
        plan: plan, recognition: recognition, scan: scan, careful: reader, path: path, onlyLooks: onlyLooks,
        meaning: known.number)
      let pass = ExportPass(text, from: known.rows.offset, line: known.rows.line, rules)
      pass.run(workers)
      switch pass.outcome {
      case .refusal(let refusal): throw refusal
      case .encoding: return nil
      case .rowTooLong: return Pass(reader: pass.reader, scan: scan, failure: pass.outcome)
      case .overflow:
        plan = nil
        continue
      case nil: break
      }
      let shown = pass.evidence.scan(recognition, feed: feed)
      if onlyLooks || shown.readsLike(scan) {
        workers[0].recognitions.keep(shown, of: known.number)
        return Pass(reader: pass.reader, scan: shown)
      }
      scan = shown
    }
  }

  /// What the first rows show.
  private func firstScan(_ recognition: Recognition, _ head: [UInt8]) -> ExportScan {
    var evidence = ExportEvidence()
    var rows = recognition.rows(of: head)
    var count = 0
    while count < 64, rows.offset < head.count, let record = rows.next() {
      evidence.look(at: mended.row(at: record.place.line)?.record ?? record, recognition)
      count += 1
    }
    return evidence.scan(recognition, feed: feed)
  }

  /// What a file gives of which no row can be used.
  private func unread(_ findings: [Diagnostic], preamble: [String] = []) -> FileResult {
    let age = ExportAge(path: path, preamble: preamble)
    var reading = reading
    reading.exportedOn = age.day
    var log = FindingLog(path: path)
    for finding in findings { log.add(finding) }
    return FileResult(
      paths: [path], reading: reading, age: age, grain: .named, findings: log.findings,
      figures: FileFigures(metrics: [], isLong: false),
      currencies: [:], rejects: Rejects(path: path, feed: reading.feed, header: [], rows: []),
      strays: StrayRows(), mendedSources: [])
  }
}

extension ExportReader {
  private var grain: FileResult.Grain {
    if recognition.profile.isOwn { return .named }
    return plan.column(.platform) == nil ? .whole : .parts
  }

  /// Everything the file gave.
  mutating func result(headerFindings: [Diagnostic]) -> FileResult {
    takeTallies()
    var own = sources[0]
    let age = ExportAge(path: own.reading.path, preamble: recognition.preamble)
    own.reading.exportedOn = age.day
    own.addSummaries(asOf: context.asOf)
    for finding in headerFindings { own.log.add(finding) }
    for stray in strays.gathered(feed: feed.id, context.attribution) { own.log.add(.rowsUnattributed(stray)) }
    return FileResult(
      paths: sources.map(\.reading.path), reading: own.reading, age: age, grain: grain, findings: own.log.findings,
      figures: figures, currencies: currencies,
      rejects: Rejects(path: own.reading.path, feed: feed.id, header: plan.headers, rows: rejected), strays: strays,
      mendedSources: Array(sources.dropFirst()))
  }
}

extension Diagnostic {
  /// A row so long that it cannot be held.
  fileprivate static func rowTooLong(path: String, line: Int) -> Diagnostic {
    Diagnostic(
      .valueTooLong, at: Location(path: path, line: line, column: 1),
      "the row that starts here has more than 64 MiB, so the file is not read",
      help: "look for a quote that is never closed")
  }

  /// An export without rows.
  fileprivate static func exportEmpty(at location: Location, _ message: String) -> Diagnostic {
    Diagnostic(.exportEmpty, at: location, message)
  }

  /// A file of a known kind that holds no figures to use.
  fileprivate static func exportNotAReport(
    _ profile: Profile, _ refusal: Profile.Refusal, at location: Location
  ) -> Diagnostic {
    Diagnostic(
      .exportNotAReport, at: location, "this is \(refusal.what) (`\(profile.id)`)", help: refusal.instead)
  }

  /// An export that stops where its platform stops.
  fileprivate static func exportCapped(_ profile: Profile, _ cap: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      .exportCapped, at: location,
      "this `\(profile.id)` export has \(cap) rows, the most there can be: its sums are below the truth")
  }

  /// An export whose rows cover a range of days.
  fileprivate static func exportNoDay(_ profile: Profile, at location: Location) -> Diagnostic {
    Diagnostic(
      .exportNoDay, at: location, "this `\(profile.id)` export has no column with the day",
      help: "export it again with the breakdown or column `Day`")
  }

  /// An export whose rows are dated by the first day of a period that may be longer than a day.
  fileprivate static func exportNotDaily(_ profile: Profile, at location: Location) -> Diagnostic {
    Diagnostic(
      .exportNoDay, at: location,
      "this `\(profile.id)` export dates its rows by the start of a period, and nothing shows that to be one day",
      help: "export it again by day, over at least three days")
  }
}
