import CampaignOps
import Storage
import TestSupport
import Testing

/// What is said of a directory whose last commit was decided on and not carried out.
@Suite struct UnfinishedCommitTests {
  private static let space = Result { try FaultySpace() }

  /// The directory after a run that ended in the middle of its commit.
  private func halted() throws -> (space: FaultySpace, disk: MemoryDisk) {
    let space = try Self.space.get()
    for failing in stride(from: space.operations - 4, to: 0, by: -1) {
      let disk = try MemoryDisk(space.old)
      _ = FaultySpace.run(on: FaultyDisk(disk, failing: failing, with: .crashBefore))
      guard try disk.entry(at: StateFolder.journal) != nil else { continue }
      let data = try FaultySpace.data(of: disk)
      if data != space.old, data != space.new { return (space, disk) }
    }
    throw NoneHalted()
  }

  private struct NoneHalted: Error {}

  private static let warning = "campaign-ops: warning: a run has not finished its commit"

  @Test(arguments: [["check"], ["list"], ["show", "spring"], ["tasks"], ["run", "--dry-run"], ["audit", "log"]])
  func whoReadsIsTold(words: [String]) throws {
    let (space, disk) = try halted()
    let said = FaultySpace.run(words, on: disk)
    #expect(said.errors.contains(Self.warning), "\(said.errors)")
    #expect(try disk.entry(at: StateFolder.journal) != nil, "reading finishes nothing")
    let finished = FaultySpace.run(on: disk)
    #expect(finished.errors.contains("campaign-ops: finished the commit an earlier run had begun"))
    #expect(!finished.errors.contains(Self.warning))
    #expect(!FaultySpace.run(words, on: disk).errors.contains(Self.warning))
    #expect(FaultySpace.generated(try FaultySpace.data(of: disk)) == FaultySpace.generated(space.new))
  }

  /// The clock is asked once everything is read.
  @Test func whoReadsWhileARunFinishesIsTold() throws {
    let disk = try halted().disk
    let said = FaultySpace.run(["list"], on: disk, askedTheTime: { try? disk.removeFile(StateFolder.journal) })
    #expect(
      said.errors.contains(
        "warning: a run finished its commit meanwhile, so some files may be old and some new; ask again\n"),
      "\(said.errors)")
    #expect(!said.errors.contains(Self.warning))
    #expect(!FaultySpace.run(["list"], on: disk).errors.contains("commit"))
  }

  @Test(arguments: [["list"], ["run", "--dry-run"]])
  func whoReadsBesideALivingRunIsNotSentToFinishItsCommit(words: [String]) throws {
    let disk = try halted().disk
    let owner = LockOwner(
      processID: Machine.processID, host: Machine.hostName, started: "now", command: "campaign-ops run")
    guard case .taken(let lock) = try disk.lock(for: owner) else { throw NoneHalted() }
    let said = FaultySpace.run(words, on: disk)
    #expect(
      said.errors.contains(
        "a run is finishing its commit (process \(Machine.processID), campaign-ops run), so some files may be old"),
      "\(said.errors)")
    #expect(!said.errors.contains(Self.warning))
    lock.release()
  }

  @Test func doctorCountsWhatIsLeftToDo() throws {
    let disk = try halted().disk
    let said = FaultySpace.run(["doctor"], on: disk)
    #expect(
      said.output.contains(/WRONG  commit +[0-9]+ changes not all made; the next run finishes them/), "\(said.output)")
    #expect(said.status == .diskRefused)
    _ = FaultySpace.run(on: disk)
    #expect(!FaultySpace.run(["doctor"], on: disk).output.contains("commit "))
  }

  @Test(
    arguments: [
      ("", "the journal is damaged"), ("x", "the journal is damaged"),
      ("campaign-ops journal 2\n", "the journal was written by a newer version"),
    ])
  func aJournalThatDoesNotReadStopsTheRunAndSaysWhatToDo(text: String, reason: String) throws {
    let disk = try halted().disk
    let before = try FaultySpace.data(of: disk)
    try disk.removeFile(StateFolder.journal)
    try disk.put(Array(text.utf8), at: StateFolder.journal)
    let said = FaultySpace.run(on: disk)
    #expect(said.status == .diskRefused)
    #expect(said.errors.contains("\(reason); nothing was changed; "), "\(said.errors)")
    #expect(try FaultySpace.data(of: disk) == before)
    let doctor = FaultySpace.run(["doctor"], on: disk)
    #expect(doctor.output.contains("WRONG  commit") && doctor.output.contains(reason), "\(doctor.output)")
  }
}
