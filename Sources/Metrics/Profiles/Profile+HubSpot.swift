import Campaigns
import Quantities

extension Profile {
  /// HubSpot's export of marketing e-mails, dated by their sending in the time zone of whoever exported.
  static let hubspot = Profile(
    id: "hubspot", about: "mailings since they were sent", evidence: .reported,
    words: [
      .english: [
        "email name": .ad, "campaign": .campaign, "email id": .id(2), "email campaign id": .id(0),
        "subject": .ignored, "email subject": .ignored, "send date (your time zone)": .day, "send date": .day,
        "sent": .metric(.sends), "not sent": .rate, "delivered": .metric(.deliveries), "opened": .metric(.opens),
        "clicked": .metric(.clicks), "hard bounced": .rate, "soft bounced": .rate, "bounced": .metric(.bounces),
        "unsubscribed": .metric(.unsubscribes), "spam reports": .rate, "spam rate": .rate, "reply rate": .rate,
        "open rate": .rate, "click rate": .rate, "delivered rate": .rate, "click through rate": .rate,
        "hard bounce rate": .rate, "soft bounce rate": .rate, "unsubscribed rate": .rate,
      ]
    ],
    sums: [Sum(metric: .bounces, parts: ["hard bounced", "soft bounced"])],
    required: [[.column(.day)], [.column(.ad), .column(.campaign)], [.anyMetric]],
    signature: ["send date (your time zone)"],
    wholeSignatures: [["email name", "delivered"], ["email name", "hard bounced"], ["email name", "sent"]],
    excludes: ["unique placed order", "unique id"],
    platform: .email, item: "mailing", figuresAreLifetime: true, englishDecimal: .point)
}
