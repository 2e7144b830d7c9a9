import CampaignOps
import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Names beside each other that are one name to people or to other file systems, made on the disk itself.
@Suite struct TwinTests {
  /// `é` as one character, and as a letter with a mark behind it.
  private static let (composed, decomposed) = ("caf\u{E9}", "cafe\u{301}")

  /// Every place where people's or generated files have names; `%` stands for the name.
  static let places = [
    "campaigns/%.json", "campaigns/%.jsonc", "campaigns/spring/%.png", "campaigns/spring/assets/%.png",
    "metrics/own/%.csv", "metrics/own/%/day.csv", "metrics/%/day.csv", "progress/%.csv", "progress/spring/%.json",
    "profiles/%.json", "platforms/%.json", "holidays/%.csv", "instructions/linkedin/post/%.md", "generated/%.json",
    "generated/spring/%.json", "audit/2026/12/%.jsonl", "audit/heads/%.json", "%.txt",
  ]

  /// Whether the file system keeps names apart that differ as two do.
  private static func keepsApart(_ one: String, _ other: String) -> Bool {
    guard let folder = try? TemporaryFolder() else { return false }
    return make(folder.path(of: one)) && make(folder.path(of: other))
  }

  /// Makes a new file by the very bytes of its name; false when the file system takes it for one that is there.
  private static func make(_ path: String, _ text: String = "x\n") -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o644)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return Array(text.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } == text.utf8.count
  }

  /// What a run says of a directory with a file under two names, made in the order given.
  private func said(_ place: String, _ names: [String]) throws -> (said: Said, generated: [String: [UInt8]]) {
    let work = try Workplace()
    #expect(work.run("run").status == .done)
    for name in names {
      let path = work.folder.path(of: "\(work.name)/\(place.replacing("%", with: name))")
      var missing: [String] = []
      var folder = path
      while let slash = folder.lastIndex(of: "/"), access(String(folder[..<slash]), F_OK) != 0 {
        folder = String(folder[..<slash])
        missing.append(folder)
      }
      for folder in missing.reversed() { #expect(mkdir(folder, 0o755) == 0) }
      #expect(Self.make(path, "\(name.unicodeScalars.count)\n"), "\(path)")
    }
    let said = work.run("run", at: "2026-12-02T08:00:00Z")
    #expect(said.status == .dataErrors, "\(said.errors)")
    return (said, try work.files(below: "generated/").filter { !$0.key.contains("caf") })
  }

  @Test(
    .enabled(if: keepsApart(composed, decomposed), "left out: this file system knows one way to write a letter"),
    arguments: places)
  func ofTwoSpellingsOfANameOneIsReadAndTheOtherNamed(place: String) throws {
    let first = try said(place, [Self.composed, Self.decomposed])
    let said = first.said.errors.split(separator: "\n").filter { $0.hasSuffix("[path-twin]") }
    #expect(!said.isEmpty && said.allSatisfy { $0.contains("how its characters are written, so it is not read") })
    // Which of the two it is must not hang on which was there first.
    let second = try self.said(place, [Self.decomposed, Self.composed])
    #expect(first.said.errors == second.said.errors)
    #expect(first.generated == second.generated)
  }

  @Test(
    .enabled(if: keepsApart("name", "Name"), "left out: this file system does not tell capitals apart"),
    arguments: places)
  func ofTwoNamesThatDifferInCapitalsBothAreReadAndOneIsNamed(place: String) throws {
    let first = try said(place, ["cafea", "Cafea"])
    let said = first.said.errors.split(separator: "\n").filter { $0.hasSuffix("[path-twin]") }
    #expect(!said.isEmpty && said.allSatisfy { $0.contains("the name differs only in capitals") })
    let second = try self.said(place, ["Cafea", "cafea"])
    #expect(first.said.errors == second.said.errors)
  }

  /// The collections themselves, which other file systems would take for one folder.
  @Test(.enabled(if: keepsApart("name", "Name"), "left out: this file system does not tell capitals apart"))
  func aSecondCollectionByAnotherCapitalIsNamed() throws {
    for folder in ["Campaigns", "METRICS", "Progress", "Generated", "Audit"] {
      let work = try Workplace()
      try work.write("{}", to: "\(folder)/x.json")
      let said = work.run("run")
      #expect(said.errors.contains("[path-twin]"), "\(folder): \(said.errors)")
      #expect(said.status == .dataErrors)
    }
  }
}
