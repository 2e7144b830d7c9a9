import Diagnostics
import Formats
import Quantities

/// What each column of one file is used for.
struct ColumnPlan: Sendable {
  /// A column with figures.
  struct Figure: Sendable {
    var column: Int
    var metric: Metric
    /// The currency in its header.
    var currency: Currency?
    /// The sign in its header, if it is that of several currencies.
    var sharedSign: CurrencyMark.HeaderSign?
    /// Further columns whose numbers are added to that of the first.
    var further: [Int] = []
    /// Whether its header says that it is in millionths.
    var isInMillionths = false
    /// Whether it can be below zero.
    var mayBeNegative = false
    /// Whether the platform's dumps have it in millionths under this very header.
    var mayBeInMillionths = false

    /// All columns that make it.
    var columns: [Int] { [column] + further }
  }

  /// The headers as they are.
  let headers: [String]
  /// What each column means, if its header is known.
  let meanings: [ColumnMeaning?]
  /// The columns with figures, in the file's order.
  let figures: [Figure]
  /// The columns that show how numbers are written.
  let numberColumns: [Int]
  /// The columns with ids, from the campaign's to the ad's.
  let idColumns: [Int]
  /// Whether a header is in another language than English.
  let isForeign: Bool
  /// The columns that can name a campaign, ids first.
  let clueColumns: [Int]
  /// The columns that hold words: names, ids, states, and whatever is not known.
  let textColumns: [Int]
  private let firsts: [ColumnMeaning: Int]
  private let named: Named

  /// The columns that every row is asked for, looked up once.
  private struct Named: Sendable {
    var day: Int?
    var campaign: Int?
    var platform: Int?
    var currency: Int?
    var metricName: Int?
    var value: Int?
  }

  /// Reads a header line as that of a kind of export.
  init(_ cells: DelimitedRecord.Cells, profile: Profile) {
    headers = cells.texts
    let folded = headers.map(HeaderText.fold)
    let found = profile.meanings(of: folded)
    meanings = found.map { $0?.meaning }
    var firsts: [ColumnMeaning: Int] = [:]
    var figures: [Figure] = []
    for (column, known) in found.enumerated() {
      guard let known else { continue }
      if firsts[known.meaning] == nil { firsts[known.meaning] = column }
      if case .metric(let metric) = known.meaning {
        figures.append(
          Figure(
            column: column, metric: metric, currency: known.currency.flatMap(Currency.init),
            sharedSign: known.sharedSign,
            isInMillionths: known.isInMillionths,
            mayBeNegative: metric.mayBeNegative || profile.netFigures.contains(metric),
            mayBeInMillionths: profile.dumpedInMillionths.contains(folded[column])))
      } else if case .part(let metric) = known.meaning {
        if let first = figures.firstIndex(where: { $0.metric == metric }) {
          figures[first].further.append(column)
        } else {
          figures.append(Figure(column: column, metric: metric, mayBeNegative: metric.mayBeNegative))
        }
      }
    }
    self.firsts = firsts
    self.figures = figures
    named = Named(
      day: firsts[.day], campaign: firsts[.campaign], platform: firsts[.platform], currency: firsts[.currency],
      metricName: firsts[.metricName], value: firsts[.value])
    let ids = (0...2).compactMap { firsts[.id($0)] }
    idColumns = ids
    clueColumns = ids + [.campaign, .group, .ad, .utm].compactMap { firsts[$0] }
    numberColumns = found.indices.filter { ColumnPlan.holdsNumbers(found[$0]?.meaning) }
    textColumns = found.indices.filter { !ColumnPlan.holdsNumbers(found[$0]?.meaning) && found[$0]?.meaning != .day }
    isForeign = folded.contains { profile.foreign.contains($0) }
  }

  /// The column of a meaning, if there is one.
  func column(_ meaning: ColumnMeaning) -> Int? {
    switch meaning {
    case .day: named.day
    case .campaign: named.campaign
    case .platform: named.platform
    case .currency: named.currency
    case .metricName: named.metricName
    case .value: named.value
    default: firsts[meaning]
    }
  }

  /// The columns with dates that show in what order they are written, that of the day first.
  var dateColumns: [Int] { [.day, .rangeStart, .rangeEnd].compactMap(column) }

  /// The header of a figure, or those of its parts.
  func header(of figure: Figure) -> String { figure.columns.map { headers[$0] }.joined(separator: " + ") }

  /// Whether each figure stands in one column, in whole units, and no other column has a say in what is a row.
  var isPlain: Bool {
    figures.allSatisfy { $0.further.isEmpty && !$0.isInMillionths } && !meanings.contains(.breakdown)
  }

