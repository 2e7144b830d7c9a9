import Campaigns
import Diagnostics
import Formats

/// What kind of export a text is: found by its header line, wherever that stands and whatever delimits it.
///
/// The first of the first fifty records that holds all a kind needs is the header; of several kinds that fit, the one
/// that knows most of the columns wins, then the one listed first.
struct Recognition: Sendable {
  /// How many records are looked at for a header.
  static let deepestHeader = 50

  /// The kind.
  let profile: Profile
  /// What delimits cells.
  let delimiter: UInt8
  /// How many records stand before the header.
  let recordsBefore: Int
  /// The header's place.
  let place: Place
  /// The places of the header's cells.
  let places: [Place]
  /// What the columns mean.
  let plan: ColumnPlan
  /// The lines before the header.
  let preamble: [String]

  /// A header that nearly fits a kind, and what it lacks.
  struct NearMiss: Sendable {
    /// The kind.
    var profile: String
    /// What it lacks: `platform`, `campaign` or `metric`.
    var lacks: String
    /// The header's place.
    var place: Place
    /// Whether it is one of the tool's own forms.
    var isOwn = true
  }

  /// What looking gave.
  enum Outcome {
    case found(Recognition)
    case nearly(NearMiss)
    case unknown
  }

  /// Looks for a header with the delimiter a `sep=` line states, then commas, semicolons and tabs.
  static func look(at text: [UInt8], feed: Feed) -> Outcome {
    var nearest: NearMiss?
    for delimiter in delimiters(of: text) where text.contains(delimiter) {
      switch look(at: text, delimiter: delimiter, feed: feed) {
      case .found(let recognition): return .found(recognition)
      case .nearly(let miss): nearest = nearest ?? miss
      case .unknown: break
      }
    }
    return nearest.map(Outcome.nearly) ?? .unknown
  }

  /// The delimiters in the order in which they are tried.
  static func delimiters(of text: [UInt8]) -> [UInt8] {
    let usual: [UInt8] = [0x2C, 0x3B, 0x09]
    return statedDelimiter(of: text).map { stated in [stated] + usual.filter { $0 != stated } } ?? usual
  }

  /// The delimiter in a first line such as `sep=;`.
  private static func statedDelimiter(of text: [UInt8]) -> UInt8? {
    let line = text.prefix(16).prefix { $0 != 0x0A && $0 != 0x0D }.filter { $0 != 0x22 }
    guard line.count == 5, line.prefix(4).map({ $0 | 0x20 }).elementsEqual("sep=".utf8.map { $0 | 0x20 }),
      let stated = line.last, [0x2C, 0x3B, 0x09, 0x7C].contains(stated)
    else { return nil }
    return stated
  }

  private static func look(at text: [UInt8], delimiter: UInt8, feed: Feed) -> Outcome {
    var reader = DelimitedReader(text, delimiter: delimiter)
    var preamble: [String] = []
    var nearest: NearMiss?
    for before in 0..<deepestHeader {
      guard let record = reader.next() else { break }
      guard record.cells.count > 1, record.cells.count <= 2000 else {
        preamble.append(contentsOf: record.cells.texts.prefix(1))
        continue
      }
      if let (profile, plan) = best(for: record, below: preamble, feed: feed, nearest: &nearest) {
        return .found(
          Recognition(
            profile: profile, delimiter: delimiter, recordsBefore: before, place: record.place,
            places: record.cells.map(\.place), plan: plan, preamble: preamble))
      }
      preamble.append(record.cells.texts.joined(separator: " "))
    }
    return nearest.map(Outcome.nearly) ?? .unknown
  }

  private static func best(
    for record: DelimitedRecord, below preamble: [String], feed: Feed, nearest: inout NearMiss?
  ) -> (Profile, ColumnPlan)? {
    let folded = record.cells.texts.map(HeaderText.fold)
    var best: (Profile, ColumnPlan)?
    for kind in Profile.all where kind.signs(folded, below: preamble) && kind.fits(feed) {
      guard let profile = kind.titled(by: preamble) else {
        nearest = nearest ?? NearMiss(profile: kind.id, lacks: "metric", place: record.place, isOwn: false)
        continue
      }
      let plan = ColumnPlan(record.cells, profile: profile)
      guard profile.required.allSatisfy({ $0.contains(where: plan.meets) }) else { continue }
      if profile.isOwn {
        guard plan.knownCount * 2 >= plan.headers.count else { continue }
        if let lacks = lack(plan, feed) {
          nearest = nearest ?? NearMiss(profile: profile.id, lacks: lacks, place: record.place)
          continue
        }
      }
      if profile.isAccountLevel, let lacks = lack(profile, feed) {
        nearest = nearest ?? NearMiss(profile: profile.id, lacks: lacks, place: record.place, isOwn: false)
        continue
      }
      if plan.knownCount > best?.1.knownCount ?? 0 { best = (profile, plan) }
    }
    return best
  }

  /// What one of the tool's own forms must say, and neither the file nor its feed does.
  private static func lack(_ plan: ColumnPlan, _ feed: Feed) -> String? {
    if !plan.namesCampaign, feed.campaign == nil { return "campaign" }
    if plan.column(.platform) == nil, feed.platform == nil { return "platform" }
    return nil
  }

  /// What an export about an account leaves to its feed, and the feed does not state.
  private static func lack(_ profile: Profile, _ feed: Feed) -> String? {
    if feed.campaign == nil { return "campaign" }
    return profile.platform == nil && feed.platform == nil ? "platform" : nil
  }
}

extension Profile {
  /// The kind with what the lines before a header say about its values; nothing if they say nothing known.
  fileprivate func titled(by preamble: [String]) -> Profile? {
    guard !titles.isEmpty else { return self }
    guard let title = preamble.lazy.compactMap({ titles[HeaderText.fold($0)] }).first else { return nil }
    var copy = self
    copy.columns = columns.mapValues { $0 == .value ? .metric(title.metric) : $0 }
    copy.platform = title.platform ?? platform
    return copy
  }
}

extension Diagnostic {
  /// A file that is no export the tool knows.
  static func exportUnrecognised(path: String, _ miss: Recognition.NearMiss?) -> Diagnostic {
    guard let miss else {
      let kinds = Profile.readable.map { "`\($0)`" }.joined(separator: ", ")
      return Diagnostic(
        .exportUnrecognised, at: Location(path: path), "no header line of the kinds known: \(kinds)")
    }
    let location = Location(path: path, place: miss.place)
    if !miss.isOwn { return exportIncomplete(miss, at: location) }
    return Diagnostic(
      .exportUnrecognised, at: location,
      "this looks like the `\(miss.profile)` form, but nothing names the \(miss.lacks)",
      help: "add a column `\(miss.lacks)`, or state `\(miss.lacks)` for the feed in `campaign-ops.json`")
  }

  /// An export of a known kind that leaves out what its feed does not state either.
  private static func exportIncomplete(_ miss: Recognition.NearMiss, at location: Location) -> Diagnostic {
    guard miss.lacks != "metric" else {
      return Diagnostic(
        .exportUnrecognised, at: location,
        "this looks like a `\(miss.profile)` export, but no line above the header names a figure that is known",
        help: "export it again and keep the title line above `Date`")
    }
    return Diagnostic(
      .exportUnrecognised, at: location,
      "this is a `\(miss.profile)` export of a whole account, and nothing names its \(miss.lacks)",
      help: "state `\(miss.lacks)` for the feed in `campaign-ops.json`")
  }
}
