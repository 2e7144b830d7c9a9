import Diagnostics
import Formats
import Testing

@testable import Migration

/// The chain is a value, so every way of breaking it can be built here.
@Suite struct MigrationChainTests {
  /// A set of steps and what is wrong with it.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let steps: [MigrationStep]
    let faults: [String]
    var testDescription: String { name }
  }

  static func step(_ id: String, _ parent: String?, _ from: Int, _ to: Int, rules: JSON = [:]) -> MigrationStep {
    MigrationStep(id: id, parent: parent, from: from, to: to, rules: rules) { _ in Checked(nil) }
  }

  static let rows = [
    Row(name: "one step", steps: [step("a", nil, 1, 2)], faults: []),
    Row(name: "two steps in any order", steps: [step("b", "a", 2, 3), step("a", nil, 1, 2)], faults: []),
    Row(name: "no step", steps: [], faults: ["there is no migration step"]),
    Row(
      name: "a fork", steps: [step("a", nil, 1, 2), step("b", "a", 2, 3), step("c", "a", 2, 3)],
      faults: ["`b` and `c` both follow `a`: a fork", "the chain of migration steps has 2 heads: `b`, `c`"]),
    Row(
      name: "two beginnings", steps: [step("a", nil, 1, 2), step("b", nil, 1, 2)],
      faults: ["`a` and `b` both begin the chain: a fork", "the chain of migration steps has 2 heads: `a`, `b`"]),
    Row(
      name: "a missing parent", steps: [step("a", nil, 1, 2), step("c", "b", 3, 4)],
      faults: [
        "the migration step `c` follows `b`, which is missing: a gap",
        "the chain of migration steps has 2 heads: `a`, `c`",
      ]),
    Row(
      name: "versions that do not join", steps: [step("a", nil, 1, 2), step("b", "a", 3, 4)],
      faults: ["`b` starts from version 3, but `a` leads to 2: a gap"]),
    Row(
      name: "a leap", steps: [step("a", nil, 1, 3)], faults: ["the migration step `a` leads from version 1 to 3: a gap"]
    ),
    Row(
      name: "a cycle", steps: [step("a", "b", 2, 3), step("b", "a", 1, 2)],
      faults: [
        "the migration steps `a`, `b` follow each other: a cycle",
        "`b` starts from version 1, but `a` leads to 3: a gap",
      ]),
    Row(
      name: "its own parent", steps: [step("a", "a", 1, 2)],
      faults: [
        "the migration steps `a` follow each other: a cycle", "`a` starts from version 1, but `a` leads to 2: a gap",
      ]),
    Row(
      name: "one name twice", steps: [step("a", nil, 1, 2), step("a", "a", 2, 3)],
      faults: ["two migration steps are named `a`"]),
  ]

  @Test(arguments: rows) func findsWhatKeepsStepsFromBeingOneChain(row: Row) {
    let chain = MigrationChain(row.steps)
    let said = chain.faults.map(\.message)
    for fault in row.faults { #expect(said.contains(fault), "\(said)") }
    #expect(said.isEmpty == row.faults.isEmpty, "\(said)")
    #expect(chain.faults.allSatisfy { $0.code == .migrationChain })
  }

  @Test func theStepsOfThisReleaseAreOneChain() {
    #expect(MigrationChain.current.faults.isEmpty)
    #expect(MigrationChain.current.path(from: 1, to: 2)?.map(\.id) == ["1-to-2"])
    #expect(MigrationChain.current.path(from: 2, to: 2)?.isEmpty == true)
    #expect(MigrationChain.current.path(from: 1, to: 3) == nil)
    #expect(MigrationChain.current.path(from: 0, to: 2) == nil)
  }

  @Test func noticesAStepThatWasEditedSinceItWasApplied() {
    let step = Self.step("a", nil, 1, 2, rules: ["columns": ["x"]])
    let record = AppliedStep(id: "a", parent: nil, to: 2, checksum: step.checksum, made: [], snapshot: [])
    #expect(MigrationChain([step]).faults(against: [record]).isEmpty)
    let edited = Self.step("a", nil, 1, 2, rules: ["columns": ["x", "y"]])
    #expect(MigrationChain([edited]).faults(against: [record]).map(\.code) == [.migrationEdited])
    let other = Self.step("b", nil, 1, 2)
    #expect(MigrationChain([other]).faults(against: [record]).map(\.code) == [.migrationChain])
  }

  @Test func theRecordOfAStepReadsBackAsItWas() throws {
    let record = AppliedStep(
      id: "1-to-2", parent: nil, to: 2, checksum: "ab", made: [.init(path: "campaigns/a.json", bytes: [1, 2])],
      snapshot: [.init(path: "tables/plans.csv", bytes: [])])
    let document = try #require(JSONReader.read(record.json.pretty, path: "applied.json").output)
    #expect(AppliedStep(document) == record)
    #expect(AppliedStep(try #require(JSONReader.read(Array("{}".utf8), path: "x").output)) == nil)
  }

  // A change of the step has to be a change of its name or revision: directories remember this very number.
  @Test func theChecksumOfTheFirstStepIsTheOneThatWasReleased() {
    #expect(MigrationStep.tablesToFiles.checksum.count == 64)
  }
}
