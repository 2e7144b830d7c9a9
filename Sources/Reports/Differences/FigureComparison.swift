import Formats
import Quantities

/// Compares figures by platform, week and metric, and says by how much they differ.
enum FigureComparison {
  static func differences(
    of campaign: String, _ old: WorkspaceState, _ new: WorkspaceState, without damaged: Set<String>
  ) -> [Difference] {
    let (before, after) = (figures(of: campaign, old, without: damaged), figures(of: campaign, new, without: damaged))
    let keys = Set(before.keys).union(after.keys).sorted()
    let inWeeks = keys.filter { !$0.hasSuffix(Self.whole) && before[$0] != after[$0] }
    // What no week has, such as figures of days outside the flight, shows in the sums of all days alone.
    let told = inWeeks.isEmpty ? keys.filter { before[$0] != after[$0] } : inWeeks
    return told.map { key in
      let (was, now) = (before[key], after[key])
      let change: Difference.Change = was == nil ? .added : now == nil ? .removed : .changed
      return Difference(
        .figures, of: campaign, key, change, from: was, to: now, details: distance(was, now).map { [$0] } ?? [])
    }
  }

  private static let whole = "all days"

  /// Figures by `platform metric week`, and those of all days.
  private static func figures(
    of campaign: String, _ state: WorkspaceState, without damaged: Set<String>
  ) -> [String: String] {
    let folder = "\(GeneratedPaths.folder)/\(campaign)"
    var figures: [String: String] = [:]
    for (week, document) in state.weeks[campaign] ?? [:] where !damaged.contains("\(folder)/weeks/\(week).json") {
      for platform in document["platforms"]?.members ?? [] {
        for metric in platform.value["metrics"]?.members ?? [] {
          figures["\(platform.key) \(metric.key) \(week)"] = metric.value["value"]?.text
        }
      }
    }
    guard !damaged.contains("\(folder)/metrics.json") else { return figures }
    for platform in state.metrics[campaign]?["platforms"]?.members ?? [] {
      for metric in platform.value["totals"]?.members ?? [] {
        figures["\(platform.key) \(metric.key) \(whole)"] = metric.value.text
      }
    }
    return figures
  }

  /// By how much a figure changed, and how much that is of what it was.
  private static func distance(_ old: String?, _ new: String?) -> String? {
    guard let before = old.flatMap({ Amount($0) }), let after = new.flatMap({ Amount($0) }),
      let change = after.subtracting(before)
    else { return nil }
    let sign = change > .zero ? "+" : ""
    let share = Ratio.divide(change, by: before, times: 100)
    return "\(sign)\(change)" + (share.map { " (\(sign)\($0.text(decimals: 1)) %)" } ?? "")
  }
}

/// Compares feeds and exports: what was added, how new it is, what was refused of it.
enum FeedComparison {
  static func feeds(_ old: WorkspaceState, _ new: WorkspaceState) -> [Difference] {
    var found: [Difference] = []
    let feeds = { (state: WorkspaceState) in
      Dictionary((state.index["feeds"]?.members ?? []).map { ($0.key, $0.value) }) { first, _ in first }
    }
    Pairing(feeds(old), feeds(new)).forEach { id, before, after in
      guard let before, let after else {
        let newest = { (feed: JSON) in "newest day \(feed["newest"]?.text ?? "none")" }
        found.append(
          Difference(.feeds, id, before == nil ? .added : .removed, from: before.map(newest), to: after.map(newest)))
        return
      }
      for (key, words) in [("newest", "newest day"), ("state", "state"), ("account", "account"), ("zone", "zone")] {
        let (was, now) = (before[key]?.text, after[key]?.text)
        if was != now { found.append(Difference(.feeds, id, .changed, field: words, from: was, to: now)) }
      }
    }
    return found
  }

  static func exports(_ old: WorkspaceState, _ new: WorkspaceState) -> [Difference] {
    var found: [Difference] = []
    let exports = { (state: WorkspaceState) in WorkspaceState.byID(state.exports["exports"]?.elements ?? []) }
    Pairing(exports(old), exports(new)).forEach { id, before, after in
      guard let before, let after else {
        found.append(
          Difference(
            .exports, id, before == nil ? .added : .removed, from: before.map(sentence), to: after.map(sentence)))
        return
      }
      let (was, now) = (sentence(before), sentence(after))
      if was != now { found.append(Difference(.exports, id, .changed, from: was, to: now)) }
    }
    return found
  }

  /// How an export was read: its kind, the rows that count, and those refused.
  private static func sentence(_ export: JSON) -> String {
    guard let kind = export["kind"]?.text else { return "rejected as a whole" }
    let rows = { (key: String) in export["rows"]?[key]?.number ?? 0 }
    let refused = rows("refused") == 0 ? "" : ", \(rows("refused")) refused"
    return "\(kind), \(rows("used")) of \(rows("data")) rows used\(refused)"
  }
}
