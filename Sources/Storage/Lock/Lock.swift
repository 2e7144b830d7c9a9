import Synchronization

/// The right to write to the data directory, held until it is released or the process ends.
///
/// Call `release()` when the work is done (in a `defer`), for an unused value may be dropped early. Releasing twice does no
/// harm.
public final class Lock: Sendable {
  private let ending: Mutex<(@Sendable () -> Void)?>

  init(ending: @escaping @Sendable () -> Void) {
    self.ending = Mutex(ending)
  }

  /// Gives the lock back.
  public func release() {
    let end = ending.withLock { kept in
      defer { kept = nil }
      return kept
    }
    end?()
  }

  deinit {
    release()
  }
}
