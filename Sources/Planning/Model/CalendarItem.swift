public import Campaigns
public import Quantities

/// One thing to publish: a slot of the calendar with what goes into it.
public struct CalendarItem: Sendable, Hashable {
  /// The stable id: `<campaign>/<platform>/<week>/<number>`, the number counted from 1 within platform and week; an
  /// occurrence of a recurring post has `<name>-<number>` instead.
  public var id: String
  /// The campaign.
  public var campaign: CampaignID
  /// The platform.
  public var platform: Platform
  /// The ISO week the slot belongs to.
  public var week: Week
  /// The number within platform and week, from 1.
  public var number: Int
  /// The local time in the campaign's zone at which to publish.
  public var local: LocalTime
  /// The same moment, absolute.
  public var scheduledAt: Instant
  /// The name of the zone the local time is meant in.
  public var zone: String
  /// What kind of content it is.
  public var type: ContentType
  /// A short title for lists.
  public var title: String
  /// The week's theme.
  public var theme: String
  /// The funnel stage.
  public var stage: FunnelStage
  /// The angle's id in the plan, such as `angle-2`.
  public var angle: String
  /// The pillar's name.
  public var pillar: String
  /// The copy: what a person wrote, or a draft that says `TODO(copy)` where only a person can write.
  public var copy: String
  /// Whether the copy is a person's, word for word.
  public var isCopyAuthored: Bool
  /// The asset's path or address, if one is given.
  public var asset: String?
  /// What the reader is asked to do.
  public var callToAction: String
  /// The link with its tracking parameters, if the campaign leads to a page.
  public var link: String?
  /// The rule that put it there, in one line, such as `2 of 3 a week, spread over mon-fri, window 10:00-12:00`.
  public var rule: String
  /// Whether a person chose its time; such an item keeps it against all rules.
  public var isPinned = false
  /// The recurring post it is an occurrence of; its number then counts the occurrences, from 1.
  public var series: String?
  /// The key of the row of `content.csv` that it got by its turn or its time, not by its slot.
  public var contentKey: String?

  /// What its images show, for those who do not see them, if a person wrote it.
  public var altText: String?
  /// How often it was planned anew: its time, title, copy or link changed, or it came back after it was withdrawn.
  public var revision = 0

  /// Makes an item.
  public init(
    id: String, campaign: CampaignID, platform: Platform, week: Week, number: Int, local: LocalTime,
    scheduledAt: Instant, zone: String, type: ContentType, title: String, theme: String, stage: FunnelStage,
    angle: String, pillar: String, copy: String, isCopyAuthored: Bool, asset: String?, callToAction: String,
    link: String?, rule: String
  ) {
    self.id = id
    self.campaign = campaign
    self.platform = platform
    self.week = week
    self.number = number
    self.local = local
    self.scheduledAt = scheduledAt
    self.zone = zone
    self.type = type
    self.title = title
    self.theme = theme
    self.stage = stage
    self.angle = angle
    self.pillar = pillar
    self.copy = copy
    self.isCopyAuthored = isCopyAuthored
    self.asset = asset
    self.callToAction = callToAction
    self.link = link
    self.rule = rule
  }

  /// The item as the next version of one that was planned before under its id.
  func succeeding(_ former: CalendarItem) -> CalendarItem {
    var item = self
    let isSame =
      (scheduledAt, title, copy, link) == (former.scheduledAt, former.title, former.copy, former.link)
    item.revision = former.revision + (isSame ? 0 : 1)
    return item
  }

  /// Whether only a person can finish the copy: the draft still holds its marker.
  public var needsCopy: Bool { !isCopyAuthored || copy.contains("TODO(copy)") }
}
