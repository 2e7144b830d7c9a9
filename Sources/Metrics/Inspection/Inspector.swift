import Campaigns
import Diagnostics
import Formats
import Quantities

/// Reads one file and gathers what it was taken for.
struct Inspector {
  let file: SourceFile
  /// The feed it is read for; what it must state and does not is put in as long as the file is read alone.
  var feed: Feed
  let context: IntakeContext
  let isAlone: Bool

  /// What the file was taken for, whatever private texts stand in it; a run would refuse it for these.
  var inspection: Inspection {
    guard feed.privateData == .refuse else { return allowed }
    var open = self
    open.feed.privateData = .allow
    var inspection = open.allowed
    let found = FileIntake.privateFindings(in: file, feed: feed, context)
    guard !found.isEmpty else { return inspection }
    inspection.findings = (inspection.findings + found).sorted()
    inspection.notes.append("a run uses nothing of this file, because of the private texts in it")
    return inspection
  }

  /// What a file is taken for whose private texts do not matter.
  private var allowed: Inspection {
    let decoded = TextEncoding.decode(file.bytes, path: file.path, stated: feed.textEncoding)
    guard let text = decoded.output else { return unread(decoded) }
    if let mended = MendedFile(text, path: file.path, feed: feed.id) { return inspection(of: mended, text) }
    var inspector = self
    var needs: [String] = []
    var outcome = Recognition.look(at: text.bytes, feed: feed, among: context.kinds)
    // Each look may come upon one more thing that only a feed can say.
    while isAlone, case .nearly(let miss) = outcome, inspector.state(miss.lacks) {
      needs.append(miss.lacks)
      outcome = Recognition.look(at: text.bytes, feed: inspector.feed, among: context.kinds)
    }
    var results = FileIntake.results(of: file, feed: inspector.feed, context)
    guard results.count > 1 else { return inspector.inspection(of: results[0], text, outcome, needs: needs) }
    var tables = inspector.tables(in: text, outcome)
    while isAlone, let lack = tables.lazy.compactMap(\.nearest?.lacks).first(where: inspector.mayState),
      inspector.state(lack)
    {
      needs.append(lack)
      outcome = Recognition.look(at: text.bytes, feed: inspector.feed, among: context.kinds)
      tables = inspector.tables(in: text, outcome)
      results = FileIntake.results(of: file, feed: inspector.feed, context)
    }
    return inspector.inspection(of: results, tables, needs: needs)
  }

  /// Whether a feed can say something, and this one does not yet.
  private func mayState(_ lack: String) -> Bool {
    lack == "campaign" && feed.campaign == nil || lack == "platform" && feed.platform == nil
  }

  /// The tables of a file, whether comments or only their headers tell where they start.
  private func tables(in text: DecodedText, _ outcome: Recognition.Outcome) -> [StackedTable] {
    switch outcome {
    case .stacked(let tables): tables
    case .found(let first): first.tables(in: text.bytes, feed: feed, among: context.kinds)
    default: []
    }
  }

  /// Puts in what a feed would state; false if that is stated already or no feed can say it.
  private mutating func state(_ lack: String) -> Bool {
    switch lack {
    case "campaign" where feed.campaign == nil:
      feed.campaign = CampaignID("any").map { Placed($0, at: Location(path: file.path)) }
    case "platform" where feed.platform == nil:
      feed.platform = Platform.named("any")
    default: return false
    }
    return true
  }

  private func unread(_ decoded: Checked<DecodedText>) -> Inspection {
    let results = FileIntake.results(of: file, feed: feed, context)
    return Inspection(
      reading: results[0].reading, platform: nil, isAlone: isAlone, findings: results.flatMap(\.findings))
  }

  private func inspection(of mended: MendedFile, _ text: DecodedText) -> Inspection {
    var reading = mended.reading
    reading.lineEnds = LineEndCounts(of: text.bytes)
    reading.dataRows = mended.supplement.rows.count
    var inspection = Inspection(
      reading: reading, platform: feed.platform, isAlone: isAlone, findings: mended.supplement.findings.sorted())
    let exports = Set(mended.supplement.rows.map(\.file)).sorted().filter { !$0.isEmpty }
    inspection.notes = [
      "its rows stand in for refused rows of \(exports.isEmpty ? "no export" : exports.joined(separator: ", "))"
    ]
    return inspection
  }

  private func inspection(
    of result: FileResult, _ text: DecodedText, _ outcome: Recognition.Outcome, needs: [String]
  ) -> Inspection {
    var inspection = Inspection(reading: result.reading, platform: nil, isAlone: isAlone, findings: result.findings)
    inspection.needs = needs
    if isAlone { inspection.findings.removeAll { $0.code == .rowUnattributed } }
    switch outcome {
    case .found(let recognition):
      inspection.platform = (needs.contains("platform") ? nil : feed.platform) ?? recognition.profile.platform
      inspection.columns = recognition.inspectedColumns(result.reading.rows.columns)
      inspection.notes = inspection.notes(of: recognition) + (result.pivot?.notes(recognition.plan.headers) ?? [])
    case .nearly(let miss):
      let missing = miss.columns.isEmpty ? [miss.lacks] : miss.columns
      inspection.nearest = Inspection.Nearest(kind: miss.profile, missing: missing)
    case .unknown:
      let headers = TableGuess(text.bytes)?.headers ?? []
      inspection.nearest = Inspection.Nearest(headers: headers, among: context.kinds)
    case .headless, .stacked: break
    }
    return inspection
  }
}
