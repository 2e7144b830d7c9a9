/// What differs between two states, laid out for people: counts first, then what changed, campaign by campaign.
///
/// An item or a task is one entry, with all that differs of it. Tasks that come and go with their items are counted and
/// not listed; long lists end in how many more there are.
public struct DifferencePage: Sendable {
  /// A part of the page.
  public enum Part: Sendable, Hashable {
    /// A heading, from 1 for a campaign or the whole, 2 for an area in it.
    case heading(String, level: Int)
    /// Entries, each of a word, a thing, and what became of it, with more about it.
    case entries([Entry])
    /// A sentence by itself.
    case sentence(String)
  }

  /// One line of a list.
  public struct Entry: Sendable, Hashable {
    /// What became of it, in a word.
    public var word: String
    /// The thing.
    public var thing: String
    /// What it was and is.
    public var change: String
    /// More about it, a sentence each.
    public var details: [String] = []
  }

  /// The parts from top to bottom.
  public let parts: [Part]

  /// Lays out a comparison; `most` is how many entries of one area and campaign are listed, `length` the longest text.
  public init(_ diff: WorkspaceDiff, most: Int = 20, length: Int = 72) {
    let layout = DifferenceLayout(most: most, length: length)
    parts = layout.parts(of: diff)
  }
}

private struct DifferenceLayout {
  let most: Int
  let length: Int

  func parts(of diff: WorkspaceDiff) -> [DifferencePage.Part] {
    guard !diff.isEmpty else { return [.sentence("nothing differs")] }
    let counts = Difference.Area.allCases.compactMap { area -> DifferencePage.Entry? in
      let counts = diff.counts(of: area)
      guard !counts.isEmpty else { return nil }
      return DifferencePage.Entry(
        word: "", thing: area.rawValue, change: counts.map { "\($0.count) \($0.words)" }.joined(separator: ", "))
    }
    var parts: [DifferencePage.Part] = [.entries(counts)]
    let ofNone = diff.differences.filter { $0.campaign == nil }
    parts += section("Settings", ofNone.filter { $0.area == .settings })
    for campaign in Set(diff.differences.compactMap(\.campaign)).sorted() {
      parts.append(.heading(campaign, level: 1))
      for area in Difference.Area.allCases {
        let own = diff.differences.filter { $0.campaign == campaign && $0.area == area }
        parts += list(own, of: campaign, under: area == .campaigns ? nil : area.title)
      }
    }
    for area in [Difference.Area.feeds, .exports] { parts += section(area.title, ofNone.filter { $0.area == area }) }
    return parts
  }

  private func section(_ title: String, _ differences: [Difference]) -> [DifferencePage.Part] {
    guard !differences.isEmpty else { return [] }
    return [.heading(title, level: 1)] + list(differences, of: nil, under: nil)
  }

  private func list(_ differences: [Difference], of campaign: String?, under title: String?) -> [DifferencePage.Part] {
    guard !differences.isEmpty else { return [] }
    // Tasks follow their items; by themselves they say nothing that the calendar does not.
    let silent = differences.filter { $0.area == .tasks && ($0.change == .added || $0.change == .removed) }
    let told = WorkspaceDiff.ranked(differences).filter {
      !($0.area == .tasks && ($0.change == .added || $0.change == .removed))
    }
    var parts: [DifferencePage.Part] = title.map { [.heading($0, level: 2)] } ?? []
    let things = grouped(told)
    if !things.isEmpty { parts.append(.entries(things.prefix(most).map { entry($0, of: campaign) })) }
    if things.count > most { parts.append(.sentence("and \(things.count - most) more")) }
    if !silent.isEmpty {
      let added = silent.count { $0.change == .added }
      let counts = [(added, "added"), (silent.count - added, "removed")].filter { $0.0 > 0 }
      parts.append(.sentence(counts.map { "\($0.0) \($0.1)" }.joined(separator: " and ") + " with their items"))
    }
    return parts
  }

  /// An item or a task is one thing, however much of it differs; what else differs stands by its own.
  private func grouped(_ ranked: [Difference]) -> [[Difference]] {
    var groups: [[Difference]] = []
    var places: [String: Int] = [:]
    for difference in ranked {
      if difference.area == .calendar || difference.area == .tasks {
        if let place = places[difference.subject] {
          groups[place].append(difference)
          continue
        }
        places[difference.subject] = groups.count
      }
      groups.append([difference])
    }
    return groups
  }

  /// A line for a thing: what matters most of it, and the rest below.
  private func entry(_ group: [Difference], of campaign: String?) -> DifferencePage.Entry {
    var entry = entry(group[0], of: campaign)
    for difference in group.dropFirst() {
      let other = self.entry(difference, of: campaign)
      let word = difference.field == nil && other.word != entry.word ? "\(other.word): " : ""
      entry.details += [word + other.change] + other.details
    }
    return entry
  }

  private func entry(_ difference: Difference, of campaign: String?) -> DifferencePage.Entry {
    let isWhole = difference.area == .campaigns || difference.area == .plans
    let own = campaign.map { difference.subject.hasPrefix("\($0)/") ? $0.count + 1 : 0 } ?? 0
    let thing = isWhole ? "" : String(difference.subject.dropFirst(own))
    let field = difference.field.map { "\($0): " } ?? ""
    let word = isWhole && difference.change == .changed ? "" : WorkspaceDiff.words(for: difference)
    return DifferencePage.Entry(
      word: difference.area == .plans ? "" : word, thing: thing, change: field + change(difference),
      details: difference.details.map(short))
  }

  private func change(_ difference: Difference) -> String {
    switch (difference.before, difference.after) {
    case (nil, let after?): difference.change == .added ? short(after) : "now \(short(after))"
    case (let before?, nil): difference.change == .removed ? short(before) : "no longer \(short(before))"
    case (let before?, let after?): "\(short(before)) → \(short(after))"
    case (nil, nil): ""
    }
  }

  private func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > length ? "\(line.prefix(length - 1))…" : line
  }
}

extension Difference.Area {
  /// The area as a heading.
  fileprivate var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
