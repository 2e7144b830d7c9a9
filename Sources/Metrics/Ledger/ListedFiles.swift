/// The lists of all files of a feed side by side, newest first, for threads that go through them again and again.
final class ListedFiles: @unchecked Sendable {
  /// Where a list stands: going through thousands of objects to ask for it would take longer than its figures do.
  struct Place: BitwiseCopyable {
    var heads: UnsafeMutablePointer<FigureList.Head>
    var slots: UnsafeMutablePointer<FigureSlot>
    var starts: UnsafePointer<Int32>
    var width: Int
    /// The file's position.
    var file: UInt32
    /// Where what is known of its space's keys starts.
    var firstKey: Int
  }

  /// The files.
  let files: [RestatedFile]
  /// Where their lists stand, but for files without any figure.
  private(set) var places = FlatArray<Place>()
  /// How many figures of a day all keys have together, those of files that were read alike once.
  private(set) var keyCount = 0

  /// Takes files, newest first.
  init(_ files: [RestatedFile]) {
    struct Space: Hashable {
      var space: ObjectIdentifier
      var width: Int
    }
    self.files = files
    var firstKeys: [Space: Int] = [:]
    for (position, file) in files.enumerated() {
      guard let list = file.list, let starts = list.starts else { continue }
      let space = Space(space: ObjectIdentifier(list.space), width: list.width)
      let first = firstKeys[space] ?? keyCount
      if firstKeys[space] == nil {
        firstKeys[space] = first
        keyCount += list.space.keys.count * list.width
      }
      places.append(
        Place(
          heads: list.heads, slots: list.slots, starts: starts, width: list.width,
          file: UInt32(truncatingIfNeeded: position), firstKey: first))
    }
  }

  /// Whether files can be taken: all of them are small, and none stands against those of another grain.
  static func fits(_ files: [RestatedFile], hasRivals: Bool) -> Bool {
    !hasRivals && files.allSatisfy { $0.list?.starts != nil || !$0.hasFigures }
  }
}
