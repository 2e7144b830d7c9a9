import Diagnostics
import Formats
import Quantities

/// Reads one row of `content.csv`.
struct RowReader {
  private let record: DelimitedRecord
  private let layout: ContentLayout
  private let path: String
  private let context: ContentContext
  /// What was found in the row.
  private(set) var findings: [Diagnostic] = []

  init(_ record: DelimitedRecord, _ layout: ContentLayout, path: String, _ context: ContentContext) {
    self.record = record
    self.layout = layout
    self.path = path
    self.context = context
  }

  /// The row once for each platform it is for, to be used only if nothing found is an error.
  mutating func read() -> [ContentRow] {
    guard record.cells.count == layout.columns.count else {
      findings.append(
        .rowOfOtherLength(record.cells.count, layout.columns.count, at: Location(path: path, place: record.place)))
      return []
    }
    let time = readTime()
    let rows = readSubjects().map { subject in
      var row = subject
      row.time = time
      read(into: &row)
      return row
    }
    if let slot = rows.first?.slot { checkPlatform(of: slot, rows[0].platform) }
    findings = findings.enumerated().filter { !findings[..<$0.offset].contains($0.element) }.map(\.element)
    return rows
  }

  private mutating func read(into row: inout ContentRow) {
    let facts = PlatformFacts.of(row.platform, in: context.settings)
    row.type = readType(facts)
    let demands = CopyDemands(context, row)
    row.title = cell(.title, most: TextLength.title)?.value
    row.copy = cell(.copy, most: TextLength.instruction)
    row.altText = cell(.alt, most: TextLength.text)
    if let copy = row.copy { findings += demands.findings(in: copy) }
    if let title = cell(.title, most: TextLength.title) { findings += demands.titleFindings(in: title) }
    if let text = row.altText { findings += demands.altTextFindings(in: text) }
    row.asset = readAssets()
    row.callToAction = cell(.cta, most: TextLength.title)?.value
    row.link = readLink()
    row.angle = readAngle()
    row.pillar = readPillar()
    row.notes = cell(.notes, most: TextLength.text)?.value
  }

  /// A cell that says something; a longer one than allowed is recorded.
  private mutating func cell(_ column: ContentColumn, most: Int) -> Placed<String>? {
    layout.columns.firstIndex(of: column).flatMap { cell(at: $0, of: column, most: most) }
  }

  private mutating func cell(at index: Int, of column: ContentColumn, most: Int) -> Placed<String>? {
    let cell = record.cells[index]
    let text = cell.text
    guard !text.allSatisfy(\.isWhitespace) else { return nil }
    let place = Location(path: path, place: cell.place)
    if text.utf8.count > most, text.count > most {
      findings.append(.valueTooLong(column.rawValue, length: text.count, limit: most, at: place))
    }
    return Placed(text, at: place)
  }

  /// The item or items that the row is for.
  private mutating func readSubjects() -> [ContentRow] {
    if let slot = cell(.slot, most: TextLength.title) { return readSlot(slot).map { [ContentRow(slot: $0)] } ?? [] }
    let place = Location(path: path, place: record.place)
    guard let written = cell(.platform, most: TextLength.text) else {
      if context.platforms.count == 1 { return [ContentRow(platform: context.platforms[0], at: place)] }
      findings.append(layout.columns.contains(.slot) ? .valueEmpty("slot", at: place) : .rowWithoutPlatform(at: place))
      return []
    }
    var platforms: [Platform] = []
    for word in written.value.split(whereSeparator: { ",;|".contains($0) }).map({ String($0).trimmed })
    where !word.isEmpty {
      guard let platform = Platform.named(word), PlatformFacts.of(platform, in: context.settings) != nil else {
        findings.append(.unknownPlatform(word, known: context.settings, at: written.location))
        continue
      }
      guard context.platforms.contains(platform) else {
        findings.append(.platformNotListed(Placed(platform, at: written.location), key: "platform"))
        continue
      }
      if !platforms.contains(platform) { platforms.append(platform) }
    }
    return platforms.map { ContentRow(platform: $0, at: place) }
  }

