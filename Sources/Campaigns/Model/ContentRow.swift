public import Diagnostics

/// Copy and assets a person wrote for one slot of the calendar.
public struct ContentRow: Sendable, Hashable {
  /// The slot's id below the campaign, such as `linkedin/2026-W48/2`.
  public var slot: Placed<String>
  /// The item's title.
  public var title: String?
  /// The text to publish.
  public var copy: Placed<String>?
  /// The asset's path below the campaign's folder, or an address.
  public var asset: Placed<String>?
  /// The call to action for this item.
  public var callToAction: String?
  /// The page it leads to, without tracking parameters.
  public var link: Placed<WebLink>?
  /// The type of content, if not the one the mix would give.
  public var type: Placed<ContentType>?
  /// The id of the angle it follows, such as `angle-2`, if not the one its turn would give.
  public var angle: Placed<String>?
  /// The pillar it belongs to, as the definition spells it, if not the one its turn would give.
  public var pillar: Placed<String>?
  /// Free text for people, never published.
  public var notes: String?

  /// Makes a row for a slot.
  public init(slot: Placed<String>) { self.slot = slot }
}
