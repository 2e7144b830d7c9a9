/// Where the day an export was made is known from.
public enum ExportDateOrigin: String, Sendable, Hashable, CaseIterable {
  /// A line before its header.
  case file
  /// The last date in its name.
  case name
}

/// Why one export of a feed counts as newer than another.
public struct Precedence: Sendable, Hashable {
  /// What told the two apart.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// It was exported on a later day.
    case laterDate = "later export date"
    /// It tells the day it was exported, and the other does not.
    case onlyDate = "the other tells no export date"
    /// Neither day tells them apart, so the names do, numbers in them compared as numbers.
    case name = "later name"
    /// Both are tables of one file, and it stands above the other.
    case earlierTable = "earlier table of the file"
  }

  /// The other export's path.
  public var file: String
  /// What told them apart.
  public var reason: Reason
}

extension Precedence {
  /// Compares a result with the one that stands next among older ones; files without figures of their own are passed over.
  init?(of file: RestatedFile, over older: ArraySlice<RestatedFile>) {
    guard file.isExport, let next = older.first(where: \.isExport) else { return nil }
    self.init(file: next.result.reading.id, reason: file.age.reason(over: next.age))
  }
}

extension FileResult {
  /// Whether it is an export that was recognised, and not a file with mended rows of others.
  var isExport: Bool { reading.kind != nil && reading.kind != MendedFile.kind }
}

extension ExportAge {
  /// What makes this the newer of two.
  func reason(over older: ExportAge) -> Precedence.Reason {
    if isSameFile(as: older) { return .earlierTable }
    if day == older.day { return .name }
    return older.day == nil ? .onlyDate : .laterDate
  }
}
