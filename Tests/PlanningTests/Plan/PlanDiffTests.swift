import Campaigns
import Foundation
import Formats
import Planning
import Quantities
import Testing

/// What changed between two versions, in words a strategist uses.
@Suite struct PlanDiffTests {
  private static func diff(_ old: String, _ new: String) throws -> [String] {
    let records = try [old, new].map { extra in
      let version = PlanHistory.version(of: try plan(extra), after: nil)
      return try #require(PlanRecord(version.json))
    }
    return PlanDiff(from: records[0], to: records[1]).changes.flatMap { change in
      change.sentences.map { "\(change.part.words) | \($0)" }
    }
  }

  private static let base = #""name": "Spring", "audience": [{"name": "Buyers"}], "proofPoints": ["42 plants"]"#

  static let rows: [(String, String, [String])] = [
    (base, base, []),
    (
      #""angles": [{"type": "story", "line": "One"}, {"type": "data", "line": "Two"}, {"type": "offer", "line": "Three"}]"#,
      #""angles": [{"type": "story", "line": "One"}, {"type": "proof", "line": "Deux"}, {"type": "offer", "line": "Three"}]"#,
      [
        "angles | the angle angle-2: its line is now Deux, was Two",
        "angles | the angle angle-2: its type is now proof, was data",
      ]
    ),
    (
      #""budget": {"total": "100.00", "currency": "EUR", "shares": {"linkedin": 50, "instagram": 50}}"#,
      #""budget": {"total": "150.00", "currency": "EUR", "shares": {"linkedin": 40, "instagram": 60}}"#,
      [
        "budget | the budget: the total is now 150.00, was 100.00",
        "budget | the budget: the platforms' parts are now “linkedin 60.00, instagram 90.00”, were “linkedin 50.00, "
          + "instagram 50.00”",
        "budget | the budget: the weeks' parts are now “2026-W45 75.00, 2026-W46 75.00”, were “2026-W45 50.00, 2026-W46 50.00”",
      ]
    ),
    (
      #""budget": {"total": "1.00", "currency": "EUR"}, "risks": ["Strike"]"#, #""x-none": 1"#,
      [
        "budget | the budget is gone",
        "risks | the risk Every claim stands unproved: the brief has no proof point. is kept",
      ]
    ),
    (
      #""cadence": {"linkedin": 3}"#,
      #""cadence": {"linkedin": 4}, "channels": {"linkedin": {"role": "The main stage"}}"#,
      [
        "channel plan | the channel LinkedIn: its cadence is now “4 a week”, was “3 a week”",
        "channel plan | the channel LinkedIn: its role is now “The main stage.”, was “Carries 6 pieces over "
          + "the flight, as posts and carousels.”",
      ]
    ),
    (
      #""themes": [{"week": "2026-W45", "title": "Before"}]"#,
      #""themes": [{"week": "2026-W45", "title": "After", "goal": "12 calls"}]"#,
      [
        "weekly themes | the week 2026-W45: its theme is now After, was Before",
        "weekly themes | the week 2026-W45: its goal is now “12 calls”",
      ]
    ),
  ]

  @Test(arguments: rows.indices)
  func isSaidPartByPart(row: Int) throws {
    let (old, new, wanted) = Self.rows[row]
    let said = try Self.diff(old, new)
    for sentence in wanted where !sentence.hasSuffix("is kept") { #expect(said.contains(sentence), "\(said)") }
    if wanted.isEmpty { #expect(said.isEmpty) }
  }

  @Test func namesWhatIsNewAndWhatIsGone() throws {
    let said = try Self.diff(
      #""name": "Spring", "pillars": [{"name": "Trust", "message": "Known."}]"#,
      #""name": "Spring", "pillars": [{"name": "Speed", "message": "Fast."}]"#)
    #expect(said.contains("pillars | the pillar Speed is new: Fast."))
    #expect(said.contains("pillars | the pillar Trust is gone: Known."))
  }

  /// A new name is no new pillar, and what is filed under it has not changed.
  @Test func knowsAPillarOrAudienceByItsContent() throws {
    let pillar =
      #""name": "Spring", "pillars": [{"name": "%", "message": "Known.", "support": ["42 plants"]}], "angles": [{"type": "story", "line": "One", "pillar": "%"}]"#
    let said = try Self.diff(
      pillar.replacing("%", with: "Trust"), pillar.replacing("%", with: "Why trust us"))
    #expect(said == ["pillars | the pillar Trust is now called “Why trust us”"])
    let audience =
      #""name": "Spring", "audience": [{"name": "%", "role": "Owners of shops", "pains": ["Late parcels"]}]"#
    let renamed = try Self.diff(audience.replacing("%", with: "Owners"), audience.replacing("%", with: "Shops"))
    #expect(renamed.contains("audiences | the audience Owners is now called Shops"))
    #expect(!renamed.contains { $0.hasSuffix("is gone") || $0.contains("is new") })
  }

  /// The same change on several platforms is said once.
  @Test func saysOnceWhatIsTrueOfAll() throws {
    let said = try Self.diff(
      Self.base + #", "compliance": {"bannedWords": ["cure"]}"#,
      Self.base + #", "compliance": {"bannedWords": ["cure", "painless"]}"#
    ).filter { $0.hasPrefix("messages") || $0.hasPrefix("compliance") }
    #expect(
      said == [
        "messages | the message for linkedin and instagram, What Acme offers, Why believe it and The next step: its don'ts now "
          + "have “Never write “painless”.” as well",
        "compliance | compliance: the banned words now have painless as well",
      ])
  }

  /// A draft of the same template is the same note with another number in it.
  @Test func followsANoteByItsTemplate() throws {
    func share(_ percent: Int) -> String {
      Self.base
        + #", "budget": {"total": "100.00", "currency": "EUR", "shares": {"linkedin": \#(percent), "instagram": \#(100 - percent)}}"#
    }
    let said = try Self.diff(share(70), share(80)).filter { $0.hasPrefix("risks") }
    #expect(
      said == [
        "risks | the risk is now “LinkedIn takes 80 % of the money; if it fails, little is left to move.”, was “LinkedIn takes "
          + "70 % of the money; if it fails, little is left to move.”"
      ])
  }

  @Test func saysOfListsOnlyWhatDiffers() throws {
    let target = #""objective": {"statement": "s", "metric": "clicks", "target": %}, "end": "2026-11-22""#
    let said = try Self.diff(target.replacing("%", with: "90"), target.replacing("%", with: "91"))
    #expect(said.contains("KPI targets | the target for clicks: its weeks are now “2026-W45 31”, were “2026-W45 30”"))
    #expect(said.contains("KPIs | the KPI for consideration, clicks: the number is now 91, was 90"))
  }

  @Test func hasNoWordForKeysOfDocuments() throws {
    let said = try Self.diff(Self.base, PlanSamples.full).joined(separator: "\n")
    for key in ["leadAngle", "heroAsset", "keyMessage", "callToAction", "textLimit", "provenance", "{", "["] {
      #expect(!said.contains(key), "\(key)")
    }
  }
}
