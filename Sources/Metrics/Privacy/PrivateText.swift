/// What does not belong into a file that version control keeps for ever and many people read.
enum PrivateText: Hashable, Sendable {
  /// An e-mail address.
  case mailAddress
  /// A key or token, by the name of the service whose shape it has.
  case key(String)
}

/// Finds e-mail addresses and keys among bytes in which ASCII stands for itself.
///
/// Handles (`@acme`, `@acme.social@server.example`), names of images for fine screens (`hero@2x.png`) and words around a
/// lone `@` are not addresses. Keys are told by the shapes their services publish for scanners, each with its own start,
/// so a long name of a campaign is none.
struct PrivateTextSearch {
  /// How far before a found place its text may reach, and how far behind.
  static let margin = 512

  let bytes: UnsafeBufferPointer<UInt8>

  /// Calls back for every find that begins in the range, in no order; the margins around it should be at hand.
  func search(_ range: Range<Int>, _ found: (Int, PrivateText) -> Void) {
    searchAddresses(range, found)
    searchKeys(range, found)
  }

  private func searchAddresses(_ range: Range<Int>, _ found: (Int, PrivateText) -> Void) {
    // The sign may stand behind the range when the address begins in it.
    let end = min(bytes.count, range.upperBound + MailAddress.longestLocal)
    forEachSign(range.lowerBound..<end) { place in
      guard let start = MailAddress.start(at: place, in: bytes), range.contains(start) else { return }
      found(start, .mailAddress)
    }
  }

  private func forEachSign(_ range: Range<Int>, _ body: (Int) -> Void) {
    guard let base = bytes.baseAddress else { return }
    let sign = ByteMask.Bytes(repeating: UInt8(ascii: "@"))
    var place = range.lowerBound
    while place + 16 <= range.upperBound {
      var mask = ByteMask.equal(UnsafeRawPointer(base + place).loadUnaligned(as: ByteMask.Bytes.self), sign)
      while mask != 0 {
        body(place + mask.trailingZeroBitCount)
        mask &= mask - 1
      }
      place += 16
    }
    while place < range.upperBound {
      if bytes[place] == UInt8(ascii: "@") { body(place) }
      place += 1
    }
  }

  /// Looks at every twentieth byte only, until one could lie within a key: none is shorter.
  private func searchKeys(_ range: Range<Int>, _ found: (Int, PrivateText) -> Void) {
    ServiceKey.letters.withUnsafeBufferPointer { isLetter in
      var start = range.lowerBound
      // What goes on from before the range began there.
      if start > 0, isLetter[Int(bytes[start - 1])] { start = end(of: start, isLetter) }
      while start < range.upperBound, start + ServiceKey.shortest <= bytes.count {
        let last = start + ServiceKey.shortest - 1
        guard isLetter[Int(bytes[last])] else {
          start = last + 1
          continue
        }
        var first = last
        while first > start, isLetter[Int(bytes[first - 1])] { first -= 1 }
        let end = end(of: last, isLetter)
        if range.contains(first), end - first >= ServiceKey.shortest,
          let service = ServiceKey.service(of: bytes[first..<end])
        {
          found(first, .key(service))
        }
        start = end + 1
      }
    }
  }

  /// Whether a key stands in a text by itself, such as a cell.
  static func hasKey(_ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    guard length >= ServiceKey.shortest else { return false }
    var hasKey = false
    PrivateTextSearch(bytes: UnsafeBufferPointer(start: text, count: length)).searchKeys(0..<length) { _, _ in
      hasKey = true
    }
    return hasKey
  }

  /// Whether something private may stand in some bytes; a closer look decides.
  static func maySee(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBytes { raw in
      if raw.firstPosition(of: UInt8(ascii: "@"), from: 0) != nil { return true }
      guard let base = raw.bindMemory(to: UInt8.self).baseAddress else { return false }
      return hasKey(base, raw.count)
    }
  }

  private func end(of start: Int, _ isLetter: UnsafeBufferPointer<Bool>) -> Int {
    var end = start
    while end < bytes.count, isLetter[Int(bytes[end])] { end += 1 }
    return end
  }
}
