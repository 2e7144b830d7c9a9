import Campaigns
import Quantities

/// A page's address with the parameters that tell web analytics where a visitor came from.
enum TrackedLink {
  /// The address with source, medium, campaign and content, all in small letters.
  ///
  /// Query and fragment stay as they are; a parameter that the author set already is left alone. Analytics tell
  /// `Social` from `social`, hence the small letters (support.google.com/analytics/answer/3297892). A link from one own
  /// page to another stays bare, since tags would make a new visit of the one that is going on.
  static func make(_ link: WebLink, platform: Platform, campaign: Campaign, item: String) -> String {
    let text = link.text
    guard !campaign.calendar.isInternal(link, on: platform) else { return text }
    let fragment = text.firstIndex(of: "#") ?? text.endIndex
    let address = text[..<fragment]
    let mark = address.firstIndex(of: "?")
    let query = mark.map { address[address.index(after: $0)...] } ?? ""
    let present = Set(query.split(separator: "&").map { $0.prefix { $0 != "=" }.lowercased() })
    let tags = [
      ("utm_source", platform.text), ("utm_medium", medium(of: platform)), ("utm_campaign", campaign.id.text),
      ("utm_content", String(item.map { $0 == "/" ? "-" : $0 })),
    ]
    let added = tags.filter { !present.contains($0.0) }.map { "\($0.0)=\($0.1.lowercased())" }.joined(separator: "&")
    guard !added.isEmpty else { return text }
    let joint = mark == nil ? "?" : (query.isEmpty || query.hasSuffix("&") ? "" : "&")
    return address + joint + added + text[fragment...]
  }

  /// How web analytics group the platform.
  private static func medium(of platform: Platform) -> String {
    switch platform {
    case .email: "email"
    case .blog: "referral"
    case .youtube: "video"
    default: "social"
    }
  }
}
