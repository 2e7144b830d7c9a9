/// Text made safe for the commands of GitHub workflows: `::error file=a.json,line=1::message`.
public enum WorkflowText {
  /// One command on a line of its own, with its line end.
  ///
  /// - Parameters:
  ///   - name: the command's name, such as `error`; never from outside
  ///   - properties: names, which are never from outside, and values, in order
  ///   - message: the text to show
  /// - Returns: the line
  public static func command(_ name: String, _ properties: KeyValuePairs<String, String>, message: String) -> String {
    let given = properties.map { "\($0.key)=\(property($0.value))" }.joined(separator: ",")
    return "::\(name)\(given.isEmpty ? "" : " ")\(given)::\(data(message))\n"
  }

  /// A message: `%` and line breaks encoded, other controls shown as `\u{…}`.
  public static func data(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result += scalar.isHidden ? TerminalText.safe(String(scalar)) : String(scalar)
      }
    }
    return result
  }

  /// A property's value: as a message, and the signs that end a property encoded as well.
  public static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
