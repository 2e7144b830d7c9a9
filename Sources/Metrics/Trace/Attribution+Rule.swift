import Campaigns
import Diagnostics
import Quantities

extension Attribution {
  /// The rule by which a row with these clues is a campaign's, as its author wrote it.
  func rule(for clues: Clues, fallback: Int?, campaign position: Int) -> AttributionRule {
    let campaign = campaigns[position]
    let tracking = campaign.tracking
    switch decision(for: clues, fallback: fallback).fit {
    case .id(let ids):
      return AttributionRule(.id, tracking.ids.first { ids.contains(HeaderText.fold($0.value)) }, of: campaign)
    case .pattern(let name):
      let scalars = Array(name.unicodeScalars)
      return AttributionRule(
        .namePattern, tracking.names.first { NamePattern($0.value).matches(scalars) }, of: campaign)
    case .utm(let values):
      return AttributionRule(.utm, tracking.utm.first { values.contains(HeaderText.fold($0.value)) }, of: campaign)
    case .name(let name):
      let isID = name == campaign.id.text
      return AttributionRule(
        kind: .name, text: isID ? campaign.id.text : campaign.name, location: campaign.location)
    case .feed, .none: return AttributionRule(kind: .feed, text: campaign.id.text, location: nil)
    }
  }
}

extension AttributionRule {
  fileprivate init(_ kind: Kind, _ rule: Placed<String>?, of campaign: Campaign) {
    self.init(kind: kind, text: rule?.value ?? "", location: rule?.location ?? campaign.location)
  }
}
