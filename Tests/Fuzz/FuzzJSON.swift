import Diagnostics

@testable import Formats

/// Reads any bytes as JSON: a refusal is never silent, what is read survives writing, and its bytes stay the same.
enum FuzzJSON {
  static func take(_ bytes: [UInt8]) {
    for dialect in [JSONReader.Dialect.strict, .withComments] {
      let checked = JSONReader.read(bytes, path: "x", dialect: dialect)
      precondition(checked.output != nil || !checked.diagnostics.isEmpty)
      guard let node = checked.output, checked.diagnostics.isEmpty else { continue }
      let written = node.plain.pretty
      let again = JSONReader.read(written, path: "x")
      precondition(
        again.diagnostics.isEmpty && again.output?.plain == node.plain && again.output?.plain.pretty == written)
    }
  }
}
