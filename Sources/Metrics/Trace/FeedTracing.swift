import Campaigns
import Quantities

/// Says of each file of one feed what it has to do with a figure, by the rules of `Restatement`.
///
/// It works on the rows that the probe gathered, not on the sums that runs keep; that both come to the same is tested.
struct FeedTracing {
  private let feed: FeedID
  private let question: FigureQuestion
  private let ledger: MetricLedger

  /// Prepares to trace a figure in one feed.
  init(feed: FeedID, question: FigureQuestion, ledger: MetricLedger) {
    self.feed = feed
    self.question = question
    self.ledger = ledger
  }

  /// The feed's cells for the figure, ordered by platform.
  func cells(of results: [FileResult]) -> [TracedCell] {
    let ordered = results.filter(\.isExport).sorted { $1.age < $0.age }
    let named = ordered.flatMap { result in
      Array(result.tallies.keys) + (result.traced?.refused.compactMap(\.platform) ?? [])
    }
    return Set(named).filter(question.concerns).sorted().map { platform in
      let files = ordered.indices.compactMap { file($0, ordered, platform) }
      let deciding = files.first { $0.standing == .decides }?.path
      let currency = ordered.first { $0.reading.path == deciding }?.traced?.currency
      return cell(platform, files, currency: currency)
    }
  }

  private func cell(_ platform: Platform, _ files: [TracedFile], currency: Currency?) -> TracedCell {
    let key = CellKey(
      campaign: question.campaign, day: question.day, platform: platform, metric: question.metric, feed: feed)
    let days = DayRange(first: question.day, last: question.day)
    let counted = ledger.cells(of: question.campaign, days: days).first { $0.key == key }
    var cell = TracedCell(feed: feed, platform: platform, value: counted?.value, currency: currency, files: files)
    if counted == nil, cell.deciding != nil {
      cell.leftOutFor = CampaignCurrency(currency: ledger.currency(of: question.campaign))
    }
    return cell
  }

  private func file(_ position: Int, _ ordered: [FileResult], _ platform: Platform) -> TracedFile? {
    let result = ordered[position]
    let refused = result.traced?.refused.filter { $0.platform == nil || $0.platform == platform } ?? []
    let tally = result.tallies[platform]
    guard tally != nil || !refused.isEmpty else { return nil }
    return TracedFile(
      path: result.reading.path, exportedOn: result.age.day, exportedOnFrom: result.age.origin,
      standing: tally.map { standing(of: $0, position, ordered, platform) } ?? .refused,
      value: tally.flatMap { $0.rows > 0 ? $0.value : nil }, rows: tally?.rows ?? 0,
      lines: result.traced?.lines[platform] ?? [], refused: refused,
      refusedWithoutDay: result.traced?.refusedWithoutDay ?? 0)
  }

  /// What becomes of a file that covers the figure.
  private func standing(
    of tally: TracedRows.Tally, _ position: Int, _ ordered: [FileResult], _ platform: Platform
  ) -> TracedFile.Standing {
    let result = ordered[position]
    let newer = ordered[..<position]
    if let first = newer.first(where: { $0.tallies[platform] != nil }) {
      return .superseded(precedence(of: first, over: result))
    }
    if let rival = newer.first(where: { !$0.tallies.isEmpty && $0.grain.isOther(than: result.grain) }) {
      return .otherGrain(precedence(of: rival, over: result))
    }
    guard tally.rows > 0 else { return .blank }
    return question.metric.kind == .nonAdditive && tally.rows > 1 ? .void : .decides
  }

  private func precedence(of newer: FileResult, over older: FileResult) -> Precedence {
    Precedence(file: newer.reading.id, reason: newer.age.reason(over: older.age))
  }
}

extension FileResult {
  /// What the probe counted, by platform.
  fileprivate var tallies: [Platform: TracedRows.Tally] { traced?.tallies ?? [:] }
}

extension FileResult.Grain {
  /// Whether two files of a network divide its figures in ways that never add up.
  fileprivate func isOther(than grain: FileResult.Grain) -> Bool {
    switch (self, grain) {
    case (.whole, .parts), (.parts, .whole): true
    default: false
    }
  }
}
