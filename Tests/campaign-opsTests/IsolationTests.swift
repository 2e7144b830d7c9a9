import Formats
import Foundation
import TestSupport
import Testing

/// A campaign that cannot be read keeps what it has, and the others go on.
@Suite struct IsolationTests {
  /// What can happen to a definition that was good.
  enum Mishap: CaseIterable {
    case brokenSyntax, error, link, pipe, tooLarge, twin

    func happen(in workspace: Workspace) throws {
      let file = "campaigns/spring.json"
      switch self {
      case .brokenSyntax: try workspace.write("{", to: file)
      case .error: try workspace.replace("2026-03-15", by: "2026-02-15", in: file)
      case .twin: try workspace.write("{", to: "campaigns/spring.jsonc")
      case .link:
        try workspace.remove(file)
        try FileManager.default.createSymbolicLink(
          atPath: workspace.path(file), withDestinationPath: "../campaign-ops.json")
      case .pipe:
        try workspace.remove(file)
        try workspace.makePipe(file)
      case .tooLarge: try workspace.makeZeros(file, count: 70_000_000)
      }
    }
  }

  @Test(arguments: Mishap.allCases)
  func keepsTheLastGoodOutputsOfACampaignInError(mishap: Mishap) throws {
    let workspace = try twoCampaigns()
    let before = try workspace.bytes(below: "generated/spring/")
    #expect(before.count > 5)
    try mishap.happen(in: workspace)
    try workspace.replace("\"x\": 2", by: "\"x\": 1", in: "campaigns/autumn.json")
    let outcome = try workspace.run("run", asOf: "2026-02-21T08:00:00Z")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("spring  NOT CHANGED  its definition has errors"))
    expectSame(try workspace.bytes(below: "generated/spring/"), as: before)
    #expect(try workspace.document("generated/autumn/calendar.json")?["items"]?.array?.count == 8)
    let known = try workspace.document("generated/index.json")?["campaigns"]?.array ?? []
    #expect(known.compactMap { $0["id"]?.string } == ["autumn", "spring"])
  }

  @Test func takesAwayWhatBelongsToADefinitionThatIsGone() throws {
    let workspace = try twoCampaigns()
    try workspace.remove("campaigns/spring.json")
    #expect(try workspace.run("run", asOf: "2026-02-21T08:00:00Z").status == 0)
    #expect(try workspace.bytes(below: "generated/spring/").isEmpty)
    #expect(try workspace.bytes(below: "generated/autumn/").isEmpty == false)
  }

  private func twoCampaigns() throws -> Workspace {
    let workspace = try Workspace()
    let other = try workspace.text("campaigns/spring.json").replacingOccurrences(of: "\"spring\"", with: "\"autumn\"")
    try workspace.write(
      other.replacingOccurrences(of: "Spring", with: "Autumn"), to: "campaigns/autumn.json")
    #expect(try workspace.run("run", asOf: "2026-02-20T08:00:00Z").status == 0)
    return workspace
  }
}
