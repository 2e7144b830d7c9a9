/// How work is shared out that can be done in any order and side by side, such as reading many files.
///
/// This room knows nothing of threads; whoever has some hands over how to use them.
public struct WorkSharing: Sendable {
  private let share: @Sendable (_ tasks: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void

  /// Takes what calls a body just once for each of so many tasks, and comes back when all are done.
  package init(_ share: @escaping @Sendable (_ tasks: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void) {
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
    Array(unsafeUninitializedCapacity: things.count) { memory, count in
      // Each place is filled once, by whoever does its task, and read when all are done.
      nonisolated(unsafe) let places = memory
      share(things.count) { places.initializeElement(at: $0, to: make(things[$0])) }
      count = things.count
    }
  }
}
