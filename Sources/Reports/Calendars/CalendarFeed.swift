import Campaigns
import Formats
import Planning
public import Quantities

/// Calendars as iCalendar (RFC 5545), for calendar programs.
///
/// Nothing in it comes from the clock: the same calendar gives the same bytes. The stamp of an event is the start of its
/// campaign's flight; its sequence rises whenever it is planned anew or something is done to its post, and what was
/// withdrawn stays as a cancelled event until its time has come.
public enum CalendarFeed {
  /// The feed; `workspace` names it and makes its events' ids unique among workspaces.
  public static func ics(_ entries: [CalendarEntry], workspace: String) -> [UInt8] {
    feed(entries, workspace, kept: [], zones: [:])
  }

  /// The feed as a generated file; nothing if there are no events.
  ///
  /// Of campaigns in `keeping`, whose outputs stay as they are, the events are taken over from the `former` file.
  public static func file(
    of entries: [CalendarEntry], workspace: String, former: [UInt8]?, keeping: Set<CampaignID>
  ) -> OutputFile? {
    let old = keeping.isEmpty ? nil : former.map(FormerFeed.init)
    let kept = old?.events.filter { event in keeping.contains { event.uid.hasPrefix("\($0)/") } } ?? []
    guard !entries.isEmpty || !kept.isEmpty else { return nil }
    return OutputFile(
      path: GeneratedPaths.feed, bytes: feed(entries, workspace, kept: kept, zones: old?.zones ?? [:]))
  }

  private static func feed(
    _ entries: [CalendarEntry], _ workspace: String, kept: [FormerFeed.Event], zones old: [String: [String]]
  ) -> [UInt8] {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//campaign-ops//calendar//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:\(ICSText.value(workspace))",
    ]
    let host = ICSText.host(workspace)
    // By the clocks of their own zones, since that is all an event of an earlier run tells.
    let events = (entries.map { FormerFeed.Event(event($0, host)) } + kept).sorted {
      ($0.start, $0.uid) < ($1.start, $1.uid)
    }
    let zones = Dictionary(
      entries.filter(\.isInCampaignZone).map { ($0.campaign.zone.name, $0.campaign.zone) }
    ) { first, _ in first }
    for (name, found) in Dictionary(grouping: events, by: \.zone).sorted(by: { $0.key ?? "" < $1.key ?? "" }) {
      guard let name else { continue }
      lines += zones[name].map { ZoneComponent.lines($0, years: found.compactMap(\.year)) } ?? old[name] ?? []
    }
    lines += events.flatMap(\.lines) + ["END:VCALENDAR"]
    return lines.flatMap(ICSText.folded)
  }

  private static func event(_ entry: CalendarEntry, _ host: String) -> [String] {
    let (item, zone) = (entry.item, entry.campaign.zone)
    let stamp = Instant(secondsSince1970: Int64(entry.campaign.flight.first.daysSinceEpoch) * 86_400)
    let isOff = [.cancelled, .missed].contains(entry.progress.status)
    let isLocal = entry.isInCampaignZone && zone.name != "UTC"
    // What is withdrawn is one version more than what was planned.
    let sequence = item.revision + entry.progress.changes + (isOff && entry.progress.changes == 0 ? 1 : 0)
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
    if let link = entry.progress.publishedLink?.text ?? item.link { lines.append("URL:\(ICSText.address(link))") }
    return lines + ["END:VEVENT"]
  }
}

/// A feed that an earlier run wrote, taken apart into its unfolded lines.
struct FormerFeed {
  /// An event by its unfolded lines.
  struct Event {
    private(set) var uid = ""
    /// The name of the zone its time is meant in; nothing for UTC.
    private(set) var zone: String?
    /// Its start, `20261124T093000` by the clocks of its zone.
    private(set) var start = ""
    let lines: [String]

    /// Reads what orders events.
    init(_ lines: [String]) {
      self.lines = lines
      for line in lines {
        if line.hasPrefix("UID:") { uid = String(line.dropFirst(4)) }
        if line.hasPrefix("DTSTART"), let colon = line.firstIndex(of: ":") {
          start = String(line[colon...].dropFirst())
          if line.hasPrefix("DTSTART;TZID=") { zone = String(line[..<colon].dropFirst(13)) }
        }
      }
    }

    /// The year it starts in.
    var year: Int? { Int(start.prefix(4)) }
  }

  /// The events in order.
  private(set) var events: [Event] = []
  /// The lines of each zone's clocks, by its name.
  private(set) var zones: [String: [String]] = [:]

  /// Reads a feed; what is none of our own events or zones is left out.
  init(_ bytes: [UInt8]) {
    var part: [String] = []
    for line in FormerFeed.unfolded(bytes) {
      if line == "BEGIN:VEVENT" || line == "BEGIN:VTIMEZONE" { part = [] }
      part.append(line)
      if line == "END:VEVENT" { events.append(Event(part)) }
      if line == "END:VTIMEZONE", let name = part.first(where: { $0.hasPrefix("TZID:") }) {
        zones[String(name.dropFirst(5))] = part
      }
    }
  }

  /// The lines as they were before they were folded.
  private static func unfolded(_ bytes: [UInt8]) -> [String] {
    var lines: [[UInt8]] = []
    for line in bytes.split(separator: 0x0A) {
      let bare = line.last == 0x0D ? line.dropLast() : line
      if bare.first == 0x20, !lines.isEmpty {
        lines[lines.count - 1] += bare.dropFirst()
      } else {
        lines.append(Array(bare))
      }
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }
}

extension CalendarEntry {
  /// Whether its local time is meant in the campaign's present zone.
  fileprivate var isInCampaignZone: Bool { campaign.zone.local(at: instant) == local }
}

/// A zone's clocks over some time, each change by itself.
private enum ZoneComponent {
  /// The changes of some years, with a year more on both sides: a program may show an event moved a little.
  static func lines(_ zone: Zone, years: [Int]) -> [String] {
    guard let first = years.min(), let last = years.max(), let opening = Day(year: max(1, first - 1), month: 1, day: 1),
      let closing = Day(year: min(9_999, last + 1), month: 12, day: 31)
    else { return [] }
    let start = Instant(secondsSince1970: Int64(opening.daysSinceEpoch) * 86_400)
    let end = Instant(secondsSince1970: Int64(closing.daysSinceEpoch + 1) * 86_400)
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

  /// An address on one line: what no address has is left out (3.3.13).
  static func address(_ link: String) -> String {
    String(
      String.UnicodeScalarView(
        link.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F && !$0.properties.isWhitespace }))
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
