public import Formats

/// What of the generated documents the audit log speaks of, as lists of things with an id.
///
/// A run enters the difference between the things of two states, and `audit verify` compares the things that the log
/// gives with those of the documents. Both take them from here, so that nothing can be in one and not in the other.
public enum AuditedThings {
  /// The kinds of things, as entries name them.
  public enum Kind: String, Sendable, CaseIterable {
    /// The workspace's name and settings.
    case workspace
    /// A campaign's name, client, dates, platforms, status and definition.
    case campaign
    /// A version of a plan.
    case plan
    /// A calendar item.
    case item
    /// An operator's task.
    case task
    /// The one escalation of a campaign.
    case escalation
    /// A campaign's sums, one a platform and one of all.
    case figure
    /// A week's summary, by its digest.
    case summary
    /// How an export was read.
    case export
    /// How up to date a feed is.
    case feed
  }

  /// The id under which the workspace is entered.
  public static let workspaceID = "workspace"

  /// The workspace, from the overview.
  public static func workspace(of index: JSON) -> JSON {
    guard let name = index["workspace"] else { return .null }
    return ["name": name, "settings": index["settings"] ?? .null]
  }

  /// What a line of the overview says a campaign is, without its counts.
  public static func campaign(of line: JSON) -> JSON {
    guard case .object(let fields) = line else { return .null }
    let keys: Set = ["id", "name", "client", "status", "start", "end", "zone", "platforms", "definition"]
    return .object(fields.filter { keys.contains($0.key) })
  }

  /// The items of `calendar.json`.
  public static func items(of calendar: JSON) -> [JSON] { calendar["items"]?.elements ?? [] }

  /// The tasks of `tasks.json`.
  public static func tasks(of tasks: JSON) -> [JSON] { tasks["tasks"]?.elements ?? [] }

  /// The whole escalation of `tasks.json`; `null` if there is none.
  public static func escalation(of tasks: JSON) -> JSON { tasks["escalation"] ?? .null }

  /// The sums of `metrics.json` and, as digests, the files of single figures they rest on.
  public static func figures(of metrics: JSON, entries: [UInt8]?, periods: [UInt8]?) -> [JSON] {
    guard case .string(let campaign)? = metrics["campaign"], case .object(let platforms)? = metrics["platforms"],
      !platforms.isEmpty
    else { return [] }
    let all: JSON = [
      "id": .string("\(campaign)/all"),
      "currency": metrics["currency"] ?? .null,
      "totals": metrics["totals"] ?? .null,
      "entries": digest(of: entries),
      "periods": digest(of: periods),
    ]
    return [all]
      + platforms.map { platform in
        ["id": .string("\(campaign)/\(platform.key)"), "totals": platform.value["totals"] ?? .null]
      }
  }

  /// The digest of one week's summary.
  public static func summary(of week: JSON) -> JSON? {
    guard case .string(let name)? = week["week"], case .string(let campaign)? = week["campaign"] else { return nil }
    return ["id": .string("\(campaign)/\(name)"), "digest": digest(of: week.line)]
  }

  /// How each export was read, of `exports.json`.
  public static func exports(of document: JSON) -> [JSON] { document["exports"]?.elements ?? [] }

  /// How up to date each feed is, of `exports.json`; its age in days is left out, since that changes by itself.
  public static func feeds(of document: JSON) -> [JSON] {
    guard case .object(let feeds)? = document["feeds"] else { return [] }
    return feeds.map { feed in
      ["id": .string(feed.key), "state": feed.value["state"] ?? .null, "newest": feed.value["newest"] ?? .null]
    }
  }

  /// The SHA-256 of a file, as the log writes it; `null` for none.
  public static func digest(of bytes: [UInt8]?) -> JSON {
    bytes.map { .string("sha256:\(SHA256.hash($0).hex)") } ?? .null
  }
}
