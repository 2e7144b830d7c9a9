extension JSONLayout {
  /// How a document is laid out.
  public struct Style: Sendable {
    /// The keys of the outermost object in their order; others follow as they stood, those with `x-` last.
    public var order: [String]
    /// Whether a comma follows the last member of what stands on several lines, as JSON with comments allows.
    public var hasFinalCommas: Bool

    /// Makes a style.
    public init(order: [String] = [], hasFinalCommas: Bool = false) {
      self.order = order
      self.hasFinalCommas = hasFinalCommas
    }
  }

  /// The longest line on which an array or object is kept together, in characters.
  private static let width = 120

  /// The document in the canonical form: two blanks a level, one blank line at most, and a line for each member of what
  /// its author spread or what does not fit on one line.
  ///
  /// Laying out the result again gives the same bytes.
  public func text(_ style: Style) -> [UInt8] {
    var writer = LayoutWriter(style: style, width: Self.width)
    for comment in head { writer.line(comment.text, level: 0) }
    writer.document(root)
    for comment in tail { writer.line(comment.text, level: 0) }
    return Array(writer.text.utf8)
  }
}

private struct LayoutWriter {
  let style: JSONLayout.Style
  let width: Int
  var text = ""

  mutating func line(_ content: String, level: Int) {
    text += String(repeating: "  ", count: level) + content + "\n"
  }

  mutating func document(_ root: JSONLayout.Node) {
    if case .object(let members) = root.content, !members.isEmpty || !root.closing.isEmpty {
      block(ordered(members), "{", "}", root.closing, prefix: "", suffix: "", level: 0)
    } else {
      put(root, prefix: "", suffix: "", level: 0)
    }
  }

  /// A value behind its key, with the comma and comments behind it; on one line if it fits and holds no comment.
  private mutating func put(_ node: JSONLayout.Node, prefix: String, suffix: String, level: Int) {
    if let short = Self.short(node), level * 2 + prefix.count + short.count + 1 <= width || Self.isScalar(node) {
      return line(prefix + short + suffix, level: level)
    }
    switch node.content {
    case .scalar(let word): line(prefix + word + suffix, level: level)
    case .array(let members): block(members, "[", "]", node.closing, prefix: prefix, suffix: suffix, level: level)
    case .object(let members): block(members, "{", "}", node.closing, prefix: prefix, suffix: suffix, level: level)
    }
  }

  private mutating func block(
    _ members: [JSONLayout.Member], _ open: String, _ close: String, _ closing: [JSONLayout.Comment], prefix: String,
    suffix: String, level: Int
  ) {
    line(prefix + open, level: level)
    for (place, member) in members.enumerated() {
      if member.isSetOff, place > 0 { text += "\n" }
      for comment in member.before { line(comment.text, level: level + 1) }
      let comma = place + 1 < members.count || style.hasFinalCommas ? "," : ""
      let behind = member.behind.map { " " + $0.text }.joined()
      put(
        member.value, prefix: member.key.map { "\($0): " } ?? "", suffix: comma + behind, level: level + 1)
    }
    for comment in closing { line(comment.text, level: level + 1) }
    line(close + suffix, level: level)
  }

  private static func isScalar(_ node: JSONLayout.Node) -> Bool {
    if case .scalar = node.content { true } else { false }
  }

  /// The value on one line, or nothing if a comment stands in it or its author spread it over several.
  private static func short(_ node: JSONLayout.Node) -> String? {
    guard node.closing.isEmpty, !node.isSpread else { return nil }
    switch node.content {
    case .scalar(let word): return word
    case .array(let members): return short(members).map { "[\($0)]" }
    case .object(let members):
      if members.isEmpty { return "{}" }
      return short(members).map { "{ \($0) }" }
    }
  }

  private static func short(_ members: [JSONLayout.Member]) -> String? {
    var parts: [String] = []
    for member in members {
      guard member.before.isEmpty, member.behind.isEmpty, let value = short(member.value) else { return nil }
      parts.append((member.key.map { "\($0): " } ?? "") + value)
    }
    return parts.joined(separator: ", ")
  }

  /// Known keys in their order, then the author's own as they stood, then free ones.
  private func ordered(_ members: [JSONLayout.Member]) -> [JSONLayout.Member] {
    guard !style.order.isEmpty else { return members }
    let places = Dictionary(style.order.enumerated().map { ("\"\($0.element)\"", $0.offset) }) { first, _ in first }
    return members.enumerated().sorted { left, right in
      (rank(left.element, places), left.offset) < (rank(right.element, places), right.offset)
    }.map(\.element)
  }

  private func rank(_ member: JSONLayout.Member, _ places: [String: Int]) -> Int {
    guard let key = member.key else { return 0 }
    if key == "\"$schema\"" { return -1 }
    return places[key] ?? (key.hasPrefix("\"x-") ? style.order.count + 1 : style.order.count)
  }
}
