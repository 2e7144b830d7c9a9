/// Reads an XML document strictly by XML 1.0, as far as this tool writes any: elements, attributes, text and references.
///
/// Comments, processing instructions, CDATA and document types are refused, since only a text that got out of its place could
/// bring one in.
public struct XMLCheck {
  /// An element as it began.
  public struct Element: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The attributes, their references resolved.
    public var attributes: [String: String]
  }

  /// What is wrong, with the scalar it was found at; nothing if the document is well formed.
  public private(set) var fault: String?
  /// The elements in the order in which they begin.
  public private(set) var elements: [Element] = []
  /// All text between tags, references resolved.
  public private(set) var text = ""

  private let scalars: [Unicode.Scalar]
  private var place = 0

  private struct Refusal: Error { var reason: String }

  /// Reads a document.
  public init(_ document: String) {
    scalars = Array(document.unicodeScalars)
    do throws(Refusal) {
      try readDocument()
    } catch {
      fault = "\(error.reason) at \(place)"
    }
  }

  private mutating func readDocument() throws(Refusal) {
    try take(#"<?xml version="1.0" encoding="UTF-8"?>"#)
    skipBlanks()
    var open: [String] = []
    repeat {
      guard place < scalars.count else { throw Refusal(reason: "the document ends inside \(open)") }
      if scalars[place] != "<" {
        text.unicodeScalars.append(contentsOf: try readText(until: "<"))
      } else if place + 1 < scalars.count, scalars[place + 1] == "/" {
        try take("</")
        let name = try readName()
        guard open.popLast() == name else {
          throw Refusal(reason: "`\(name)` ends, but it is not the one that is open")
        }
        try take(">")
      } else {
        try take("<")
        try readTag(&open)
      }
    } while !open.isEmpty
    skipBlanks()
    guard place == scalars.count else { throw Refusal(reason: "something stands behind the root") }
  }

  private mutating func readTag(_ open: inout [String]) throws(Refusal) {
    let name = try readName()
    var attributes: [String: String] = [:]
    while true {
      let start = place
      skipBlanks()
      if place < scalars.count, [">", "/"].contains(scalars[place]) { break }
      guard place > start else { throw Refusal(reason: "no blank before an attribute") }
      let key = try readName()
      try take("=\"")
      let value = try readText(until: "\"")
      try take("\"")
      guard attributes.updateValue(String(String.UnicodeScalarView(value)), forKey: key) == nil else {
        throw Refusal(reason: "the attribute `\(key)` stands twice")
      }
    }
    elements.append(Element(name: name, attributes: attributes))
    if scalars[place] == "/" {
      try take("/>")
    } else {
      try take(">")
      open.append(name)
    }
  }

  private mutating func readName() throws(Refusal) -> String {
    var name = ""
    while place < scalars.count, scalars[place].isASCII, scalars[place].properties.isAlphabetic || scalars[place] == "-"
    {
      name.unicodeScalars.append(scalars[place])
      place += 1
    }
    guard let first = name.first, first != "-" else { throw Refusal(reason: "no name stands here") }
    return name
  }

  private mutating func readText(until end: Unicode.Scalar) throws(Refusal) -> [Unicode.Scalar] {
    var found: [Unicode.Scalar] = []
    while place < scalars.count, scalars[place] != end {
      let scalar = scalars[place]
      guard Self.isAllowed(scalar), scalar != "<" else { throw Refusal(reason: "\(scalar.debugDescription) in a text") }
      if scalar == ">", scalars[..<place].suffix(2) == ["]", "]"] { throw Refusal(reason: "`]]>` in a text") }
      found.append(scalar == "&" ? try readReference() : scalar)
      if scalar != "&" { place += 1 }
    }
    return found
  }

  private mutating func readReference() throws(Refusal) -> Unicode.Scalar {
    let body = scalars[(place + 1)...].prefix { $0 != ";" && $0 != "<" && $0 != "&" }
    let name = String(String.UnicodeScalarView(body))
    let named: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
    let numbered = name.hasPrefix("#") ? number.flatMap(Unicode.Scalar.init) : nil
    guard let scalar = named[name] ?? numbered, Self.isAllowed(scalar) else {
      throw Refusal(reason: "`&\(name)` is no reference")
    }
    place += body.count + 1
    try take(";")
    return scalar
  }

  private mutating func take(_ expected: String) throws(Refusal) {
    let wanted = Array(expected.unicodeScalars)
    guard scalars[place...].starts(with: wanted) else { throw Refusal(reason: "`\(expected)` does not stand here") }
    place += wanted.count
  }

  private mutating func skipBlanks() {
    while place < scalars.count, [" ", "\t", "\r", "\n"].contains(scalars[place]) { place += 1 }
  }

  /// The characters of XML 1.0 (2.2).
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
