import Campaigns
import Diagnostics
import Formats
import Quantities

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

  /// One start of files, and what it means; an object, since thousands of files ask for it and nothing of it changes
  /// but the last guess.
  final class Known {
    let start: [UInt8]
    let feed: Feed
    let recognition: Recognition
    /// Whether a file that starts so may hold mended rows.
    let mayBeMended: Bool
    /// How sure the kind is.
    let confidence: Confidence
    /// Where the rows start.
    let rows: Rows
    /// The number of what texts mean below this header; nothing if that is the file's own affair.
    let number: Int?
    /// How the last file in which texts mean the same wrote numbers and dates.
    fileprivate(set) var scan: ExportScan?
    private var plan: (day: Int, plan: FastPlan?)?

    fileprivate init(_ start: [UInt8], _ feed: Feed, _ recognition: Recognition, _ rows: Rows, _ meaning: Numbered?) {
      self.start = start
      self.feed = feed
      self.recognition = recognition
      confidence = recognition.confidence
      mayBeMended = MendedFile.mayStart(start)
      self.rows = rows
      number = meaning?.number
      scan = meaning?.scan
    }

    /// How plain rows are read; nothing if only the careful reader can read them.
    func fastPlan(_ dating: RowDating) -> FastPlan? {
      guard case .day(let day) = dating else { return nil }
      if let plan, plan.day == day { return plan.plan }
      let made = FastPlan(recognition, dating)
      plan = (day, made)
      return made
    }
  }

  /// All that decides what texts mean: the header and what it was taken for, not the lines before it.
  fileprivate struct Meaning: Equatable {
    let feed: Feed
    let kind: String
    let form: String
    let platform: Platform?
    let delimiter: UInt8
    let headers: [String]
    let columns: [ColumnMeaning?]

    init?(_ recognition: Recognition, feed: Feed) {
      guard recognition.pivot == nil, recognition.secondHeader == nil, !recognition.isWrapped else { return nil }
      self.feed = feed
      kind = recognition.profile.id
      form = recognition.profile.form
      platform = recognition.profile.platform
      delimiter = recognition.delimiter
      headers = recognition.plan.headers
      columns = recognition.plan.meanings
    }
  }

  /// A meaning by its number.
  fileprivate struct Numbered {
    let meaning: Meaning
    let number: Int
    var scan: ExportScan?
  }

  private static let most = 16

  private var known: [Known] = []
  private var meanings: [Numbered] = []
  private var count = 0

  /// What a file that starts with these bytes is, if one like it was seen.
  mutating func find(_ head: [UInt8], feed: Feed) -> Known? {
    guard
      let index = known.firstIndex(where: { one in
        head.count > one.start.count && head[..<one.start.count] == one.start[...] && one.feed == feed
      }), known[index].isSure(for: head)
    else { return nil }
    if index > 0 { known.swapAt(index, index - 1) }
    return known[max(0, index - 1)]
  }

  /// Keeps what a file is.
  mutating func keep(
    _ start: [UInt8], _ feed: Feed, _ recognition: Recognition, _ rows: Rows, isLasting: Bool
  ) -> Known {
    let meaning = number(of: recognition, feed)
    let one = Known(start, feed, recognition, rows, meaning)
    guard isLasting else { return one }
    if known.count == KnownHeaders.most { known.removeLast() }
    known.insert(one, at: 0)
    return one
  }

  /// What texts mean below a header, with a number that no other meaning has.
  private mutating func number(of recognition: Recognition, _ feed: Feed) -> Numbered? {
    guard let meaning = Meaning(recognition, feed: feed) else { return nil }
    if let index = meanings.firstIndex(where: { $0.meaning == meaning }) {
      if index > 0 { meanings.swapAt(index, index - 1) }
      return meanings[max(0, index - 1)]
    }
    count += 1
    if meanings.count == KnownHeaders.most { meanings.removeLast() }
    meanings.insert(Numbered(meaning: meaning, number: count, scan: nil), at: 0)
    return meanings[0]
  }

  /// Keeps how a file wrote numbers and dates, as the first guess for the next.
  mutating func keep(_ scan: ExportScan, of number: Int?) {
    // Days that lines above the header state, or the file's name, are no guess for another file.
    guard let number, scan.dates.stated == nil, scan.dates.origin == nil else { return }
    for index in known.indices where known[index].number == number { known[index].scan = scan }
    for index in meanings.indices where meanings[index].number == number { meanings[index].scan = scan }
  }
}

extension KnownHeaders.Known {
  /// Whether no delimiter that would have been tried earlier occurs in the file.
  fileprivate func isSure(for head: [UInt8]) -> Bool {
    Recognition.delimiters(of: head).prefix { $0 != recognition.delimiter }.allSatisfy { !head.contains($0) }
  }
}
