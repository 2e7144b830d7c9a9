import Formats

/// What an item said at one moment, as a digest of the whole and a short one of each part.
///
/// An approval is bound to it: whoever approved saw exactly this. The whole decides whether two are the same; the
/// short ones only tell which part differs.
public struct ContentSeal: Sendable, Hashable, CustomStringConvertible {
  /// A part of an item that readers see, in the order of the text.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    /// The copy.
    case copy
    /// The title.
    case title
    /// The asset: the file's bytes, or the address.
    case asset
    /// The link.
    case link
    /// What the reader is asked to do.
    case action
    /// The time of publishing.
    case time

    /// The part as a sentence names it.
    public var words: String { self == .action ? "call to action" : rawValue }
  }

  /// The SHA-256 of all parts, 64 hexadecimal digits in lower case.
  public let digest: String
  /// The first eight digits of each part's own SHA-256.
  private let parts: [String]

  /// Seals the parts; one that is not there is sealed as such.
  public init(_ value: (Part) -> String?) {
    let values = Part.allCases.map { value($0).map { Array($0.utf8) } }
    var whole = SHA256()
    for bytes in values {
      // The length in front keeps a text from running into the next part.
      whole.update(Array("\(bytes?.count ?? -1):".utf8))
      whole.update(bytes ?? [])
    }
    digest = whole.finish().hex
    parts = values.map { bytes in bytes.map { String(SHA256.hash($0).hex.prefix(8)) } ?? "none" }
  }

  /// Reads what `description` writes, and nothing else.
  public init?(_ text: String) {
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count == Part.allCases.count + 1, let head = pieces.first, head.hasPrefix("sha256:") else {
      return nil
    }
    let whole = head.dropFirst("sha256:".count)
    guard Self.isHex(whole, 64) else { return nil }
    var parts: [String] = []
    for (part, piece) in zip(Part.allCases, pieces.dropFirst()) {
      guard piece.hasPrefix("\(part.rawValue)-") else { return nil }
      let mark = piece.dropFirst(part.rawValue.count + 1)
      guard mark == "none" || Self.isHex(mark, 8) else { return nil }
      parts.append(String(mark))
    }
    digest = String(whole)
    self.parts = parts
  }

  /// One word without blanks or commas, such as `sha256:9f….copy-1a2b3c4d.title-…`.
  public var description: String {
    "sha256:\(digest)" + zip(Part.allCases, parts).map { ".\($0.rawValue)-\($1)" }.joined()
  }

  /// The parts that differ, in the order of the text; empty only for equal seals or a forged one.
  public func changes(since other: ContentSeal) -> [Part] {
    Part.allCases.indices.filter { parts[$0] != other.parts[$0] }.map { Part.allCases[$0] }
  }

  /// Whether both seal the same.
  public static func == (left: ContentSeal, right: ContentSeal) -> Bool { left.digest == right.digest }

  /// Feeds what equality looks at.
  public func hash(into hasher: inout Hasher) { hasher.combine(digest) }

  private static func isHex(_ text: Substring, _ count: Int) -> Bool {
    text.utf8.count == count && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
