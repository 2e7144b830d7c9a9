/// Why a cell is no number that can be used.
enum NumberFault: Sendable, Hashable {
  /// It is nothing like a number of this file.
  case noNumber
  /// A percentage where an amount belongs.
  case percentage
  /// A list of several values.
  case severalValues
  /// A number in powers of ten, whose last digits a spreadsheet has thrown away.
  case powerOfTen
  /// A date, which a spreadsheet made of a number.
  case date
  /// An error that a spreadsheet calculated.
  case spreadsheetError
  /// Several points in a file with a decimal point.
  case severalPoints

  /// The end of a sentence that starts with the text.
  var words: String {
    switch self {
    case .noNumber: "is no number"
    case .percentage: "is a percentage"
    case .severalValues: "is a list of several values"
    case .powerOfTen: "is written in powers of ten, as spreadsheets do when they drop the last digits"
    case .date: "is a date, as spreadsheets make of numbers"
    case .spreadsheetError: "is an error of a spreadsheet"
    case .severalPoints: "has several points, and the file's decimal sign is the point"
    }
  }

  /// Tells why trimmed bytes are no number.
  init(of body: ArraySlice<UInt8>) {
    self = NumberFault.particular(body) ?? .noNumber
  }

  private static func particular(_ body: ArraySlice<UInt8>) -> NumberFault? {
    guard body.count <= 64, let first = body.first, let last = body.last else { return nil }
    if first == 0x23 { return .spreadsheetError }
    guard body.contains(where: DateScanner.isDigit) else { return nil }
    if last == 0x25 { return .percentage }
    if first == 0x5B, last == 0x5D { return .severalValues }
    if PowerOfTen(body) != nil { return .powerOfTen }
    if isDate(body) { return .date }
    let points = body.count { $0 == 0x2E }
    return points > 1 && body.allSatisfy { $0 == 0x2E || DateScanner.isDigit($0) } ? .severalPoints : nil
  }

  /// Whether a day and a month stand there, the month as a word: `3.апр`, `04-Mar`, `Mar 24`.
  private static func isDate(_ body: ArraySlice<UInt8>) -> Bool {
    let parts = body.split { $0 == 0x2E || $0 == 0x2D || $0 == 0x2F || $0 == 0x20 }
    guard parts.count == 2, let left = parts.first, let right = parts.last else { return false }
    let isNumber = { (part: ArraySlice<UInt8>) in part.count <= 4 && part.allSatisfy(DateScanner.isDigit) }
    let isWord = { (part: ArraySlice<UInt8>) in
      guard part.allSatisfy(DateScanner.isLetter) else { return false }
      return CalendarWords.isMonthAnywhere(String(decoding: part, as: UTF8.self).lowercased())
    }
    return isNumber(left) && isWord(right) || isWord(left) && isNumber(right)
  }
}
