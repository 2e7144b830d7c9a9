import Diagnostics
import Formats

/// The header line of a filled-in worklist: what each of its columns is for.
struct WorklistHeader {
  /// The columns that a record is made of; the raw value is the header as messages name it.
  enum Column: String, CaseIterable {
    case task, campaign, action, at, actor, reason, to
    case proofType = "proof_type"
    case proof, digest, role, content, expires, assignee, figures, outcome, notes, revision
  }

  /// What becomes of a column's cells.
  enum Role: Hashable {
    /// They are part of the record.
    case used(Column)
    /// They are for people only, or were reported as useless.
    case ignored
    /// There is no header above them, so what stands there belongs nowhere.
    case nameless
  }

  /// The role of each column, from left to right.
  let roles: [Role]
  /// What was found in the header; with an error no row can be used.
  let findings: [Diagnostic]

  /// Columns that a worklist carries so that people know what to do.
  private static let informative: Set<String> = [
    "due", "zone", "title", "platform", "owner", "status", "urgency", "instructions", "copy", "link", "asset", "why",
    "proofs",
  ]

  private static let byName = Dictionary(
    Column.allCases.map { (folded($0.rawValue), $0) }, uniquingKeysWith: { first, _ in first })

  /// Reads the header; without a line there is none of the columns.
  init(_ record: DelimitedRecord?, path: String) {
    var first: [Column: Location] = [:]
    var found: [Diagnostic] = []
    roles = (record?.cells.map { $0 } ?? []).map { cell in
      let place = Location(path: path, place: cell.place)
      let role = Self.role(of: cell.text)
      if role == nil { found.append(.worklistColumnUnused(cell.text, at: place)) }
      guard case .used(let column) = role else { return role ?? .ignored }
      if let earlier = first[column] {
        found.append(.worklistColumnTwice(column, at: place, first: earlier))
        return .ignored
      }
      first[column] = place
      return .used(column)
    }
    let start = Location(path: path, place: record?.place ?? .start)
    for column in [Column.action, .at, .actor] where first[column] == nil {
      found.append(.worklistWithout("`\(column.rawValue)`", at: start))
    }
    if first[.task] == nil, first[.campaign] == nil {
      found.append(.worklistWithout("`task` and no column `campaign`", at: start))
    }
    findings = found
  }

  /// The delimiter that makes the most known columns of the first line.
  static func delimiter(of text: [UInt8]) -> UInt8 {
    HeaderDelimiter.find(in: text) { header in role(of: header).map { $0 != .nameless } ?? false }
  }

  /// The role that a header gives its column; nothing if it means nothing.
  private static func role(of header: String) -> Role? {
    let word = folded(header)
    if let column = byName[word] { return .used(column) }
    if header.trimmed.isEmpty { return .nameless }
    return informative.contains(word) || header.trimmed.lowercased().hasPrefix("x-") ? .ignored : nil
  }

  /// A header without capitals, blanks, underscores and hyphens.
  private static func folded(_ header: String) -> String {
    header.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" }
  }
}

extension DelimitedReader {
  /// The next record that is no blank line.
  mutating func nextFilled() -> DelimitedRecord? {
    while let record = next() {
      if !record.isBlank { return record }
    }
    return nil
  }
}

extension String {
  /// The text without the blanks around it.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}

extension Diagnostic {
  fileprivate static func worklistColumnUnused(_ header: String, at location: Location) -> Diagnostic {
    let words = WorklistHeader.Column.allCases.map(\.rawValue)
    return Diagnostic(
      .columnUnused, at: location, "the column \(quoted(header.trimmed)) is not used",
      help: Suggestion.closest(to: header.trimmed, in: words).map { "did you mean \(quoted($0))?" }
        ?? "start the header with `x-` to keep a column of your own")
  }

  fileprivate static func worklistColumnTwice(
    _ column: WorklistHeader.Column, at location: Location, first: Location
  ) -> Diagnostic {
    Diagnostic(
      .columnTwice, at: location, "there are two columns \(quoted(column.rawValue))",
      help: "remove one of them", notes: [Note("the first", at: first)])
  }

  fileprivate static func worklistWithout(_ columns: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .missingKey, at: location, "the worklist has no column \(columns), so no row can be used",
      help: "write the header `task,action,at,actor,reason,to,proof_type,proof,digest,outcome,notes`")
  }
}
