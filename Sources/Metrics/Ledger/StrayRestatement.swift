import Quantities

/// Chooses, among the files of one feed, the one that decides what belongs to no campaign, as with figures.
///
/// The newest file with a row for a name, platform and period decides it as a whole, in whichever currencies. Files of
/// an ad network that are broken down by platform and such that are not never add up for one name and period.
struct StrayRestatement {
  /// Days of names, listed by files of one grain.
  private struct NameDays<Name: Hashable> {
    private var numbers: [Name: Int] = [:]
    private let table = DayTable<UInt8>(width: 1, shift: 0)

    func contains(_ name: Name, _ day: Int) -> Bool {
      guard let number = numbers[name], let position = table.existing(group: number, day: day) else { return false }
      return table.base[position] != 0
    }

    mutating func insert(_ name: Name, _ day: Int) {
      let number = numbers[name] ?? numbers.count
      numbers[name] = number
      table.makeGroups(numbers.count)
      let position = table.position(group: number, day: day)
      table.base[position] = 1
    }
  }

  /// A name and a period that is no day.
  private struct NamePeriod: Hashable {
    var name: String
    var period: Period
  }

  /// A name of any currency and a period that is no day.
  private struct LongName: Hashable {
    var name: StrayRows.Name
    var period: Period
  }

  /// What was decided.
  private(set) var rows = StrayRows()
  private var taken = NameDays<StrayRows.Name>()
  private var longTaken: Set<LongName> = []
  private var wholes = NameDays<String>()
  private var parts = NameDays<String>()
  private var longWholes: Set<NamePeriod> = []
  private var longParts: Set<NamePeriod> = []

  /// Takes what no newer file decided; files come newest first.
  mutating func take(_ file: FileResult) {
    var covered: [(name: String, day: Int)] = []
    var listed: [(name: StrayRows.Name, day: Int)] = []
    for (number, name) in file.strays.names.enumerated() {
      let own = rows.number(of: name)
      let any = name.ofAnyCurrency
      var found: [(day: Int, slot: StraySlot)] = []
      file.strays.table.forEachDay(of: number) { day, position in
        let slot = file.strays.table.base[position]
        guard slot.rows > 0 else { return }
        if file.grain != .named { covered.append((name.name, day)) }
        guard !taken.contains(any, day), !isDecided(name.name, day, otherThan: file.grain) else { return }
        found.append((day, slot))
      }
      for (day, slot) in found {
        take(slot, of: file, to: own, Period(Day(daysSinceEpoch: day)))
        listed.append((any, day))
      }
    }
    for (name, day) in listed { taken.insert(name, day) }
    let longer = file.strays.longer.map { ($0.key, $0.value) }
    var longListed: [LongName] = []
    for (key, slot) in longer {
      let name = file.strays.names[key.number]
      let own = rows.number(of: name)
      let any = LongName(name: name.ofAnyCurrency, period: key.period)
      guard !longTaken.contains(any), !isDecided(name.name, key.period, otherThan: file.grain) else { continue }
      take(slot, of: file, to: own, key.period)
      longListed.append(any)
    }
    longTaken.formUnion(longListed)
    for (key, _) in longer {
      let name = NamePeriod(name: file.strays.names[key.number].name, period: key.period)
      switch file.grain {
      case .named: break
      case .whole: longWholes.insert(name)
      case .parts: longParts.insert(name)
      }
    }
    for (name, day) in covered {
      if file.grain == .whole { wholes.insert(name, day) } else { parts.insert(name, day) }
    }
  }

  private mutating func take(_ slot: StraySlot, of file: FileResult, to number: Int, _ period: Period) {
    var slot = slot
    slot.source = rows.source(file.strays.paths[Int(slot.source)])
    rows.add(slot, to: number, period)
  }

  private func isDecided(_ name: String, _ period: Period, otherThan grain: FileResult.Grain) -> Bool {
    let name = NamePeriod(name: name, period: period)
    switch grain {
    case .named: return false
    case .whole: return longParts.contains(name)
    case .parts: return longWholes.contains(name)
    }
  }

  private func isDecided(_ name: String, _ day: Int, otherThan grain: FileResult.Grain) -> Bool {
    switch grain {
    case .named: false
    case .whole: parts.contains(name, day)
    case .parts: wholes.contains(name, day)
    }
  }
}
