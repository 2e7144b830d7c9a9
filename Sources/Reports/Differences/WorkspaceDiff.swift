import Formats

/// What differs between two states of a workspace, the older first.
public struct WorkspaceDiff: Sendable {
  /// Everything that differs, by area, campaign and thing.
  public let differences: [Difference]

  /// Compares two states; comparing one with itself gives nothing, and the other way round gives the mirror image.
  public init(from old: WorkspaceState, to new: WorkspaceState) {
    // A document that is damaged on one side says nothing; taken for an empty one, all of the other side would be new.
    let damaged = old.damaged.union(new.damaged)
    let tell = { (path: String, differences: () -> [Difference]) in damaged.contains(path) ? [] : differences() }
    let campaigns = Set(old.campaigns.keys).union(new.campaigns.keys).union(old.calendars.keys).union(
      new.calendars.keys)
    var found = tell("campaign-ops.json") { SettingsComparison.differences(old.settings, new.settings) }
    for id in campaigns.sorted() {
      let path = { (name: String) in "\(GeneratedPaths.folder)/\(id)/\(name)" }
      found += tell(GeneratedPaths.index) { CampaignComparison.differences(of: id, old, new) }
      found += tell(path("plan.json")) { PlanComparison.differences(of: id, old, new) }
      found += tell(path("calendar.json")) {
        CalendarComparison.differences(of: id, old.calendars[id], new.calendars[id])
      }
      found += tell(path("tasks.json")) { TaskComparison.differences(of: id, old.tasks[id], new.tasks[id]) }
      found += FigureComparison.differences(of: id, old, new, without: damaged)
    }
    found += tell(GeneratedPaths.index) { FeedComparison.feeds(old, new) }
    found += tell(ExportsDocument.path) { FeedComparison.exports(old, new) }
    differences = found.enumerated().sorted { ($0.element.area, $0.offset) < ($1.element.area, $1.offset) }
      .map(\.element)
  }

  /// Whether there is nothing to tell.
  public var isEmpty: Bool { differences.isEmpty }

  /// To how many things of an area something happened, by what it was; a thing with two other words counts once.
  public func counts(of area: Difference.Area) -> [(words: String, count: Int)] {
    var order: [String] = []
    var subjects: [String: Set<String>] = [:]
    for difference in Self.ranked(differences.filter { $0.area == area }) {
      let words = Self.words(for: difference)
      if subjects[words] == nil { order.append(words) }
      subjects[words, default: []].insert("\(difference.campaign ?? "") \(difference.subject)")
    }
    return order.map { ($0, subjects[$0]?.count ?? 0) }
  }

  /// What matters most first, otherwise as they stand.
  static func ranked(_ differences: [Difference]) -> [Difference] {
    differences.enumerated().sorted { ($0.element.change.rank, $0.offset) < ($1.element.change.rank, $1.offset) }
      .map(\.element)
  }

  /// What became of a thing, in one or two words for a count.
  static func words(for difference: Difference) -> String {
    switch difference.change {
    case .status: (difference.after ?? "").lowercased().replacing("_", with: " ")
    case .urgency: difference.after == "OVERDUE" ? "newly overdue" : "no longer overdue"
    case .pinned: difference.after == "yes" ? "pinned" : "unpinned"
    case .changed where difference.area == .plans: "new version"
    default: difference.change.rawValue
    }
  }
}

/// Objects of two states paired by their ids.
struct Pairing {
  /// The ids of both, in order.
  let ids: [String]
  private let old: [String: JSON]
  private let new: [String: JSON]

  init(_ old: [String: JSON], _ new: [String: JSON]) {
    (self.old, self.new) = (old, new)
    ids = Set(old.keys).union(new.keys).sorted()
  }

  /// Gives each id with what it was and is.
  func forEach(_ body: (_ id: String, _ before: JSON?, _ after: JSON?) -> Void) {
    for id in ids where old[id] != new[id] { body(id, old[id], new[id]) }
  }
}
