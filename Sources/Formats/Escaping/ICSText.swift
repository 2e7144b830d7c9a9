/// Text made safe for calendar files (RFC 5545).
public enum ICSText {
  /// The most octets a line may have, without its line end (RFC 5545, 3.1).
  public static let longestLine = 75

  /// A value of type TEXT (3.3.11): backslash, semicolon and comma escaped, line breaks as `\n`, other controls left out.
  public static func value(_ text: String) -> String {
    var result = ""
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\\(scalar)"
      case "\n" where previous == "\r": break
      case "\t": result += " "
      case _ where scalar.endsLine: result += "\\n"
      default: if !scalar.isHidden { result.unicodeScalars.append(scalar) }
      }
      previous = scalar
    }
    return result
  }

  /// The value of a parameter, in quotes (3.2): it cannot hold quotes or controls, so these are left out.
  public static func parameter(_ text: String) -> String {
    "\"" + String(text.unicodeScalars.filter { $0 != "\"" && !$0.isHidden }.map(Character.init)) + "\""
  }

  /// A content line with its line end, folded so that no line has more than 75 octets and no character is cut in two.
  ///
  /// Both parts must be escaped already; a line break that is left in them becomes a blank, so no line can be slipped in.
  public static func line(_ name: String, _ value: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var length = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let encoded = Array(UTF8.encode(scalar.endsLine ? " " : scalar) ?? UTF8.encodedReplacementCharacter)
      if length + encoded.count > longestLine {
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes += encoded
      length += encoded.count
    }
    return bytes + [0x0D, 0x0A]
  }
}
