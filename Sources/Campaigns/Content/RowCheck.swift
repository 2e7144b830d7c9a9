public import Diagnostics
public import Quantities

/// Checks a row of `content.csv` against the facts of the very day on which its item is published.
public enum RowCheck {
  /// What is wrong with a row on a day: its copy, alt text and media; to be asked once the item has its day.
  ///
  /// `isSoon` says that the item is published within a day or late, when a medium that is needed should be there.
  public static func findings(
    in row: ContentRow, type: ContentType, day: Day, isSoon: Bool, settings: Settings
  ) -> [Diagnostic] {
    let demands = CopyDemands(settings, Compliance(), row.platform, [type], from: day, to: day)
    var found = row.copy.map(demands.platformFindings) ?? []
    found += row.altText.map(demands.altTextFindings) ?? []
    guard let facts = PlatformFacts.of(row.platform, in: settings, on: day), let rule = facts.media else {
      return found
    }
    return found + mediaFindings(row, type, rule, facts, isSoon: isSoon)
  }

  private static func mediaFindings(
    _ row: ContentRow, _ type: ContentType, _ rule: MediaRule, _ facts: PlatformFacts, isSoon: Bool
  ) -> [Diagnostic] {
    guard let asset = row.asset else {
      // A message to one person and a note to one's followers need no picture.
      let needs = rule.isRequired && type != .dm && type != .other && !(type == .post && rule.mostImages == 0)
      return needs && isSoon ? [.mediaMissing(row, facts)] : []
    }
    let media = AssetCounts(asset.value)
    // A still beside a video is its cover.
    let images = rule.mostImages == 0 && media.videos > 0 ? 0 : media.images
    var found: [Diagnostic] = []
    // A thread has as many posts as parts, each with media of its own.
    if type == .thread { return found }
    if images > rule.mostImages { found.append(.mediaTooMany(images, "image", rule.mostImages, asset, facts)) }
    if media.videos > rule.mostVideos {
      found.append(.mediaTooMany(media.videos, "video", rule.mostVideos, asset, facts))
    }
    if rule.isEitherOr, images > 0, media.videos > 0 { found.append(.mediaMixed(asset, facts)) }
    return found
  }
}

/// How many images and videos an asset names, by the endings of its files; what has another ending is neither.
private struct AssetCounts {
  private(set) var images = 0
  private(set) var videos = 0

  init(_ assets: String) {
    for asset in assets.split(separator: " ") {
      let path = asset.prefix { $0 != "?" && $0 != "#" }
      guard let dot = path.lastIndex(of: ".") else { continue }
      switch path[dot...].dropFirst().lowercased() {
      case "jpg", "jpeg", "png", "gif", "webp", "heic", "avif", "tif", "tiff", "bmp": images += 1
      case "mp4", "mov", "m4v", "webm", "avi", "mkv": videos += 1
      default: break
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func mediaMissing(_ row: ContentRow, _ facts: PlatformFacts) -> Diagnostic {
    Diagnostic(
      .mediaUnfit, at: row.copy?.location ?? row.location,
      "\(facts.name) takes nothing without an image or a video, and the row names none\(since(facts))",
      help: "write the file's path below the campaign's folder, or its address, under `asset`")
  }

  fileprivate static func mediaTooMany(
    _ count: Int, _ word: String, _ most: Int, _ asset: Placed<String>, _ facts: PlatformFacts
  ) -> Diagnostic {
    Diagnostic(
      .mediaUnfit, at: asset.location,
      "the row names \(count) \(word)\(count == 1 ? "" : "s"), \(facts.name) takes \(most == 0 ? "none" : "\(most)")\(since(facts))"
    )
  }

  fileprivate static func mediaMixed(_ asset: Placed<String>, _ facts: PlatformFacts) -> Diagnostic {
    Diagnostic(
      .mediaUnfit, at: asset.location,
      "the row names images and a video, \(facts.name) takes either the one or the other\(since(facts))")
  }

  private static func since(_ facts: PlatformFacts) -> String {
    facts.facts.first { $0.topic == "media" }?.effectiveFrom.map { " since \($0)" } ?? ""
  }
}
