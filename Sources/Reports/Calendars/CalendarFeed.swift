import Campaigns
import Formats
import Planning
import Quantities

/// Calendars as iCalendar (RFC 5545), for calendar programs.
///
/// Nothing in it comes from the clock: the same calendar gives the same bytes. The stamp of an event is the start of its
/// campaign's flight; its sequence rises when a person moves or cancels it.
public enum CalendarFeed {
  /// The feed; `workspace` names it and makes its events' ids unique among workspaces.
  public static func ics(_ entries: [CalendarEntry], workspace: String) -> [UInt8] {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//campaign-ops//calendar//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:\(ICSText.value(workspace))",
    ]
    let zones = Dictionary(grouping: entries.filter(\.isInCampaignZone)) { $0.campaign.zone.name }
    for name in zones.keys.sorted() where name != "UTC" {
      guard let found = zones[name], let zone = found.first?.campaign.zone else { continue }
      lines += ZoneComponent.lines(zone, first: found.map(\.instant).min(), last: found.map(\.instant).max())
    }
    let host = ICSText.host(workspace)
    for entry in entries { lines += event(entry, host) }
    lines.append("END:VCALENDAR")
    return lines.flatMap(ICSText.folded)
  }

  private static func event(_ entry: CalendarEntry, _ host: String) -> [String] {
    let (item, zone) = (entry.item, entry.campaign.zone)
    let stamp = Instant(secondsSince1970: Int64(entry.campaign.flight.first.daysSinceEpoch) * 86_400)
    let isOff = [.cancelled, .missed].contains(entry.progress.status)
    let isLocal = entry.isInCampaignZone && zone.name != "UTC"
    let sequence = (entry.progress.movedTo == nil ? 0 : 1) + (isOff ? 1 : 0)
    let description = [item.copy, item.callToAction, item.id].filter { !$0.isEmpty }.joined(separator: "\n\n")
    var lines = [
      "BEGIN:VEVENT", "UID:\(ICSText.value("\(item.id)@\(host)"))", "DTSTAMP:\(ICSText.utc(stamp))",
      "SEQUENCE:\(sequence)",
      isLocal ? "DTSTART;TZID=\(zone.name):\(ICSText.local(entry.local))" : "DTSTART:\(ICSText.utc(entry.instant))",
      "DURATION:PT15M", "SUMMARY:\(ICSText.value("\(item.title) (\(item.platform), \(entry.campaign.name))"))",
      "DESCRIPTION:\(ICSText.value(description))",
      "CATEGORIES:\(ICSText.value(item.platform.text)),\(ICSText.value(item.campaign.text))",
      "STATUS:\(isOff ? "CANCELLED" : item.needsCopy ? "TENTATIVE" : "CONFIRMED")", "TRANSP:TRANSPARENT",
    ]
    if let link = entry.progress.publishedLink?.text ?? item.link { lines.append("URL:\(link)") }
    return lines + ["END:VEVENT"]
  }
}

extension CalendarEntry {
  /// Whether its local time is meant in the campaign's present zone.
  fileprivate var isInCampaignZone: Bool { campaign.zone.local(at: instant) == local }
}

/// A zone's clocks over some time, each change by itself.
private enum ZoneComponent {
  static func lines(_ zone: Zone, first: Instant?, last: Instant?) -> [String] {
    guard let first, let last else { return [] }
    // A year more on both sides lets a program show events that it repeats or moves a little.
    let (start, end) = (first.adding(.days(-366)), last.adding(.days(366)))
    let offset = zone.offset(at: start)
    var lines = ["BEGIN:VTIMEZONE", "TZID:\(zone.name)"]
    lines += observance(
      "STANDARD", at: start, from: offset, to: offset, name: zone.abbreviation(at: start))
    for change in zone.transitions(from: start.adding(seconds: 1), to: end) {
      lines += observance(
        change.isDST ? "DAYLIGHT" : "STANDARD", at: change.instant, from: change.offsetBefore, to: change.offsetAfter,
        name: change.abbreviation)
    }
    return lines + ["END:VTIMEZONE"]
  }

  private static func observance(_ kind: String, at instant: Instant, from: Int, to: Int, name: String) -> [String] {
    // The start is by the clock that is about to be set.
    let clock = Instant(secondsSince1970: instant.secondsSince1970 + Int64(from))
    return [
      "BEGIN:\(kind)", "DTSTART:\(ICSText.utc(clock).dropLast())", "TZOFFSETFROM:\(ICSText.offset(from))",
      "TZOFFSETTO:\(ICSText.offset(to))", "TZNAME:\(ICSText.value(name))", "END:\(kind)",
    ]
  }
}

/// The forms of RFC 5545 that calendars need besides text.
extension ICSText {
  /// A content line with CRLF, folded so that no line is longer than 75 bytes and no character is cut.
  static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var width = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if width + size > 75 {
        bytes += [0x0D, 0x0A, 0x20]
        width = 1
      }
      bytes += Array(String(scalar).utf8)
      width += size
    }
    return bytes + [0x0D, 0x0A]
  }

  /// `20261124T083000Z`.
  static func utc(_ instant: Instant) -> String { instant.description.filter { $0 != "-" && $0 != ":" } }

  /// `20261124T093000`.
  static func local(_ local: LocalTime) -> String { local.description.filter { $0 != "-" && $0 != ":" } + "00" }

  /// `+0100`, with seconds only where a zone has them.
  static func offset(_ seconds: Int) -> String {
    let size = abs(seconds)
    let parts = [size / 3_600, size / 60 % 60] + (size % 60 == 0 ? [] : [size % 60])
    return (seconds < 0 ? "-" : "+") + parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
  }

  /// A workspace's name as the right side of an event's id.
  static func host(_ workspace: String) -> String {
    let letters = workspace.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let words = String(letters).split(separator: "-").joined(separator: "-")
    return (words.isEmpty ? "workspace" : words) + ".campaign-ops"
  }
}
