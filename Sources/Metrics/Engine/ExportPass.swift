import Campaigns
import Diagnostics
import Formats
import Quantities
import Synchronization

/// One reading of an export's rows from the first to the last, by one thread or several.
///
/// Each thread takes the next piece of the file. Where its rows lie can be told only when that is known of the piece
/// before it, and what they say is added only when that of the piece before is; in between threads work side by side.
/// So everything is as if one had read the file alone: lines, the order of findings, the row at which a sum overflows.
final class ExportPass: @unchecked Sendable {
  /// What ended a pass before the file did.
  enum Failure {
    /// The file cannot be read.
    case refusal(ExportRefusal)
    /// A byte is not UTF-8.
    case encoding
    /// A sum left the range while plain rows were added.
    case overflow
    /// A row is too long to be held.
    case rowTooLong(line: Int)
  }

  /// The longest row, in bytes.
  private static let longestRow = 64 << 20

  private let bytes: ExportBytes
  private let pieceSize: Int
  private let rules: PieceReader.Rules
  private let first: Int
  /// Whose turn it is to locate and to add; nothing where one thread does all.
  private var turns: (located: Turns, added: Turns)?
  private let claimed = Atomic<Int>(0)
  /// The page of memory that new figures will need next, and the last one that was provided; 0 for none.
  private let nextPage = Atomic<UInt>(0)
  private let providedPage = Atomic<UInt>(0)

  // Whoever has the turn to locate may touch these.
  private var rest: [UInt8] = []
  private var line: Int
  private var isOver = false

  // Whoever has the turn to add may touch these.
  private(set) var reader: ExportReader
  private(set) var evidence = ExportEvidence()
  private(set) var failure: Failure?
  /// Whether every byte was below 0x80.
  private(set) var isASCII = true
  /// Whether something private may stand in a row, which only a closer look can tell.
  private(set) var mayBePrivate = false

  /// Prepares to read the rows from a byte and its line on, with all that is known of the file before.
  init(_ bytes: ExportBytes, from first: Int, line: Int, _ rules: PieceReader.Rules) {
    self.bytes = bytes
    self.first = first
    self.line = line
    self.rules = rules
    pieceSize = rules.careful.context.pieceSize
    reader = rules.careful
  }

  /// Hands over what the rows gave, once they are read; nobody else has it then, so nothing of it is copied.
  func takeReader() -> ExportReader { exchange(&reader, with: rules.careful) }

  /// Reads everything with the threads of these readers.
  func run(_ readers: [PieceWorker]) {
    // A piece for each is the least that is worth a thread.
    let count = bytes.count - first > pieceSize * 2 ? readers.count : 1
    turns = count > 1 ? (Turns(), Turns()) : nil
    Workers.run(count) { number in self.work(with: readers[number]) }
  }

  private func work(with worker: PieceWorker) {
    let piece = worker.piece
    worker.begin(rules)
    let turns = turns
    while true {
      let number = claimed.add(1, ordering: .relaxed).oldValue
      let offset = first + number * pieceSize
      let size = max(0, min(pieceSize, bytes.count - offset))
      let room = pieceSize
      piece.makeRoom(before: room, piece: pieceSize)
      let read = bytes.read(offset, UnsafeMutableRawBufferPointer(start: piece.text + room, count: size))
      turns?.located.wait(for: number)
      let isMine = !isOver
      if isMine { locate(piece, room: room, size: size, read, isLast: offset + size >= bytes.count) }
      let ends = isOver
      turns?.located.pass()
      if isMine {
        piece.readRows()
        providePage()
      }
      turns?.added.wait(for: number)
      if isMine {
        isASCII = isASCII && piece.isASCII
        mayBePrivate = mayBePrivate || piece.mayBePrivate
      }
      if isMine, failure == nil {
        if piece.fault != nil {
          failure = .encoding
        } else if !worker.adder.add(piece, to: &reader, &evidence) {
          failure = .overflow
        }
        nextPage.store(reader.figures.table.nextPage ?? 0, ordering: .relaxed)
      }
      let hasFailed = failure != nil
      turns?.added.pass()
      if ends || hasFailed { break }
    }
  }

  /// Has memory for new figures provided by a thread that has no turn, so that none waits for it in its turn.
  private func providePage() {
    let page = nextPage.load(ordering: .relaxed)
    guard page != 0, providedPage.exchange(page, ordering: .relaxed) != page else { return }
    DayTable<FigureSlot>.provide(page: page)
  }

  /// Puts what the piece before left in front of this one and finds its rows.
  private func locate(
    _ piece: PieceReader, room: Int, size: Int, _ read: Result<Int, ExportRefusal>, isLast: Bool
  ) {
    switch read {
    case .failure(let refusal): return stop(.refusal(refusal), piece)
    case .success(let count) where count < size:
      return stop(.refusal(ExportRefusal(.exportChanged(path: rules.path))), piece)
    case .success: break
    }
    guard rest.count < ExportPass.longestRow else { return stop(.rowTooLong(line: line), piece) }
    let start = piece.prepend(rest, room: room, size: size)
    let (left, next) = piece.locate(from: start, to: start + rest.count + size, line: line, isLast: isLast)
    rest = Array(UnsafeBufferPointer(start: piece.text + left, count: start + rest.count + size - left))
    line = next
    isOver = isLast
  }

  private func stop(_ failure: Failure, _ piece: PieceReader) {
    isOver = true
    piece.forget()
    // Failures are for whoever has the other turn; this one can come only once, and before any adding of this piece.
    earlyFailure = failure
  }

  private var earlyFailure: Failure?

  /// What ended the pass early, if anything did.
  var outcome: Failure? { failure ?? earlyFailure }
}

/// A thread's tools, kept from file to file.
final class PieceWorker: @unchecked Sendable {
  let piece = PieceReader()
  var adder = RowAdder()
  /// Headers that this thread has recognised.
  var recognitions = KnownHeaders()
  private var last: PieceReader.Rules?

  /// Starts a file; what texts mean stays known if this one is read by the same rules as the one before.
  func begin(_ rules: PieceReader.Rules) {
    let keepsMeanings = last.map(rules.meanTheSame) ?? false
    piece.begin(rules, keepsMeanings: keepsMeanings)
    adder.begin(keepsMeanings: keepsMeanings)
    last = rules
  }
}

extension Diagnostic {
  /// A file was changed by somebody else while it was read.
  static func exportChanged(path: String) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, at: Location(path: path),
      "the file cannot be read: it changed while it was being read; try again")
  }
}
