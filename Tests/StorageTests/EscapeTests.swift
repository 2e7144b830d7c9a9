import Foundation
import Storage
import TestSupport
import Testing

/// Whatever links people or programs put into the data directory, nothing outside it is read, written or removed.
@Suite struct EscapeTests {
  let folder: TemporaryFolder
  let disk: PosixDisk

  init() throws {
    folder = try TemporaryFolder()
    disk = try folder.disk()
    try folder.write("secret", to: "outside/secret")
    try link("file", to: "../outside/secret")
    try link("folder", to: "../outside")
    try link("absolute", to: folder.path + "/outside")
    try disk.makeFolder("generated")
    try link("generated/out", to: "../../outside")
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: folder.inData(name), withDestinationPath: target)
  }

  private func expectOutsideUntouched() throws {
    let outside = folder.path + "/outside"
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside) == ["secret"])
    #expect(try String(contentsOfFile: outside + "/secret", encoding: .utf8) == "secret")
  }

  @Test(arguments: ["file", "folder/secret", "absolute/secret", "generated/out/secret"] as [RelativePath])
  func readsThroughNoLink(path: RelativePath) {
    #expect(refusal { try disk.read(path, limit: 100) }?.cause == .link)
  }

  @Test(arguments: ["folder", "absolute", "generated/out"] as [RelativePath])
  func changesNothingThroughALinkToAFolder(path: RelativePath) throws {
    let below = path.appending("secret")
    try disk.createFile("mine", bytes: [1])
    #expect(refusal { try disk.entries(in: path) }?.cause == .link)
    #expect(refusal { try disk.createFile(path.appending("new"), bytes: [1]) }?.cause == .link)
    #expect(refusal { try disk.makeFolder(path.appending("new")) }?.cause == .link)
    #expect(refusal { try disk.move("mine", to: below) }?.cause == .link)
    #expect(refusal { try disk.moveToNew("mine", to: path.appending("new")) }?.cause == .link)
    #expect(refusal { try disk.move(below, to: "stolen") }?.cause == .link)
    #expect(refusal { try disk.removeFile(below) }?.cause == .link)
    #expect(refusal { try disk.removeFolder(path) } != nil)
    #expect(refusal { try disk.writeNewFile(path.appending("new"), bytes: [1]) }?.cause == .link)
    #expect(refusal { try disk.takeLock(path.appending("lock"), note: [1]) }?.cause == .link)
    #expect(refusal { try disk.syncFolder(path) }?.cause == .link)
    for change in [Change.write(below, [1]), .create(below, [1]), .remove(below)] {
      #expect(refusal { try disk.performNow([change]) }?.cause == .link)
    }
    try expectOutsideUntouched()
  }

  @Test func replacesNoLinkByAFile() throws {
    for change in [Change.write("file", [1]), .create("file", [1]), .remove("file")] {
      #expect(refusal { try disk.performNow([change]) }?.cause == .link)
    }
    #expect(refusal { try disk.createFile("file", bytes: [1]) }?.cause == .exists)
    #expect(try disk.entry(at: "file")?.kind == .link)
    try expectOutsideUntouched()
  }

  @Test func removesALinkAndNotItsTarget() throws {
    try disk.removeFile("file")
    try disk.removeFile("folder")
    #expect(try disk.entry(at: "folder") == nil)
    try expectOutsideUntouched()
  }

  @Test func refusesAStateFolderThatIsALink() throws {
    try link(".campaign-ops", to: "../outside")
    #expect(refusal { try disk.lock(for: owner) }?.cause == .link)
    #expect(refusal { try disk.writeNewFile("x", bytes: [1]) }?.cause == .link)
    #expect(refusal { try disk.probeWriting() }?.cause == .link)
    try expectOutsideUntouched()
  }

  @Test func refusesALockThatIsALinkOrAPipe() throws {
    try disk.makeFolder(StateFolder.path)
    try link(".campaign-ops/lock", to: "../../outside/secret")
    #expect(refusal { try disk.lock(for: owner) }?.cause == .link)
    try disk.removeFile(StateFolder.lock)
    #expect(mkfifo(folder.inData(".campaign-ops/lock"), 0o600) == 0)
    #expect(refusal { try disk.lock(for: owner) }?.cause == .notAFile)
    try expectOutsideUntouched()
  }

  @Test func refusesALinkPutInPlaceOfAFolderAfterTheCommitPoint() throws {
    try disk.makeFolder("generated/spring")
    let lock = try disk.lockNow()
    let changes: [Change] = [.write("generated/spring/plan.json", bytes("plan"))]
    let counting = FaultyDisk(try MemoryDisk(["generated/spring/x": []]))
    let count = try CommitFaultTests.operations(changes, on: counting)
    var swapped = 0
    for failing in 1...count {
      let faulty = FaultyDisk(disk, failing: failing, with: .crashBefore)
      let ending = try CommitFaultTests.perform(changes, on: faulty, holding: lock)
      guard try disk.entry(at: StateFolder.journal) != nil, try disk.entry(at: ".campaign-ops/staging/0") != nil else {
        _ = try disk.recover(holding: lock)
        continue
      }
      #expect(ending != .decided(.done))
      try disk.removeFolder("generated/spring")
      try link("generated/spring", to: "../../outside")
      #expect(refusal { try disk.recover(holding: lock) }?.cause == .link)
      try expectOutsideUntouched()
      try disk.removeFile("generated/spring")
      #expect(try disk.recover(holding: lock) == .finished(written: 1, removed: 0))
      try disk.removeFile("generated/spring/plan.json")
      swapped += 1
    }
    #expect(swapped > 0)
  }

  @Test func sweepsStagingWithoutFollowingLinks() throws {
    try folder.write("x", to: "data/.campaign-ops/staging/0")
    try folder.write("x", to: "data/.campaign-ops/staging/deep/er/1")
    try link(".campaign-ops/staging/out", to: "../../../outside")
    #expect(try disk.recoverNow() == .discarded)
    #expect(try disk.leftovers() == [])
    try expectOutsideUntouched()
  }

  @Test func mayBeReachedThroughALinkItself() throws {
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/way", withDestinationPath: "data")
    let other = try PosixDisk(root: folder.path + "/way")
    try other.createFile("new", bytes: [1])
    #expect(try disk.read("new", limit: 1) == [1])
  }
}
