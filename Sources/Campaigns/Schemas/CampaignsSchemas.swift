public import Formats

/// The schemas of the files that people write about a workspace and its campaigns.
public enum CampaignsSchemas {
  /// The kinds of files, the settings first; `metrics` are the names of the registry with the KPIs, `ratios` the KPIs.
  public static func all(metrics: Set<String>, ratios: Set<String>) -> [SchemaDocument] {
    [
      SchemaDocument(
        "settings", files: ["campaign-ops.json"], about: "The settings of a workspace, with its feeds",
        isAuthored: true,
        root: settings(metrics.subtracting(ratios))),
      SchemaDocument(
        "campaign", files: ["campaigns/*.json", "campaigns/*.jsonc"], about: "The definition of a campaign",
        isAuthored: true, root: campaign(metrics)),
      SchemaDocument(
        "progress", files: ["progress/*/*.json"], about: "One record of what an operator did", isAuthored: true,
        root: progress),
      SchemaDocument(
        "platform", files: ["platforms/*.json", "platforms/*.jsonc"],
        about: "What the workspace knows better of a platform, or a platform of its own", isAuthored: true,
        root: platform),
    ]
  }

  /// The keys of the settings in the order in which they are laid out.
  public static var settingsKeys: [String] { settings([]).keyNames }
  /// The keys of a definition in the order in which they are laid out.
  public static var campaignKeys: [String] { campaign([]).keyNames }
}
