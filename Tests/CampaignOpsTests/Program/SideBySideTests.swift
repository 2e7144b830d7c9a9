import Diagnostics
import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

@testable import CampaignOps

/// Work on many things at once, and its end when somebody asks for it.
@Suite struct SideBySideTests {
  private struct Stop: Error, Equatable { let question: Int }

  @Test(arguments: [0, 1, 2, 3, 1_000, 20_000])
  func makesOneOfEachInTheirOrder(count: Int) {
    let made = SideBySide.map(Array(0..<count)) { "\($0)" }
    #expect(made == (0..<count).map(String.init))
  }

  @Test func longAndShortWorkKeepsItsPlace() {
    let made = SideBySide.map(Array(0..<200)) { thing in (0..<(thing % 7 == 0 ? 20_000 : 1)).reduce(thing, ^) }
    #expect(made == (0..<200).map { thing in (0..<(thing % 7 == 0 ? 20_000 : 1)).reduce(thing, ^) })
  }

  @Test(arguments: [1, 2, 17, 500, 1_000])
  func endsAtTheQuestionThatIsAnsweredWithStop(question: Int) {
    let (asked, made) = (Counter(), Counter())
    #expect(throws: Stop(question: question)) {
      try SideBySide.map(
        Array(0..<1_000),
        goOn: { () throws(Stop) in
          let number = asked.next()
          if number == question { throw Stop(question: number) }
        }
      ) { thing in
        _ = made.next()
        return thing
      }
    }
    // Each thread may have one thing more in hand.
    #expect(made.count >= question - 1 && made.count <= question - 1 + 64)
  }

  @Test func worksOnNothingAfterAThingItselfEndedIt() {
    #expect(throws: Stop(question: 3)) {
      try SideBySide.map(
        [1, 2, 3, 4], goOn: { () throws(Stop) in },
        asking: { (thing) throws(Stop) -> Int in
          if thing == 3 { throw Stop(question: thing) }
          return thing
        })
    }
  }

  /// From a thousand files on a folder is read on all cores.
  @Test func readsAFolderOfThousandsLikeASmallOne() throws {
    let folder = try TemporaryFolder()
    let names = (0..<2_400).map { "progress/spring/\($0 / 100)/\($0).json" }
    for name in names { try folder.write(name, to: name) }
    try folder.write("", to: "progress/spring/large.json")
    try #require(FileHandle(forWritingAtPath: folder.path(of: "progress/spring/large.json")))
      .truncate(atOffset: UInt64(ReadLimit.document) + 1)
    let contents = try DirectoryContents.read(from: PosixDisk(root: folder.path))
    for name in names { #expect(contents.files[name] == Array(name.utf8)) }
    #expect(contents.paths.count == names.count + 1)
    #expect(contents.diagnostics.map(\.location?.path) == ["progress/spring/large.json"])
  }
}

/// Counts on several threads.
private final class Counter: Sendable {
  private let value = Atomic<Int>(0)
  func next() -> Int { value.add(1, ordering: .relaxed).newValue }
  var count: Int { value.load(ordering: .relaxed) }
}
