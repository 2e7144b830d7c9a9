import Quantities

/// Which of two exports is newer.
///
/// The day the export was made decides: as a line before the header says it, else the last date in the file's name.
/// An export without any such date is older than all that have one. What is left is decided by the paths without
/// their endings, with numbers in them compared as numbers, so that `report (1)` is newer than `report`.
struct ExportAge: Sendable, Comparable {
  /// The day it was made, if it tells.
  let day: Day?
  /// Where that day is known from.
  let origin: ExportDateOrigin?
  private let stem: NaturalText
  private let path: String
  /// Of several tables in a file the first counts as the newest, so that the order in the file decides.
  private let table: Int

  /// Ages an export by its path, the lines before its header, and its number among the tables of its file.
  init(path: String, preamble: [String], table: Int = 0) {
    let stem = ExportAge.stem(of: path)
    self.path = path
    self.table = table
    self.stem = NaturalText(stem)
    let stated = preamble.lazy.compactMap(ExportAge.statedDay).first
    day = stated ?? ExportAge.lastDay(in: stem)
    origin = stated != nil ? .file : day != nil ? .name : nil
  }

  /// Older stands before newer.
  static func < (left: ExportAge, right: ExportAge) -> Bool {
    let (leftDay, rightDay) = (left.day ?? .earliest, right.day ?? .earliest)
    if leftDay != rightDay { return leftDay < rightDay }
    if left.stem != right.stem { return left.stem < right.stem }
    if left.path != right.path { return left.path < right.path }
    return left.table > right.table
  }

  /// Whether two are tables of one file.
  func isSameFile(as other: ExportAge) -> Bool { path == other.path }

  /// The file's name without its ending.
  static func stem(of path: String) -> String {
    let bytes = path.utf8
    let start = bytes.lastIndex(of: 0x2F).map(bytes.index(after:)) ?? bytes.startIndex
    guard let dot = bytes[start...].lastIndex(of: 0x2E), dot != start else { return String(path[start...]) }
    return String(path[start..<dot])
  }

  /// The day in a line such as `Exported: 2026-06-26`; ranges of days covered do not count.
  private static func statedDay(_ line: String) -> Day? {
    let folded = HeaderText.fold(line)
    let bare = folded.drop { $0 == "#" || $0 == " " }
    guard statingWords.contains(where: bare.hasPrefix) else { return nil }
    return lastDay(in: String(bare))
  }

  private static let statingWords = [
    "exported", "export date", "date exported", "downloaded", "generated", "date generated", "report generated",
    "created", "exportado", "exporté", "exportiert",
  ]

  /// The last date in a text that can be read one way only; one of two digits for the year never is.
  static func lastDay(in text: String) -> Day? {
    for dated in RangeScanner(text.utf8).dates().reversed() {
      if case .day(let day) = dated.shape { return day }
    }
    return nil
  }
}

/// A text whose runs of digits compare as numbers.
private struct NaturalText: Sendable, Comparable {
  /// A run of digits as a zero, its length without leading zeros and its digits; anything else byte by byte.
  ///
  /// Runs of digits differ from all else in their first byte and are equally long where they agree in their second, so
  /// one can be compared with another from the first byte to the last.
  private let bytes: [UInt8]

  init(_ text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 8)
    var run: Int?
    for byte in text.utf8 {
      guard byte >= 0x30 && byte <= 0x39 else {
        run = nil
        bytes.append(byte)
        continue
      }
      let start = run ?? bytes.count
      if run == nil {
        run = start
        bytes.append(0x30)
        bytes.append(0)
      }
      // Leading zeros say nothing; file names are too short for a length beyond 255.
      guard byte > 0x30 || bytes[start + 1] > 0, bytes[start + 1] < .max else { continue }
      bytes[start + 1] += 1
      bytes.append(byte)
    }
    self.bytes = bytes
  }

  static func < (left: NaturalText, right: NaturalText) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }
}
