import Diagnostics
import Synchronization

extension ExportBytes {
  /// The same bytes, refused once so many of them in a row hold no line end.
  ///
  /// Whoever reads rows holds the one that is not over yet, and looks at it again with every piece that comes; of a line
  /// without end that would take very long. Pieces may be read by several threads in any order.
  func refusingEndlessLines(path: String, pieceSize: Int) -> ExportBytes {
    guard count >= Self.longestWithoutLineEnd else { return self }
    let pieces = BarePieces(most: max(1, Self.longestWithoutLineEnd / pieceSize))
    let read = read
    return ExportBytes(
      count: count,
      read: { offset, memory in
        let result = read(offset, memory)
        // Nearly every piece has a line end right at its start.
        guard case .success(let count) = result, count >= pieceSize,
          !memory[..<count].contains(where: { $0 == 0x0A || $0 == 0x0D }), pieces.add(offset / pieceSize)
        else { return result }
        return .failure(ExportRefusal(.endlessLine(path: path, Self.longestWithoutLineEnd)))
      }, check: check)
  }

  /// As long as the longest record that delimited text may have.
  private static let longestWithoutLineEnd = 16 << 20
}

/// Which pieces of a file hold no line end.
private final class BarePieces: Sendable {
  private let most: Int
  private let numbers = Mutex<Set<Int>>([])

  init(most: Int) { self.most = most }

  /// Notes one; true if so many lie side by side.
  func add(_ number: Int) -> Bool {
    numbers.withLock { numbers in
      numbers.insert(number)
      var (first, last) = (number, number)
      while last - first < most, numbers.contains(first - 1) { first -= 1 }
      while last - first < most, numbers.contains(last + 1) { last += 1 }
      return last - first >= most
    }
  }
}

extension Diagnostic {
  /// A file that seems to be one line, or to have one.
  static func endlessLine(path: String, _ size: Int) -> Diagnostic {
    Diagnostic(
      .valueTooLong, at: Location(path: path), "\(size >> 20) MiB in a row hold no line end, so the file is not read",
      help: "an export has a line for each row; download it once more")
  }
}
