import Synchronization

/// How work is shared out that can be done in any order and side by side, such as reading many files.
///
/// This room knows nothing of threads; whoever has some hands over how to use them.
public struct WorkSharing: Sendable {
  private let share: @Sendable (_ tasks: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void

  /// Takes what calls a body once for each of so many tasks, and comes back when all are done.
  public init(_ share: @escaping @Sendable (_ tasks: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void) {
    self.share = share
  }

  /// One task after the other.
  public static let inTurn = WorkSharing { tasks, body in
    for task in 0..<tasks { body(task) }
  }

  /// What is made of each thing, in the order of the things.
  package func map<Thing: Sendable, Made: Sendable>(
    _ things: [Thing], _ make: @escaping @Sendable (Thing) -> Made
  ) -> [Made] {
    let results = Results<Made>(things.count)
    share(things.count) { results.put(make(things[$0]), at: $0) }
    return results.all
  }
}

/// Results as they come, each in the place of what it was made of.
private final class Results<Made: Sendable>: Sendable {
  private let made: Mutex<[Made?]>

  init(_ count: Int) { made = Mutex(Array(repeating: nil, count: count)) }

  func put(_ result: Made, at place: Int) { made.withLock { $0[place] = result } }

  /// All of them, once there are all.
  var all: [Made] { made.withLock { $0.compactMap(\.self) } }
}
