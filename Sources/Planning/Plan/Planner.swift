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
  /// The settings are asked for platforms the workspace defines or corrects, for its feeds, and whether to learn.
  public static func plan(
    _ campaign: Campaign, settings: Settings, evidence: PlanEvidence = .none
  ) -> CampaignPlan {
    let channels = channels(of: campaign, settings: settings)
    let pillars = pillars(of: campaign)
    let angles = angles(of: campaign, pillars: pillars)
    let targets = targets(of: campaign, quiet: HeroAssets(campaign, channels: channels).quietWeeks)
    let kpis = kpis(of: campaign, settings: settings, evidence: evidence)
    let themes = themes(of: campaign, pillars: pillars, angles: angles, channels: channels, targets: targets)
    let budget = campaign.budget.map { Self.budget($0, of: campaign) }
    let draft = CampaignPlan(
      campaign: campaign.id,
      objective: objective(of: campaign),
      positioning: positioning(of: campaign),
      audiences: campaign.audience.map { PlanPart($0, .authored) },
      pillars: pillars,
      angles: angles,
      messages: messages(of: campaign, pillars: pillars.map(\.value), channels: channels),
      themes: themes,
      funnel: funnel(of: campaign, themes: themes),
      kpis: kpis,
      targets: targets,
      budget: budget,
      channels: channels,
      calendar: PlanCalendar(of: campaign),
      compliance: campaign.extras.compliance.isEmpty ? nil : PlanPart(campaign.extras.compliance, .authored),
      risks: [],
      assumptions: [],
      facts: facts(of: campaign, settings: settings),
      learning: Learning.learned(by: campaign, evidence, isOn: Learning.isOn(campaign, settings)))
    return draft.withNotes(of: campaign, settings: settings)
  }
}
