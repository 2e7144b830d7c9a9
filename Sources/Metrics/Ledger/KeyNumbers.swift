import Quantities

/// Numbers campaigns, platforms and metrics together, in the order in which they are first asked for.
///
/// There are few platforms and metrics, so each has a number of its own, and what is searched for is one number instead
/// of texts.
struct KeyNumbers {
  private struct Key: Hashable {
    var campaign: Int
    var platform: Int32
    var metric: Int32

    func hash(into hasher: inout Hasher) {
      hasher.combine(campaign)
      hasher.combine(Int64(platform) << 32 | Int64(metric))
    }
  }

  private var platforms: [Platform] = []
  private var metrics: [Metric?] = []
  private var numbers: [Key: Int32] = [:]

  /// The number of a campaign's figures, from 0, and whether it was not asked for before.
  mutating func number(of campaign: Int, _ platform: Platform, _ metric: Metric?) -> (number: Int32, isNew: Bool) {
    let key = Key(
      campaign: campaign, platform: Self.position(of: platform, in: &platforms),
      metric: Self.position(of: metric, in: &metrics))
    let next = Int32(numbers.count)
    let number = numbers[key, default: next]
    if number == next { numbers[key] = next }
    return (number, number == next)
  }

  private static func position<Word: Equatable>(of word: Word, in words: inout [Word]) -> Int32 {
    if let position = words.firstIndex(of: word) { return Int32(position) }
    words.append(word)
    return Int32(words.count - 1)
  }
}
