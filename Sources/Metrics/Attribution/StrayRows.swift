import Diagnostics
import Formats
import Quantities

/// Rows that belong to no campaign, gathered by name, platform and period.
struct StrayRows: Sendable {
  /// What rows are gathered by.
  struct Key: Hashable, Sendable {
    var name: String
    var platform: Platform
    /// The days the rows cover.
    var period: Period
    /// The campaign they are held for, whose definition has errors.
    var held: CampaignID?
  }

  /// What rows of one key add up to.
  struct Tally: Sendable {
    var rows = 0
    var spend = Amount.zero
    var location: Location

    /// Adds another tally; money that would leave the range is left out of the sum.
    mutating func add(_ other: Tally) {
      rows += other.rows
      spend = spend.adding(other.spend) ?? spend
      location = min(location, other.location)
    }
  }

  /// The tallies.
  private(set) var tallies: [Key: Tally] = [:]

  /// Counts rows.
  mutating func add(_ tally: Tally, to key: Key) {
    if tallies[key]?.add(tally) == nil { tallies[key] = tally }
  }

  /// How many names are compared with all campaigns; more would be a wrong file rather than misspellings.
  static let mostCompared = 500

  /// The names in the order of the alphabet, over all periods, each with the nearest campaign.
  func gathered(feed: FeedID, _ attribution: Attribution) -> [Unattributed] {
    var gathered: [Unattributed] = []
    let order = { (key: Key) in (key.name, key.platform, key.held?.text ?? "", key.period) }
    for (key, tally) in tallies.sorted(by: { order($0.key) < order($1.key) }) {
      if let last = gathered.last, (last.name, last.platform, last.held) == (key.name, key.platform, key.held) {
        var sum = Tally(rows: last.rows, spend: last.spend, location: last.location)
        sum.add(tally)
        gathered[gathered.count - 1].rows = sum.rows
        gathered[gathered.count - 1].spend = sum.spend
        gathered[gathered.count - 1].location = sum.location
        continue
      }
      let isCompared = key.held == nil && gathered.count < StrayRows.mostCompared
      let nearest = isCompared ? attribution.nearest(to: key.name) : key.held
      gathered.append(
        Unattributed(
          name: key.name, feed: feed, platform: key.platform, rows: tally.rows, spend: tally.spend,
          location: tally.location, nearest: nearest, held: key.held))
    }
    return gathered
  }
}

extension Diagnostic {
  /// Rows of one name that no campaign claims.
  static func rowsUnattributed(_ stray: Unattributed) -> Diagnostic {
    let money = stray.spend == .zero ? "" : " with spend \(stray.spend)"
    let rows = stray.rows == 1 ? "1 row\(money) belongs" : "\(stray.rows) rows\(money) belong"
    let name = stray.name.isEmpty ? "no campaign is named" : "the name is \(quoted(stray.name))"
    if let held = stray.held {
      return Diagnostic(
        .rowUnattributed, at: stray.location, "\(rows) to `\(held)`, whose definition has errors: \(name)",
        help: "correct the definition; until then the rows count nowhere")
    }
    return Diagnostic(
      .rowUnattributed, at: stray.location, "\(rows) to no campaign: \(name)",
      help: stray.nearest.map { "if it belongs to `\($0)`, add the name to `tracking.names` there" })
  }
}
