import Campaigns
import Diagnostics
import Planning
import Quantities
import TestSupport
import Testing

/// What the rotation of angles cannot see: posts that come round again, gaps, and what people filed.
@Suite struct AngleNeighboursTests {
  private static let angles = """
    "platforms": ["linkedin"], "pillars": [{"name": "Early"}, {"name": "Honest"}],
    "angles": [{"type": "problem", "line": "One.", "pillar": "Early"}, {"type": "data", "line": "Two.", "pillar": "Honest"},
      {"type": "offer", "line": "Three.", "pillar": "Early"}, {"type": "proof", "line": "Four.", "pillar": "Honest"}],
    "start": "2026-11-02", "end": "2027-01-10"
    """

  private func scheduled(_ keys: String) throws -> Schedule { try CalendarSample.one(keys).schedule() }

  private func sameBesideEachOther(_ items: [CalendarItem]) -> [String] {
    Dictionary(grouping: items, by: \.platform).values.flatMap { own in
      zip(own, own.dropFirst()).filter { $0.angle == $1.angle }.map { "\($0.id) \($1.id) \($0.angle)" }
    }
  }

  @Test func postsThatComeRoundAgainTakeAnotherAngleThanTheirNeighbours() throws {
    let posts = """
      "cadence": {"linkedin": 1}, "calendar": {"recurring": [
        {"name": "hours", "platforms": ["linkedin"], "every": "7d", "first": "2026-11-05", "copy": "Open from ten."},
        {"name": "care", "platforms": ["linkedin"], "every": "7d", "first": "2026-11-06", "copy": "Wash cold."}]}
      """
    let items = try scheduled("\(Self.angles), \(posts)").items
    #expect(items.count == 30)
    #expect(sameBesideEachOther(items) == [])
    #expect(Set(items.filter { $0.series == "hours" }.map(\.angle)).count > 1, "each still has its turn")
  }

  /// Three weeks without a post let items meet that are four apart in the rotation.
  @Test(arguments: 1...5) func theItemAfterAGapDiffersFromTheOneBefore(cadence: Int) throws {
    let gap = #""calendar": {"blackouts": [{"from": "2026-11-16", "to": "2026-11-29"}]}"#
    let items = try scheduled(#"\#(Self.angles), "cadence": {"linkedin": \#(cadence)}, \#(gap)"#).items
    #expect(items.count == cadence * 8)
    #expect(sameBesideEachOther(items) == [])
  }

  /// A week's hero asset alone keeps its angle.
  @Test func draftsGiveWayToWhatPeopleFiledAndNothingElseMoves() throws {
    let keys = #"\#(Self.angles), "cadence": {"linkedin": 3}"#
    let drafts = try scheduled(keys).items
    let themes = Planner.plan(
      try PlanSamples.campaign(#""name": "spring", \#(keys)"#), settings: try PlanSamples.settings()
    ).themes
    let isHero = { (item: CalendarItem) in themes.contains { $0.week == item.week && $0.leadAngle == item.angle } }
    for (place, item) in drafts.enumerated().dropFirst().dropLast() where !isHero(drafts[place - 1]) {
      guard !isHero(drafts[place + 1]) || drafts[place + 1].angle != drafts[place - 1].angle else { continue }
      let row = "slot,angle,copy\n\(item.id.dropFirst("spring/".count)),\(drafts[place - 1].angle),Filed by hand.\n"
      let items = try CalendarSample.one(keys, content: row).schedule().items
      #expect(items[place].angle == drafts[place - 1].angle, "what is filed stays")
      #expect(sameBesideEachOther(items) == [], "\(row)")
      let changed = zip(items, drafts).filter { $0.angle != $1.angle }.map(\.0.id)
      #expect(Set(changed).isSubset(of: Set(drafts[place - 1...place + 1].map(\.id))), "\(changed)")
    }
  }

  @Test func whatPeopleFiledBesideItsLikeStays() throws {
    let rows = (1...3).map { "linkedin/2026-W45/\($0),angle-2,Filed by hand \($0).\n" }.joined()
    let items = try CalendarSample.one(
      #"\#(Self.angles), "cadence": {"linkedin": 3}"#, content: "slot,angle,copy\n" + rows
    ).schedule().items
    #expect(items.prefix(3).allSatisfy { $0.angle == "angle-2" })
    // Behind the third stands the next week's hero asset, if it has that angle.
    #expect(sameBesideEachOther(Array(items.dropFirst(3))) == [])
  }

  /// The calendar looks the same at every moment, whatever gave way.
  @Test(arguments: seeds(20)) func staysAsItWas(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var sample = CalendarSample.one(
      """
      \(Self.angles), "cadence": {"linkedin": \(random.int(1...5))}, "calendar": {
        "blackouts": [{"from": "2026-11-\(random.int(10...20))", "to": "2026-11-\(random.int(21...29))"}],
        "recurring": [{"name": "hours", "platforms": ["linkedin"], "every": "\(random.int(3...9))d", "copy": "Open from ten."}]}
      """)
    let rows = (45...53).filter { _ in random.int(0...1) == 0 }.map {
      "linkedin/2026-W\($0)/1,angle-\(random.int(1...4)),Filed.\n"
    }
    sample.content["spring"] = "slot,angle,copy\n" + rows.joined()
    let items = try sample.schedule().items
    for _ in 0..<4 {
      let item = items[random.int(0...(items.count - 1))]
      let frozen = Set(items.filter { _ in random.int(0...5) == 0 }.map(\.id))
      #expect(
        try sample.schedule(previous: items, frozen: frozen, asOf: item.scheduledAt.adding(seconds: 60)).items == items)
    }
  }
}
