import Campaigns
import Diagnostics
import Quantities

extension ExportReader {
  private var grain: FileResult.Grain {
    if recognition.profile.isOwn { return .named }
    return plan.column(.platform) == nil ? .whole : .parts
  }

  /// What the file's numbers may mean besides what they were taken for, if that was not looked into yet.
  private func doubt(about rows: RowTallies) -> SecondLook.Doubt? {
    if !recognition.doubtsLoneThousands, LoneThousands.areLikely(in: rows.columns, scan.numbers.decimal, feed) {
      return .thousands
    }
    guard !recognition.doubtsMillionths else { return nil }
    return Millionths.mayBe(recognition, rows.columns, feed, moneyCurrencies) ? .millionths : nil
  }

  /// The currencies that money of the file may be in: those it states, else its feed's, else those of its campaigns.
  private func moneyCurrencies() -> [Currency] {
    let stated = sources[0].reading.rows.currencies.currencies
    if !stated.isEmpty { return stated }
    if let currency = feed.currency { return [currency] }
    let found = context.attribution.campaigns.indices.compactMap { currencies[$0] ?? nil }
    return found.isEmpty ? [context.currency].compactMap { $0 } : found
  }

  /// Everything the file gave.
  mutating func result(headerFindings: [Diagnostic]) -> FileResult {
    takeTallies()
    notePeriods()
    figures.list?.divide()
    var own = sources[0]
    if let doubt = doubt(about: own.reading.rows) {
      secondLook = SecondLook(structure: secondLook?.structure, doubt: doubt)
    }
    let age = ExportAge(
      path: own.reading.path, preamble: recognition.preamble, table: own.reading.table?.number ?? 0)
    own.reading.exportedOn = age.day
    own.reading.exportedOnFrom = age.origin
    own.addSummaries(asOf: context.asOf)
    for finding in headerFindings { own.log.add(finding) }
    for stray in strays.gathered(feed: feed.id, context.attribution) { own.log.add(.rowsUnattributed(stray)) }
    return FileResult(
      paths: sources.map(\.reading.path), reading: own.reading, age: age, grain: grain, findings: own.log.findings,
      figures: figures, periods: periods, currencies: currencies,
      rejects: Rejects(path: own.reading.id, feed: feed.id, header: plan.headers, rows: rejected), strays: strays,
      mendedSources: Array(sources.dropFirst()), cut: recognition.cut, pivot: recognition.pivot, secondLook: secondLook,
      traced: traced)
  }
}
