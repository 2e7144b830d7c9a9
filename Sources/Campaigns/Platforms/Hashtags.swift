/// Finds the hashtags in a text.
///
/// A hashtag is `#` and a word behind it that holds a letter, at the start of the text or after a character that is
/// neither letter, digit, `_`, `&` nor `/`: so `C#`, `#1` and the fragment of an address are none.
public enum Hashtags {
  /// The hashtags without their sign, in order.
  public static func all(in text: String) -> [Substring] {
    var found: [Substring] = []
    var before: Character = " "
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      if character == "#" || character == "＃", !joins(before) {
        let tag = text[next...].prefix(while: isWord)
        if tag.contains(where: \.isLetter) { found.append(tag) }
      }
      before = character
      index = next
    }
    return found
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private static func joins(_ character: Character) -> Bool { isWord(character) || "&/#".contains(character) }
}
