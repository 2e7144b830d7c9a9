public import Diagnostics
public import Quantities

extension MetricLedger {
  /// Finds feeds whose figures of a campaign are the same wherever both have one, as when one export lies in two folders.
  ///
  /// Feeds add up, since one may be of ads and another of posts. That they agree on every figure that is not zero, and
  /// on three at least, does not happen to figures of different things.
  public func alikeFeeds(of campaign: CampaignID) -> [Diagnostic] {
    struct Pair: Hashable {
      var first: FeedID
      var second: FeedID
    }
    struct Shared {
      var same = 0
      var differs = false
      var places: (Location, Location)?
    }
    var shared: [Pair: Shared] = [:]
    var group: [Cell] = []
    for cell in cells(of: campaign) {
      // Cells stand in the order of their keys, feeds last, so those of one figure stand together.
      if group.first.map({ $0.key.isOneFigure(with: cell.key) }) != true { group.removeAll(keepingCapacity: true) }
      for other in group where cell.value != .zero || other.value != .zero {
        let pair = Pair(first: other.key.feed, second: cell.key.feed)
        var known = shared[pair] ?? Shared()
        if cell.value == other.value { known.same += 1 } else { known.differs = true }
        known.places = known.places ?? (other.source, cell.source)
        shared[pair] = known
      }
      group.append(cell)
    }
    return shared.compactMap { pair, known -> Diagnostic? in
      guard known.same >= 3, !known.differs, let places = known.places else { return nil }
      return Diagnostic(
        .feedsAlike, at: places.1,
        "the feeds `\(pair.first)` and `\(pair.second)` have the same \(known.same) figures of `\(campaign)`, which count "
          + "twice", notes: [Note("the first of them in the other feed", at: places.0)])
    }.sorted()
  }
}

extension CellKey {
  /// Whether two keys differ in nothing but the feed.
  fileprivate func isOneFigure(with other: CellKey) -> Bool {
    day == other.day && platform == other.platform && metric == other.metric && campaign == other.campaign
  }
}