  /// The slot's id without the campaign in front.
  private mutating func readSlot(_ written: Placed<String>) -> Placed<String>? {
    var parts = written.value.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 4, parts[0] == context.campaign.text { parts.removeFirst() }
    guard parts.count == 3, Week(parts[1]) != nil, isOrdinal(parts[2]) || isOccurrence(parts[2]) else {
      findings.append(.slotMisshapen(written, in: context.campaign))
      return nil
    }
    guard let platform = Platform(parts[0]), PlatformFacts.of(platform, in: context.settings) != nil else {
      findings.append(.unknownPlatform(parts[0], known: context.settings, at: written.location))
      return nil
    }
    guard context.platforms.contains(platform) else {
      findings.append(.platformNotListed(Placed(platform, at: written.location), key: "slot"))
      return nil
    }
    return Placed(parts.joined(separator: "/"), at: written.location)
  }

  private func isOrdinal(_ text: String) -> Bool { Int(text).map { $0 > 0 && String($0) == text } ?? false }

  /// `care-tips-3`: the third occurrence of a post that comes round again.
  private func isOccurrence(_ text: String) -> Bool {
    guard let hyphen = text.lastIndex(of: "-"), text.first?.isLetter == true else { return false }
    return CampaignID(String(text[..<hyphen])) != nil && isOrdinal(String(text[hyphen...].dropFirst()))
  }

  /// A platform beside a slot has to be the slot's.
  private mutating func checkPlatform(of slot: Placed<String>, _ platform: Platform) {
    guard let word = cell(.platform, most: TextLength.text), Platform.named(word.value) != platform else { return }
    findings.append(.platformContradictsSlot(word, slot))
  }

  /// The time a person chose: in one cell, or a day and a time apart.
  private mutating func readTime() -> Placed<PinnedTime>? {
    let day = cell(.date, most: TextLength.title)
    let clock = cell(.time, most: TextLength.title)
    guard let place = (day ?? clock)?.location else { return nil }
    let text = [day?.value.trimmed, clock?.value.trimmed].compactMap(\.self).joined(separator: " ")
    guard let written = WrittenTime(text) else {
      findings.append(.timeUnreadable(text, at: place))
      return nil
    }
    guard !written.isAmbiguous(layout.order) else {
      findings.append(.timeAmbiguous(text, written, at: place))
      return nil
    }
    guard let time = written.pinned(layout.order) else {
      findings.append(.timeUnreadable(text, at: place))
      return nil
    }
    return Placed(time, at: place)
  }

  /// Paths below the campaign's folder where there are such files, or addresses; several are parted by spaces.
  private mutating func readAssets() -> Placed<String>? {
    let cells = layout.columns.indices.filter { layout.columns[$0] == .asset }
      .compactMap { cell(at: $0, of: .asset, most: 4_096) }
    guard let first = cells.first else { return nil }
    var assets: [String] = []
    for written in cells {
      for asset in pieces(of: written.value) {
        let file = "campaigns/\(context.campaign)/\(asset)"
        if WebLink(asset) == nil, !context.paths.contains(file) {
          findings.append(.assetMissing(Placed(asset, at: written.location), file))
        }
        assets.append(asset)
      }
    }
    return Placed(assets.joined(separator: " "), at: first.location)
  }

  /// The whole where it names one file or address, else what stands between commas, semicolons and spaces.
  private func pieces(of text: String) -> [String] {
    if context.paths.contains("campaigns/\(context.campaign)/\(text)") { return [text] }
    let several = text.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map(String.init)
    return several.count > 1 && several.allSatisfy({ $0.contains("/") }) ? several : [text]
  }

  private mutating func readLink() -> Placed<WebLink>? {
    guard let text = cell(.link, most: 2_048) else { return nil }
    guard let link = WebLink(text.value) else {
      findings.append(.unreadable(.invalidLink, "link", value: text.value, expected: Wording.link, at: text.location))
      return nil
    }
    findings += Diagnostic.linkTags(Placed(link, at: text.location), of: context.campaign)
    return Placed(link, at: text.location)
  }

