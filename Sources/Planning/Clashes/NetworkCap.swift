import Campaigns
import Diagnostics
import Quantities

/// What a platform takes from one account within some hours, by the facts of the item's own day.
enum NetworkCap {
  /// A finding for each day on which an account has more than the platform takes, at the last item of the day.
  ///
  /// Each item is counted with those of the hours before it, so a cap of 24 hours also holds across midnight.
  static func exceeded(_ items: [PlannedItem], _ facts: DatedFacts, _ asOf: Instant) -> [Diagnostic] {
    var found: [Day: Diagnostic] = [:]
    var first = 0
    for (place, item) in items.enumerated() {
      let facts = facts.on(item.local.day)
      guard let cap = facts.cap else { continue }
      let span = Int64(cap.hours) * 3_600
      // A cap that changes may look further back than the one before it did.
      while first > 0, items[first - 1].at.seconds(until: item.at) < span { first -= 1 }
      while items[first].at.seconds(until: item.at) >= span { first += 1 }
      guard item.at >= asOf, place - first + 1 > cap.posts else { continue }
      found[item.local.day] = .overNetworkCap(items[first], item, count: place - first + 1, cap, facts)
    }
    return Array(found.values)
  }
}

extension Diagnostic {
  fileprivate static func overNetworkCap(
    _ first: PlannedItem, _ last: PlannedItem, count: Int, _ cap: PublishCap, _ facts: PlatformFacts
  ) -> Diagnostic {
    let fact = facts.facts.first { $0.topic == "cap" }
    let source = fact.map { Note("by \($0.source), confidence \($0.confidence.rawValue)", at: $0.location) }
    return Diagnostic(
      .dayOverCap, at: last.place,
      "the \(last.account) has \(count) items in the \(cap.hours) hours up to \(last.item.id) at \(last.local), but "
        + "\(facts.name) takes \(cap.posts)",
      notes: [Note("the first of them, \(first.item.id)", at: first.place)] + [source].compactMap(\.self))
  }
}
