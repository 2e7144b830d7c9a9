import Campaigns
import Quantities

extension Profile {
  /// Shopify's report of an online store's sessions and visitors by day, in English.
  static let shopify = Profile(
    id: "shopify-sessions", evidence: .seen,
    columns: ["day": .day, "online store visitors": .metric(.users), "sessions": .metric(.sessions)],
    required: [[.column(.day)], [.anyMetric]],
    signature: ["online store visitors"],
    excludes: rowOwners, platform: .network("shopify"), englishDecimal: .point, isAccountLevel: true)
}
