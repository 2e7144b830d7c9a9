import Foundation
public import Testing

/// Expects bytes to be those of a file under the test target's `Golden` folder.
///
/// With `RECORD_GOLDEN=1`, or when the file does not exist, it is written and the test fails all the same, so that
/// no green run has compared nothing. The target must exclude `Golden` in the package's manifest.
public func expectGolden(
  _ bytes: [UInt8], named name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = URL(fileURLWithPath: filePath).deletingLastPathComponent().appendingPathComponent("Golden/\(name)")
  let recorded = try? Data(contentsOf: file)
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" || recorded == nil {
    if let fault = record(bytes, to: file) {
      Issue.record("\(name) could not be recorded: \(fault)", sourceLocation: sourceLocation)
    } else {
      Issue.record("recorded \(name); look at it and run again", sourceLocation: sourceLocation)
    }
    return
  }
  guard let recorded, Array(recorded) != bytes else { return }
  let difference = LineDiff.describe(
    expected: String(decoding: recorded, as: UTF8.self), actual: String(decoding: bytes, as: UTF8.self))
  Issue.record("differs from \(name):\n\(difference)", sourceLocation: sourceLocation)
}

/// Expects a text to be that of a file under the test target's `Golden` folder.
public func expectGolden(
  _ text: String, named name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectGolden(Array(text.utf8), named: name, filePath: filePath, sourceLocation: sourceLocation)
}

private func record(_ bytes: [UInt8], to file: URL) -> (any Error)? {
  do {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return nil
  } catch {
    return error
  }
}
