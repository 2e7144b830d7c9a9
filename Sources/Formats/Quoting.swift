/// A text as messages show it: between backquotes, control characters replaced, cut after 60 characters.
public func quoted(_ text: String) -> String {
  var shown = ""
  var count = 0
  for character in text {
    if count == 60 { return "`\(shown)…`" }
    let isControl = character.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
    shown.append(isControl ? "\u{FFFD}" : character)
    count += 1
  }
  return "`\(shown)`"
}
