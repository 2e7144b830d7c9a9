import Campaigns
public import Formats
public import Planning
import Quantities

/// The calendar of one campaign as `calendar.json`, and back.
public enum CalendarDocument {
  /// The keys of the document, written once.
  enum Key: String {
    case campaign, zone, items
    case id, platform, week, number, local, scheduledAt, status, movedTo, publishedAt, proof, approval, type, title,
      theme, stage,
      angle, pillar, copy
    case copyBy, asset, altText, callToAction, link, rule, pinned, series, row, revision, withdrawn
  }

  /// The document of a campaign's items, each with what became of it; its status is that of its publishing task.
  ///
  /// `withdrawn` are items that were planned and are not any more, as long as their time has not come.
  public static func json(
    of list: TaskList, items: [CalendarItem], withdrawn: [CalendarItem] = [], zone: String
  ) -> JSON {
    let progress = list.itemProgress
    let gone = ItemProgress(status: .cancelled)
    return .object(
      [
        field(.campaign, .string(list.campaign.text)),
        field(.zone, .string(zone)),
        field(.items, .array(items.map { json(of: $0, zone: zone, progress: progress[$0.id] ?? ItemProgress()) })),
      ]
        + (withdrawn.isEmpty
          ? [] : [field(.withdrawn, .array(withdrawn.map { json(of: $0, zone: zone, progress: gone) }))]))
  }

  private static func json(of item: CalendarItem, zone: String, progress: ItemProgress) -> JSON {
    // What few items have is left out of all others. An item keeps the zone it was planned in when the campaign moves.
    let rare: [JSON.Field] = [
      progress.approval.map { field(.approval, TasksDocument.json(of: $0)) },
      item.zone == zone ? nil : field(.zone, .string(item.zone)),
      item.altText.map { field(.altText, .string($0)) },
      item.isPinned ? field(.pinned, .bool(true)) : nil,
      item.series.map { field(.series, .string($0)) },
      item.contentKey.map { field(.row, .string($0)) },
      item.revision > 0 ? field(.revision, .integer(item.revision)) : nil,
    ].compactMap(\.self)
    return .object(
      [
        field(.id, .string(item.id)),
        field(.platform, .string(item.platform.description)),
        field(.week, .string(item.week.description)),
        field(.number, .integer(item.number)),
        field(.local, .string(item.local.description)),
        field(.scheduledAt, .string(item.scheduledAt.description)),
        field(.status, .string(progress.status.rawValue)),
        field(.movedTo, progress.movedTo.map(json) ?? .null),
        field(.publishedAt, progress.publishedAt.map(json) ?? .null),
        field(.proof, progress.proof.map(TasksDocument.json) ?? .null),
        field(.type, .string(item.type.rawValue)),
        field(.title, .string(item.title)),
        field(.theme, .string(item.theme)),
        field(.stage, .string(item.stage.rawValue)),
        field(.angle, .string(item.angle)),
        field(.pillar, .string(item.pillar)),
        field(.copy, .string(item.copy)),
        field(.copyBy, item.isCopyAuthored ? "author" : "draft"),
        field(.asset, item.asset.map(JSON.string) ?? .null),
        field(.callToAction, .string(item.callToAction)),
        field(.link, item.link.map(JSON.string) ?? .null),
        field(.rule, .string(item.rule)),
      ] + rare)
  }

  private static func json(of moment: ItemProgress.Moment) -> JSON {
    ["local": .string(moment.local.description), "at": .string(moment.instant.description)]
  }

  private static func field(_ key: Key, _ value: JSON) -> JSON.Field { JSON.Field(key.rawValue, value) }

  /// Reads the items of an earlier run back, or nothing if the document is not one of ours.
  ///
  /// A generated file that somebody damaged is worth no more than none: the calendar is then made afresh.
  public static func items(from document: JSONNode) -> [CalendarItem]? { items(.items, from: document) }

  /// Reads back the items that an earlier run had withdrawn; none if there are none, or if one cannot be read.
  public static func withdrawn(from document: JSONNode) -> [CalendarItem] { items(.withdrawn, from: document) ?? [] }

  private static func items(_ key: Key, from document: JSONNode) -> [CalendarItem]? {
    guard let campaign = document[Key.campaign.rawValue]?.string.flatMap({ CampaignID($0) }),
      let zone = document[Key.zone.rawValue]?.string, let nodes = document[key.rawValue]?.array
    else { return nil }
    var items: [CalendarItem] = []
    for node in nodes {
      guard let item = item(from: node, campaign: campaign, zone: zone) else { return nil }
      items.append(item)
    }
    return items
  }

  private static func item(from node: JSONNode, campaign: CampaignID, zone: String) -> CalendarItem? {
    func text(_ key: Key) -> String? { node[key.rawValue]?.string }
    guard let id = text(.id), let platform = text(.platform).flatMap({ Platform($0) }),
      let week = text(.week).flatMap({ Week($0) }), let number = node[Key.number.rawValue]?.int,
      let local = text(.local).flatMap(localTime),
      let scheduledAt = text(.scheduledAt).flatMap({ Instant(rfc3339: $0) }),
      let type = text(.type).flatMap({ ContentType(rawValue: $0) }), let title = text(.title),
      let theme = text(.theme), let stage = text(.stage).flatMap({ FunnelStage(rawValue: $0) }),
      let angle = text(.angle), let pillar = text(.pillar), let copy = text(.copy), let copyBy = text(.copyBy),
      let callToAction = text(.callToAction), let rule = text(.rule)
    else { return nil }
    var item = CalendarItem(
      id: id, campaign: campaign, platform: platform, week: week, number: number, local: local,
      scheduledAt: scheduledAt, zone: text(.zone) ?? zone, type: type, title: title, theme: theme, stage: stage,
      angle: angle,
      pillar: pillar, copy: copy, isCopyAuthored: copyBy == "author", asset: text(.asset), callToAction: callToAction,
      link: text(.link), rule: rule)
    item.isPinned = node[Key.pinned.rawValue]?.bool ?? false
    (item.series, item.contentKey, item.altText) = (text(.series), text(.row), text(.altText))
    item.revision = max(0, node[Key.revision.rawValue]?.int ?? 0)
    return item
  }

  private static func localTime(_ text: String) -> LocalTime? {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(String(parts[0])), let time = TimeOfDay(String(parts[1])) else { return nil }
    return LocalTime(day: day, time: time)
  }
}
