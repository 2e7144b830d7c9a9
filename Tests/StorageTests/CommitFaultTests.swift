import Storage
import Synchronization
import TestSupport
import Testing

/// A commit is tried with every operation failing in every way; afterwards the directory is wholly old or wholly new.
@Suite struct CommitFaultTests {
  /// What a run might commit: new and replaced files, an audit segment, and a campaign that went away.
  static let old: Files = [
    "campaigns/spring.json": bytes("{}"),
    "generated/index.json": bytes("[1]"),
    "generated/gone/plan.json": bytes("old plan"),
    "generated/gone/weeks/2026-W01.json": bytes("old week"),
    "generated/spring/plan.json": bytes("spring plan"),
  ]

  static let changes: [Change] = [
    .create("audit/2026/01/r1.jsonl", bytes("{\"seq\":1}\n")),
    .write("generated/index.json", bytes("[1,2]")),
    .write("generated/new/weeks/2026-W02.json", bytes("new week")),
    .remove("generated/gone/plan.json"),
    .remove("generated/gone/weeks/2026-W01.json"),
  ]

  static let smallOld: Files = ["generated/a": bytes("old"), "generated/b/c": bytes("gone")]
  static let small: [Change] = [
    .write("generated/a", bytes("newer")), .create("audit/r", bytes("seg")), .remove("generated/b/c"),
  ]

  /// What luck a loss of power has with the names not yet synced; nothing when the power stays on.
  static let lucks: [UInt64?] = [nil, 0, 1, 2, 3]

  enum Ending: Equatable {
    case refused(StorageError)
    case decided(Commit.Outcome)
  }

  static func perform(_ changes: [Change], on disk: any Disk, holding lock: Lock) throws -> Ending {
    let commit = try Commit(changes)
    do {
      return .decided(try commit.perform(on: disk, holding: lock))
    } catch {
      return .refused(error)
    }
  }

  static func operations(_ changes: [Change], on disk: any Disk) throws -> Int {
    let counting = FaultyDisk(disk)
    let lock = try disk.lockNow()
    defer { lock.release() }
    #expect(try perform(changes, on: counting, holding: lock) == .decided(.done))
    return counting.count
  }

  static func losePower(_ disk: MemoryDisk, seed: UInt64) {
    var random = Seeded(seed)
    // Seed 0 keeps nothing that was not synced, the worst there is.
    disk.losePower { seed != 0 && Bool.random(using: &random) }
  }

