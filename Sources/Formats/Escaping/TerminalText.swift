/// Text made safe for a terminal, and for the log of a build service.
public enum TerminalText {
  /// The text on one line, with controls and characters that reorder text replaced by `\u{…}`.
  ///
  /// A text that a build service would take for a command to itself (`::name::` or `##[name]` at the start of a line,
  /// blanks before it or not) has its first character replaced too.
  public static func safe(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isCommand = startsCommand(text)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": result.append(" ")
      case _ where scalar.isHidden: result.append(contentsOf: shown(scalar))
      case ":" where isCommand, "#" where isCommand:
        result.append(contentsOf: shown(scalar))
        isCommand = false
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Looks behind blanks and controls, which the service may strip.
  private static func startsCommand(_ text: String) -> Bool {
    let start = String(text.unicodeScalars.drop { $0.properties.isWhitespace || $0.isHidden }.prefix(3))
    return start.hasPrefix("::") || start == "##["
  }

  private static func shown(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars
  }
}
