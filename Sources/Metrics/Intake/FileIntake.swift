import Campaigns
import Diagnostics
import Formats
import Quantities

/// Takes one file from bytes to figures.
enum FileIntake {
  /// Reads a file of a feed; whatever is wrong with it is in the findings, and what can be used is used.
  ///
  /// Mended rows stand in for the lines they are for, as if they had stood there from the start.
  static func read(
    _ decoded: Checked<DecodedText>, path: String, feed: Feed, mended: MendedRows = .none, _ context: IntakeContext
  ) -> FileResult {
    var reading = ExportReading(path: path, feed: feed.id)
    guard let text = decoded.output else { return unread(reading, decoded.diagnostics) }
    reading.encoding = text.encoding.rawValue
    reading.lineEnds = LineEndCounts(of: text.bytes)
    guard text.bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) else {
      return unread(reading, [.exportEmpty(at: Location(path: path), "the file is empty")])
    }
    switch Recognition.look(at: text.bytes, feed: feed) {
    case .unknown: return unread(reading, [.exportUnrecognised(path: path, nil)])
    case .nearly(let miss): return unread(reading, [.exportUnrecognised(path: path, miss)])
    case .found(let recognition): return read(text.bytes, reading, feed, recognition, mended, context)
    }
  }

  private static func read(
    _ text: [UInt8], _ start: ExportReading, _ feed: Feed, _ recognition: Recognition, _ mended: MendedRows,
    _ context: IntakeContext
  ) -> FileResult {
    var reading = start
    let location = Location(path: reading.path, place: recognition.place)
    reading.kind = recognition.profile.id
    reading.headerLine = recognition.place.line
    reading.delimiter = recognition.delimiter
    reading.confidence = recognition.confidence
    let scan = ExportScan(text, recognition, feed: feed, mended: mended)
    reading.decimal = scan.decimal
    reading.dateOrder = scan.dateOrder
    if let refusal = recognition.profile.refusal {
      reading.dataRows = scan.dataRows
      return unread(
        reading, [.exportNotAReport(recognition.profile, refusal, at: location)], preamble: recognition.preamble)
    }
    guard scan.dataRows > 0 else {
      return unread(
        reading, [.exportEmpty(at: location, "no row stands below the header")], preamble: recognition.preamble)
    }
    var findings = recognition.plan.findings(path: reading.path, places: recognition.places)
    if let cap = recognition.profile.rowCap, scan.dataRows >= cap {
      findings.append(.exportCapped(recognition.profile, cap, at: location))
    }
    guard recognition.plan.column(.day) != nil else {
      reading.dataRows = scan.dataRows
      return unread(
        reading, findings.filter { $0.code == .exportCapped } + [.exportNoDay(recognition.profile, at: location)],
        preamble: recognition.preamble)
    }
    if recognition.profile.dayStartsPeriod,
      !scan.starts.areDaily(scan.dates, stated: PeriodStarts.statedRange(in: recognition.preamble))
    {
      reading.dataRows = scan.dataRows
      return unread(reading, [.exportNotDaily(recognition.profile, at: location)], preamble: recognition.preamble)
    }
    guard !findings.hasErrors else {
      reading.dataRows = scan.dataRows
      return unread(reading, findings, preamble: recognition.preamble)
    }
    var reader = ExportReader(reading: reading, feed: feed, recognition, scan, mended, context)
    reader.readRows(of: text)
    return reader.result(headerFindings: findings)
  }

  /// What a file gives of which no row can be used.
  private static func unread(
    _ reading: ExportReading, _ findings: [Diagnostic], preamble: [String] = []
  ) -> FileResult {
    let age = ExportAge(path: reading.path, preamble: preamble)
    var reading = reading
    reading.exportedOn = age.day
    var log = FindingLog(path: reading.path)
    for finding in findings { log.add(finding) }
    return FileResult(
      paths: [reading.path], reading: reading, age: age, grain: .named, findings: log.findings,
      figures: FileFigures(metrics: [], isLong: false),
      currencies: [:], rejects: Rejects(path: reading.path, feed: reading.feed, header: [], rows: []),
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
