import Campaigns
import Diagnostics
import Formats
import Planning
import Quantities
import Storage

/// Writes one record of progress, the file that `run` takes in.
struct ProgressWriter {
  let context: CommandContext
  let session: Session
  /// What is wrong with the data as it is, without the record.
  let known: [Diagnostic]
  /// The campaign's zone, in which local times are meant.
  let zone: Zone

  /// The moment the record is about: `--at`, else the as-of.
  func moment() throws(UsageError) -> Instant { try moment(option: "at") ?? session.asOf }

  /// The moment an option names: with an offset, or a local time of the campaign's zone.
  func moment(option: String) throws(UsageError) -> Instant? {
    guard let time = try context.invocation.time(option) else { return nil }
    switch time {
    case .moment(let moment): return moment
    case .local(let local):
      guard case .unique(let moment) = zone.resolve(local) else {
        // A person knows which of two hours is meant; a guess could be an hour off.
        throw .badValue(
          option: option, value: "\(local)", expected: "a time with an offset, since clocks in \(zone.name) change then"
        )
      }
      return moment
    }
  }

  /// Writes the record under a name of its own and says where.
  ///
  /// The file is made anew and never replaces another: two people who record the same second get two files.
  func write(_ record: ProgressRecord, about subject: String) -> ExitStatus {
    let bytes = record.json.pretty
    for path in paths(of: record, about: subject) {
      do {
        try session.disk.writeNewFile(RelativePath(stringLiteral: path), bytes: bytes)
        context.console.tell("recorded in \(path); `campaign-ops run` takes it in")
        return .done
      } catch {
        guard error.cause == .exists else {
          context.console.warn("campaign-ops: \(TerminalText.safe(error.description))")
          return .diskRefused
        }
      }
    }
    context.console.warn("campaign-ops: there are 99 records of this name already")
    return .diskRefused
  }

  /// The names a record may have, best first.
  private func paths(of record: ProgressRecord, about subject: String) -> [String] {
    let time = record.at.value.description.filter { $0 != "-" && $0 != ":" } + order(of: record)
    let slug = String(subject.map { $0 == "/" ? "-" : $0 })
    return (1...99).map { "progress/\(record.campaign)/\(time)-\(slug)\($0 == 1 ? "" : "_\($0)").json" }
  }

  // Records of one moment count in the order of their paths, so what is recorded later has to sort behind.
  private func order(of record: ProgressRecord) -> String {
    let sameMoment = (session.book?.progress ?? []).filter { $0.at.value == record.at.value }
    let number = sameMoment.count { $0.campaign == record.campaign && $0.task?.value == record.task?.value }
    return number == 0 ? "" : number < 9 ? "_0\(number + 1)" : "_\(number + 1)"
  }

  // What was done with a task cannot lie ahead; a campaign may be activated or closed beforehand.
  private static func refused(_ code: Code, _ record: ProgressRecord) -> Bool {
    code == .duplicateEvent || code == .eventInFuture && record.task != nil
  }

  /// What checking the record together with all others finds that was not there before.
  ///
  /// The record is checked exactly as the next run will check it, by reading its bytes back. That figures are awaited once a
  /// campaign runs is no fault of the record that it does.
  private func findings(of record: ProgressRecord, about subject: String) -> [Diagnostic] {
    let taken = Set(session.contents.paths)
    guard let path = paths(of: record, about: subject).first(where: { !taken.contains($0) }) else { return [] }
    var contents = session.contents
    contents.files[path] = record.json.pretty
    contents.paths = (contents.paths + [path]).sorted()
    let trial = session.replacing(contents)
    let found = trial.pipeline()?.diagnostics ?? trial.diagnostics
    // A finding may stand at another record, such as the earlier of two that say the same.
    return found.filter { !known.contains($0) && $0.code != .feedStale }
  }

  /// Checks and writes a record, or shows what is wrong with it.
  func record(_ record: ProgressRecord, about subject: String) -> ExitStatus {
    let found = findings(of: record, about: subject)
    let objections = found.filter { $0.severity == .error || Self.refused($0.code, record) }
    guard objections.isEmpty else {
      for objection in objections { show(objection, as: "") }
      return .dataErrors
    }
    let status = write(record, about: subject)
    // Taken, but nobody should learn only from the next run that it went out in spite of a block.
    if status == .done {
      for finding in found where finding.code == .publishedBlocked { show(finding, as: "warning: ") }
    }
    return status
  }

  private func show(_ finding: Diagnostic, as severity: String) {
    context.console.warn("campaign-ops: \(severity)\(TerminalText.safe(finding.message)) [\(finding.code.rawValue)]")
    for note in finding.notes {
      let place = note.location.map { ", in \($0.path)" } ?? ""
      context.console.warn("  note: \(TerminalText.safe(note.message + place))")
    }
    context.console.warn("  help: \(TerminalText.safe(finding.advice))")
  }
}
