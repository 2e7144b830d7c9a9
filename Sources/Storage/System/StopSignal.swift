import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A request to stop that came from outside, taken in at the next place where stopping leaves nothing half done.
public enum StopSignal: Int32, Hashable, Sendable, CaseIterable {
  /// A person pressed control and C (`SIGINT`).
  case interrupt = 2
  /// A scheduler or a shutdown asks the program to end (`SIGTERM`).
  case terminate = 15

  /// The name as manuals give it.
  public var name: String {
    switch self {
    case .interrupt: "SIGINT"
    case .terminate: "SIGTERM"
    }
  }

  /// The first one that came since somebody first asked, or nothing.
  ///
  /// From the first question on, a signal is remembered instead of ending the program; a second one of its kind ends it at
  /// once. A signal that whoever started the program chose to ignore, as shells do for work in the background, stays
  /// ignored.
  public static var received: StopSignal? {
    // Both are made here, for the handler may run at any moment and must not be the first to ask for them.
    let number = first.load(ordering: .relaxed)
    _ = watching
    return StopSignal(rawValue: number)
  }

  private static let first = Atomic<Int32>(0)

  private static let watching: Void = {
    for signal in allCases { watch(signal.rawValue) }
    // Whoever starts programs from a thread that blocks signals hands that on without meaning to.
    var signals = sigset_t()
    _ = sigemptyset(&signals)
    for signal in allCases { _ = sigaddset(&signals, signal.rawValue) }
    _ = pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }()

  private static func watch(_ number: Int32) {
    var old = sigaction()
    guard sigaction(number, nil, &old) == 0, !isIgnored(old) else { return }
    var new = sigaction()
    setHandler(&new)
    new.sa_flags = Int32(truncatingIfNeeded: SA_RESETHAND) | Int32(truncatingIfNeeded: SA_RESTART)
    _ = sigaction(number, &new, nil)
  }

  // All the handler does is one atomic exchange, which is safe at any moment.
  private static let handler: @convention(c) (Int32) -> Void = { number in
    _ = StopSignal.first.compareExchange(expected: 0, desired: number, ordering: .relaxed)
  }

  #if canImport(Darwin)
    private static func isIgnored(_ action: sigaction) -> Bool {
      unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    private static func setHandler(_ action: inout sigaction) { action.__sigaction_u.__sa_handler = handler }
  #else
    private static func isIgnored(_ action: sigaction) -> Bool {
      unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    private static func setHandler(_ action: inout sigaction) { action.__sigaction_handler.sa_handler = handler }
  #endif
}
