import Campaigns
import Diagnostics
import Foundation
import Planning
import Quantities
import Testing

/// Campaigns to plan with, read from definitions as people write them.
enum PlanSamples {
  static let zones = ZoneFinder { zone(named: $0) }

  static func zone(named name: String) -> Zone? {
    guard let data = FileManager.default.contents(atPath: "/usr/share/zoneinfo/\(name)") else { return nil }
    return Zone.read(name: name, tzif: Array(data))
  }

  static func settings() throws -> Settings { try #require(studio) }

  private static let studio = book("{}").output?.settings

  /// Reads one definition beside the settings; keys given win over those every definition needs.
  static func campaign(_ extra: String = "") throws -> Campaign {
    let defaults = [
      ("id", #""spring""#), ("name", #""Spring launch""#), ("client", #""Acme""#),
      ("objective", #""Win 40 demo requests""#), ("platforms", #"["linkedin", "instagram"]"#),
      ("start", #""2026-11-02""#), ("end", #""2026-11-15""#), ("callToAction", #""Book a demo""#),
      ("timeZone", #""Europe/Berlin""#),
    ]
    let missing = defaults.filter { !extra.contains("\"\($0.0)\":") }.map { "\"\($0.0)\": \($0.1)" }
    let text = "{\n" + (missing + (extra.isEmpty ? [] : [extra])).joined(separator: ",\n") + "\n}"
    let read = book(text)
    let found = read.diagnostics.filter { $0.severity == .error }
    try #require(found.isEmpty, "\(found.map(\.description).joined(separator: "\n"))\n\(text)")
    return try #require(read.output?.campaigns.first)
  }

  private static func book(_ definition: String) -> Checked<CampaignBook> {
    let settings = #"{"schemaVersion": 2, "workspace": {"name": "Studio", "timeZone": "Europe/Berlin"}}"#
    return CampaignBook.read(
      BookSources(
        settings: SourceFile(path: "campaign-ops.json", bytes: Array(settings.utf8)),
        definitions: definition == "{}"
          ? [] : [SourceFile(path: "campaigns/spring.json", bytes: Array(definition.utf8))],
        zones: zones, metrics: ["clicks", "leads", "spend", "impressions", "reach", "ctr", "conversion_value"]))
  }

  /// A brief with everything in it.
  static let full = """
    "name": "LineWatch autumn", "client": "Acme Sensors", "venture": "LineWatch",
    "objective": {"statement": "Win 40 demo requests from mid-size plants", "type": "leads", "metric": "leads", "target": "40"},
    "platforms": ["linkedin", "x", "email"], "start": "2026-11-02", "end": "2026-12-11",
    "cadence": {"linkedin": 3, "x": 5, "email": 1}, "callToAction": "Book a 20-minute demo",
    "link": "https://linewatch.example/demo?src=a#form",
    "audience": [{"name": "Plant managers", "pains": ["Unplanned stops", "Late reports"],
      "outcomes": ["Predictable shifts"], "objections": ["We have no time to install this"]}],
    "positioning": {"for": "plant managers", "need": "lose hours to unplanned stops", "offer": "LineWatch",
      "category": "monitoring service", "benefit": "shows a fault before the line stops", "alternative": "paper logs",
      "reason": "it reads the machines directly"},
    "proofPoints": ["42 plants run it today", "The first fault was found 9 days after installation, on average"],
    "budget": {"total": "5000.01", "currency": "EUR", "reserve": "500.00", "curve": "back-loaded"},
    "targets": [{"metric": "clicks", "value": "1001"}, {"metric": "spend", "value": "4500.01"}]
    """
}
