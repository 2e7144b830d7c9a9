import Quantities

/// The figures of all campaigns, found by campaign.
struct FigureStore: Sendable {
  private var byCampaign: [CampaignID: [Cell]] = [:]

  /// The campaigns there are figures for, in order.
  let campaigns: [CampaignID]
  /// How many cells there are.
  let cellCount: Int

  /// Sorts cells, each key once, by campaign.
  init(_ cells: [Cell]) {
    byCampaign = Dictionary(grouping: cells, by: \.key.campaign).mapValues { $0.sorted { $0.key < $1.key } }
    campaigns = byCampaign.keys.sorted()
    cellCount = cells.count
  }

  /// The cells of a campaign in the order of their keys.
  func cells(of campaign: CampaignID) -> [Cell] { byCampaign[campaign] ?? [] }
}
