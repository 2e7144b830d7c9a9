/// Plain values one behind the other, without the checks that an `Array` makes at each access.
///
/// Positions are not checked: whoever reads one must have appended it. For tables that are looked at once a row or more.
struct FlatArray<Element: BitwiseCopyable>: ~Copyable {
  /// The first value.
  private(set) var base: UnsafeMutablePointer<Element>
  /// How many there are.
  private(set) var count = 0
  private var capacity = 16

  /// Makes an empty one.
  init() {
    base = .allocate(capacity: 16)
  }

  deinit {
    base.deallocate()
  }

  /// Puts a value at the end.
  mutating func append(_ element: Element) {
    if count == capacity { makeRoom(for: count * 2) }
    base[count] = element
    count += 1
  }

  /// Fills up to a count.
  mutating func extend(to wanted: Int, with element: Element) {
    makeRoom(for: wanted)
    while count < wanted { append(element) }
  }

  /// Sets all values.
  mutating func fill(_ element: Element) {
    for position in 0..<count { base[position] = element }
  }

  /// Drops all values.
  mutating func removeAll() { count = 0 }

  private mutating func makeRoom(for wanted: Int) {
    guard wanted > capacity else { return }
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: wanted)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
    capacity = wanted
  }

  /// The value at a position.
  @inline(__always)
  subscript(position: Int) -> Element {
    get { base[position] }
    nonmutating set { base[position] = newValue }
  }
}
