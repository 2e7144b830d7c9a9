import Campaigns
import Diagnostics
import Formats
import Quantities
import Reports

extension TablesToFiles {
  /// Makes something to publish of each calendar item.
  mutating func takeItems() {
    for row in (rows[.calendarItems] ?? []).sorted(by: { TableRow.precedes($0.id, $1.id) }) {
      guard let place = campaign(of: row) else { continue }
      guard let time = time("scheduled_at", of: row) else {
        findings.append(
          .logged(
            at: row.location(of: "scheduled_at"), "the calendar item \(row.id) has no time; it is in the log only"))
        continue
      }
      add(row, at: time.instant, to: place)
    }
  }

  /// Adds an item to a campaign, made from a calendar item or from a publishing task; false where it has no place.
  @discardableResult
  mutating func add(_ row: TableRow, at moment: Instant, to place: Int) -> Bool {
    let platform = platform(row.filled("platform"), of: row)
    let local = source.zone.local(at: moment)
    guard isNear(local.day, campaigns[place].flight) else {
      findings.append(
        .logged(
          at: row.location,
          "the \(row.table.word) \(row.id) is more than a year away from its campaign's flight; it is in the log only"))
      return false
    }
    if moment.secondsSince1970 % 60 != 0 {
      findings.append(.repaired(at: row.location, "the time \(moment) is cut to the minute, \(local)"))
    }
    if !campaigns[place].platforms.contains(platform) {
      campaigns[place].platforms.append(platform)
      campaigns[place].cadence.append((platform, 0))
      findings.append(
        .repaired(
          at: row.location(of: "platform"),
          "`\(platform)` is added to the platforms of `\(campaigns[place].id)`, with the cadence 0"))
    }
    let minute = moment.adding(seconds: -(moment.secondsSince1970 % 60 + 60) % 60)
    let status =
      row.table == .calendarItems ? word("status", of: row, as: TaskFate.self, else: .pending) : TaskFate.pending
    var item = OldItem(
      row: row, platform: platform, at: minute, local: local, type: type(of: row, on: platform),
      title: text("title", of: row, most: Longest.title), copy: nil, asset: nil,
      callToAction: text("cta_text", of: row, most: Longest.title), notes: [], status: status)
    if let notes = text("notes", of: row, most: Longest.text - 600) { item.notes.append(notes) }
    setCopy(of: &item, row)
    setAsset(of: &item, row, campaigns[place].id)
    campaigns[place].items.append(item)
    return true
  }

  private func isNear(_ day: Day, _ flight: DayRange) -> Bool {
    flight.first.adding(-366) <= day && day <= flight.last.adding(366)
  }

  private mutating func type(of row: TableRow, on platform: Platform) -> ContentType? {
    guard row.table == .calendarItems else { return nil }
    let type = word("content_type", of: row, as: ContentType.self, else: .post)
    guard let facts = facts(of: platform), !facts.accepts(type) else { return type }
    findings.append(
      .repaired(
        at: row.location(of: "content_type"),
        "\(facts.name) takes no `\(type.rawValue)`; the platform's usual type is taken, the old one is in the log"))
    return nil
  }

  func facts(of platform: Platform) -> PlatformFacts? {
    PlatformFacts.of(platform, in: Settings(name: "", zone: .utc))
  }

  /// Copy that the platform would not publish goes into a file, and the item waits for shorter copy.
  private mutating func setCopy(of item: inout OldItem, _ row: TableRow) {
    guard let copy = row.filled("copy_text") else { return }
    let excess = facts(of: item.platform)?.limit.excess(of: copy)
    guard excess != nil || copy.count > 100_000 else {
      item.copy = copy
      return
    }
    item.longCopy = copy
    let limit = excess.map { "\($0.count) of \($0.limit)" } ?? "\(copy.count) characters"
    findings.append(
      .repaired(
        at: row.location(of: "copy_text"),
        "the copy is too long for \(item.platform) (\(limit)); it is kept as a file, the item waits for shorter copy"))
  }

