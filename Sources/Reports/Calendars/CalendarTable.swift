import Campaigns
import Formats
import Planning
import Quantities

/// Calendars as tables for people: CSV for spreadsheets, Markdown for reviews, HTML for clients.
public enum CalendarTable {
  /// CSV with a header; cells that a spreadsheet would take for formulas are guarded.
  public static func csv(_ entries: [CalendarEntry]) -> [UInt8] {
    let header = [
      "id", "campaign", "platform", "account", "date", "time", "zone", "utc", "status", "type", "title", "theme",
      "stage",
      "copy", "asset", "cta", "link",
    ]
    let rows = entries.map { entry in
      let item = entry.item
      return [
        item.id, item.campaign.text, item.platform.text, entry.account, "\(entry.local.day)", "\(entry.local.time)",
        item.zone, "\(entry.instant)", entry.progress.status.rawValue, item.type.rawValue, item.title, item.theme,
        item.stage.rawValue, item.copy, item.asset ?? "", item.callToAction, item.link ?? "",
      ]
    }
    return DelimitedWriter.text([header] + rows, guardingFormulas: true)
  }

  /// Markdown: a heading a week, a table under it.
  public static func markdown(_ entries: [CalendarEntry]) -> String {
    var text = "# Calendar\n"
    for (week, found) in weeks(of: entries) {
      text += "\n## \(week)\n\n| when | platform | campaign | status | item |\n| --- | --- | --- | --- | --- |\n"
      for entry in found {
        let cells = [
          when(entry), entry.item.platform.text, entry.campaign.name, entry.progress.status.rawValue, entry.item.title,
        ]
        text += "| " + cells.map(MarkdownText.inline).joined(separator: " | ") + " |\n"
      }
    }
    return text
  }

  /// One page without scripts or anything from elsewhere; links lead to `http` and `https` addresses only.
  public static func html(_ entries: [CalendarEntry], title: String) -> String {
    var text = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(HTMLText.escaped(title))</title>
      <style>
      body { font: 15px/1.45 sans-serif; margin: 2em auto; max-width: 72em; padding: 0 1em; color: #222; }
      table { border-collapse: collapse; width: 100%; }
      th, td { border-bottom: 1px solid #ddd; padding: .4em .6em; text-align: left; vertical-align: top; }
      td.copy { white-space: pre-wrap; max-width: 34em; }
      </style>
      </head>
      <body>
      <h1>\(HTMLText.escaped(title))</h1>

      """
    for (week, found) in weeks(of: entries) {
      text += "<h2>\(week)</h2>\n<table>\n"
      text += "<tr><th>When</th><th>Platform</th><th>Campaign</th><th>Status</th><th>Item</th><th>Copy</th></tr>\n"
      for entry in found {
        let name = HTMLText.escaped(entry.item.title)
        let link = entry.progress.publishedLink?.text ?? entry.item.link
        let title = link.map { "<a href=\"\(HTMLText.escaped($0))\" rel=\"noreferrer\">\(name)</a>" } ?? name
        let cells = [
          when(entry), entry.item.platform.text, entry.campaign.name, entry.progress.status.rawValue,
        ].map { "<td>\(HTMLText.escaped($0))</td>" }
        text +=
          "<tr>\(cells.joined())<td>\(title)</td><td class=\"copy\">\(HTMLText.escaped(entry.item.copy))</td></tr>\n"
      }
      text += "</table>\n"
    }
    return text + "</body>\n</html>\n"
  }

  private static func weeks(of entries: [CalendarEntry]) -> [(Week, [CalendarEntry])] {
    let byWeek = Dictionary(grouping: entries) { $0.local.day.week }
    return byWeek.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func when(_ entry: CalendarEntry) -> String {
    "\(entry.local.day.weekday.abbreviation) \(entry.local.day) \(entry.local.time) \(entry.item.zone)"
  }
}
