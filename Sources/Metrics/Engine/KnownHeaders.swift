import Campaigns
import Diagnostics
import Formats

/// Headers recognised lately, so that the next file that starts alike need not be recognised anew.
///
/// A file counts as alike if every byte up to the end of its header is the same and so is its feed. What stands below
/// could still matter where a delimiter that is tried earlier occurs in the file; such files are recognised anew.
struct KnownHeaders {
  /// Where the rows of a file start, and what stands before them.
  struct Rows {
    let offset: Int
    let line: Int
    let lineEnds: LineEndCounts
    let isASCII: Bool
    /// Whether something private may stand there.
    var mayBePrivate = false
    /// What is wrong with the text before.
    let findings: [Diagnostic]
  }

  /// One start of files, and what it means.
  struct Known {
    let start: [UInt8]
    let feed: Feed
    let recognition: Recognition
    /// Where the rows start.
    let rows: Rows
    /// The number of this meaning, which no other has; nothing if nobody else may have it.
    let number: Int?
    /// How the last file of this start wrote numbers and dates.
    var scan: ExportScan?
  }

  private static let most = 16

  private var known: [Known] = []
  private var count = 0

  /// What a file that starts with these bytes is, if one like it was seen.
  mutating func find(_ head: [UInt8], feed: Feed) -> Known? {
    guard
      let index = known.firstIndex(where: { one in
        one.feed == feed && head.count > one.start.count && head.starts(with: one.start)
      }), known[index].isSure(for: head)
    else { return nil }
    if index > 0 { known.swapAt(index, index - 1) }
    return known[max(0, index - 1)]
  }

  /// Keeps what a file is.
  mutating func keep(
    _ start: [UInt8], _ feed: Feed, _ recognition: Recognition, _ rows: Rows, isLasting: Bool
  ) -> Known {
    count += 1
    let number = isLasting ? count : nil
    let one = Known(start: start, feed: feed, recognition: recognition, rows: rows, number: number, scan: nil)
    guard isLasting else { return one }
    if known.count == KnownHeaders.most { known.removeLast() }
    known.insert(one, at: 0)
    return one
  }

  /// Keeps how a file wrote numbers and dates, as the first guess for the next.
  mutating func keep(_ scan: ExportScan, of number: Int?) {
    guard let number else { return }
    if let index = known.firstIndex(where: { $0.number == number }) { known[index].scan = scan }
  }
}

extension KnownHeaders.Known {
  /// Whether no delimiter that would have been tried earlier occurs in the file.
  fileprivate func isSure(for head: [UInt8]) -> Bool {
    Recognition.delimiters(of: head).prefix { $0 != recognition.delimiter }.allSatisfy { !head.contains($0) }
  }
}
