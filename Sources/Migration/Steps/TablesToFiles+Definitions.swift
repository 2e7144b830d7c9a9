import Campaigns
import Diagnostics
import Formats
import Quantities
import Reports

extension TablesToFiles {
  /// Writes a definition for each campaign, its newest plan taken over where definitions have a place for it.
  mutating func writeDefinitions() {
    for place in campaigns.indices {
      let campaign = campaigns[place]
      files.append(OutputFile(path: "campaigns/\(campaign.id).json", json: definition(of: campaign)))
      promises.campaigns[campaign.id] = .init(
        texts: [campaign.name, campaign.client, campaign.objective], status: campaign.status.rawValue,
        days: campaign.flight, planVersions: campaign.plans.count)
    }
  }

  private mutating func definition(of campaign: OldCampaign) -> JSON {
    let row = campaign.row
    let plan = campaign.plans.last
    let cadence = campaign.cadence.map { JSON.Field($0.platform.text, .integer($0.perWeek)) }
    let metadata = json("metadata", of: row)?.plain
    return .object(omittingNil: [
      ("id", .string(campaign.id.text)), ("name", .string(campaign.name)), ("client", .string(campaign.client)),
      ("venture", text("venture_name", of: row, most: Longest.text).map(JSON.string)),
      ("description", text("description", of: row, most: Longest.text).map(JSON.string)),
      ("objective", .string(campaign.objective)),
      ("platforms", .strings(campaign.platforms.map(\.text))),
      ("start", .string("\(campaign.flight.first)")), ("end", .string("\(campaign.flight.last)")),
      ("cadence", .object(cadence)), ("callToAction", .string(campaign.callToAction)),
      ("leadCapture", text("lead_capture_method", of: row, most: Longest.text).map(JSON.string)),
      ("angles", plan.flatMap { angles(of: $0) }), ("pillars", plan.flatMap { pillars(of: $0) }),
      ("themes", plan.flatMap { themes(of: $0) }),
      ("calendar", calendar(of: campaign)),
      ("x-positioning", plan?.positioning.map(JSON.string)), ("x-metadata", metadata),
      (
        "x-imported",
        .object(omittingNil: [
          ("table", .string(row.table.rawValue)), ("id", .string(row.id)),
          ("createdAt", campaign.created.map { .string($0.description) }),
          ("updatedAt", campaign.updated.map { .string($0.description) }),
        ])
      ),
    ])
  }

