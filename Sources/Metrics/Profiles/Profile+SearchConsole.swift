import Campaigns
import Quantities

extension Profile {
  /// Google Search Console's file of days, in English and French; those of queries and pages have no day.
  static let searchConsole = Profile(
    id: "search-console", evidence: .seen,
    columns: [
      "date": .day, "clicks": .metric(.clicks), "impressions": .metric(.impressions), "ctr": .rate, "position": .rate,
      "clics": .metric(.clicks),
    ],
    required: [[.column(.day)], [.anyMetric]],
    wholeSignatures: [
      ["clicks", "impressions", "ctr", "position"], ["clics", "impressions", "ctr", "position"],
    ],
    excludes: rowOwners, platform: .network("search-console"), englishDecimal: .point, isAccountLevel: true)
}
