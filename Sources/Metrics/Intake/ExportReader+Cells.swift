import Campaigns
import Diagnostics
import Formats
import Quantities

extension ExportReader {
  /// Whether a row has a cell for each header; further cells are allowed if they are empty.
  ///
  /// Some platforms end a row early where nothing more is known. That is allowed where no column from the row's last
  /// cell on is used; a row that was cut off within a figure is never taken.
  mutating func hasAllCells(_ record: DelimitedRecord) -> Bool {
    let count = record.cells.count
    let wanted = plan.headers.count
    if count == wanted { return true }
    if count < wanted, count - 1 > plan.lastUsed { return true }
    if count > wanted, record.cells[wanted...].allSatisfy({ CellText.trim($0.bytes).isEmpty }) { return true }
    refuse(record, .rowRagged, nil, "the row has \(count) cells, the header \(wanted)")
    return false
  }

  /// The day or days that a cell gave; nothing if that refuses the row.
  mutating func period(_ read: DateGrammar.Outcome, in record: DelimitedRecord, _ column: Int) -> Period? {
    let cell = record.cells[column]
    switch read {
    case .day(let day): return Period(day)
    case .period(let range): return Period(range)
    case .missing: refuse(record, .rowIncomplete, column, "the row has no day")
    case .invalid(let fault):
      let help =
        "write the date as `YYYY-MM-DD`, or put the days covered into the file's name, as in `… 2026-03-01 - 2026-03-31.csv`"
      refuse(
        record, .rowDateInvalid, column, "\(quoted(cell.text)) \(fault.words)", help: fault == .noYear ? help : nil)
    case .ambiguous:
      // An order that begins with the year says nothing of dates that end with it.
      let remedy = feed.dateOrder.map { "change `dateOrder` from `\($0.rawValue)` to `dmy` or `mdy`" }
      refuse(
        record, .rowDateAmbiguous, column, "\(quoted(cell.text)) can be day/month or month/day",
        help: "\(remedy ?? "state `dateOrder`") for the feed `\(feed.id)` in `campaign-ops.json`")
    }
    return nil
  }

  /// The row's platform: what its cell names, else what the feed states, else that of the kind of export.
  ///
  /// An ad network breaks its rows down into platforms some of which are nobody else's; those count as the network.
  mutating func platform(of record: DelimitedRecord) -> Platform? {
    let other = feed.platform ?? recognition.profile.platform
    guard let column = plan.column(.platform) else { return other }
    let bytes = CellText.trim(record.cells[column].bytes)
    if CellText.isMissing(bytes) {
      if other == nil { refuse(record, .rowIncomplete, column, "the row has no platform, and the feed states none") }
      return other
    }
    if let known = known(bytes) { return known }
    if !recognition.profile.isOwn, let other { return other }
    refusePlatform(record, column)
    return nil
  }

  private mutating func known(_ bytes: ArraySlice<UInt8>) -> Platform? {
    let key = SeenBytes(bytes)
    if let known = platforms[key] { return known }
    let named = Platform.named(String(decoding: bytes, as: UTF8.self))
    let known = named.flatMap { context.platforms.contains($0) ? $0 : nil }
    platforms[key] = .some(known)
    return known
  }

  private mutating func refusePlatform(_ record: DelimitedRecord, _ column: Int) {
    let text = record.cells[column].text
    let closest = Suggestion.closest(to: text, in: context.platforms.map(\.text).sorted())
    refuse(
      record, .rowPlatformUnknown, column, "\(quoted(text)) is no platform known",
      help: closest.map { "did you mean `\($0)`?" })
  }

  /// The campaign the rules find for a row; each distinct set of names is looked up once.
  mutating func clues(of record: DelimitedRecord) -> Attribution.Answer {
    var texts: [UInt8] = []
    let cells = record.cells
    for column in plan.clueColumns where column < cells.count {
      texts.append(contentsOf: nameBytes(column, of: record))
      texts.append(0x1F)
    }
    let key = SeenBytes(texts[...])
    if let answer = answers[key] { return answer }
    let answer = context.attribution.answer(for: rawClues(of: record), fallback: fallback)
    answers[key] = answer
    return answer
  }

  /// What a row says about its campaign.
  func rawClues(of record: DelimitedRecord) -> Attribution.Clues {
    let text = { (column: Int?) -> String in
      guard let column, column < record.cells.count else { return "" }
      let trimmed = CellText.trim(nameBytes(column, of: record))
      return CellText.isMissing(trimmed) ? "" : String(decoding: trimmed, as: UTF8.self)
    }
    return Attribution.Clues(
      campaign: text(plan.column(.campaign)), group: text(plan.column(.group)), ad: text(plan.column(.ad)),
      ids: plan.idColumns.map(text).filter { !$0.isEmpty }, utm: text(plan.column(.utm)))
  }
}
