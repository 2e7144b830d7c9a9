public import Diagnostics
public import Quantities

/// Copy and assets a person wrote for one item of the calendar.
///
/// A row names a slot, or a time, or neither. With a slot it is for that item; with a time its item is pinned to it;
/// with neither it goes into the platform's next free slot.
public struct ContentRow: Sendable, Hashable {
  /// Where the row starts, or its slot if it names one.
  public var location: Location
  /// The platform it is published on.
  public var platform: Platform
  /// The slot's id below the campaign, such as `linkedin/2026-W48/2`, if it names one.
  public var slot: Placed<String>?
  /// When it is to be published, if a person has said so.
  public var time: Placed<PinnedTime>?
  /// The item's title.
  public var title: String?
  /// The text to publish.
  public var copy: Placed<String>?
  /// The asset's path below the campaign's folder, or an address; several are parted by spaces.
  public var asset: Placed<String>?
  /// What the images show, for those who do not see them.
  public var altText: Placed<String>?
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

  /// Makes a row for a slot, whose first part is the platform.
  public init(slot: Placed<String>) {
    self.slot = slot
    location = slot.location
    platform = slot.value.split(separator: "/").first.flatMap { Platform(String($0)) } ?? .blog
  }

  /// Makes a row for a platform.
  public init(platform: Platform, at location: Location) {
    self.platform = platform
    self.location = location
  }

  /// What tells a row without a slot from others as long as nobody edits its text.
  ///
  /// It is a 64-bit FNV-1a hash of platform, title and copy in hexadecimal.
  public var key: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for text in [platform.text, title ?? "", copy?.value ?? ""] {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0x1f) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// A time that a person chose for an item.
public enum PinnedTime: Sendable, Hashable, CustomStringConvertible {
  /// By the clocks of the campaign's zone.
  case local(LocalTime)
  /// A moment, written with its offset from UTC.
  case moment(Instant)

  /// The time as `2026-11-24T09:30` or `2026-11-24T08:30:00Z`.
  public var description: String {
    switch self {
    case .local(let local): local.description
    case .moment(let instant): instant.description
    }
  }
}
