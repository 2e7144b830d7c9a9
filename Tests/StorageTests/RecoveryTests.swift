import TestSupport
import Testing

@testable import Storage

@Suite struct RecoveryTests {
  static let old: Files = ["generated/a": bytes("old"), "generated/b/c": bytes("gone"), "campaigns/x": bytes("{}")]
  static let changes: [Change] = [
    .write("generated/a", bytes("newer")), .create("audit/r", bytes("segment")), .remove("generated/b/c"),
  ]

  /// A disk on which a run died with its journal in place and nothing carried out.
  static func undone() throws -> MemoryDisk {
    let count = try CommitFaultTests.operations(changes, on: MemoryDisk(old))
    for failing in 1...count {
      let disk = try MemoryDisk(old)
      let lock = try disk.lockNow()
      _ = try CommitFaultTests.perform(
        changes, on: FaultyDisk(disk, failing: failing, with: .crashAfter), holding: lock)
      lock.release()
      if try disk.entry(at: StateFolder.journal) != nil { return disk }
    }
    throw Held()
  }

  private func replace(_ path: RelativePath, _ bytes: [UInt8]?, on disk: MemoryDisk) throws {
    if let bytes { try disk.put(bytes, at: path) } else { try disk.removeFile(path) }
  }

  @Test func finishesWhatWasDecided() throws {
    let disk = try Self.undone()
    #expect(try disk.dataFiles() == Self.old)
    #expect(try disk.recoverNow() == .finished(written: 2, removed: 1))
    #expect(try disk.dataFiles() == Self.old.applying(Self.changes))
    #expect(try disk.recoverNow() == .clean)
  }

  @Test func refusesANewCommitBeforeItself() throws {
    let disk = try Self.undone()
    #expect(refusal { try disk.performNow([.write("z", [1])]) }?.cause == .unfinishedCommit)
    #expect(try disk.dataFiles() == Self.old)
  }

  @Test func changesNothingWhenTheJournalIsDamaged() throws {
    let undone = try Self.undone().files
    let text = try #require(undone[StateFolder.journal])
    var tried = 0
    for place in text.indices {
      for damaged in [Array(text[..<place]), Array(text[..<place]) + [text[place] ^ 0x21] + text[(place + 1)...]] {
        let disk = try MemoryDisk(undone)
        try replace(StateFolder.journal, damaged, on: disk)
        let before = try disk.files
        let cause = refusal { try disk.recoverNow() }?.cause
        #expect(cause == .journalDamaged || cause == .journalTooNew)
        #expect(try disk.files == before)
        tried += 1
      }
    }
    print("recoveries with a damaged journal tried: \(tried)")
  }

  @Test func changesNothingWhenAStagedFileIsDamagedOrLost() throws {
    for number in 0..<2 {
      let staged = StateFolder.staged(number)
      let whole = try Self.undone().read(staged, limit: 4096)
      var versions: [[UInt8]?] = [nil, whole + [0]]
      for place in whole.indices {
        versions.append(Array(whole[..<place]))
        versions.append(Array(whole[..<place]) + [whole[place] ^ 0x80] + whole[(place + 1)...])
      }
      for version in versions {
        let disk = try Self.undone()
        try replace(staged, version, on: disk)
        let before = try disk.files
        #expect(refusal { try disk.recoverNow() }?.cause == .stagedFileLost)
        #expect(try disk.files == before)
      }
    }
  }

  @Test func leavesAGoodFileAloneWhenOnlyItsStagedCopyIsDamaged() throws {
    let disk = try Self.undone()
    // Staged files are numbered in the order of their paths: `audit/r` is 0.
    try disk.put(bytes("segment"), at: "audit/r")
    try replace(StateFolder.staged(0), bytes("rubbish"), on: disk)
    _ = try disk.recoverNow()
    #expect(try disk.read("audit/r", limit: 99) == bytes("segment"))
    #expect(try disk.leftovers() == [])
  }

  @Test func overwritesNoFileThatMustBeNew() throws {
    let disk = try Self.undone()
    try disk.put(bytes("someone else's"), at: "audit/r")
    let before = try disk.files
    let error = refusal { try disk.recoverNow() }
    #expect(error?.cause == .exists)
    #expect(error?.path == "audit/r")
    #expect(try disk.files == before)
  }

  @Test func refusesAnObstacleBeforeChangingAnything() throws {
    for (obstacle, cause) in [(Entry.Kind.link, Cause.link), (.other, .notAFile)] {
      let disk = try Self.undone()
      try disk.removeFile("generated/b/c")
      try disk.putObstacle(obstacle, at: "generated/b/c")
      let before = try disk.files
      #expect(refusal { try disk.recoverNow() }?.cause == cause)
      #expect(try disk.files == before)
    }
  }

  @Test func discardsWhatWasNotDecided() throws {
    let disk = try MemoryDisk(Self.old)
    for path in [StateFolder.staged(0), StateFolder.newJournal, ".campaign-ops/incoming/7-0"] as [RelativePath] {
      try disk.put([1], at: path)
      #expect(try disk.recoverNow() == .discarded)
      #expect(try disk.leftovers() == [])
    }
    #expect(try disk.dataFiles() == Self.old)
  }

  @Test func findsNothingInANewDirectory() throws {
    #expect(try MemoryDisk().recoverNow() == .clean)
  }
}
