import Campaigns
import Diagnostics
import TestSupport
import Testing

/// Whoever does the work, and in whatever order, the results stand in the order of the things.
@Suite struct WorkSharingTests {
  static let backwards = WorkSharing { tasks, body in
    for task in (0..<tasks).reversed() { body(task) }
  }

  @Test(arguments: [0, 1, 2, 17, 1000])
  func keepsTheOrderOfThings(count: Int) {
    let things = Array(0..<count)
    for sharing in [WorkSharing.inTurn, Self.backwards] {
      #expect(sharing.map(things) { $0 * 3 } == things.map { $0 * 3 })
    }
  }
}
