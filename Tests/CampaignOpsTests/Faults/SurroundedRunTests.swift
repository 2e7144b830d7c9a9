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

  @Test(arguments: StopSignal.allCases, 1...6)
  func stopsWhereverItLooksUpAndWritesNothing(signal: StopSignal, question: Int) throws {
    let space = try FaultySpace()
    let disk = try MemoryDisk(space.old)
    let said = FaultySpace.run(on: disk, stoppingAt: question, with: signal)
    guard said.status != .dataErrors else {
      #expect(question == 6)
      #expect(try FaultySpace.data(of: disk) == space.new)
      return
    }
    #expect(said.status == (signal == .interrupt ? .interrupted : .terminated))
    #expect(said.errors.hasSuffix("campaign-ops: stopped by \(signal.name) before anything was written\n"))
    #expect(try FaultySpace.data(of: disk) == space.old)
    #expect(try FaultySpace.leftovers(on: disk) == [])
    #expect(FaultySpace.run(on: disk).status == .dataErrors)
    #expect(try FaultySpace.data(of: disk) == space.new)
  }
}
