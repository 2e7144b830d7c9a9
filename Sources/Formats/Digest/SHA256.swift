/// Computes the SHA-256 of bytes, by FIPS 180-4.
public struct SHA256: Sendable {
  /// The 32 bytes of a SHA-256.
  public struct Digest: Sendable, Hashable, CustomStringConvertible {
    /// The bytes, most significant first; always 32.
    public let bytes: [UInt8]

    /// The digest in 64 lower-case hexadecimal digits, as `sha256sum` prints it.
    public var hex: String {
      var digits: [UInt8] = []
      digits.reserveCapacity(64)
      for byte in bytes {
        digits.append(hexDigit(byte >> 4))
        digits.append(hexDigit(byte & 0x0F))
      }
      return String(decoding: digits, as: UTF8.self)
    }

    /// The hexadecimal form.
    public var description: String { hex }
  }

  private var state = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  /// Stands before the first byte.
  public init() {}

  /// The digest of bytes that are all there.
  public static func hash(_ bytes: [UInt8]) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// Takes more bytes.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    let taken: Void? = bytes.withContiguousStorageIfAvailable { update(UnsafeRawBufferPointer($0)) }
    if taken == nil { Array(bytes).withUnsafeBytes { update($0) } }
  }

  /// Takes more bytes from memory.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length &+= UInt64(bytes.count)
    var start = 0
    if !pending.isEmpty {
      start = min(64 - pending.count, bytes.count)
      pending.append(contentsOf: bytes[..<start])
      guard pending.count == 64 else { return }
      let block = pending
      pending.removeAll(keepingCapacity: true)
      block.withUnsafeBytes { SHA256Blocks.mix($0, into: &state) }
    }
    let end = start + (bytes.count - start) / 64 * 64
    SHA256Blocks.mix(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), into: &state)
    pending.append(contentsOf: bytes[end...])
  }

  /// The digest of everything taken; the value must not be used afterwards.
  public mutating func finish() -> Digest {
    let bits = length &* 8
    pending.append(0x80)
    let used = pending.count % 64
    pending.append(contentsOf: repeatElement(0, count: used <= 56 ? 56 - used : 120 - used))
    withUnsafeBytes(of: bits.bigEndian) { pending.append(contentsOf: $0) }
    pending.withUnsafeBytes { SHA256Blocks.mix($0, into: &state) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for index in 0..<8 { withUnsafeBytes(of: state[index].bigEndian) { bytes.append(contentsOf: $0) } }
    return Digest(bytes: bytes)
  }
}
