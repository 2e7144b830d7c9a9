import Campaigns
import Quantities

extension Profile {
  /// Mailchimp's export of campaigns, a row for each mailing, dated by its sending, in the original spelling or with
  /// underscores.
  ///
  /// Recipients are those sent to; deliveries are these less the bounces. `Bounce Rate` and `Visits` are about the
  /// website and no bounces. Where the sum of bounces stands, hard and soft ones are its parts and not added to it.
  static let mailchimp = Profile(
    id: "mailchimp", about: "mailings since they were sent", evidence: .seen,
    words: [.english: spelledBothWays(mailchimpWords)],
    preferences: [["list", "audience"]],
    required: [[.column(.day)], [.anyMetric]],
    signature: [
      "unique id", "unique_id", "times forwarded", "times_forwarded", "abuse complaints", "abuse_complaints",
    ],
    wholeSignatures: [["send date", "total recipients"], ["send_date", "total_recipients"]],
    excludes: ["unique placed order", "spam complaints", "campaign channel", "send time", "email name"],
    platform: .email, item: "mailing", figuresAreLifetime: true, englishDecimal: .point)

  /// Headers with blanks, and the same with underscores.
  static func spelledBothWays(_ words: [String: ColumnMeaning]) -> [String: ColumnMeaning] {
    words.reduce(into: words) { both, word in both[String(word.key.map { $0 == " " ? "_" : $0 })] = word.value }
  }

  private static let mailchimpWords: [String: ColumnMeaning] = [
    "title": .campaign, "subject": .ad, "list": .ignored, "audience": .ignored, "send date": .day,
    "send weekday": .ignored, "total recipients": .metric(.sends), "successful deliveries": .metric(.deliveries),
    "soft bounces": .rate, "hard bounces": .rate, "total bounces": .metric(.bounces), "times forwarded": .rate,
    "forwarded opens": .rate, "unique opens": .metric(.uniqueOpens), "open rate": .rate,
    "total opens": .metric(.opens), "unique clicks": .metric(.uniqueClicks), "click rate": .rate,
    "total clicks": .metric(.clicks), "unsubscribes": .metric(.unsubscribes), "abuse complaints": .rate,
    "times liked on facebook": .rate, "folder id": .ignored, "unique id": .id(0), "analytics roi": .rate,
    "total orders": .rate,
    "total gross sales": .rate, "total revenue": .rate,
    "campaign cost": .rate, "revenue created": .rate, "visits": .rate, "new visits": .rate, "pages/visit": .rate,
    "bounce rate": .rate, "time on site": .ignored, "goal conversion rate": .rate, "per visit goal value": .rate,
    "transactions": .rate, "ecommerce conversion rate": .rate, "per visit value": .rate, "average value": .rate,
  ]
}