  /// The id of an angle, written as such or as the angle's line.
  ///
  /// A plan fills up with angles of its own while the definition has fewer than three, to five at most.
  private mutating func readAngle() -> Placed<String>? {
    guard let word = cell(.angle, most: TextLength.text) else { return nil }
    let count = context.angles.count < 3 ? 5 : context.angles.count
    let ids = (1...count).map { "angle-\($0)" }
    let text = word.value.trimmed
    if ids.contains(text) { return Placed(text, at: word.location) }
    if let place = context.angles.firstIndex(where: { $0.line.trimmed == text }) {
      return Placed("angle-\(place + 1)", at: word.location)
    }
    findings.append(.angleUnknown(word, known: ids + context.angles.map(\.line)))
    return nil
  }

  /// The name of a pillar as the definition spells it; capitals do not count.
  private mutating func readPillar() -> Placed<String>? {
    guard let word = cell(.pillar, most: TextLength.title) else { return nil }
    let names = context.pillars.map(\.name)
    guard let name = names.first(where: { $0.lowercased() == word.value.trimmed.lowercased() }) else {
      findings.append(.unknownPillar(word, known: names))
      return nil
    }
    return Placed(name, at: word.location)
  }

  private mutating func readType(_ facts: PlatformFacts?) -> Placed<ContentType>? {
    guard let word = cell(.type, most: TextLength.title) else { return nil }
    guard let type = ContentType(rawValue: word.value) else {
      let allowed = (facts?.types.map(\.type) ?? ContentType.allCases).map(\.rawValue)
      findings.append(.unknownValue("type", value: word.value, allowed: allowed, at: word.location))
      return nil
    }
    if let facts, !facts.accepts(type) { findings.append(.typeNotTaken(word, by: facts)) }
    return Placed(type, at: word.location)
  }
}

extension Diagnostic {
  fileprivate static func rowOfOtherLength(_ count: Int, _ wanted: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      .contentInvalid, at: location, "the row has \(count) cells, the header has \(wanted)",
      help: "write a delimiter for each empty cell, and quotes around a cell with one in it")
  }

  fileprivate static func slotMisshapen(_ slot: Placed<String>, in campaign: CampaignID) -> Diagnostic {
    Diagnostic(
      .contentInvalid, at: slot.location, "\(quoted(slot.value)) is no slot of the campaign",
      help: "write platform, week and number, such as `linkedin/2026-W48/2`, or the same after `\(campaign)/`")
  }

  fileprivate static func rowWithoutPlatform(at location: Location) -> Diagnostic {
    Diagnostic(
      .contentInvalid, at: location, "the row names neither a slot nor a platform, and the campaign has several",
      help: "add a column `platform`, for example with `linkedin`")
  }

  fileprivate static func platformContradictsSlot(_ word: Placed<String>, _ slot: Placed<String>) -> Diagnostic {
    Diagnostic(
      .contentInvalid, at: word.location, "the row is for \(quoted(word.value)), but its slot is \(quoted(slot.value))",
      help: "remove one of the two", notes: [Note("the slot", at: slot.location)])
  }

  fileprivate static func timeUnreadable(_ text: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .invalidTime, at: location, "\(quoted(text)) is no day with a time",
      help: "write `2026-11-24 09:30`, or the same with an offset such as `+01:00`; without a time leave the day out")
  }

  fileprivate static func timeAmbiguous(_ text: String, _ written: WrittenTime, at location: Location) -> Diagnostic {
    let readings = [WrittenTime.Order.dayFirst, .monthFirst].compactMap { written.pinned($0)?.description }
    return Diagnostic(
      .invalidTime, at: location, "\(quoted(text)) can be \(readings.joined(separator: " or "))",
      help: "write the year first, as in `2026-11-24 09:30`")
  }

  fileprivate static func angleUnknown(_ angle: Placed<String>, known: [String]) -> Diagnostic {
    let remedy = "write an id such as `angle-2`, or the line of one of the definition's angles"
    return Diagnostic(
      .contentInvalid, at: angle.location, "there is no angle \(quoted(angle.value))",
      help: Suggestion.closest(to: angle.value, in: known).map { "did you mean \(quoted($0))?" } ?? remedy)
  }

  fileprivate static func assetMissing(_ asset: Placed<String>, _ file: String) -> Diagnostic {
    Diagnostic(
      .contentInvalid, at: asset.location, "the asset \(quoted(asset.value)) is neither a file nor an address",
      help: "put the file at \(quoted(file)), or write an address starting with `https://`")
  }
}
