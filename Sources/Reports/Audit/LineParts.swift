import Diagnostics
import Formats

/// What a line of the log says happened, found without reading the rest of it.
///
/// Adding up a long log takes the entity, the action and what came out of it; what was before, the chain and the times are
/// passed over. A line in another form than the tool's own has none of these parts and is read whole.
struct LineParts {
  /// The action.
  let action: String
  /// The id of the entity.
  let id: String
  /// The value under `after`.
  let after: JSONNode

  /// Takes the parts out of a line; nothing if it is not in the form in which the tool writes lines.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, path: String) {
    var members = LineMembers(bytes, line)
    var action: Range<Int>?
    var entity: Range<Int>?
    var after: Range<Int>?
    while let (key, value) = members.next() {
      // Of a key that stands twice the first counts, as it does for whoever reads the line whole.
      if action == nil, bytes.has(Self.actionKey, at: key.lowerBound), key.count == Self.actionKey.count {
        action = value
      }
      if entity == nil, bytes.has(Self.entityKey, at: key.lowerBound), key.count == Self.entityKey.count {
        entity = value
      }
      if after == nil, bytes.has(Self.afterKey, at: key.lowerBound), key.count == Self.afterKey.count { after = value }
    }
    guard members.isWhole, let action, let entity, let after, let word = Self.plainText(bytes, action),
      let id = Self.id(bytes, entity),
      let node = JSONReader.read(Array(bytes[after]), path: path, maxBytes: after.count).output
    else { return nil }
    self.action = word
    self.id = id
    self.after = node
  }

  private static let actionKey = Array("\"action\"".utf8)
  private static let entityKey = Array("\"entity\"".utf8)
  private static let afterKey = Array("\"after\"".utf8)
  private static let idKey = Array("\"id\"".utf8)

  private static func id(_ bytes: UnsafeBufferPointer<UInt8>, _ entity: Range<Int>) -> String? {
    var members = LineMembers(bytes, entity)
    var id: Range<Int>?
    while let (key, value) = members.next() {
      if id == nil, bytes.has(idKey, at: key.lowerBound), key.count == idKey.count { id = value }
    }
    return members.isWhole ? id.flatMap { plainText(bytes, $0) } : nil
  }

  /// A string without escapes, which ids and actions hardly ever have.
  private static func plainText(_ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>) -> String? {
    guard value.count >= 2, bytes[value.lowerBound] == 0x22, !bytes[value].contains(0x5C) else { return nil }
    return String(validating: bytes[value.lowerBound + 1..<value.upperBound - 1], as: UTF8.self)
  }
}

/// The members of an object without blanks, one after the other, as ranges of bytes.
private struct LineMembers {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var position: Int
  /// Whether the object ended where the range does, so that nothing was passed over that is none.
  private(set) var isWhole = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    end = range.upperBound
    position = range.lowerBound
  }

  /// The next key with its quotes, and its value.
  mutating func next() -> (key: Range<Int>, value: Range<Int>)? {
    // A brace before the first member, a comma before each other, a brace behind the last.
    guard position < end, !isWhole else { return nil }
    if bytes[position] == UInt8(ascii: "}") {
      isWhole = position + 1 == end
      return nil
    }
    guard bytes[position] == UInt8(ascii: "{") || bytes[position] == UInt8(ascii: ",") else { return nil }
    let start = position + 1
    guard let keyEnd = endOfText(from: start), keyEnd < end, bytes[keyEnd] == UInt8(ascii: ":"),
      let valueEnd = endOfValue(from: keyEnd + 1)
    else { return nil }
    position = valueEnd
    return (start..<keyEnd, keyEnd + 1..<valueEnd)
  }

  /// The position behind the quote that ends a text.
  private func endOfText(from start: Int) -> Int? {
    guard start < end, bytes[start] == UInt8(ascii: "\"") else { return nil }
    var position = start + 1
    while position < end {
      if bytes[position] == UInt8(ascii: "\"") { return position + 1 }
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// The position behind a value: of texts their quotes count, of all others brackets outside of texts.
  private func endOfValue(from start: Int) -> Int? {
    var depth = 0
    var position = start
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        guard let behind = endOfText(from: position) else { return nil }
        position = behind
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return position > start ? position : nil }
        depth -= 1
      case UInt8(ascii: ","): if depth == 0 { return position > start ? position : nil }
      case 0x20, 0x09, 0x0A, 0x0D: return nil
      default: break
      }
      position += 1
    }
    return nil
  }
}
