import Campaigns
import Diagnostics
import Quantities

/// Finds the campaign an export's row belongs to, by the tracking rules of all campaigns.
///
/// The first rule that fits any campaign decides, in the order id, name pattern, `utm_campaign`, equality with a
/// campaign's name or id. An export without a campaign's name is matched by its ad sets, then its ads. What names no
/// campaign at all belongs to the campaign its feed states.
struct Attribution: Sendable {
  /// What a row says about its campaign; texts as the export has them.
  struct Clues: Sendable, Hashable {
    /// The campaign's name or, in the tool's own forms, its id.
    var campaign = ""
    /// The ad set's name.
    var group = ""
    /// The ad's name.
    var ad = ""
    /// Ids of campaign, ad set and ad.
    var ids: [String] = []
    /// The value of `utm_campaign`.
    var utm = ""

    /// What to call the row's campaign in a report.
    var name: String {
      let texts = [campaign, utm, group, ad] + ids
      return texts.first { !$0.isEmpty } ?? ""
    }
  }

  /// What the rules say.
  enum Answer: Sendable, Hashable {
    /// One campaign, by its position.
    case campaign(Int)
    /// Several campaigns by rules of the same rank.
    case several([Int])
    /// A campaign whose definition has errors, whoever else claims the row.
    case held(CampaignID)
    /// None.
    case none
  }

  /// The campaigns, ordered by id.
  let campaigns: [Campaign]
  /// Those whose definitions have errors; their positions follow those of `campaigns`.
  private let held: [CampaignID]
  private var byID: [String: [Int]] = [:]
  private var byUTM: [String: [Int]] = [:]
  private var byName: [String: [Int]] = [:]
  private var patterns: [(pattern: NamePattern, campaign: Int)] = []

  /// Collects the rules of all campaigns; those that are held claim rows too, so that nobody else counts them.
  init(_ campaigns: [Campaign], held: [HeldCampaign] = []) {
    self.campaigns = campaigns.sorted { $0.id < $1.id }
    self.held = held.map(\.id)
    for (position, campaign) in self.campaigns.enumerated() {
      add(campaign.tracking, names: [campaign.id.text, HeaderText.fold(campaign.name)], at: position)
    }
    for (place, campaign) in held.enumerated() {
      let names = [campaign.id.text] + [campaign.name].compactMap { $0.map(HeaderText.fold) }
      add(campaign.tracking, names: names, at: self.campaigns.count + place)
    }
  }

  private mutating func add(_ tracking: Tracking, names: [String], at position: Int) {
    for id in tracking.ids { byID[HeaderText.fold(id.value), default: []].append(position) }
    for utm in tracking.utm { byUTM[HeaderText.fold(utm.value), default: []].append(position) }
    for name in Set(names) { byName[name, default: []].append(position) }
    patterns += tracking.names.map { (NamePattern($0.value), position) }
  }

  /// The campaign with an id, by its position.
  func position(of id: CampaignID) -> Int? {
    campaigns.firstIndex { $0.id == id } ?? held.firstIndex(of: id).map { campaigns.count + $0 }
  }

  private func id(at position: Int) -> CampaignID {
    position < campaigns.count ? campaigns[position].id : held[position - campaigns.count]
  }

  /// Finds the campaign of a row; `fallback` is the one its feed states.
  func answer(for clues: Clues, fallback: Int?) -> Answer { decision(for: clues, fallback: fallback).answer }

  /// A rule that fitted, with what it fitted, folded.
  enum Fit: Sendable, Hashable {
    case id([String])
    case pattern(String)
    case utm([String])
    case name(String)
    case feed
    case none
  }

  /// Finds the campaign of a row together with the rule that decided.
  func decision(for clues: Clues, fallback: Int?) -> (answer: Answer, fit: Fit) {
    let name = HeaderText.fold(clues.campaign)
    let names = name.isEmpty ? [clues.group, clues.ad].map(HeaderText.fold) : [name]
    let ids = clues.ids.map(HeaderText.fold) + [name]
    if let answer = answer(ids.flatMap { byID[$0] ?? [] }) { return (answer, .id(ids)) }
    for name in names where !name.isEmpty {
      let scalars = Array(name.unicodeScalars)
      if let answer = answer(patterns.filter { $0.pattern.matches(scalars) }.map(\.campaign)) {
        return (answer, .pattern(name))
      }
    }
    let utms = ([HeaderText.fold(clues.utm)] + names).filter { !$0.isEmpty }
    if let answer = answer(utms.flatMap { byUTM[$0] ?? [] }) { return (answer, .utm(utms)) }
    for name in names where !name.isEmpty {
      if let answer = answer(byName[name] ?? []) { return (answer, .name(name)) }
    }
    if name.isEmpty, clues.utm.isEmpty, let fallback { return (answer([fallback]) ?? .none, .feed) }
    return (.none, .none)
  }

  private func answer(_ found: [Int]) -> Answer? {
    let distinct = Set(found).sorted()
    guard let first = distinct.first, let last = distinct.last else { return nil }
    // What it would get once it is mended must not swell another campaign's figures until then.
    if last >= campaigns.count { return .held(id(at: last)) }
    return distinct.count == 1 ? .campaign(first) : .several(distinct)
  }

  /// The campaign whose name or id is nearest to a name that belongs to none.
  ///
  /// Near means a small edit distance, else the longest common beginning of at least five characters.
  func nearest(to name: String) -> CampaignID? {
    let folded = HeaderText.fold(name)
    guard !folded.isEmpty else { return nil }
    let words = byName.keys.sorted()
    if let close = Suggestion.closest(to: folded, in: words) { return campaign(named: close) }
    var best: (length: Int, word: String)?
    for word in words {
      let length = commonLength(Array(word.utf8), Array(folded.utf8))
      if length >= 5, length > best?.length ?? 0 { best = (length, word) }
    }
    return best.flatMap { campaign(named: $0.word) }
  }

  private func campaign(named word: String) -> CampaignID? {
    byName[word]?.first.map(id(at:))
  }

  /// How many characters two names share at the start; blanks, hyphens and underscores are alike.
  private func commonLength(_ left: [UInt8], _ right: [UInt8]) -> Int {
    let plain = { (byte: UInt8) -> UInt8 in byte == 0x2D || byte == 0x5F ? 0x20 : byte }
    return zip(left, right).prefix { plain($0) == plain($1) }.count
  }
}
