import Campaigns
import Diagnostics
import Formats
import Quantities
import Reports

/// Schema version 1 to 2: takes the six tables apart and puts together what the new version has.
///
/// Each table has a file of its own that adds to this value; none of them changes what an earlier one decided.
struct TablesToFiles {
  let source: MigrationSource
  /// The rows of each table that is there.
  var rows: [OldTable: [TableRow]] = [:]
  /// The path of each table's file.
  var paths: [OldTable: String] = [:]
  var findings: [Diagnostic] = []
  /// The cells whose words were found to be none.
  var doubted: Set<Location> = []
  /// The campaigns, in the order of their old ids.
  var campaigns: [OldCampaign] = []
  /// The positions in `campaigns` by old id.
  var places: [String: Int] = [:]
  /// Platforms that only the old system knew, with the names people read.
  var ownPlatforms: [Platform: String] = [:]
  /// What every row became, by table and row id; rows without an entry are in the log only.
  var fates: [OldTable: [String: String]] = [:]
  /// The entries of the log, one for each row, in the order of the tables.
  var entries: [AuditEntry] = []
  /// The files made so far.
  var files: [OutputFile] = []
  /// What must be found afterwards.
  var promises = Promises()
  /// How many records of each kind the rows of a table became.
  var records: [OldTable: [MigrationReport.Records]] = [:]

  init(_ source: MigrationSource) { self.source = source }

  /// Does it all; with an error there is no output.
  mutating func run() -> Checked<Migrated> {
    readTables()
    guard !findings.hasErrors else { return Checked(nil, findings.sorted()) }
    checkTimes()
    checkTaskTexts()
    takeCampaigns()
    takePlans()
    takeItems()
    takeTasks()
    widenFlights()
    numberItems()
    writeProgress()
    takeEntries()
    writeDefinitions()
    writeSettings()
    logRows()
    guard !findings.hasErrors else { return Checked(nil, findings.sorted()) }
    let output = Migrated(
      files: files.sorted { $0.path < $1.path }, replaced: source.files.keys.sorted(), entries: entries,
      report: report(), promises: promises)
    return Checked(output, findings.sorted())
  }

