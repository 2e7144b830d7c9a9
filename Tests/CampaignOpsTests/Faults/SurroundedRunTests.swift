import CampaignOps
import Storage
import TestSupport
import Testing

/// What a run makes of the file system it stands on, and of a request to stop.
@Suite struct SurroundedRunTests {
  @Test(arguments: [
    ("nfs4", true), ("cifs", true), ("smb3", true), ("9p", true), ("fuse.sshfs", true), ("virtiofs", true),
    ("ext4", false),
    ("fuseblk", false), ("apfs", false), ("tmpfs", false), ("overlay", false),
  ])
  func namesAFileSystemWhoseLocksMayNotWork(kind: String, isNamed: Bool) throws {
    let disk = try MemoryDisk(FaultySpace().old)
    disk.setKind(kind)
    let said = FaultySpace.run(on: disk)
    #expect(said.errors.contains("lies on \(kind); locks and syncs may not work on it") == isNamed)
    #expect(said.status == .dataErrors)
  }

  @Test func refusesACommitThatTheDiskHasNoRoomForAndNamesBothNumbers() throws {
    let disk = try MemoryDisk(FaultySpace().old)
    disk.setFreeBytes(300_000)
    let said = FaultySpace.run(on: disk)
    #expect(said.status == .diskRefused)
    #expect(said.errors.contains(/no space is left on the disk; 1\d{3} KiB are needed and 292 KiB are free\n/))
    #expect(try FaultySpace.data(of: disk) == FaultySpace().old)
  }

  /// Between two stages, and between two campaigns within one.
  @Test(arguments: StopSignal.allCases) func stopsWhereverItLooksUpAndWritesNothing(signal: StopSignal) throws {
    let space = try FaultySpace()
    var question = 1
    while true {
      let disk = try MemoryDisk(space.old)
      let said = FaultySpace.run(on: disk, stoppingAt: question, with: signal)
      guard said.status != .dataErrors else {
        #expect(try FaultySpace.data(of: disk) == space.new)
        break
      }
      #expect(said.status == (signal == .interrupt ? .interrupted : .terminated), "question \(question)")
      #expect(said.errors.hasSuffix("campaign-ops: stopped by \(signal.name) before anything was written\n"))
      #expect(try FaultySpace.data(of: disk) == space.old)
      #expect(try FaultySpace.leftovers(on: disk) == [])
      #expect(FaultySpace.run(on: disk).status == .dataErrors)
      #expect(try FaultySpace.data(of: disk) == space.new)
      question += 1
    }
    // Five stages, and one campaign or more in each of eight others.
    #expect(question > 13)
    print("places at which a run was stopped by \(signal.name): \(question - 1)")
  }
}
