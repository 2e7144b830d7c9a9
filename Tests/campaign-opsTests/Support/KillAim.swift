import Foundation
import TestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Chooses when to kill a run: at any moment of it, or in one of the three parts of its commit.
///
/// The commit is short beside the reckoning, and putting the files in place takes a fraction of a millisecond, so that
/// kills without an aim would hardly ever meet it.
struct KillAim {
  /// How long a run takes.
  let length: Duration
  /// The path of a file that is among the first to be put in place.
  let firstInPlace: String

  /// Waits for the moment.
  func wait(for running: Running, in workspace: Workspace, _ random: inout SeededGenerator) {
    switch random.int(0...3) {
    case 0: pause(random.int(0...Int(length / .microseconds(1))))
    case 1:
      wait(for: ".campaign-ops/staging", of: workspace, running)
      pause(random.int(0...8_000))
    case 2:
      wait(for: ".campaign-ops/journal", of: workspace, running)
      pause(random.int(0...4_000))
    default:
      wait(for: firstInPlace, of: workspace, running)
      pause(random.int(0...300))
    }
  }

  // Sleeping would take longer than what is aimed at.
  private func wait(for name: String, of workspace: Workspace, _ running: Running) {
    while running.process.isRunning, !workspace.exists(name) {}
  }

  private func pause(_ microseconds: Int) {
    let end = ContinuousClock.now + .microseconds(microseconds)
    while ContinuousClock.now < end {}
  }
}

extension Workspace {
  /// Whether something stands at a path.
  func exists(_ name: String) -> Bool { access(path(name), F_OK) == 0 }
}
