/// A text as the set of its phrases of three words, to tell how much two texts have in common.
///
/// Capitals, punctuation and spacing do not count. Where a script writes no spaces, each character is a word. The share
/// in common is that of phrases both have among those either has (Broder's resemblance), kept as whole numbers.
struct Shingles {
  /// The phrases' hashes, each once, in order.
  let phrases: [UInt64]

  /// Takes a text apart.
  init(_ text: String) {
    var words: [UInt64] = []
    var word: UInt64 = Shingles.start
    var isOpen = false
    func close() {
      if isOpen { words.append(word) }
      (word, isOpen) = (Shingles.start, false)
    }
    for scalar in text.unicodeScalars {
      guard let letter = Shingles.letter(scalar) else {
        close()
        continue
      }
      if Shingles.isWordAlone(letter) { close() }
      word = Shingles.mix(word, UInt64(letter))
      isOpen = true
      if Shingles.isWordAlone(letter) { close() }
    }
    close()
    let length = min(3, words.count)
    guard length > 0 else {
      phrases = []
      return
    }
    let all = (0...(words.count - length)).map { start in
      words[start..<start + length].reduce(Shingles.start, Shingles.mix)
    }
    phrases = Set(all).sorted()
  }

  /// Whether at least so many percent of the phrases of two texts are in both.
  func isAlike(_ other: Shingles, percent: Int) -> Bool {
    let share = shared(with: other)
    return share.both > 0 && share.both * 100 >= percent * share.either
  }

  /// How many phrases both have, and how many either.
  func shared(with other: Shingles) -> (both: Int, either: Int) {
    var (left, right, both) = (0, 0, 0)
    while left < phrases.count, right < other.phrases.count {
      if phrases[left] == other.phrases[right] { both += 1 }
      let step = phrases[left] <= other.phrases[right]
      if phrases[left] >= other.phrases[right] { right += 1 }
      if step { left += 1 }
    }
    return (both, phrases.count + other.phrases.count - both)
  }

  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  /// One step of a hash that is the same on every machine and in every run.
  private static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    let mixed = (hash ^ value) &* 0x9e37_79b9_7f4a_7c15
    return mixed ^ (mixed >> 29)
  }

  /// The letter or digit in small, or nothing for what parts words.
  private static func letter(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: scalar.value
    case 0x41...0x5A: scalar.value | 0x20
    case 0..<0xC0, 0x2000...0x2BFF, 0x3000...0x303F, 0xFE00...0xFE0F, 0xFF00...0xFF0F, 0x1F000...0x1FFFF: nil
    case 0xC0..<0x2000: scalar.properties.lowercaseMapping.unicodeScalars.first?.value
    default: scalar.value
    }
  }

  private static func isWordAlone(_ letter: UInt32) -> Bool { letter >= 0x2E80 }
}
