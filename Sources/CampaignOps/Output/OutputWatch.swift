import Synchronization

/// Remembers whether anything that was asked for got lost on its way out.
///
/// What a command prints goes through many hands; that a full disk swallowed some of it has to show in the one
/// exit status.
final class OutputWatch: Sendable {
  private let reason = Mutex<String?>(nil)

  /// Why output was lost, if it was.
  var loss: String? { reason.withLock { $0 } }

  /// The same surroundings, watched.
  func watching(_ surroundings: Surroundings) -> Surroundings {
    var watched = surroundings
    watched.write = { bytes, sink in
      let written = surroundings.write(bytes, sink)
      if case .lost(let why) = written, sink == .output { self.reason.withLock { $0 = $0 ?? why } }
      return written
    }
    return watched
  }
}
