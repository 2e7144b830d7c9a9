import Diagnostics

/// One pass over the bytes of a document, with open arrays and objects on a stack of its own.
///
/// The stack is explicit so that the depth of the input never becomes depth of calls. A function that returns
/// nothing, or false, has recorded the syntax error that ends the reading.
struct JSONParser {
  /// The document.
  let bytes: [UInt8]
  /// The file's name in findings.
  let path: String
  /// Whether comments and trailing commas are accepted.
  let dialect: JSONReader.Dialect
  /// The next byte to read.
  var index = 0
  /// The line of `index`, from 1.
  var line = 1
  /// The index of the first byte of that line.
  var lineStart = 0
  /// What was found so far.
  var findings: [Diagnostic] = []

  /// Stands at the start of a document.
  init(_ bytes: [UInt8], path: String, dialect: JSONReader.Dialect) {
    self.bytes = bytes
    self.path = path
    self.dialect = dialect
  }

  /// The next byte, or nothing at the end.
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// The place of the next byte.
  var place: Place { place(of: index) }

  /// The place of a byte on the current line.
  func place(of index: Int) -> Place {
    Place(line: line, column: index - lineStart + 1)
  }

  /// Reads the whole document: blanks, one value, blanks, the end.
  mutating func document() -> JSONNode? {
    guard acceptEncodingMark(), skipBlanks() else { return nil }
    guard index < bytes.count else { return stop(.jsonEmpty(path: path)) }
    guard let root = value(), skipBlanks() else { return nil }
    guard index == bytes.count else { return unexpected("the end of the file") }
    return root
  }

  /// Reads a value with everything in it.
  private mutating func value() -> JSONNode? {
    var open: [OpenContainer] = []
    var finished: JSONNode?
    while true {
      if let node = finished {
        guard !open.isEmpty else { return node }
        open[open.count - 1].add(node)
        guard let step = afterElement(&open) else { return nil }
        finished = step.finished
      } else {
        guard let step = begin(&open) else { return nil }
        finished = step.finished
      }
    }
  }

  /// What one step of the loop led to: a finished value, or the need to begin another.
  private struct Step {
    let finished: JSONNode?
  }

  /// Begins the value at the index: opens a container, or reads a scalar to its end.
  private mutating func begin(_ open: inout [OpenContainer]) -> Step? {
    let isObject = next == 0x7B
    guard isObject || next == 0x5B else { return scalar().map { Step(finished: $0) } }
    guard open.count < JSONReader.maxDepth else {
      return stop(.jsonTooDeep(path: path, place: place, limit: JSONReader.maxDepth))
    }
    open.append(OpenContainer(place: place, isObject: isObject))
    index += 1
    guard skipBlanks() else { return nil }
    return next == open[open.count - 1].closer ? close(&open) : beginMember(&open)
  }

  /// Goes on behind an element: to the next one after a comma, or out of the container.
  private mutating func afterElement(_ open: inout [OpenContainer]) -> Step? {
    guard skipBlanks() else { return nil }
    let closer = open[open.count - 1].closer
    if next == closer { return close(&open) }
    guard next == 0x2C else { return missingComma(open[open.count - 1]) }
    let comma = place
    index += 1
    guard skipBlanks() else { return nil }
    guard next == closer else { return beginMember(&open) }
    guard dialect == .withComments else { return stop(.jsonTrailingComma(path: path, place: comma)) }
    return close(&open)
  }

  /// Records what stands, or that nothing stands, where a comma or the end of the container should.
  private mutating func missingComma(_ container: OpenContainer) -> Step? {
    guard index < bytes.count else {
      return stop(.jsonUnclosed(path: path, place: container.place, isObject: container.isObject))
    }
    return unexpected(container.isObject ? "`,` or `}`" : "`,` or `]`")
  }

  /// Takes the innermost container off the stack as a finished value.
  private mutating func close(_ open: inout [OpenContainer]) -> Step {
    index += 1
    return Step(finished: open.removeLast().node)
  }

  /// Reads key and colon if the innermost container is an object, and stands before the value.
  private mutating func beginMember(_ open: inout [OpenContainer]) -> Step? {
    let top = open.count - 1
    guard index < bytes.count else {
      return stop(.jsonUnclosed(path: path, place: open[top].place, isObject: open[top].isObject))
    }
    guard open[top].isObject else { return Step(finished: nil) }
    guard next == 0x22 else { return unexpected("a key in double quotes") }
    let keyPlace = place
    guard let key = string(), skipBlanks() else { return nil }
    if let first = open[top].expect(key, at: keyPlace) {
      findings.append(.jsonDuplicateKey(key, path: path, place: keyPlace, first: first))
    }
    guard next == 0x3A else { return unexpected("`:` after the key") }
    index += 1
    return skipBlanks() ? Step(finished: nil) : nil
  }

  /// Records the error that ends the reading.
  mutating func stop<Wanted>(_ finding: Diagnostic) -> Wanted? {
    findings.append(finding)
    return nil
  }
}

/// An array or object whose end has not been reached.
private struct OpenContainer {
  let place: Place
  let isObject: Bool
  var elements: [JSONNode] = []
  var members: [JSONMember] = []
  var pendingKey: (key: String, place: Place, isDuplicate: Bool)?
  /// Where each key stands, filled only for objects too large to search one by one.
  var index: [String: Place] = [:]

  var closer: UInt8 { isObject ? 0x7D : 0x5D }

  var node: JSONNode {
    JSONNode(place: place, content: isObject ? .object(members) : .array(elements))
  }

  init(place: Place, isObject: Bool) {
    self.place = place
    self.isObject = isObject
  }

  /// Notes the key of the next value; gives the place of the first if it has been seen before.
  mutating func expect(_ key: String, at place: Place) -> Place? {
    let first = placeOfFirst(key)
    pendingKey = (key, place, first != nil)
    return first
  }

  private mutating func placeOfFirst(_ key: String) -> Place? {
    guard members.count > 16 else { return members.first { $0.key == key }?.keyPlace }
    if index.isEmpty { for member in members { index[member.key] = member.keyPlace } }
    return index[key]
  }

  mutating func add(_ node: JSONNode) {
    guard isObject else { return elements.append(node) }
    guard let (key, place, isDuplicate) = pendingKey, !isDuplicate else { return }
    members.append(JSONMember(key: key, keyPlace: place, value: node))
    if !index.isEmpty { index[key] = place }
  }
}
