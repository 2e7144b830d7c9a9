import Formats
import Storage

/// Tells whether a commit was under way while a directory was read without its lock.
///
/// Made before reading and asked after it. A commit that begins and ends in between leaves no trace here.
struct CommitWatch {
  private let disk: any Disk
  private let wasBegun: Bool

  /// Looks before anything is read.
  init(_ disk: any Disk) {
    self.disk = disk
    wasBegun = Self.isBegun(on: disk)
  }

  /// What to say after everything was read; nothing where no commit was seen.
  var warning: String? {
    guard Self.isBegun(on: disk) else {
      return wasBegun ? "a run finished its commit meanwhile, so \(Self.mixture); ask again" : nil
    }
    guard let holder = disk.presumedLockHolder() else {
      return "a run has not finished its commit, so \(Self.mixture); `campaign-ops run` finishes it"
    }
    // Another process may have the number of one that ended, so what to do then is said as well.
    return "a run is finishing its commit (process \(holder.processID), \(TerminalText.safe(holder.command))), so "
      + "\(Self.mixture); ask again, and if it never ends, `campaign-ops run` finishes it"
  }

  private static let mixture = "some files may be old and some new"

  // A journal that cannot be read is for `run` to refuse, and for `doctor` to explain.
  private static func isBegun(on disk: any Disk) -> Bool { (try? disk.entry(at: StateFolder.journal)) != nil }
}
