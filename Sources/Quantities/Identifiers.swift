/// The grammar that all identifiers of the tool share.
enum IdentifierGrammar {
  static let mostBytes = 64

  /// Names that Windows keeps for devices, whatever their ending; a folder of that name could not be checked out.
  private static let reserved: Set<String> = [
    "con", "prn", "aux", "nul",
    "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
    "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
  ]

  /// Whether a text is `[a-z0-9]+(-[a-z0-9]+)*`, at most 64 bytes, and no device of Windows.
  static func allows(_ text: String) -> Bool {
    guard text.utf8.count <= mostBytes else { return false }
    var previousIsHyphen = true
    for byte in text.utf8 {
      let isHyphen = byte == UInt8(ascii: "-")
      let isLetter = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
      let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      guard isHyphen ? !previousIsHyphen : isLetter || isDigit else { return false }
      previousIsHyphen = isHyphen
    }
    return !previousIsHyphen && !reserved.contains(text)
  }
}

/// The name of a campaign in files and commands, such as `spring-launch-2026`.
public struct CampaignID: Sendable, Hashable {
  /// The identifier as written.
  public let text: String

  /// Takes small letters, digits and single inner hyphens, at most 64 bytes, no device name of Windows.
  public init?(_ text: String) {
    guard IdentifierGrammar.allows(text) else { return nil }
    self.text = text
  }
}

extension CampaignID: Comparable, CustomStringConvertible {
  /// Orders by the bytes of the text.
  public static func < (left: CampaignID, right: CampaignID) -> Bool { left.text < right.text }

  /// The identifier as written.
  public var description: String { text }
}

/// The name of a metrics feed, which is that of its folder, such as `meta-ads`.
public struct FeedID: Sendable, Hashable {
  /// The identifier as written.
  public let text: String

  /// Takes small letters, digits and single inner hyphens, at most 64 bytes, no device name of Windows.
  public init?(_ text: String) {
    guard IdentifierGrammar.allows(text) else { return nil }
    self.text = text
  }
}

extension FeedID: Comparable, CustomStringConvertible {
  /// Orders by the bytes of the text.
  public static func < (left: FeedID, right: FeedID) -> Bool { left.text < right.text }

  /// The identifier as written.
  public var description: String { text }
}
