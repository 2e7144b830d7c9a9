#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension PosixDisk {
  /// What is known about the file system that holds the data directory.
  public func volume() throws(StorageError) -> Volume {
    try withFolder(.root, .measure) { folder throws(StorageError) in
      var measures = statvfs()
      try attempt(.measure, .root) { fstatvfs(folder, &measures) }
      let kind = Self.fileSystem(folder)
      return Volume(
        kind: kind,
        isNetwork: Volume.isNetwork(kind),
        isReadOnly: measures.f_flag & UInt(ST_RDONLY) != 0,
        freeBytes: Self.freeBytes(measures))
    }
  }

  /// A file system that counts no blocks at all, as some in user space, does not know its free space.
  private static func freeBytes(_ measures: statvfs) -> Int64? {
    guard measures.f_blocks > 0 else { return nil }
    let (product, overflow) = UInt64(measures.f_bavail).multipliedReportingOverflow(by: UInt64(measures.f_frsize))
    return overflow ? .max : Int64(clamping: product)
  }

  #if canImport(Darwin)
    private static func fileSystem(_ folder: Int32) -> String {
      var status = statfs()
      guard fstatfs(folder, &status) == 0 else { return "unknown" }
      return withUnsafeBytes(of: status.f_fstypename) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
  #else
    /// The kernel says by which mount it reached an open file, and which kind each mount is (proc(5)).
    ///
    /// `statfs` is not among what Swift sees of the C library, and its numbers would need a table of names.
    private static func fileSystem(_ folder: Int32) -> String {
      let facts = procLines("/proc/self/fdinfo/\(folder)").map { $0.split(whereSeparator: \.isWhitespace) }
      guard let mount = facts.first(where: { $0.first == "mnt_id:" })?.last else { return "unknown" }
      for line in procLines("/proc/self/mountinfo") {
        let words = line.split(separator: " ")
        guard words.first == mount, let dash = words.firstIndex(of: "-") else { continue }
        return words[dash...].dropFirst().first.map(String.init) ?? "unknown"
      }
      return "unknown"
    }

    private static func procLines(_ path: String) -> [Substring] {
      let bytes = (try? SystemFiles.read(path, limit: 4 << 20)) ?? []
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    }
  #endif
}
