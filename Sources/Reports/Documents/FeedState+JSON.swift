import Campaigns
import Formats
import Metrics
import Quantities

extension FeedState {
  /// How up to date the feed is, and what its settings say of its days.
  var json: JSON {
    [
      "newest": newest.map { .string($0.description) } ?? .null,
      "ageDays": ageDays.map(JSON.integer) ?? .null,
      "state": .string(judgement.rawValue),
      "file": file.map(JSON.string) ?? .null,
      "account": feed.account.map(JSON.string) ?? .null,
      "zone": .string(zone.name),
      "provisionalDays": .integer(feed.provisionalDays),
      "provisionalFrom": .string(provisionalFrom.description),
    ]
  }
}
