import Campaigns
import Diagnostics
import Quantities

/// Finds items of one account whose copy, written by a person, says what an earlier item said a few days before.
///
/// Equal texts are found by themselves. For near-equal ones each text is filed under its rarest phrases only, as many as
/// two texts must share one of to be alike; so the answer is exact, and few pairs are ever compared. Texts that share
/// what everybody says are not even looked at: what two texts of some sizes share at the least decides how far down in
/// either the first shared phrase may stand (the prefix and position filters of set similarity joins).
struct CopyClashes {
  /// What was found, in order of time.
  private(set) var found: [Diagnostic] = []
  private let items: [PlannedItem]
  private let settings: ClashSettings
  private var texts: [Text] = []
  private var byPhrase: [UInt64: [Postings]] = [:]
  /// How many pairs of texts were compared phrase by phrase.
  private(set) var compared = 0

  /// A text, with the last item that has it and the last at which it was filed.
  private struct Text {
    let shingles: Shingles
    /// The phrases, the rarest first.
    let rare: ArraySlice<UInt64>
    var last: Int
    var filed: Int
  }

  /// The texts of one size that have a phrase among their rarest.
  private struct Postings {
    let size: Int
    /// The first place at which one of them has the phrase, the rarest standing first.
    var first: Int
    var texts: [Int]
  }

  /// Looks through the items of an account, in order of time.
  init(_ all: [PlannedItem], _ settings: ClashSettings, asOf: Instant) {
    self.settings = settings
    guard settings.copyDays > 0 else {
      items = []
      return
    }
    let window = Int64(settings.copyDays) * 86_400
    items = all.filter { $0.item.isCopyAuthored && asOf.adding(seconds: -2 * window) <= $0.at }
    guard items.count > 1 else { return }
    let shingles = items.map { Shingles($0.item.copy) }
    var counts: [UInt64: Int] = [:]
    for phrase in shingles.lazy.flatMap(\.phrases) { counts[phrase, default: 0] += 1 }
    var equal: [[UInt64]: Int] = [:]
    for index in items.indices where !shingles[index].phrases.isEmpty {
      let known = equal[shingles[index].phrases]
      let recent = known.flatMap { isRecent($0, at: index, window) ? $0 : nil }
      let earlier = recent ?? alike(shingles[index], at: index, counts, window)
      if let earlier { report(texts[earlier].last, index, shingles[index], texts[earlier].shingles, asOf) }
      let text = known ?? add(shingles[index], counts, index)
      equal[shingles[index].phrases] = text
      file(text, at: index, window)
    }
  }

  /// Whether a text was last said within the days before an item.
  private func isRecent(_ text: Int, at index: Int, _ window: Int64) -> Bool {
    items[texts[text].last].at.seconds(until: items[index].at) <= window
  }

  private mutating func add(_ shingles: Shingles, _ counts: [UInt64: Int], _ index: Int) -> Int {
    texts.append(Text(shingles: shingles, rare: rare(shingles, counts), last: index, filed: -1))
    return texts.count - 1
  }

  /// As many of the rarest phrases as make sure that every text that is alike has one of them among its own.
  private func rare(_ shingles: Shingles, _ counts: [UInt64: Int]) -> ArraySlice<UInt64> {
    let count = shingles.phrases.count
    let needed = (settings.alikePercent * count + 99) / 100
    return shingles.phrases.sorted { (counts[$0] ?? 0, $0) < (counts[$1] ?? 0, $1) }.prefix(count - needed + 1)
  }

  /// The text alike that was last said, if any was within the days.
  private mutating func alike(_ shingles: Shingles, at index: Int, _ counts: [UInt64: Int], _ window: Int64) -> Int? {
    guard settings.alikePercent < 100 else { return nil }
    var tried: Set<Int> = []
    var best: Int?
    for (place, phrase) in rare(shingles, counts).enumerated() {
      for postings in byPhrase[phrase] ?? [] where isPossible(shingles.phrases.count, place, postings) {
        for text in postings.texts.reversed() {
          // What was filed longer ago than half as much again has been filed anew if it was said since.
          if items[texts[text].filed].at.seconds(until: items[index].at) > window + window / 2 { break }
          if let best, texts[best].last >= texts[text].last { continue }
          guard isRecent(text, at: index, window), tried.insert(text).inserted else { continue }
          compared += 1
          guard shingles.isAlike(texts[text].shingles, percent: settings.alikePercent) else { continue }
          best = text
          break
        }
      }
    }
    return best
  }

  /// Whether a text of some size with a phrase at a place can be like one of others that have it.
  ///
  /// Of two alike texts of a and b phrases, p·(a+b) ÷ (100+p) are in both; so the rarest of these has no fewer behind it.
  private func isPossible(_ size: Int, _ place: Int, _ others: Postings) -> Bool {
    let percent = settings.alikePercent
    let shared = (percent * (size + others.size) + 99 + percent) / (100 + percent)
    return place <= size - shared && others.first <= others.size - shared
  }

  /// Files a text that was said, unless it was filed only lately.
  private mutating func file(_ text: Int, at index: Int, _ window: Int64) {
    texts[text].last = index
    let filed = texts[text].filed
    guard filed < 0 || items[filed].at.seconds(until: items[index].at) > window / 2 else { return }
    texts[text].filed = index
    let size = texts[text].shingles.phrases.count
    for (place, phrase) in texts[text].rare.enumerated() {
      var all = byPhrase.removeValue(forKey: phrase) ?? []
      if let same = all.firstIndex(where: { $0.size == size }) {
        all[same].first = min(all[same].first, place)
        all[same].texts.append(text)
      } else {
        all.append(Postings(size: size, first: place, texts: [text]))
      }
      byPhrase[phrase] = all
    }
  }

  private mutating func report(_ earlier: Int, _ later: Int, _ one: Shingles, _ other: Shingles, _ asOf: Instant) {
    let (first, next) = (items[earlier], items[later])
    guard next.at >= asOf else { return }
    // The occurrences of a recurring post say the same on purpose; their cool-down is the author's.
    if let series = next.item.series, series == first.item.series, next.item.campaign == first.item.campaign { return }
    found.append(.copyRepeated(first, next, one.shared(with: other), settings))
  }
}

extension Diagnostic {
  fileprivate static func copyRepeated(
    _ first: PlannedItem, _ next: PlannedItem, _ share: (both: Int, either: Int), _ settings: ClashSettings
  ) -> Diagnostic {
    let days = first.local.day.days(until: next.local.day)
    let ago = days == 0 ? "on the same day" : days == 1 ? "a day before" : "\(days) days before"
    let what =
      share.both == share.either
      ? "says the same as" : "shares \(share.both) of \(share.either) phrases with"
    return Diagnostic(
      .copyRepeated, at: next.place,
      "\(next.item.id) \(what) \(first.item.id) \(ago) on the \(next.account); \(settings.copyDays) days is the least",
      notes: [Note("\(first.item.id), on \(first.local.day)", at: first.place)])
  }
}
