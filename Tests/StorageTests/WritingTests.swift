import Foundation
import Storage
import Testing

@Suite struct WritingTests {
  @Test func writesANewFileOnce() throws {
    let folder = try TemporaryFolder()
    for disk in [try folder.disk(), try MemoryDisk()] as [any Disk] {
      try disk.writeNewFile("progress/spring/e1.json", bytes: [1])
      let error = refusal { try disk.writeNewFile("progress/spring/e1.json", bytes: [2]) }
      #expect(error?.cause == .exists)
      #expect(try disk.dataFiles() == ["progress/spring/e1.json": [1]])
      #expect(try disk.leftovers() == [])
      #expect(refusal { try disk.writeNewFile(".git/x", bytes: [2]) }?.cause == .reserved)
      #expect(refusal { try disk.writeNewFile("progress", bytes: [2]) }?.cause == .exists)
      #expect(refusal { try disk.writeNewFile("progress/spring/e1.json/x", bytes: [2]) }?.cause == .notAFolder)
    }
  }

  @Test func letsOneOfManyWritersWin() async throws {
    let folder = try TemporaryFolder()
    let disk = try folder.disk()
    let winners = await withTaskGroup(of: Int?.self) { group in
      for writer in 0..<16 {
        group.addTask {
          let contents = [UInt8](repeating: UInt8(writer), count: 10_000)
          return (try? disk.writeNewFile("one", bytes: contents)) == nil ? nil : writer
        }
      }
      var winners: [Int] = []
      for await winner in group { if let winner { winners.append(winner) } }
      return winners
    }
    let winner = try #require(winners.first)
    #expect(winners.count == 1)
    #expect(try disk.read("one", limit: 10_000) == [UInt8](repeating: UInt8(winner), count: 10_000))
    #expect(try disk.leftovers() == [])
  }

  @Test func survivesARunThatTidiesMeanwhile() async throws {
    let folder = try TemporaryFolder()
    let disk = try folder.disk()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { for _ in 0..<100 { _ = try disk.recoverNow() } }
      group.addTask {
        for number in 0..<50 { try disk.writeNewFile(RelativePath(stringLiteral: "p/\(number)"), bytes: [1]) }
      }
      try await group.waitForAll()
    }
    #expect(try disk.dataFiles().count == 50)
  }

  @Test func makesItsDirectoryWhenAsked() throws {
    let folder = try TemporaryFolder()
    let root = folder.path + "/not/yet//there/"
    #expect(refusal { try PosixDisk(root: root) }?.cause == .missing)
    let disk = try PosixDisk(root: root, making: true)
    try disk.createFile("x", bytes: [1])
    #expect(FileManager.default.fileExists(atPath: folder.path + "/not/yet/there/x"))
    _ = try PosixDisk(root: root, making: true)
    #expect(refusal { try PosixDisk(root: root + "/x") }?.cause == .notAFolder)
    #expect(refusal { try PosixDisk(root: root + "/x/y", making: true) }?.cause == .notAFolder)
  }

  @Test func behavesAlikeOnBothDisks() throws {
    let folder = try TemporaryFolder()
    for disk in [try folder.disk(), try MemoryDisk()] as [any Disk] {
      try disk.makeFolder("f")
      try disk.createFile("f/a", bytes: [1])
      #expect(refusal { try disk.makeFolder("f") }?.cause == .exists)
      #expect(refusal { try disk.makeFolder("none/f") }?.cause == .missing)
      #expect(refusal { try disk.createFile("f/a", bytes: []) }?.cause == .exists)
      #expect(refusal { try disk.createFile("none/a", bytes: []) }?.cause == .missing)
      #expect(refusal { try disk.createFile("f/a/b", bytes: []) }?.cause == .notAFolder)
      #expect(refusal { try disk.removeFolder("f") }?.cause == .notEmpty)
      #expect(refusal { try disk.removeFolder("f/a") }?.cause == .notAFolder)
      #expect(refusal { try disk.removeFile("f") } != nil)
      #expect(refusal { try disk.removeFile("f/none") }?.cause == .missing)
      #expect(refusal { try disk.move("f/none", to: "x") }?.cause == .missing)
      #expect(refusal { try disk.move("f/a", to: "f") } != nil)
      #expect(refusal { try disk.moveToNew("f/a", to: "f") }?.cause == .exists)
      #expect(refusal { try disk.syncFolder("none") }?.cause == .missing)
      try disk.createFile("b", bytes: [2])
      #expect(refusal { try disk.moveToNew("b", to: "f/a") }?.cause == .exists)
      try disk.move("b", to: "f/a")
      try disk.moveToNew("f/a", to: "c")
      #expect(try disk.listing().map(\.path) == ["c", "f"])
      #expect(try disk.read("c", limit: 1) == [2])
      try disk.syncFolder("f")
      try disk.syncFolder(.root)
      try disk.removeFolder("f")
      try disk.removeFile("c")
      #expect(try disk.listing() == [])
    }
  }

  @Test func knowsItsFileSystem() throws {
    let folder = try TemporaryFolder()
    let volume = try folder.disk().volume()
    #expect(volume.kind != "unknown")
    #expect(!volume.isReadOnly)
    #expect((volume.freeBytes ?? 1) > 0)
    try folder.disk().probeWriting()
    #expect(try folder.disk().leftovers() == [])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/mountinfo")))
  func namesAnotherFileSystem() throws {
    let volume = try PosixDisk(root: "/proc").volume()
    #expect(volume.kind == "proc")
    #expect(volume.freeBytes == nil)
    #expect(!volume.isNetwork)
  }

  @Test func forgetsWhatWasNotSyncedInMemory() throws {
    let disk = try MemoryDisk(["kept": [1]])
    try disk.createFile("lost", bytes: [1])
    try disk.makeFolder("f")
    try disk.syncFolder(.root)
    try disk.createFile("f/lost", bytes: [1])
    try disk.removeFile("kept")
    disk.losePower { false }
    #expect(try disk.listing().map(\.path) == ["f", "kept", "lost"])
  }
}