  private mutating func setAsset(of item: inout OldItem, _ row: TableRow, _ campaign: CampaignID) {
    guard let asset = row.filled("asset_ref") else { return }
    if WebLink(asset) != nil, asset.count <= 512 {
      item.asset = asset
    } else {
      item.notes.append("asset: \(asset)".prefixed(600))
      findings.append(
        .repaired(
          at: row.location(of: "asset_ref"), "the asset \(quoted(asset)) is no address; it is named in the item's notes"
        ))
    }
  }

  /// The old system planned beyond a campaign's days; here they are widened, and closed to everything else.
  mutating func widenFlights() {
    for place in campaigns.indices {
      let flight = campaigns[place].flight
      let days = campaigns[place].items.map(\.local.day)
      let (first, last) = (min(days.min() ?? flight.first, flight.first), max(days.max() ?? flight.last, flight.last))
      guard first < flight.first || last > flight.last, let wide = DayRange(first: first, last: last) else { continue }
      campaigns[place].flight = wide
      campaigns[place].stated = flight
      findings.append(
        .repaired(
          at: campaigns[place].row.location(of: last > flight.last ? "end_date" : "start_date"),
          "the calendar has items outside \(flight), so the campaign runs \(wide); nothing else is planned on the days added"
        ))
    }
  }

  /// Numbers the items within platform and week, and writes each campaign's `content.csv`.
  mutating func numberItems() {
    for place in campaigns.indices {
      let items = campaigns[place].items
      let order = items.indices.sorted { left, right in
        if items[left].at != items[right].at { return items[left].at < items[right].at }
        return TableRow.precedes(items[left].row.id, items[right].row.id)
      }
      var numbers: [String: Int] = [:]
      for index in order {
        let key = "\(items[index].platform)/\(items[index].week)"
        numbers[key, default: 0] += 1
        campaigns[place].items[index].number = numbers[key] ?? 1
      }
      campaigns[place].items = order.map { campaigns[place].items[$0] }
      let id = campaigns[place].id
      for item in campaigns[place].items {
        fates[item.row.table, default: [:]][item.row.id] =
          "\(id)/\(item.slot)" + (item.row.table == .operatorTasks ? "/post" : "")
        if let post = item.post { fates[.operatorTasks, default: [:]][post.id] = "\(id)/\(item.slot)/post" }
        for (step, row) in item.steps { fates[.operatorTasks, default: [:]][row.id] = "\(id)/\(item.slot)/\(step)" }
      }
      writeContent(of: place)
    }
  }

  private mutating func writeContent(of place: Int) {
    let (id, items) = (campaigns[place].id, campaigns[place].items)
    guard !items.isEmpty else { return }
    var records = [["slot", "date", "title", "copy", "asset", "cta", "type", "notes"]]
    for item in items {
      var notes = item.notes
      var asset = item.asset
      if let long = item.longCopy {
        let name = "assets/old-copy/\(item.slot.map { $0 == "/" ? "-" : String($0) }.joined()).txt"
        files.append(OutputFile(path: "campaigns/\(id)/\(name)", text: long))
        if asset == nil { asset = name } else { notes.append("long copy: \(name)") }
      }
      records.append([
        item.slot, written(item), item.title ?? "", item.copy ?? "", asset ?? "", item.callToAction ?? "",
        item.type?.rawValue ?? "", notes.joined(separator: "\n"),
      ])
      promises.items["\(id)/\(item.slot)"] = .init(at: item.at, title: item.title, copy: item.copy)
      count(item.row.table == .calendarItems ? "calendar items" : "items made of tasks", of: item.row.table)
    }
    files.append(OutputFile(path: "campaigns/\(id)/content.csv", bytes: DelimitedWriter.text(records)))
  }

  /// The local time, with an offset where the clocks show it twice and the second is meant.
  private func written(_ item: OldItem) -> String {
    if case .overlap(_, let second) = source.zone.resolve(item.local), second == item.at {
      return item.at.text(in: source.zone)
    }
    return "\(item.local)"
  }
}

extension String {
  /// The first so many characters.
  func prefixed(_ count: Int) -> String { String(prefix(count)) }
}
