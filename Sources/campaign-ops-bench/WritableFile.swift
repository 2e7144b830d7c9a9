#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file being written; the benchmark's inputs are nobody's data, so nothing is synced.
final class WritableFile {
  private let file: UnsafeMutablePointer<FILE>
  private let path: String

  init(_ path: String) throws {
    guard let file = fopen(path, "wb") else { throw BenchCommand.Refusal(description: "cannot write \(path)") }
    self.file = file
    self.path = path
  }

  deinit {
    fclose(file)
  }

  /// Appends bytes.
  func write(_ bytes: [UInt8]) throws {
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else {
      throw BenchCommand.Refusal(description: "cannot write \(path)")
    }
  }

  /// Makes a folder unless it is there.
  static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw BenchCommand.Refusal(description: "cannot make \(path)")
    }
  }

  /// How many bytes a file has; nothing if it is a folder.
  static func size(of path: String) throws -> Int? {
    var status = stat()
    guard stat(path, &status) == 0 else { throw BenchCommand.Refusal(description: "cannot find \(path)") }
    return status.st_mode & S_IFMT == S_IFDIR ? nil : Int(status.st_size)
  }

  /// The names in a folder, sorted.
  static func names(in path: String) throws -> [String] {
    guard let folder = opendir(path) else { throw BenchCommand.Refusal(description: "cannot open \(path)") }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}

/// What the process has used so far.
enum ResourceUse {
  /// Seconds on a clock that only goes forward.
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The most memory that was resident at any time, in bytes.
  static var peakMemory: Int {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss * 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #endif
  }

  /// Seconds of processor time, all threads together.
  static var processorSeconds: Double {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
      getrusage(RUSAGE_SELF, &usage)
    #endif
    let micros = Double(usage.ru_utime.tv_usec) + Double(usage.ru_stime.tv_usec)
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + micros / 1e6
  }
}
