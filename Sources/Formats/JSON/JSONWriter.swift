extension JSON {
  /// The document as `jq .` prints it: two spaces a level, one member a line, a final line break.
  public var pretty: [UInt8] {
    var writer = JSONWriter(indents: true)
    writer.write(self, level: 0)
    writer.bytes.append(0x0A)
    return writer.bytes
  }

  /// The document as `jq -c .` prints it: one line without blanks, and a final line break.
  public var line: [UInt8] {
    var writer = JSONWriter(indents: false)
    writer.write(self, level: 0)
    writer.bytes.append(0x0A)
    return writer.bytes
  }
}

/// Appends JSON to one growing array of bytes, in the form `jq` 1.6 prints.
struct JSONWriter {
  /// What was written so far.
  var bytes: [UInt8] = []
  /// Whether to break and indent lines.
  let indents: Bool

  /// Makes an empty writer.
  init(indents: Bool) {
    self.indents = indents
  }

  /// Appends a value; recurses once a level, and no value read from a file has more than 256 levels.
  mutating func write(_ value: JSON, level: Int) {
    switch value {
    case .null: append("null")
    case .bool(let flag): append(flag ? "true" : "false")
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .string(let text): write(text)
    case .array(let elements): write(elements, level: level)
    case .object(let fields): write(fields, level: level)
    }
  }

  private mutating func write(_ elements: [JSON], level: Int) {
    guard !elements.isEmpty else { return append("[]") }
    bytes.append(0x5B)
    var isFirst = true
    for element in elements {
      breakLine(level: level + 1, afterComma: !isFirst)
      isFirst = false
      write(element, level: level + 1)
    }
    breakLine(level: level, afterComma: false)
    bytes.append(0x5D)
  }

  private mutating func write(_ fields: [JSON.Field], level: Int) {
    guard !fields.isEmpty else { return append("{}") }
    bytes.append(0x7B)
    var isFirst = true
    for field in fields {
      breakLine(level: level + 1, afterComma: !isFirst)
      isFirst = false
      write(field.key)
      bytes.append(0x3A)
      if indents { bytes.append(0x20) }
      write(field.value, level: level + 1)
    }
    breakLine(level: level, afterComma: false)
    bytes.append(0x7D)
  }

  private mutating func breakLine(level: Int, afterComma: Bool) {
    if afterComma { bytes.append(0x2C) }
    guard indents else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: level * 2))
  }

  /// Appends a quoted string, copying runs of bytes that need no escape in one go.
  private mutating func write(_ text: String) {
    bytes.append(0x22)
    let copied: Void? = text.utf8.withContiguousStorageIfAvailable { escape($0) }
    if copied == nil { Array(text.utf8).withUnsafeBufferPointer { escape($0) } }
    bytes.append(0x22)
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in 0..<text.count {
      let byte = text[index]
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F else { continue }
      bytes.append(contentsOf: text[start..<index])
      escape(byte)
      start = index + 1
    }
    bytes.append(contentsOf: text[start...])
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 0x08: append("\\b")
    case 0x0C: append("\\f")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    default:
      append("\\u00")
      bytes.append(hexDigit(byte >> 4))
      bytes.append(hexDigit(byte & 0x0F))
    }
  }

  private mutating func append(_ word: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }
}
