import Campaigns
import Planning
import Quantities
import Testing

@Suite("Planning: what waits, what was moved, what was published")
struct TaskWaitingTests {
  static let item = "spring/linkedin/2026-W10/1"
  static let review = "\(item)/review"
  static let moved = Workbench.scheduled.plus(hours: 30)

  static func lists(_ bench: Workbench, asOf: Instant) -> TaskLists {
    TaskLists([bench.run(asOf).list], campaigns: [bench.campaign()], asOf: asOf)
  }

  @Test func whatFollowsAnUnpublishedPostWaitsWithItsPlannedTimeAndIsInNoList() throws {
    let bench = Workbench()
    let asOf = Workbench.scheduled.plus(hours: 3)
    let engage = try #require(bench.task("\(Self.item)/engage-2h", asOf: asOf))
    #expect(engage.isWaiting && engage.waitsFor == Workbench.post)
    #expect(engage.dueAt == Workbench.scheduled.plus(hours: 2) && engage.urgency == .upcoming)
    let lists = Self.lists(bench, asOf: asOf)
    #expect(lists.today.map(\.id) == [Workbench.post])
    #expect(lists.overdue.map(\.id) == [Workbench.post])
    #expect(lists.upcoming(days: 7).isEmpty)
  }

  @Test func publishingEndsTheWait() throws {
    var bench = Workbench()
    bench.complete(at: Workbench.scheduled)
    let asOf = Workbench.scheduled.plus(hours: 1)
    let engage = try #require(bench.task("\(Self.item)/engage-2h", asOf: asOf))
    #expect(!engage.isWaiting && engage.waitsFor == nil)
    #expect(Self.lists(bench, asOf: asOf).upcoming(days: 7).count == 2)
  }

  @Test func aPostStaysInTheListsWhileItsReviewIsOpen() throws {
    let bench = Workbench(steps: TaskTimeTests.whole)
    let asOf = Workbench.scheduled.plus(hours: -1)
    let post = try #require(bench.task(asOf: asOf))
    #expect(post.waitsFor == Self.review && !post.isWaiting && post.reason == nil)
    #expect(Self.lists(bench, asOf: asOf).today.contains { $0.id == Workbench.post })
  }

  @Test func aPostSaysThatItsReviewIsBlockedAndWhy() throws {
    var bench = Workbench(steps: TaskTimeTests.whole)
    bench.record(.block(reason: "legal is away"), Self.review, at: Workbench.scheduled.plus(hours: -5))
    let asOf = Workbench.scheduled.plus(hours: -1)
    #expect(bench.task(asOf: asOf)?.reason == "waits for its review, which is blocked: legal is away")
    #expect(bench.task("\(Self.item)/engage-2h", asOf: asOf)?.reason == nil)
    bench.record(.unblock, Self.review, at: Workbench.scheduled.plus(hours: -4))
    #expect(bench.task(asOf: asOf)?.reason == nil)
  }

  @Test func aMovedTaskSaysFromWhenAndWhyWhileItIsOpen() throws {
    var bench = Workbench()
    bench.record(.reschedule(to: Self.moved, reason: "the photo comes later"), at: Workbench.scheduled)
    let open = try #require(bench.task(asOf: Workbench.noon))
    #expect(open.movedFrom == Zone.utc.local(at: Workbench.scheduled))
    #expect(open.dueAt == Self.moved && open.reason == "the photo comes later")
    bench.record(.start, at: Workbench.noon)
    #expect(bench.task(asOf: Workbench.noon)?.reason == "the photo comes later")
    bench.complete(at: Self.moved)
    let done = try #require(bench.task(asOf: Self.moved))
    #expect(done.reason == nil && done.movedFrom == Zone.utc.local(at: Workbench.scheduled))
  }

  @Test func aTaskMovedBackIsNotMoved() {
    var bench = Workbench()
    bench.record(.reschedule(to: Self.moved, reason: "later"), at: Workbench.scheduled)
    bench.record(.reschedule(to: Workbench.scheduled, reason: "as planned"), at: Workbench.scheduled.plus(minutes: 1))
    #expect(bench.task(asOf: Workbench.noon)?.movedFrom == nil)
  }

  @Test func anItemsProgressIsThatOfItsPost() throws {
    var bench = Workbench()
    #expect(bench.run(Workbench.noon).list.itemProgress[Self.item] == ItemProgress())
    bench.record(.reschedule(to: Self.moved, reason: "later"), at: Workbench.scheduled)
    let open = try #require(bench.run(Workbench.noon).list.itemProgress[Self.item])
    #expect(open.movedTo == .init(local: Zone.utc.local(at: Self.moved), instant: Self.moved))
    #expect(open.publishedAt == nil && open.publishedLink == nil)
    let done = Self.moved.plus(minutes: 5)
    bench.complete(at: done)
    let list = bench.run(done).list
    let published = try #require(list.itemProgress[Self.item])
    #expect(published.status == .completed && list.itemStatuses == [Self.item: .completed])
    #expect(published.publishedAt == .init(local: Zone.utc.local(at: done), instant: done))
    #expect(published.publishedLink?.text == "https://www.linkedin.com/feed/update/urn:li:activity:7")
  }

  @Test func aProofThatIsNoAddressGivesNoLink() {
    #expect(ItemProgress(proof: .text("Sent to 910 readers.")).publishedLink == nil)
  }
}
