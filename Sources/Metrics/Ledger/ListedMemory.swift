import Synchronization

/// Memory that threads share while they decide the figures of small files part by part.
///
/// Memory that nobody had before costs more than what is done in it, so drafts go from part to part, and what stays of
/// several parts lies together on large pages.
final class ListedMemory: Sendable {
  /// Memory that one part at a time sorts in.
  final class Draft: @unchecked Sendable {
    /// Where it starts, for values of any kind.
    let start: UnsafeMutableRawPointer
    fileprivate let size: Int

    fileprivate init(of size: Int) {
      self.size = size
      start = .allocate(byteCount: size, alignment: 16)
    }

    deinit {
      start.deallocate()
    }
  }

  private struct State {
    var drafts: [Draft] = []
    var chunks = MemoryChunks()
  }

  private let state = Mutex(State())

  /// Memory of so many bytes or more, for nobody else before it is given back.
  func takeDraft(of size: Int) -> Draft {
    let kept = state.withLock { $0.drafts.popLast() }
    if let kept, kept.size >= size { return kept }
    // Parts are about as large as each other, so the next one will mostly fit.
    return Draft(of: max(1 << 16, size + size / 4))
  }

  /// Keeps memory for the next part.
  func giveBack(_ draft: Draft) { state.withLock { $0.drafts.append(draft) } }

  /// Memory that stays as long as its owner, behind that of other parts.
  func room(for size: Int) -> MemoryChunks.Room { state.withLock { $0.chunks.take(size) } }
}
