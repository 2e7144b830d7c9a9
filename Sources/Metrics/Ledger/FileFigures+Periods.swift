import Quantities

extension FileFigures {
  /// Adds a row to the figures of a period, which are kept apart; its entries name metrics by their place in a list.
  ///
  /// If any sum would overflow, nothing is added and that entry is the answer.
  mutating func add(
    _ entries: [Entry], of metrics: [Metric], campaign: Int, platform: Platform, source: Int
  ) -> Entry? {
    guard isLong else {
      return add(entries, campaign: campaign, platform: platform, day: .earliest, source: source)
    }
    for entry in entries {
      let own = Entry(metric: position(of: metrics[entry.metric]), amount: entry.amount, place: entry.place)
      if add([own], campaign: campaign, platform: platform, day: .earliest, source: source) != nil { return entry }
    }
    return nil
  }
}
