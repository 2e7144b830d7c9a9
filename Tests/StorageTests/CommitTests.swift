import Storage
import TestSupport
import Testing

@Suite struct CommitTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func bothDisks() throws -> [any Disk] {
    [try MemoryDisk(), try folder.disk()]
  }

  @Test func makesAllChanges() throws {
    for disk in try bothDisks() {
      let first: [Change] = [.write("a", [1]), .create("b/c/d", []), .write("generated/x/y", [3])]
      #expect(try disk.performNow(first) == .done)
      #expect(try disk.dataFiles() == ["a": [1], "b/c/d": [], "generated/x/y": [3]])
      #expect(try disk.performNow([.write("a", [9, 9]), .remove("generated/x/y"), .remove("not/there")]) == .done)
      #expect(try disk.dataFiles() == ["a": [9, 9], "b/c/d": []])
      #expect(try disk.entry(at: "generated/x") == nil)
      #expect(try disk.entry(at: "generated")?.kind == .folder)
      #expect(try disk.leftovers() == [])
    }
  }

  @Test func keepsEmptyFoldersOutsideGeneratedAndFullOnesInside() throws {
    for disk in try bothDisks() {
      _ = try disk.performNow([.write("people/x", [1]), .write("generated/p/q/r", [1]), .write("generated/p/s", [1])])
      _ = try disk.performNow([.remove("people/x"), .remove("generated/p/q/r")])
      #expect(try disk.entry(at: "people")?.kind == .folder)
      #expect(try disk.entry(at: "generated/p/q") == nil)
      #expect(try disk.dataFiles() == ["generated/p/s": [1]])
    }
  }

  @Test(arguments: ["", "new/", "there/", "there/new/", "there/new/newer/"])
  func refusesANameThatIsTooLongBeforeAnythingChanges(folders: String) throws {
    let disk = try folder.disk()
    _ = try disk.performNow([.write("there/a", [1])])
    let name = String(repeating: "n", count: 256)
    for path in [folders + name, folders + name + "/a"] {
      let change = Change.write(try #require(RelativePath(validating: path)), [2])
      #expect(refusal { try disk.performNow([.write("b", [2]), change]) }?.cause == .nameTooLong)
      #expect(try disk.dataFiles() == ["there/a": [1]])
      #expect(try disk.leftovers() == [])
    }
    #expect(try disk.performNow([.write("b", [2])]) == .done)
  }

  @Test func touchesNothingWhenThereIsNothingToDo() throws {
    let disk = try MemoryDisk()
    let lock = try disk.lockNow()
    defer { lock.release() }
    let counting = FaultyDisk(disk)
    #expect(try Commit([]).perform(on: counting, holding: lock) == .done)
    #expect(counting.count == 0)
  }

  @Test(
    arguments: [
      ([.write("a", []), .remove("a")], Cause.conflictingChanges),
      ([.write("a", []), .create("a", [])], .conflictingChanges),
      ([.write("a", []), .write("a/b", [])], .conflictingChanges),
      ([.write("a/b/c/d", []), .write("a-b", []), .remove("a/b")], .conflictingChanges),
      ([.write(".campaign-ops/lock", [])], .reserved), ([.remove(".git/config")], .reserved),
      ([.write("sub/.GIT/hooks/post-commit", [])], .reserved), ([.remove(.root)], .reserved),
    ] as [([Change], Cause)])
  func refusesChangesThatCannotGoTogether(changes: [Change], cause: Cause) {
    #expect(refusal { try Commit(changes) }?.cause == cause)
    #expect(refusal { try Commit(changes.reversed()) }?.cause == cause)
  }

  @Test func takesNeighboursThatOnlyLookAlike() throws {
    _ = try Commit([
      .write("a", []), .write("a-b/c", []), .write("ab/c", []), .write("b/a", []), .write(".gitignore", []),
    ])
  }

  @Test func createsOnlyWhatIsNotThereWithOtherBytes() throws {
    for disk in try bothDisks() {
      _ = try disk.performNow([.create("audit/r", [1, 2])])
      #expect(try disk.performNow([.create("audit/r", [1, 2]), .write("x", [1])]) == .done)
      for other in [[1, 3], [], [1, 2, 3]] as [[UInt8]] {
        let error = refusal { try disk.performNow([.write("y", [1]), .create("audit/r", other)]) }
        #expect(error?.cause == .exists)
        #expect(error?.path == "audit/r")
      }
      #expect(try disk.dataFiles() == ["audit/r": [1, 2], "x": [1]])
      #expect(try disk.leftovers() == [])
    }
  }

  @Test func refusesPlacesThatAreNotAFiles() throws {
    for disk in try bothDisks() {
      _ = try disk.performNow([.write("folder/file", [1])])
      let before = try disk.dataFiles()
      let hopeless: [(Change, Cause)] = [
        (.write("folder", [1]), .isAFolder), (.remove("folder"), .isAFolder), (.create("folder", [1]), .isAFolder),
        (.write("folder/file/below", [1]), .notAFolder), (.remove("folder/file/below"), .notAFolder),
      ]
      for (change, cause) in hopeless {
        #expect(refusal { try disk.performNow([.write("z", [1]), change]) }?.cause == cause)
      }
      #expect(try disk.dataFiles() == before)
      #expect(try disk.leftovers() == [])
    }
  }

  @Test func asksForSpaceFirst() throws {
    let disk = try MemoryDisk()
    let changes: [Change] = [.write("a", [UInt8](repeating: 1, count: 100_000))]
    for (free, isEnough) in [(0 as Int64?, false), (1 << 20, false), ((1 << 20) + 120_000, true), (nil, true)] {
      disk.setFreeBytes(free)
      if isEnough {
        #expect(try disk.performNow(changes) == .done)
      } else {
        #expect(refusal { try disk.performNow(changes) }?.cause == .full)
        #expect(try disk.leftovers() == [])
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func agreesWithAModelThroughRandomCommitsAndFaults(seed: UInt64) throws {
    // Three of them on the real disk; the others in memory, where losing power can be tried too.
    let memory = try MemoryDisk()
    let disk: any Disk = seed < 3 ? try folder.disk() : memory
    var random = Seeded(seed)
    var model: Files = [:]
    for _ in 0..<20 {
      let changes = randomChanges(&random)
      let expected = model.applying(changes)
      let fault = FaultyDisk.Fault.allCases.randomElement(using: &random)
      let faulty = FaultyDisk(disk, failing: Int.random(in: 1...150, using: &random), with: fault)
      let lock = try disk.lockNow()
      let outcome = try? CommitFaultTests.perform(changes, on: faulty, holding: lock)
      lock.release()
      if seed >= 3, fault?.isCrash == true { CommitFaultTests.losePower(memory, seed: random.next() % 4) }
      _ = try disk.recoverNow()
      let after = try disk.dataFiles()
      if outcome == .decided(.done) { #expect(after == expected) }
      #expect(after == expected || after == model)
      #expect(try disk.emptyGeneratedFolders() == [])
      model = after
    }
    #expect(try disk.leftovers() == [])
  }

  private func randomChanges(_ random: inout Seeded) -> [Change] {
    // Files are numbered and folders are not, so no path lies below another.
    var changes: [RelativePath: Change] = [:]
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let depth = Int.random(in: 1...4, using: &random)
      let folders = (0..<depth).map { _ in ["u", "v"].randomElement(using: &random) ?? "u" }
      let text = "generated/" + folders.joined(separator: "/") + "/\(Int.random(in: 0...2, using: &random))"
      guard let path = RelativePath(validating: text) else { continue }
      let contents = (0..<Int.random(in: 0...9, using: &random)).map { _ in UInt8.random(in: 0...9, using: &random) }
      changes[path] = Bool.random(using: &random) ? .write(path, contents) : .remove(path)
    }
    return changes.values.sorted { $0.path < $1.path }
  }
}
