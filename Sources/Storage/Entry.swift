/// One name found in a folder: what it is and how large, without following links.
///
/// Times of change are left out on purpose: version control does not keep them, so no decision may rest on them.
public struct Entry: Hashable, Sendable {
  /// What stands at a path.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A regular file.
    case file
    /// A folder.
    case folder
    /// A symbolic link, never followed.
    case link
    /// A device, pipe or socket, never opened.
    case other
  }

  /// Where it is; its `isText` is false when the name is not UTF-8.
  public let path: RelativePath

  /// What it is.
  public let kind: Kind

  /// Size in bytes of a regular file; 0 for everything else.
  public let size: Int64

  /// Describes one name.
  public init(path: RelativePath, kind: Kind, size: Int64 = 0) {
    self.path = path
    self.kind = kind
    self.size = size
  }
}
