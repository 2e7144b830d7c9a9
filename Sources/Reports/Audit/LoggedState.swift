public import Formats

/// The state that the entries of the audit log add up to.
///
/// It is all that is left when `generated/` is deleted, and what `audit verify` compares the documents with.
public struct LoggedState: Sendable {
  /// The fields of a thing; a missing one and `null` are the same.
  public typealias Fields = [String: JSON]

  /// The things there are, by kind and id.
  public private(set) var things: [AuditedThings.Kind: [String: Fields]] = [:]
  /// The kinds of things of which some were entered by a version that did not enter them whole.
  public private(set) var isPartial: Set<AuditedThings.Kind> = []
  /// The day whose knowledge the figures are, if they are not all there is.
  public private(set) var knownAt: String?
  /// The items of campaigns whose definition is gone; should it come back, so does its past.
  private var buried: [String: Fields] = [:]
  /// What those campaigns were when their definitions were last there.
  private var buriedCampaigns: [String: Fields] = [:]

  /// Items that were planned and are not any more, as they were last.
  private var withdrawn: [String: Fields] = [:]
  /// The zone of items that were planned before their campaign moved to another one, where they do not say it.
  private var formerZones: [String: JSON] = [:]

  /// The state after all entries of a log.
  public init(_ log: AuditLog) {
    log.forEachChange { take($0, $1, $2) }
  }

  /// The things of a kind, ordered by id.
  public func all(_ kind: AuditedThings.Kind) -> [(id: String, fields: Fields)] {
    (things[kind] ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The things of a kind that belong to a campaign, ordered by id.
  public func all(_ kind: AuditedThings.Kind, of campaign: String) -> [(id: String, fields: Fields)] {
    all(kind).filter { $0.id.hasPrefix(campaign + "/") }
  }

  /// The items that a campaign has, or had when its definition was last there.
  public func items(of campaign: String) -> [(id: String, fields: Fields)] {
    let there = all(.item, of: campaign)
    guard there.isEmpty else { return there }
    return buried.filter { $0.key.hasPrefix(campaign + "/") }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The items that a campaign's calendar had and has no more, ordered by id; those whose time has come are among them.
  public func withdrawnItems(of campaign: String) -> [(id: String, fields: Fields)] {
    withdrawn.filter { $0.key.hasPrefix(campaign + "/") }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The zone that a campaign has, or had when its definition was last there; its items say theirs where it is another.
  public func zone(of campaign: String) -> JSON? {
    (things[.campaign]?[campaign] ?? buriedCampaigns[campaign])?["zone"]
  }

  private mutating func take(_ action: String, _ id: String, _ after: JSONNode) {
    let parts = action.split(separator: ".").map(String.init)
    guard parts.count == 2 else { return }
    if action == "figures.known-at" {
      knownAt = after["knownAt"]?.string
    } else if let kind = AuditedThings.Kind(rawValue: parts[0]) {
      change(kind, id, verb: parts[1], after)
    } else if let kind = AuditedThings.Kind.allCases.first(where: { $0.plural == parts[0] }), parts[1] == "created" {
      create(kind, after)
    }
  }

  private mutating func create(_ kind: AuditedThings.Kind, _ after: JSONNode) {
    if let new = ThingTable.things(of: after) {
      for thing in new { things[kind, default: [:]][thing.id] = thing.fields }
      if kind == .item { new.forEach { noteItem($0.id) } }
      return
    }
    isPartial.insert(kind)
    for id in after["ids"]?.array ?? [] {
      if let id = id.string { things[kind, default: [:]][id] = ["id": .string(id)] }
    }
  }

  private mutating func change(_ kind: AuditedThings.Kind, _ id: String, verb: String, _ after: JSONNode) {
    switch verb {
    case "removed", "closed":
      if kind == .campaign { bury(id) }
      if kind == .item { withdraw(id) }
      things[kind]?[id] = nil
    case "created", "opened", "versioned":
      things[kind, default: [:]][id] = [:]
      if kind == .item { noteItem(id) }
      merge(after, into: kind, id)
      // Earlier versions entered when an escalation opened and its rungs only.
      if kind == .escalation, after["text"] == nil { isPartial.insert(kind) }
    default:
      if kind == .campaign, after["zone"] != nil { noteMove(of: id) }
      if kind == .item, after["local"] != nil || after["scheduledAt"] != nil { formerZones.removeValue(forKey: id) }
      merge(after, into: kind, id)
    }
  }

  private mutating func merge(_ after: JSONNode, into kind: AuditedThings.Kind, _ id: String) {
    let fields = after.object ?? []
    // What only takes fields away makes no thing.
    guard things[kind]?[id] != nil || fields.contains(where: { $0.value.content != .null }) else { return }
    Self.merge(fields, into: &things[kind, default: [:]][id, default: [:]])
  }

  private static func merge(_ changed: [JSONMember], into fields: inout Fields) {
    // `JSON` can be made from `nil`, so a plain `nil` would be stored as `null` instead of taking the field away.
    for field in changed {
      if field.value.content == .null {
        fields.removeValue(forKey: field.key)
      } else {
        fields[field.key] = field.value.plain
      }
    }
  }

  /// An item that is planned anew is no more withdrawn, and in its campaign's zone.
  private mutating func noteItem(_ id: String) {
    withdrawn[id] = nil
    formerZones.removeValue(forKey: id)
  }

  /// A run that finds a campaign moved to another zone enters that first, and then what it withdraws for it.
  private mutating func noteMove(of campaign: String) {
    guard let zone = zone(of: campaign) else { return }
    for (id, fields) in things[.item] ?? [:] where id.hasPrefix(campaign + "/") && fields["zone"] == nil {
      formerZones[id] = formerZones[id] ?? zone
    }
  }

  private mutating func withdraw(_ id: String) {
    guard var item = things[.item]?[id] else { return }
    let campaign = String(id.prefix { $0 != "/" })
    item["zone"] = item["zone"] ?? formerZones[id] ?? zone(of: campaign)
    withdrawn[id] = item
  }

  private mutating func bury(_ campaign: String) {
    buriedCampaigns[campaign] = things[.campaign]?[campaign]
    for (id, fields) in things[.item] ?? [:] where id.hasPrefix(campaign + "/") { buried[id] = fields }
    for kind in AuditedThings.Kind.allCases where kind.isOfCampaign {
      things[kind] = things[kind]?.filter { !$0.key.hasPrefix(campaign + "/") }
    }
  }
}

extension AuditedThings.Kind {
  /// The word for several, as bulk entries name them.
  public var plural: String { rawValue.hasSuffix("y") ? "\(rawValue.dropLast())ies" : "\(rawValue)s" }

  /// Whether its things belong to one campaign, whose id their own begins with.
  public var isOfCampaign: Bool {
    switch self {
    case .plan, .item, .task, .escalation, .figure, .summary: true
    case .workspace, .campaign, .export, .feed: false
    }
  }
}

extension JSON {
  /// An object's fields without those that are `null`.
  public var presentFields: LoggedState.Fields {
    guard case .object(let fields) = self else { return [:] }
    return Dictionary(fields.filter { $0.value != .null }.map { ($0.key, $0.value) }) { first, _ in first }
  }

  /// An object of fields, ordered by key.
  public init(_ fields: LoggedState.Fields) {
    self = .object(fields.sorted { $0.key < $1.key }.map { Field($0.key, $0.value) })
  }
}
