/// Text made safe to stand inside an HTML document.
public enum HTMLText {
  /// A text between tags or in a quoted attribute, never anywhere else: not in a script, a style or a tag's name.
  ///
  /// Line breaks and tabs stay; other controls and characters that reorder text are left out.
  public static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "`": result += "&#96;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      default: if !scalar.isHidden { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// A link to an address of the web; an address of any other scheme gives the text alone.
  ///
  /// The page behind the link learns nothing of the page it stands on.
  public static func link(_ text: String, to address: String) -> String {
    guard WebScheme.isWeb(address) else { return escaped(text) }
    return "<a href=\"\(escaped(address))\" rel=\"noreferrer noopener\">\(escaped(text))</a>"
  }
}

/// The schemes of addresses that may become links.
public enum WebScheme {
  /// Whether an address begins with `http://` or `https://`, in any capitals, with nothing before it or hidden in it.
  ///
  /// Browsers skip blanks and controls in a scheme (`java\tscript:`), so an address that holds any is none.
  public static func isWeb(_ address: String) -> Bool {
    guard !address.unicodeScalars.contains(where: { $0.isHidden || $0.properties.isWhitespace }) else { return false }
    let start = address.prefix(8).lowercased()
    return start.hasPrefix("http://") || start == "https://"
  }
}