  private mutating func calendar(of campaign: OldCampaign) -> JSON {
    let stated = campaign.stated ?? campaign.flight
    let working: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]
    let isWeekend = campaign.flight.count < 7 && !campaign.flight.days.contains { working.contains($0.weekday) }
    if isWeekend {
      findings.append(
        .repaired(
          at: campaign.row.location(of: "start_date"),
          "the campaign runs on a weekend only, so every day is a working day of it"))
    }
    return .object(omittingNil: [
      ("workingDays", isWeekend ? .strings(Weekday.allCases.map(\.abbreviation)) : nil),
      ("fillFrom", .string("\(fillFrom(campaign))")),
      ("fillTo", stated.last < campaign.flight.last ? .string("\(stated.last)") : nil),
    ])
  }

  /// The day from which the cadence plans: that of the migration, or the one after the last old item of the stated days.
  private func fillFrom(_ campaign: OldCampaign) -> Day {
    let today = source.zone.local(at: source.asOf).day
    let stated = campaign.stated ?? campaign.flight
    let last = campaign.items.map(\.local.day).filter(stated.contains).max()
    return max(today, stated.first, last?.adding(1) ?? today)
  }

  private mutating func angles(of plan: OldPlan) -> JSON? {
    let lines = usable(plan.angles, "angles", of: plan, most: Longest.text)
    guard !lines.isEmpty else { return nil }
    findings.append(
      .repaired(
        at: plan.row.location(of: "angles"),
        "\(lines.count) \(lines.count == 1 ? "angle has" : "angles have") no type; `story` is taken, which changes no word of them"
      ))
    return .array(lines.map { ["type": "story", "line": .string($0)] })
  }

  private mutating func pillars(of plan: OldPlan) -> JSON? {
    var names: Set<String> = []
    let pillars = plan.pillars.filter { pillar in
      let isUsable =
        !pillar.name.trimmed.isEmpty && pillar.name.count <= Longest.title
        && pillar.texts.allSatisfy { $0.count <= Longest.text } && names.insert(pillar.name.lowercased()).inserted
      if !isUsable {
        findings.append(
          .logged(
            at: plan.row.location(of: "messaging"),
            "the theme \(quoted(pillar.name.prefixed(60))) cannot be a pillar; it is in the plan's versions and the log only"
          ))
      }
      return isUsable
    }
    guard !pillars.isEmpty else { return nil }
    return .array(
      pillars.map { pillar in
        let texts = pillar.texts.filter { !$0.trimmed.isEmpty }
        return .object(omittingNil: [
          ("name", .string(pillar.name)), ("message", texts.first.map(JSON.string)),
          ("support", texts.count > 1 ? .strings(texts.dropFirst()) : nil),
        ])
      })
  }

  private mutating func themes(of plan: OldPlan) -> JSON? {
    let titles = usable(plan.themes, "weekly_themes", of: plan, most: Longest.title)
    return titles.isEmpty ? nil : .array(titles.map { ["title": .string($0)] })
  }

  private mutating func usable(_ texts: [String], _ column: String, of plan: OldPlan, most: Int) -> [String] {
    texts.filter { text in
      let isUsable = !text.trimmed.isEmpty && text.count <= most
      if !isUsable {
        findings.append(
          .logged(
            at: plan.row.location(of: column),
            "\(quoted(text.prefixed(60))) is blank or longer than \(most) characters; it is in the plan's versions and the log only"
          ))
      }
      return isUsable
    }
  }

  /// Writes the settings and what an empty directory needs besides.
  mutating func writeSettings() {
    let old = source.files["campaign-ops.json"].flatMap { JSONReader.read($0, path: "campaign-ops.json").output }
    var workspace: [JSON.Field] = [
      JSON.Field("name", .string(old?["workspace"]?["name"]?.string ?? "Campaigns")),
      JSON.Field("timeZone", .string(source.zone.name)),
    ]
    let currency = source.currency?.code ?? old?["workspace"]?["currency"]?.string
    if let currency { workspace.append(JSON.Field("currency", .string(currency))) }
    var fields = [JSON.Field("schemaVersion", 2), JSON.Field("workspace", .object(workspace))]
    if !ownPlatforms.isEmpty {
      let own = ownPlatforms.sorted { $0.key < $1.key }.map { platform, name in
        JSON.Field(
          platform.text, ["name": .string(name), "types": .strings(ContentType.allCases.map(\.rawValue))])
      }
      fields.append(JSON.Field("platforms", .object(own)))
    }
    let feed: JSON = [
      "decimal": "point", "dateOrder": "ymd", "description": "Figures that were typed into the old system.",
    ]
    fields.append(JSON.Field("feeds", promises.figureRows > 0 ? .object([JSON.Field(Self.feed, feed)]) : [:]))
    files.append(OutputFile(path: "campaign-ops.json", json: .object(fields)))
    noteOldSettings(old)
    let heads = Set(files.compactMap { $0.path.split(separator: "/").first.map(String.init) })
    for folder in ["campaigns", "metrics", "progress", "generated"] where !heads.contains(folder) {
      files.append(OutputFile(path: "\(folder)/.gitkeep", bytes: []))
    }
  }

  private mutating func noteOldSettings(_ old: JSONNode?) {
    for member in old?.object ?? [] where member.key != "schemaVersion" && member.key != "workspace" {
      findings.append(
        .logged(
          at: Location(path: "campaign-ops.json", place: member.keyPlace),
          "the key \(quoted(member.key)) is not carried over; the old file is kept in the snapshot"))
    }
  }
}
