import Storage
import Testing

@Suite struct RelativePathTests {
  @Test(arguments: [
    "", "/", "/etc/passwd", "..", "../x", "a/..", "a/../b", ".", "./a", "a/./b", "a//b", "a/", "//", "a\0b", "\0",
  ])
  func refusesWhatCouldLeaveTheDirectory(text: String) {
    #expect(RelativePath(validating: text) == nil)
  }

  @Test(arguments: [
    "a", "a/b", "...", "..a", "a..", ".hidden/x", "a b/ü.json", "~", "a\nb", "C:", "a\\b", "-rf", "日本/語",
  ])
  func takesOrdinaryAndOddNames(text: String) throws {
    let path = try #require(RelativePath(validating: text))
    #expect(path.text == text)
    #expect(path.isText)
  }

  @Test func keepsNamesThatAreNotText() throws {
    let path = try #require(RelativePath(bytes: [0x61, 0xff, 0x2f, 0x62]))
    #expect(!path.isText)
    #expect(path.text == "a\u{fffd}/b")
    #expect(path.bytes == [0x61, 0xff, 0x2f, 0x62])
  }

  @Test func tellsNamesApartThatOnlyLookAlike() throws {
    let composed = try #require(RelativePath(validating: "\u{e9}"))
    let decomposed = try #require(RelativePath(validating: "e\u{301}"))
    #expect(composed != decomposed)
  }

  @Test func knowsItsPartsAndFolders() {
    let path: RelativePath = "generated/spring/plan.json"
    #expect(path.name == "plan.json")
    #expect(path.parent == "generated/spring")
    #expect(path.ancestors == [.root, "generated", "generated/spring"])
    #expect(path.parts.count == 3)
    #expect(RelativePath.root.parent == nil)
    #expect(RelativePath.root.ancestors == [])
    #expect(RelativePath.root.parts == [])
    #expect(RelativePath("a").parent == .root)
    #expect(RelativePath("a").appending("b/c") == "a/b/c")
    #expect(RelativePath.root.appending("b") == "b")
    #expect(RelativePath("a").appending(.root) == "a")
  }

  @Test(arguments: [
    ("a/b", "a", true), ("a", "a", false), ("ab", "a", false), ("a-b/c", "a", false), ("a/b/c", "a/b", true),
  ])
  func knowsWhatLiesBelow(path: String, folder: String, isBelow: Bool) throws {
    let path = try #require(RelativePath(validating: path))
    #expect(path.isBelow(try #require(RelativePath(validating: folder))) == isBelow)
    #expect(path.isBelow(.root))
    #expect(!RelativePath.root.isBelow(.root))
  }

  @Test func sortsByBytes() throws {
    let sorted: [RelativePath] = ["B", "a", "a-b", "a.b", "a/b", "ab", "é"]
    #expect(sorted.shuffled().sorted() == sorted)
  }
}
