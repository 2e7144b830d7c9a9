import Diagnostics
import Formats

extension Inspection {
  /// What is worth knowing about a file beside its findings.
  func notes(of recognition: Recognition) -> [String] {
    [lifetimeNote(recognition.profile), capNote(recognition.profile)].compactMap { $0 } + sumNotes(recognition.plan)
      + twinNotes + fractionNotes + signNotes
  }

  private func lifetimeNote(_ profile: Profile) -> String? {
    guard profile.figuresAreLifetime else { return nil }
    return "figures are those since the day a row is dated by, so they still grow in later exports"
  }

  /// Platforms cut exports at round numbers; kinds whose cap is known have a finding of their own.
  private func capNote(_ profile: Profile) -> String? {
    guard profile.rowCap == nil, [500, 1000, 2000, 5000, 10_000].contains(reading.rows.data) else { return nil }
    return "exactly \(reading.rows.data) rows: if the platform cut them off there, the sums are below the truth"
  }

  private func sumNotes(_ plan: ColumnPlan) -> [String] {
    plan.figures.filter { !$0.further.isEmpty }.map { figure in
      let headers = figure.columns.map { "\"\(plan.headers[$0])\"" }.joined(separator: " and ")
      return "`\(figure.metric)` is \(headers) added up, since no column has it as a whole"
    }
  }

  private var twinNotes: [String] {
    columns.filter { $0.meaning.hasSuffix(", counted another way") }.map { column in
      "\"\(column.header)\" is \(column.meaning), and is left out so that nothing counts twice"
    }
  }

  /// Counts are whole; where they are not, the platform shares them out or estimates them.
  private var fractionNotes: [String] {
    let tallies = reading.rows.columns
    return tallies.columns.indices.compactMap { position in
      let metric = tallies.columns[position].metric
      guard metric.unit == .count, tallies.fractions[position] > 0 else { return nil }
      return "\(tallies.fractions[position]) of \(tallies.values[position]) values of `\(metric)` are not whole"
    }
  }

  /// Signs that leave it open which currency money is in, where nothing in the file says more.
  private var signNotes: [String] {
    let tally = reading.rows.currencies
    guard tally.currencies.isEmpty else { return [] }
    return tally.sharedSigns.sorted { $0.key < $1.key }.map { text, sign in
      let cells = sign.count == 1 ? "1 cell" : "\(sign.count) cells"
      return
        "`\(text)` beside money in \(cells), first \(quoted(sign.first.text)) in line \(sign.first.place.line), is "
        + "the sign of several currencies, and nothing in the file says of which: that of the feed, the campaign or the "
        + "workspace counts if it has the sign"
    }
  }
}
