import Campaigns
import Quantities

extension Profile {
  /// Klaviyo's export of campaigns, a row for each mailing or variant, dated by its sending.
  static let klaviyo = Profile(
    id: "klaviyo", about: "mailings since they were sent", evidence: .reported,
    words: [
      .english: [
        "campaign name": .campaign, "campaign id": .id(0), "variant name": .group, "tags": .ignored, "subject": .ad,
        "list": .ignored, "send time": .day, "send date": .day, "send weekday": .ignored,
        "total recipients": .metric(.sends), "unique placed order": .metric(.conversions), "placed order rate": .rate,
        "revenue": .metric(.conversionValue), "unique opens": .metric(.uniqueOpens), "open rate": .rate,
        "total opens": .metric(.opens), "unique clicks": .metric(.uniqueClicks), "click rate": .rate,
        "total clicks": .metric(.clicks), "unsubscribes": .metric(.unsubscribes), "spam complaints": .rate,
        "spam complaints rate": .rate, "successful deliveries": .metric(.deliveries), "bounces": .metric(.bounces),
        "sent on (utc)": .day, "delivered": .metric(.deliveries), "opens": .metric(.opens),
        "clicks": .metric(.clicks), "opt outs": .metric(.unsubscribes), "spam complaint rate": .rate,
        "bounce rate": .rate, "campaign channel": .ignored, "winning variant?": .ignored,
      ]
    ],
    currencyColumns: ["revenue": .conversionValue],
    preferences: [
      ["send time", "send date", "sent on (utc)"], ["total opens", "opens"], ["total clicks", "clicks"],
      ["successful deliveries", "delivered"], ["unsubscribes", "opt outs"],
    ],
    required: [[.column(.day)], [.column(.campaign), .column(.id(0))], [.anyMetric]],
    signature: [
      "unique placed order", "placed order rate", "spam complaints rate", "winning variant?", "campaign channel",
    ],
    wholeSignatures: [["sent on (utc)", "opt outs"], ["sent on (utc)", "spam complaint rate"]],
    excludes: ["abuse complaints", "email name", "unique id"],
    platform: .email, item: "mailing", figuresAreLifetime: true, englishDecimal: .point)
}
