import Campaigns
import Diagnostics
import Formats
import Metrics
import Migration
import Planning
import Quantities
import Reports
import Storage

extension MigrationPlan {
  /// Reads what would be written with the ordinary readers and works it out as a run would; what is not as promised.
  ///
  /// Files that stay are there without their bytes, since rows may refer to them.
  func verify(asOf: Instant, surroundings: Surroundings) -> [Diagnostic] {
    guard taken.isEmpty else { return taken.map(Diagnostic.taken) }
    var wrong = migrated.report.tables.filter { !$0.addsUp }.map { table in
      "\(table.rows) rows of \(table.name) became \(table.carried) records and \(table.logged) in the log only"
    }
    let session: Session
    do {
      let disk = try MemoryDisk()
      for path in staying { try disk.put([], at: RelativePath(stringLiteral: path)) }
      for file in files { try disk.put(file.bytes, at: RelativePath(stringLiteral: file.path)) }
      session = try Session.read(disk, asOf: .moment(asOf), surroundings: surroundings)
    } catch let refusal as Session.Refusal {
      return [.unverified("the new directory cannot be opened: \(Self.words(refusal))")]
    } catch {
      return [.unverified("the new directory cannot be put together: \(error)")]
    }
    guard let pipeline = session.pipeline() else { return [.unverified("the new settings cannot be read")] }
    let ownFiles = Set(files.map(\.path))
    wrong += pipeline.diagnostics.filter { $0.severity == .error && ownFiles.contains($0.location?.path ?? "") }
      .map { "a file it made has an error: \($0)" }
    for (id, promise) in migrated.promises.campaigns.sorted(by: { $0.key < $1.key }) {
      wrong += Self.faults(of: promise, pipeline.state(of: id), id)
    }
    wrong += faults(ofItemsIn: pipeline) + faults(ofTasksIn: pipeline) + faults(ofFiguresIn: pipeline)
    wrong += faultsOfLog()
    return wrong.map(Diagnostic.unverified)
  }

  private static func faults(of promise: Promises.Campaign, _ state: CampaignState?, _ id: CampaignID) -> [String] {
    guard let state else { return ["the campaign `\(id)` is not there"] }
    let campaign = state.campaign
    var faults: [String] = []
    if [campaign.name, campaign.client, campaign.objective.statement] != promise.texts {
      faults.append("the texts of `\(id)` are other ones")
    }
    if state.tasks.status.rawValue != promise.status {
      faults.append("`\(id)` is \(state.tasks.status.rawValue), not \(promise.status)")
    }
    if campaign.flight != promise.days {
      faults.append("the days of `\(id)` are \(campaign.flight), not \(promise.days)")
    }
    // The run adds the plan it makes itself.
    if state.plans.documents.count != promise.planVersions + 1 {
      faults.append("`\(id)` has \(state.plans.documents.count - 1) old plan versions, not \(promise.planVersions)")
    }
    return faults
  }

  private func faults(ofItemsIn pipeline: Pipeline) -> [String] {
    let items = Dictionary(pipeline.states.flatMap(\.items).map { ($0.id, $0) }) { first, _ in first }
    return migrated.promises.items.sorted { $0.key < $1.key }.flatMap { id, promise -> [String] in
      guard let item = items[id] else { return ["the calendar item `\(id)` is not there"] }
      var faults: [String] = []
      if item.scheduledAt != promise.at { faults.append("`\(id)` is at \(item.scheduledAt), not at \(promise.at)") }
      if let title = promise.title, item.title != title { faults.append("the title of `\(id)` is another one") }
      if let copy = promise.copy, item.copy != copy { faults.append("the copy of `\(id)` is another one") }
      return faults
    }
  }

  private func faults(ofTasksIn pipeline: Pipeline) -> [String] {
    let tasks = Dictionary(pipeline.states.flatMap(\.tasks.tasks).map { ($0.id, $0) }) { first, _ in first }
    return migrated.promises.tasks.sorted { $0.key < $1.key }.flatMap { id, promise -> [String] in
      guard let task = tasks[id] else { return ["the task `\(id)` is not there"] }
      var faults: [String] = []
      if task.status.rawValue != promise.status {
        faults.append("the task `\(id)` is \(task.status.rawValue), not \(promise.status)")
      }
      if task.completedAt != promise.completedAt { faults.append("the task `\(id)` was completed at another time") }
      if task.proof?.value != promise.proof { faults.append("the proof of `\(id)` is another one") }
      return faults
    }
  }

  private func faults(ofFiguresIn pipeline: Pipeline) -> [String] {
    var faults: [String] = []
    let readings = pipeline.ledger.readings
    let used = readings.reduce(0) { $0 + $1.usedRows }
    let refused = readings.reduce(0) { $0 + $1.refusedRows + $1.unattributedRows }
    if used != migrated.promises.figureRows || refused > 0 {
      faults.append(
        "\(used) rows of metric entries are used and \(refused) refused, not \(migrated.promises.figureRows) and 0")
    }
    var found: [Promises.FigureKey: Amount] = [:]
    for cell in pipeline.ledger.cells {
      let key = Promises.FigureKey(
        campaign: cell.key.campaign, platform: cell.key.platform, day: cell.key.day, metric: cell.key.metric.name)
      found[key] = cell.value
    }
    for (key, value) in migrated.promises.figures where found[key] != value {
      faults.append(
        "\(key.metric) of `\(key.campaign)` on \(key.platform), \(key.day), is \(found[key]?.description ?? "missing"),"
          + " not \(value)")
    }
    return faults.sorted()
  }

  /// The log's chain, line by line, and one entry for each row.
  private func faultsOfLog() -> [String] {
    let lines = segment.file.bytes.split(separator: 0x0A)
    let rows = migrated.report.tables.reduce(0) { $0 + $1.rows }
    var faults: [String] = []
    if migrated.entries.count < rows { faults.append("\(rows) rows gave \(migrated.entries.count) entries of the log") }
    if lines.count != migrated.entries.count + 3 { faults.append("the log has \(lines.count) lines") }
    var last: String?
    for (number, line) in lines.enumerated() {
      guard let entry = JSONReader.read(Array(line), path: segment.file.path).output, let hash = entry["hash"]?.string,
        entry["prev"]?.string == last, entry["seq"]?.int == number
      else {
        faults.append("line \(number + 1) of the log does not follow the one before")
        break
      }
      last = hash
    }
    if last != segment.head.hash { faults.append("the log does not end where its head says") }
    return faults
  }

  private static func words(_ refusal: Session.Refusal) -> String {
    switch refusal {
    case .missing(let path): "\(path) is missing"
    case .gate(let gate): gate.diagnostics.map(\.message).joined(separator: "; ")
    case .storage(let error): error.description
    case .zones(let folder): "there is no usable time zone data in \(folder)"
    case .stopped: "the migration was told to stop"
    }
  }
}

extension Diagnostic {
  fileprivate static func taken(_ path: String) -> Diagnostic {
    Diagnostic(
      .migrationUnverified, at: Location(path: path), "a file stands where the migration makes one",
      help: "move it away; nothing is ever written over")
  }

  fileprivate static func unverified(_ message: String) -> Diagnostic {
    Diagnostic(.migrationUnverified, at: nil, message)
  }
}
