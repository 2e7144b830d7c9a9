/// The longest text a platform publishes, by the platform's own way of counting.
public struct TextLimit: Sendable, Hashable {
  /// How the text is measured.
  public let counting: TextCounting
  /// The most that is published, in units of `counting`; nothing for no limit.
  public let most: Int?
  /// A second limit in UTF-8 bytes, where the platform has one.
  public let mostBytes: Int?
  /// Characters that a text must not have at all.
  public let refused: Set<Character>

  /// Makes a limit.
  public init(counting: TextCounting, most: Int?, mostBytes: Int? = nil, refused: Set<Character> = []) {
    self.counting = counting
    self.most = most
    self.mostBytes = mostBytes
    self.refused = refused
  }

  /// The first character of a text that the platform does not take.
  public func refusedCharacter(in text: String) -> Character? {
    refused.isEmpty ? nil : text.first { refused.contains($0) }
  }

  /// A measure that a text exceeds, such as 537 of 500.
  public struct Excess: Sendable, Hashable {
    /// The text's own measure.
    public let count: Int
    /// The limit it exceeds.
    public let limit: Int
    /// Whether the second limit, that in bytes, is the one exceeded.
    public let isInBytes: Bool
  }

  /// By how much a text is too long, or nothing if it fits.
  public func excess(of text: String) -> Excess? {
    if let most {
      let count = counting.length(of: text)
      if count > most { return Excess(count: count, limit: most, isInBytes: counting == .bytes) }
    }
    if let mostBytes, text.utf8.count > mostBytes {
      return Excess(count: text.utf8.count, limit: mostBytes, isInBytes: true)
    }
    return nil
  }
}

/// The ways in which platforms measure a text.
public enum TextCounting: String, Sendable, Hashable, CaseIterable {
  /// What a reader calls a character: extended grapheme clusters of Unicode Standard Annex 29.
  case characters
  /// UTF-8 bytes.
  case bytes
  /// X's weighted count: see `WeightedText`.
  case weighted
  /// UTF-16 code units: one for most characters, two for those outside the Basic Multilingual Plane, as most emoji are.
  case utf16 = "utf-16"
  /// Characters, but each emoji counts as many as it has UTF-8 bytes; this is how Threads counts.
  case emojiAsBytes = "emoji-as-bytes"

  /// The rule in words.
  public var words: String {
    switch self {
    case .characters: "characters, an emoji of any composition being one"
    case .bytes: "UTF-8 bytes"
    case .utf16: "UTF-16 code units, most emoji being two or more"
    case .weighted: "weighted: after NFC most Latin characters 1, others 2, an emoji 2, a link 23"
    case .emojiAsBytes: "characters, an emoji counting as its UTF-8 bytes"
    }
  }

  /// The length of a text in this measure.
  public func length(of text: String) -> Int {
    switch self {
    case .characters: text.count
    case .bytes: text.utf8.count
    case .utf16: text.utf16.count
    case .weighted: WeightedText.length(of: text)
    case .emojiAsBytes: text.reduce(0) { $0 + ($1.isShownAsEmoji ? $1.utf8.count : 1) }
    }
  }
}

extension Character {
  /// Whether the character is drawn as an emoji: by default, by variation selector, or as a sequence.
  ///
  /// Source: Unicode Technical Standard 51. Digits, `#`, `*` and signs such as `©` count only with U+FE0F.
  var isShownAsEmoji: Bool {
    guard let first = unicodeScalars.first else { return false }
    let properties = first.properties
    let rest = unicodeScalars.dropFirst()
    if rest.first?.value == 0xFE0E { return false }
    if properties.isEmojiPresentation { return true }
    guard properties.isEmoji else { return false }
    return rest.contains {
      $0.value == 0xFE0F || $0.value == 0x20E3 || $0.properties.isEmojiModifier || $0.properties.isEmojiPresentation
    }
  }
}
