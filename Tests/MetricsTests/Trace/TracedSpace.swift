import Campaigns
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Metrics

/// A seeded workspace with everything that decides a figure: rules of every kind, overlapping exports of several feeds,
/// networks as a whole and broken down, levels, figures without a sum, other currencies, refused and mended rows.
struct TracedSpace {
  static let campaigns = ["spring", "autumn", "winter"]
  static let platforms = ["x", "linkedin", "facebook", "meta-ads"]
  let workspace: Workspace
  var files: [SourceFile] = []

  init(_ random: inout SeededGenerator) throws {
    workspace = try Workspace(asOf: "2026-11-05")
      .with("autumn", names: ["AU_*", "a?n"], currency: "EUR")
      .with("spring", name: "Spring sale", ids: ["4711"], names: ["SP_*"], utm: ["spring-utm"])
      .with("winter", utm: ["w1"])
      .with(feed: "ads") { $0.currency = Currency("EUR") }
      .with(feed: "meta") { $0.currency = Currency(random.int(0...3) == 0 ? "USD" : "EUR") }
      .with(feed: "own") { $0.currency = Currency("EUR") }
      .with(feed: "account") {
        $0.campaign = Placed(try #require(CampaignID("winter")), at: Location(path: "campaign-ops.json"))
        $0.platform = .linkedin
      }
    for feed in ["ads", "meta", "own", "account"] {
      for number in 0..<random.int(1...4) {
        let text =
          switch feed {
          case "ads": TracedSpace.wide(&random)
          case "meta": TracedSpace.meta(&random)
          case "own": random.int(0...1) == 0 ? TracedSpace.long(&random) : TracedSpace.wide(&random)
          default: TracedSpace.account(&random)
          }
        let name = random.pick(["report", "report (\(number))", "2026-11-0\(random.int(4...6))", "b 2026-11-05"]) ?? ""
        let path = "metrics/\(feed)/\(number) \(name).csv"
        let preamble = random.int(0...3) == 0 ? "# exported 2026-11-0\(random.int(4...7))\n" : ""
        files.append(SourceFile(path: path, bytes: Array((preamble + text).utf8)))
      }
    }
    mend(&random)
  }

  /// Brings back some of the refused rows, mended or not.
  private mutating func mend(_ random: inout SeededGenerator) {
    for rejects in workspace.read(files).ledger.rejects where random.int(0...1) == 0 {
      var mended = rejects
      for index in mended.rows.indices {
        mended.rows[index].cells = mended.rows[index].cells.map {
          $0 == "many" ? "12" : $0 == "31.11." ? "2026-11-02" : $0
        }
      }
      let name = random.pick(["mended", "2026-11-09 mended"]) ?? ""
      files.append(
        SourceFile(path: "metrics/\(rejects.feed)/\(name) \(files.count).csv", bytes: Array(mended.text().utf8)))
    }
  }

  private static func day(_ random: inout SeededGenerator) -> String {
    random.int(0...14) == 0 ? "31.11." : "2026-11-0\(random.int(1...3))"
  }

  private static func count(_ random: inout SeededGenerator) -> String {
    switch random.int(0...9) {
    case 0: ""
    case 1: "many"
    default: "\(random.int(0...99))"
    }
  }

  private static let names = ["Spring Sale", "sp_x", "AU_1", "abn", "nobody", "4711", "spring-utm", "winter", "W1"]

  private static func wide(_ random: inout SeededGenerator) -> String {
    let metrics = ["impressions", "clicks", "spend", "reach", "followers"].shuffled(using: &random)
      .prefix(random.int(2...5))
    let rows = (0..<random.int(1...14)).map { _ in
      let cells = metrics.map { $0 == "spend" ? "\(random.int(0...9)).25" : count(&random) }
      return ([day(&random), random.pick(names) ?? "", random.pick(["x", "linkedin", "facebook"]) ?? ""] + cells)
    }
    return text([["date", "campaign", "platform"] + metrics] + rows)
  }

  private static func long(_ random: inout SeededGenerator) -> String {
    let rows = (0..<random.int(1...20)).map { _ in
      let metric = random.pick(["clicks", "impressions", "reach", "followers", "nothing"]) ?? ""
      return [day(&random), random.pick(names) ?? "", random.pick(["x", "linkedin"]) ?? "", metric, count(&random)]
    }
    return text([["date", "campaign", "platform", "metric", "value"]] + rows)
  }

  private static func meta(_ random: inout SeededGenerator) -> String {
    let isBroken = random.int(0...1) == 0
    let head =
      ["Day", "Campaign name"] + (isBroken ? ["Platform"] : []) + ["Impressions", "Clicks (all)", "Amount spent (EUR)"]
    let rows = (0..<random.int(1...10)).map { _ in
      let platform = isBroken ? [random.pick(["facebook", "instagram", "audience_network"]) ?? ""] : []
      return [day(&random), random.pick(names) ?? ""] + platform
        + [count(&random), count(&random), "\(random.int(0...9)).5"]
    }
    return text([head] + rows)
  }

  private static func account(_ random: inout SeededGenerator) -> String {
    let rows = (0..<random.int(1...6)).map { _ in [day(&random), "", count(&random), count(&random)] }
    return text([["date", "campaign", "clicks", "followers"]] + rows)
  }

  private static func text(_ rows: [[String]]) -> String {
    rows.map { $0.joined(separator: ",") + "\n" }.joined()
  }

  func read() -> Reading { workspace.read(files) }

  /// Traces a figure in what the files give.
  func trace(_ question: FigureQuestion, in ledger: MetricLedger) -> FigureTrace? {
    Tracing.trace(
      question, in: ledger, settings: workspace.settings, campaigns: workspace.campaigns, asOf: workspace.asOf,
      bytes: { path in files.first { $0.path == path }?.bytes })
  }

  /// The text of the cell at a place of a file.
  func cell(at location: Location) -> String? {
    guard let bytes = files.first(where: { $0.path == location.path })?.bytes else { return nil }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.indices.contains(location.place.line - 1) else { return nil }
    let rest = lines[location.place.line - 1].dropFirst(location.place.column - 1)
    return String(decoding: rest.prefix { $0 != 0x2C }, as: UTF8.self)
  }
}