  /// The columns of which one has to say what a row is of: ids and the campaign, else whatever names anything.
  var nameColumns: [Int] {
    guard let campaign = named.campaign else { return clueColumns }
    return idColumns + [campaign]
  }

  /// The last column that anything is taken from, or that tells what a row is.
  var lastUsed: Int {
    meanings.lastIndex { meaning in
      switch meaning {
      case .ignored, .rate, .twin, .item, nil: false
      default: true
      }
    } ?? -1
  }

  /// The columns that divide figures among rows, as those of ages and platforms do.
  var breakdowns: [Int] { meanings.indices.filter { meanings[$0] == .breakdown || meanings[$0] == .platform } }

  /// How many columns have a known header.
  var knownCount: Int { meanings.count { $0 != nil } }

  /// Whether a need is met.
  func meets(_ need: ColumnNeed) -> Bool {
    switch need {
    case .anyMetric: !figures.isEmpty
    case .column(let meaning): firsts[meaning] != nil
    }
  }

  /// Whether any column can name a campaign.
  var namesCampaign: Bool {
    !idColumns.isEmpty || [.campaign, .group, .ad, .utm].contains { firsts[$0] != nil }
  }

  private static func holdsNumbers(_ meaning: ColumnMeaning?) -> Bool {
    switch meaning {
    case .metric, .part, .value, .rate, .twin: true
    default: false
    }
  }
}

extension ColumnPlan {
  /// Two columns of one meaning, and columns whose header is not known.
  func findings(path: String, places: [Place]) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (column, meaning) in meanings.enumerated() {
      let location = Location(path: path, place: places[column])
      guard let meaning else {
        if !headers[column].allSatisfy(\.isWhitespace) { findings.append(.columnUnused(headers[column], at: location)) }
        continue
      }
      guard meaning.isUnique, let first = firsts[meaning], first != column else { continue }
      findings.append(
        .columnTwice(
          headers[column], headers[first], meaning, at: location, first: Location(path: path, place: places[first])))
    }
    return findings + [twins(path: path, places: places)].compactMap { $0 }
  }

  /// The columns that count a figure another way, which are left out.
  private func twins(path: String, places: [Place]) -> Diagnostic? {
    let columns = meanings.indices.filter { if case .twin = meanings[$0] { true } else { false } }
    guard let first = columns.first else { return nil }
    return .columnTwin(columns.map { headers[$0] }, at: Location(path: path, place: places[first]))
  }
}

extension Diagnostic {
  /// Columns that count what another column counts, in another way.
  fileprivate static func columnTwin(_ headers: [String], at location: Location) -> Diagnostic {
    let names = headers.prefix(5).map { quoted($0) }.joined(separator: ", ")
    let more = headers.count > 5 ? " and \(headers.count - 5) more" : ""
    return Diagnostic(
      .columnTwin, at: location,
      headers.count == 1
        ? "the column \(names) counts a figure another way and is left out"
        : "columns that count a figure another way are left out: \(names)\(more)")
  }

  /// A header that the kind of export does not know.
  fileprivate static func columnUnused(_ header: String, at location: Location) -> Diagnostic {
    let suggestion = MetricRegistry.suggestion(for: header)
    return Diagnostic(
      .columnUnused, at: location, "the column \(quoted(header)) is not used",
      help: suggestion.map { "if it holds `\($0)`, give it that header" })
  }

  /// Two headers that mean the same.
  fileprivate static func columnTwice(
    _ header: String, _ other: String, _ meaning: ColumnMeaning, at location: Location, first: Location
  ) -> Diagnostic {
    Diagnostic(
      .columnTwice, at: location, "the columns \(quoted(other)) and \(quoted(header)) both mean \(meaning.words)",
      notes: [Note("the first of them", at: first)])
  }
}

extension ColumnMeaning {
  /// Whether two columns of this meaning contradict each other.
  fileprivate var isUnique: Bool {
    switch self {
    case .ignored, .rate, .item, .twin, .part, .breakdown: false
    default: true
    }
  }

  /// The meaning as findings name it.
  fileprivate var words: String {
    switch self {
    case .day: "the day"
    case .rangeStart: "the first day of the range"
    case .rangeEnd: "the last day of the range"
    case .campaign: "the campaign"
    case .group: "the ad set"
    case .ad: "the ad"
    case .id: "the same id"
    case .utm: "`utm_campaign`"
    case .platform: "the platform"
    case .currency: "the currency"
    case .metric(let metric), .part(let metric), .twin(let metric): "`\(metric)`"
    case .item: "what the row is about"
    case .metricName: "the metric's name"
    case .value: "the value"
    case .rate, .ignored, .breakdown: "nothing"
    }
  }
}
