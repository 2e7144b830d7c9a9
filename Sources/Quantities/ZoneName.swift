/// The names of time zones that definitions may use, and what to write instead of other well-known ones.
public enum ZoneName {
  /// Whether a name is accepted: a canonical name of the time zone database, in its exact spelling, or `UTC`.
  public static func isCanonical(_ name: String) -> Bool {
    // By bytes, since the name becomes a path, and to Swift the Kelvin sign equals the letter K.
    guard let found = canonicalByFolded[folded(name)] else { return false }
    return found.utf8.elementsEqual(name.utf8)
  }

  /// The accepted name that somebody meant by an old, abbreviated or misspelt one, or nothing if that is unclear.
  ///
  /// Capitals, spaces for underscores and the names the database keeps as links are understood. A name that is
  /// accepted already has no replacement, and neither have fixed offsets such as `EST`, `GMT` and `Etc/GMT+1`.
  public static func replacement(for name: String) -> String? {
    guard name.utf8.count <= 64, !isCanonical(name) else { return nil }
    return canonicalByFolded[folded(name)] ?? currentByFormer[folded(name)]
  }

  private static func folded(_ name: String) -> String {
    String(name.lowercased().map { $0 == " " ? "_" : $0 })
  }

  private static let canonicalByFolded = Dictionary(
    canonical.map { (folded($0), $0) }, uniquingKeysWith: { first, _ in first })

  private static let currentByFormer = Dictionary(
    links.map { (folded($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
}
