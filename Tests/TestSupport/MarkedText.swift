public import Diagnostics

/// A text with markers in it, so that a test draws its places instead of counting them.
///
/// A marker is one of `①` to `⑳`, or a name between guillemets as in `«end»`. Markers are taken out of the text;
/// what remains is what the code under test sees, and each marker keeps the place of the byte behind it.
public struct MarkedText: Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// The text without its markers.
  public let text: String
  /// Where each marker stood; `①` is named "①", `«end»` is named "end".
  public let places: [String: Place]

  /// The text without its markers, in UTF-8.
  public var bytes: [UInt8] { Array(text.utf8) }

  /// Takes the markers out of a text; LF, CRLF and lone CR end a line, columns count bytes.
  public init(_ marked: String) {
    var scalars = String.UnicodeScalarView()
    var places: [String: Place] = [:]
    var cursor = PlaceCounter()
    var rest = marked.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if (0x2460...0x2473).contains(scalar.value) {
        places[String(scalar)] = cursor.place
      } else if scalar == "«", let end = rest.firstIndex(of: "»") {
        places[String(rest[..<end])] = cursor.place
        rest = rest[rest.index(after: end)...]
      } else {
        scalars.append(scalar)
        for byte in String(scalar).utf8 { cursor.pass(byte) }
      }
    }
    text = String(scalars)
    self.places = places
  }

  /// Takes the markers out of a literal.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// The place of a marker; a marker that is not there is a fault of the test and stands at 0:0.
  public subscript(marker: String) -> Place {
    places[marker] ?? Place(line: 0, column: 0)
  }
}

/// Counts lines and columns as bytes go by.
private struct PlaceCounter {
  var line = 1
  var column = 1
  var endsWithReturn = false

  /// A LF behind a CR belongs to the same line end, so the line begins only behind both.
  var place: Place { Place(line: line, column: column) }

  mutating func pass(_ byte: UInt8) {
    let completesPair = endsWithReturn && byte == 0x0A
    endsWithReturn = byte == 0x0D
    if completesPair { return }
    if byte == 0x0A || byte == 0x0D {
      line += 1
      column = 1
    } else {
      column += 1
    }
  }
}
