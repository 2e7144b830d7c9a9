public import Quantities

/// What is known of a campaign whose definition has errors: enough to tell its rows in exports from the others'.
public struct HeldCampaign: Sendable, Hashable {
  /// The id, by the definition's file name.
  public let id: CampaignID
  /// The name, where it could be read.
  public let name: String?
  /// The tracking rules, as far as they could be read.
  public let tracking: Tracking

  /// Makes a campaign that is held.
  public init(id: CampaignID, name: String? = nil, tracking: Tracking = Tracking()) {
    self.id = id
    self.name = name
    self.tracking = tracking
  }
}
