import Campaigns
import Diagnostics
import Formats
import Quantities

/// Takes one file from bytes to figures.
enum FileIntake {
  /// Reads a file of a feed; whatever is wrong with it is in the findings, and what can be used is used.
  static func read(_ file: SourceFile, feed: Feed, _ context: IntakeContext) -> FileResult {
    var reading = ExportReading(path: file.path, feed: feed.id)
    let decoded = TextEncoding.decode(file.bytes, path: file.path)
    guard let text = decoded.output else { return unread(reading, decoded.diagnostics) }
    reading.encoding = text.encoding.rawValue
    guard text.bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) else {
      return unread(reading, [.exportEmpty(at: Location(path: file.path), "the file is empty")])
    }
    switch Recognition.look(at: text.bytes, feed: feed) {
    case .unknown: return unread(reading, [.exportUnrecognised(path: file.path, nil)])
    case .nearly(let miss): return unread(reading, [.exportUnrecognised(path: file.path, miss)])
    case .found(let recognition): return read(text.bytes, reading, feed, recognition, context)
    }
  }

  private static func read(
    _ text: [UInt8], _ start: ExportReading, _ feed: Feed, _ recognition: Recognition, _ context: IntakeContext
  ) -> FileResult {
    var reading = start
    let location = Location(path: reading.path, place: recognition.place)
    reading.kind = recognition.profile.id
    reading.headerLine = recognition.place.line
    let scan = ExportScan(text, recognition, feed: feed)
    guard scan.dataRows > 0 else {
      return unread(
        reading, [.exportEmpty(at: location, "no row stands below the header")], preamble: recognition.preamble)
    }
    let findings = recognition.plan.findings(path: reading.path, places: recognition.places)
    guard recognition.plan.column(.day) != nil else {
      reading.dataRows = scan.dataRows
      return unread(reading, [.exportNoDay(recognition.profile, at: location)], preamble: recognition.preamble)
    }
    guard !findings.hasErrors else {
      reading.dataRows = scan.dataRows
      return unread(reading, findings, preamble: recognition.preamble)
    }
    var reader = ExportReader(reading: reading, feed: feed, recognition, scan, context)
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
      reading: reading, age: age, grain: .named, findings: log.findings,
      figures: FileFigures(metrics: [], isLong: false),
      currencies: [:], rejects: Rejects(path: reading.path, feed: reading.feed, header: [], rows: []),
      unattributed: [])
  }
}

extension ExportReader {
  private var grain: FileResult.Grain {
    if recognition.profile.isOwn { return .named }
    return plan.column(.platform) == nil ? .whole : .parts
  }

  /// Everything the file gave.
  func result(headerFindings: [Diagnostic]) -> FileResult {
    var log = log
    var reading = reading
    let age = ExportAge(path: path, preamble: recognition.preamble)
    reading.exportedOn = age.day
    let unattributed = strays.gathered(feed: feed.id, context.attribution)
    for finding in headerFindings { log.add(finding) }
    for stray in unattributed { log.add(.rowsUnattributed(stray)) }
    return FileResult(
      reading: reading, age: age, grain: grain, findings: log.findings, figures: figures, currencies: currencies,
      rejects: Rejects(path: path, feed: feed.id, header: plan.headers, rows: rejected), unattributed: unattributed)
  }
}

extension Diagnostic {
  /// An export without rows.
  fileprivate static func exportEmpty(at location: Location, _ message: String) -> Diagnostic {
    Diagnostic(.exportEmpty, at: location, message)
  }

  /// An export whose rows cover a range of days.
  fileprivate static func exportNoDay(_ profile: Profile, at location: Location) -> Diagnostic {
    Diagnostic(
      .exportNoDay, at: location, "this `\(profile.id)` export has no column with the day",
      help: "export it again with the breakdown or column `Day`")
  }
}
