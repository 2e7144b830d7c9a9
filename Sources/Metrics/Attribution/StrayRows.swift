import Diagnostics
import Formats
import Quantities

/// Rows of one file that belong to no campaign, gathered by name and platform.
struct StrayRows: Sendable {
  private struct Key: Hashable, Sendable {
    var name: String
    var platform: Platform
  }

  private struct Tally: Sendable {
    var rows = 0
    var spend = Amount.zero
    var location: Location
  }

  private var tallies: [Key: Tally] = [:]

  /// Counts a row; money that would leave the range is left out of the sum.
  mutating func add(name: String, platform: Platform, spend: Amount?, at location: Location) {
    let key = Key(name: name, platform: platform)
    var tally = tallies[key] ?? Tally(location: location)
    tally.rows += 1
    if let spend { tally.spend = tally.spend.adding(spend) ?? tally.spend }
    tallies[key] = tally
  }

  /// How many names of a file are compared with all campaigns; more would be a wrong file rather than misspellings.
  static let mostCompared = 500

  /// The names in the order of the alphabet, each with the nearest campaign.
  func gathered(feed: FeedID, _ attribution: Attribution) -> [Unattributed] {
    tallies.keys.sorted { ($0.name, $0.platform) < ($1.name, $1.platform) }.enumerated().compactMap {
      position, key in
      guard let tally = tallies[key] else { return nil }
      let nearest = position < StrayRows.mostCompared ? attribution.nearest(to: key.name) : nil
      return Unattributed(
        name: key.name, feed: feed, platform: key.platform, rows: tally.rows, spend: tally.spend,
        location: tally.location, nearest: nearest)
    }
  }
}

extension Diagnostic {
  /// Rows of one name that no campaign claims.
  static func rowsUnattributed(_ stray: Unattributed) -> Diagnostic {
    let money = stray.spend == .zero ? "" : " with spend \(stray.spend)"
    let rows = stray.rows == 1 ? "1 row\(money) belongs" : "\(stray.rows) rows\(money) belong"
    let name = stray.name.isEmpty ? "no campaign is named" : "the name is \(quoted(stray.name))"
    return Diagnostic(
      .rowUnattributed, at: stray.location, "\(rows) to no campaign: \(name)",
      help: stray.nearest.map { "if it belongs to `\($0)`, add the name to `tracking.names` there" })
  }
}
