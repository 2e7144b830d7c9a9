import Diagnostics
import Formats
import Synchronization

extension ExportBytes {
  /// A find in an export.
  struct PrivateFind: Hashable, Sendable, Comparable {
    /// The offset of its first byte.
    let offset: Int
    /// What it is.
    let text: PrivateText

    static func < (left: PrivateFind, right: PrivateFind) -> Bool { left.offset < right.offset }
  }

  /// Finds in an export: the first ones in order, and how many there are.
  struct PrivateFinds: Sendable {
    var first: [PrivateFind] = []
    var count = 0

    /// Adds what another piece has, keeping no more than so many.
    mutating func merge(_ other: PrivateFinds, keeping most: Int) {
      first = Array((first + other.first).sorted().prefix(most))
      count += other.count
    }
  }

  private static let step = 1 << 20

  /// The first e-mail addresses and keys, and how many there are in all, looked for on several threads.
  ///
  /// The text must be one in which ASCII stands for itself. Reads the whole of it, piece by piece.
  func privateFinds(keeping most: Int, threads: Int) throws(ExportRefusal) -> PrivateFinds {
    let pieces = (count + Self.step - 1) / Self.step
    let next = Atomic<Int>(0)
    let results = Mutex<(finds: PrivateFinds, refusal: ExportRefusal?)>((PrivateFinds(), nil))
    Workers.run(max(1, min(threads, pieces / 4))) { _ in
      while true {
        let piece = next.add(1, ordering: .relaxed).oldValue
        guard piece < pieces, results.withLock({ $0.refusal == nil }) else { return }
        let found = self.finds(from: piece * Self.step, to: min(count, (piece + 1) * Self.step))
        results.withLock { results in
          switch found {
          case .success(let finds): results.finds.merge(finds, keeping: most)
          case .failure(let refusal): results.refusal = refusal
          }
        }
      }
    }
    let (finds, refusal) = results.withLock { $0 }
    if let refusal { throw refusal }
    return finds
  }

  private func finds(from start: Int, to end: Int) -> Result<PrivateFinds, ExportRefusal> {
    let before = max(0, start - PrivateTextSearch.margin)
    return prefix(end - before + PrivateTextSearch.margin, from: before).map { bytes in
      var finds = PrivateFinds()
      bytes.withUnsafeBufferPointer { buffer in
        let range = (start - before)..<min(buffer.count, end - before)
        guard !range.isEmpty else { return }
        PrivateTextSearch(bytes: buffer).search(range) {
          finds.first.append(PrivateFind(offset: before + $0, text: $1))
        }
      }
      finds.count = finds.first.count
      return finds
    }
  }

  /// The places of some offsets, which are in order.
  func places(of offsets: [Int]) throws(ExportRefusal) -> [Place] {
    var places: [Place] = []
    var (line, lineStart, position) = (1, 0, 0)
    var previous: UInt8 = 0
    while places.count < offsets.count, position < count {
      let piece = try prefix(Self.step, from: position).get()
      guard !piece.isEmpty else { break }
      for byte in piece {
        while places.count < offsets.count, offsets[places.count] == position {
          places.append(Place(line: line, column: position - lineStart + 1))
        }
        position += 1
        if byte == 0x0A && previous == 0x0D {
          lineStart = position
        } else if byte == 0x0A || byte == 0x0D {
          (line, lineStart) = (line + 1, position)
        }
        previous = byte
      }
    }
    return places
  }
}
