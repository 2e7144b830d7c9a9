/// Some of a plan's angles, by their numbers; a plan has a dozen at most, so those above 63 are left out.
struct AngleSet: Hashable {
  private(set) var bits: UInt64 = 0

  /// Collects angles.
  init(_ numbers: [Int] = []) { for number in numbers { insert(number) } }

  /// Takes one more.
  mutating func insert(_ number: Int) { if number < 64 { bits |= 1 << UInt64(number) } }

  /// Whether an angle is among them.
  func contains(_ number: Int) -> Bool { number < 64 && bits & 1 << UInt64(number) != 0 }
}

/// Whether each of some takers can have an angle of its own.
enum Matching {
  /// Looks for a complete matching by augmenting paths (Kuhn 1955); there are a dozen takers at most.
  static func isComplete(_ wishes: [AngleSet]) -> Bool {
    // With as many wishes as takers nobody can be left without.
    if wishes.allSatisfy({ $0.bits.nonzeroBitCount >= wishes.count }) { return true }
    var owners = [Int](repeating: -1, count: 64)
    func place(_ taker: Int, _ tried: inout UInt64) -> Bool {
      while case let open = wishes[taker].bits & ~tried, open != 0 {
        let wish = open.trailingZeroBitCount
        tried |= 1 << UInt64(wish)
        if owners[wish] >= 0, !place(owners[wish], &tried) { continue }
        owners[wish] = taker
        return true
      }
      return false
    }
    return wishes.indices.allSatisfy { taker in
      var tried: UInt64 = 0
      return place(taker, &tried)
    }
  }
}
