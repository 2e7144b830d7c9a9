import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

/// Small files that give the same figures again and again are decided by sorting them; what comes of it must be what
/// the careful reader and the table of all figures make of the same files.
@Suite struct ManySmallFilesProperties {
  private struct Folder {
    var random: SeededGenerator

    /// One file's rows; in every third file rows have several figures, and some of them none.
    ///
    /// Most have lines of their own above the header, as exports do that tell their account or their days there: what
    /// texts mean below is the same all the same.
    mutating func text(_ number: Int) -> String {
      let isWide = number % 3 == 2
      var lines = ["", "# export \(number)", "Report \(number)", "# export \(number)\n# of 2026-11-28"][number % 4]
        .split(separator: "\n").map(String.init)
      lines.append(isWide ? "date,campaign,platform,impressions,reach,spend" : "date,campaign,platform,metric,value")
      for _ in 0..<random.int(0...60) {
        let start = "\(day()),\(random.pick(["spring", "spring 2", "autumn", "nobody"]) ?? "spring"),x"
        if isWide {
          lines.append("\(start),\(figure()),\(figure()),\(figure())")
        } else {
          let metric = random.pick(["impressions", "reach", "followers", "spend", "clicks"]) ?? "clicks"
          lines.append("\(start),\(metric),\(figure())")
        }
      }
      return lines.joined(separator: "\n") + "\n"
    }

    private mutating func day() -> String {
      // Days of some figures lie so far from each other that no table by day has room for them.
      if random.int(0...24) == 0 { return random.pick(["2001-02-03", "2019-12-31", "2014-07-07"]) ?? "2001-02-03" }
      return "2026-11-\(10 + random.int(0...9))"
    }

    private mutating func figure() -> String {
      switch random.int(0...9) {
      case 0: ""
      case 1: "0"
      default: "\(random.int(1...900))"
      }
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func areDecidedLikeByTheCarefulReader(seed: UInt64) throws {
    var folder = Folder(random: SeededGenerator(seed: seed))
    let files = (0..<Int(20 + seed * 5)).map { (path: "metrics/a/\($0).csv", bytes: Array(folder.text($0).utf8)) }
    let space = try Workspace().with("spring", names: ["spring*"]).with("autumn", names: ["autumn"]).with(feed: "a")
    func read(_ change: (inout IntakeContext) -> Void) -> Reading {
      var context = IntakeContext(settings: space.settings, campaigns: space.campaigns, asOf: space.asOf)
      change(&context)
      let (ledger, diagnostics) = Intake.read(
        exports: files.map { ExportFile(path: $0.path, bytes: $0.bytes) }, settings: space.settings, context)
      return Reading(ledger: ledger, diagnostics: diagnostics)
    }
    let (first, last) = (try #require(Day("2026-11-10")), try #require(Day("2026-11-19")))
    let range = try #require(DayRange(first: first, last: last))
    let careful = read { $0.isCareful = true }
    #expect(careful.ledger.cells.count > 50)
    #expect(careful.ledger.readings.contains { $0.supersededFigures > 0 })
    for threads in [1, 2, 3, 20] {
      // Files longer than a piece have their figures in a table, so with small pieces nothing is sorted.
      for size in [256 << 10, 64] {
        let other = read { context in
          context.threads = threads
          context.pieceSize = size
        }
        let what = "seed \(seed), \(threads) threads, pieces of \(size)"
        #expect(other.ledger.cells == careful.ledger.cells, "\(what)")
        #expect(other.ledger.readings == careful.ledger.readings, "\(what)")
        #expect(other.diagnostics.map(\.description) == careful.diagnostics.map(\.description), "\(what)")
        for campaign in space.campaigns {
          let days = careful.ledger.cells(of: campaign.id).filter { $0.key.day.description.hasPrefix("2026-11-1") }
          #expect(other.ledger.cells(of: campaign.id, days: range) == days, "\(what)")
        }
      }
    }
  }

  /// The findings about exports that lower figures are the same by both ways, which needs files with much in common.
  @Test func pointTheSameLoweredFiguresOut() throws {
    let space = try Workspace().with("spring", names: ["spring"]).with(feed: "a")
    let files = (0..<70).map { number in
      // The newest files leave days out, so that two of them decide; both give a tenth of what all others do.
      let days = (10...19).filter { number < 68 || $0 % 2 == number % 2 }
      let rows = days.map { "2026-11-\($0),spring,x,impressions,\(number < 68 ? 100 + number : 10)\n" }
      let text = "date,campaign,platform,metric,value\n" + rows.joined()
      return ExportFile(path: "metrics/a/\(number).csv", bytes: Array(text.utf8))
    }
    func findings(_ change: (inout IntakeContext) -> Void) -> [String] {
      var context = IntakeContext(settings: space.settings, campaigns: space.campaigns, asOf: space.asOf)
      change(&context)
      let read = Intake.read(exports: files, settings: space.settings, context)
      return read.1.filter { $0.code == .exportLowersFigures }.map(\.description)
    }
    let careful = findings { $0.isCareful = true }
    #expect(careful.count == 2 * 68)
    for threads in [1, 2, 4] { #expect(findings { $0.threads = threads } == careful) }
  }
}
