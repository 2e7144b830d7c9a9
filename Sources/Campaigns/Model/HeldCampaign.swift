public import Quantities

/// What is known of a campaign whose definition has errors: enough to tell its rows in exports from the others'.
public struct HeldCampaign: Sendable, Hashable {
  /// The id, by the definition's file name.
  public let id: CampaignID
  /// The name, where it could be read.
  public let name: String?
  /// The tracking rules, as far as they could be read.
  public let tracking: Tracking
  /// Whose accounts it uses where it names none, the venture's or the client's, if either could be read.
  public let owner: String?
  /// The accounts it names, as far as they could be read.
  public let accounts: [Platform: AccountUse]

  /// Makes a campaign that is held.
  public init(
    id: CampaignID, name: String? = nil, tracking: Tracking = Tracking(), owner: String? = nil,
    accounts: [Platform: AccountUse] = [:]
  ) {
    self.id = id
    self.name = name
    self.tracking = tracking
    self.owner = owner
    self.accounts = accounts
  }

  /// The account of a platform, if it can be told.
  public func account(of platform: Platform) -> Account? {
    (accounts[platform]?.name ?? owner).map { Account(platform: platform, name: $0) }
  }
}
