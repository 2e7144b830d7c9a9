import Foundation
import Storage
import Testing

@Suite struct ReadingTests {
  @Test func listsEverythingBelowAFolderInOrder() throws {
    let folder = try TemporaryFolder()
    let disk = try folder.disk()
    for name in ["b/2", "b/1", "a", "B/x", "b-c/y", ".hidden"] { try folder.write("12345", to: "data/" + name) }
    try FileManager.default.createSymbolicLink(atPath: folder.inData("link"), withDestinationPath: "/etc")
    #expect(mkfifo(folder.inData("pipe"), 0o600) == 0)
    let listing = try disk.listing()
    #expect(
      listing == [
        Entry(path: ".hidden", kind: .file, size: 5), Entry(path: "B", kind: .folder),
        Entry(path: "B/x", kind: .file, size: 5), Entry(path: "a", kind: .file, size: 5),
        Entry(path: "b", kind: .folder), Entry(path: "b-c", kind: .folder), Entry(path: "b-c/y", kind: .file, size: 5),
        Entry(path: "b/1", kind: .file, size: 5), Entry(path: "b/2", kind: .file, size: 5),
        Entry(path: "link", kind: .link), Entry(path: "pipe", kind: .other),
      ])
    #expect(try disk.listing(of: "b").map(\.path) == ["b/1", "b/2"])
    #expect(try disk.entries(in: "b-c") == [Entry(path: "b-c/y", kind: .file, size: 5)])
    #expect(refusal { try disk.listing(of: "none") }?.cause == .missing)
    #expect(refusal { try disk.listing(of: "a") }?.cause == .notAFolder)
    #expect(refusal { try disk.listing(of: "link") }?.cause == .link)
  }

  #if os(Linux)
    // macOS refuses to make such a name at all.
    @Test func reportsNamesThatAreNotText() throws {
      let folder = try TemporaryFolder()
      let disk = try folder.disk()
      let odd = try #require(RelativePath(bytes: [0x61, 0xff]))
      try disk.createFile(odd, bytes: [1])
      #expect(try disk.listing() == [Entry(path: odd, kind: .file, size: 1)])
      #expect(try disk.listing().first?.path.isText == false)
      #expect(try disk.read(odd, limit: 9) == [1])
    }
  #endif

  @Test func readsWholeFilesUpToTheLimit() throws {
    let folder = try TemporaryFolder()
    let disk = try folder.disk()
    var random = Seeded(1)
    let long = (0..<200_001).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    try disk.createFile("long", bytes: long)
    try disk.createFile("empty", bytes: [])
    #expect(try disk.read("long", limit: long.count) == long)
    #expect(try disk.read("long", limit: .max) == long)
    #expect(refusal { try disk.read("long", limit: long.count - 1) }?.cause == .tooLarge)
    #expect(try disk.read("empty", limit: 0) == [])
    #expect(refusal { try disk.read("none", limit: 1) }?.cause == .missing)
    #expect(refusal { try disk.read("none/x", limit: 1) }?.cause == .missing)
    #expect(refusal { try disk.read("empty/x", limit: 1) }?.cause == .notAFolder)
    #expect(refusal { try disk.read(.root, limit: 1) }?.cause == .isAFolder)
    try disk.makeFolder("folder")
    #expect(refusal { try disk.read("folder", limit: 1) }?.cause == .isAFolder)
  }

  @Test func refusesAFileThatClaimsToBeHuge() throws {
    let folder = try TemporaryFolder()
    let disk = try folder.disk()
    try disk.createFile("holes", bytes: [])
    try #require(truncate(folder.inData("holes"), 1 << 33) == 0)
    #expect(refusal { try disk.read("holes", limit: .max) }?.cause == .tooLarge)
  }

  @Test func looksWithoutFollowing() throws {
    let folder = try TemporaryFolder()
    let disk = try folder.disk()
    try FileManager.default.createSymbolicLink(atPath: folder.inData("link"), withDestinationPath: "nowhere")
    #expect(try disk.entry(at: "link") == Entry(path: "link", kind: .link))
    #expect(try disk.entry(at: "none") == nil)
    #expect(try disk.entry(at: "none/below") == nil)
    #expect(try disk.entry(at: .root)?.kind == .folder)
    #expect(refusal { try disk.entry(at: "link/below") }?.cause == .link)
  }

  @Test(.timeLimit(.minutes(1)))
  func opensNoPipeSocketOrDevice() throws {
    let folder = try TemporaryFolder()
    let disk = try folder.disk()
    // Without a writer, an ordinary open of a pipe would wait for ever.
    #expect(mkfifo(folder.inData("pipe"), 0o600) == 0)
    #expect(refusal { try disk.read("pipe", limit: 10) }?.cause == .notAFile)
    try bindSocket(folder.inData("socket"))
    #expect(try disk.entry(at: "socket")?.kind == .other)
    #expect(refusal { try disk.read("socket", limit: 10) } != nil)
    // Only the superuser can make a device, so elsewhere this part has nothing to look at.
    if geteuid() == 0, mknod(folder.inData("zero"), S_IFCHR | 0o666, 0x0105) == 0 {
      #expect(try disk.entry(at: "zero")?.kind == .other)
      #expect(refusal { try disk.read("zero", limit: 10) } != nil)
    }
  }

  // The superuser may read everything, so the refusal can only be seen by others.
  @Test(.enabled(if: geteuid() != 0))
  func namesAFileThatMayNotBeRead() throws {
    let folder = try TemporaryFolder()
    let disk = try folder.disk()
    try disk.createFile("secret", bytes: [1])
    #expect(chmod(folder.inData("secret"), 0) == 0)
    #expect(refusal { try disk.read("secret", limit: 1) }?.cause == .denied)
  }

  @Test(.timeLimit(.minutes(1)))
  func noticesAFileThatGrowsWhileItIsRead() throws {
    let folder = try TemporaryFolder()
    let disk = try folder.disk()
    try disk.createFile("growing", bytes: [UInt8](repeating: 0, count: 8 << 20))
    let writer = try #require(FileHandle(forWritingAtPath: folder.inData("growing")))
    try writer.seekToEnd()
    let thread = Thread {
      while !Thread.current.isCancelled { try? writer.write(contentsOf: Data([1])) }
      try? writer.close()
    }
    thread.start()
    defer { thread.cancel() }
    var cause: Cause?
    while cause != .changedWhileReading {
      do { _ = try disk.read("growing", limit: 1 << 30) } catch { cause = error.cause }
    }
  }

  @Test func goesDeepButNotForEver() throws {
    let folder = try TemporaryFolder()
    let disk = try folder.disk()
    var path: RelativePath = "d"
    for depth in 1...64 {
      try disk.makeFolder(path)
      if depth < 64 { path = path.appending("d") }
    }
    #expect(try disk.listing().count == 64)
    try disk.makeFolder(path.appending("d"))
    #expect(refusal { try disk.listing() }?.cause == .tooDeep)
  }

  @Test func namesANameThatIsTooLong() throws {
    let folder = try TemporaryFolder()
    let disk = try folder.disk()
    let longest = try #require(RelativePath(bytes: [UInt8](repeating: 0x61, count: 255)))
    let longer = try #require(RelativePath(bytes: [UInt8](repeating: 0x61, count: 256)))
    try disk.createFile(longest, bytes: [1])
    #expect(try disk.read(longest, limit: 1) == [1])
    #expect(refusal { try disk.createFile(longer, bytes: [1]) }?.cause == .nameTooLong)
    // Together longer than any path the system takes in one piece.
    var path = longest
    try disk.removeFile(longest)
    for _ in 0..<20 {
      try disk.makeFolder(path)
      path = path.appending(longest)
    }
    try disk.createFile(path, bytes: [2])
    #expect(try disk.read(path, limit: 1) == [2])
  }

  private func bindSocket(_ path: String) throws {
    #if os(Linux)
      let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let descriptor = socket(AF_UNIX, SOCK_STREAM, 0)
    #endif
    defer { _ = close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    try #require(path.utf8.count < MemoryLayout.size(ofValue: address.sun_path))
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8) + [0]) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let answer = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
    }
    #expect(answer == 0)
  }
}
