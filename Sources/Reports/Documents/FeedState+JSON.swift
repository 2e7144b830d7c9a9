import Campaigns
import Diagnostics
import Formats
import Metrics
import Quantities

extension FeedState {
  /// How up to date the feed is, and what its settings say of its days.
  var json: JSON {
    .object(
      [
        JSON.Field("newest", newest.map { .string($0.description) } ?? .null),
        JSON.Field("ageDays", ageDays.map(JSON.integer) ?? .null),
        JSON.Field("state", .string(judgement.rawValue)),
        JSON.Field("file", file.map(JSON.string) ?? .null),
        JSON.Field("account", feed.account.map(JSON.string) ?? .null),
        JSON.Field("zone", .string(zone.name)),
        JSON.Field("provisionalDays", .integer(feed.provisionalDays)),
        JSON.Field("provisionalFrom", .string(provisionalFrom.description)),
      ] + feed.provisionalFields)
  }
}

extension Feed {
  /// How many days back figures of single metrics may change, if the feed states that.
  var provisionalFields: [JSON.Field] {
    guard !provisionalDaysOf.isEmpty else { return [] }
    let days = provisionalDaysOf.sorted { $0.key < $1.key }
    return [JSON.Field("provisionalDaysOf", .object(days.map { JSON.Field($0.key, .integer($0.value.value)) }))]
  }
}
