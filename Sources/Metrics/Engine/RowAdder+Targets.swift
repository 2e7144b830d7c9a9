import Campaigns
import Formats
import Quantities

// MARK: - Where rows go

extension RowAdder {
  /// Where a row of a group goes about which something has to be asked first; below zero for a name of no campaign,
  /// and `nowhere` if only the careful reader can add it.
  @inline(never)
  mutating func slowTarget(
    _ row: Int, _ piece: PieceReader, _ rules: PieceReader.Rules, _ plan: FastPlan, _ reader: inout ExportReader
  ) -> Int32 {
    let group = Int(piece.groupOf[row])
    if money[group] == .unknown { resolve(group, piece, plan, &reader) }
    let target = targets[group]
    guard target >= 0 else {
      if target != RowAdder.nowhere { stray(row, -Int(target) - 1, piece, rules.path, plan, &reader) }
      return target
    }
    let moneyMask = plan.named != nil ? ~0 : plan.money
    if known[group].hasMoney, piece.maskOf[row] & moneyMask != 0, money[group] != .fits {
      guard fits(group, piece, rules, &reader) else { return RowAdder.nowhere }
      quickTargets[group] = target
    }
    return target
  }

  /// Takes up groups that were not met in any file before.
  @inline(never)
  mutating func takeUp(_ piece: PieceReader, _ plan: FastPlan) {
    while targets.count < piece.groups.groups.count {
      let group = piece.groups.groups[targets.count]
      let metric = plan.named == nil ? nil : piece.groups.metrics[group.metric]
      var (key, owner) = (Int32(-1), Int32(-1))
      if case .campaign(let campaign) = piece.groups.owners[group.owner] {
        let own = KeySpace.Key(
          campaign: campaign, platform: piece.groups.places[group.place].platform, metric: metric)
        owner = Int32(campaign)
        key = space.number(of: own)
        if Int(key) == groupOfKey.count { groupOfKey.append(-1) }
      }
      let isLatest = metric?.kind == .latest
      hasLevels = hasLevels || isLatest
      known.append(
        KnownGroup(
          hasMoney: metric.map { $0.unit == .money } ?? (plan.money != 0), isLatest: isLatest, key: key,
          campaign: owner, metric: Int32(group.metric), place: Int32(group.place)))
      money.append(.unknown)
      targets.append(RowAdder.nowhere)
      quickTargets.append(RowAdder.nowhere)
      moneyTargets.append(MoneyTarget())
    }
  }

  /// Finds where rows of a group go in this file.
  mutating func resolve(
    _ number: Int, _ piece: PieceReader, _ plan: FastPlan, _ reader: inout ExportReader
  ) {
    money[number] = .open
    let isKey = isListing && known[number].key >= 0
    // Where rows of a key go in a list is the same in all files, unless its money has to be asked for.
    if !isKey || known[number].hasMoney { met.append(number) }
    if known[number].key >= 0 {
      let target = isKey ? known[number].key : figureGroup(known[number], piece, plan, &reader.figures)
      targets[number] = target
      if !known[number].hasMoney { quickTargets[number] = target }
      return
    }
    let group = piece.groups.groups[number]
    guard case .stray(let name, let held) = piece.groups.owners[group.owner] else {
      targets[number] = RowAdder.nowhere
      return
    }
    let place = piece.groups.places[group.place]
    let found = reader.strays.number(
      of: StrayRows.Name(
        name: name, platform: place.platform, held: held, currency: place.currency ?? reader.feed.currency))
    targets[number] = Int32(-found - 1)
  }

  mutating func figureGroup(
    _ group: KnownGroup, _ piece: PieceReader, _ plan: FastPlan, _ figures: inout FileFigures
  ) -> Int32 {
    let key = Int(group.key)
    if groupOfKey[key] >= 0 { return groupOfKey[key] }
    let metric = plan.named == nil ? nil : position(of: Int(group.metric), piece, &figures)
    let own = FileFigures.GroupKey(
      campaign: Int(group.campaign), platform: piece.groups.places[Int(group.place)].platform, metric: metric)
    let found = figures.group(own)
    groupOfKey[key] = Int32(found)
    return Int32(found)
  }

  mutating func position(of metric: Int, _ piece: PieceReader, _ figures: inout FileFigures) -> Int {
    while metricPositions.count <= metric { metricPositions.append(-1) }
    if metricPositions[metric] < 0 { metricPositions[metric] = figures.position(of: piece.groups.metrics[metric]) }
    return metricPositions[metric]
  }

  /// Whether a group's money is in the currency that its campaign has in this file, which the first row settles.
  @inline(never)
  mutating func fits(
    _ group: Int, _ piece: PieceReader, _ rules: PieceReader.Rules, _ reader: inout ExportReader
  ) -> Bool {
    guard money[group] != .differs, known[group].key >= 0 else { return false }
    if known[group].currency == RowAdder.unasked {
      known[group].currency = currency(of: known[group], piece, rules)
      moneyTargets[group] = MoneyTarget(
        key: known[group].key, campaign: known[group].campaign, currency: known[group].currency)
    }
    let number = known[group].currency
    guard number >= 0 else {
      money[group] = .differs
      return false
    }
    let campaign = Int(known[group].campaign)
    let currency = currencies[Int(number)]
    if reader.currencies.noteUsual(campaign, currency) {
      usualCurrency = number
      money[group] = .fits
      return true
    }
    if let known = reader.currencies[campaign], known != currency {
      money[group] = .differs
      return false
    }
    reader.currencies[campaign] = .some(currency)
    money[group] = .fits
    return true
  }

  /// The number of the currency that a group's money is in, the same in all files that are read alike.
  mutating func currency(of group: KnownGroup, _ piece: PieceReader, _ rules: PieceReader.Rules) -> Int32 {
    let context = rules.careful.context
    let budget = context.budgetCurrency(of: Int(group.campaign))
    let stated = piece.groups.places[Int(group.place)].currency
    let currency = stated ?? rules.careful.feed.currency ?? budget ?? context.currency
    if let budget, budget != currency { return RowAdder.other }
    if let known = currencies.firstIndex(of: currency) { return Int32(known) }
    currencies.append(currency)
    return Int32(currencies.count - 1)
  }

  func stray(
    _ row: Int, _ number: Int, _ piece: PieceReader, _ path: String, _ plan: FastPlan, _ reader: inout ExportReader
  ) {
    var spend: Int64 = 0
    if plan.named != nil {
      let metric = piece.groups.metrics[piece.groups.groups[Int(piece.groupOf[row])].metric]
      if metric == .spend, piece.maskOf[row] != 0 { spend = piece.values[row] }
    } else if let column = plan.spend, piece.maskOf[row] & 1 << UInt64(column) != 0 {
      spend = piece.values[row * plan.figures.count + column]
    }
    let line = piece.line(of: row)
    reader.strays.add(
      StraySlot(
        micros: spend, rows: 1, line: UInt32(clamping: line),
        column: UInt32(truncatingIfNeeded: piece.nameColumn(of: row)), source: reader.strays.source(path)),
      to: number, day: Int(piece.dayOf[row]))
  }
}
