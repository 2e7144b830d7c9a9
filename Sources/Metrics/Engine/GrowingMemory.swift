#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory for plain values that gets larger without being moved once it is large.
///
/// Small memory is the allocator's. From some megabytes on, address space is set aside that nobody will ever fill, and
/// pages come with their first use, on Linux two megabytes at a time: tables that are looked at all over spend most of
/// their time on finding small pages. Where no address space is to be had, memory is moved as it grows.
struct GrowingMemory<Item: BitwiseCopyable>: ~Copyable {
  /// Where it starts; nobody may look before it has any room.
  private(set) var base: UnsafeMutablePointer<Item>
  /// How many values have room.
  private(set) var capacity = 0
  /// The address space set aside, if any.
  private var space: UnsafeMutableRawBufferPointer?

  /// From how many bytes on address space is set aside.
  private static var large: Int { 4 << 20 }
  /// How much is set aside, in bytes.
  private static var setAside: Int { 32 << 30 }
  /// The size of large pages, in bytes.
  private static var largePage: Int { 2 << 20 }

  /// Makes some without room.
  init() {
    base = UnsafeMutableRawPointer(bitPattern: 1 << 12).unsafelyUnwrapped.assumingMemoryBound(to: Item.self)
  }

  deinit {
    if let space {
      munmap(space.baseAddress, space.count)
    } else if capacity > 0 {
      free(base)
    }
  }

  /// Makes room for so many values; a machine without memory left stops here.
  mutating func grow(to count: Int) {
    guard count > capacity else { return }
    let (size, isTooLarge) = count.multipliedReportingOverflow(by: MemoryLayout<Item>.stride)
    guard !isTooLarge else { fatalError("out of memory") }
    if let space, size <= space.count - Self.largePage {
      capacity = count
      return
    }
    if size >= Self.large, space == nil, move(into: size, count) { return }
    guard space == nil, let memory = realloc(capacity > 0 ? UnsafeMutableRawPointer(base) : nil, size) else {
      fatalError("out of memory")
    }
    base = memory.bindMemory(to: Item.self, capacity: count)
    capacity = count
  }

  /// Where the first large page starts that so many values leave untouched; nothing in memory that is the allocator's.
  func untouchedPage(behind count: Int) -> UInt? {
    guard space != nil else { return nil }
    let end = UInt(bitPattern: base + count)
    return (end + UInt(Self.largePage) - 1) & ~UInt(Self.largePage - 1)
  }

  /// Has the system provide a large page now instead of at its first use, which nobody then waits for.
  ///
  /// What stands in the page stays as it is, so any thread may ask for it; a system that cannot do it does nothing.
  static func provide(page: UInt) {
    #if os(Linux)
      // MADV_POPULATE_WRITE, which headers have since Linux 5.14 only.
      madvise(UnsafeMutableRawPointer(bitPattern: page), largePage, 23)
    #endif
  }

  /// Moves to address space set aside, if there is any.
  private mutating func move(into size: Int, _ count: Int) -> Bool {
    let length = max(Self.setAside, size * 2) + Self.largePage
    #if os(Linux)
      let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
    #else
      let flags = MAP_PRIVATE | MAP_ANON | MAP_NORESERVE
    #endif
    guard let start = mmap(nil, length, PROT_READ | PROT_WRITE, flags, -1, 0), start != MAP_FAILED else { return false }
    let aligned = UnsafeMutableRawPointer(
      bitPattern: (UInt(bitPattern: start) + UInt(Self.largePage) - 1) & ~UInt(Self.largePage - 1)
    ).unsafelyUnwrapped
    #if os(Linux)
      madvise(aligned, length - Self.largePage, MADV_HUGEPAGE)
    #endif
    if capacity > 0 {
      aligned.copyMemory(from: base, byteCount: capacity * MemoryLayout<Item>.stride)
      free(base)
    }
    space = UnsafeMutableRawBufferPointer(start: start, count: length)
    base = aligned.bindMemory(to: Item.self, capacity: count)
    capacity = count
    return true
  }
}
