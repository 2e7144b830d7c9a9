import Diagnostics
import Formats
import Quantities

/// What rows of no campaign, of one name, platform and day, add up to.
struct StraySlot: BitwiseCopyable, Sendable {
  /// Their spend.
  var micros: Int64
  /// How many there are.
  var rows: UInt32
  /// The line of the first.
  var line: UInt32
  /// The column of what names the first.
  var column: UInt32
  /// The file that the first stands in, by its position among the paths.
  var source: UInt32

  /// Adds others; money that would leave the range is left out of the sum.
  mutating func add(_ other: StraySlot) {
    guard rows > 0 else {
      self = other
      return
    }
    rows = UInt32(clamping: Int(rows) + Int(other.rows))
    let (sum, overflow) = micros.addingReportingOverflow(other.micros)
    if !overflow { micros = sum }
  }
}

/// Rows that belong to no campaign, gathered by name, platform and period.
struct StrayRows: Sendable {
  /// What rows are gathered by, but for the day.
  ///
  /// Money of several currencies is kept apart, so that none is ever added up over them.
  struct Name: Hashable, Sendable {
    var name: String
    var platform: Platform
    /// The campaign they are held for, whose definition has errors.
    var held: CampaignID?
    /// The currency that the row, its column or its feed states.
    var currency: Currency?

    /// The same whatever the currency.
    var ofAnyCurrency: Name { Name(name: name, platform: platform, held: held) }
  }

  /// A name's number and a period that is no day.
  struct LongerKey: Hashable, Sendable {
    var number: Int
    var period: Period
  }

  /// What is known of the rows of a name over all periods.
  private struct Tally {
    var rows = 0
    var spend: [Unattributed.Spend] = []
    var location: Location?

    /// Adds money of a currency, which comes in the order of the currencies.
    mutating func add(_ amount: Amount, _ currency: Currency?) {
      guard amount != .zero else { return }
      guard let last = spend.last, last.currency == currency else {
        return spend.append(Unattributed.Spend(amount: amount, currency: currency))
      }
      spend[spend.count - 1].amount = last.amount.adding(amount) ?? last.amount
    }
  }

  /// The names, by their numbers.
  private(set) var names: [Name] = []
  /// The rows of each name and day.
  let table: DayTable<StraySlot>
  /// The rows of longer periods.
  private(set) var longer: [LongerKey: StraySlot] = [:]
  /// The files that rows stand in.
  private(set) var paths: [String]
  private var numbers: [Name: Int] = [:]
  private var sources: [String: Int] = [:]

  /// Starts with no rows; days lie together in blocks of two to the power of `shift`.
  init(shift: Int = 0) {
    table = DayTable(width: 1, shift: shift)
    paths = []
  }

  /// The number of a name, which is added if it is new.
  mutating func number(of name: Name) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    table.makeGroups(names.count)
    return names.count - 1
  }

  /// The number of a file, which is added if it is new.
  mutating func source(_ path: String) -> UInt32 {
    if let source = sources[path] { return UInt32(source) }
    sources[path] = paths.count
    paths.append(path)
    return UInt32(paths.count - 1)
  }

  /// Counts rows of a name and day; those that stand first come first.
  func add(_ slot: StraySlot, to number: Int, day: Int) {
    let position = table.position(group: number, day: day)
    table.base[position].add(slot)
  }

  /// Counts rows of a name and period; those that stand first come first.
  mutating func add(_ slot: StraySlot, to number: Int, _ period: Period) {
    if let day = period.day { return add(slot, to: number, day: day.daysSinceEpoch) }
    let key = LongerKey(number: number, period: period)
    if longer[key]?.add(slot) == nil { longer[key] = slot }
  }

  /// How many names are compared with all campaigns; more would be a wrong file rather than misspellings.
  static let mostCompared = 500

  /// The names in the order of the alphabet, over all periods, each with the nearest campaign.
  func gathered(feed: FeedID, _ attribution: Attribution) -> [Unattributed] {
    var gathered: [Unattributed] = []
    // What states no currency stands behind what states one.
    let order = { (name: Name) in (name.name, name.platform, name.held?.text ?? "", name.currency?.code ?? "~") }
    let sorted = names.indices.sorted { order(names[$0]) < order(names[$1]) }
    for numbers in sorted.runs(of: { names[$0].ofAnyCurrency }) {
      let tally = numbers.reduce(into: Tally()) { add(rowsOf: $1, to: &$0) }
      guard let location = tally.location, let name = numbers.first.map({ names[$0] }) else { continue }
      let isCompared = name.held == nil && gathered.count < StrayRows.mostCompared
      gathered.append(
        Unattributed(
          name: name.name, feed: feed, platform: name.platform, rows: tally.rows, spend: tally.spend,
          location: location, nearest: isCompared ? attribution.nearest(to: name.name) : name.held, held: name.held))
    }
    return gathered
  }

  private func add(rowsOf number: Int, to tally: inout Tally) {
    let currency = names[number].currency
    table.forEachDay(of: number) { _, position in add(table.base[position], currency, to: &tally) }
    guard !longer.isEmpty else { return }
    for (_, slot) in longer.filter({ $0.key.number == number }).sorted(by: { $0.key.period < $1.key.period }) {
      add(slot, currency, to: &tally)
    }
  }

  private func add(_ slot: StraySlot, _ currency: Currency?, to tally: inout Tally) {
    guard slot.rows > 0 else { return }
    let place = Place(line: Int(slot.line), column: Int(slot.column))
    let location = Location(path: paths[Int(slot.source)], place: place)
    tally.rows += Int(slot.rows)
    tally.add(Amount(micros: slot.micros), currency)
    tally.location = min(tally.location ?? location, location)
  }
}

extension Diagnostic {
  /// Rows of one name that no campaign claims, with their spend in each currency.
  static func rowsUnattributed(_ stray: Unattributed) -> Diagnostic {
    let amounts = stray.spend.map(\.description)
    let listed = (amounts.dropLast().joined(separator: ", "), amounts.last ?? "")
    let money = amounts.isEmpty ? "" : " with spend " + (listed.0.isEmpty ? listed.1 : "\(listed.0) and \(listed.1)")
    let rows = stray.rows == 1 ? "1 row\(money) belongs" : "\(stray.rows) rows\(money) belong"
    let name = stray.name.isEmpty ? "no campaign is named" : "the name is \(quoted(stray.name))"
    if let held = stray.held {
      return Diagnostic(
        .rowUnattributed, at: stray.location, "\(rows) to `\(held)`, whose definition has errors: \(name)",
        help: "correct the definition; until then the rows count nowhere")
    }
    return Diagnostic(
      .rowUnattributed, at: stray.location, "\(rows) to no campaign: \(name)",
      help: stray.nearest.map { "if it belongs to `\($0)`, add the name to `tracking.names` there" })
  }
}

extension Unattributed.Spend: CustomStringConvertible {
  /// The amount with the currency behind it, if one is stated: `7.1 USD`.
  public var description: String { amount.description + (currency.map { " \($0.code)" } ?? "") }
}

extension Array {
  /// Runs of neighbours that agree in something.
  fileprivate func runs<Key: Equatable>(of key: (Element) -> Key) -> [ArraySlice<Element>] {
    var runs: [ArraySlice<Element>] = []
    var start = startIndex
    for position in indices where position + 1 == endIndex || key(self[position]) != key(self[position + 1]) {
      runs.append(self[start...position])
      start = position + 1
    }
    return runs
  }
}
