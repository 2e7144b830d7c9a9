import Campaigns
import Diagnostics
import Formats
import Metrics
import Planning
import Quantities
import Reports
import Storage

/// `doctor`: what the old system's diagnostics and table verification did, for a directory.
struct DoctorCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  /// One thing looked at, and what was found.
  private struct Finding {
    let subject: String
    let isGood: Bool
    let text: String
  }

  func run() throws(UsageError) -> ExitStatus {
    let format = try context.format()
    let asOf = try context.asOf()
    var findings = [machine, zones]
    var status = ExitStatus.done
    do {
      let disk = try Session.disk(at: context.dataPath, context.surroundings)
      findings.append(Finding(subject: "directory", isGood: true, text: context.dataPath))
      let gate = try disk.gate()
      findings.append(Self.version(of: gate))
      findings.append(
        Finding(
          subject: "collections", isGood: gate.missing.allSatisfy(\.isRemade), text: CollectionText.line(of: gate)))
      findings += volume(disk, isOpen: gate.isOpen) + commit(disk)
      if gate.isOpen {
        let session = try Session.read(disk, asOf: asOf, surroundings: context.surroundings)
        findings += data(session)
      } else {
        status = .schemaMismatch
      }
    } catch {
      findings.append(Finding(subject: "directory", isGood: false, text: Self.text(of: error, path: context.dataPath)))
      status = Self.status(of: error)
    }
    show(findings, format)
    if status == .done, let bad = findings.first(where: { !$0.isGood }) {
      status = ["data", Self.auditLog].contains(bad.subject) ? .dataErrors : .diskRefused
    }
    return status
  }

  private var machine: Finding {
    let name = context.surroundings.host
    return Finding(
      subject: "campaign-ops", isGood: true, text: "\(Version.text), schema version \(Gate.currentVersion), on \(name)")
  }

  private var zones: Finding {
    let zones = ZoneFiles(environment: context.surroundings.environment)
    return Finding(
      subject: "zone data", isGood: zones.isUsable,
      text: zones.isUsable ? zones.folder : "none that is usable in \(zones.folder)")
  }

  private static func version(of gate: Gate) -> Finding {
    let found = gate.version.map(String.init) ?? "none"
    return Finding(
      subject: "schema version", isGood: gate.version == Gate.currentVersion,
      text: gate.version == Gate.currentVersion ? found : "\(found), this campaign-ops works on \(Gate.currentVersion)")
  }

  // Behind a closed gate nothing is written, not even to see whether it could be.
  private func volume(_ disk: any Disk, isOpen: Bool) -> [Finding] {
    var findings: [Finding] = []
    do {
      let volume = try disk.volume()
      let free = volume.freeBytes.map { "\($0 / (1 << 20)) MiB free" } ?? "free space unknown"
      findings.append(
        Finding(
          subject: "file system", isGood: !volume.isNetwork,
          text: "\(volume.kind), \(free)" + (volume.isNetwork ? "; \(Self.networkCaution)" : "")))
      guard isOpen else { return findings }
      try disk.probeWriting()
      findings.append(Finding(subject: "writable", isGood: true, text: "yes"))
    } catch {
      findings.append(Finding(subject: "writable", isGood: false, text: error.description))
    }
    return findings
  }

  /// A commit that was decided on and is not carried out, if there is one.
  private func commit(_ disk: any Disk) -> [Finding] {
    do {
      guard let count = try disk.unfinishedChanges() else { return [] }
      let changes = Console.plural(count, "change")
      return [Finding(subject: "commit", isGood: false, text: "\(changes) not all made; the next run finishes them")]
    } catch {
      return [Finding(subject: "commit", isGood: false, text: error.description)]
    }
  }

  private static let auditLog = "audit log"

  /// What to know about a file system that other machines can reach.
  static let networkCaution = "locks and syncs may not work on it, so let one machine alone run here"

  private func data(_ session: Session) -> [Finding] {
    guard let pipeline = session.pipeline() else {
      let errors = session.diagnostics.count { $0.severity == .error }
      return [Finding(subject: "data", isGood: false, text: "the settings have \(Console.plural(errors, "error"))")]
    }
    let tasks = pipeline.states.flatMap(\.tasks.tasks)
    let counts = [
      (
        "campaigns",
        "\(pipeline.states.count)"
          + (pipeline.book.broken.isEmpty ? "" : ", and \(pipeline.book.broken.count) with errors")
      ),
      ("plans", Console.plural(pipeline.states.reduce(0) { $0 + $1.plans.documents.count }, "version")),
      ("calendar items", "\(pipeline.states.reduce(0) { $0 + $1.items.count })"),
      (
        "operator tasks",
        "\(tasks.count), \(tasks.count { $0.status.isOpen }) open, \(tasks.count { $0.urgency == .overdue }) overdue"
      ),
      (
        "metric entries",
        "\(pipeline.ledger.cellCount) from \(Console.plural(pipeline.ledger.readings.count, "export"))"
      ),
    ]
    let log = session.verification(key: context.surroundings.auditKeyBytes)
    return counts.map { Finding(subject: $0.0, isGood: true, text: $0.1) }
      + [
        Finding(subject: Self.auditLog, isGood: log.verdict != .failed, text: log.summary),
        Finding(
          subject: "last run", isGood: true, text: session.previous.lastRun.map { "as of \($0)" } ?? "none yet"),

        Finding(
          subject: "data", isGood: !pipeline.diagnostics.hasErrors, text: Console.count(of: pipeline.diagnostics)),
      ]
  }

  private func show(_ findings: [Finding], _ format: String) {
    if format == "json" {
      let json = findings.map { finding -> JSON in
        ["subject": .string(finding.subject), "ok": .bool(finding.isGood), "text": .string(finding.text)]
      }
      context.console.say(bytes: JSON.array(json).pretty)
      return
    }
    let rows = findings.map { [$0.isGood ? "ok" : "WRONG", $0.subject, $0.text] }
    for line in TextTable.lines(rows) { context.console.say(line) }
  }

  private static func text(of refusal: Session.Refusal, path: String) -> String {
    switch refusal {
    case .missing: "there is no data directory at '\(path)'"
    case .gate(let gate): gate.diagnostics.map(\.message).joined(separator: "; ")
    case .storage(let error): error.description
    case .stopped(let signal): "stopped by \(signal.name)"
    case .zones(let folder): "there is no usable time zone data in \(folder)"
    }
  }

  private static func status(of refusal: Session.Refusal) -> ExitStatus {
    switch refusal {
    case .missing: .nothingFound
    case .gate: .schemaMismatch
    case .storage, .zones: .diskRefused
    case .stopped(let signal): signal == .interrupt ? .interrupted : .terminated
    }
  }
}

extension Disk {
  /// The gate of the directory.
  fileprivate func gate() throws(Session.Refusal) -> Gate {
    do {
      return try Session.examine(self)
    } catch {
      throw .storage(error)
    }
  }
}
