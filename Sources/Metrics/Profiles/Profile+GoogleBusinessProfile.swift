import Campaigns
import Quantities

extension Profile {
  /// Google Business Profile's performance report: a row for each place over a range that only the file's name states.
  ///
  /// The second line is a header in prose. People who viewed the profile on one kind of screen may have on another, so
  /// those four columns are not added up.
  static let googleBusinessProfile = Profile(
    id: "google_business_profile", about: "performance report, a row for each place", evidence: .seen,
    words: [
      .english: [
        "store code": .ignored, "business name": .item, "address": .ignored, "labels": .ignored,
        "google search - mobile": .rate, "google search - desktop": .rate, "google maps - mobile": .rate,
        "google maps - desktop": .rate, "calls": .metric(.calls), "website clicks": .metric(.linkClicks),
        "messages": .rate, "bookings": .rate, "directions": .rate, "food orders": .rate, "food menu clicks": .rate,
        "hotel bookings": .rate, "overall rating": .rate,
      ]
    ],
    required: [[.column(.item)], [.anyMetric]],
    wholeSignatures: [
      ["store code", "business name"], ["business name", "website clicks"],
      ["google search - mobile", "google maps - mobile"], ["store code", "google search - mobile"],
    ],
    excludes: rowOwners, platform: .network("google-business-profile"), item: "place", range: .fileName,
    englishDecimal: .point, isAccountLevel: true)
}
