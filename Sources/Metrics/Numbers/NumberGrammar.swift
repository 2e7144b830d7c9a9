import Campaigns
import Diagnostics
import Quantities

/// How one file writes numbers, decided from all of its number columns together.
///
/// What the numbers themselves show comes first. Where they leave it open or contradict each other, what the kind of
/// export states counts, then what the feed states.
struct NumberGrammar: Sendable, Equatable {
  /// What a cell gave.
  enum Outcome {
    /// No value, which is not zero.
    case missing
    /// A number that the platform does not tell, as in `<5` and `> 90%`.
    case masked
    /// A value, and whether it is exactly what was written.
    case value(Amount, isExact: Bool)
    /// A number that can be read two ways.
    case ambiguous
    /// No number, and why.
    case invalid(NumberFault)
    /// A number beyond nine trillion.
    case overflow
  }

  /// The decimal sign decided on, or nothing if nothing decides.
  let decimal: Feed.DecimalSign?
  /// Whether `1.234` is read with a decimal point when nothing decides.
  let trustsLonePoint: Bool
  /// Whether this kind of export leaves out the zero before a decimal point, as in `.22`.
  var omitsLeadingZero = false

  /// Reads a cell, whose number is one of millionths where the column says so.
  func read(_ bytes: ArraySlice<UInt8>, isMoney: Bool, inMillionths: Bool = false) -> Outcome {
    var body = CellText.trim(bytes)
    if omitsLeadingZero, body.first == 0x2E { body = ([0x30] + body)[...] }
    if NumberGrammar.isShortInteger(body) {
      let value = body.reduce(into: Int64(0)) { $0 = $0 * 10 + Int64($1 & 15) }
      return .value(Amount(micros: inMillionths ? value : value * 1_000_000), isExact: true)
    }
    if CellText.isMissing(body) || MissingNumber.isWord(body) { return .missing }
    guard let text = NumberText(body, isMoney: isMoney) else {
      // A spreadsheet writes large millionths in powers of ten and drops their last digits.
      return inMillionths && PowerOfTen(body) != nil ? .invalid(.powerOfTen) : readOddity(body)
    }
    guard let sign = sign(for: text) else { return .ambiguous }
    guard fits(text, sign) else { return .invalid(NumberFault(of: body)) }
    guard let (amount, isExact) = text.value(decimal: sign, inMillionths: inMillionths) else { return .overflow }
    return .value(amount, isExact: isExact)
  }

  /// Reads what is no plain number: limits, and small numbers in powers of ten.
  private func readOddity(_ body: ArraySlice<UInt8>) -> Outcome {
    if MaskedText.hides(body) { return .masked }
    guard let written = PowerOfTen(body), let plain = written.writtenOut,
      written.separator == nil || decimal == nil || written.separator == (decimal == .point ? 0x2E : 0x2C)
    else { return .invalid(NumberFault(of: body)) }
    guard let (amount, isExact) = Amount.rounding(plain) else { return .overflow }
    return .value(amount, isExact: isExact)
  }

  /// Up to nine digits and nothing else, the bulk of all cells.
  private static func isShortInteger(_ body: ArraySlice<UInt8>) -> Bool {
    body.count <= 9 && !body.isEmpty && body.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// The decimal sign to read a number with, or nothing if that is open.
  private func sign(for text: NumberText) -> UInt8? {
    if let decimal { return decimal == .point ? 0x2E : 0x2C }
    switch text.readings {
    case .plain, .point: return 0x2E
    case .comma: return 0x2C
    case .either: return text.isLonePoint && trustsLonePoint ? 0x2E : nil
    }
  }

  private func fits(_ text: NumberText, _ sign: UInt8) -> Bool {
    switch text.readings {
    case .plain, .either: true
    case .point: sign == 0x2E
    case .comma: sign == 0x2C
    }
  }
}

/// What the numbers of a file show about how they are written.
struct NumberEvidence: Sendable {
  /// The first number that can only be read with a decimal point.
  private var point: GrammarCell?
  /// The first number that can only be read with a decimal comma.
  private var comma: GrammarCell?

  /// Whether any number can only be read with a decimal point.
  var showsPoint: Bool { point != nil }
  /// Whether any number can only be read with a decimal comma.
  var showsComma: Bool { comma != nil }

  /// Looks at one cell of a number column.
  mutating func look(at bytes: ArraySlice<UInt8>, place: Place = .start) {
    guard point == nil || comma == nil, bytes.contains(where: { $0 == 0x2E || $0 == 0x2C }) else { return }
    let body = CellText.trim(bytes)
    guard body.count <= 40, let text = NumberText(body, isMoney: true, allowsPercent: true) else { return }
    switch text.readings {
    case .point: point = point ?? GrammarCell(body, at: place)
    case .comma: comma = comma ?? GrammarCell(body, at: place)
    case .plain, .either: break
    }
  }

  /// Takes in what other cells of the same file show; of two that show the same the first stays.
  mutating func merge(_ other: NumberEvidence) {
    point = [point, other.point].compactMap { $0 }.min { $0.place < $1.place }
    comma = [comma, other.comma].compactMap { $0 }.min { $0.place < $1.place }
  }

  /// Decides how the file writes numbers.
  ///
  /// A lone point is trusted where nothing else hints at a language that groups thousands with points.
  func grammar(stated: Feed.DecimalSign?, feed: Feed.DecimalSign?, trustsLonePoint: Bool) -> NumberGrammar {
    let isContradictory = showsPoint && showsComma
    return NumberGrammar(
      decimal: decision(stated: stated, feed: feed).choice, trustsLonePoint: trustsLonePoint && !isContradictory)
  }

  /// The decimal sign decided on, and what decided it.
  func decision(stated: Feed.DecimalSign?, feed: Feed.DecimalSign?) -> GrammarDecision<Feed.DecimalSign> {
    switch (point, comma) {
    case (let cell?, nil): GrammarDecision(.point, .cell, cell: cell)
    case (nil, let cell?): GrammarDecision(.comma, .cell, cell: cell)
    default:
      if let stated { GrammarDecision(stated, .kind) } else { GrammarDecision(feed, feed == nil ? .nothing : .feed) }
    }
  }
}

extension GrammarCell {
  /// Names a cell by its trimmed bytes.
  init(_ bytes: ArraySlice<UInt8>, at place: Place) {
    self.init(text: String(decoding: bytes, as: UTF8.self), place: place)
  }
}
