import Diagnostics
import Formats
import Metrics
import Planning
import Quantities

extension WeeklySummary {
  /// How money and targets stand beside their curves; nothing where the plan has no curve.
  var pacingSection: String? {
    let told = pacings.filter { $0.silence != .noCurve }
    guard !told.isEmpty else { return nil }
    let rows = told.filter { $0.pace != nil }.map(row)
    let header = [
      "Pace of", "Until", "Actual", "Expected", "Pace", "State", "Needed a day", "Heading for", "Range", "Of",
    ]
    let table = rows.isEmpty ? nil : MarkdownText.table(header, rows)
    let notes = told.flatMap(notes).map { "- " + MarkdownText.inline($0) + "\n" }.joined()
    return (["## Pacing\n", table, notes.isEmpty ? nil : notes] as [String?]).compactMap { $0 }.joined(separator: "\n")
  }

  private func row(_ pacing: Pacing) -> [String] {
    let number = { (amount: Amount?) in PacingText.value(amount, of: pacing) }
    let range = pacing.projection.flatMap { projection in
      projection.low.flatMap { low in projection.high.map { "\(number(low)) to \(number($0))" } }
    }
    return [
      PacingText.name(of: pacing), pacing.counted.last.map { "\($0)" } ?? FigureText.nothing, number(pacing.actual),
      number(pacing.expected), FigureText.percent(pacing.pace), PacingText.words(for: pacing.band),
      number(pacing.requiredPerDay), number(pacing.projection?.value), range ?? FigureText.nothing,
      number(pacing.total),
    ]
  }

  private func notes(_ pacing: Pacing) -> [String] {
    let name = PacingText.name(of: pacing)
    var notes: [String] = []
    if let silence = pacing.silence { notes.append("\(name): no pace, \(PacingText.words(for: silence))") }
    if pacing.platform == nil, let exhaustion = pacing.exhaustion {
      notes.append(
        "\(name): at \(PacingText.value(exhaustion.perDay, of: pacing)) a day the money lasts until \(exhaustion.on)")
    }
    if !pacing.notReporting.isEmpty {
      let platforms = pacing.notReporting.map(\.description).joined(separator: ", ")
      notes.append("\(name): without \(platforms), of which no spend is reported")
    }
    if pacing.platform == nil, let feed = pacing.counted.heldBackBy, let last = pacing.counted.last {
      notes.append("\(name): only until \(last), since the feed \(feed) is not final further")
    }
    return notes
  }

  /// The days unlike others, each with what was usual and where it stands.
  var anomalySection: String? {
    guard !anomalies.isEmpty else { return nil }
    let lines = anomalies.map { "- " + MarkdownText.inline(PacingText.sentence(for: $0)) }
    return "## Unusual days\n\n" + lines.joined(separator: "\n") + "\n"
  }

  /// Whose days are not quite the week's.
  var zoneNote: String? {
    guard !otherZones.isEmpty else { return nil }
    let feeds = otherZones.map { "\($0.feed) in \($0.zone)" }.joined(separator: ", ")
    return "These feeds cut their days in another zone than \(zone): \(feeds).\n"
  }

  /// Which figures of the week may still change.
  var provisionalNote: String? {
    guard !provisional.isEmpty else { return nil }
    let lines = provisional.map { "- \($0.feed): \($0.days.map(\.description).joined(separator: ", "))" }
    return "Figures of these days may still change:\n\n" + lines.joined(separator: "\n") + "\n"
  }
}

/// Words and numbers about paces and unusual days.
enum PacingText {
  /// What is paced: `budget`, `clicks on x`.
  static func name(of pacing: Pacing) -> String {
    let word =
      switch pacing.subject {
      case .budget: "budget"
      case .target(let name): (MetricRegistry.named(name)?.label ?? name).lowercased()
      }
    return word + (pacing.platform.map { " on \($0)" } ?? "")
  }

  /// Money with its code, counts with at most two decimals.
  static func value(_ amount: Amount?, of pacing: Pacing) -> String {
    guard let amount else { return FigureText.nothing }
    if pacing.currency != nil { return FigureText.money(amount, pacing.currency) }
    return FigureText.grouped(amount.isWhole ? amount.description : amount.text(decimals: 2))
  }

  /// A band in a word.
  static func words(for band: Pacing.Band?) -> String {
    switch band {
    case .onPace: "on pace"
    case .ahead: "ahead"
    case .watch: "watch"
    case .act: "act"
    case nil: FigureText.nothing
    }
  }

  /// Why there is no pace.
  static func words(for silence: Pacing.Silence) -> String {
    switch silence {
    case .notStarted: "the flight has not begun"
    case .noFigures: "nobody reports it"
    case .otherCurrency: "the money is in another currency"
    case .noCurve: "it has no curve"
    case .noFinalDays: "no day is final yet"
    case .nothingPlanned: "nothing was planned by now"
    case .noDaysLeft: "no day is left"
    case .tooFewDays: "too few days are final"
    case .noRecentSpend: "nothing was spent lately"
    case .outOfRange: "a number is out of range"
    }
  }

  /// An anomaly with its figure, what was usual and where it stands.
  static func sentence(for anomaly: Anomaly) -> String {
    let days = anomaly.days.count == 1 ? "on \(anomaly.first)" : "from \(anomaly.first) to \(anomaly.last)"
    let source = anomaly.days.last?.source
    guard let metric = anomaly.metric, let day = anomaly.days.last else {
      return "\(anomaly.platform): no figures \(days), though the same weekdays before had some "
        + "(\(source?.path ?? "feed \(anomaly.feed)"))"
    }
    let number = { (amount: Amount?) in
      FigureText.value(amount.map(rounded), of: metric, currency: anomaly.currency)
    }
    let weekday = "\(day.history) \(day.day.weekday.name)s"
    return "\(anomaly.platform): \(metric.label.lowercased()) \(anomaly.sort.rawValue) \(days): \(number(day.value)) "
      + "on the last of them, usual are \(number(day.low)) to \(number(day.high)) (median \(number(day.expected)) of "
      + "\(weekday); \(source.map { "\($0.path):\($0.place.line)" } ?? "feed \(anomaly.feed)"))"
  }

  /// At most two decimals, since bounds have more than anybody reads.
  private static func rounded(_ amount: Amount) -> Amount { Amount(amount.text(decimals: 2)) ?? amount }
}