  @Test(arguments: FaultyDisk.Fault.allCases)
  func leavesAllOrNothingWhicheverOperationFails(fault: FaultyDisk.Fault) throws {
    let new = Self.old.applying(Self.changes)
    let count = try Self.operations(Self.changes, on: MemoryDisk(Self.old))
    var tried = 0
    var decided = 0
    for failing in 1...count {
      for luck in fault.isCrash ? Self.lucks : [nil] {
        let disk = try MemoryDisk(Self.old)
        let lock = try disk.lockNow()
        let faulty = FaultyDisk(disk, failing: failing, with: fault)
        let ending = try Self.perform(Self.changes, on: faulty, holding: lock)
        lock.release()
        if case .refused = ending { #expect(try disk.dataFiles() == Self.old, "operation \(failing)") }
        if let luck { Self.losePower(disk, seed: luck) }
        _ = try disk.recoverNow()
        let after = try disk.dataFiles()
        #expect(after == Self.old || after == new, "operation \(failing), luck \(String(describing: luck))")
        switch ending {
        case .refused: #expect(after == Self.old, "operation \(failing)")
        case .decided(.done): #expect(after == new, "operation \(failing)")
        case .decided(.unfinished): if !fault.isCrash { #expect(after == new, "operation \(failing)") }
        }
        #expect(try disk.emptyGeneratedFolders() == [])
        #expect(try disk.leftovers() == [])
        #expect(try disk.recoverNow() == .clean)
        tried += 1
        if after == new { decided += 1 }
      }
    }
    // Both ends must have been seen, or the faults missed the commit point.
    #expect(0 < decided && decided < tried)
    print("commit faults tried in memory: \(tried) (\(fault), \(count) operations, \(decided) ended new)")
  }

  @Test(arguments: [FaultyDisk.Fault.crashBefore, .crashHalfway])
  func leavesAllOrNothingWhenTheRecoveryFailsToo(first: FaultyDisk.Fault) throws {
    let new = Self.smallOld.applying(Self.small)
    let count = try Self.operations(Self.small, on: MemoryDisk(Self.smallOld))
    var tried = 0
    for failing in 1...count {
      for second in [FaultyDisk.Fault.inputOutput, .doneButReported, .crashBefore, .crashAfter] {
        var failingAgain = 1
        while true {
          let disk = try MemoryDisk(Self.smallOld)
          let lock = try disk.lockNow()
          _ = try Self.perform(Self.small, on: FaultyDisk(disk, failing: failing, with: first), holding: lock)
          lock.release()
          if failingAgain.isMultiple(of: 2) { Self.losePower(disk, seed: UInt64(failing)) }
          let again = try disk.lockNow()
          let faulty = FaultyDisk(disk, failing: failingAgain, with: second)
          let recovered = try? faulty.recover(holding: again)
          again.release()
          if second.isCrash { Self.losePower(disk, seed: UInt64(failingAgain % 3)) }
          _ = try disk.recoverNow()
          let after = try disk.dataFiles()
          #expect(after == Self.smallOld || after == new, "operations \(failing) and \(failingAgain)")
          if case .finished = recovered { #expect(after == new) }
          #expect(try disk.leftovers() == [])
          #expect(try disk.emptyGeneratedFolders() == [])
          tried += 1
          guard faulty.count >= failingAgain else { break }
          failingAgain += 1
        }
      }
    }
    #expect(tried > count * 10)
    print("pairs of faults tried in memory: \(tried) (\(first) first)")
  }

  @Test func isOverWhenItSaysDone() throws {
    let disk = try MemoryDisk(Self.old)
    #expect(try disk.performNow(Self.changes) == .done)
    Self.losePower(disk, seed: 0)
    // Were the journal still there, the next run would undo what people did since.
    #expect(try disk.entry(at: StateFolder.journal) == nil)
    #expect(try disk.dataFiles() == Self.old.applying(Self.changes))
  }

  @Test(arguments: FaultyDisk.Fault.allCases)
  func leavesAllOrNothingOnARealDisk(fault: FaultyDisk.Fault) throws {
    let new = Self.smallOld.applying(Self.small)
    let folder = try TemporaryFolder()
    func freshDisk(_ number: Int) throws -> PosixDisk {
      for (path, bytes) in Self.smallOld {
        try folder.write(String(decoding: bytes, as: UTF8.self), to: "\(number)/\(path)")
      }
      return try PosixDisk(root: folder.path + "/\(number)")
    }
    let count = try Self.operations(Self.small, on: freshDisk(0))
    for failing in 1...count {
      let disk = try freshDisk(failing)
      let lock = try disk.lockNow()
      let ending = try Self.perform(
        Self.small, on: FaultyDisk(disk, failing: failing, with: fault), holding: lock)
      lock.release()
      _ = try disk.recoverNow()
      let after = try disk.dataFiles()
      switch ending {
      case .refused: #expect(after == Self.smallOld, "operation \(failing)")
      case .decided(.done): #expect(after == new, "operation \(failing)")
      case .decided(.unfinished): #expect(after == new || (fault.isCrash && after == Self.smallOld))
      }
      #expect(try disk.leftovers() == [])
      #expect(try disk.emptyGeneratedFolders() == [])
    }
    print("commit faults tried on the real disk: \(count) (\(fault))")
  }

  @Test(arguments: FaultyDisk.Fault.allCases)
  func writesANewFileWholeOrNotAtAll(fault: FaultyDisk.Fault) throws {
    let contents = bytes("{\"event\":1}")
    let counting = FaultyDisk(try MemoryDisk())
    try counting.writeNewFile("progress/spring/e1.json", bytes: contents)
    // The last round meets no fault.
    for failing in 1...(counting.count + 1) {
      let disk = try MemoryDisk()
      let faulty = FaultyDisk(disk, failing: failing, with: fault)
      let isDone = (try? faulty.writeNewFile("progress/spring/e1.json", bytes: contents)) != nil
      if isDone || fault.isCrash { Self.losePower(disk, seed: 0) }
      let after = try disk.dataFiles()
      #expect(after == [:] || after == ["progress/spring/e1.json": contents], "operation \(failing)")
      if isDone { #expect(!after.isEmpty, "operation \(failing)") }
      _ = try disk.recoverNow()
      #expect(try disk.leftovers() == [])
    }
    print("new-file faults tried in memory: \(counting.count) (\(fault))")
  }
}
