import CampaignOps
import Foundation
import TestSupport
import Testing

@Suite struct InspectCommandTests {
  private static let google = """
    Campaign report
    27 January 2026 - 23 February 2026
    Campaign,Currency code,Impr.,Clicks,Cost,CTR,Conversions,Search impr. share,Landing
    Spring A,EUR,"9,380",264,365.22,2.81%,2.50,< 10%,a
    Spring B,EUR,120,4,1.78,3.33%, --,30%,b
    Spring C,EUR,many,4,1.78,3.33%,1,30%,c
    Total: Campaigns,EUR,"9,500",268,367.00,,2.5,,

    """
  private static let wide = """
    date,campaign,platform,clicks,clicks note,spend
    02/11/2026,spring,x,5,,1.50
    13/11/2026,spring,x,<5,,1.50
    14/11/2026,spring,mars,5,,1.50
    date,campaign,platform,clicks,clicks note,spend

    """
  private static let meta = """
    Reporting starts,Reporting ends,Campaign name,Impressions,Amount spent (USD)
    "No data available."

    """
  private static let search = """
    Date;Clicks;Impressions;CTR;Position
    2026-11-02;5;100;5%;3.1
    2026-11-03;;90;0%;3.1

    """

  private func place(_ files: KeyValuePairs<String, String>) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    return folder
  }

  /// What is said about files, with the folder they lie in taken out.
  private func inspect(_ folder: TemporaryFolder, _ names: [String], _ options: [String] = []) -> Said {
    let said = Workplace.run(["inspect"] + names.map(folder.path(of:)) + options)
    let plain = { (text: String) in
      text.split(separator: folder.path + "/", omittingEmptySubsequences: false).joined()
    }
    return Said(status: said.status, output: plain(said.output), errors: plain(said.errors))
  }

  @Test(arguments: ["text", "json"])
  func saysEverythingOnOneScreen(format: String) throws {
    let folder = try place([
      "google.csv": Self.google, "wide.csv": Self.wide, "empty.csv": Self.meta, "search.csv": Self.search,
      "other.csv": "a;b;c\n1;2;3\n4;5;6\n", "nothing.csv": "",
    ])
    let names = ["google.csv", "wide.csv", "empty.csv", "search.csv", "other.csv", "nothing.csv"]
    let said = inspect(folder, names, ["--format", format])
    #expect(said.status == .dataErrors)
    #expect(said.errors.isEmpty)
    expectGolden(said.output, named: "inspect.\(format == "json" ? "jsonl" : "txt")")
  }

  @Test func endsWithZeroWhereOnlyWarningsStand() throws {
    let folder = try place(["search.csv": Self.search, "empty.csv": Self.meta])
    #expect(inspect(folder, ["search.csv", "empty.csv"]).status == .done)
  }

  @Test func readsTheExportsOfAFolder() throws {
    let folder = try place(["in/b.csv": Self.search, "in/a.TSV": Self.search, "in/notes.md": "x", "in/.c.csv": "x"])
    let said = inspect(folder, ["in"])
    #expect(said.status == .done)
    #expect(said.output.hasPrefix("in/a.TSV\n"))
    #expect(said.output.contains("\nin/b.csv\n"))
    #expect(!said.output.contains("notes"))
  }

  @Test func saysWhatIsNotThereAndGoesOnWithTheRest() throws {
    let folder = try place(["search.csv": Self.search, "none/readme.md": "x"])
    let said = inspect(folder, ["gone.csv", "none", "search.csv"])
    #expect(said.status == .nothingFound)
    #expect(said.errors.contains("campaign-ops: gone.csv: "))
    #expect(said.errors.contains("campaign-ops: none: no file in this folder is an export"))
    #expect(said.output.hasPrefix("search.csv\n"))
  }

  @Test(arguments: [
    (["inspect"], "'inspect' takes FILE…"), (["inspect", "--feed", "A B", "x.csv"], "is no value for --feed"),
    (["inspect", "--format", "xml", "x.csv"], "'xml' is no value for --format"),
  ])
  func refusesACommandLineThatMakesNoSense(words: [String], message: String) {
    let said = Workplace.run(words)
    #expect(said.status == .wrongUsage)
    #expect(said.errors.contains(message))
  }

  @Test func readsAFileAsOneOfItsFeed() throws {
    let workplace = try Workplace()
    try workplace.write(
      """
      {"schemaVersion": 2, "workspace": {"name": "Studio", "timeZone": "Europe/Berlin", "currency": "EUR"},
       "feeds": {"team": {"dateOrder": "dmy"}}}
      """, to: "campaign-ops.json")
    let text = "date,campaign,platform,clicks\n02/11/2026,spring,linkedin,5\n02/11/2026,sprng,linkedin,5\n"
    try workplace.write(text, to: "metrics/team/a.csv")
    let path = workplace.folder.path(of: "\(workplace.name)/metrics/team/a.csv")
    let alone = Workplace.run(["inspect", path])
    #expect(alone.status == .dataErrors)
    #expect(alone.output.contains("[row-date-ambiguous]"))
    for said in [workplace.run("inspect", path, "--feed", "team"), workplace.run("inspect", path)] {
      #expect(said.status == .done)
      #expect(said.output.contains("day, month, year, as the feed states"))
      #expect(said.output.contains("2 with data: 1 used, 1 of no campaign, 0 refused"))
      #expect(said.output.contains("[row-unattributed]"))
    }
    let unknown = workplace.run("inspect", path, "--feed", "tem")
    #expect(unknown.status == .nothingFound)
    #expect(unknown.errors.contains("no feed 'tem' is declared in campaign-ops.json; did you mean 'team'?"))
  }

  @Test func tellsWhatTheFeedOfAnAccountMustState() throws {
    let folder = try place(["search.csv": Self.search, "own.csv": "date,clicks\n2026-11-02,5\n"])
    let said = inspect(folder, ["search.csv", "own.csv"])
    #expect(said.status == .done)
    #expect(said.output.contains("must state the campaign\n"))
    #expect(said.output.contains("must state the campaign and the platform\n"))
  }
}
