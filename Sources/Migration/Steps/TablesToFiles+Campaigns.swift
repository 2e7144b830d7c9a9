import Campaigns
import Diagnostics
import Formats
import Quantities

extension TablesToFiles {
  /// Longest texts, as definitions allow them.
  enum Longest {
    static let title = 255
    static let text = 4_000
  }

  /// Folders below `generated/` that are no campaign's.
  private static let takenFolders: Set = ["board", "instructions", "rejects"]

  /// Makes a campaign of each row, in the order of the old ids.
  mutating func takeCampaigns() {
    let ordered = (rows[.campaigns] ?? []).sorted { TableRow.precedes($0.id, $1.id) }
    var ids: Set<String> = []
    var names: Set<String> = []
    for row in ordered {
      let name = name(of: row, taken: &names)
      let slug = slug(of: name, row, taken: &ids)
      guard let id = CampaignID(slug) else {
        findings.append(.tableInvalid(at: row.location, "no identifier can be made of the name"))
        continue
      }
      places[row.id] = campaigns.count
      campaigns.append(campaign(of: row, id, name))
      fates[.campaigns, default: [:]][row.id] = id.text
      count("definitions", of: .campaigns)
    }
  }

  private mutating func name(of row: TableRow, taken: inout Set<String>) -> String {
    var name = text("name", of: row, most: Longest.title - 8) ?? ""
    if name.isEmpty {
      name = "Campaign \(row.id)"
      findings.append(.repaired(at: row.location(of: "name"), "the campaign has no name; it is called \(quoted(name))"))
    }
    var unique = name
    var number = 2
    while taken.contains(unique.lowercased()) {
      unique = "\(name) (\(number))"
      number += 1
    }
    if unique != name {
      findings.append(
        .repaired(at: row.location(of: "name"), "another campaign is called \(quoted(name)); this is \(quoted(unique))")
      )
    }
    taken.insert(unique.lowercased())
    return unique
  }

  private mutating func slug(of name: String, _ row: TableRow, taken: inout Set<String>) -> String {
    let wanted = Slug.make(name, else: Slug.make("campaign-\(row.id)", else: "campaign"))
    let slug = Slug.unique(wanted) { CampaignID($0) == nil || taken.contains($0) || Self.takenFolders.contains($0) }
    if slug != wanted {
      findings.append(
        .repaired(at: row.location(of: "name"), "the id `\(wanted)` is taken; \(quoted(name)) becomes `\(slug)`"))
    }
    taken.insert(slug)
    return slug
  }

  private mutating func campaign(of row: TableRow, _ id: CampaignID, _ name: String) -> OldCampaign {
    let created = time("created_at", of: row)?.instant
    let updated = time("updated_at", of: row)?.instant
    let platforms = platforms(of: row)
    let status = word("status", of: row, as: CampaignStatus.self, else: .planned)
    let client = filled("client_name", of: row, else: "(not stated)", most: Longest.title)
    let objective = filled("objective", of: row, else: "(not stated)", most: Longest.text)
    let action = filled("primary_cta", of: row, else: "(not stated)", most: Longest.title)
    return OldCampaign(
      row: row, id: id, name: name, client: client, objective: objective, callToAction: action, platforms: platforms,
      cadence: cadence(of: row, platforms), flight: flight(of: row, created), status: status,
      life: life(of: row, status, created, updated), created: created, updated: updated)
  }

  private mutating func filled(_ column: String, of row: TableRow, else word: String, most: Int) -> String {
    if let text = text(column, of: row, most: most) { return text }
    findings.append(
      .repaired(at: row.location(of: column), "\(quoted(column)) is empty, but must say something: \(quoted(word))"))
    return word
  }

  private mutating func platforms(of row: TableRow) -> [Platform] {
    var platforms: [Platform] = []
    for node in list("platforms", of: row) {
      let platform = platform(node.string, of: row)
      if platforms.contains(platform) {
        findings.append(
          .repaired(at: row.location(of: "platforms"), "`\(platform)` is listed twice; once is enough"))
      } else {
        platforms.append(platform)
      }
    }
    guard platforms.isEmpty else { return platforms }
    findings.append(
      .repaired(
        at: row.location(of: "platforms"), "the campaign lists no platform; `linkedin`, the old default, is taken"))
    return [.linkedin]
  }

