import Foundation
import Testing

@testable import Storage

@Suite struct LockTests {
  @Test func excludesASecondLockInTheSameProcess() throws {
    let folder = try TemporaryFolder()
    let first = try folder.disk()
    let second = try folder.disk()
    let lock = try first.lockNow()
    for disk in [first, second] {
      guard case .held(let holder) = try disk.lock(for: owner) else {
        Issue.record("taken twice")
        continue
      }
      #expect(holder == owner)
    }
    lock.release()
    lock.release()
    let again = try second.lockNow()
    guard case .held = try first.lock(for: owner) else {
      Issue.record("taken twice")
      return
    }
    again.release()
  }

  /// Between taking the lock and writing the note lies a moment; whoever is turned away then must not name a dead process.
  @Test(arguments: ["", "pid 12", "stale"]) func waitsForTheNoteOfAHolderThatIsJustStarting(first: String) throws {
    let folder = try TemporaryFolder()
    let disk = try folder.disk()
    let lock = try disk.lockNow()
    defer { lock.release() }
    let stale = LockOwner(processID: Int32.max, host: Machine.hostName, started: "long ago", command: "run")
    let path = folder.inData(".campaign-ops/lock")
    try Data(first == "stale" ? stale.note : Array(first.utf8)).write(to: URL(fileURLWithPath: path))
    let writer = Thread {
      Thread.sleep(forTimeInterval: 0.03)
      try? Data(owner.note).write(to: URL(fileURLWithPath: path))
    }
    writer.start()
    guard case .held(let holder) = try disk.lock(for: owner) else {
      Issue.record("taken twice")
      return
    }
    #expect(holder == owner)
  }

  /// Whoever only looks must neither take the lock nor change its note.
  @Test func namesTheLivingProcessOfTheNoteAndNoOther() throws {
    let folder = try TemporaryFolder()
    let disk = try folder.disk()
    #expect(disk.presumedLockHolder() == nil)
    try disk.makeFolders(StateFolder.path)
    let own = LockOwner(processID: Machine.processID, host: Machine.hostName, started: "now", command: "run")
    let lock = try #require(try disk.takeLock(StateFolder.lock, note: own.note))
    #expect(disk.presumedLockHolder() == own)
    lock.release()
    let others = [
      LockOwner(processID: Int32.max, host: Machine.hostName, started: "long ago", command: "run"),
      LockOwner(processID: Machine.processID, host: "elsewhere.example", started: "now", command: "run"),
    ]
    for other in others {
      let again = try disk.lock(for: other)
      #expect(disk.presumedLockHolder() == nil)
      if case .taken(let lock) = again { lock.release() }
    }
  }

  @Test func endsWithTheValue() throws {
    let folder = try TemporaryFolder()
    let disk = try folder.disk()
    func takeAndForget() throws { _ = try disk.lockNow() }
    try takeAndForget()
    try disk.lockNow().release()
  }

  @Test func meansNothingOnceItsProcessIsDead() throws {
    let folder = try TemporaryFolder()
    let disk = try folder.disk()
    let stale = LockOwner(processID: 1, host: "gone", started: "long ago", command: "run")
    try folder.write(
      String(decoding: stale.note, as: UTF8.self) + "much longer than the next note", to: "data/.campaign-ops/lock")
    let lock = try disk.lockNow()
    #expect(try disk.read(StateFolder.lock, limit: 4096) == owner.note)
    lock.release()
  }

  /// Somebody may have given a file elsewhere the lock's name as a second one, as a copy by hard links does too.
  @Test func writesItsNoteOverNoFileWithAnotherName() throws {
    let folder = try TemporaryFolder()
    let disk = try folder.disk()
    try disk.lockNow().release()
    try folder.write("precious", to: "outside/file")
    try disk.removeFile(StateFolder.lock)
    try #require(link(folder.path + "/outside/file", folder.inData(".campaign-ops/lock")) == 0)
    let lock = try disk.lockNow()
    #expect(try String(contentsOfFile: folder.path + "/outside/file", encoding: .utf8) == "precious")
    #expect(try disk.read(StateFolder.lock, limit: 4096) == owner.note)
    guard case .held(let holder) = try folder.disk().lock(for: owner) else {
      Issue.record("taken twice")
      return
    }
    #expect(holder == owner)
    lock.release()
    try folder.disk().lockNow().release()
  }

