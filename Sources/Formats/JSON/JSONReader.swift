public import Diagnostics

/// Reads JSON strictly by RFC 8259, so that every value knows its place and nothing is guessed.
public struct JSONReader {
  /// Which extensions of JSON a file may use.
  public enum Dialect: Sendable, Hashable {
    /// RFC 8259 and nothing else.
    case strict
    /// Also `//` and `/* */` comments and a comma after the last element, as in `.jsonc` files.
    case withComments
  }

  /// The deepest nesting accepted: a document of more levels of arrays and objects is refused.
  public static let maxDepth = 256

  /// Reads a document.
  ///
  /// The first syntax error ends the reading and leaves no output. Faults that leave the structure clear are
  /// collected and reading goes on: of a duplicate key the first value is kept (`json-duplicate-key`), half of a
  /// surrogate pair becomes U+FFFD (`json-invalid-text`); then there is an output beside the errors, so that a
  /// later check can find the rest. Keys are compared with escapes resolved and by canonical equivalence.
  /// `maxBytes` is the largest size accepted, 64 MiB unless told (`file-too-large`).
  public static func read(
    _ bytes: [UInt8], path: String, dialect: Dialect = .strict, maxBytes: Int = 64 << 20
  ) -> Checked<JSONNode> {
    guard bytes.count <= maxBytes else {
      return Checked(nil, [.fileTooLarge(path: path, size: bytes.count, limit: maxBytes)])
    }
    var parser = JSONParser(bytes, path: path, dialect: dialect)
    let root = parser.document()
    return Checked(root, parser.findings.sorted())
  }
}
