import Diagnostics

/// The findings of one file, each code told at most twenty times, the rest in one finding with their number.
struct FindingLog: Sendable {
  /// How many findings of one code a file may have before the rest is only counted.
  static let mostOfACode = 20

  private let path: String
  private var found: [Diagnostic] = []
  private var counts: [Code: (count: Int, firstUntold: Location)] = [:]

  /// Starts a log for a file.
  init(path: String) {
    self.path = path
  }

  /// Adds a finding, or counts it.
  mutating func add(_ finding: Diagnostic) {
    let location = finding.location ?? Location(path: path)
    let count = counts[finding.code]?.count ?? 0
    if count < FindingLog.mostOfACode { found.append(finding) }
    let first = count == FindingLog.mostOfACode ? location : counts[finding.code]?.firstUntold ?? location
    counts[finding.code] = (count + 1, first)
  }

  /// All findings told, and one for each code that has more.
  var findings: [Diagnostic] {
    var all = found
    for (code, tally) in counts where tally.count > FindingLog.mostOfACode {
      all.append(.manyMore(of: code, total: tally.count, at: tally.firstUntold))
    }
    return all.sorted()
  }
}

extension Diagnostic {
  /// Stands for the findings of one code that a file has beyond those told one by one.
  fileprivate static func manyMore(of code: Code, total: Int, at location: Location) -> Diagnostic {
    let more = total - FindingLog.mostOfACode
    return Diagnostic(code, at: location, "\(more) more like this from here on, \(total) in the whole file")
  }
}
