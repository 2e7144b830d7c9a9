import TestSupport
import Testing

/// Expects two directories to hold the same files with the same bytes, and shows what differs.
func expectSame(
  _ actual: [String: [UInt8]], as expected: [String: [UInt8]], sourceLocation: SourceLocation = #_sourceLocation
) {
  for path in Set(actual.keys).union(expected.keys).sorted() {
    switch (expected[path], actual[path]) {
    case (nil, _): Issue.record("there should be no \(path)", sourceLocation: sourceLocation)
    case (_, nil): Issue.record("there is no \(path)", sourceLocation: sourceLocation)
    case (let wanted?, let found?) where wanted != found:
      let difference = LineDiff.describe(
        expected: String(decoding: wanted, as: UTF8.self), actual: String(decoding: found, as: UTF8.self))
      Issue.record("\(path) differs:\n\(difference)", sourceLocation: sourceLocation)
    default: continue
    }
  }
}
