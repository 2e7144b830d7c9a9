import Formats

/// Computes the hashes of a segment's lines, plain or under a key.
///
/// The two halves of an HMAC begin with the same block each time, so their states are kept.
struct LineHash {
  private let inner: SHA256
  private let outer: SHA256?

  /// Prepares for plain hashes, or for those under a key.
  init(key: AuditKey?) {
    guard let key else {
      (inner, outer) = (SHA256(), nil)
      return
    }
    let short = key.bytes.count > 64 ? SHA256.hash(key.bytes).bytes : key.bytes
    let block = short + repeatElement(0, count: 64 - short.count)
    var (first, second) = (SHA256(), SHA256())
    first.update(block.map { $0 ^ 0x36 })
    second.update(block.map { $0 ^ 0x5C })
    (inner, outer) = (first, second)
  }

  /// Whether a line has the hash that stands in it.
  func matches(_ line: AuditLine, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var hash = inner
    hash.update(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[line.start..<line.bodyEnd]))
    Self.ending.withUnsafeBytes { hash.update($0) }
    var digest = hash.finish()
    if var outer {
      outer.update(digest.bytes)
      digest = outer.finish()
    }
    for (index, byte) in digest.bytes.enumerated() {
      let at = line.hash.lowerBound + index * 2
      guard bytes[at] == Self.digits[Int(byte >> 4)], bytes[at + 1] == Self.digits[Int(byte & 15)] else { return false }
    }
    return true
  }

  private static let ending = Array("}\n".utf8)
  private static let digits = Array("0123456789abcdef".utf8)
}
