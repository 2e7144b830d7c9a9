import Diagnostics

extension Diagnostic {
  /// A file larger than its kind may be.
  static func fileTooLarge(path: String, size: Int, limit: Int) -> Diagnostic {
    Diagnostic(.fileTooLarge, at: Location(path: path), "the file has \(size) bytes, the limit is \(limit)")
  }

  /// Nothing but blanks.
  static func jsonEmpty(path: String) -> Diagnostic {
    Diagnostic(
      .jsonSyntax, at: Location(path: path), "the file is empty",
      help: "write at least `{}`, or remove the file")
  }

  /// A byte-order mark in front.
  static func jsonByteOrderMark(path: String) -> Diagnostic {
    Diagnostic(
      .jsonSyntax, at: Location(path: path), "the file starts with a byte-order mark",
      help: "save it as UTF-8 without a byte-order mark (without \"BOM\" or \"signature\")")
  }

  /// UTF-16 or UTF-32.
  static func jsonWideText(path: String) -> Diagnostic {
    Diagnostic(.jsonInvalidText, at: Location(path: path), "the file is UTF-16 or UTF-32", help: "save it as UTF-8")
  }

  /// A byte that is no part of UTF-8 text.
  static func jsonInvalidByte(_ byte: UInt8, path: String, place: Place) -> Diagnostic {
    let digits = String(decoding: [hexDigit(byte >> 4), hexDigit(byte & 15)], as: UTF8.self)
    return Diagnostic(
      .jsonInvalidText, at: Location(path: path, place: place), "the byte 0x\(digits) here is not UTF-8",
      help: "save the file as UTF-8")
  }

  /// Half of a surrogate pair written as an escape.
  static func jsonLoneSurrogate(_ written: String, path: String, place: Place) -> Diagnostic {
    Diagnostic(
      .jsonInvalidText, at: Location(path: path, place: place), "`\(written)` is half of a surrogate pair",
      help: "write the character itself, or both halves of the pair")
  }

  /// The markers of an unfinished merge.
  static func jsonConflictMarker(path: String, place: Place) -> Diagnostic {
    Diagnostic(
      .jsonConflictMarker, at: Location(path: path, place: place),
      "the file holds the marker of an unfinished merge")
  }

  /// Brackets within brackets beyond the limit.
  static func jsonTooDeep(path: String, place: Place, limit: Int) -> Diagnostic {
    Diagnostic(
      .jsonTooDeep, at: Location(path: path, place: place),
      "arrays and objects are nested deeper than \(limit) levels")
  }

  /// The same key again in one object.
  static func jsonDuplicateKey(_ key: String, path: String, place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .jsonDuplicateKey, at: Location(path: path, place: place), "the key \(quoted(key)) stands here again",
      notes: [Note("the first \(quoted(key))", at: Location(path: path, place: first))])
  }

  /// Something else than the grammar asks for.
  static func jsonUnexpected(_ found: String, wanted: String, path: String, place: Place) -> Diagnostic {
    let help: String? =
      switch found {
      case "'": "strings and keys stand in double quotes"
      case "/": "comments are allowed in `.jsonc` files only"
      case "\u{201C}", "\u{201D}": "use the plain quote `\"`"
      default: nil
      }
    return syntax("expected \(wanted), found \(shown(found))", path: path, place: place, help: help)
  }

  /// The end of the file where something was still wanted.
  static func jsonUnexpectedEnd(wanted: String, path: String, place: Place) -> Diagnostic {
    syntax("expected \(wanted), but the file ends here", path: path, place: place)
  }

  /// An array or object without an end; the place is that of its opening bracket.
  static func jsonUnclosed(path: String, place: Place, isObject: Bool) -> Diagnostic {
    isObject
      ? syntax("the object opened here is never closed", path: path, place: place, help: "add the missing `}`")
      : syntax("the array opened here is never closed", path: path, place: place, help: "add the missing `]`")
  }

  /// A string without an end; the place is that of its opening quote.
  static func jsonUnclosedString(path: String, place: Place) -> Diagnostic {
    syntax("the string opened here is never closed", path: path, place: place, help: "add the missing `\"`")
  }

  /// A comment without an end; the place is that of its `/*`.
  static func jsonUnclosedComment(path: String, place: Place) -> Diagnostic {
    syntax("the comment opened here is never closed", path: path, place: place, help: "add the missing `*/`")
  }

  /// A comma before a closing bracket.
  static func jsonTrailingComma(path: String, place: Place) -> Diagnostic {
    syntax(
      "a comma stands before the closing bracket", path: path, place: place,
      help: "remove it; trailing commas are allowed in `.jsonc` files only")
  }

  /// A word that is no value.
  static func jsonBadWord(_ word: String, fault: String, path: String, place: Place) -> Diagnostic {
    syntax("\(quoted(word)) is not a value: \(fault)", path: path, place: place)
  }

  /// A control character inside a string, most often a line break.
  static func jsonControlCharacter(_ byte: UInt8, path: String, place: Place, opening: Place) -> Diagnostic {
    let isLineEnd = byte == 0x0A || byte == 0x0D
    return syntax(
      isLineEnd ? "a string ends with its line" : "a string holds the control character \(codePoint(UInt32(byte)))",
      path: path, place: place,
      help: isLineEnd ? "close it with `\"`, or write a line break as `\\n`" : "write it as an escape",
      notes: [Note("the string starts here", at: Location(path: path, place: opening))])
  }

  /// An escape that JSON does not have.
  static func jsonBadEscape(_ escape: String, path: String, place: Place) -> Diagnostic {
    syntax(
      "\(quoted(escape)) is not an escape of JSON", path: path, place: place,
      help: "write a backslash as `\\\\`; a code needs four hexadecimal digits, as in `\\u00e9`")
  }

  private static func syntax(
    _ message: String, path: String, place: Place, help: String? = nil, notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(.jsonSyntax, at: Location(path: path, place: place), message, help: help, notes: notes)
  }

  /// A character as messages show it: by its number if nobody could see it.
  private static func shown(_ character: String) -> String {
    guard let scalar = character.unicodeScalars.first else { return "nothing" }
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
      return "the character " + codePoint(scalar.value)
    default:
      return "`\(character)`"
    }
  }

  private static func codePoint(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
