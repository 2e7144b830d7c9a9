import Storage

/// What the benchmark is asked to do.
struct BenchCommand {
  /// Why it cannot be done.
  struct Refusal: Error, CustomStringConvertible {
    let description: String
  }

  static let usage = """
    usage: campaign-ops-bench make long-few|long-many|wide SIZE FILE [--seed N]
           campaign-ops-bench make small SIZE FOLDER [--seed N]
           campaign-ops-bench read FILE|FOLDER… [--threads N] [--out SUMS]
           campaign-ops-bench audit ENTRIES
           campaign-ops-bench sums COUNT FOLDER [--seed N]
           campaign-ops-bench monte-carlo SEED
    SIZE is a number of bytes, or of megabytes as in 100MB; of a folder it is that of each of its 2,000 files
    """

  let arguments: [String]

  /// Does it.
  func run() throws {
    var words: [String] = []
    var options: [String: String] = [:]
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word.hasPrefix("--") {
        guard let value = rest.popFirst() else { throw Refusal(description: "\(word) needs a value") }
        options[word] = value
      } else {
        words.append(word)
      }
    }
    switch words.first {
    case "make" where words.count == 4: try make(words[1], words[2], words[3], seed: options["--seed"])
    case "read" where words.count > 1:
      try Measurement(paths: Array(words.dropFirst()), threads: options["--threads"].flatMap { Int($0) })
        .run(sums: options["--out"])
    case "audit" where words.count == 2: try AuditMeasurement(entries: number(words[1])).run()
    case "sums" where words.count == 3:
      try Sums(count: number(words[1]), seed: options["--seed"].flatMap { UInt64($0) } ?? 42, folder: words[2]).write()
    case "monte-carlo" where words.count == 2: print(try Sums.monteCarlo(seed: words[1]))
    default: throw Refusal(description: BenchCommand.usage)
    }
  }

  private func number(_ word: String) throws -> Int {
    guard let number = Int(word), number > 0 else { throw Refusal(description: "\(word) is no number from 1") }
    return number
  }

  private func make(_ shape: String, _ size: String, _ path: String, seed: String?) throws {
    let isMega = size.hasSuffix("MB")
    guard let number = Int(isMega ? String(size.dropLast(2)) : size), number > 0 else {
      throw Refusal(description: "\(size) is no size")
    }
    let bytes = isMega ? number * 1_000_000 : number
    let seed = seed.flatMap { UInt64($0) } ?? 42
    if shape == "small" {
      try SampleFile.writeFolder(of: bytes, at: path, seed: seed)
    } else if let shape = SampleRows.Shape(rawValue: shape) {
      try SampleFile.write(SampleRows(shape, seed: seed), size: bytes, to: path)
    } else {
      throw Refusal(description: BenchCommand.usage)
    }
  }
}
