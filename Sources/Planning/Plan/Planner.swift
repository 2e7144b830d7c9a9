public import Campaigns
import Quantities

/// Makes a campaign's plan from its definition.
///
/// What a person wrote is taken over word for word. The rest is filled in by numbered templates from the campaign's
/// own words; where only a person can know what to say, it says `TODO(copy)` and what is needed. No fact, figure,
/// customer or claim is ever made up.
public enum Planner {
  /// The plan of one campaign.
  ///
  /// The settings are asked only for platforms the workspace defines itself.
  public static func plan(_ campaign: Campaign, settings: Settings) -> CampaignPlan {
    let channels = channels(of: campaign, settings: settings)
    let pillars = pillars(of: campaign)
    let angles = angles(of: campaign, pillars: pillars)
    return CampaignPlan(
      campaign: campaign.id,
      positioning: positioning(of: campaign),
      audiences: campaign.audience.map { PlanPart($0, .authored) },
      pillars: pillars,
      angles: angles,
      messages: messages(of: campaign, pillars: pillars.map(\.value), channels: channels),
      themes: themes(of: campaign, pillars: pillars, angles: angles),
      targets: targets(of: campaign),
      budget: campaign.budget.map { budget($0, of: campaign) },
      channels: channels)
  }
}
