import Quantities

/// Chooses, among the files of one feed, the one that decides what belongs to no campaign, as with figures.
///
/// The newest file with a row for a name, platform and day decides it as a whole. Files of an ad network that are
/// broken down by platform and such that are not never add up for one name and day.
struct StrayRestatement {
  private struct NameDay: Hashable {
    var name: String
    var day: Day
  }

  /// What was decided.
  private(set) var rows = StrayRows()
  private var wholes: Set<NameDay> = []
  private var parts: Set<NameDay> = []

  /// Takes what no newer file decided; files come newest first.
  mutating func take(_ file: FileResult) {
    var covered: Set<NameDay> = []
    for (key, tally) in file.strays.tallies {
      let day = NameDay(name: key.name, day: key.day)
      covered.insert(day)
      guard rows.tallies[key] == nil, !isDecided(day, otherThan: file.grain) else { continue }
      rows.add(tally, to: key)
    }
    switch file.grain {
    case .named: break
    case .whole: wholes.formUnion(covered)
    case .parts: parts.formUnion(covered)
    }
  }

  private func isDecided(_ day: NameDay, otherThan grain: FileResult.Grain) -> Bool {
    switch grain {
    case .named: false
    case .whole: parts.contains(day)
    case .parts: wholes.contains(day)
    }
  }
}
