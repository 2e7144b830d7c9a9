public import Diagnostics
import Formats

/// An export that can be opened, so that nobody has to hold the bytes of all.
public struct ExportFile: Sendable {
  /// The path below the data directory.
  public let path: String
  /// How large it was when the directory was listed, in bytes.
  public let size: Int
  /// Opens it, or says why that is refused.
  let open: @Sendable () -> Result<ExportBytes, ExportRefusal>

  /// Describes a file and how to open it.
  public init(path: String, size: Int, open: @escaping @Sendable () -> Result<ExportBytes, ExportRefusal>) {
    self.path = path
    self.size = size
    self.open = open
  }

  /// All of its bytes, or nothing if they cannot be read.
  public var bytes: [UInt8]? {
    guard case .success(let open) = open(), case .success(let bytes) = open.prefix(open.count) else { return nil }
    return open.check() == nil ? bytes : nil
  }

  /// A file whose bytes are at hand.
  public init(path: String, bytes: [UInt8]) {
    self.init(path: path, size: bytes.count) { .success(ExportBytes(bytes)) }
  }
}

/// Why an export cannot be read, as the finding that says so.
public struct ExportRefusal: Error {
  /// The finding.
  public let finding: Diagnostic

  /// States a refusal.
  public init(_ finding: Diagnostic) {
    self.finding = finding
  }
}

/// The bytes of an open export, read piece by piece.
public struct ExportBytes: Sendable {
  /// How many there were when it was opened.
  public let count: Int
  /// Reads from an offset on into memory; gives how many bytes came, which is fewer than asked for only at the end.
  let read: @Sendable (_ offset: Int, _ memory: UnsafeMutableRawBufferPointer) -> Result<Int, ExportRefusal>
  /// Tells whether the file is still the one that was opened.
  let check: @Sendable () -> ExportRefusal?

  /// Describes how to read a file.
  public init(
    count: Int,
    read: @escaping @Sendable (_ offset: Int, _ memory: UnsafeMutableRawBufferPointer) -> Result<Int, ExportRefusal>,
    check: @escaping @Sendable () -> ExportRefusal? = { nil }
  ) {
    self.count = count
    self.read = read
    self.check = check
  }

  /// Bytes at hand.
  public init(_ bytes: [UInt8]) {
    self.init(count: bytes.count) { offset, memory in
      guard offset < bytes.count else { return .success(0) }
      let part = min(bytes.count - offset, memory.count)
      bytes.withUnsafeBytes { memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + part])) }
      return .success(part)
    }
  }

  /// The bytes of a small file read at once, so that the system is asked one time; a larger one as it is.
  func near() throws(ExportRefusal) -> ExportBytes {
    guard count <= 128 << 10 else { return self }
    let bytes = try prefix(count).get()
    // A file that got shorter is told by whoever reads to its end.
    return bytes.count == count ? ExportBytes(bytes) : self
  }

  /// The bytes from an offset on.
  func dropFirst(_ length: Int) -> ExportBytes {
    guard length > 0 else { return self }
    let read = read
    return ExportBytes(count: max(0, count - length), read: { read($0 + length, $1) }, check: check)
  }

  /// How the lines of the whole text end, and whether it is ASCII; nothing if it is not UTF-8.
  func survey() throws(ExportRefusal) -> (lineEnds: LineEndCounts, isASCII: Bool)? {
    var counts = LineEndCounts()
    var decoder = TextDecoder(.utf8)
    var isASCII = true
    var offset = 0
    while offset < count {
      var piece = try prefix(1 << 20, from: offset).get()
      guard !piece.isEmpty else { break }
      // A CRLF must not be cut in two.
      if piece.last == 0x0D, piece.count > 1 { piece.removeLast() }
      counts.merge(LineEndCounts(of: piece))
      if !piece.allSatisfy({ $0 < 0x80 }) { isASCII = false }
      _ = decoder.decode(piece[...])
      offset += piece.count
    }
    _ = decoder.finish()
    return decoder.fault == nil ? (counts, isASCII) : nil
  }

  /// The first bytes, or all of them.
  func prefix(_ length: Int, from start: Int = 0) -> Result<[UInt8], ExportRefusal> {
    var refusal: ExportRefusal?
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, min(length, count - start))) { memory, filled in
      filled = 0
      switch read(start, UnsafeMutableRawBufferPointer(memory)) {
      case .success(let read): filled = read
      case .failure(let error): refusal = error
      }
    }
    return refusal.map(Result.failure) ?? .success(bytes)
  }
}
