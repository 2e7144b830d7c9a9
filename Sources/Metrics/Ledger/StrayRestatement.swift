import Quantities

/// Chooses, among the files of one feed, the one that decides what belongs to no campaign, as with figures.
///
/// The newest file with a row for a name, platform and period decides it as a whole. Files of an ad network that are
/// broken down by platform and such that are not never add up for one name and period.
struct StrayRestatement {
  private struct NamePeriod: Hashable {
    var name: String
    var period: Period
  }

  /// What was decided.
  private(set) var rows = StrayRows()
  private var wholes: Set<NamePeriod> = []
  private var parts: Set<NamePeriod> = []

  /// Takes what no newer file decided; files come newest first.
  mutating func take(_ file: FileResult) {
    var covered: Set<NamePeriod> = []
    for (key, tally) in file.strays.tallies {
      let name = NamePeriod(name: key.name, period: key.period)
      covered.insert(name)
      guard rows.tallies[key] == nil, !isDecided(name, otherThan: file.grain) else { continue }
      rows.add(tally, to: key)
    }
    switch file.grain {
    case .named: break
    case .whole: wholes.formUnion(covered)
    case .parts: parts.formUnion(covered)
    }
  }

  private func isDecided(_ name: NamePeriod, otherThan grain: FileResult.Grain) -> Bool {
    switch grain {
    case .named: false
    case .whole: parts.contains(name)
    case .parts: wholes.contains(name)
    }
  }
}
