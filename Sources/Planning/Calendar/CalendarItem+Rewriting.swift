import Campaigns
import Diagnostics

extension CalendarItem {
  /// The item with what a person has written for its slot; its time and id stay.
  ///
  /// A slot that is past or begun keeps its place, but its copy is often written late: until it is published, what
  /// `content.csv` says is what the operator has to publish; and nobody ever published a draft, so the copy of
  /// what is published already is taken once.
  func rewritten(by row: ContentRow, of campaign: Campaign, _ plan: CampaignPlan) -> CalendarItem {
    var item = self
    if let title = row.title, !title.isBlank { item.title = title }
    if let copy = row.copy?.value, !copy.isBlank {
      item.copy = copy
      item.isCopyAuthored = true
    }
    if let asset = row.asset?.value { item.asset = asset }
    if let text = row.altText?.value, !text.isBlank { item.altText = text }
    if let action = row.callToAction, !action.isBlank { item.callToAction = action }
    if let type = row.type?.value { item.type = type }
    if let given = plan.angle(angle) {
      let lead = plan.lead(row, else: (given, pillar), number)
      (item.angle, item.pillar) = (lead.angle.id, lead.pillar)
    }
    if let link = row.link?.value {
      item.link = TrackedLink.make(link, platform: platform, campaign: campaign, item: id)
    }
    if row.slot == nil { item.contentKey = row.key }
    return item
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
