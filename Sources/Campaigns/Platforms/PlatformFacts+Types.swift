extension PlatformFacts {
  /// How long the text of an item of a type may be; of a thread, each of its parts.
  ///
  /// An article and a photo post have limits of their own where they are known; a message to one person has none that
  /// a platform's posts could tell.
  public func limit(of type: ContentType) -> TextLimit {
    switch type {
    case .article: field(.article)?.limit ?? limit
    case .carousel: field(.photoText)?.limit ?? limit
    case .dm: TextLimit(counting: limit.counting, most: nil)
    default: limit
    }
  }
}

extension ContentType {
  /// The texts that a copy is published as: the parts of a thread, which empty lines part, else the whole.
  func texts(of copy: String) -> [String] {
    guard self == .thread else { return [copy] }
    var parts: [[Substring]] = [[]]
    for line in copy.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        parts.append([])
      } else {
        parts[parts.count - 1].append(line)
      }
    }
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
  }
}
