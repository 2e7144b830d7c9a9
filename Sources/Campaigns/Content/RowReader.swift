import Diagnostics
import Formats
import Quantities

/// Reads one row of `content.csv`.
struct RowReader {
  private let record: DelimitedRecord
  private let columns: [ContentReader.Column?]
  private let path: String
  private let context: ContentContext
  /// What was found in the row.
  private(set) var findings: [Diagnostic] = []

  init(_ record: DelimitedRecord, _ columns: [ContentReader.Column?], path: String, _ context: ContentContext) {
    self.record = record
    self.columns = columns
    self.path = path
    self.context = context
  }

  /// The row, to be used only if nothing found is an error.
  mutating func read() -> ContentRow? {
    guard record.cells.count == columns.count else {
      findings.append(
        .rowOfOtherLength(record.cells.count, columns.count, at: Location(path: path, place: record.place)))
      return nil
    }
    guard let slot = readSlot() else { return nil }
    let facts = PlatformFacts.of(slot.platform, in: context.settings)
    var row = ContentRow(slot: slot.id)
    row.title = cell(.title, most: TextLength.title)?.value
    row.copy = cell(.copy, most: TextLength.instruction)
    if let copy = row.copy, let facts, let excess = Diagnostic.copyTooLong(copy, on: facts) { findings.append(excess) }
    row.asset = readAsset()
    row.callToAction = cell(.cta, most: TextLength.title)?.value
    row.link = readLink()
    row.type = readType(facts)
    row.angle = readAngle()
    row.pillar = readPillar()
    row.notes = cell(.notes, most: TextLength.text)?.value
    return row
  }

  /// A cell that says something; a longer one than allowed is recorded.
  private mutating func cell(_ column: ContentReader.Column, most: Int) -> Placed<String>? {
    guard let index = columns.firstIndex(of: column) else { return nil }
    let cell = record.cells[index]
    let text = cell.text
    guard !text.allSatisfy(\.isWhitespace) else { return nil }
    let place = Location(path: path, place: cell.place)
    if text.utf8.count > most, text.count > most {
      findings.append(.valueTooLong(column.rawValue, length: text.count, limit: most, at: place))
    }
    return Placed(text, at: place)
  }

  /// The slot's id without the campaign in front, and its platform.
  private mutating func readSlot() -> (id: Placed<String>, platform: Platform)? {
    guard let written = cell(.slot, most: TextLength.title) else {
      findings.append(.valueEmpty("slot", at: Location(path: path, place: record.place)))
      return nil
    }
    var parts = written.value.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 4, parts[0] == context.campaign.text { parts.removeFirst() }
    guard parts.count == 3, Week(parts[1]) != nil, let number = Int(parts[2]), number > 0, String(number) == parts[2]
    else {
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
    return (Placed(parts.joined(separator: "/"), at: written.location), platform)
  }

  /// An asset's path below the campaign's folder where there is such a file, or an address.
  private mutating func readAsset() -> Placed<String>? {
    guard let asset = cell(.asset, most: 512) else { return nil }
    let file = "campaigns/\(context.campaign)/\(asset.value)"
    if WebLink(asset.value) == nil, !context.paths.contains(file) {
      findings.append(.assetMissing(asset, file))
    }
    return asset
  }

  private mutating func readLink() -> Placed<WebLink>? {
    guard let text = cell(.link, most: 2_048) else { return nil }
    guard let link = WebLink(text.value) else {
      findings.append(.unreadable(.invalidLink, "link", value: text.value, expected: Wording.link, at: text.location))
      return nil
    }
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
      help: "write a comma for each empty cell, and quotes around a cell with commas in it")
  }

  fileprivate static func slotMisshapen(_ slot: Placed<String>, in campaign: CampaignID) -> Diagnostic {
    Diagnostic(
      .contentInvalid, at: slot.location, "\(quoted(slot.value)) is no slot of the campaign",
      help: "write platform, week and number, such as `linkedin/2026-W48/2`, or the same after `\(campaign)/`")
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
