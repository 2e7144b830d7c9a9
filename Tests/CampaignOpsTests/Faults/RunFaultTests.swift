import CampaignOps
import Storage
import TestSupport
import Testing

/// A whole run, from the gate to the commit, with every operation on the disk failing in every way.
///
/// `swift test` tries a part of the operations, evenly spread; `CAMPAIGN_OPS_FAULTS=all` tries each.
@Suite struct RunFaultTests {
  /// The distance between the operations that are tried: for one fault, and for the first and the second of a pair.
  private static let step = Thoroughness.isFull ? (only: 1, first: 1, second: 17) : (only: 19, first: 15, second: 83)

  private static let space = Result { try FaultySpace() }

  @Test(arguments: FaultyDisk.Fault.allCases)
  func theNextRunMakesGoodWhicheverOperationFails(fault: FaultyDisk.Fault) throws {
    let space = try Self.space.get()
    var tally = (tried: 0, old: 0, new: 0, part: 0)
    for failing in stride(from: 1 + fault.start, through: space.operations, by: Self.step.only) {
      let disk = try MemoryDisk(space.old)
      let said = FaultySpace.run(on: FaultyDisk(disk, failing: failing, with: fault))
      let place = "operation \(failing) of \(space.operations): \(said.status), \(said.errors)"
      if fault.isCrash { Self.losePower(disk, seed: UInt64(failing % 4)) }
      try recover(disk)
      let after = try FaultySpace.data(of: disk)
      tally.tried += 1
      if after == space.old {
        tally.old += 1
      } else if after == space.new {
        tally.new += 1
      } else {
        // A file that could not be read is a finding, and what does not rest on it is brought up to date.
        #expect(said.status == .dataErrors, "\(place)")
        #expect(FaultySpace.auditFaults(in: after) == [], "\(place)")
        tally.part += 1
      }
      try expectNewAfterTheNextRun(disk, space, place)
    }
    #expect(tally.old > 0 && tally.new > 0)
    print("faults tried in whole runs: \(tally.tried) of \(space.operations) operations, \(fault): \(tally)")
  }

  @Test(arguments: [FaultyDisk.Fault.crashBefore, .inputOutput])
  func theNextRunMakesGoodWhenTheRecoveryFailsToo(second: FaultyDisk.Fault) throws {
    let space = try Self.space.get()
    var tried = 0
    for failing in stride(from: space.operations, to: 0, by: -Self.step.first) {
      let decided = try halted(space, at: failing)
      guard try decided.entry(at: StateFolder.journal) != nil else { continue }
      let counting = FaultyDisk(try halted(space, at: failing))
      #expect(FaultySpace.run(on: counting).status == .dataErrors)
      for again in stride(
        from: 1 + failing % Self.step.second, through: counting.count, by: Self.step.second)
      {
        let disk = try halted(space, at: failing)
        let said = FaultySpace.run(on: FaultyDisk(disk, failing: again, with: second))
        if second.isCrash { Self.losePower(disk, seed: UInt64(again % 4)) }
        try expectNewAfterTheNextRun(disk, space, "operations \(failing) and \(again): \(said.status), \(said.errors)")
        tried += 1
      }
    }
    #expect(tried > 9)
    print("pairs of faults tried in whole runs: \(tried), the second \(second)")
  }

  /// The disk after a run that ended before an operation.
  private func halted(_ space: FaultySpace, at failing: Int) throws -> MemoryDisk {
    let disk = try MemoryDisk(space.old)
    _ = FaultySpace.run(on: FaultyDisk(disk, failing: failing, with: .crashBefore))
    Self.losePower(disk, seed: UInt64(failing % 4))
    return disk
  }

  private func recover(_ disk: MemoryDisk) throws {
    let owner = LockOwner(processID: 1, host: "test", started: "now", command: "test")
    guard case .taken(let lock) = try disk.lock(for: owner) else { throw Held() }
    defer { lock.release() }
    _ = try disk.recover(holding: lock)
  }

  private struct Held: Error {}

  private func expectNewAfterTheNextRun(_ disk: MemoryDisk, _ space: FaultySpace, _ place: String) throws {
    let next = FaultySpace.run(on: disk)
    #expect(next.status == .dataErrors, "\(place)\n\(next.errors)")
    let end = try FaultySpace.data(of: disk)
    #expect(FaultySpace.generated(end) == FaultySpace.generated(space.new), "\(place)")
    #expect(FaultySpace.auditFaults(in: end) == [], "\(place)")
    #expect(try FaultySpace.leftovers(on: disk) == [], "\(place)")
  }

  /// Seed 0 keeps nothing that was not synced, the worst there is.
  private static func losePower(_ disk: MemoryDisk, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    disk.losePower { seed != 0 && Bool.random(using: &random) }
  }
}

extension FaultyDisk.Fault {
  /// Lets a sparse round of each fault begin elsewhere, so that together they meet more operations.
  fileprivate var start: Int {
    Thoroughness.isFull ? 0 : Self.allCases.firstIndex(of: self) ?? 0
  }
}
