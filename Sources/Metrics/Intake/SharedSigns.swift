import Campaigns
import Diagnostics
import Formats
import Quantities

/// Signs that several currencies have, such as `kr` and `$`, in headers and beside amounts.
///
/// They do not say which currency it is, but which it is not: money under `Spend (kr)`, or written `12 kr`, is never
/// counted as euros.
extension ColumnPlan {
  /// Whether money may be in a currency that does not have the sign in its header, so that every row has to be asked.
  func mayContradictSigns(_ feed: Feed, _ context: IntakeContext) -> Bool {
    let signs = figures.compactMap(\.sharedSign)
    guard !signs.isEmpty else { return false }
    guard column(.currency) == nil, !figures.contains(where: { $0.currency != nil }) else { return true }
    let currencies =
      feed.currency.map { [$0] }
      ?? context.attribution.campaigns.indices.compactMap { context.budgetCurrency(of: $0) ?? context.currency }
    return currencies.contains { currency in signs.contains { !$0.codes.contains(currency.code) } }
  }
}

extension ExportReader {
  /// Whether the currency of a row's money has the signs in the headers that the money stands under.
  mutating func hasSigns(_ record: DelimitedRecord, _ entries: [FileFigures.Entry], _ currency: Currency?) -> Bool {
    guard let currency else { return true }
    guard !hasForeignSign(record, entries, currency) else { return false }
    guard !figures.isLong else { return true }
    for entry in entries {
      let figure = plan.figures[entry.metric]
      guard let sign = figure.sharedSign, !sign.codes.contains(currency.code) else { continue }
      let header = plan.headers[figure.column]
      refuse(
        record, .rowCurrencyMismatch, figure.column,
        "the header \(quoted(header)) has the sign `\(sign.text)`, which \(currency) has not, and nothing states another currency",
        help: "state `currency` for the feed `\(feed.id)` in `campaign-ops.json`, or give the header a code such as "
          + "`(\(sign.codes.first ?? "USD"))` in place of the sign")
      return false
    }
    return true
  }

  /// Whether money of a row is written with the sign of other currencies than its own, which refuses the row.
  private mutating func hasForeignSign(
    _ record: DelimitedRecord, _ entries: [FileFigures.Entry], _ currency: Currency
  ) -> Bool {
    for entry in entries where figures.metrics[entry.metric].unit == .money {
      let columns = figures.isLong ? plan.column(.value).map { [$0] } ?? [] : plan.figures[entry.metric].columns
      for column in columns where column < record.cells.count {
        guard let sign = CurrencyMark.sharedSign(of: record.cells[column].bytes), !sign.codes.contains(currency.code)
        else { continue }
        refuse(
          record, .rowCurrencyMismatch, column,
          "\(quoted(record.cells[column].text)) has the sign `\(sign.text)`, which \(currency) has not, and the money "
            + "would count as \(currency)",
          help: "state `currency` for the feed `\(feed.id)` in `campaign-ops.json`, or write a code such as "
            + "`\(sign.codes.first ?? "USD")` in place of the sign")
        return true
      }
    }
    return false
  }
}
