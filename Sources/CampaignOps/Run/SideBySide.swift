import Campaigns
import Metrics
import Synchronization

/// Does the same to many things, as many at once as there are cores.
enum SideBySide {
  /// Work on as many threads as there are cores.
  static let sharing = WorkSharing { tasks, body in Workers.share(tasks, among: Workers.available, body) }

  /// What is made of each thing, in the order of the things.
  ///
  /// Before each thing it asks whether to go on; what that throws ends the work as soon as the things begun are done.
  static func map<Thing: Sendable, Made: Sendable, Stop: Error>(
    _ things: [Thing], goOn: @escaping @Sendable () throws(Stop) -> Void, _ make: @escaping @Sendable (Thing) -> Made
  ) throws(Stop) -> [Made] {
    try map(things, goOn: goOn, asking: { (thing) throws(Stop) -> Made in make(thing) })
  }

  /// The same for things so large that making one asks now and then itself.
  static func map<Thing: Sendable, Made: Sendable, Stop: Error>(
    _ things: [Thing], goOn: @escaping @Sendable () throws(Stop) -> Void,
    asking make: @escaping @Sendable (Thing) throws(Stop) -> Made
  ) throws(Stop) -> [Made] {
    let results = Results<Made, Stop>(things.count)
    Workers.share(things.count, among: Workers.available) { place in
      guard !results.isStopped else { return }
      do throws(Stop) {
        try goOn()
        results.put(try make(things[place]), at: place)
      } catch {
        results.stop(error)
      }
    }
    return try results.all()
  }

  /// The same for work that is not worth ending early.
  static func map<Thing: Sendable, Made: Sendable>(
    _ things: [Thing], _ make: @escaping @Sendable (Thing) -> Made
  ) -> [Made] {
    sharing.map(things, make)
  }
}

/// Results as they come, each in the place of what it was made of.
private final class Results<Made: Sendable, Stop: Error>: Sendable {
  private let made: Mutex<[Made?]>
  /// Why no more is to be made.
  private let reason = Mutex<Stop?>(nil)

  init(_ count: Int) { made = Mutex(Array(repeating: nil, count: count)) }

  func put(_ result: Made, at place: Int) { made.withLock { $0[place] = result } }

  func stop(_ error: Stop) { reason.withLock { $0 = $0 ?? error } }

  var isStopped: Bool { reason.withLock { $0 != nil } }

  /// All of them, once no thread makes any more.
  func all() throws(Stop) -> [Made] {
    if let reason = reason.withLock(\.self) { throw reason }
    return made.withLock { $0.compactMap(\.self) }
  }
}
