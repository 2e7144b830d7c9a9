/// Bytes of a cell as a key: hashed and compared as a whole, not byte by byte as collections are.
struct SeenBytes: Hashable, Sendable {
  private let bytes: ArraySlice<UInt8>

  /// Takes bytes of a cell.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  /// Hashes all bytes at once.
  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  /// Whether the bytes are the same.
  static func == (left: SeenBytes, right: SeenBytes) -> Bool {
    left.bytes.elementsEqual(right.bytes)
  }
}
