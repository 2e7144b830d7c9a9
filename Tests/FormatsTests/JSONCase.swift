import Diagnostics
import Formats
import TestSupport
import Testing

/// A document and the findings that reading it must make, each at its marker.
struct JSONCase: Sendable, CustomTestStringConvertible {
  /// The situation, by the name it has in the public JSON parsing test suite.
  let name: String
  /// The document with its markers.
  let text: MarkedText
  /// The codes at the markers ①, ②, … in turn.
  let codes: [Code]

  /// A document; `‹E5›` in it stands for the raw byte 0xE5.
  init(_ name: String, _ text: String, _ codes: Code...) {
    self.name = name
    self.text = MarkedText(text)
    self.codes = codes
  }

  var testDescription: String { name }

  /// The document's bytes, with `‹E5›` made the byte 0xE5; such a byte must stand behind its line's last marker.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var rest = text.text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "‹", let byte = UInt8(String(rest.prefix(2)), radix: 16) {
        bytes.append(byte)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(contentsOf: Array(String(scalar).utf8))
      }
    }
    return bytes
  }

  /// Reads the document and expects the codes at their markers and nothing else.
  func expectRefusal(sourceLocation: SourceLocation = #_sourceLocation) {
    let findings = JSONReader.read(bytes, path: "case.json").diagnostics
    #expect(!codes.isEmpty, sourceLocation: sourceLocation)
    #expect(findings.count == codes.count, "\(findings)", sourceLocation: sourceLocation)
    for (marker, code) in zip("①②③④", codes) {
      let place = text[String(marker)]
      #expect(
        findings.contains { $0.code == code && $0.location?.place == place },
        "no \(code.rawValue) at \(place) in \(findings)", sourceLocation: sourceLocation)
    }
  }
}
