import Diagnostics
import TestSupport
import Testing

@testable import Metrics

/// What newer files make of older ones is the same, whether figures are kept one by one or folded together.
@Suite struct FigurePairsTests {
  private struct Drawn {
    var pairs: [FigurePairs.Pair] = []

    init(seed: UInt64, files: Int) {
      var source = SeededGenerator(seed: seed)
      for _ in 0..<Int.random(in: 0..<400, using: &source) {
        let newer = Int.random(in: 0..<files - 1, using: &source)
        let older = Int.random(in: newer + 1..<files, using: &source)
        pairs.append(
          FigurePairs.Pair(
            of: older, newer, Int.random(in: 0..<3, using: &source),
            newer: Int64.random(in: 0..<40_000_000, using: &source),
            older: Int64.random(in: 0..<90_000_000, using: &source)))
      }
    }
  }

  private func flat(_ pairs: some Collection<FigurePairs.Pair>, _ body: (borrowing FlatArray<FigurePairs.Pair>) -> Void)
  {
    var flat = FlatArray<FigurePairs.Pair>()
    for pair in pairs { flat.append(pair) }
    body(flat)
  }

  @Test(arguments: 1...30)
  func foldingChangesNothing(seed: UInt64) {
    let files = 6
    let drawn = Drawn(seed: seed, files: files).pairs
    let paths = (0..<files).map { "metrics/ads/export-\($0).csv" }
    let alone = FigurePairs(files: files)
    flat(drawn) { alone.take($0, in: ListedMemory(files: files)) }
    let expected = LoweredFigures(of: paths, parts: [alone], threads: 1).findings.map(\.description)
    for cut in [0, drawn.count / 3, drawn.count] {
      let (kept, overflow) = (FigurePairs(files: files), FigurePairs(files: files))
      flat(drawn[..<(cut / 2)]) { overflow.fold($0) }
      flat(drawn[(cut / 2)..<cut]) { overflow.fold($0) }
      flat(drawn[cut...]) { kept.take($0, in: ListedMemory(files: files)) }
      let found = LoweredFigures(of: paths, parts: [kept, overflow], threads: 2).findings.map(\.description)
      #expect(found == expected)
    }
  }

  @Test func drawnFiguresAreLoweredSometimes() {
    let count = (1...30).reduce(0) { count, seed in
      let pairs = FigurePairs(files: 6)
      flat(Drawn(seed: UInt64(seed), files: 6).pairs) { pairs.take($0, in: ListedMemory(files: 6)) }
      return count + LoweredFigures(of: (0..<6).map(String.init), parts: [pairs], threads: 1).findings.count
    }
    #expect(count > 30)
  }
}
