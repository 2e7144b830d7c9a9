import Campaigns
import Diagnostics
import Formats
import Quantities

extension ExportReader {
  /// Whether a row's money is in the currency of its campaign and of the rest of the file.
  ///
  /// The row's currency is what its cell for it says, else the header, else a sign or code beside the money, else the
  /// feed, else the campaign's budget, else the workspace. Rows without money have none.
  mutating func hasOneCurrency(_ record: DelimitedRecord, _ entries: [FileFigures.Entry], _ campaign: Int) -> Bool {
    guard entries.contains(where: { figures.metrics[$0.metric].unit == .money }) else { return true }
    guard case .some(let stated) = statedCurrency(record) else { return false }
    let budget = context.budgetCurrency(of: campaign)
    let currency = stated ?? feed.currency ?? budget ?? context.currency
    guard hasSigns(record, entries, currency) else { return false }
    if let known = currencies[campaign] ?? budget.map(Optional.some), known != currency {
      let words = { (currency: Currency?) in currency?.code ?? "no stated currency" }
      let place = budget == nil ? "earlier in the file" : "in the campaign's budget"
      refuse(
        record, .rowCurrencyMismatch, plan.column(.currency) ?? moneyColumn(of: entries),
        "money of campaign `\(context.attribution.campaigns[campaign].id)` is in \(words(currency)) here, in "
          + "\(words(known)) \(place)")
      return false
    }
    currencies[campaign] = .some(currency)
    return true
  }

  /// The currency the file itself states for a row, if it does; nothing at all if the row was refused.
  private mutating func statedCurrency(_ record: DelimitedRecord) -> Currency?? {
    let headers = plan.figures.compactMap { figure in figure.currency.map { ($0, figure.column) } }
    let first = headers.first
    if let other = headers.first(where: { $0.0 != first?.0 }) {
      refuse(
        record, .rowCurrencyMismatch, other.1, "one column is in \(first?.0.code ?? ""), this one in \(other.0)")
      return nil
    }
    guard case .some(let marked) = markedCurrency(record, header: first?.0) else { return nil }
    guard let column = plan.column(.currency) else { return .some(first?.0 ?? marked) }
    let bytes = CellText.trim(record.cells[column].bytes)
    if CellText.isMissing(bytes) { return .some(first?.0 ?? marked) }
    guard let currency = currency(named: bytes) else {
      let text = String(decoding: bytes, as: UTF8.self)
      refuse(record, .invalidCurrency, column, "\(quoted(text)) is no currency's code")
      return nil
    }
    if let marked, marked != currency {
      refuse(record, .rowCurrencyMismatch, column, "the row is in \(currency), its money is written in \(marked)")
      return nil
    }
    if let first, first.0 != currency {
      refuse(record, .rowCurrencyMismatch, column, "the row is in \(currency), its column for money in \(first.0)")
      return nil
    }
    return .some(currency)
  }

  /// The currency written beside the row's money, if any is; nothing at all if the row was refused.
  private mutating func markedCurrency(_ record: DelimitedRecord, header: Currency?) -> Currency?? {
    var found = header
    let columns = figures.isLong ? [plan.column(.value)].compactMap { $0 } : moneyColumns
    for column in columns where column < record.cells.count {
      guard let currency = CurrencyMark.currency(of: record.cells[column].bytes) else { continue }
      if let found, found != currency {
        refuse(record, .rowCurrencyMismatch, column, "this is in \(currency), other money of the row in \(found)")
        return nil
      }
      found = currency
    }
    return .some(found == header ? nil : found)
  }

  /// The currency of a row that belongs to no campaign.
  ///
  /// It is what the row's cell for it says, else the header, else a sign or code beside the money, else the feed. Nobody's
  /// budget tells, so there may be none; such a row is never refused for it.
  mutating func currencyOfStray(_ record: DelimitedRecord) -> Currency? {
    if let column = plan.column(.currency), column < record.cells.count {
      let bytes = CellText.trim(record.cells[column].bytes)
      if !CellText.isMissing(bytes), let named = currency(named: bytes) { return named }
    }
    if let header = plan.figures.lazy.compactMap(\.currency).first { return header }
    let columns = figures.isLong ? [plan.column(.value)].compactMap { $0 } : moneyColumns
    let marked = columns.lazy.filter { $0 < record.cells.count }
      .compactMap { CurrencyMark.currency(of: record.cells[$0].bytes) }.first
    return marked ?? feed.currency
  }

  private var moneyColumns: [Int] {
    plan.figures.filter { $0.metric.unit == .money }.map(\.column)
  }

  private func moneyColumn(of entries: [FileFigures.Entry]) -> Int? {
    guard !figures.isLong else { return plan.column(.value) }
    return plan.figures.first { $0.metric.unit == .money }?.column
  }
}
