/// A JSON document taken apart for laying it out anew: every value as it was written, every comment where it belongs.
///
/// Only for text that `JSONReader` has read without a fault; numbers and strings keep their spelling to the letter.
public struct JSONLayout: Sendable {
  /// A comment, and whether it ends with its line.
  struct Comment: Sendable, Hashable {
    var text: String
    var isLine: Bool
  }

  /// A value with what stands around it.
  final class Node: Sendable {
    /// What a value consists of.
    enum Content: Sendable {
      /// A word, number or string as written.
      case scalar(String)
      /// An array.
      case array([Member])
      /// An object.
      case object([Member])
    }

    let content: Content
    /// Comments before the closing bracket, behind the last member.
    let closing: [Comment]
    /// Whether the author began a new line behind the opening bracket.
    let isSpread: Bool

    init(_ content: Content, closing: [Comment] = [], isSpread: Bool = false) {
      self.content = content
      self.closing = closing
      self.isSpread = isSpread
    }
  }

  /// An element of an array or a member of an object.
  struct Member: Sendable {
    /// The key with its quotes as written; nothing in an array.
    var key: String?
    var value: Node
    /// Comments on lines of their own before it.
    var before: [Comment]
    /// Comments on its own line, behind it.
    var behind: [Comment]
    /// Whether a blank line stands before it.
    var isSetOff: Bool
  }

  let root: Node
  /// Comments before the document's value.
  let head: [Comment]
  /// Comments behind it.
  let tail: [Comment]

  /// Takes a document apart.
  public init(_ text: [UInt8]) {
    var scanner = LayoutScanner(text)
    head = scanner.gap().comments
    root = scanner.value()
    tail = scanner.gap().comments
  }

  /// All comments, in the order of the document; laying out keeps every one.
  public var comments: [String] { head.map(\.text) + Self.comments(of: root) + tail.map(\.text) }

  private static func comments(of node: Node) -> [String] {
    switch node.content {
    case .scalar: []
    case .array(let members), .object(let members):
      members.flatMap { $0.before.map(\.text) + comments(of: $0.value) + $0.behind.map(\.text) }
        + node.closing.map(\.text)
    }
  }
}

/// Walks over the bytes of a sound document.
private struct LayoutScanner {
  let bytes: [UInt8]
  var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What stands between two tokens: comments, with the line breaks before the first and the blank lines.
  struct Gap {
    var comments: [JSONLayout.Comment] = []
    /// How many of the comments begin on the line of what stands before.
    var onLine = 0
    /// Whether a blank line stands before the first comment that is on a line of its own, or before what follows.
    var hasBlankLine = false
  }

  mutating func gap() -> Gap {
    var gap = Gap()
    var breaks = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A:
        breaks += 1
        if breaks > 1, gap.comments.count == gap.onLine { gap.hasBlankLine = true }
        index += 1
      case 0x20, 0x09, 0x0D: index += 1
      case UInt8(ascii: "/"):
        let comment = comment()
        gap.comments.append(comment)
        if breaks == 0, gap.onLine == gap.comments.count - 1 { gap.onLine += 1 }
        if breaks > 0 || !comment.isLine { breaks = min(breaks, 1) }
      default: return gap
      }
    }
    return gap
  }

  private mutating func comment() -> JSONLayout.Comment {
    let start = index
    if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "*") {
      index += 2
      while index + 1 < bytes.count, bytes[index] != UInt8(ascii: "*") || bytes[index + 1] != UInt8(ascii: "/") {
        index += 1
      }
      index = min(index + 2, bytes.count)
      return .init(text: String(decoding: bytes[start..<index], as: UTF8.self), isLine: false)
    }
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    var end = index
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return .init(text: String(decoding: bytes[start..<end], as: UTF8.self), isLine: true)
  }

  mutating func value() -> JSONLayout.Node {
    guard index < bytes.count else { return JSONLayout.Node(.scalar("")) }
    switch bytes[index] {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return container(isObject: bytes[index] == UInt8(ascii: "{"))
    case UInt8(ascii: "\""): return JSONLayout.Node(.scalar(string()))
    default: return JSONLayout.Node(.scalar(word()))
    }
  }

  private mutating func container(isObject: Bool) -> JSONLayout.Node {
    index += 1
    var members: [JSONLayout.Member] = []
    let start = index
    var gap = gap()
    let isSpread = bytes[start..<index].contains(0x0A)
    while index < bytes.count, bytes[index] != UInt8(ascii: "}"), bytes[index] != UInt8(ascii: "]") {
      var member = JSONLayout.Member(
        key: nil, value: JSONLayout.Node(.scalar("")), before: Array(gap.comments), behind: [],
        isSetOff: gap.hasBlankLine && !members.isEmpty)
      if isObject {
        member.key = string()
        member.before += self.gap().comments
        index += 1
        member.before += self.gap().comments
      }
      member.value = value()
      var after = self.gap()
      if index < bytes.count, bytes[index] == UInt8(ascii: ",") {
        index += 1
        member.behind += after.comments
        after = self.gap()
      }
      member.behind += after.comments.prefix(after.onLine)
      after.comments.removeFirst(after.onLine)
      // Nothing can stand behind a comment that ends with its line; what did goes to the next line.
      if let end = member.behind.firstIndex(where: \.isLine) {
        after.comments.insert(contentsOf: member.behind[(end + 1)...], at: 0)
        member.behind.removeSubrange((end + 1)...)
      }
      members.append(member)
      gap = after
    }
    index += 1
    return JSONLayout.Node(
      isObject ? .object(members) : .array(members), closing: gap.comments, isSpread: isSpread && !members.isEmpty)
  }

  private mutating func string() -> String {
    let start = index
    index += 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    index = min(index + 1, bytes.count)
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func word() -> String {
    let start = index
    while index < bytes.count, !Self.ends.contains(bytes[index]) { index += 1 }
    // Whatever stands there, the walk goes on.
    if index == start { index += 1 }
    return String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self)
  }

  private static let ends: Set<UInt8> = Set(Array(",:]}[{\"/ \t\r\n".utf8))
}