  /// Posts a week, as whole numbers from 0 to 100; a platform without one gets none, as before.
  private mutating func cadence(of row: TableRow, _ platforms: [Platform]) -> [(platform: Platform, perWeek: Int)] {
    var stated: [Platform: Int] = [:]
    for member in members("cadence", of: row) {
      let platform = platform(member.key, of: row)
      guard platforms.contains(platform) else {
        findings.append(
          .logged(
            at: row.location(of: "cadence"),
            "the cadence of \(quoted(member.key)) is for a platform that the campaign does not list; it is in the log only"
          ))
        continue
      }
      stated[platform] = perWeek(member, row)
    }
    return platforms.map { ($0, stated[$0] ?? 0) }
  }

  private mutating func perWeek(_ member: JSONMember, _ row: TableRow) -> Int {
    var literal = ""
    if case .number(let number) = member.value.content { literal = number.literal }
    if let text = member.value.string { literal = text }
    guard let amount = Amount(literal), amount >= .zero, let most = Amount(whole: 100), amount <= most else {
      findings.append(
        .repaired(
          at: row.location(of: "cadence"), "the cadence of \(quoted(member.key)) is no number from 0 to 100; 0 is taken"
        ))
      return 0
    }
    let whole = Int((amount.micros + 500_000) / 1_000_000)
    if !amount.isWhole {
      findings.append(
        .repaired(at: row.location(of: "cadence"), "the cadence of \(quoted(member.key)), \(literal), becomes \(whole)")
      )
    }
    return whole
  }

  /// The days of a campaign; what the old system left open or turned round is mended.
  private mutating func flight(of row: TableRow, _ created: Instant?) -> DayRange {
    let first = time("start_date", of: row).map { source.zone.local(at: $0.instant).day }
    let last = time("end_date", of: row).map { source.zone.local(at: $0.instant).day }
    let start = first ?? min(last ?? .latest, source.zone.local(at: created ?? source.asOf).day)
    var end = last ?? start.adding(30)
    if first == nil {
      findings.append(.repaired(at: row.location(of: "start_date"), "the campaign has no start; \(start) is taken"))
    }
    if last == nil {
      findings.append(.repaired(at: row.location(of: "end_date"), "the campaign has no end; \(end) is taken"))
    }
    if end < start {
      findings.append(
        .repaired(at: row.location(of: "end_date"), "the end \(end) lies before the start; \(start) is taken"))
      end = start
    }
    let longest = start.adding(5 * 365)
    if end > longest {
      findings.append(
        .repaired(at: row.location(of: "end_date"), "the end \(end) is more than five years away; \(longest) is taken"))
      end = longest
    }
    guard let flight = DayRange(first: start, last: end) else {
      preconditionFailure("an end that lies before its start was mended")
    }
    return flight
  }

  /// When it was active: since the log says so, else since it was made; until it was changed last, if it is over.
  private mutating func life(
    of row: TableRow, _ status: CampaignStatus, _ created: Instant?, _ updated: Instant?
  ) -> OldLife {
    guard status != .planned else { return OldLife() }
    let logged = (rows[.auditLog] ?? []).filter {
      $0.filled("action") == "activated_campaign" && $0.filled("entity_id") == row.id
    }.compactMap { $0.filled("created_at").flatMap { OldTime($0, in: source.zone)?.instant } }.min()
    let from = min(logged ?? created ?? updated ?? source.asOf, source.asOf)
    if logged == nil {
      findings.append(
        .repaired(
          at: row.location(of: "status"),
          "nothing says when the campaign was activated; \(from) is taken, when it was made"))
    }
    guard status != .active else { return OldLife(from: from) }
    let to = min(max(updated ?? from, from.adding(seconds: 1)), source.asOf)
    findings.append(
      .repaired(
        at: row.location(of: "status"),
        "nothing says when the campaign became \(status.rawValue); \(to) is taken, when it was changed last"))
    return OldLife(from: from, to: to)
  }
}
