import Campaigns
import Diagnostics
import Formats
import Quantities

extension ExportReader {
  /// Whether a row has nothing to do with what somebody traces, so that it need not be added up.
  func isBesideTheQuestion(_ period: Period, _ campaign: Int) -> Bool {
    guard let probe = context.probe else { return false }
    // Whoever asks for a day asks for no figure of a longer period.
    return period.day.map { !probe.concerns(campaign: campaign, day: $0) } ?? true
  }

  /// Keeps the line of a used row for whoever traces its figure.
  mutating func trace(_ record: DelimitedRecord, _ platform: Platform, _ entries: [FileFigures.Entry], _ campaign: Int)
  {
    guard var rows = traced else { return }
    // Taken out while it grows, so that it is never copied.
    traced = nil
    defer { traced = rows }
    let question = rows.probe.question
    let entry = entries.first { figures.metrics[$0.metric] == question.metric }
    // In the long form a row covers only the figure it names; else a blank cell takes an older figure back.
    guard entry != nil || (!figures.isLong && figures.metrics.contains(question.metric)) else { return }
    rows.count(entry?.amount, of: platform)
    if question.metric.unit == .money { rows.currency = currencies[campaign] ?? nil }
    guard let entry, question.concerns(platform), rows.hasRoom(for: platform),
      let column = figures.isLong ? plan.column(.value) : plan.figures[entry.metric].column
    else { return }
    let clues = rawClues(of: record)
    let rule = rows.rule(for: clues) {
      context.attribution.rule(for: clues, fallback: fallback, campaign: campaign)
    }
    rows.keep(
      TracedLine(
        location: Location(path: path, place: entry.place), mends: current == 0 ? nil : line,
        written: written(column, in: record), value: entry.amount, name: clues.name, rule: rule),
      of: platform)
  }

  /// What stands in the cell of a figure, or in those of its parts.
  private func written(_ column: Int, in record: DelimitedRecord) -> String {
    let columns = plan.figures.first { $0.column == column }?.columns ?? [column]
    return columns.map { $0 < record.cells.count ? record.cells[$0].text : "" }.joined(separator: " + ")
  }

  /// Keeps a refused row if it is of the day, campaign, platform and metric somebody traces, as far as it tells.
  mutating func traceRefusal(_ record: DelimitedRecord, _ location: Location, _ code: Code, _ message: String) {
    guard let probe = traced?.probe else { return }
    switch context.attribution.answer(for: rawClues(of: record), fallback: fallback) {
    case .campaign(probe.campaign): break
    case .several(let found) where found.contains(probe.campaign): break
    default: return
    }
    guard namesMetric(of: probe.question, in: record) else { return }
    let platform = namedPlatform(in: record)
    if let platform, !probe.question.concerns(platform) { return }
    guard let day = readableDay(of: record) else {
      traced?.countWithoutDay()
      return
    }
    guard day == probe.question.day else { return }
    traced?.keep(RefusedLine(location: location, code: code, reason: message, platform: platform))
  }

  private func readableDay(of record: DelimitedRecord) -> Day? {
    guard let column = plan.column(.day), column < record.cells.count,
      case .day(let day) = scan.dates.read(record.cells[column].bytes)
    else { return nil }
    return day
  }

  /// The platform a row is of, if that can be told without refusing it.
  private func namedPlatform(in record: DelimitedRecord) -> Platform? {
    let other = feed.platform ?? recognition.profile.platform
    guard let column = plan.column(.platform), column < record.cells.count else { return other }
    let bytes = CellText.trim(record.cells[column].bytes)
    if CellText.isMissing(bytes) { return other }
    let named = Platform.named(String(decoding: bytes, as: UTF8.self)).flatMap {
      context.platforms.contains($0) ? $0 : nil
    }
    return named ?? (recognition.profile.isOwn ? nil : other)
  }

  /// Whether a row can give the metric asked for; in the long form each row names its own.
  private func namesMetric(of question: FigureQuestion, in record: DelimitedRecord) -> Bool {
    guard figures.isLong else { return figures.metrics.contains(question.metric) }
    guard let column = plan.column(.metricName), column < record.cells.count else { return true }
    let named = MetricRegistry.named(record.cells[column].text)
    return named == nil || named == question.metric
  }
}
