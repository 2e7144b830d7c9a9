public import Diagnostics

extension ObjectReader {
  /// The elements of an array, whatever they are; nothing if the key is missing or no array.
  public mutating func nodes(_ key: String, required: Bool = false) -> [JSONNode]? {
    guard let node = node(key, required: required) else { return nil }
    guard let elements = node.array else { return refuse(node, key, expected: "an array") }
    return elements
  }

  /// An array of texts that say something; an element that is none is recorded and left out.
  public mutating func texts(_ key: String, maxLength: Int = 4000, required: Bool = false) -> [Placed<String>]? {
    guard let elements = nodes(key, required: required) else { return nil }
    return elements.compactMap { text(in: $0, key: key, maxLength: maxLength) }
  }

  /// An object, to be read by a reader of its own.
  public mutating func object(_ key: String, required: Bool = false) -> JSONNode? {
    guard let node = node(key, required: required) else { return nil }
    guard node.object != nil else { return refuse(node, key, expected: "an object") }
    return node
  }

  /// The members of an object whose keys the author chooses; nothing if the key is missing or no object.
  public mutating func members(_ key: String, required: Bool = false) -> [JSONMember]? {
    object(key, required: required)?.object
  }

  /// Reads the object under a key with a reader of its own and takes over everything that one found.
  public mutating func reading<T>(
    _ key: String, as what: String, required: Bool = false, _ read: (inout ObjectReader) -> T
  ) -> T? {
    guard let node = object(key, required: required) else { return nil }
    var part = ObjectReader(node, path: location.path, what: what)
    let value = read(&part)
    record(part.finish())
    return value
  }
}
