public import Campaigns
public import Planning
public import Quantities

/// One line of an exported calendar: an item with what became of it.
public struct CalendarEntry: Sendable {
  /// The item as planned.
  public var item: CalendarItem
  /// What became of it.
  public var progress: ItemProgress
  /// The campaign it belongs to.
  public var campaign: Campaign

  /// Pairs an item with what became of it.
  public init(item: CalendarItem, progress: ItemProgress, campaign: Campaign) {
    self.item = item
    self.progress = progress
    self.campaign = campaign
  }

  /// When it was published, else is to be published, by the clocks of its zone.
  public var local: LocalTime { progress.publishedAt?.local ?? progress.movedTo?.local ?? item.local }

  /// The same moment.
  public var instant: Instant { progress.publishedAt?.instant ?? progress.movedTo?.instant ?? item.scheduledAt }

  /// The account it is published on.
  var account: String { campaign.account(of: item.platform).name }

  /// The entries of a task list, in order of time, then id.
  public static func all(_ items: [CalendarItem], _ tasks: TaskList, of campaign: Campaign) -> [CalendarEntry] {
    let progress = tasks.itemProgress
    return items.map { CalendarEntry(item: $0, progress: progress[$0.id] ?? ItemProgress(), campaign: campaign) }
  }
}
