/// A spot inside a text: line and column, both counted from one.
///
/// Columns count UTF-8 bytes, as compilers do, so that an editor and a terminal agree on them.
public struct Place: Sendable, Hashable, Comparable {
  /// The line, from 1.
  public let line: Int
  /// The column in UTF-8 bytes, from 1.
  public let column: Int

  /// The very first byte of a text.
  public static let start = Place(line: 1, column: 1)

  /// Makes a place from a line and a column, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Whether one place stands before another in the same text.
  public static func < (left: Place, right: Place) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A place in a named file: what every finding points at.
public struct Location: Sendable, Hashable, Comparable {
  /// The file's path, relative to the data directory, with `/` between its parts.
  public let path: String
  /// The spot in that file.
  public let place: Place

  /// Makes a location; without a place it is the file as a whole, shown as `1:1`.
  public init(path: String, place: Place = .start) {
    self.path = path
    self.place = place
  }

  /// Makes a location from a path, a line and a column, both from 1.
  public init(path: String, line: Int, column: Int) {
    self.init(path: path, place: Place(line: line, column: column))
  }

  /// Orders by path, then place: the order in which findings are shown.
  public static func < (left: Location, right: Location) -> Bool {
    (left.path, left.place) < (right.path, right.place)
  }
}

extension Location: CustomStringConvertible {
  /// The `path:line:column` that editors understand.
  public var description: String { "\(path):\(place.line):\(place.column)" }
}

/// A value together with where somebody wrote it.
public struct Placed<Value> {
  /// The value itself.
  public let value: Value
  /// Where it was written.
  public let location: Location

  /// Pairs a value with its location.
  public init(_ value: Value, at location: Location) {
    self.value = value
    self.location = location
  }
}

extension Placed: Sendable where Value: Sendable {}
extension Placed: Equatable where Value: Equatable {}
extension Placed: Hashable where Value: Hashable {}
