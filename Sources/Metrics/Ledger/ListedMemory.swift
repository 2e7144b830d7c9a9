/// What one thread keeps from part to part while it decides the figures of small files.
///
/// Memory that nobody had before costs more than what is done in it, so the next part sorts where the last one did, and
/// what stays of several parts lies together on large pages.
final class ListedMemory: @unchecked Sendable {
  /// What is compared where there is more of it than a part keeps.
  let overflow: FigurePairs
  /// What decides group by group.
  var decision: GroupDecision
  private var draft: UnsafeMutableRawPointer?
  private var draftSize = 0
  private var chunks = MemoryChunks()

  /// Makes one without memory, for so many files.
  init(files: Int) {
    overflow = FigurePairs(files: files)
    decision = GroupDecision(files: files)
  }

  deinit {
    draft?.deallocate()
  }

  /// Memory of so many bytes or more to sort in, the same at each call as long as it is large enough.
  func draft(of size: Int) -> UnsafeMutableRawPointer {
    if let draft, draftSize >= size { return draft }
    draft?.deallocate()
    // Parts are about as large as each other, so the next one will mostly fit.
    draftSize = max(1 << 16, size + size / 4)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: draftSize, alignment: 16)
    draft = larger
    return larger
  }

  /// Memory that stays as long as its owner, behind that of other parts.
  func room(for size: Int) -> MemoryChunks.Room { chunks.take(size) }

  /// Takes back what nobody needs behind so many bytes of what was given last.
  func giveBack(_ room: MemoryChunks.Room, from size: Int) { room.owner.giveBack(room.start + size) }
}
