/// The shape of an e-mail address, as people and exports write them.
enum MailAddress {
  /// The most bytes before the sign (RFC 5321, 4.5.3.1.1).
  static let longestLocal = 64

  /// Where the address around a sign begins, or nothing if there is none.
  static func start(at sign: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var start = sign
    while start > 0, sign - start < longestLocal, isLocal(bytes[start - 1]) { start -= 1 }
    while start < sign, !isWord(bytes[start]) { start += 1 }
    // `@user@server.example` is how some networks write a public account.
    guard start < sign, isWord(bytes[sign - 1]) || bytes[sign - 1] == UInt8(ascii: "_"),
      start == 0 || bytes[start - 1] != UInt8(ascii: "@"), hasDomain(after: sign, in: bytes)
    else { return nil }
    return start
  }

  private static func hasDomain(after sign: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = sign + 1
    while end < bytes.count, end - sign <= 253, isWord(bytes[end]) || bytes[end] == dot || bytes[end] == hyphen {
      end += 1
    }
    while end > sign + 1, !isWord(bytes[end - 1]) { end -= 1 }
    let labels = bytes[(sign + 1)..<end].split(separator: dot, omittingEmptySubsequences: false)
    guard labels.count > 1, !labels.contains(where: \.isEmpty), let last = labels.last, !isScale(labels[0]) else {
      return false
    }
    let ending = String(decoding: last, as: UTF8.self).lowercased()
    return ending.utf8.allSatisfy { (0x61...0x7A).contains($0) } && (ending.utf8.count == 2 || endings.contains(ending))
  }

  /// Whether a label is a scale as in `hero@2x.png`.
  private static func isScale(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    label.last == UInt8(ascii: "x") && label.dropLast().allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Endings of more than two letters that mail is often sent to; any word may follow the `@` of a handle.
  private static let endings: Set<String> = [
    "com", "net", "org", "info", "biz", "edu", "gov", "mil", "int", "name", "pro", "coop", "museum", "app", "dev",
    "shop",
    "store", "online", "site", "tech", "email", "cloud", "agency", "company", "digital", "group", "media", "studio",
    "work",
    "world", "xyz", "club", "live", "life", "team", "today", "space", "website", "global", "consulting", "solutions",
    "services", "systems", "software", "social", "marketing", "design", "events", "network", "berlin", "hamburg",
    "koeln",
    "london", "paris", "wien", "gmbh", "ltd", "inc", "llc", "bank", "finance", "health", "school", "academy", "jobs",
    "mobi", "tel", "asia", "example", "test",
  ]

  private static let dot = UInt8(ascii: ".")
  private static let hyphen = UInt8(ascii: "-")

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    isWord(byte) || byte == dot || byte == hyphen || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "'")
  }
}
