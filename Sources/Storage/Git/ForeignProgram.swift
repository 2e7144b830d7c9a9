#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Another program run with fixed arguments, without a shell; its words come back whole.
struct ForeignProgram {
  /// What came of it.
  struct Outcome {
    /// The exit status, or 128 and the number of the signal that ended it.
    var status: Int32
    /// What it wrote to standard output.
    var output: [UInt8]
    /// What it wrote to standard error, up to a few thousand bytes.
    var errors: [UInt8]
  }

  /// The name it is found by in `PATH`.
  let name: String
  /// Its environment, as `NAME=value`.
  let environment: [String]

  /// Runs it to its end; throws the number of the error where it cannot be started.
  ///
  /// Input and output flow at the same time, so that neither side waits for the other for ever.
  func run(_ arguments: [String], input: [UInt8] = []) throws(StorageError) -> Outcome {
    // A program that ends before it has read everything must not end this one.
    StandardStream.ignoreBrokenPipes()
    let pipes = try Pipes(name)
    let child = try start(arguments, pipes)
    pipes.closeChildEnds()
    var flow = PipeFlow(pipes, input: input)
    let failure = flow.finish()
    pipes.closeOwnEnds()
    var state: Int32 = 0
    let (_, waitError) = systemCall { waitpid(child, &state, 0) }
    if let number = failure ?? waitError { throw StorageError(.read, name, number: number) }
    let status = state & 0x7F == 0 ? (state >> 8) & 0xFF : 128 + (state & 0x7F)
    return Outcome(status: status, output: flow.output, errors: flow.errors)
  }

  private func start(_ arguments: [String], _ pipes: Pipes) throws(StorageError) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, pipes.input.read, 0)
    posix_spawn_file_actions_adddup2(&actions, pipes.output.write, 1)
    posix_spawn_file_actions_adddup2(&actions, pipes.errors.write, 2)
    // Broken pipes are ignored here, which the other program must not inherit.
    var restored = sigset_t()
    sigemptyset(&restored)
    sigaddset(&restored, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &restored)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let words = ([name] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var child = pid_t()
    let number = posix_spawnp(&child, name, &actions, &attributes, words, variables)
    guard number == 0 else {
      pipes.closeChildEnds()
      pipes.closeOwnEnds()
      throw StorageError(.open, name, number: number)
    }
    return child
  }
}

/// The three pipes between this process and another.
struct Pipes {
  typealias Ends = (read: Int32, write: Int32)
  let input: Ends
  let output: Ends
  let errors: Ends

  init(_ name: String) throws(StorageError) {
    input = try Self.make(name)
    output = try Self.make(name)
    errors = try Self.make(name)
  }

  private static func make(_ name: String) throws(StorageError) -> Ends {
    var ends: [Int32] = [0, 0]
    let (_, error) = systemCall { pipe(&ends) }
    if let error { throw StorageError(.open, name, number: error) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  func closeChildEnds() { for end in [input.read, output.write, errors.write] { _ = close(end) } }
  // The end for input is closed by the flow as soon as all is written.
  func closeOwnEnds() { for end in [output.read, errors.read] { _ = close(end) } }
}

/// Writes the input and reads both outputs in whatever order the other program takes and gives them.
struct PipeFlow {
  private static let mostErrors = 8_192

  private(set) var output: [UInt8] = []
  private(set) var errors: [UInt8] = []
  private let input: [UInt8]
  private var written = 0
  private var writer: Int32
  private var readers: [Int32]
  private let outputEnd: Int32

  init(_ pipes: Pipes, input: [UInt8]) {
    self.input = input
    writer = pipes.input.write
    outputEnd = pipes.output.read
    readers = [pipes.output.read, pipes.errors.read]
    _ = fcntl(writer, F_SETFL, O_NONBLOCK)
    if input.isEmpty { closeInput() }
  }

  /// Goes on until both outputs have ended; gives the number of the error, if one stopped it.
  mutating func finish() -> Int32? {
    defer { closeInput() }
    while !readers.isEmpty {
      var waiting = readers.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      if writer >= 0 { waiting.append(pollfd(fd: writer, events: Int16(POLLOUT), revents: 0)) }
      let (_, error) = systemCall { poll(&waiting, numericCast(waiting.count), -1) }
      if let error { return error }
      for entry in waiting where entry.revents != 0 {
        if let error = entry.fd == writer ? write() : take(entry.fd) { return error }
      }
    }
    return nil
  }

  private mutating func write() -> Int32? {
    let rest = input[written...]
    let (count, error) = systemCall { rest.withUnsafeBytes { bytes in Self.write(writer, bytes) } }
    // Whoever ends before all is read has its reasons, and says them elsewhere.
    if error == EPIPE { closeInput() } else if let error, error != EAGAIN { return error }
    written += max(0, count)
    if written == input.count { closeInput() }
    return nil
  }

  private static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  private mutating func take(_ reader: Int32) -> Int32? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let (count, error) = systemCall { chunk.withUnsafeMutableBytes { read(reader, $0.baseAddress, $0.count) } }
    if let error { return error }
    guard count > 0 else {
      readers.removeAll { $0 == reader }
      return nil
    }
    if reader == outputEnd {
      output += chunk.prefix(count)
    } else {
      errors += chunk.prefix(min(count, Self.mostErrors - errors.count))
    }
    return nil
  }

  private mutating func closeInput() {
    guard writer >= 0 else { return }
    _ = close(writer)
    writer = -1
  }
}
