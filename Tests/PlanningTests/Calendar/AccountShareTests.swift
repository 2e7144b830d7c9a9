import Campaigns
import Diagnostics
import Planning
import Quantities
import Testing

/// On a shared account only what is really published takes room.
@Suite struct AccountShareTests {
  private static let tight = #""cadence": {"linkedin": 5}, "calendar": {"perDay": {"linkedin": 1}}"#
  private static let asOf = Instant(rfc3339: "2026-11-01T08:00:00Z") ?? .earliest

  private static func record(_ action: ProgressRecord.Action, _ item: String, at time: String) throws -> ProgressRecord
  {
    let place = Location(path: "progress/a/1.json")
    return ProgressRecord(
      location: place, campaign: try #require(CampaignID("a")), task: Placed("\(item)/post", at: place), action: action,
      at: Placed(try #require(Instant(rfc3339: time)), at: place), actor: "Ada")
  }

  /// Campaign `b` beside campaign `a` that has a calendar, with what is known of `a`'s publishing.
  private static func beside(
    _ times: (_ items: [CalendarItem]) throws -> PublishingTimes
  ) throws -> (a: [CalendarItem], b: Schedule) {
    let sample = CalendarSample(campaigns: [("a", tight), ("b", #""cadence": {"linkedin": 5}"#)])
    let book = try sample.book()
    let (a, b) = (book.campaigns[0], book.campaigns[1])
    let items = try CalendarSample(campaigns: [("a", tight)]).scheduled()[0].made.items
    let known = try times(items)
    var accounts = AccountTimes()
    Scheduler.note(a, previous: items, frozen: [], times: known, asOf: asOf, in: &accounts)
    Scheduler.note(b, previous: [], frozen: [], asOf: asOf, in: &accounts)
    accounts.note(items, known, of: a)
    let made = Scheduler.schedule(
      campaign: b, plan: Planner.plan(b, settings: book.settings), previous: [], frozen: [], beside: accounts,
      asOf: asOf)
    return (items, made)
  }

  @Test func aRunningCampaignTakesItsRoomAndItsCapHoldsForBoth() throws {
    let (a, b) = try Self.beside { _ in PublishingTimes() }
    #expect(a.count == 10 && b.items.isEmpty && b.diagnostics.map(\.code) == [.itemUnplaceable, .itemUnplaceable])
  }

  @Test func aCompletedOneTakesNoneAndItsCapHoldsNoMore() throws {
    let (_, b) = try Self.beside { _ in PublishingTimes([], isOver: true, asOf: Self.asOf) }
    #expect(b.items.count == 10 && b.diagnostics.isEmpty)
  }

  @Test func cancelledItemsMakeRoomAndMovedOnesTakeItWhereTheyAre() throws {
    let (a, b) = try Self.beside { items in
      PublishingTimes(
        [
          try Self.record(.cancel(reason: "no fair"), items[0].id, at: "2026-10-30T08:00:00Z"),
          try Self.record(
            .reschedule(to: items[2].scheduledAt.adding(.hours(5)), reason: "fair"), items[1].id,
            at: "2026-10-30T08:00:00Z"),
        ], isOver: false, asOf: Self.asOf)
    }
    #expect(b.items.map(\.local.day) == [a[0].local.day, a[1].local.day])
  }

  /// While a definition has errors its last calendar still stands.
  @Test func aCampaignInErrorKeepsItsRoom() throws {
    let items = try CalendarSample.one("").schedule().items
    var held = HeldCampaign(id: try #require(CampaignID("spring")), owner: "Acme")
    let sample = CalendarSample(campaigns: [("b", "")])
    let campaign = try sample.book().campaigns[0]
    let plan = Planner.plan(campaign, settings: try sample.book().settings)
    func times(_ held: HeldCampaign) -> [Instant] {
      var accounts = AccountTimes()
      accounts.note(items, of: held)
      return Scheduler.schedule(
        campaign: campaign, plan: plan, previous: [], frozen: [], beside: accounts, asOf: .earliest
      ).items.map(\.scheduledAt)
    }
    #expect(Set(times(held)).isDisjoint(with: items.map(\.scheduledAt)))
    held = HeldCampaign(id: held.id)
    #expect(times(held) == items.map(\.scheduledAt))
  }
}
