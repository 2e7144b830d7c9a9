public import Diagnostics
public import Testing

/// Expects exactly these findings at these markers: one that is missing fails, and so does one left over.
public func expectFindings(
  _ diagnostics: [Diagnostic], in text: MarkedText, _ expected: KeyValuePairs<String, Code>,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var left = diagnostics
  for (marker, code) in expected {
    guard let place = text.places[marker] else {
      Issue.record("the text has no marker \(marker)", sourceLocation: sourceLocation)
      continue
    }
    if let index = left.firstIndex(where: { $0.code == code && $0.location?.place == place }) {
      left.remove(at: index)
    } else {
      Issue.record(
        "no \(code.rawValue) at \(marker) (\(place.line):\(place.column))", sourceLocation: sourceLocation)
    }
  }
  for finding in left {
    Issue.record("not expected: \(finding)", sourceLocation: sourceLocation)
  }
}

/// Expects no finding at all.
public func expectNoFindings(_ diagnostics: [Diagnostic], sourceLocation: SourceLocation = #_sourceLocation) {
  for finding in diagnostics {
    Issue.record("not expected: \(finding)", sourceLocation: sourceLocation)
  }
}
