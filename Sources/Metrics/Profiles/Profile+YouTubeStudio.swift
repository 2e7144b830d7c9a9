import Campaigns
import Quantities

extension Profile {
  /// YouTube Studio's file of a channel's totals by day; the files of videos have other columns.
  ///
  /// `Date` and `Views` alone could be anybody's, so an English file of these two counts as the tool's own wide form,
  /// with the feed stating campaign and platform.
  static let youtubeStudio = Profile(
    id: "youtube-studio", evidence: .seen,
    columns: [
      "date": .day, "datum": .day, "views": .metric(.views), "aufrufe": .metric(.views),
      "watch time (hours)": .metric(.watchHours), "wiedergabezeit (stunden)": .metric(.watchHours),
      "subscribers": .metric(.followersNet), "abonnenten": .metric(.followersNet),
      "impressions": .metric(.impressions), "impressionen": .metric(.impressions),
      "impressions click-through rate (%)": .rate, "klickrate der impressionen (%)": .rate,
    ],
    required: [[.column(.day)], [.anyMetric]],
    wholeSignatures: [["date", "watch time (hours)"], ["datum", "aufrufe"], ["datum", "wiedergabezeit (stunden)"]],
    excludes: rowOwners.union(["content", "video title", "inhalte", "videotitel"]),
    platform: .network("youtube"), foreign: ["datum", "aufrufe", "wiedergabezeit (stunden)"], isAccountLevel: true)
}
