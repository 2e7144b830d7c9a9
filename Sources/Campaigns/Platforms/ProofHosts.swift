/// Where a platform's published items have their addresses.
public struct ProofHosts: Sendable, Hashable {
  /// The hosts with the shapes of their items' addresses; empty means that any address will do.
  public let hosts: [ProofHost]

  /// Any address: for platforms whose items lie on the client's own hosts.
  public static let anywhere = ProofHosts([])

  init(_ hosts: [ProofHost]) { self.hosts = hosts }

  /// What an address can be to a platform.
  public enum Verdict: Sendable, Hashable {
    /// It can be a published item.
    case item
    /// It lies on another host.
    case otherHost
    /// It lies on the platform, but is a home page, a profile or a list.
    case notAnItem
  }

  /// Judges an address by its host, its path and the names in its query; what is behind it is not looked at.
  public func judge(_ link: WebLink) -> Verdict {
    guard !hosts.isEmpty else { return .item }
    let own = hosts.filter { $0.covers(link.host) }
    guard !own.isEmpty else { return .otherHost }
    return own.contains { $0.hasItem(at: link) } ? .item : .notAnItem
  }
}

/// One host of a platform and the shapes of the addresses its items have.
public struct ProofHost: Sendable, Hashable {
  /// The host, for itself and all hosts below it; `pinterest.*` stands for every country's ending.
  public let host: String
  /// Shapes such as `*/status/*` or `watch?v`, after which an address may go on; empty means any address.
  let pages: [String]

  init(_ host: String, pages: [String]) {
    self.host = host.lowercased()
    self.pages = pages
  }

  /// Whether a host in lower case is this one or lies below it.
  func covers(_ other: String) -> Bool {
    guard host.hasSuffix(".*") else { return other == host || other.hasSuffix("." + host) }
    let name = host.dropLast(2)
    let labels = other.split(separator: ".", omittingEmptySubsequences: false)
    guard let place = labels.lastIndex(where: { $0 == name }) else { return false }
    let ending = labels[(place + 1)...]
    guard let last = ending.last, last.count <= 3 || last == "info" else { return false }
    return ending.count == 1 || (ending.count == 2 && ["co", "com"].contains(ending.first) && last.count == 2)
  }

  /// Whether an address on this host has the shape of an item's.
  func hasItem(at link: WebLink) -> Bool {
    pages.isEmpty || pages.contains { Self.fits($0, link) }
  }

  /// Whether an address begins as a shape says: segment by segment, then by the query's name.
  private static func fits(_ shape: String, _ link: WebLink) -> Bool {
    let parts = shape.split(separator: "?")
    let wanted = parts[0].split(separator: "/")
    let given = link.path.split(separator: "/")
    guard given.count >= wanted.count else { return false }
    guard zip(wanted, given).allSatisfy({ $0 == "*" || $0 == $1.lowercased() }) else { return false }
    return parts.count == 1 || link.queryNames.contains(String(parts[1]))
  }
}

extension WebLink {
  /// The names of the query's parameters that have a value.
  var queryNames: [String] {
    let query = text.prefix { $0 != "#" }.split(separator: "?", maxSplits: 1).dropFirst().joined()
    return query.split(separator: "&").compactMap { pair in
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return halves.count == 2 && !halves[1].isEmpty ? halves[0].lowercased() : nil
    }
  }
}

// The one table of hosts and item addresses; shapes as seen in the addresses the platforms' own share buttons give,
// reviewed on 2026-11-23. Profiles, home pages and lists have none of these shapes.
extension ProofHosts {
  static let linkedin = ProofHosts([
    ProofHost(
      "linkedin.com",
      pages: [
        "posts/*", "feed/update/*", "pulse/*", "video/live/*", "video/event/*", "events/*", "groups/*/*",
        "newsletters/*", "messaging/thread/*", "embed/feed/update/*",
      ]),
    ProofHost("lnkd.in", pages: ["*"]),
  ])
  static let instagram = ProofHosts([
    ProofHost(
      "instagram.com",
      pages: [
        "p/*", "reel/*", "reels/*", "tv/*", "stories/*/*", "share/*", "*/p/*", "*/reel/*", "direct/t/*",
      ])
  ])
  static let facebook = ProofHosts([
    ProofHost(
      "facebook.com",
      pages: [
        "*/posts/*", "*/videos/*", "*/photos/*", "reel/*", "share/*", "stories/*", "events/*", "groups/*/posts/*",
        "groups/*/permalink/*", "permalink.php?story_fbid", "story.php?story_fbid", "photo?fbid", "photo.php?fbid",
        "video.php?v", "watch?v", "watch/live?v", "media/set?set", "messages/t/*",
      ]),
    ProofHost("fb.watch", pages: ["*"]),
  ])
  static let x = ProofHosts(
    ["x.com", "twitter.com"].map {
      ProofHost(
        $0,
        pages: [
          "*/status/*", "*/statuses/*", "i/web/status/*", "*/article/*", "i/spaces/*", "i/broadcasts/*", "messages/*",
        ])
    })
  static let tiktok = ProofHosts([
    ProofHost("tiktok.com", pages: ["*/video/*", "*/photo/*", "t/*"]),
    ProofHost("vm.tiktok.com", pages: ["*"]),
    ProofHost("vt.tiktok.com", pages: ["*"]),
  ])
  static let youtube = ProofHosts([
    ProofHost(
      "youtube.com",
      pages: ["watch?v", "shorts/*", "live/*", "post/*", "clip/*", "channel/*/community?lb", "*/community?lb"]),
    ProofHost("youtu.be", pages: ["*"]),
  ])
  static let pinterest = ProofHosts([
    ProofHost("pinterest.*", pages: ["pin/*"]),
    ProofHost("pin.it", pages: ["*"]),
  ])
  static let threads = ProofHosts(
    ["threads.net", "threads.com"].map { ProofHost($0, pages: ["*/post/*", "t/*"]) })
  static let bluesky = ProofHosts([ProofHost("bsky.app", pages: ["profile/*/post/*"])])
}
