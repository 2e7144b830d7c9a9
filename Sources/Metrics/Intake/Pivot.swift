import Campaigns
import Diagnostics
import Formats
import Quantities

/// What the rows of a pivot leave out and what rows repeat, where all rows together prove it.
///
/// A row without any name is a total where its figures are the sums of the rows that have one, as Ads Manager puts it
/// right below the header; there it is one in any case. A pivot names a campaign only in the first row of its group. That rows below belong to it is proved where this row
/// is their total, and each of its figures is exactly the sum of theirs. A word for "all" in a column that divides
/// figures, such as the age, marks a total where other rows have real ages.
struct Pivot: Sendable {
  /// The columns whose blank cells take over what stands in the first row of the group; none if nothing proves it.
  private(set) var filled: [Int] = []
  /// The columns in which a word for "all" marks a total.
  private(set) var repeats: [Int] = []
  /// The lines of rows without any name that are totals of the others.
  private(set) var unnamed: Set<Int> = []
  /// The one of them, right below the header, that is more or less than the sum of the others.
  private(set) var unproved: Int?

  /// Looks at all rows of a file; nothing if it is no pivot, or nothing proves it.
  init?(_ text: [UInt8], _ recognition: Recognition, feed: Feed) {
    let plan = recognition.plan
    var rows = Self.rows(of: text, recognition)
    repeats = plan.breakdowns.filter { column in
      let cells = rows.lazy.filter { column < $0.cells.count }.map { CellText.trim($0.cells[column].bytes) }
      return cells.contains(where: recognition.isWordForAll)
        && cells.contains { !CellText.isMissing($0) && !recognition.isWordForAll($0) }
    }
    let scan = Self.scan(rows, recognition, feed)
    if recognition.profile.mayBePivot || plan.column(.day) == nil {
      (unnamed, unproved) = UnnamedTotals(recognition, scan, repeats: repeats).lines(rows)
      rows.removeAll { unnamed.contains($0.place.line) }
    }
    if let campaign = plan.column(.campaign), recognition.profile.mayBePivot {
      var groups = Groups(recognition, campaign: campaign, repeats: repeats, scan)
      if groups.prove(rows) {
        filled = [.id(0), .campaign].compactMap(plan.column)
      }
    }
    guard !filled.isEmpty || !repeats.isEmpty || !unnamed.isEmpty else { return nil }
  }

  /// What it means for the rows, in sentences.
  func notes(_ headers: [String]) -> [String] {
    let names = filled.map { quoted(headers[$0]) }.joined(separator: " and ")
    let taken =
      filled.isEmpty
      ? [] : ["a blank \(names) is that of the row above, since each total so named is the sum of the rows below it"]
    let lines = unnamed.sorted().map {
      "the row in line \($0) names nothing and is the total of others, so it is left out"
    }
    return taken + lines
      + repeats.map { "a row with a word for all in \(quoted(headers[$0])) is the total of others, and is left out" }
  }

  /// The rows with data, and the totals.
  private static func rows(of text: [UInt8], _ recognition: Recognition) -> [DelimitedRecord] {
    var reader = recognition.rows(of: text)
    var rows: [DelimitedRecord] = []
    while let record = reader.next() {
      let kind = recognition.kind(of: record)
      if kind == .data || kind == .total { rows.append(record) }
    }
    return rows
  }

  private static func scan(_ rows: [DelimitedRecord], _ recognition: Recognition, _ feed: Feed) -> ExportScan {
    var evidence = ExportEvidence()
    for row in rows { evidence.look(at: row, recognition) }
    return evidence.scan(recognition, feed: feed)
  }

  /// Goes through rows group by group.
  private struct Groups {
    private let recognition: Recognition
    private let campaign: Int
    private let repeats: [Int]
    private let scan: ExportScan
    private let figures: [ColumnPlan.Figure]
    private var head: [Int128?] = []
    private var sums: [Int128] = []
    private var members = 0
    private var filled = 0

    init(_ recognition: Recognition, campaign: Int, repeats: [Int], _ scan: ExportScan) {
      self.recognition = recognition
      self.campaign = campaign
      self.repeats = repeats
      self.scan = scan
      figures = recognition.plan.figures.filter { $0.metric.kind == .additive && $0.further.isEmpty }
    }

