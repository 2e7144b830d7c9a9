/// A pattern for names, where `*` stands for any run of characters and `?` for one; case does not count.
struct NamePattern: Sendable {
  private let pattern: [Unicode.Scalar]

  /// Takes a pattern as an author wrote it.
  init(_ text: String) {
    pattern = Array(HeaderText.fold(text).unicodeScalars)
  }

  /// Whether a folded name fits as a whole; the time grows with the product of both lengths at most.
  func matches(_ folded: [Unicode.Scalar]) -> Bool {
    var atPattern = 0
    var atName = 0
    var retry: (pattern: Int, name: Int)?
    while atName < folded.count {
      if atPattern < pattern.count, pattern[atPattern] == "*" {
        retry = (atPattern + 1, atName)
        atPattern += 1
      } else if atPattern < pattern.count, pattern[atPattern] == "?" || pattern[atPattern] == folded[atName] {
        atPattern += 1
        atName += 1
      } else if let last = retry {
        // The star takes one more character, and what follows it is tried again.
        retry = (last.pattern, last.name + 1)
        atPattern = last.pattern
        atName = last.name + 1
      } else {
        return false
      }
    }
    return pattern[atPattern...].allSatisfy { $0 == "*" }
  }
}
