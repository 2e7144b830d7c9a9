import Campaigns
import Diagnostics
import Metrics
import Quantities

/// Chooses the exports that had been made by a day, to see the figures as they were known then.
///
/// An export was made on the day it states before its header, else on the last day in its name, else on the day the
/// audit log first recorded it. A stated day that lies before the export's own rows is no such day and passed over. Files
/// with mended rows bear the name of the export they mend, so only the log dates them. What nothing dates is used if all
/// its rows are on or before the day, and left out if not; either way a finding says so.
struct KnownAt: Sendable {
  /// The day looked back to.
  let day: Day
  /// When the audit log first had each export.
  let recorded: ExportRecords

  /// An export that is not used.
  struct LeftOut: Sendable, Hashable {
    /// Its path.
    var path: String
    /// The day it was made, if anything tells.
    var madeOn: Day?
  }

  /// What was chosen.
  struct Choice: Sendable {
    /// The day looked back to.
    var day: Day
    /// The exports that are used.
    var files: [ExportFile] = []
    /// Those that are not, in the order of their paths.
    var leftOut: [LeftOut] = []
    /// What could not be told for certain.
    var findings: [Diagnostic] = []
  }

  /// Chooses among exports by how they were read.
  func choose(among files: [ExportFile], readings: [ExportReading]) -> Choice {
    let known = Dictionary(readings.map { ($0.path, $0) }) { first, _ in first }
    var choice = Choice(day: day)
    for file in files.sorted(by: { $0.path < $1.path }) {
      // What is no export at all has no age; it is reported as in any other run.
      guard let reading = known[file.path] else {
        choice.files.append(file)
        continue
      }
      if let made = date(of: reading) {
        if made <= day {
          choice.files.append(file)
        } else {
          choice.leftOut.append(LeftOut(path: file.path, madeOn: made))
        }
        continue
      }
      let last = reading.lastDay
      let isUsed = last.map { $0 <= day } ?? true
      if isUsed { choice.files.append(file) } else { choice.leftOut.append(LeftOut(path: file.path)) }
      if let last { choice.findings.append(.ageUnknown(reading, last: last, day, isUsed: isUsed)) }
    }
    return choice
  }

  /// The day an export was made, if anything tells.
  private func date(of reading: ExportReading) -> Day? {
    if reading.kind != Intake.mendedKind, let stated = reading.exportedOn, isPlausible(stated, for: reading) {
      return stated
    }
    guard let record = recorded.date(of: reading.path) else { return nil }
    return record.day > day && record.mayBeOlder ? nil : record.day
  }

  /// Whether an export of that day can have its rows; where the platform's day begins earlier, one day more is there.
  private func isPlausible(_ stated: Day, for reading: ExportReading) -> Bool {
    // A period may be named whole before it is over, as `to the end of the month`.
    reading.days.map { $0.last <= stated.adding(1) } ?? true
  }
}

extension ExportReading {
  /// The last day of its rows or periods, as far as they are known.
  fileprivate var lastDay: Day? { (rows.periods.compactMap(\.last) + [days?.last].compactMap { $0 }).max() }
}

extension Diagnostic {
  fileprivate static func ageUnknown(_ reading: ExportReading, last: Day, _ day: Day, isUsed: Bool) -> Diagnostic {
    let doubt =
      reading.exportedOn.map { "\($0) is no day this export can have been made, since its rows end on \(last)" }
      ?? "nothing tells when this export was made, and its rows end on \(last)"
    return Diagnostic(
      .exportAgeUnknown, at: Location(path: reading.path),
      "\(doubt): for the figures known at \(day) it is \(isUsed ? "used" : "left out")")
  }
}
