extension ZoneRule {
  /// Reads the footer of a zone file, such as `CET-1CEST,M3.5.0,M10.5.0/3`; a second setting needs its two times.
  init?(_ footer: ArraySlice<UInt8>) {
    let read = withBytes(of: footer) { bytes in
      var cursor = ByteCursor(bytes)
      let rule = ZoneRule(from: &cursor)
      return cursor.isAtEnd ? rule : nil
    }
    guard let read else { return nil }
    self = read
  }

  private init?(from cursor: inout ByteCursor) {
    guard let name = ZoneRule.name(from: &cursor), let west = ZoneRule.offset(from: &cursor, hours: 24)
    else { return nil }
    standard = ClockSetting(offset: -west, isDST: false, abbreviation: name)
    if cursor.isAtEnd {
      daylight = nil
    } else {
      guard let second = ZoneRule.daylight(from: &cursor, standardOffset: -west) else { return nil }
      daylight = second
    }
  }

  private static func daylight(from cursor: inout ByteCursor, standardOffset: Int) -> Daylight? {
    guard let name = name(from: &cursor) else { return nil }
    var offset = standardOffset + 3_600
    if cursor.next != UInt8(ascii: ",") {
      guard let west = ZoneRule.offset(from: &cursor, hours: 24) else { return nil }
      offset = -west
    }
    guard cursor.take(","), let start = yearlyTime(from: &cursor),
      cursor.take(","), let end = yearlyTime(from: &cursor)
    else { return nil }
    let setting = ClockSetting(offset: offset, isDST: true, abbreviation: name)
    return Daylight(setting: setting, start: start, end: end)
  }

  /// Three letters or more, or letters, digits and signs between angle brackets.
  private static func name(from cursor: inout ByteCursor) -> String? {
    let isQuoted = cursor.take("<")
    var letters: [UInt8] = []
    while let letter = cursor.next, isQuoted ? isNameByte(letter) : isLetter(letter) {
      guard cursor.take(Unicode.Scalar(letter)) else { return nil }
      letters.append(letter)
    }
    guard letters.count >= 3, !isQuoted || cursor.take(">") else { return nil }
    return String(decoding: letters, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let small = byte | 0x20
    return small >= UInt8(ascii: "a") && small <= UInt8(ascii: "z")
  }

  /// Whether an abbreviation may have the byte: a letter, a digit or a sign.
  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"): true
    default: isLetter(byte)
    }
  }

  /// `[+-]h[hh][:mm[:ss]]` as seconds; POSIX counts offsets westwards, the caller turns them round.
  private static func offset(from cursor: inout ByteCursor, hours most: Int) -> Int? {
    let isNegative = cursor.take("-")
    if !isNegative { _ = cursor.take("+") }
    guard let hours = cursor.number(upTo: 3), hours <= most else { return nil }
    var seconds = hours * 3_600
    if cursor.take(":") {
      guard let minutes = cursor.number(upTo: 2), minutes < 60 else { return nil }
      seconds += minutes * 60
      if cursor.take(":") {
        guard let rest = cursor.number(upTo: 2), rest < 60 else { return nil }
        seconds += rest
      }
    }
    return isNegative ? -seconds : seconds
  }

  /// A day and, after a slash, a time; without one it is two in the morning.
  private static func yearlyTime(from cursor: inout ByteCursor) -> YearlyTime? {
    guard let day = yearlyDay(from: &cursor) else { return nil }
    guard cursor.take("/") else { return YearlyTime(day: day, seconds: 7_200) }
    return offset(from: &cursor, hours: 167).map { YearlyTime(day: day, seconds: $0) }
  }

  /// `Jn`, `n` or `Mm.w.d`.
  private static func yearlyDay(from cursor: inout ByteCursor) -> YearlyDay? {
    if cursor.take("J") {
      guard let day = cursor.number(upTo: 3), 1...365 ~= day else { return nil }
      return .withoutLeapDay(day)
    }
    guard cursor.take("M") else {
      guard let day = cursor.number(upTo: 3), day <= 365 else { return nil }
      return .withLeapDay(day)
    }
    guard let month = cursor.number(upTo: 2), 1...12 ~= month, cursor.take("."),
      let week = cursor.number(upTo: 1), 1...5 ~= week, cursor.take("."),
      let weekday = cursor.number(upTo: 1), weekday <= 6
    else { return nil }
    return .weekday(month: month, week: week, weekday: weekday)
  }
}
