public import Formats

/// A file the tool wants to exist: a path below the data directory and its bytes.
public struct OutputFile: Sendable, Hashable {
  /// The path below the data directory, with `/` between its parts.
  public var path: String
  /// The whole content.
  public var bytes: [UInt8]
  /// The document the bytes are the canonical form of, if it is one; kept so that nobody has to read it back.
  public private(set) var document: JSON?

  /// Makes a file from bytes.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The file without the document it was made of; where a file with the same bytes is there, with its very bytes, so
  /// that they are held and compared only once.
  public func sharing(_ bytes: [UInt8]?) -> OutputFile {
    OutputFile(path: path, bytes: bytes.flatMap { $0 == self.bytes ? $0 : nil } ?? self.bytes)
  }

  /// Makes a file from a JSON document in the canonical form.
  public init(path: String, json: JSON) {
    self.init(path: path, bytes: json.pretty)
    document = json
  }

  /// Makes a file from a text.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