  private mutating func readTables() {
    for table in OldTable.allCases {
      let found = table.fileNames.flatMap { name in ["csv", "tsv", "txt"].map { "tables/\(name).\($0)" } }
        .filter { source.files[$0] != nil }
      guard let path = found.first, let bytes = source.files[path] else {
        findings.append(.tableMissing(table))
        continue
      }
      if let other = found.dropFirst().first {
        findings.append(.tableInvalid(at: Location(path: other), "\(quoted(path)) is the same table"))
      }
      let reader = TableReader(table, path: path, bytes: bytes)
      findings += reader.findings
      rows[table] = reader.rows
      paths[table] = path
    }
    let known = Set(paths.values)
    for path in source.files.keys.sorted() where path.hasPrefix("tables/") && !known.contains(path) {
      guard !OldTable.allCases.contains(where: { $0.fileNames.contains(Self.stem(of: path)) }) else { continue }
      findings.append(
        .logged(at: Location(path: path), "the file is none of the six tables; it is kept in the snapshot only"))
    }
  }

  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }

  /// The campaign a row belongs to; a row of none is said to be in the log only.
  mutating func campaign(of row: TableRow) -> Int? {
    if let place = row.filled("campaign_id").flatMap({ places[$0] }) { return place }
    let id = row["campaign_id"].map(quoted) ?? "none"
    findings.append(
      .logged(
        at: row.location(of: "campaign_id"),
        "the \(row.table.word) \(row.id) belongs to campaign \(id), which is not there; it is in the log only"))
    return nil
  }

  /// A text of at most so many characters; what is beyond is in the log only.
  mutating func text(_ column: String, of row: TableRow, most: Int) -> String? {
    guard let text = row.filled(column) else { return nil }
    guard text.count > most else { return text }
    findings.append(
      .logged(
        at: row.location(of: column),
        "\(quoted(column)) has \(text.count) characters; the first \(most) are carried over, the whole is in the log"))
    return String(text.prefix(most))
  }

  /// The platform a word means; one that nobody knows becomes the workspace's own.
  mutating func platform(_ word: String?, of row: TableRow) -> Platform {
    let word = word ?? ""
    if let known = Platform.named(word), Platform.wellKnown.contains(known) { return known }
    var slug = Slug.make(word, else: "unnamed")
    let isTaken = Platform.named(slug).map(Platform.wellKnown.contains) ?? false
    if isTaken || slug == "other" || slug == "internal" { slug += "-platform" }
    guard let platform = Platform(slug) ?? Platform("platform-\(slug)") else { return .blog }
    if ownPlatforms[platform] == nil {
      ownPlatforms[platform] = word.isEmpty ? "Unnamed" : String(word.prefix(255))
      let said = word.isEmpty ? "a blank platform" : "the platform \(quoted(word))"
      findings.append(
        .repaired(
          at: row.location(of: row.table == .campaigns ? "platforms" : "platform"),
          "\(said) is not one this tool knows; it becomes the workspace's own platform `\(platform)`"))
    }
    return platform
  }

  /// The one of some words that a cell means; of what is none of them, or nothing, the fallback is taken and said to be.
  mutating func word<E: RawRepresentable & CaseIterable>(
    _ column: String, of row: TableRow, as words: E.Type, else fallback: E
  ) -> E where E.RawValue == String {
    let text = row.filled(column)
    if let text, let word = Self.word(text, as: words) { return word }
    let location = row.location(of: column)
    // Several parts of the step ask for the same cell.
    guard doubted.insert(location).inserted else { return fallback }
    let what =
      text.map { "\(quoted($0)) in \(quoted(column)) is none of the old system's words" }
      ?? "\(quoted(column)) is empty"
    findings.append(.repaired(at: location, "\(what); `\(fallback.rawValue)` is taken"))
    return fallback
  }

  /// The one of some words that a text means, without case, and with the type's name in front or not: `TaskStatus.DONE`.
  static func word<E: RawRepresentable & CaseIterable>(_ text: String, as words: E.Type) -> E?
  where E.RawValue == String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let bare = parts.last else { return nil }
    guard parts.count == 1 || (parts.count == 2 && ["Status", "Type"].contains { parts[0].hasSuffix($0) }) else {
      return nil
    }
    return E.allCases.first { $0.rawValue.lowercased() == bare.lowercased() }
  }

  /// The JSON of a cell, if there is any; what is none is in the log only.
  mutating func json(_ column: String, of row: TableRow) -> JSONNode? {
    guard let text = row.filled(column) else { return nil }
    let document = JSONReader.read(Array(text.utf8), path: row.path)
    guard let node = document.output, !document.diagnostics.hasErrors else {
      findings.append(
        .logged(at: row.location(of: column), "\(quoted(column)) holds no JSON; what is there is in the log only"))
      return nil
    }
    if case .null = node.content { return nil }
    return node
  }

  /// The list in a cell; anything else is in the log only.
  mutating func list(_ column: String, of row: TableRow) -> [JSONNode] {
    guard let node = json(column, of: row) else { return [] }
    if let list = node.array { return list }
    findings.append(
      .logged(at: row.location(of: column), "\(quoted(column)) holds no list; what is there is in the log only"))
    return []
  }

  /// The names and values in a cell; anything else is in the log only.
  mutating func members(_ column: String, of row: TableRow) -> [JSONMember] {
    guard let node = json(column, of: row) else { return [] }
    if let members = node.object { return members }
    findings.append(
      .logged(
        at: row.location(of: column), "\(quoted(column)) holds no names with values; what is there is in the log only"))
    return []
  }

  /// Counts a kind of records that rows of a table became.
  mutating func count(_ kind: String, of table: OldTable, _ count: Int = 1) {
    var kinds = records[table] ?? []
    if let place = kinds.firstIndex(where: { $0.kind == kind }) {
      kinds[place].count += count
    } else {
      kinds.append(.init(kind: kind, count: count))
    }
    records[table] = kinds
  }

  private func report() -> MigrationReport {
    var report = MigrationReport(step: "1-to-2", zone: source.zone.name)
    for table in OldTable.allCases {
      let all = rows[table] ?? []
      let carried = all.count { fates[table]?[$0.id] != nil }
      report.tables.append(
        .init(
          name: table.rawValue, path: paths[table] ?? "", rows: all.count, carried: carried,
          logged: all.count - carried, records: records[table] ?? []))
      let ids = all.compactMap { row in fates[table]?[row.id].map { (old: row.id, new: $0) } }
      if table != .metricEntries, table != .auditLog { report.ids.append((table.rawValue, ids)) }
    }
    report.findings = findings.sorted()
    return report
  }
}

extension Diagnostic {
  fileprivate static func tableMissing(_ table: OldTable) -> Diagnostic {
    let names = table.fileNames.prefix(2).map { "`\($0).csv`" }.joined(separator: " or ")
    return Diagnostic(
      .tableMissing, at: Location(path: "tables"), "there is no table \(names)",
      help: "export it with its header line, even if it has no rows")
  }
}
