/// Runs a reader over bytes that lie in one block, whatever collection they come in.
///
/// One concrete reader behind a generic front keeps the hot loops free of generic calls.
func withBytes<Output>(
  of bytes: some Collection<UInt8>, _ read: (UnsafeBufferPointer<UInt8>) -> Output?
) -> Output? {
  if let output = bytes.withContiguousStorageIfAvailable(read) { return output }
  return Array(bytes).withUnsafeBufferPointer(read)
}

/// Walks over ASCII text from the left; nothing it does can run past the end.
struct ByteCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Whether everything has been read.
  var isAtEnd: Bool { position >= bytes.count }

  /// The next byte, not taken.
  var next: UInt8? { isAtEnd ? nil : bytes[position] }

  /// Takes one byte if it is the one wanted.
  mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard let next, UInt32(next) == wanted.value else { return false }
    position += 1
    return true
  }

  /// Takes one decimal digit.
  mutating func digit() -> Int? {
    guard let next, next >= 48, next <= 57 else { return nil }
    position += 1
    return Int(next) - 48
  }

  /// Takes exactly so many digits, at most eighteen, as a number.
  mutating func number(digits count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let digit = digit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// Takes all digits that follow, one at least; nothing if there are more than `count` of them.
  mutating func number(upTo count: Int) -> Int? {
    guard var value = digit() else { return nil }
    var taken = 1
    while let digit = digit() {
      taken += 1
      guard taken <= count else { return nil }
      value = value * 10 + digit
    }
    return value
  }
}

/// A number with zeros before it, at least `width` digits long; negative numbers do not occur here.
func padded(_ number: some BinaryInteger, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
