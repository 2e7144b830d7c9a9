/// The place of a file or folder inside the data directory, checked once when it is made.
///
/// Parts are joined with `/`. No part is empty, `.` or `..`, none holds a NUL byte, and the path is never absolute, so
/// it cannot name anything above the directory. The bytes are kept as the file system gave them: two names that differ
/// only in Unicode normalisation are two paths, and a name that is not UTF-8 can still be reported.
public struct RelativePath: Hashable, Sendable {
  /// The path as the file system spells it; empty for the data directory itself.
  public let bytes: [UInt8]

  /// The data directory itself.
  public static let root = RelativePath(trusted: [])

  private init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Takes a path made of the given bytes, or nothing when a part is empty, `.`, `..` or holds a NUL byte.
  public init?(bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.allSatisfy(Self.isName) else { return nil }
    self.bytes = bytes
  }

  /// Takes a path written as text, or nothing under the same rules as for bytes.
  public init?(validating text: String) {
    self.init(bytes: text.utf8)
  }

  private static func isName(_ part: ArraySlice<UInt8>) -> Bool {
    let dot = UInt8(ascii: ".")
    return !part.isEmpty && !part.contains(0) && Array(part) != [dot] && Array(part) != [dot, dot]
  }
}

extension RelativePath {
  /// The names on the way down, outermost first; none for the data directory itself.
  public var parts: [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "/"))
  }

  /// The folder that holds this path, or nothing for the data directory itself.
  public var parent: RelativePath? {
    guard !bytes.isEmpty else { return nil }
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return .root }
    return RelativePath(trusted: Array(bytes[..<slash]))
  }

  /// Every folder above this path, outermost first, the data directory itself included.
  public var ancestors: [RelativePath] {
    var found: [RelativePath] = []
    var next = parent
    while let folder = next {
      found.append(folder)
      next = folder.parent
    }
    return found.reversed()
  }

  /// The last name, without the folders above it; bytes that are not UTF-8 are shown as U+FFFD.
  public var name: String {
    String(decoding: parts.last ?? [], as: UTF8.self)
  }

  /// The path for people to read; bytes that are not UTF-8 are shown as U+FFFD.
  public var text: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Whether every name is UTF-8, so that `text` says exactly what the file system holds.
  public var isText: Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  /// This path with another one below it.
  public func appending(_ more: RelativePath) -> RelativePath {
    guard !bytes.isEmpty else { return more }
    guard !more.bytes.isEmpty else { return self }
    return RelativePath(trusted: bytes + [UInt8(ascii: "/")] + more.bytes)
  }

  /// Whether this path lies somewhere below the given folder; a folder is not below itself.
  public func isBelow(_ folder: RelativePath) -> Bool {
    guard !folder.bytes.isEmpty else { return !bytes.isEmpty }
    return bytes.count > folder.bytes.count
      && bytes.starts(with: folder.bytes)
      && bytes[folder.bytes.count] == UInt8(ascii: "/")
  }
}

extension RelativePath: Comparable {
  /// Orders paths by their bytes, which no locale or normalisation can change.
  public static func < (left: RelativePath, right: RelativePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension RelativePath: CustomStringConvertible {
  /// The path for people to read.
  public var description: String { text }
}

extension RelativePath: ExpressibleByStringLiteral {
  /// Takes a path written in the program itself; one that breaks the rules is a defect of ours and traps.
  public init(stringLiteral text: String) {
    guard let path = RelativePath(validating: text) else {
      preconditionFailure("the program names an impossible path: \(text)")
    }
    self = path
  }
}
