#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory that is handed out from its start to its end and given back as a whole.
///
/// Many small things that live equally long lie side by side in it, on large pages where there are any: a page of four
/// kilobytes costs its first user more time than filling it.
final class MemoryChunk: @unchecked Sendable {
  /// The size of a large page, in bytes; chunks are multiples of it.
  private static let page = 2 << 20
  private let start: UnsafeMutableRawPointer
  private let size: Int
  private var used = 0

  /// Makes one with room for so many bytes or more; a machine without memory left stops here.
  init(atLeast wanted: Int) {
    size = max(1, (wanted + Self.page - 1) / Self.page) * Self.page
    var memory: UnsafeMutableRawPointer?
    guard posix_memalign(&memory, Self.page, size) == 0, let memory else { fatalError("out of memory") }
    start = memory
    #if os(Linux)
      madvise(start, size, MADV_HUGEPAGE)
    #endif
  }

  deinit {
    free(start)
  }

  /// So many bytes, aligned to sixteen; nothing if there are not as many left.
  func take(_ wanted: Int) -> UnsafeMutableRawPointer? {
    let rounded = (wanted + 15) & ~15
    guard rounded <= size - used else { return nil }
    defer { used += rounded }
    return start + used
  }

  /// Takes back everything from a place of what was taken last on.
  func giveBack(_ place: UnsafeMutableRawPointer) {
    let kept = place - start
    precondition(kept >= 0 && kept <= used, "only what was taken can be given back")
    used = min(used, (kept + 15) & ~15)
  }
}

/// Chunks one after the other, for things whose number nobody knows in advance.
struct MemoryChunks: Sendable {
  /// The size of a chunk, in bytes: what nobody has used yet costs nothing, what is left at its end does.
  private static let size = 16 << 20
  private var chunk: MemoryChunk?

  /// So many bytes that stay as long as their owner, behind those taken before.
  mutating func take(_ size: Int) -> Room {
    if let chunk, let memory = chunk.take(size) { return Room(start: memory, owner: chunk) }
    let larger = MemoryChunk(atLeast: max(size, Self.size))
    chunk = larger
    guard let memory = larger.take(size) else { preconditionFailure("a new chunk has the room it was asked for") }
    return Room(start: memory, owner: larger)
  }

  /// Memory, and what it lives as long as.
  struct Room: @unchecked Sendable {
    var start: UnsafeMutableRawPointer
    var owner: MemoryChunk
  }
}
