/// Authenticates bytes with a key: HMAC of RFC 2104 over SHA-256.
public enum HMAC {
  /// The code of a message under a key of any length.
  public static func authenticate(_ message: [UInt8], key: [UInt8]) -> SHA256.Digest {
    let short = key.count > 64 ? SHA256.hash(key).bytes : key
    let block = short + repeatElement(0, count: 64 - short.count)
    var inner = SHA256()
    inner.update(block.map { $0 ^ 0x36 })
    inner.update(message)
    var outer = SHA256()
    outer.update(block.map { $0 ^ 0x5C })
    outer.update(inner.finish().bytes)
    return outer.finish()
  }
}
