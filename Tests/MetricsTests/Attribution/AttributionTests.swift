import Campaigns
import Diagnostics
import Quantities
import Testing

@testable import Metrics

@Suite struct AttributionTests {
  private func attribution() throws -> Attribution {
    Attribution(
      try Workspace()
        .with("alpha", name: "Alpha Launch", ids: ["111"], names: ["alpha*", "*shared*"], utm: ["alpha-2026"])
        .with("beta", name: "Beta", ids: ["222", "999"], names: ["alpha beta*"], utm: ["beta-2026"])
        .with("gamma", name: "Gamma", ids: ["999"], names: ["*shared*"], utm: ["beta-2026"])
        .campaigns)
  }

  private func answer(_ clues: Attribution.Clues, fallback: Int? = nil) throws -> String {
    let attribution = try attribution()
    let id = { (position: Int) in attribution.campaigns[position].id.text }
    switch attribution.answer(for: clues, fallback: fallback) {
    case .campaign(let position): return id(position)
    case .several(let positions): return positions.map(id).joined(separator: "+")
    case .held(let id): return "held \(id)"
    case .none: return "none"
    }
  }

  @Test(arguments: [
    (Attribution.Clues(campaign: "alpha beta", ids: ["222"]), "beta"),
    (Attribution.Clues(campaign: "Alpha one", ids: ["333"]), "alpha"),
    (Attribution.Clues(campaign: "222"), "beta"),
    (Attribution.Clues(campaign: "alpha beta 2"), "alpha+beta"),
    (Attribution.Clues(campaign: "x", ids: ["999"]), "beta+gamma"),
    (Attribution.Clues(campaign: "x", ids: ["111", "222"]), "alpha+beta"),
    (Attribution.Clues(campaign: "x SHARED y"), "alpha+gamma"),
    (Attribution.Clues(campaign: "x", utm: "Alpha-2026"), "alpha"),
    (Attribution.Clues(campaign: "alpha-2026 x"), "alpha"),
    (Attribution.Clues(utm: "beta-2026"), "beta+gamma"),
    (Attribution.Clues(campaign: "BETA"), "beta"),
    (Attribution.Clues(campaign: "  gamma "), "gamma"),
    (Attribution.Clues(campaign: "delta", group: "alpha set"), "none"),
    (Attribution.Clues(group: "alpha set", ad: "gamma"), "alpha"),
    (Attribution.Clues(group: "set", ad: "gamma"), "gamma"),
    (Attribution.Clues(), "none"),
  ])
  func findsByTheRulesInTheirOrder(clues: Attribution.Clues, campaign: String) throws {
    #expect(try answer(clues) == campaign)
  }

  @Test func givesNobodyWhatACampaignWithErrorsClaims() throws {
    let campaigns = try Workspace().with("alpha", name: "Alpha", ids: ["111"], names: ["*"]).campaigns
    let held = HeldCampaign(
      id: try #require(CampaignID("omega")), name: "Omega Sale",
      tracking: Tracking(names: [Placed("om_*", at: Location(path: "campaigns/omega.json"))]))
    let attribution = Attribution(campaigns, held: [held])
    let place = try #require(attribution.position(of: held.id))
    for (clues, fallback, answer) in [
      (Attribution.Clues(campaign: "OM_search"), nil, Attribution.Answer.held(held.id)),
      (Attribution.Clues(campaign: "other"), nil, .campaign(0)),
      (Attribution.Clues(), place, .held(held.id)),
    ] {
      #expect(attribution.answer(for: clues, fallback: fallback) == answer)
    }
    #expect(Attribution([], held: [held]).answer(for: .init(campaign: "omega sale"), fallback: nil) == .held(held.id))
    #expect(Attribution([], held: [held]).nearest(to: "omga sale") == held.id)
  }

  @Test func takesTheFeedsCampaignOnlyForRowsThatNameNone() throws {
    #expect(try answer(Attribution.Clues(ad: "Ad 1"), fallback: 2) == "gamma")
    #expect(try answer(Attribution.Clues(), fallback: 2) == "gamma")
    #expect(try answer(Attribution.Clues(campaign: "delta"), fallback: 2) == "none")
    #expect(try answer(Attribution.Clues(utm: "delta"), fallback: 2) == "none")
  }

  @Test(arguments: [
    ("Alpha Lanch", "alpha"), ("alpha-launch retargeting 2026", "alpha"), ("gama", "gamma"), ("something else", "none"),
    ("", "none"), ("beta", "beta"),
  ])
  func namesTheNearestCampaign(name: String, nearest: String) throws {
    #expect(try attribution().nearest(to: name)?.text ?? "none" == nearest)
  }
}
