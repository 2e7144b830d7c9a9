import Diagnostics
import Testing

@Suite("Diagnostics: codes")
struct CodeTests {
  @Test func areUniqueAndInKebabCase() {
    let words = Code.allCases.map(\.rawValue)
    #expect(Set(words).count == words.count)
    #expect(words.count > 60)
    for word in words {
      let parts = word.split(separator: "-", omittingEmptySubsequences: false)
      #expect(parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { 97...122 ~= $0 } }, "\(word)")
    }
  }

  @Test(arguments: Code.allCases)
  func eachSaysWhatIsWrongAndWhatToDo(code: Code) {
    let facts = code.facts
    for sentence in [facts.cause, facts.remedy] {
      #expect(sentence.count > 4, "\(code)")
      #expect(sentence.last == ".", "\(code)")
      #expect(sentence.first?.isUppercase == true || sentence.first == "`", "\(code)")
      #expect(!sentence.contains("\n") && !sentence.contains("  ") && !sentence.contains("|"), "\(code)")
    }
    #expect(facts.severity == code.severity)
    #expect(Code(rawValue: code.rawValue) == code)
  }

  @Test func causesAreAllDifferent() {
    let causes = Code.allCases.map(\.facts.cause)
    #expect(Set(causes).count == causes.count)
  }

  @Test func bothSeveritiesOccur() {
    #expect(Set(Code.allCases.map(\.severity)) == Set(Severity.allCases))
  }
}
