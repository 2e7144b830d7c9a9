import Diagnostics
import Formats

/// Checks a log the way anybody can with the files alone: each line's hash, the chain, and the heads.
public struct AuditChain {
  private let files: [String: [UInt8]]

  /// Takes the files below `audit/` by their paths; others are left alone.
  public init(files: [String: [UInt8]]) {
    self.files = files.filter { $0.key.hasPrefix("audit/") }
  }

  private var segments: [String] { files.keys.filter { $0.hasSuffix(".jsonl") }.sorted() }
  private var heads: [String] { files.keys.filter { $0.hasPrefix("audit/heads/") }.sorted() }

  /// How many segments there are.
  public var count: Int { segments.count }

  /// Everything wrong with the log; empty if it is whole.
  public func faults() -> [String] {
    var faults: [String] = []
    var closing: [String: String] = [:]
    var followed: [String] = []
    for path in segments {
      let lines = (files[path] ?? []).split(separator: 0x0A, omittingEmptySubsequences: true).map(Array.init)
      var last: String?
      for (number, line) in lines.enumerated() {
        let place = "\(path):\(number + 1)"
        guard let entry = JSONReader.read(line, path: path).output, let hash = entry["hash"]?.string else {
          faults.append("\(place): not an entry")
          continue
        }
        if entry["seq"]?.int != number { faults.append("\(place): out of order") }
        if entry["prev"]?.string != last { faults.append("\(place): does not follow the line before") }
        let ending = Array(",\"hash\":\"\(hash)\"}".utf8)
        if SHA256.hash(Array(line.dropLast(ending.count)) + Array("}\n".utf8)).hex != hash {
          faults.append("\(place): another hash")
        }
        followed += (entry["follows"]?.array ?? []).compactMap { $0["hash"]?.string }
        last = hash
      }
      if let last, let end = lines.last, JSONReader.read(end, path: path).output?["action"]?.string == "segment.closed"
      {
        closing[last] = path
      } else {
        faults.append("\(path): not closed")
      }
    }
    let current = heads.compactMap { JSONReader.read(files[$0] ?? [], path: $0).output?["hash"]?.string }
    for hash in followed + current where closing[hash] == nil { faults.append("no segment ends in \(hash)") }
    if Set(followed + current) != Set(closing.keys) || (followed + current).count != closing.count {
      faults.append("\(closing.count) segments, \(followed.count) followed, \(current.count) heads")
    }
    return faults
  }
}
