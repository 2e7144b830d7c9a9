import Metrics
import Synchronization

/// Does the same to many things, as many at once as there are cores.
enum SideBySide {
  /// What is made of each thing, in the order of the things.
  static func map<Thing: Sendable, Made: Sendable>(
    _ things: [Thing], _ make: @escaping @Sendable (Thing) -> Made
  ) -> [Made] {
    let results = Results<Made>(things.count)
    Workers.share(things.count, among: Workers.available) { results.put(make(things[$0]), at: $0) }
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
