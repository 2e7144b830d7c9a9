import Foundation
import TestSupport
import Testing

@testable import CampaignOps

/// What the calendar gave up stays known until its time has come, also when everything generated is deleted.
@Suite struct WithdrawnItemsTests {
  private static let start = "2026-11-28T08:00:00Z"

  @Test(arguments: ["generated", "generated/spring", "generated/spring/calendar.json"])
  func comesBackFromTheLog(deleted: String) throws {
    let place = try Workplace()
    place.run("run", at: Self.start)
    try place.write(Workplace.definition(cadence: 1), to: "campaigns/spring.json")
    place.run("run", at: Self.start)
    let before = try Self.generated(place)
    #expect(try place.read("generated/spring/calendar.json").contains("\"withdrawn\""))
    try place.remove(deleted)
    #expect(place.run("run", at: Self.start).status == .done)
    #expect(try Self.generated(place) == before)
    #expect(place.run("audit", "verify").status == .done)
    // What is planned again counts on from the event that cancelled it, deleted or not.
    try place.write(Workplace.definition(), to: "campaigns/spring.json")
    place.run("run", at: Self.start)
    #expect(try place.read("generated/spring/calendar.json").contains("\"revision\": 2"))
  }

  /// A campaign that moves to another zone and gives items up in one run: these keep the zone they were planned in.
  @Test(arguments: [false, true])
  func keepsTheZoneItWasPlannedIn(again: Bool) throws {
    let place = try Workplace()
    place.run("run", at: Self.start)
    let moved = Workplace.definition(cadence: 2, #""timeZone": "America/New_York""#)
    try place.write(moved, to: "campaigns/spring.json")
    place.run("run", at: Self.start)
    if again {
      try place.write(moved.replacing("\"linkedin\": 2", with: "\"linkedin\": 1"), to: "campaigns/spring.json")
      place.run("run", at: Self.start)
    }
    let before = try Self.generated(place)
    try place.remove("generated")
    place.run("run", at: Self.start)
    #expect(try Self.generated(place) == before)
  }

  @Test func isForgottenWhenItsTimeHasCome() throws {
    let place = try Workplace()
    place.run("run", at: Self.start)
    try place.write(Workplace.definition(cadence: 1), to: "campaigns/spring.json")
    place.run("run", at: Self.start)
    try place.remove("generated")
    place.run("run", at: "2026-12-20T08:00:00Z")
    #expect(try !place.read("generated/spring/calendar.json").contains("\"withdrawn\""))
  }

  private static func generated(_ place: Workplace) throws -> [String: [UInt8]] {
    try place.files(below: "generated/").filter { !$0.key.hasSuffix(".gitkeep") }
  }
}
