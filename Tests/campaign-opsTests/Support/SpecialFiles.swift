import Foundation
import TestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Workspace {
  /// Makes a pipe, which nobody must wait on.
  func makePipe(_ name: String) throws {
    try makeParent(of: name)
    guard mkfifo(path(name), 0o644) == 0 else { throw POSIXError(.EIO) }
  }

  /// Makes a file of so many zeros that takes no room on the disk.
  func makeZeros(_ name: String, count: UInt64) throws {
    try write("", to: name)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path(name)))
    try file.truncate(atOffset: count)
    try file.close()
  }

  /// Takes away everybody's right to read a file.
  func makeUnreadable(_ name: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path(name))
  }

  private func makeParent(of name: String) throws {
    let parent = URL(fileURLWithPath: path(name)).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
  }
}

/// Rights that the superuser has and an operator has not.
enum Privilege {
  /// Whether permissions mean anything to programs started as they are, or with `lessPrivileged` in front.
  static var canBeRefused: Bool { getuid() != 0 || !lessPrivileged.isEmpty }

  /// What to start a program with so that what it mounts is seen by nobody else.
  static let ownMounts = ["unshare", "--mount"]

  /// Whether a program may mount a disk of its own.
  static var canMount: Bool {
    (try? Command.run("/usr/bin/env", ownMounts + ["mount", "-t", "tmpfs", "none", "/mnt"]))?.status == 0
  }

  /// What to start a program with so that permissions apply to it; nothing where they do anyway or nothing helps.
  static var lessPrivileged: [String] {
    guard getuid() == 0, let path = Command.path(of: "setpriv") else { return [] }
    let words = ["--bounding-set", "-dac_override,-dac_read_search"]
    let works = (try? Command.run(path, words + ["true"]))?.status == 0
    return works ? [path] + words : []
  }
}
