import Quantities

/// Numbers campaigns, platforms and metrics together, in the order in which they are first asked for.
///
/// There are few platforms and metrics, so each has a number of its own, and what is searched for is one number instead
/// of texts.
struct KeyNumbers {
  /// A campaign beside the numbers of platform and metric.
  private struct Key: BitwiseCopyable {
    var campaign: Int64
    var label: Int64
  }

  private var platforms: [Platform] = []
  private var metrics: [Metric?] = []
  private var keys: [Key] = []
  /// The numbers of keys, one more each, at places that are searched from where a key should stand on; 0 for none.
  private var table = [Int32](repeating: 0, count: 64)
  /// Drawn anew by each process: no file can be made to collide.
  private let factor = UInt64.random(in: 0 ... .max) | 1

  /// The number of a campaign's figures, from 0, and whether it was not asked for before.
  mutating func number(of campaign: Int, _ platform: Platform, _ metric: Metric?) -> (number: Int32, isNew: Bool) {
    let key = Key(
      campaign: Int64(campaign),
      label: Int64(Self.position(of: platform, in: &platforms)) << 32 | Int64(Self.position(of: metric, in: &metrics)))
    var place = self.place(of: key)
    while table[place] != 0 {
      let number = Int(table[place]) - 1
      if keys[number].campaign == key.campaign, keys[number].label == key.label { return (Int32(number), false) }
      place = (place + 1) & (table.count - 1)
    }
    keys.append(key)
    table[place] = Int32(keys.count)
    // Half of the places stay empty, so that searches end soon.
    if keys.count * 2 > table.count { grow() }
    return (Int32(keys.count - 1), true)
  }

  private func place(of key: Key) -> Int {
    let mixed = (UInt64(bitPattern: key.campaign) &* factor ^ UInt64(bitPattern: key.label)) &* factor
    return Int(truncatingIfNeeded: mixed >> 32) & (table.count - 1)
  }

  private mutating func grow() {
    let size = table.count * 4
    table = [Int32](repeating: 0, count: size)
    for number in keys.indices {
      var place = self.place(of: keys[number])
      while table[place] != 0 { place = (place + 1) & (size - 1) }
      table[place] = Int32(number + 1)
    }
  }

  private static func position<Word: Equatable>(of word: Word, in words: inout [Word]) -> Int32 {
    if let position = words.firstIndex(of: word) { return Int32(position) }
    words.append(word)
    return Int32(words.count - 1)
  }
}
