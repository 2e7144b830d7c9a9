import Diagnostics
import Formats
import Quantities

extension CampaignBook {
  /// Files under `campaigns/` and `progress/` that stand where nobody looks for them.
  ///
  /// Hidden files and read-me files are nobody's business.
  static func strayFiles(_ paths: [String], _ known: Set<CampaignID>) -> [Diagnostic] {
    paths.compactMap { path in
      let parts = path.split(separator: "/").map(String.init)
      guard let name = parts.last, !parts.contains(where: { $0.hasPrefix(".") }), !name.hasPrefix("README") else {
        return nil
      }
      switch parts.first {
      case "campaigns": return strayUnderCampaigns(path, parts, name, known)
      case "progress": return strayUnderProgress(path)
      default: return nil
      }
    }
  }

  private static func strayUnderCampaigns(
    _ path: String, _ parts: [String], _ name: String, _ known: Set<CampaignID>
  ) -> Diagnostic? {
    if parts.count == 2 {
      let isDefinition = name.hasSuffix(".json") || name.hasSuffix(".jsonc")
      return isDefinition
        ? nil : .unexpectedFile(path, "is no definition", "name definitions `<id>.json` or `<id>.jsonc`")
    }
    guard parts.count > 2, CampaignID(parts[1]).map(known.contains) != true else { return nil }
    let meant = Suggestion.closest(to: parts[1], in: known.map(\.text))
    return .unexpectedFile(
      path, "belongs to no campaign, since there is no definition \(quoted(parts[1]))",
      meant.map { "did you mean \(quoted($0))?" })
  }

  private static func strayUnderProgress(_ path: String) -> Diagnostic? {
    guard ProgressFile(path: path) == nil else { return nil }
    return .unexpectedFile(
      path, "is no record of progress",
      "records lie at `progress/<campaign>/<name>.json`, filled-in worklists at `progress/<name>.csv`")
  }

  /// Feeds whose campaign has no definition.
  static func unknownFeedCampaigns(_ settings: Settings, _ shelf: DefinitionShelf) -> [Diagnostic] {
    settings.feeds.values.compactMap { feed in
      guard let campaign = feed.campaign, !shelf.known.contains(campaign.value) else { return nil }
      let meant = Suggestion.closest(to: campaign.value.text, in: shelf.known.map(\.text))
      return Diagnostic(
        .unknownCampaign, at: campaign.location,
        "the feed \(quoted(feed.id.text)) is for \(quoted(campaign.value.text)), which has no definition",
        help: meant.map { "did you mean \(quoted($0))?" })
    }
  }
}

extension Diagnostic {
  fileprivate static func unexpectedFile(_ path: String, _ why: String, _ help: String?) -> Diagnostic {
    Diagnostic(.unexpectedFile, at: Location(path: path), "the file \(why)", help: help)
  }
}
