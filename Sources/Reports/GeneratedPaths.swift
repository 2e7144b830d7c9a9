import Formats
public import Quantities

/// Where each generated document stands, written once.
public enum GeneratedPaths {
  /// The folder of everything generated.
  public static let folder = "generated"
  /// The overview of all campaigns.
  public static let index = "generated/index.json"

  /// The calendar of all campaigns for calendar programs.
  public static let feed = "generated/calendar.ics"

  /// The folder of one campaign's documents.
  public static func folder(of campaign: CampaignID) -> String { "generated/\(campaign)" }
  /// The newest plan.
  public static func plan(of campaign: CampaignID) -> String { "\(folder(of: campaign))/plan.json" }
  /// The newest plan as a page for people.
  public static func planPage(of campaign: CampaignID) -> String { "\(folder(of: campaign))/plan.md" }
  /// The folder of all plan versions.
  public static func plans(of campaign: CampaignID) -> String { "\(folder(of: campaign))/plans" }
  /// One version of the plan.
  public static func plan(of campaign: CampaignID, version: Int) -> String {
    "\(plans(of: campaign))/v\(version).json"
  }
  /// The calendar.
  public static func calendar(of campaign: CampaignID) -> String { "\(folder(of: campaign))/calendar.json" }
  /// The tasks.
  public static func tasks(of campaign: CampaignID) -> String { "\(folder(of: campaign))/tasks.json" }
  /// The open tasks as a worklist to be filled in.
  public static func worklist(of campaign: CampaignID) -> String { "\(folder(of: campaign))/worklist.csv" }
  /// The figures added up.
  public static func metrics(of campaign: CampaignID) -> String { "\(folder(of: campaign))/metrics.json" }
  /// The normalised metric entries.
  public static func entries(of campaign: CampaignID) -> String { "\(folder(of: campaign))/entries.csv" }
  /// The figures of periods longer than a day.
  public static func periods(of campaign: CampaignID) -> String { "\(folder(of: campaign))/periods.csv" }
  /// One week's summary, without its ending.
  public static func week(_ week: Week, of campaign: CampaignID) -> String { "\(folder(of: campaign))/weeks/\(week)" }
  /// The instructions with an id such as `linkedin/post/POST`.
  public static func instructions(_ id: String) -> String { "generated/instructions/\(id).md" }

  /// The refused rows of an export, from its path below the data directory.
  ///
  /// The whole old name stays in front of `.rejects.csv`, so that no two exports share a file of rejects, and one that
  /// is dropped into the feed does not overwrite the export it came from. Where that would be longer than the 255 bytes
  /// file systems allow for a name, its start and a digest of the whole stand for it.
  public static func rejects(of export: String) -> String {
    let below = export.hasPrefix("metrics/") ? String(export.dropFirst("metrics/".count)) : export
    let ending = ".rejects.csv"
    let name = below.split(separator: "/").last ?? ""
    guard name.utf8.count + ending.utf8.count > longestName else { return "generated/rejects/\(below)\(ending)" }
    let mark = "~\(SHA256.hash(Array(name.utf8)).hex.prefix(16))"
    let start = beginning(of: name, bytes: longestName - ending.utf8.count - mark.utf8.count)
    return "generated/rejects/\(below.dropLast(name.count))\(start)\(mark)\(ending)"
  }

  private static let longestName = 255

  // Scalars stay whole, so that the name stays UTF-8.
  private static func beginning(of name: Substring, bytes limit: Int) -> String {
    var start = String.UnicodeScalarView()
    var bytes = 0
    for scalar in name.unicodeScalars {
      bytes += UTF8.width(scalar)
      guard bytes <= limit else { break }
      start.append(scalar)
    }
    return String(start)
  }
}
