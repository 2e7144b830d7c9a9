public import Diagnostics
import Formats
import Quantities

/// Reads a filled-in worklist: `progress/<name>.csv`, many records of progress in one file.
///
/// The columns stand in any order and are told by their headers, whatever their capitals, blanks, underscores and
/// hyphens; cells are separated by commas, semicolons or tabs. Blanks around a cell's text do not count. A row
/// without an action is not filled in yet and says nothing; every other row meets the demands on a record in a file
/// of its own, and a faulty one is left out alone.
public enum WorklistReader {
  /// The records of all good rows in the order of the file, and everything found.
  public static func read(_ file: SourceFile, _ context: ProgressContext) -> Checked<[ProgressRecord]> {
    let folder = ProgressReader.folder(of: file.path)
    if let folder, ProgressReader.known(folder, context) == nil {
      return Checked([], [.unknownCampaignFolder(file.path, known: context.campaigns)])
    }
    let decoded = TextEncoding.decode(file.bytes, path: file.path)
    guard let text = decoded.output?.bytes else { return Checked([], decoded.diagnostics) }
    var reader = DelimitedReader(text, delimiter: WorklistHeader.delimiter(of: text))
    let header = WorklistHeader(reader.nextFilled(), path: file.path)
    var records: [ProgressRecord] = []
    var found = decoded.diagnostics + header.findings
    while !header.findings.hasErrors, let row = reader.nextFilled() {
      let reading = WorklistRow(row, header, path: file.path).read(in: folder.flatMap { CampaignID($0) }, context)
      found += reading.diagnostics
      if let record = reading.output { records.append(record) }
    }
    return Checked(records, (found + reader.findings(path: file.path)).sorted())
  }
}

/// One row of a worklist, brought into the form of a record's file.
private struct WorklistRow {
  private let path: String
  private let place: Place
  /// The filled cells of the columns that are used.
  private var cells: [WorklistHeader.Column: Placed<String>] = [:]
  private var members: [JSONMember] = []
  private var findings: [Diagnostic] = []

  init(_ record: DelimitedRecord, _ header: WorklistHeader, path: String) {
    self.path = path
    place = record.place
    for (position, cell) in record.cells.enumerated() {
      let text = Self.unguarded(cell.text.trimmed)
      guard !text.isEmpty else { continue }
      switch position < header.roles.count ? header.roles[position] : .nameless {
      case .ignored: continue
      case .nameless: findings.append(.cellWithoutColumn(text, at: Location(path: path, place: cell.place)))
      case .used(let column):
        cells[column] = Placed(text, at: Location(path: path, place: cell.place))
        let value = JSONNode(place: cell.place, content: .string(Self.word(text, in: column)))
        members.append(JSONMember(key: column.rawValue, keyPlace: cell.place, value: value))
      }
    }
  }

  /// The word that a cell means whatever its capitals, as spreadsheets like to change them; else its text as it stands.
  private static func word(_ text: String, in column: WorklistHeader.Column) -> String {
    switch column {
    case .action: ProgressReader.Word(rawValue: text.lowercased())?.rawValue ?? text
    case .proofType: Proof.Kind(rawValue: text.uppercased())?.rawValue ?? text
    default: text
    }
  }

  /// A text without the `'` that keeps a spreadsheet from taking it for a formula.
  private static func unguarded(_ text: String) -> String {
    guard text.hasPrefix("'"), let next = text.dropFirst().first, "=+-@".contains(next) else { return text }
    return String(text.dropFirst())
  }

  /// The record, if the row is filled in and right; the folder is that of the campaign the file lies with, if any.
  func read(in folder: CampaignID?, _ context: ProgressContext) -> Checked<ProgressRecord> {
    guard cells[.action] != nil else { return Checked(nil) }
    var found = findings
    let campaign = campaign(in: folder, context, &found)
    // A row whose campaign is unknown is read on, so that its other faults are told in the same run.
    return ProgressReader.read(
      JSONNode(place: place, content: .object(members)), of: path, as: .row, campaign, context, found)
  }

  /// The campaign the row is about: that of its own cell, else the folder's, else the first part of the task's id.
  private func campaign(
    in folder: CampaignID?, _ context: ProgressContext, _ found: inout [Diagnostic]
  ) -> CampaignID? {
    guard let named = cells[.campaign] ?? cells[.task] else {
      found.append(.rowAboutNothing(at: Location(path: path, place: place)))
      return nil
    }
    if let folder {
      if let written = cells[.campaign], written.value != folder.text {
        found.append(.campaignOfOtherFolder(written, folder))
        return nil
      }
      return folder
    }
    let name = cells[.campaign]?.value ?? String(named.value.prefix { $0 != "/" })
    guard let campaign = ProgressReader.known(name, context) else {
      found.append(.unknownCampaign(name, known: context.campaigns, at: named.location))
      return nil
    }
    return campaign
  }
}

extension Diagnostic {
  fileprivate static func cellWithoutColumn(_ text: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .rowRagged, at: location, "\(quoted(text)) stands in a column without a header",
      help: "put quotes around cells that hold a separator, or write a header")
  }

  fileprivate static func rowAboutNothing(at location: Location) -> Diagnostic {
    Diagnostic(
      .missingKey, at: location, "the row has neither a `task` nor a `campaign`",
      help: "write the task's whole id, or the campaign's for a record about the campaign itself")
  }

  fileprivate static func campaignOfOtherFolder(_ name: Placed<String>, _ folder: CampaignID) -> Diagnostic {
    Diagnostic(
      .unknownCampaign, at: name.location,
      "the row is about \(quoted(name.value)), but its file lies in the folder of \(quoted(folder.text))",
      help: "leave the cell blank where there is a task, or move the file to `progress/`")
  }
}
