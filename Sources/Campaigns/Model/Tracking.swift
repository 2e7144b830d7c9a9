public import Diagnostics

/// How rows of exports find a campaign; all comparisons ignore case.
///
/// The first rule that fits decides, in the order id, name pattern, UTM, then equality with the campaign's own
/// name or id.
public struct Tracking: Sendable, Hashable {
  /// The platforms' own campaign, ad set or ad ids, as text.
  public var ids: [Placed<String>]
  /// Patterns for names, where `*` stands for any run of characters and `?` for one.
  public var names: [Placed<String>]
  /// Values of `utm_campaign`.
  public var utm: [Placed<String>]

  /// Makes tracking rules.
  public init(ids: [Placed<String>] = [], names: [Placed<String>] = [], utm: [Placed<String>] = []) {
    self.ids = ids
    self.names = names
    self.utm = utm
  }
}
