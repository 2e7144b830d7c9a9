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

  /// A header that nearly fits one of the tool's own forms, and what it lacks.
  struct NearMiss: Sendable {
    /// The form.
    var profile: String
    /// What it lacks: `platform` or `campaign`.
    var lacks: String
    /// The header's place.
    var place: Place
  }

  /// What looking gave.
  enum Outcome {
    case found(Recognition)
    case nearly(NearMiss)
    case unknown
  }

  /// Looks for a header with commas, then semicolons, then tabs.
  static func look(at text: [UInt8], feed: Feed) -> Outcome {
    var nearest: NearMiss?
    for delimiter: UInt8 in [0x2C, 0x3B, 0x09] where text.contains(delimiter) {
      switch look(at: text, delimiter: delimiter, feed: feed) {
      case .found(let recognition): return .found(recognition)
      case .nearly(let miss): nearest = nearest ?? miss
      case .unknown: break
      }
    }
    return nearest.map(Outcome.nearly) ?? .unknown
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
      if let (profile, plan) = best(for: record, feed: feed, nearest: &nearest) {
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
    for record: DelimitedRecord, feed: Feed, nearest: inout NearMiss?
  ) -> (Profile, ColumnPlan)? {
    let folded = record.cells.texts.map(HeaderText.fold)
    var best: (Profile, ColumnPlan)?
    for profile in Profile.all where profile.signs(folded) {
      let plan = ColumnPlan(record.cells, profile: profile)
      guard profile.required.allSatisfy({ $0.contains(where: plan.meets) }) else { continue }
      if profile.isOwn {
        guard plan.knownCount * 2 >= plan.headers.count else { continue }
        if let lacks = lack(plan, feed) {
          nearest = nearest ?? NearMiss(profile: profile.id, lacks: lacks, place: record.place)
          continue
        }
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
}

extension Diagnostic {
  /// A file that is no export the tool knows.
  static func exportUnrecognised(path: String, _ miss: Recognition.NearMiss?) -> Diagnostic {
    guard let miss else {
      let kinds = Profile.all.map { "`\($0.id)`" }.joined(separator: ", ")
      return Diagnostic(
        .exportUnrecognised, at: Location(path: path), "no header line of the kinds known: \(kinds)")
    }
    return Diagnostic(
      .exportUnrecognised, at: Location(path: path, place: miss.place),
      "this looks like the `\(miss.profile)` form, but nothing names the \(miss.lacks)",
      help: "add a column `\(miss.lacks)`, or state `\(miss.lacks)` for the feed in `campaign-ops.json`")
  }
}