    /// Whether every row without a name stands below a total with one, and every such total is the sum of its rows.
    mutating func prove(_ rows: [DelimitedRecord]) -> Bool {
      for row in rows {
        guard campaign < row.cells.count else { return false }
        let name = CellText.trim(row.cells[campaign].bytes)
        let isTotal = recognition.kind(of: row) == .total || isRepeat(row)
        if !name.isEmpty {
          guard isSettled else { return false }
          // A total of all campaigns stands for no group.
          let isOfAll = recognition.isWordForAll(name) || recognition.startsLikeTotal(row.cells[campaign])
          guard isTotal, !isOfAll else {
            guard isTotal else { return false }
            head = []
            continue
          }
          begin(row)
        } else if !isTotal {
          guard !head.isEmpty, add(row) else { return false }
        }
      }
      return isSettled && filled > 0
    }

    private func isRepeat(_ row: DelimitedRecord) -> Bool {
      repeats.contains { $0 < row.cells.count && recognition.isWordForAll(CellText.trim(row.cells[$0].bytes)) }
    }

    private mutating func begin(_ row: DelimitedRecord) {
      head = figures.map { value(in: row, $0) }
      sums = figures.map { _ in 0 }
      members = 0
    }

    private mutating func add(_ row: DelimitedRecord) -> Bool {
      for (position, figure) in figures.enumerated() { sums[position] += value(in: row, figure) ?? 0 }
      members += 1
      filled += 1
      return true
    }

    /// Whether the group so far is what its total says, in at least one figure that is not zero.
    private var isSettled: Bool {
      guard !head.isEmpty, members > 0 else { return true }
      var proofs = 0
      for position in figures.indices {
        guard let total = head[position] else { continue }
        let tolerance: Int128 = figures[position].metric.unit == .money ? 10_000 : 0
        guard (total - sums[position]).magnitude <= tolerance.magnitude else { return false }
        if total != 0 { proofs += 1 }
      }
      return proofs > 0
    }

    private func value(in row: DelimitedRecord, _ figure: ColumnPlan.Figure) -> Int128? {
      scan.micros(in: row, figure)
    }
  }
}

/// The names that rows of a pivot take over from the first row of their group.
struct CarriedNames: Sendable {
  private var cells: [Int: [UInt8]] = [:]

  /// Keeps the names of a row that has any.
  mutating func take(_ record: DelimitedRecord, _ pivot: Pivot) {
    let named = pivot.filled.filter { $0 < record.cells.count && !CellText.trim(record.cells[$0].bytes).isEmpty }
    guard !named.isEmpty else { return }
    cells = [:]
    for column in named { cells[column] = Array(record.cells[column].bytes) }
  }

  /// The name that a blank cell takes over.
  func name(in column: Int) -> [UInt8]? { cells[column] }
}

extension ExportReader {
  /// The bytes of a cell with a name, or those that it takes over from the first row of its group.
  func nameBytes(_ column: Int, of record: DelimitedRecord) -> ArraySlice<UInt8> {
    let bytes = record.cells[column].bytes
    guard recognition.pivot != nil, CellText.trim(bytes).isEmpty, let name = carried.name(in: column) else {
      return bytes
    }
    return name[...]
  }

  /// Whether a row says what it is of where its kind always does; a pivot may leave that to the row above.
  mutating func isNamed(_ record: DelimitedRecord) -> Bool {
    guard recognition.profile.mayBePivot else {
      if secondLook == nil, recognition.pivot == nil, plan.column(.day) == nil, recognition.namesNothing(record) {
        secondLook = .pivot
      }
      return true
    }
    if secondLook == nil, recognition.pivot == nil,
      plan.breakdowns.contains(where: {
        $0 < record.cells.count && recognition.isWordForAll(CellText.trim(record.cells[$0].bytes))
      })
    {
      secondLook = .pivot
    }
    let columns = plan.nameColumns
    guard let column = columns.last, column < record.cells.count,
      !columns.contains(where: { $0 < record.cells.count && !CellText.trim(nameBytes($0, of: record)).isEmpty })
    else { return true }
    if secondLook == nil, recognition.pivot == nil { secondLook = .pivot }
    let hasCampaigns = plan.column(.campaign) != nil
    refuse(
      record, .rowIncomplete, column,
      hasCampaigns
        ? "the row names no campaign, and nothing proves that it is of the one named above"
        : "the row names nothing that it is of, and its figures are not the sums of the others",
      help: "export it again with the \(hasCampaigns ? "campaign" : "name") in every row, as a table instead of a pivot"
    )
    return false
  }
}
