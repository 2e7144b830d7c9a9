import Diagnostics
import Formats
import TestSupport
import Testing

@testable import Reports

/// A small state by its files, easily changed in one place.
struct DiffSample {
  var files: [String: String] = [
    "campaign-ops.json":
      #"{"schemaVersion": 2, "workspace": {"name": "Studio", "timeZone": "UTC"}, "feeds": {"ads": {}}}"#,
    "generated/index.json": #"""
    {"workspace": "Studio", "feeds": {"ads": {"newest": "2026-11-20", "state": "fresh", "account": null, "zone": "UTC"}},
     "campaigns": [{"id": "spring", "name": "Spring", "client": "Acme", "status": "PLANNED", "start": "2026-11-02",
       "end": "2026-12-20", "zone": "UTC", "platforms": ["x"], "escalationLevel": null}]}
    """#,
    "generated/exports.json": #"""
    {"exports": [{"id": "metrics/ads/a.csv", "kind": "wide", "rows": {"data": 3, "used": 3, "refused": 0}}]}
    """#,
    "generated/spring/plan.json": #"""
    {"campaign": "spring", "version": 1, "reason": "first plan", "generatedBy": "planner/2", "fingerprint": "aa",
     "budget": {"currency": "EUR", "total": "100.00", "lines": []}}
    """#,
    "generated/spring/plans/v1.json": #"{"version": 1, "reason": "first plan", "fingerprint": "aa"}"#,
    "generated/spring/calendar.json": #"""
    {"campaign": "spring", "items": [
      {"id": "spring/x/2026-W48/1", "local": "2026-11-24T09:00", "movedTo": null, "type": "post", "title": "One",
       "copy": "First words", "callToAction": "Go", "link": null, "asset": null, "theme": "T", "stage": "awareness"},
      {"id": "spring/x/2026-W48/2", "local": "2026-11-26T09:00", "movedTo": null, "type": "post", "title": "Two",
       "copy": "Second words", "callToAction": "Go", "link": null, "asset": null, "theme": "T", "stage": "awareness"}]}
    """#,
    "generated/spring/tasks.json": #"""
    {"campaign": "spring", "tasks": [
      {"id": "spring/x/2026-W48/1/post", "title": "Publish One", "status": "PENDING", "urgency": "DUE",
       "dueLocal": "2026-11-24T09:00", "owner": "Ann"}]}
    """#,
    "generated/spring/metrics.json": #"{"platforms": {"x": {"totals": {"clicks": "40"}}}}"#,
    "generated/spring/weeks/2026-W47.json": #"""
    {"week": "2026-W47", "platforms": {"x": {"metrics": {"clicks": {"value": "40"}, "spend": {"value": null}}}}}
    """#,
  ]

  func replacing(_ old: String, _ new: String, in path: String) -> DiffSample {
    var copy = self
    let text = files[path] ?? ""
    precondition(text.contains(old), "\(path) has no \(old)")
    copy.files[path] = text.replacing(old, with: new)
    return copy
  }

  func with(_ path: String, _ text: String?) -> DiffSample {
    var copy = self
    copy.files[path] = text
    return copy
  }

  func state(_ label: String? = nil) -> WorkspaceState {
    WorkspaceState(files.mapValues { Array($0.utf8) }, label: label)
  }
}

private let calendar = "generated/spring/calendar.json"
private let tasks = "generated/spring/tasks.json"
private let index = "generated/index.json"

/// One change of the second state, and what is told of it.
struct DiffRow: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let state: DiffSample
  let told: [String]

  init(_ title: String, _ state: DiffSample, _ told: String...) {
    (testDescription, self.state, self.told) = (title, state, told)
  }
}

@Suite("What differs between two states")
struct WorkspaceDiffTests {
  private static let start = DiffSample()

  static let rows: [DiffRow] = [
    DiffRow(
      "a campaign goes live", start.replacing("PLANNED", "ACTIVE", in: index),
      "campaigns spring changed status: PLANNED → ACTIVE"),
    DiffRow(
      "its dates and name change",
      start.replacing("2026-12-20", "2026-12-27", in: index).replacing(#""Spring""#, #""Summer""#, in: index),
      "campaigns spring changed end: 2026-12-20 → 2026-12-27", "campaigns spring changed name: Spring → Summer"),
    DiffRow(
      "an escalation opens", start.replacing(#""escalationLevel": null"#, #""escalationLevel": 1"#, in: index),
      "campaigns spring changed escalation: nil → 1"),
    DiffRow(
      "a campaign comes",
      start.replacing(#""campaigns": ["#, #""campaigns": [{"id": "b", "name": "B", "status": "PLANNED"}, "#, in: index),
      "campaigns b added: nil → B, PLANNED"),
    DiffRow(
      "a new version of the plan with another budget",
      start.with(
        "generated/spring/plan.json",
        #"{"campaign": "spring", "version": 3, "reason": "r3", "fingerprint": "cc", "budget": {"currency": "EUR", "total": "120.00"}}"#
      ).with("generated/spring/plans/v2.json", #"{"version": 2, "reason": "r2", "fingerprint": "bb"}"#)
        .with("generated/spring/plans/v3.json", #"{"version": 3, "reason": "r3", "fingerprint": "cc"}"#),
      "campaigns spring changed budget: 100.00 EUR → 120.00 EUR",
      "plans spring/plan changed version: v1 → v3 (v2: r2; v3: r3; the budget: the total is now 120.00, was 100.00)"
    ),
    DiffRow(
      "an item is moved by its record",
      start.replacing(
        #""local": "2026-11-24T09:00", "movedTo": null"#,
        #""local": "2026-11-24T09:00", "movedTo": {"local": "2026-11-25T10:00"}"#, in: calendar),
      "calendar spring/x/2026-W48/1 moved: 2026-11-24 09:00 → 2026-11-25 10:00"),
    DiffRow(
      "an item is planned for another hour and pinned",
      start.replacing(#"2026-11-26T09:00", "#, #"2026-11-26T15:00", "pinned": true, "#, in: calendar),
      "calendar spring/x/2026-W48/2 moved: 2026-11-26 09:00 → 2026-11-26 15:00",
      "calendar spring/x/2026-W48/2 pinned: no → yes"),
    DiffRow(
      "an item has other words and another type",
      start.replacing("Second words", "Better words", in: calendar).replacing(
        #""post", "title": "Two""#, #""reel", "title": "2""#, in: calendar),
      "calendar spring/x/2026-W48/2 reworded title: Two → 2",
      "calendar spring/x/2026-W48/2 reworded copy: Second words → Better words",
      "calendar spring/x/2026-W48/2 changed type: post → reel"),
    DiffRow(
      "an item goes and another comes", start.replacing("2026-W48/2", "2026-W49/1", in: calendar),
      "calendar spring/x/2026-W48/2 removed: 2026-11-26 09:00, post, Two → nil",
      "calendar spring/x/2026-W49/1 added: nil → 2026-11-26 09:00, post, Two"),
    DiffRow(
      "a task is done",
      start.replacing(
        #""PENDING", "urgency": "DUE""#,
        #""COMPLETED", "urgency": null, "completedBy": "Bo", "proof": {"type": "TEXT", "value": "sent"}"#, in: tasks),
      "tasks spring/x/2026-W48/1/post status: PENDING → COMPLETED (by Bo; TEXT sent)"),
    DiffRow(
      "a task is late, moved and given to somebody",
      start.replacing("DUE", "OVERDUE", in: tasks).replacing("2026-11-24T09:00", "2026-11-24T08:00", in: tasks)
        .replacing("Ann", "Bo", in: tasks),
      "tasks spring/x/2026-W48/1/post urgency: DUE → OVERDUE",
      "tasks spring/x/2026-W48/1/post moved due: 2026-11-24 09:00 → 2026-11-24 08:00",
      "tasks spring/x/2026-W48/1/post changed owner: Ann → Bo"),
    DiffRow(
      "a task is pending for a reason",
      start.replacing(#""owner": "Ann""#, #""owner": "Ann", "reason": "waits""#, in: tasks),
      "tasks spring/x/2026-W48/1/post changed reason: nil → waits"),
    DiffRow(
      "a week's figures are others",
      start.replacing(#""value": "40""#, #""value": "46""#, in: "generated/spring/weeks/2026-W47.json"),
      "figures x clicks 2026-W47 changed: 40 → 46 (+6 (+15.0 %))"),
    DiffRow(
      "only the sum of all days differs", start.replacing("40", "39.5", in: "generated/spring/metrics.json"),
      "figures x clicks all days changed: 40 → 39.5 (-0.5 (-1.2 %))"),
    DiffRow(
      "a figure is there that nobody reported",
      start.replacing("null", #""2.50""#, in: "generated/spring/weeks/2026-W47.json"),
      "figures x spend 2026-W47 added: nil → 2.50"),
    DiffRow(
      "a feed is newer and late",
      start.replacing("2026-11-20", "2026-11-22", in: index).replacing("fresh", "late", in: index),
      "feeds ads changed newest day: 2026-11-20 → 2026-11-22", "feeds ads changed state: fresh → late"),
    DiffRow(
      "an export has refused rows, another is rejected",
      start.replacing(
        #""used": 3, "refused": 0}}"#, #""used": 2, "refused": 1}}, {"id": "metrics/ads/b.csv", "kind": null}"#,
        in: "generated/exports.json"),
      "exports metrics/ads/a.csv changed: wide, 3 of 3 rows used → wide, 2 of 3 rows used, 1 refused",
      "exports metrics/ads/b.csv added: nil → rejected as a whole"),
    DiffRow(
      "settings are stated, changed and taken back",
      start.replacing(#""ads": {}"#, #""ads": {"currency": "EUR"}, "own": {}"#, in: "campaign-ops.json")
        .replacing("Studio", "Atelier", in: "campaign-ops.json"),
      "settings feeds.ads removed: {} → nil", "settings feeds.ads.currency added: nil → EUR",
      "settings feeds.own added: nil → {}", "settings workspace.name changed: Studio → Atelier"),
  ]

  @Test(arguments: rows) func areToldInTheDomainsWords(row: DiffRow) {
    let diff = WorkspaceDiff(from: Self.start.state(), to: row.state.state())
    #expect(diff.differences.map(Self.words) == row.told)
  }

  private static func words(_ difference: Difference) -> String {
    let field = difference.field.map { " \($0)" } ?? ""
    let details = difference.details.isEmpty ? "" : " (\(difference.details.joined(separator: "; ")))"
    return "\(difference.area) \(difference.subject) \(difference.change)\(field): "
      + "\(difference.before ?? "nil") → \(difference.after ?? "nil")\(details)"
  }

  @Test(arguments: rows) func areTheMirrorImageTheOtherWayRound(row: DiffRow) {
    let (old, new) = (Self.start.state(), row.state.state())
    let there = Set(WorkspaceDiff(from: old, to: new).differences.map(\.mirrored))
    let back = Set(WorkspaceDiff(from: new, to: old).differences.map(\.mirrored).map(\.mirrored))
    #expect(there == back)
  }

  @Test(arguments: rows) func areNoneOfAStateWithItself(row: DiffRow) {
    #expect(WorkspaceDiff(from: row.state.state("a"), to: row.state.state("b")).isEmpty)
  }

  /// Any of the changes together: none hides another, and the mirror image still fits.
  @Test(arguments: 0..<60 as Range<UInt64>) func hideNothingOfEachOther(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var files = DiffSample().files
    for _ in 0..<random.int(1...4) {
      guard let row = random.pick(Self.rows) else { continue }
      for (path, text) in row.state.files where text != DiffSample().files[path] { files[path] = text }
    }
    var changed = DiffSample()
    changed.files = files
    let (old, new) = (DiffSample().state(), changed.state())
    let there = WorkspaceDiff(from: old, to: new)
    #expect(
      Set(there.differences.map(\.mirrored))
        == Set(WorkspaceDiff(from: new, to: old).differences.map { $0.mirrored.mirrored }))
    let counted = Difference.Area.allCases.flatMap(there.counts).map(\.count).reduce(0, +)
    let happened = there.differences.map { "\($0.area) \($0.subject) \($0.change)" }
    #expect(counted == Set(happened).count)
    #expect(there.differences.map(\.area) == there.differences.map(\.area).sorted())
  }

  static let damages: [(path: String, text: String, code: Code)] = [
    (index, "<<<<<<< HEAD", .jsonConflictMarker), (index, "[]", .wrongType), (index, "{}", .wrongType),
    (calendar, "{\"items\": [1]}", .wrongType),
    (tasks, "{\"tasks\": [{}]}", .wrongType), ("generated/exports.json", "", .jsonSyntax),
    ("generated/spring/plan.json", "null", .wrongType),
    ("generated/spring/weeks/2026-W47.json", "{\"week\":", .jsonSyntax),
    ("campaign-ops.json", "{", .jsonSyntax),
  ]

  @Test(arguments: damages.indices) func findADamagedDocumentAndGoOn(place: Int) {
    let (path, text, code) = Self.damages[place]
    let damaged = Self.start.with(path, text).replacing(
      "Second words", "Better words", in: path == calendar ? tasks + "x" : calendar, ifThere: path != calendar)
    let state = damaged.state("HEAD~1")
    #expect(state.diagnostics.map(\.code) == [code])
    #expect(state.diagnostics.allSatisfy { $0.location?.path == "HEAD~1:\(path)" })
    let told = WorkspaceDiff(from: Self.start.state(), to: state).differences
    #expect(path == calendar || told.contains { $0.field == "copy" })
    // Nothing of the sound side is taken for new or gone.
    #expect(told.allSatisfy { $0.change != .added && $0.change != .removed }, "\(told)")
  }

  @Test func sayWhenTheyAreNotTheNewest() {
    #expect(
      Self.start.with("campaigns/spring.json", "{}").state().stale == [
        "the definition or content of `spring` changed since the last run"
      ])
    #expect(
      Self.start.with("campaigns/autumn.jsonc", "{}").state().stale.first?.hasPrefix("`autumn` was defined") == true)
    #expect(
      Self.start.with(index, nil).with("campaigns/spring.json", "{}").state().stale == ["nothing was generated yet"])
    let sealed = Self.start.replacing(
      #""workspace": "Studio","#, #""workspace": "Studio", "settings": "sha256:0","#, in: index)
    #expect(sealed.state().stale == ["the settings or own kinds of exports changed since the last run"])
    #expect(Self.start.state().stale == [])
  }

  @Test func tellAnItemOnceHoweverMuchOfItDiffers() {
    let changed = Self.start.replacing("2026-11-26T09:00", "2026-11-26T11:15", in: calendar)
      .replacing(#""title": "Two""#, #""title": "Three""#, in: calendar)
      .replacing("Second words", "Better words", in: calendar)
      .replacing(#""DUE","#, #""OVERDUE","#, in: tasks).replacing(#""Ann""#, #""Bo""#, in: tasks)
    let page = DifferencePage(WorkspaceDiff(from: Self.start.state(), to: changed.state()))
    #expect(
      page.lines == [
        "  calendar  1 moved, 1 reworded", "  tasks     1 newly overdue, 1 changed", "", "spring", "  Calendar",
        "    moved  x/2026-W48/2  2026-11-26 09:00 → 2026-11-26 11:15", "      title: Two → Three",
        "      copy: Second words → Better words", "  Tasks",
        "    newly overdue  x/2026-W48/1/post  DUE → OVERDUE", "      owner: Ann → Bo",
      ])
    // Longer lists are cut by things, not by what differs of them.
    let short = DifferencePage(WorkspaceDiff(from: Self.start.state(), to: changed.state()), most: 1)
    #expect(!short.lines.contains { $0.contains("more") })
  }

  @Test func makeAPageForPeople() {
    var changed = Self.rows.reduce(into: DiffSample()) { state, row in
      for (path, text) in row.state.files where text != DiffSample().files[path] { state.files[path] = text }
    }
    let hostile = #"`*hostile*` <b>&amp;</b> \u001b[31m\nlines \u202e| x"#
    changed = changed.with(calendar, Self.start.replacing("Second words", hostile, in: calendar).files[calendar])
    let diff = WorkspaceDiff(from: Self.start.state(), to: changed.state())
    let page = DifferencePage(diff, most: 3)
    expectGolden(page.lines.joined(separator: "\n") + "\n", named: "differences.txt")
    expectGolden(page.markdown(title: "main → HEAD"), named: "differences.md")
    expectGolden(diff.json(from: "main", to: "HEAD", stale: [], findings: 0).pretty, named: "differences.json")
    #expect(DifferencePage(WorkspaceDiff(from: changed.state(), to: changed.state())).lines == ["  nothing differs"])
  }
}

extension DiffSample {
  fileprivate func replacing(_ old: String, _ new: String, in path: String, ifThere: Bool) -> DiffSample {
    guard ifThere, files[path]?.contains(old) == true else { return self }
    return replacing(old, new.replacing("\u{1B}", with: "\\u001b").replacing("\n", with: "\\n"), in: path)
  }
}
