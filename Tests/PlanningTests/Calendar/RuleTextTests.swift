import Planning
import Testing

/// The one line that says why an item stands where it stands.
@Suite struct RuleTextTests {
  private func rules(_ calendar: String) throws -> Set<String> {
    let made = try schedule(#""platforms": ["linkedin"], "cadence": {"linkedin": 4}, "calendar": \#(calendar)"#)
    return Set(made.items.map { $0.rule.split(separator: ", ", maxSplits: 1).last.map(String.init) ?? "" })
  }

  @Test func namesTheDaysOfTheWindowAndNotTheWorkingDays() throws {
    #expect(
      try rules(#"{"windows": [{"days": ["tue", "wed", "thu"], "from": "08:00", "to": "11:00"}]}"#)
        == ["spread over tue-thu, window 08:00-11:00"])
  }

  @Test func leavesOutDaysThatAreNoWorkingDays() throws {
    #expect(
      try rules(
        #"{"workingDays": ["mon", "wed"], "windows": [{"days": ["mon", "tue", "wed"], "from": "08:00", "to": "11:00"}]}"#
      ) == ["spread over mon, wed, window 08:00-11:00"])
  }

  @Test func namesOnlyTheDaysOfTheWindowUsed() throws {
    let calendar = #"""
      {"workingDays": ["mon", "tue", "wed", "thu", "fri", "sun"], "windows": [
        {"days": ["mon", "tue", "wed", "thu", "fri"], "from": "07:30", "to": "10:00"},
        {"days": ["sun"], "from": "17:00", "to": "19:00"}]}
      """#
    #expect(
      try rules(calendar) == ["spread over mon-fri, window 07:30-10:00", "on sun, window 17:00-19:00"])
  }

  @Test func namesAllOpenDaysWhereOnlyTheUsualHoursDiffer() throws {
    #expect(try rules(#"{"workingDays": ["mon", "tue", "wed", "thu", "fri"]}"#).allSatisfy { $0.contains("mon-fri") })
  }
}
