import Campaigns
import Quantities

/// Says of each file of one feed what it has to do with a figure.
///
/// Which file decides is asked of the same `Restatement` that runs use; the reasons why others do not are found here.
struct FeedTracing {
  /// What one file has for the figure on one platform.
  private typealias Slots = [Platform: FileFigures.Slot]

  private let feed: FeedID
  private let question: FigureQuestion
  private let campaign: Int
  private let ledger: MetricLedger

  /// Prepares to trace a figure in one feed.
  init(feed: FeedID, question: FigureQuestion, campaign: Int, ledger: MetricLedger) {
    self.feed = feed
    self.question = question
    self.campaign = campaign
    self.ledger = ledger
  }

  /// The feed's cells for the figure, ordered by platform.
  mutating func cells(of results: [FileResult], _ context: IntakeContext) -> [TracedCell] {
    let ordered = results.filter(\.isExport).sorted { $1.age < $0.age }
    let slots = ordered.map(slots)
    var restatement = Restatement(campaigns: context.attribution.campaigns)
    var decided: [(platforms: Set<Platform>, currency: Currency?)] = []
    for result in ordered {
      let before = restatement.cells.count
      _ = restatement.take(result)
      let cells = restatement.cells[before...].map(\.cell).filter { $0.key.metric == question.metric }
      decided.append((Set(cells.map(\.key.platform)), cells.first?.currency))
    }
    let named = slots.flatMap(\.keys) + ordered.flatMap { $0.traced?.refused.compactMap(\.platform) ?? [] }
    return Set(named).filter(question.concerns).sorted().map { platform in
      var files: [TracedFile] = []
      for position in ordered.indices {
        let file = file(position, ordered, slots, platform, decides: decided[position].platforms.contains(platform))
        if let file { files.append(file) }
      }
      let deciding = ordered.indices.first { decided[$0].platforms.contains(platform) }
      return cell(platform, files, currency: deciding.flatMap { decided[$0].currency })
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

  /// What a file has for the figure, by platform.
  private func slots(of result: FileResult) -> Slots {
    guard let metric = result.figures.metrics.firstIndex(of: question.metric) else { return [:] }
    var found: Slots = [:]
    result.figures.forEachGroup { key, slots in
      guard key.campaign == campaign, key.day == question.day else { return }
      if let only = key.metric {
        if only == metric { found[key.platform] = slots.first }
      } else {
        found[key.platform] = slots[slots.startIndex + metric]
      }
    }
    return found
  }

  private func file(
    _ position: Int, _ ordered: [FileResult], _ slots: [Slots], _ platform: Platform, decides: Bool
  ) -> TracedFile? {
    let result = ordered[position]
    let refused = result.traced?.refused.filter { $0.platform == nil || $0.platform == platform } ?? []
    let slot = slots[position][platform]
    guard slot != nil || !refused.isEmpty else { return nil }
    let standing: TracedFile.Standing =
      decides ? .decides : slot.map { self.standing(of: $0, position, ordered, slots, platform) } ?? .refused
    return TracedFile(
      path: result.reading.path, exportedOn: result.age.day, exportedOnFrom: result.age.origin, standing: standing,
      value: slot.flatMap { $0.rows > 0 ? Amount(micros: $0.micros) : nil }, rows: slot?.rows ?? 0,
      lines: result.traced?.lines[platform] ?? [], refused: refused,
      refusedWithoutDay: result.traced?.refusedWithoutDay ?? 0)
  }

  /// Why a file that covers the figure does not decide it.
  private func standing(
    of slot: FileFigures.Slot, _ position: Int, _ ordered: [FileResult], _ slots: [Slots], _ platform: Platform
  ) -> TracedFile.Standing {
    let result = ordered[position]
    let newer = ordered.indices[..<position]
    if let first = newer.first(where: { slots[$0][platform] != nil }) {
      return .superseded(precedence(of: ordered[first], over: result))
    }
    if let rival = newer.first(where: { !slots[$0].isEmpty && ordered[$0].grain.isOther(than: result.grain) }) {
      return .otherGrain(precedence(of: ordered[rival], over: result))
    }
    return slot.rows > 0 && slot.isVoid ? .void : .blank
  }

  private func precedence(of newer: FileResult, over older: FileResult) -> Precedence {
    Precedence(file: newer.reading.path, reason: newer.age.reason(over: older.age))
  }
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
