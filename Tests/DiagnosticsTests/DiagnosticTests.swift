import Diagnostics
import Testing

@Suite("Diagnostics: findings")
struct DiagnosticTests {
  @Test func showsOneLine() {
    let place = Location(path: "campaigns/spring.jsonc", line: 3, column: 7)
    let finding = Diagnostic(.unknownKey, at: place, "unknown key `budgte`", help: "did you mean `budget`?")
    #expect(finding.description == "campaigns/spring.jsonc:3:7: error: unknown key `budgte` [unknown-key]")
    #expect(finding.help == "did you mean `budget`?")
    #expect(finding.notes.isEmpty)
    let whole = Diagnostic(.zoneDataMissing, at: nil, "no zone data")
    #expect(whole.description == "error: no zone data [zone-data-missing]")
  }

  @Test func takesItsSeverityFromTheCode() {
    for code in Code.allCases { #expect(Diagnostic(code, at: nil, "x").severity == code.severity) }
  }

  @Test func areOrderedByPathLineColumnCodeAndMessage() {
    func finding(_ code: Code, _ path: String, _ line: Int, _ column: Int, _ message: String = "m") -> Diagnostic {
      Diagnostic(code, at: Location(path: path, line: line, column: column), message)
    }
    let ordered = [
      Diagnostic(.zoneDataMissing, at: nil, "m"),
      finding(.wrongType, "a", 2, 9),
      finding(.missingKey, "a", 10, 1),
      finding(.missingKey, "a", 10, 2),
      finding(.unknownKey, "a", 10, 2, "a"),
      finding(.unknownKey, "a", 10, 2, "b"),
      finding(.missingKey, "b", 1, 1),
    ]
    #expect(ordered.reversed().sorted() == ordered)
    #expect(zip(ordered, ordered.dropFirst()).allSatisfy { $0 < $1 && !($1 < $0) })
  }

  @Test func placesAreOrderedByLineThenColumn() {
    let places = [Place.start, Place(line: 1, column: 2), Place(line: 2, column: 1), Place(line: 10, column: 1)]
    #expect(places.reversed().sorted() == places)
    #expect(Location(path: "a").description == "a:1:1")
    #expect(Location(path: "a", place: Place(line: 9, column: 1)) < Location(path: "b"))
  }

  @Test func errorsStandBeforeWarnings() {
    #expect([Severity.warning, .error].sorted() == [.error, .warning])
    #expect(!(Severity.error < .error))
  }

  @Test func listsKnowWhetherTheyHoldErrors() {
    let warning = Diagnostic(.unexpectedFile, at: nil, "m")
    let error = Diagnostic(.missingKey, at: nil, "m")
    #expect(![Diagnostic]().hasErrors)
    #expect(![warning].hasErrors)
    #expect([warning, error].hasErrors)
  }

  @Test func stagesReturnOutputAndFindings() {
    let note = Note("first given here", at: Location(path: "a", line: 1, column: 1))
    let finding = Diagnostic(.jsonDuplicateKey, at: nil, "m", notes: [note])
    let checked = Checked<Int>(nil, [finding])
    #expect(checked.output == nil)
    #expect(checked.diagnostics.first?.notes == [note])
    #expect(Checked(7).diagnostics.isEmpty)
    #expect(Placed(7, at: Location(path: "a")) == Placed(7, at: Location(path: "a")))
  }
}