  @Test func isTakenOnTheFileThatIsThere() throws {
    let folder = try TemporaryFolder()
    let disk = try folder.disk()
    let lost = try disk.lockNow()
    try disk.removeFile(StateFolder.lock)
    let lock = try disk.lockNow()
    guard case .held = try disk.lock(for: owner) else {
      Issue.record("taken twice")
      return
    }
    lost.release()
    lock.release()
  }

  @Test(.timeLimit(.minutes(1)), .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")))
  func excludesAnotherProcessUntilItIsKilled() throws {
    let folder = try TemporaryFolder()
    let disk = try folder.disk()
    try disk.lockNow().release()
    let holder = Process()
    holder.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    holder.arguments = [
      "-c",
      "import fcntl,sys,time; f=open(sys.argv[1],'r+'); fcntl.flock(f,2); print('held',flush=True); time.sleep(50)",
      folder.inData(".campaign-ops/lock"),
    ]
    let output = Pipe()
    holder.standardOutput = output
    try holder.run()
    #expect(output.fileHandleForReading.availableData.starts(with: bytes("held")))
    guard case .held(by: owner) = try disk.lock(for: owner) else {
      Issue.record("taken from a living process")
      return
    }
    kill(holder.processIdentifier, SIGKILL)
    holder.waitUntilExit()
    try disk.lockNow().release()
  }

  @Test func isNotInheritedByAChild() throws {
    let folder = try TemporaryFolder()
    let disk = try folder.disk()
    let lock = try disk.lockNow()
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/bin/sleep")
    child.arguments = ["5"]
    try child.run()
    defer { child.terminate() }
    lock.release()
    try disk.lockNow().release()
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/fd")))
  func endsEvenWhileACopyOfItsDescriptorIsOpen() throws {
    let folder = try TemporaryFolder()
    let disk = try folder.disk()
    let lock = try disk.lockNow()
    // A child between its fork and its exec holds such copies.
    let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { Int32($0) }
    let isOurs = { (descriptor: Int32) in
      let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(descriptor)")
      return target == folder.inData(".campaign-ops/lock")
    }
    let copy = dup(try #require(open.first(where: isOurs)))
    defer { _ = close(copy) }
    lock.release()
    try disk.lockNow().release()
  }

  @Test func isOneForAMemoryDiskToo() throws {
    let disk = try MemoryDisk()
    let lock = try disk.lockNow()
    guard case .held(by: owner) = try disk.lock(for: owner) else {
      Issue.record("taken twice")
      return
    }
    lock.release()
    try disk.lockNow().release()
  }

  @Test(arguments: [
    owner, LockOwner(processID: .max, host: "", started: "", command: ""),
    LockOwner(processID: 1, host: "ünï", started: "2026-01-05T08:00:00Z", command: "run --data 'a  b' pid 3"),
  ])
  func keepsItsNote(holder: LockOwner) {
    #expect(LockOwner(note: holder.note) == holder)
  }

  @Test func keepsANoteOnItsLines() throws {
    let holder = LockOwner(processID: 1, host: "a\nb", started: "\r\n", command: "run\u{2028}pid 2")
    let read = try #require(LockOwner(note: holder.note))
    #expect(read == LockOwner(processID: 1, host: "a b", started: " ", command: "run pid 2"))
  }

  @Test(arguments: ["", "\n", "pid x\nhost a\nstarted b\ncommand c\n", "pid 1\nhost a\n", "pid 1 host", "\u{0}"])
  func namesNobodyFromAStrangeNote(text: String) {
    #expect(LockOwner(note: Array(text.utf8)) == nil)
  }
}
