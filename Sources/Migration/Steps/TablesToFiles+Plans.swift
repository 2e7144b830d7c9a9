import Campaigns
import Diagnostics
import Formats
import Quantities
import Reports

extension TablesToFiles {
  /// Gathers the versions of each campaign's plan and numbers them from 1 without a gap.
  mutating func takePlans() {
    for row in (rows[.plans] ?? []).sorted(by: { TableRow.precedes($0.id, $1.id) }) {
      guard let place = campaign(of: row) else { continue }
      campaigns[place].plans.append(plan(of: row))
    }
    for place in campaigns.indices {
      let plans = campaigns[place].plans.enumerated()
        .sorted { ($0.element.version, $0.offset) < ($1.element.version, $1.offset) }.map(\.element)
      for (index, var plan) in plans.enumerated() {
        if plan.version != index + 1 {
          findings.append(
            .repaired(
              at: plan.row.location(of: "version"),
              "the version \(plan.version) of the plan becomes \(index + 1): versions count from 1 without a gap"))
        }
        plan.version = index + 1
        campaigns[place].plans[index] = plan
        let id = campaigns[place].id
        fates[.plans, default: [:]][plan.row.id] = "\(id)/v\(plan.version)"
        let document = plan.document(of: id)
        files.append(OutputFile(path: GeneratedPaths.plan(of: id, version: plan.version), json: document))
        count("plan versions", of: .plans)
      }
    }
  }

  private mutating func plan(of row: TableRow) -> OldPlan {
    let pillars = members("messaging", of: row).map { member in
      (name: member.key, texts: member.value.array.map { $0.map(\.words) } ?? [member.value.words])
    }
    let maker = row.filled("generated_by") ?? "manual"
    return OldPlan(
      row: row, version: version(of: row), maker: maker, positioning: row.filled("positioning"),
      angles: list("angles", of: row).map(\.words), pillars: pillars,
      themes: list("weekly_themes", of: row).map(\.words))
  }

  private mutating func version(of row: TableRow) -> Int {
    guard let text = row.filled("version") else { return 1 }
    if text.count <= 9, text.allSatisfy({ ("0"..."9").contains($0) }), let version = Int(text) { return version }
    findings.append(
      .repaired(at: row.location(of: "version"), "\(quoted(text)) in `version` is no number; 1 is taken"))
    return 1
  }
}

extension OldPlan {
  /// The version as a document of this tool, as near as the old plan comes to one.
  func document(of campaign: CampaignID) -> JSON {
    let content: [JSON.Field] = [
      JSON.Field("positioning", positioning.map { ["text": .string($0), "provenance": "authored"] } ?? .null),
      JSON.Field("audiences", []),
      JSON.Field(
        "pillars",
        .array(
          pillars.map { ["name": .string($0.name), "support": .strings($0.texts), "provenance": "authored"] })),
      JSON.Field(
        "angles",
        .array(
          angles.enumerated().map { index, line in
            ["id": .string("angle-\(index + 1)"), "line": .string(line), "provenance": "authored"]
          })),
      JSON.Field("messages", []),
      JSON.Field("themes", .array(themes.map { ["title": .string($0), "provenance": "authored"] })),
      JSON.Field("targets", []), JSON.Field("budget", .null), JSON.Field("channels", []),
    ]
    let fingerprint = SHA256.hash(JSON.object(content).line).hex
    let head: [JSON.Field] = [
      JSON.Field("campaign", .string(campaign.text)), JSON.Field("version", .integer(version)),
      JSON.Field("reason", .string("migrated from version 1 of the schema")),
      JSON.Field("generatedBy", .string("old-system/\(maker)")), JSON.Field("fingerprint", .string(fingerprint)),
    ]
    return .object(head + content)
  }
}

extension JSONNode {
  /// The value as words: a text as it is, anything else as compact JSON.
  var words: String { string ?? String(decoding: plain.line.dropLast(), as: UTF8.self) }
}
