/// One change of a commit, to one file.
public enum Change: Hashable, Sendable {
  /// Makes a file that must not exist with other bytes; for what is only ever added, such as audit segments.
  case create(RelativePath, [UInt8])

  /// Makes a file or replaces it.
  case write(RelativePath, [UInt8])

  /// Removes a file if it is there, and the folders of the tool's own that it leaves empty.
  case remove(RelativePath)

  /// The file it is about.
  public var path: RelativePath {
    switch self {
    case .create(let path, _), .write(let path, _), .remove(let path): path
    }
  }
}
