import Foundation
import Storage
import Testing

@Suite struct SystemTests {
  @Test func readsAFileOutsideTheDirectoryThroughLinks() throws {
    let folder = try TemporaryFolder()
    try folder.write("zone", to: "file")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "file")
    #expect(try SystemFiles.read(folder.path + "/link", limit: 4) == bytes("zone"))
    #expect(refusal { try SystemFiles.read(folder.path + "/link", limit: 3) }?.cause == .tooLarge)
    #expect(refusal { try SystemFiles.read(folder.path + "/none", limit: 3) }?.cause == .missing)
    #expect(refusal { try SystemFiles.read(folder.path, limit: 3) }?.cause == .isAFolder)
    #expect(refusal { try SystemFiles.read("/dev/zero", limit: 3) }?.cause == .notAFile)
    #expect(refusal { try SystemFiles.read(folder.path + "/file\0x", limit: 9) }?.cause == .invalid)
    #expect(try SystemFiles.read(folder.path + "/file", limit: .max) == bytes("zone"))
  }

  @Test func knowsTheMachine() throws {
    #expect(Machine.processID == ProcessInfo.processInfo.processIdentifier)
    #expect(!Machine.hostName.isEmpty)
    #expect(!Machine.userName.isEmpty)
    #expect(abs(Machine.secondsSince1970 - Int64(Date().timeIntervalSince1970)) < 5)
    #expect(Machine.environment("PATH") == ProcessInfo.processInfo.environment["PATH"])
    #expect(Machine.environment("STORAGE_TESTS_UNSET") == nil)
    #expect(Machine.environment("PATH\0X") == nil)
  }

  @Test func writesToAStreamAndNamesABrokenPipe() async throws {
    let ended = await #expect(processExitsWith: .exitCode(3), observing: [\.standardErrorContent]) {
      StandardStream.ignoreBrokenPipes()
      try StandardStream.error.write(Array("told".utf8))
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0, dup2(ends[1], 1) == 1 else { exit(1) }
      close(ends[1])
      close(ends[0])
      do {
        try StandardStream.output.write([UInt8](repeating: 1, count: 100_000))
        exit(2)
      } catch {
        exit((error as? StorageError)?.cause == .brokenPipe && !StandardStream.output.isTerminal ? 3 : 4)
      }
    }
    #expect(ended?.standardErrorContent == bytes("told"))
  }

  @Test func waitsForASlowReader() async throws {
    await #expect(processExitsWith: .exitCode(3)) {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0, dup2(ends[1], 1) == 1 else { exit(1) }
      close(ends[1])
      _ = fcntl(1, F_SETFL, O_NONBLOCK)
      let reading = ends[0]
      let wanted = 500_000
      Thread {
        var space = [UInt8](repeating: 0, count: 7_000)
        var total = 0
        while total < wanted {
          usleep(100)
          total += max(0, read(reading, &space, space.count))
        }
        exit(3)
      }.start()
      try StandardStream.output.write([UInt8](repeating: 1, count: wanted))
      sleep(20)
      exit(2)
    }
  }

  @Test func saysEveryCauseInPlainWords() {
    let sentences = Cause.allCases.map(\.sentence)
    #expect(Set(sentences).count == sentences.count)
    for sentence in sentences {
      #expect(!sentence.isEmpty && !sentence.hasSuffix(".") && sentence.first?.isUppercase == false)
    }
  }

  @Test(arguments: [
    (ENOENT, Cause.missing), (EEXIST, .exists), (EACCES, .denied), (EPERM, .denied), (EROFS, .readOnly),
    (ENOSPC, .full),
    (EDQUOT, .quota), (ELOOP, .link), (EIO, .inputOutput), (EOPNOTSUPP, .unsupported), (EPIPE, .brokenPipe),
    (99_999, .unknown),
  ])
  func namesTheSystemsNumbers(number: Int32, cause: Cause) {
    let error = StorageError(.write, "generated/index.json" as RelativePath, number: number)
    #expect(error.cause == cause)
    #expect(error.description == "cannot write generated/index.json: \(cause.sentence) (error \(number))")
  }

  @Test func describesItsOwnRefusalsWithoutANumber() {
    #expect(
      StorageError(.list, RelativePath.root, .tooDeep).description == "cannot list .: folders are nested too deep")
  }
}
