/// A ratio of sums that tells how a campaign does, under the name everybody uses for it.
///
/// The formulas are those of the IAB's glossary as the domain notes list them.
public enum KPI: String, Sendable, Hashable, CaseIterable {
  /// Clicks per impression.
  case ctr
  /// Money per click.
  case cpc
  /// Money per thousand impressions.
  case cpm
  /// Conversions per click.
  case cvr
  /// Money per conversion.
  case cpa
  /// Money per lead.
  case cpl
  /// What conversions were worth, per money spent.
  case roas
  /// Engagements per impression.
  case engagementRate = "engagement_rate"
  /// Impressions per person reached.
  case frequency
  /// Opens per message delivered.
  case openRate = "open_rate"
  /// People who opened, per message delivered; known for one day only, since people do not add up over days.
  case uniqueOpenRate = "unique_open_rate"
  /// Clicks per message opened.
  case clickToOpen = "click_to_open"
  /// People who clicked per people who opened; known for one day only.
  case uniqueClickToOpen = "unique_click_to_open"
  /// Recipients who left, per message delivered.
  case unsubscribeRate = "unsubscribe_rate"
  /// Messages that came back, per message sent.
  case bounceRate = "bounce_rate"

  /// What a KPI's number is.
  public enum Unit: String, Sendable, Hashable {
    /// A share, as a plain fraction: 0.024 is 2.4 %.
    case ratio
    /// Money in the campaign's currency.
    case money
    /// A plain number, such as a multiple.
    case number
  }

  /// The stable name, as in `engagement_rate`.
  public var name: String { rawValue }

  /// The name as people read it in tables: `CTR`, `Engagement rate`.
  public var label: String {
    switch self {
    case .ctr, .cpc, .cpm, .cpa, .cpl, .roas: rawValue.uppercased()
    case .cvr: "Conversion rate"
    case .engagementRate: "Engagement rate"
    case .frequency: "Frequency"
    case .openRate: "Open rate"
    case .uniqueOpenRate: "Unique open rate"
    case .clickToOpen: "Click-to-open rate"
    case .uniqueClickToOpen: "Unique click-to-open rate"
    case .unsubscribeRate: "Unsubscribe rate"
    case .bounceRate: "Bounce rate"
    }
  }

  /// What is divided.
  public var numerator: Metric { parts.numerator }

  /// What it is divided by.
  public var denominator: Metric { parts.denominator }

  /// What the quotient is multiplied with: 1000 for prices by the thousand, else 1.
  public var factor: Int { self == .cpm ? 1000 : 1 }

  /// What the number is.
  public var unit: Unit {
    switch self {
    case .cpc, .cpm, .cpa, .cpl: .money
    case .roas, .frequency: .number
    default: .ratio
    }
  }

  /// Whether less is better, as with prices.
  public var lowerIsBetter: Bool {
    switch self {
    case .cpc, .cpm, .cpa, .cpl, .unsubscribeRate, .bounceRate: true
    default: false
    }
  }

  /// The formula in words, as in `spend ÷ impressions × 1000`.
  public var formula: String {
    "\(numerator) ÷ \(denominator)" + (factor == 1 ? "" : " × \(factor)")
  }

  private var parts: (numerator: Metric, denominator: Metric) {
    switch self {
    case .ctr: (.clicks, .impressions)
    case .cpc: (.spend, .clicks)
    case .cpm: (.spend, .impressions)
    case .cvr: (.conversions, .clicks)
    case .cpa: (.spend, .conversions)
    case .cpl: (.spend, .leads)
    case .roas: (.conversionValue, .spend)
    case .engagementRate: (.engagements, .impressions)
    case .frequency: (.impressions, .reach)
    case .openRate: (.opens, .deliveries)
    case .uniqueOpenRate: (.uniqueOpens, .deliveries)
    case .uniqueClickToOpen: (.uniqueClicks, .uniqueOpens)
    case .clickToOpen: (.clicks, .opens)
    case .unsubscribeRate: (.unsubscribes, .deliveries)
    case .bounceRate: (.bounces, .sends)
    }
  }
}
