import Storage

/// Writes made-up exports to the disk.
enum SampleFile {
  /// How many files a folder of small ones has.
  static let count = 2000

  /// Writes rows until the file has its size.
  static func write(_ rows: SampleRows, size: Int, to path: String) throws {
    var rows = rows
    let file = try WritableFile(path)
    var bytes = rows.header
    var written = 0
    while written + bytes.count < size {
      rows.append(to: &bytes)
      if bytes.count > 1 << 20 {
        try file.write(bytes)
        written += bytes.count
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try file.write(bytes)
  }

  /// Writes a folder of exports of one size and one form.
  static func writeFolder(of size: Int, at path: String, seed: UInt64) throws {
    try WritableFile.makeFolder(path)
    for number in 0..<count {
      let name = "long-\(String(10_000 + number).dropFirst()).csv"
      try write(SampleRows(.longFew, seed: seed &+ UInt64(number) &* 7919), size: size, to: "\(path)/\(name)")
    }
  }
}
