import Campaigns
import Diagnostics
import Quantities

@testable import Metrics

/// Reads any bytes as a cell with a number, under every grammar.
///
/// What two grammars both read as a number for certain must not depend on the order in which they were asked.
enum FuzzNumbers {
  static func take(_ bytes: [UInt8]) {
    let cell = bytes[...]
    var evidence = NumberEvidence()
    evidence.look(at: cell)
    let shown = evidence.grammar(stated: nil, feed: nil, trustsLonePoint: false)
    if let decimal = shown.decimal {
      check(cell, shown)
      // What a number alone shows is how it can be read, so the other sign must not read it.
      let other = NumberGrammar(decimal: decimal == .point ? .comma : .point, trustsLonePoint: false)
      if case .value = other.read(cell, isMoney: true) { preconditionFailure("read both ways") }
    }
    for decimal in [Feed.DecimalSign.point, .comma, nil] {
      var grammar = NumberGrammar(decimal: decimal, trustsLonePoint: true)
      check(cell, grammar)
      grammar.omitsLeadingZero = true
      check(cell, grammar)
    }
    _ = CurrencyMark.currency(of: cell)
  }

  /// A value must have the digits that were written, unless it was rounded or written in powers of ten.
  private static func check(_ cell: ArraySlice<UInt8>, _ grammar: NumberGrammar) {
    for isMoney in [true, false] {
      guard case .value(let amount, true) = grammar.read(cell, isMoney: isMoney), !cell.contains(where: isPower) else {
        continue
      }
      let written = cell.count { $0 >= 0x31 && $0 <= 0x39 }
      precondition(amount.description.utf8.count { $0 >= 0x31 && $0 <= 0x39 } == written)
    }
  }

  private static func isPower(_ byte: UInt8) -> Bool { byte | 0x20 == 0x65 }
}
